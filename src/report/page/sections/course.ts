import type { Language } from '../../../diagnostic/format.ts'
import { sessionNameOf } from '../../../tables/citation.ts'
import { groupBy } from '../../../tables/group-by.ts'
import { grouped } from '../../../text/grouped.ts'
import type { ExcerptModel, SessionModel, StudyModel, TurnModel } from '../../model/study-model.ts'
import { familiesOf } from '../families.ts'
import type { Placed } from '../families.ts'
import { figureOf, sectionOf, tableOf } from '../figure.ts'
import type { View } from '../figure.ts'
import { html, isolated } from '../html.ts'
import type { Html, Part } from '../html.ts'
import { levelNameOf, themeIn } from '../names.ts'
import { countOf } from '../numbers.ts'

interface Words {
  readonly title: string
  readonly lead: string
  readonly unit: (words: string) => string
  readonly about: string
  readonly start: string
  readonly end: string
  readonly speakers: string
  readonly moderators: string
  readonly columns: readonly string[]
}

const words: Readonly<Record<Language, Words>> = {
  ar: {
    title: 'في مجرى الجلسة',
    lead: 'متى ذُكر كل موضوع من أول الجلسة إلى آخرها، ومن ذكره. كل خط مقتطف، ولونه مستوى المتحدث؛ انقره لتقرأه.',
    unit: (count) => `من الكلمة الأولى إلى الأخيرة (${count} كلمة). كل خط مقتطف بعرض كلماته.`,
    about: 'سطر لكل موضوع رئيسي ذُكر في الجلسة، وعليه علامة حيث ذُكر، من البداية إلى النهاية. السطر الأول يبيّن من يتكلم.',
    start: 'البداية',
    end: 'النهاية',
    speakers: 'من يتكلم',
    moderators: 'الميسّرون',
    columns: ['الموضوع', 'المداخلات', 'المقتطفات'],
  },
  en: {
    title: 'In the course of a session',
    lead: 'When each theme was spoken of, from the first word of a session to the last, and by whom. Every bar is an excerpt, its colour the level of the speaker; click it to read.',
    unit: (count) => `From the first word to the last (${count} words). Every bar is an excerpt, as wide as its words.`,
    about:
      'One line per top theme spoken of in the session, with a mark wherever it was, from beginning to end. The first line shows who speaks.',
    start: 'Beginning',
    end: 'End',
    speakers: 'Who speaks',
    moderators: 'Moderators',
    columns: ['Theme', 'Turns', 'Excerpts'],
  },
}

/** Heights in the units of the drawing, which are pixels: it is stretched in width only. */
const laneHeight = 16
const widthInUnits = 1000
/** How many levels have a colour of their own. */
const coloursOfLevels = 5

/** The barcode of every session. */
export function courseSection(view: View): Html {
  const { model, language } = view
  const { title, lead, moderators } = words[language]
  const levels = model.byLevel.map(
    ({ group }) =>
      html`<li><span class="swatch ${levelClassOf(group, model)}"></span>${levelNameOf(group, language)}</li>`,
  )
  return sectionOf(
    { id: 'course', title, lead },
    language,
    html`<ul class="legend">
        ${levels}
        <li><span class="swatch moderator"></span>${moderators}</li>
      </ul>
      <div class="barcodes">${model.sessions.map((session, at) => barcodeOf(view, session, at))}</div>`,
  )
}

function barcodeOf(view: View, session: SessionModel, at: number): Html {
  const { model, language, tree } = view
  const { unit, about, start, end, speakers, columns } = words[language]
  const own = model.excerpts.filter(({ session: of }) => of === at)
  const topOf = ({ theme }: ExcerptModel): number => tree.lineageOf(theme).at(-1) ?? theme
  const spoken = new Set(own.map(topOf))
  const themes = familiesOf(view).filter(({ theme, position }) => theme.depth === 0 && spoken.has(position))
  const scale = widthInUnits / Math.max(1, session.figures.words)
  const lanes = themes.flatMap(({ position }, lane) =>
    own
      .filter((excerpt) => topOf(excerpt) === position)
      .map((excerpt) => mark(excerpt, (lane + 1) * laneHeight, scale, model)),
  )
  const height = (themes.length + 1) * laneHeight
  const names = themes.map(({ theme }) => html`<li>${themeIn(theme, language)}</li>`)
  const label = `${sessionNameOf(session.header, language)}: ${about}`
  return figureOf(
    {
      id: `course-${at + 1}`,
      title: isolated(sessionNameOf(session.header, language)),
      unit: unit(grouped(session.figures.words)),
      description: about,
      chart: html`<div class="barcode">
        <ul aria-hidden="true">
          <li class="who">${speakers}</li>
          ${names}
        </ul>
        <svg
          role="img"
          aria-label="${label}"
          width="100%"
          height="${height}"
          viewBox="0 0 ${widthInUnits} ${height}"
          preserveAspectRatio="none"
        >
          ${inGroups([...session.turns.map((turn) => voice(turn, scale, model)), ...lanes])}
        </svg>
        <p class="ends" aria-hidden="true"><span>${start}</span><span>${end}</span></p>
      </div>`,
      table: tableOf(
        label,
        columns,
        themes.map((theme) => rowOf(model, session, at, theme, language)),
      ),
    },
    language,
  )
}

function rowOf(
  model: StudyModel,
  { header }: SessionModel,
  at: number,
  { theme, position }: Placed,
  language: Language,
): readonly Part[] {
  const figures = model.bySession[at]?.figures[position]
  const cell = (column: 'turns' | 'excerpts'): Html =>
    countOf({ table: 'frequencies-by-session', row: [theme.id, header.id], column }, figures?.[column] ?? 0)
  return [themeIn(theme, language), cell('turns'), cell('excerpts')]
}

interface Stretch {
  readonly style: string
  readonly piece: Html
}

/** Stretches of one style in a group of their own, so that the style is said once. */
function inGroups(stretches: readonly Stretch[]): readonly Html[] {
  const groups = groupBy(stretches, ({ style }) => style)
  return [...groups].map(([style, members]) => html`<g class="${style}">${members.map(({ piece }) => piece)}</g>`)
}

/** A turn in the lane of those who speak. */
function voice(turn: TurnModel, scale: number, model: StudyModel): Stretch {
  const { x, width } = placed(turn.wordsBefore, turn.record.words, scale, 1)
  return { style: styleOf(turn, model), piece: html`<rect x="${x}" y="4" width="${width}" />` }
}

function mark({ turn, wordsBefore, record }: ExcerptModel, top: number, scale: number, model: StudyModel): Stretch {
  const { x, width } = placed(wordsBefore, record.words, scale, 3)
  const piece = html`<rect x="${x}" y="${top + 2}" width="${width}" data-x="${record.id}" />`
  return { style: styleOf(turn, model), piece }
}

/** @param least width that an eye still sees */
function placed(before: number, words: number, scale: number, least: number): { x: number; width: number } {
  return { x: Math.round(before * scale), width: Math.max(least, Math.round(words * scale)) }
}

function styleOf({ speaker, level }: TurnModel, model: StudyModel): string {
  return speaker?.role === 'moderator' ? 'moderator' : levelClassOf(level, model)
}

/** The class of a level's colour: its place among the levels of the codebook, from 1; 0 for unknown, and for those beyond the palette. */
function levelClassOf(level: string | null, { byLevel }: StudyModel): string {
  const known = byLevel.filter(({ group }) => group !== null)
  const place = known.findIndex(({ group }) => group === level) + 1
  return `level-${place > coloursOfLevels ? 0 : place}`
}
