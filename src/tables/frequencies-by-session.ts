import { columnsOf, rowsOf } from './column.ts'
import type { Counting } from './counting.ts'
import { columnsOfGroups, describedBy } from './frequencies-by.ts'
import type { ThemeInGroup } from './frequencies-by.ts'
import { sessionColumn } from './place-columns.ts'
import type { SessionView } from './session-view.ts'
import type { TableFold } from './table.ts'
import { Tally } from './tally.ts'
import type { ThemeTree } from './theme-tree.ts'

/** One row per session and theme: sessions as they come, documents among them, themes as in the codebook. */
export function frequenciesBySession(counting: Counting): TableFold {
  const columns = columnsOfGroups<ThemeInGroup>([
    { column: sessionColumn.column, cell: ({ group }) => group[0] ?? null },
  ])
  return {
    ...describedBy(['session']),
    columns: columnsOf(columns),
    *add(session) {
      yield* rowsOf(columns, themesOfSession(counting.view(session), counting.tree))
    },
    *finish() {},
  }
}

/** Every theme of the codebook in one session. */
export function themesOfSession({ header, turns }: SessionView, { themes }: ThemeTree): readonly ThemeInGroup[] {
  const tally = new Tally()
  tally.add(turns.filter(({ counts }) => counts))
  const totals = tally.totals()
  return themes.map((theme, position) => ({ theme, group: [header.id], figures: tally.figures(position), totals }))
}
