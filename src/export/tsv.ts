import type { Cell, Row } from '../tables/table.ts'
import { cellText, isText } from './cell-text.ts'
import { formatOfOneTable } from './format.ts'
import type { Chunk, ExportFormat, TableHead, TableWriter, WritingOptions } from './format.ts'
import { guarded } from './guard.ts'
import { headingsOf } from './headings.ts'
import { inPieces } from './pieces.ts'

/**
 * Tab-separated values, a row a line, for the shell (`cut`, `awk`, `sort`) as well as for R, pandas and spreadsheets.
 *
 * Texts are guarded as in CSV; then a tab, a line feed, a carriage return and a backslash within a text are written `\t`, `\n`, `\r`, `\\`;
 * then a text with a quote in it is put in quotes, its own doubled, since spreadsheets and R look for quotes. Undone in the opposite order.
 */
export const tsvFormat: ExportFormat = formatOfOneTable('tsv', (head, options) => new TsvWriter(head, options))

class TsvWriter implements TableWriter {
  readonly #head: TableHead
  readonly #options: WritingOptions

  constructor(head: TableHead, options: WritingOptions) {
    this.#head = head
    this.#options = options
  }

  begin(): Iterable<Chunk> {
    return [this.#line(headingsOf(this.#head.columns, this.#options.language))]
  }

  write(rows: Iterable<Row>): Iterable<Chunk> {
    return inPieces(rows, (row) => this.#line(row))
  }

  end(): Iterable<Chunk> {
    return []
  }

  #line(row: Row): string {
    const line = row.map((cell) => this.#cell(cell)).join('\t')
    return line === '' ? '""\n' : `${line}\n`
  }

  #cell(cell: Cell): string {
    if (!isText(cell)) return cellText(cell, this.#options.decimal)
    const text = guarded(cellText(cell)).replaceAll(/[\t\n\r\\]/g, (sign) => escapes.get(sign) ?? sign)
    return text.includes('"') ? `"${text.replaceAll('"', '""')}"` : text
  }
}

const escapes: ReadonlyMap<string, string> = new Map([
  ['\t', '\\t'],
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\\', '\\\\'],
])
