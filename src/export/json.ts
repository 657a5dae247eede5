import type { Cell, Column, Row } from '../tables/table.ts'
import { formatOfOneTable } from './format.ts'
import type { Chunk, ExportFormat, TableHead, TableWriter } from './format.ts'
import { inPieces } from './pieces.ts'

/**
 * One array of objects, an object a line, keys in the order of the columns: what pandas, R's jsonlite, DuckDB and a browser take as it is
 * (`{columns, rows}` would save the repeated names and cost every reader a step). Texts are exact, lists are arrays, nothing is left out:
 * what is unknown or undefined is null.
 */
export const jsonFormat: ExportFormat = formatOfOneTable('json', (head) => new JsonWriter(head))

/** JSON Lines: the same objects, each a line of its own. */
export const jsonlFormat: ExportFormat = formatOfOneTable('jsonl', (head) => new JsonLinesWriter(head))

class JsonWriter implements TableWriter {
  readonly #head: TableHead
  #keys: readonly string[] = []
  #isEmpty = true

  constructor(head: TableHead) {
    this.#head = head
  }

  begin(): Iterable<Chunk> {
    this.#keys = keysOf(this.#head.columns)
    return ['[']
  }

  write(rows: Iterable<Row>): Iterable<Chunk> {
    return inPieces(rows, (row) => {
      const before = this.#isEmpty ? '\n' : ',\n'
      this.#isEmpty = false
      return before + objectText(this.#keys, row)
    })
  }

  end(): Iterable<Chunk> {
    return [this.#isEmpty ? ']\n' : '\n]\n']
  }
}

class JsonLinesWriter implements TableWriter {
  readonly #head: TableHead
  #keys: readonly string[] = []

  constructor(head: TableHead) {
    this.#head = head
  }

  begin(): Iterable<Chunk> {
    this.#keys = keysOf(this.#head.columns)
    return []
  }

  write(rows: Iterable<Row>): Iterable<Chunk> {
    return inPieces(rows, (row) => `${objectText(this.#keys, row)}\n`)
  }

  end(): Iterable<Chunk> {
    return []
  }
}

function keysOf(columns: readonly Column[]): readonly string[] {
  return columns.map(({ name }) => JSON.stringify(name))
}

/** Written by hand: an object of ours would put a column named `2020` first. */
function objectText(keys: readonly string[], row: Row): string {
  return `{${keys.map((key, at) => `${key}:${valueText(row[at] ?? null)}`).join(',')}}`
}

/** JSON.stringify makes null of numbers that are not finite. */
function valueText(cell: Cell): string {
  return JSON.stringify(cell)
}
