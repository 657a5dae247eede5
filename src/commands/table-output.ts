import { problem } from '../diagnostic/diagnostic.ts'
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import type { ExportFormat, FileOfTables, WritingOptions } from '../export/format.ts'
import type { Row } from '../tables/table.ts'

/** Where tables go and how. */
export interface OutputOptions {
  /** A file, a folder (with `/` at its end), or null for stdout; as typed. */
  readonly out: string | null
  readonly format: ExportFormat
  readonly writing: WritingOptions
  /** Whether a file that is there may be replaced. */
  readonly replaces: boolean
}

/** Takes the rows of several tables, by turns. What is not ended leaves no trace on the disk. */
export interface TableOutput {
  /** Rows of the table at a position. Throws what the file system throws. */
  write(table: number, rows: Iterable<Row>): void
  /** Waits until what was written has been handed on. @returns false when nobody reads it any more */
  flush(): Promise<boolean>
  /** Completes all. @returns warnings TABLE_CELLS_CUT, RESULTS_FILE_KEPT, or an error after which nothing was changed */
  end(): readonly Diagnostic[]
  /** Removes what is not in its place yet: nothing, after `end`. */
  abandon(): void
}

/** What the formats had no room for. */
export function cutCells(files: readonly FileOfTables[]): readonly Diagnostic[] {
  return files.flatMap(({ cutCells: cut }) =>
    [...cut].map(([table, cells]) => problem('TABLE_CELLS_CUT', { table, cells })),
  )
}
