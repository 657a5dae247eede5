import type { Theme } from '../codebook/codebook.ts'
import { columnsOf, rowsOf, via } from './column.ts'
import type { ColumnOf } from './column.ts'
import { ByDialogue } from './counting.ts'
import type { Counting } from './counting.ts'
import type { TableFold } from './table.ts'
import { orderedThemes, Tally } from './tally.ts'
import { figureColumns, parentColumn, themeColumns } from './theme-columns.ts'
import type { Counted } from './theme-columns.ts'

/** A theme with its figures over the corpus. */
export interface ThemeFrequency extends Counted {
  readonly theme: Theme
}

export interface Frequencies extends TableFold {
  /** Every theme of the codebook with what has passed so far, ordered by share of sessions, then of turns, then as in the codebook. */
  themes(): readonly ThemeFrequency[]
}

/** One row per theme: how often, by how many, in how many sessions. */
export function frequenciesTable(counting: Counting): Frequencies {
  const tallies = new ByDialogue(() => new Tally())
  const themes = (): readonly ThemeFrequency[] => {
    const tally = tallies.chosen()
    const totals = tally.totals()
    return orderedThemes(counting.tree, tally).map(({ theme, position }) => ({
      theme,
      figures: tally.figures(position),
      totals,
    }))
  }
  return {
    name: 'frequencies',
    description: { en: 'One row per theme', ar: 'صف لكل موضوع' },
    columns: columnsOf(frequencyColumns),
    add(session) {
      const { header, turns } = counting.view(session)
      tallies.of(header).add(turns.filter(({ counts }) => counts))
      return []
    },
    *finish() {
      yield* rowsOf(frequencyColumns, themes())
    },
    themes,
  }
}

/** A theme, its figures, their denominators. */
export const frequencyColumns: readonly ColumnOf<ThemeFrequency>[] = [
  ...via(({ theme }: ThemeFrequency) => theme, [...themeColumns, parentColumn]),
  ...figureColumns,
]
