import type { Codebook } from '../codebook/codebook.ts'
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import type { Chunk, FileOfTables } from '../export/format.ts'
import { TableStream } from '../export/table-stream.ts'
import { writeProblem } from '../io/errno.ts'
import type { Io } from '../io/io.ts'
import { openFile } from '../io/place-file.ts'
import type { PlacedFile } from '../io/place-file.ts'
import { openFolder } from '../io/write-folder.ts'
import { exportOwnership } from '../results/data-package.ts'
import type { Row, TableFold } from '../tables/table.ts'
import { cutCells } from './table-output.ts'
import type { OutputOptions, TableOutput } from './table-output.ts'
import { TablesInFolder } from './tables-in-folder.ts'

type Opened =
  | { readonly output: TableOutput; readonly diagnostics: readonly Diagnostic[] }
  | { readonly output: null; readonly diagnostics: readonly Diagnostic[] }

/**
 * Opens the place for tables: stdout and a file hold one table, or all of them where the format has room for several; a folder holds a
 * file each and their description.
 *
 * @returns codes: TABLE_FILE_EXISTS, RESULTS_CANNOT_WRITE, RESULTS_NOT_OURS, RESULTS_LOCKED
 */
export function openTables(folds: readonly TableFold[], codebook: Codebook, options: OutputOptions, io: Io): Opened {
  const { out, format, writing, replaces } = options
  if (out === null) {
    const output = new OneFile(folds, format.create(writing), (chunk) => void io.stdout.write(chunk), {
      path: '-',
      flush: () => io.stdout.flush(),
      commit: () => null,
      abandon: () => {},
    })
    return { output, diagnostics: [] }
  }
  if (out.endsWith('/')) {
    const { folder, diagnostics } = openFolder(out, io.cwd, exportOwnership)
    if (folder === null) return { output: null, diagnostics }
    return { output: new TablesInFolder(folds, codebook, folder, options, out), diagnostics }
  }
  const { file, diagnostic } = openFile(out, io.cwd, replaces)
  if (file === null) return { output: null, diagnostics: [diagnostic] }
  const output = new OneFile(folds, format.create(writing), (chunk) => file.write(chunk), placed(file, out))
  return { output, diagnostics: [] }
}

function placed(file: PlacedFile, path: string): Ending {
  return { path, flush: async () => true, commit: () => file.commit(), abandon: () => file.abandon() }
}

/** What becomes of a file once it is written. */
interface Ending {
  /** As the user knows it. */
  readonly path: string
  flush(): Promise<boolean>
  commit(): Diagnostic | null
  abandon(): void
}

/** All tables in one file. */
class OneFile implements TableOutput {
  readonly #streams: readonly TableStream[]
  readonly #file: FileOfTables
  readonly #take: (chunk: Chunk) => void
  readonly #ending: Ending

  constructor(folds: readonly TableFold[], file: FileOfTables, take: (chunk: Chunk) => void, ending: Ending) {
    this.#file = file
    this.#take = take
    this.#ending = ending
    this.#streams = folds.map((fold) => new TableStream(file.table(fold), take))
  }

  write(table: number, rows: Iterable<Row>): void {
    this.#streams[table]?.write(rows)
  }

  flush(): Promise<boolean> {
    return this.#ending.flush()
  }

  end(): readonly Diagnostic[] {
    try {
      for (const stream of this.#streams) stream.end()
      for (const chunk of this.#file.end()) this.#take(chunk)
    } catch (error) {
      this.abandon()
      return [writeProblem(error, this.#ending.path)]
    }
    const failure = this.#ending.commit()
    return failure === null ? cutCells([this.#file]) : [failure]
  }

  abandon(): void {
    this.#ending.abandon()
  }
}
