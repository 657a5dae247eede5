import { codebookTable } from './codebook.ts'
import { cooccurrenceTable } from './cooccurrence.ts'
import type { Counting } from './counting.ts'
import { excerptsTable } from './excerpts.ts'
import { frequenciesBy } from './frequencies-by.ts'
import { frequenciesBySession } from './frequencies-by-session.ts'
import { frequenciesBySpeaker } from './frequencies-by-speaker.ts'
import { frequenciesTable } from './frequencies.ts'
import { matchesTable } from './matches.ts'
import { sessionsTable } from './sessions.ts'
import { speakersTable } from './speakers.ts'
import type { TableFold } from './table.ts'
import { termsTable } from './terms.ts'
import { turnsTable } from './turns.ts'
import { uncodedTable } from './uncoded.ts'

/** What makes a table, empty at first. */
export type TableFactory = (counting: Counting) => TableFold

/** Every table of a results folder by name, in the order in which they are listed. */
export const tables: ReadonlyMap<string, TableFactory> = new Map<string, TableFactory>([
  ['excerpts', excerptsTable],
  ['matches', matchesTable],
  ['frequencies', frequenciesTable],
  ['frequencies-by-governorate', (counting) => frequenciesBy(['governorate'], counting)],
  ['frequencies-by-level', (counting) => frequenciesBy(['level'], counting)],
  ['frequencies-by-mode', (counting) => frequenciesBy(['mode'], counting)],
  ['frequencies-by-kind', (counting) => frequenciesBy(['kind'], counting)],
  ['frequencies-by-session', frequenciesBySession],
  ['frequencies-by-speaker', frequenciesBySpeaker],
  ['turns', turnsTable],
  ['cooccurrence', cooccurrenceTable],
  ['terms', termsTable],
  ['uncoded', uncodedTable],
  ['sessions', sessionsTable],
  ['speakers', speakersTable],
  ['codebook', codebookTable],
])

/** All tables of a results folder, empty, sharing what they count by. */
export function allTables(counting: Counting): readonly TableFold[] {
  return [...tables.values()].map((create) => create(counting))
}
