import type { Language } from '../diagnostic/format.ts'
import type { Row, TableFold } from '../tables/table.ts'

export type FormatName = 'csv' | 'tsv' | 'json' | 'jsonl' | 'md' | 'html' | 'xlsx' | 'parquet'

/** A piece of a file: bytes, or text that is meant as UTF-8. No piece ends within a surrogate pair. */
export type Chunk = string | Uint8Array

/** How tables are written. What a format has no use for it passes over. */
export interface WritingOptions {
  /** Of headings and notes. Formats for programs (json, jsonl, parquet) always have the names of the columns. */
  readonly language: Language
  /** Whether CSV begins with a byte order mark, by which Excel knows UTF-8. */
  readonly bom: boolean
  /** Between the cells of CSV: one character, no quote and no line break; null: `,`, or `;` where the decimal sign is a comma. */
  readonly delimiter: string | null
  /** In the numbers of CSV and TSV; other formats have numbers that every program shows in its own way. */
  readonly decimal: '.' | ','
}

/** What is known of a table before its first row: its columns from `begin` on, not earlier, for those of a wide table come with its rows. */
export type TableHead = Pick<TableFold, 'name' | 'description' | 'columns'>

/**
 * Writes one table. Rows are given as they come, any number at a time; each call answers with the pieces that are complete, to be written
 * in this order. A row counts as written once the pieces were taken.
 */
export interface TableWriter {
  /** Once, before all rows. */
  begin(): Iterable<Chunk>
  write(rows: Iterable<Row>): Iterable<Chunk>
  /** Once, after all rows. */
  end(): Iterable<Chunk>
}

/** Writes one file. Where it holds several tables, their rows may come by turns. */
export interface FileOfTables {
  /** Begins a table; throws a RangeError for a second one where the format holds one. */
  table(head: TableHead): TableWriter
  /** Once, after all tables have ended. */
  end(): Iterable<Chunk>
  /** Cells that the format had no room for, and that were cut, by table. */
  readonly cutCells: ReadonlyMap<string, number>
}

export interface ExportFormat {
  readonly name: FormatName
  /** Of file names, without the dot. */
  readonly ending: string
  /** Whether one file holds several tables. */
  readonly several: boolean
  create(options: WritingOptions): FileOfTables
}

/** A format whose files hold one table. */
export function formatOfOneTable(
  name: FormatName,
  createTable: (head: TableHead, options: WritingOptions) => TableWriter,
): ExportFormat {
  return { name, ending: name, several: false, create: (options) => new FileOfOneTable(name, createTable, options) }
}

class FileOfOneTable implements FileOfTables {
  readonly cutCells: ReadonlyMap<string, number> = new Map()
  readonly #name: FormatName
  readonly #create: (head: TableHead, options: WritingOptions) => TableWriter
  readonly #options: WritingOptions
  #isTaken = false

  constructor(
    name: FormatName,
    create: (head: TableHead, options: WritingOptions) => TableWriter,
    options: WritingOptions,
  ) {
    this.#name = name
    this.#create = create
    this.#options = options
  }

  table(head: TableHead): TableWriter {
    if (this.#isTaken) throw new RangeError(`a file of ${this.#name} holds one table`)
    this.#isTaken = true
    return this.#create(head, this.#options)
  }

  end(): Iterable<Chunk> {
    return []
  }
}
