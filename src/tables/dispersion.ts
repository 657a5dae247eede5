import type { Theme } from '../codebook/codebook.ts'
import { columnsOf, integer, number, rowsOf, via } from './column.ts'
import type { ColumnOf, Meaning } from './column.ts'
import { ByDialogue } from './counting.ts'
import type { Counting } from './counting.ts'
import { carrollD2, deviationOfProportions, juillandD, normalisedDeviation } from './statistics/dispersion.ts'
import type { Part } from './statistics/dispersion.ts'
import type { Figure } from './statistics/figure.ts'
import type { TableFold } from './table.ts'
import { cellOf, orderedThemes, Tally } from './tally.ts'
import type { Figures } from './tally.ts'
import { parentColumn, themeColumns } from './theme-columns.ts'
import { undefinedColumn, unitColumn } from './statistic-columns.ts'

export interface DispersionOptions {
  /** What is spread over what: matches over the words of a session, or turns of the theme over its turns. */
  readonly unit: 'matches' | 'turns'
}

/** How evenly a theme is spread over the sessions. */
interface Spread {
  readonly theme: Theme
  readonly figures: Figures
  readonly without: number
  readonly unit: string
  readonly deviation: Figure
  readonly normalised: Figure
  readonly juilland: Figure
  readonly carroll: Figure
}

/**
 * One row per theme: how evenly it is spread over the sessions in which somebody counts. A parent counts the union with its
 * sub-themes. Ordered as `frequencies`. Memory: themes × sessions.
 */
export function dispersionTable(counting: Counting, { unit }: DispersionOptions = { unit: 'matches' }): TableFold {
  const tallies = new ByDialogue(() => new SessionTallies())
  return {
    name: 'dispersion',
    description: {
      en: 'One row per theme: how evenly it is spread over the sessions',
      ar: 'صف لكل موضوع: مدى انتظام توزعه على الجلسات',
    },
    columns: columnsOf(columns),
    add(session) {
      const { header, turns } = counting.view(session)
      const counted = turns.filter(({ counts }) => counts)
      const { all, sessions } = tallies.of(header)
      if (counted.length === 0) return []
      const own = new Tally()
      for (const tally of [all, own]) tally.add(counted)
      sessions.push(own)
      return []
    },
    *finish() {
      const { all, sessions } = tallies.chosen()
      const spreads = orderedThemes(counting.tree, all).map(({ theme, position }): Spread => {
        const parts = sessions.map((tally) => partOf(tally, position, unit))
        const figures = all.figures(position)
        return { theme, figures, without: sessions.length - figures.sessions, unit, ...measuresOf(parts) }
      })
      yield* rowsOf(columns, spreads)
    },
  }
}

class SessionTallies {
  readonly all: Tally = new Tally()
  readonly sessions: Tally[] = []
}

function partOf(tally: Tally, theme: number, unit: DispersionOptions['unit']): Part {
  const [figures, totals] = [tally.figures(theme), tally.totals()]
  return unit === 'matches'
    ? { count: figures.matches, size: totals.words }
    : { count: figures.turns, size: totals.turns }
}

function measuresOf(parts: readonly Part[]): Pick<Spread, 'deviation' | 'normalised' | 'juilland' | 'carroll'> {
  return {
    deviation: deviationOfProportions(parts),
    normalised: normalisedDeviation(parts),
    juilland: juillandD(parts),
    carroll: carrollD2(parts),
  }
}

const columns: readonly ColumnOf<Spread>[] = [
  ...via(({ theme }: Spread) => theme, [...themeColumns, parentColumn]),
  integer(
    'sessions',
    'sessions',
    ['Sessions in which it is spoken of', 'الجلسات التي يُتحدث فيها عنه'],
    ({ figures }) => figures.sessions,
  ),
  integer(
    'sessions_absent',
    'sessions',
    ['Sessions that count and in which it is not spoken of', 'الجلسات المحسوبة التي لا يُتحدث فيها عنه'],
    ({ without }) => without,
  ),
  integer(
    'matches',
    'matches',
    ['Places where one of its terms was found', 'التطابقات التي وُجد فيها مصطلح من مصطلحاته'],
    ({ figures }) => figures.matches,
  ),
  integer('turns', 'turns', ['Turns that speak of it', 'المداخلات التي تتحدث عنه'], ({ figures }) => figures.turns),
  unitColumn(({ unit }) => unit),
  measure(
    'dp',
    [
      'Deviation of proportions: 0 as the talk is spread, towards 1 all in one session',
      'انحراف النسب: 0 موزع كالكلام، وقريباً من 1 كله في جلسة واحدة',
    ],
    ({ deviation }) => deviation,
  ),
  measure(
    'dp_norm',
    ['DP ÷ (1 − the smallest share of a session)', 'انحراف النسب ÷ (1 − أصغر حصة لجلسة)'],
    ({ normalised }) => normalised,
  ),
  measure(
    'juilland_d',
    [
      "Juilland's D over the rates: 0 all in one session, 1 the same rate in each",
      'معامل جويلان D للمعدلات: 0 كله في جلسة واحدة، 1 بالمعدل نفسه في كل جلسة',
    ],
    ({ juilland }) => juilland,
  ),
  measure(
    'carroll_d2',
    [
      "Carroll's D₂ over the rates: 0 all in one session, 1 the same rate in each",
      'معامل كارول D₂ للمعدلات: 0 كله في جلسة واحدة، 1 بالمعدل نفسه في كل جلسة',
    ],
    ({ carroll }) => carroll,
  ),
  undefinedColumn(({ deviation, normalised, juilland, carroll }) => [deviation, normalised, juilland, carroll]),
]

function measure(name: string, meaning: Meaning, figure: (spread: Spread) => Figure): ColumnOf<Spread> {
  return number(name, '0–1', meaning, (spread) => cellOf(figure(spread)))
}
