import { sessionNameOf } from '../../tables/citation.ts'
import { groupBy } from '../../tables/group-by.ts'
import { shareOf } from '../../tables/tally.ts'
import type { ExcerptModel, SessionModel, TurnModel } from '../model/study-model.ts'
import { familiesOf } from '../page/families.ts'
import type { Placed } from '../page/families.ts'
import type { View } from '../page/figure.ts'
import { governorateNameOf, kindNameOf, modeNameOf, themeNameOf } from '../page/names.ts'
import type { PackView } from '../packs/method-note.ts'
import { counted } from '../words/counts.ts'
import { Canvas, leftToRight, withoutControls } from './canvas.ts'
import { colourOfLevel, palette } from './palette.ts'
import {
  drawBars,
  drawFacts,
  drawFoot,
  drawHead,
  drawHeading,
  drawLanes,
  drawQuotes,
  drawTiles,
  factOf,
} from './parts.ts'
import type { Lane, Stretch, Tile } from './parts.ts'
import { posterQuotes } from './poster-quotes.ts'
import { posterWords } from './poster-words.ts'
import { footOf, levelTiles } from './study-poster.ts'

/** Themes of a session's poster. */
const mostThemes = 6

/** A session in one picture: who met, where and when, what they spoke of and when in its course, some of what they said. @param at its position */
export function sessionPoster(
  view: PackView,
  session: SessionModel,
  at: number,
): { readonly canvas: Canvas; readonly title: string } {
  const { language, model } = view
  const words = posterWords[language]
  const canvas = new Canvas(language)
  const { header } = session
  const title = sessionNameOf(header, language)
  const kind = [kindNameOf(header.kind, language), ...(header.mode === null ? [] : [modeNameOf(header.mode, language)])]
  drawHead(canvas, withoutControls(kind.join(words.separator)), title, placeLines(view, session))
  drawFacts(canvas, factsOf(view, session))
  const levels = levelsOf(view, session)
  if (levels.length > 0) {
    canvas.space(20)
    drawTiles(canvas, levels)
  }
  const themes = themesOf(view, at)
  const group = model.bySession[at]
  const turns = group?.totals.turns ?? 0
  if (themes.length === 0) drawHeading(canvas, words.themesOfSession, words.nothing)
  else drawHeading(canvas, words.themesOfSession, words.themesUnit(counted(turns, 'turns', language)))
  drawBars(
    canvas,
    themes.map(({ theme, position }) => ({
      label: themeNameOf(theme, language),
      share: shareOf(group?.figures[position]?.turns ?? 0, turns),
      cell: { table: 'frequencies-by-session', row: [theme.id, header.id], column: 'turns_share' },
    })),
  )
  drawHeading(canvas, words.course, words.courseUnit)
  drawLanes(canvas, lanesOf(view, session, at, themes), words.ends)
  const own = model.excerpts
    .filter(({ session: of, turn }) => of === at && turn.counts)
    .map((excerpt) => ({ ...excerpt, counts: true }))
  const quotes = posterQuotes(
    view,
    themes.map(({ position }) => position),
    own,
  )
  if (quotes.length > 0) drawHeading(canvas, words.said, null)
  drawQuotes(canvas, quotes)
  drawFoot(canvas, footOf(view))
  return { canvas, title }
}

/** Where and when, as far as it is known. */
function placeLines({ model, language }: View, { header }: SessionModel): readonly string[] {
  const { separator } = posterWords[language]
  const governorates = header.governorates.map((value) => governorateNameOf(value, model.codebook, language))
  const said = [
    ...(governorates.length === 0 ? [] : [withoutControls(governorates.join(separator))]),
    ...(header.date === null ? [] : [leftToRight(withoutControls(header.date))]),
  ]
  return said.length === 0 ? [] : [said.join(' · ')]
}

function factsOf({ language }: View, { header, figures }: SessionModel): Parameters<typeof drawFacts>[1] {
  const { coded } = posterWords[language]
  const cell = (column: string): { table: string; row: string[]; column: string } => ({
    table: 'sessions',
    row: [header.id],
    column,
  })
  return [
    factOf(figures.participants, counted(figures.participants, 'participants', language), cell('participants')),
    factOf(figures.turnsCounted, counted(figures.turnsCounted, 'turns', language), cell('turns_counted')),
    { ...factOf(figures.turnsCoded, '', cell('turns_coded')), noun: coded },
    factOf(figures.wordsCounted, counted(figures.wordsCounted, 'words', language), cell('words_counted')),
  ]
}

/** Those who speak and count, by level. */
function levelsOf(view: View, { turns }: SessionModel): readonly Tile[] {
  const speakers = new Map(
    turns.flatMap(({ speaker, counts, level }) =>
      counts && speaker !== null ? [[speaker.label, level] as const] : [],
    ),
  )
  if (speakers.size === 0) return []
  const byLevel = groupBy([...speakers.values()], (level) => level)
  return levelTiles(view, ({ group }) => ({ count: byLevel.get(group)?.length ?? 0, cell: null }))
}

/** The top themes of a session, by the turns that speak of them. */
function themesOf(view: View, at: number): readonly Placed[] {
  const figures = view.model.bySession[at]?.figures ?? []
  const turnsOf = ({ position }: Placed): number => figures[position]?.turns ?? 0
  return familiesOf(view)
    .filter((placed) => placed.theme.depth === 0 && turnsOf(placed) > 0)
    .toSorted((a, b) => turnsOf(b) - turnsOf(a))
    .slice(0, mostThemes)
}

function lanesOf(view: View, session: SessionModel, at: number, themes: readonly Placed[]): readonly Lane[] {
  const { model, language, tree } = view
  const whole = Math.max(1, session.figures.words)
  const stretch = (turn: TurnModel, before: number, words: number): Stretch => ({
    start: before / whole,
    length: words / whole,
    color: turn.speaker?.role === 'moderator' ? palette.moderator : colourOf(turn.level, model),
  })
  const markOf = ({ turn, wordsBefore, record }: ExcerptModel): Stretch => stretch(turn, wordsBefore, record.words)
  const own = model.excerpts.filter(({ session: of }) => of === at)
  return [
    {
      label: posterWords[language].speakers,
      stretches: session.turns.map((turn) => stretch(turn, turn.wordsBefore, turn.record.words)),
    },
    ...themes.map(({ theme, position }) => ({
      label: themeNameOf(theme, language),
      stretches: own.filter((excerpt) => tree.lineageOf(excerpt.theme).includes(position)).map(markOf),
    })),
  ]
}

function colourOf(level: string | null, { byLevel }: View['model']): string {
  return colourOfLevel(byLevel.filter(({ group }) => group !== null).findIndex(({ group }) => group === level))
}
