import type { Language } from '../../../diagnostic/format.ts'
import { shareOf } from '../../../tables/tally.ts'
import { themeChart } from '../../charts/theme-chart.ts'
import type { ThemeBar } from '../../charts/theme-chart.ts'
import { counted } from '../../words/counts.ts'
import { spokenFamilies } from '../families.ts'
import type { Placed } from '../families.ts'
import { figureOf, sectionOf, tableOf } from '../figure.ts'
import type { View } from '../figure.ts'
import { findLink } from '../filter.ts'
import { Html, html } from '../html.ts'
import type { Part } from '../html.ts'
import { labelIn, themeIn, themeNameOf } from '../names.ts'
import { countOf, percentOf, shareOfTable } from '../numbers.ts'
import type { CellPlace } from '../numbers.ts'

interface Words {
  readonly title: string
  readonly lead: string
  readonly turns: (theme: string, share: string) => Part
  readonly turnsUnit: (turns: string) => string
  readonly sessions: (count: number, whole: number) => Part
  readonly sessionsUnit: (sessions: string) => string
  readonly about: string
  readonly of: (count: number, whole: number) => string
  readonly columns: readonly string[]
  readonly unitColumns: Readonly<Record<Unit, readonly [count: string, share: string]>>
  readonly definitions: string
}

const words: Readonly<Record<Language, Words>> = {
  ar: {
    title: 'ماذا قيل: المواضيع',
    lead: 'كم يحضر كل موضوع في الكلام. موضوع في كل الجلسات ليس كموضوع في جلسة واحدة تكرّر: لذلك نعرض الحصتين، من المداخلات ومن الجلسات. المواضيع الفرعية تحت رئيسها، ورقم الرئيس اتحادها لا مجموعها.',
    turns: (theme, share) =>
      html`أكثر المواضيع حضوراً: ${theme}، في ${html`<span class="n">${share}</span>`} من المداخلات`,
    turnsUnit: (turns) => `حصة كل موضوع من ${turns} محسوبة. الموضوع الفرعي بلون أفتح.`,
    sessions: (count, whole) => html`${count} من المواضيع الرئيسية ذُكرت في كل الجلسات الـ${whole}`,
    sessionsUnit: (sessions) => `عدد الجلسات التي ذُكر فيها كل موضوع، من ${sessions}.`,
    about: 'رسم بأعمدة أفقية: صف لكل موضوع، وطول العمود حصته.',
    of: (count, whole) => `${count} من ${whole}`,
    columns: ['الموضوع', 'المقتطفات'],
    unitColumns: {
      turns: ['المداخلات', 'حصتها'],
      words: ['الكلمات المرمّزة', 'حصتها'],
      sessions: ['الجلسات', 'حصتها'],
      speakers: ['المتحدثون', 'حصتهم'],
    },
    definitions: 'ما المقصود بكل موضوع',
  },
  en: {
    title: 'What was said: the themes',
    lead: 'How present each theme is. A theme in every session is not the same as one that a single session repeats, so both shares are shown: of turns and of sessions. Sub-themes stand below their theme, whose figure is their union, not their sum.',
    turns: (theme, share) => html`Most present: ${theme}, in ${share} of the turns`,
    turnsUnit: (turns) => `Share of each theme in the ${turns} that count. Sub-themes in a lighter colour.`,
    sessions: (count, whole) => html`${count} top themes are spoken of in all ${whole} sessions`,
    sessionsUnit: (sessions) => `Sessions in which each theme is spoken of, of ${sessions}.`,
    about: 'Horizontal bars: one row per theme, the length is its share.',
    of: (count, whole) => `${count} of ${whole}`,
    columns: ['Theme', 'Excerpts'],
    unitColumns: {
      turns: ['Turns', 'Share'],
      words: ['Coded words', 'Share'],
      sessions: ['Sessions', 'Share'],
      speakers: ['Speakers', 'Share'],
    },
    definitions: 'What each theme means',
  },
}

/** Widths at which charts are drawn, of which a page shows the one that fits, in pixels. */
const widths = [
  { width: 940, style: 'wide' },
  { width: 350, style: 'narrow' },
] as const

/** What was said: how present each theme is. */
export function themesSection(view: View): Html {
  const { language } = view
  const { title, lead, definitions } = words[language]
  const themes = spokenFamilies(view)
  const meanings = view.model.codebook.themes.flatMap((theme) => {
    const meaning = labelIn(theme.definition, language)
    return meaning === null
      ? []
      : [
          html`<dt>${themeIn(theme, language)}</dt>
            <dd><bdi>${meaning}</bdi></dd> `,
        ]
  })
  return sectionOf({ id: 'themes', title, lead }, language, [
    turnsFigure(view, themes),
    sessionsFigure(view, themes),
    meanings.length === 0
      ? null
      : html`<details class="definitions">
          <summary>${definitions}</summary>
          <dl>${meanings}</dl>
        </details> `,
  ])
}

function turnsFigure({ model, language }: View, themes: readonly Placed[]): Html {
  const { turns, turnsUnit, about } = words[language]
  const [first] = themes.filter(({ theme }) => theme.depth === 0).toSorted((a, b) => b.figures.turns - a.figures.turns)
  if (first === undefined) return html``
  const share = (part: number): number | null => shareOf(part, model.totals.turns)
  const bars = themes.map(({ theme, figures }) =>
    barOf(
      theme,
      language,
      share(figures.turns),
      percentOf(share(figures.turns), 1),
      counted(figures.turns, 'turns', language),
    ),
  )
  const unit = turnsUnit(counted(model.totals.turns, 'turns', language))
  const title = turns(themeNameOf(first.theme, language), percentOf(share(first.figures.turns)))
  return figureOf(
    {
      id: 'themes-turns',
      title,
      unit,
      description: about,
      chart: charts(bars, language, about),
      table: numbersOf(themes, ['turns', 'words'], unit, language),
    },
    language,
  )
}

function sessionsFigure({ model, language }: View, themes: readonly Placed[]): Html {
  const { sessions, sessionsUnit, about, of } = words[language]
  const whole = model.totals.sessions
  const unit = sessionsUnit(counted(whole, 'sessions', language))
  const everywhere = themes.filter(({ theme, figures }) => theme.depth === 0 && figures.sessions === whole).length
  const bars = themes.map(({ theme, figures }) =>
    barOf(
      theme,
      language,
      shareOf(figures.sessions, whole),
      of(figures.sessions, whole),
      counted(figures.sessions, 'sessions', language),
    ),
  )
  return figureOf(
    {
      id: 'themes-sessions',
      title: sessions(everywhere, whole),
      unit,
      description: about,
      chart: charts(bars, language, about),
      table: numbersOf(themes, ['sessions', 'speakers'], unit, language),
    },
    language,
  )
}

function barOf(
  theme: Placed['theme'],
  language: Language,
  share: number | null,
  label: string,
  said: string,
): ThemeBar {
  const name = themeNameOf(theme, language)
  return {
    key: theme.id,
    name,
    depth: theme.depth,
    share: share ?? 0,
    interval: null,
    label,
    link: findLink({ theme: theme.id, counted: true }),
    about: `${name}: ${label} (${said})`,
  }
}

function charts(bars: readonly ThemeBar[], language: Language, label: string): Html {
  return html`<div class="chart">
    ${widths.map((size) => new Html(themeChart({ bars, language, label, ...size })))}
  </div>`
}

/** What a theme is counted in. */
type Unit = 'turns' | 'words' | 'sessions' | 'speakers'

/** The numbers of all themes in some units, each with its share. */
function numbersOf(themes: readonly Placed[], units: readonly Unit[], label: string, language: Language): Html {
  const { columns, unitColumns } = words[language]
  const head = [...columns, ...units.flatMap((unit) => unitColumns[unit])]
  return tableOf(
    label,
    head,
    themes.map((theme) => rowOf(theme, units, language)),
  )
}

function rowOf({ theme, figures, totals }: Placed, units: readonly Unit[], language: Language): readonly Part[] {
  const place = (column: string): CellPlace => ({ table: 'frequencies', row: [theme.id], column })
  const style = `depth-${Math.min(theme.depth, 3)}`
  const name = html`<a class="${style}" href="${findLink({ theme: theme.id, counted: true })}"
    >${themeIn(theme, language)}</a
  >`
  return [
    name,
    countOf(place('excerpts'), figures.excerpts),
    ...units.flatMap((unit) => [
      countOf(place(unit), figures[unit]),
      shareOfTable(place(`${unit}_share`), shareOf(figures[unit], totals[unit])),
    ]),
  ]
}
