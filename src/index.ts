/**
 * The library: from text to codings to tables, without touching a file; and the results folder, written and read.
 * Whatever is wrong with an input comes as a `Diagnostic`, never as an exception.
 */
export { readCodebook } from './codebook/read-codebook.ts'
export { checkCodebook } from './checks/check-codebook.ts'
export { readSession } from './session/read-session.ts'
export { readMetadata } from './session/metadata.ts'
export { compileCodebook } from './coding/compile.ts'
export { placeSession } from './coding/place-session.ts'
export { Counting } from './tables/counting.ts'
export { allTables, tables } from './tables/all-tables.ts'
export { csvHeader, csvRows } from './export/csv.ts'
export { openResults } from './results/write-results.ts'
export { readResults } from './results/read-results.ts'
export { describe, formatDiagnostic } from './diagnostic/format.ts'
export { programVersion } from './results/version.ts'
export type { Codebook, Theme } from './codebook/codebook.ts'
export type { CodedSession } from './coding/coded-session.ts'
export type { Coder } from './coding/coding.ts'
export type { Diagnostic } from './diagnostic/diagnostic.ts'
export type { Session } from './session/session.ts'
export type { TableFold } from './tables/table.ts'
