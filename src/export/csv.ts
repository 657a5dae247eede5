import { stringify } from 'csv-stringify/sync'
import type { Cell, Column, Row } from '../tables/table.ts'

/** U+FEFF: by it Excel knows UTF-8. */
const byteOrderMark = '\ufeff'

/** How many rows are turned into text at a time. */
const rowsAtOnce = 500

/**
 * What a spreadsheet would run as a formula: after signs that can't be seen, one of = + - @, TAB or CR, or a full-width twin. A text
 * that begins with the guard itself counts as well: that is what makes the guard reversible.
 */
const startsFormula = /^[\s\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]*[=+\-@\t\r＝＋－＠']/u

const guard = "'"

/** The first line of a CSV file: the names of its columns. @param options.bom whether a byte order mark goes before it */
export function csvHeader(columns: readonly Column[], { bom }: { readonly bom: boolean }): string {
  return (bom ? byteOrderMark : '') + toCsv([columns.map(({ name }) => name)])
}

/**
 * Rows as CSV (RFC 4180: comma, CRLF, quotes doubled), in pieces of some hundred rows.
 *
 * Lists are joined by ` | `, null is an empty cell. A text that a spreadsheet would take for a formula gets one `'` in front, and taking
 * away one leading `'` from any cell restores every text exactly; numbers are left as they are.
 */
export function* csvRows(rows: Iterable<Row>): Generator<string> {
  let waiting: Row[] = []
  for (const row of rows) {
    waiting.push(row)
    if (waiting.length < rowsAtOnce) continue
    yield toCsv(waiting)
    waiting = []
  }
  if (waiting.length > 0) yield toCsv(waiting)
}

/** A text as a CSV cell holds it. `unguarded` gives it back. */
export function guarded(text: string): string {
  return startsFormula.test(text) ? guard + text : text
}

/** The text that a CSV cell stands for. */
export function unguarded(cell: string): string {
  return cell.startsWith(guard) ? cell.slice(guard.length) : cell
}

function toCsv(rows: readonly Row[]): string {
  return stringify(
    rows.map((row) => row.map(toText)),
    // csv-stringify turns quote_record_delimiter off as soon as a record_delimiter is named: a lone LF would then break the row in two.
    { record_delimiter: '\r\n', quote_record_delimiter: true },
  )
}

function toText(cell: Cell): string {
  if (typeof cell === 'string') return guarded(cell)
  if (cell === null) return ''
  if (typeof cell === 'object') return guarded(cell.join(' | '))
  return String(cell)
}
