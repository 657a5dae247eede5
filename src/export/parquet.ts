import { ByteWriter, ParquetWriter } from 'hyparquet-writer'
import type { SchemaElement } from 'hyparquet-writer'
import type { Cell, Column, ColumnType, Row } from '../tables/table.ts'
import { cellText } from './cell-text.ts'
import { formatOfOneTable } from './format.ts'
import type { Chunk, ExportFormat, TableHead, TableWriter } from './format.ts'

/** Rows that are packed together: what is in memory at a time. */
const rowsAtOnce = 20_000

/**
 * Parquet for R (arrow), pandas, DuckDB: texts as UTF-8, whole numbers as 64-bit integers, other numbers as doubles, truth values, lists as
 * lists. A date is a text, since transcripts know months and years without a day. Everything may be null.
 */
export const parquetFormat: ExportFormat = formatOfOneTable('parquet', (head) => new ParquetTable(head))

class ParquetTable implements TableWriter {
  readonly #head: TableHead
  readonly #bytes = new ByteWriter()
  #writer: ParquetWriter | null = null
  #waiting: Row[] = []

  constructor(head: TableHead) {
    this.#head = head
  }

  begin(): Iterable<Chunk> {
    const { columns } = this.#head
    const root = { name: 'root', num_children: columns.length }
    this.#writer = new ParquetWriter({
      writer: this.#bytes,
      schema: [root, ...columns.flatMap(schemaOf)],
      createdBy: 'code-sessions',
    })
    return this.#taken()
  }

  *write(rows: Iterable<Row>): Generator<Chunk> {
    for (const row of rows) {
      this.#waiting.push(row)
      if (this.#waiting.length === rowsAtOnce) yield* this.#pack()
    }
  }

  *end(): Generator<Chunk> {
    if (this.#waiting.length > 0) yield* this.#pack()
    // Nothing to wait for: these bytes stay in memory.
    void this.#writer?.finish()
    yield* this.#taken()
  }

  #pack(): Iterable<Chunk> {
    const rows = this.#waiting
    this.#waiting = []
    const columnData = this.#head.columns.map((column, at) => {
      const convert = converterOf(column)
      return { name: column.name, data: rows.map((row) => convert(row[at] ?? null)) }
    })
    void this.#writer?.write({ columnData, rowGroupSize: rows.length })
    return this.#taken()
  }

  /** What was written since the last time; the room is used again. */
  #taken(): Iterable<Chunk> {
    const chunk = this.#bytes.getBytes().slice()
    this.#bytes.index = 0
    return [chunk]
  }
}

function isList({ unit }: Column): boolean {
  return unit === 'list'
}

const text = { type: 'BYTE_ARRAY', converted_type: 'UTF8' } as const

const types: Readonly<Record<ColumnType, Pick<SchemaElement, 'type' | 'converted_type'>>> = {
  string: text,
  date: text,
  integer: { type: 'INT64' },
  number: { type: 'DOUBLE' },
  boolean: { type: 'BOOLEAN' },
}

function schemaOf(column: Column): readonly SchemaElement[] {
  const optional = { name: column.name, repetition_type: 'OPTIONAL' } as const
  if (!isList(column)) return [{ ...optional, ...types[column.type] }]
  return [
    { ...optional, converted_type: 'LIST', num_children: 1 },
    { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
    { name: 'element', repetition_type: 'REQUIRED', ...text },
  ]
}

function converterOf(column: Column): (cell: Cell) => unknown {
  if (isList(column)) return (cell) => (typeof cell === 'string' ? [cell] : cell)
  switch (column.type) {
    case 'string':
    case 'date':
      return (cell) => (cell === null ? null : cellText(cell))
    case 'integer':
      return (cell) => (typeof cell === 'number' && Number.isFinite(cell) ? BigInt(cell) : null)
    case 'number':
      return (cell) => (typeof cell === 'number' && Number.isFinite(cell) ? cell : null)
    case 'boolean':
      return (cell) => (typeof cell === 'boolean' ? cell : null)
  }
}
