import type { Codebook } from '../codebook/codebook.ts'
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import type { ExportFormat, FileOfTables } from '../export/format.ts'
import { TableStream } from '../export/table-stream.ts'
import { writeProblem } from '../io/errno.ts'
import type { FolderWriter } from '../io/write-folder.ts'
import { dataPackage } from '../results/data-package.ts'
import type { TableResource } from '../results/data-package.ts'
import type { Row, TableFold } from '../tables/table.ts'
import { cutCells } from './table-output.ts'
import type { OutputOptions, TableOutput } from './table-output.ts'

/** A file for each table, and a description of all. */
export class TablesInFolder implements TableOutput {
  readonly #codebook: Codebook
  readonly #folder: FolderWriter
  readonly #options: OutputOptions
  readonly #path: string
  readonly #files: readonly FileInFolder[]

  constructor(
    folds: readonly TableFold[],
    codebook: Codebook,
    folder: FolderWriter,
    options: OutputOptions,
    path: string,
  ) {
    this.#codebook = codebook
    this.#folder = folder
    this.#options = options
    this.#path = path
    this.#files = folds.map((fold) => new FileInFolder(fold, folder, options))
  }

  write(table: number, rows: Iterable<Row>): void {
    this.#files[table]?.stream.write(rows)
  }

  async flush(): Promise<boolean> {
    return true
  }

  end(): readonly Diagnostic[] {
    try {
      const { delimiter, decimal } = this.#options.writing
      const resources = this.#files.map((file): TableResource => {
        const { path, format, fold } = file
        const shown = { delimiter: delimiter ?? (decimal === ',' ? ';' : ','), decimal }
        return { table: fold, path, format: format.name, ...shown, written: file.end() }
      })
      const description = this.#folder.createFile('datapackage.json')
      description.write(dataPackage(this.#codebook, resources, []))
      this.#folder.closeFile(description)
    } catch (error) {
      this.abandon()
      return [writeProblem(error, this.#path)]
    }
    return [...this.#folder.commit(), ...cutCells(this.#files.map(({ content }) => content))]
  }

  abandon(): void {
    this.#folder.abandon()
  }
}

/** One table in a file of its own. */
class FileInFolder {
  readonly fold: TableFold
  readonly format: ExportFormat
  readonly path: string
  readonly content: FileOfTables
  readonly stream: TableStream
  readonly #folder: FolderWriter
  readonly #writer: ReturnType<FolderWriter['createFile']>

  constructor(fold: TableFold, folder: FolderWriter, { format, writing }: OutputOptions) {
    this.fold = fold
    this.format = format
    this.path = `${fold.name}.${format.ending}`
    this.content = format.create(writing)
    this.#folder = folder
    this.#writer = folder.createFile(this.path)
    this.stream = new TableStream(this.content.table(fold), (chunk) => this.#writer.write(chunk))
  }

  end(): ReturnType<FolderWriter['closeFile']> {
    this.stream.end()
    for (const chunk of this.content.end()) this.#writer.write(chunk)
    return this.#folder.closeFile(this.#writer)
  }
}
