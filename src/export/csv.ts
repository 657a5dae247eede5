import type { Cell, Column, Row } from '../tables/table.ts'
import { cellText, isText } from './cell-text.ts'
import { formatOfOneTable } from './format.ts'
import type { Chunk, ExportFormat, TableHead, TableWriter, WritingOptions } from './format.ts'
import { guarded } from './guard.ts'
import { headingsOf } from './headings.ts'
import { inPieces } from './pieces.ts'

/** U+FEFF: by it Excel knows UTF-8. */
const byteOrderMark = '\ufeff'

/** How CSV is written. */
export type CsvOptions = Partial<Pick<WritingOptions, 'delimiter' | 'decimal'>>

/** Comma-separated values: see `csvRows`. */
export const csvFormat: ExportFormat = formatOfOneTable('csv', (head, options) => new CsvWriter(head, options))

class CsvWriter implements TableWriter {
  readonly #head: TableHead
  readonly #options: WritingOptions

  constructor(head: TableHead, options: WritingOptions) {
    this.#head = head
    this.#options = options
  }

  begin(): Iterable<Chunk> {
    return [csvHeader(this.#head.columns, this.#options)]
  }

  write(rows: Iterable<Row>): Iterable<Chunk> {
    return csvRows(rows, this.#options)
  }

  end(): Iterable<Chunk> {
    return []
  }
}

/**
 * The first line of a CSV file: the names of its columns, or their headings in Arabic.
 *
 * @param options.bom whether a byte order mark goes before it
 */
export function csvHeader(
  columns: readonly Column[],
  options: CsvOptions & Pick<WritingOptions, 'bom'> & Partial<Pick<WritingOptions, 'language'>>,
): string {
  const names = new RowText(options).of(headingsOf(columns, options.language ?? 'en'))
  return options.bom ? byteOrderMark + names : names
}

/**
 * Rows as CSV (RFC 4180: CRLF, quotes doubled), in pieces of some hundred rows.
 *
 * Lists are joined by ` | `, null is an empty cell. A text that a spreadsheet would take for a formula gets one `'` in front, and taking
 * away one leading `'` from any cell restores every text exactly; numbers are left as they are.
 */
export function csvRows(rows: Iterable<Row>, options: CsvOptions = {}): Iterable<string> {
  const line = new RowText(options)
  return inPieces(rows, (row) => line.of(row))
}

/** What makes a row into a line; libraries take three times as long (docs/decisions.md), and tables are most of what is written. */
class RowText {
  readonly #delimiter: string
  readonly #decimal: '.' | ','
  readonly #needsQuotes: RegExp

  constructor({ delimiter = null, decimal = '.' }: CsvOptions) {
    this.#delimiter = delimiter ?? (decimal === ',' ? ';' : ',')
    this.#decimal = decimal
    this.#needsQuotes = new RegExp(`["\r\n\\u{${this.#delimiter.codePointAt(0)?.toString(16)}}]`, 'u')
  }

  of(row: Row): string {
    let line = ''
    for (let at = 0; at < row.length; at++) {
      if (at > 0) line += this.#delimiter
      line += this.#cell(row[at] ?? null)
    }
    // A line with nothing in it is no row to many readers.
    return line === '' ? '""\r\n' : `${line}\r\n`
  }

  #cell(cell: Cell): string {
    const text = isText(cell) ? guarded(cellText(cell)) : cellText(cell, this.#decimal)
    return this.#needsQuotes.test(text) ? `"${text.replaceAll('"', '""')}"` : text
  }
}
