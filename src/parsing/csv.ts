import { CsvError, parse } from 'csv-parse/sync'
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import { problem } from '../diagnostic/diagnostic.ts'

/** A row with the 1-based line it begins on; as many cells as the header has names. */
interface CsvRow {
  readonly line: number
  readonly cells: readonly string[]
}

/** Names are trimmed and unique, whatever they are (`__proto__` is one like any other); cells are as written, with LF line breaks. */
export interface CsvSheet {
  readonly header: readonly string[]
  readonly rows: readonly CsvRow[]
}

/**
 * Reads a table a person keeps: separated by commas, semicolons or tabs (whichever the header has most of), RFC 4180 quotes,
 * any line breaks, a byte order mark or none. Empty rows are passed over, and so are empty cells beyond the header.
 *
 * @param path as the user knows the file
 * @returns the rows that could be read; `sheet` is null where the header can't be relied on. Codes: CSV_…
 */
export function readCsv(text: string, path: string): { sheet: CsvSheet | null; diagnostics: readonly Diagnostic[] } {
  const { rows, fault } = readRows(text.replaceAll(/\r\n?/g, '\n'), path)
  const [first, ...rest] = rows
  if (first === undefined) return { sheet: null, diagnostics: [fault ?? problem('CSV_EMPTY', {}, { path })] }
  const width = lastNamed(first.cells) + 1
  const header = first.cells.slice(0, width).map(toName)
  const headerFaults = checkHeader(header, rest, { path, line: first.line })
  const kept: CsvRow[] = []
  const diagnostics: Diagnostic[] = [...headerFaults]
  for (const { line, cells } of rest) {
    const count = Math.max(lastNamed(cells) + 1, Math.min(cells.length, width))
    if (count === width) kept.push({ line, cells: cells.slice(0, width) })
    else diagnostics.push(problem('CSV_RAGGED_ROW', { cells: count, columns: width }, { path, line }))
  }
  if (fault !== null) diagnostics.push(fault)
  return { sheet: headerFaults.length > 0 ? null : { header, rows: kept }, diagnostics }
}

function readRows(text: string, path: string): { rows: readonly CsvRow[]; fault: Diagnostic | null } {
  const rows: CsvRow[] = []
  let lastLine = 0
  const keep = (cells: string[], { lines }: { readonly lines: number }): null => {
    lastLine = lines
    if (cells.some((cell) => cell.trim() !== '')) rows.push({ line: lines - breaksIn(cells), cells })
    return null
  }
  try {
    parse(text, {
      bom: true,
      delimiter: sniffDelimiter(text),
      record_delimiter: '\n',
      relax_column_count: true,
      on_record: keep,
    })
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    // An opening quote that nothing closes swallows the rest, so that only the row it stands in is known.
    const open = error.code === 'CSV_QUOTE_NOT_CLOSED'
    const at = { path, line: open ? lastLine + 1 : lineOf(error, lastLine + 1) }
    return { rows, fault: open ? problem('CSV_QUOTE_NOT_CLOSED', {}, at) : problem('CSV_STRAY_QUOTE', {}, at) }
  }
  return { rows, fault: null }
}

function lineOf(error: CsvError, otherwise: number): number {
  return typeof error['lines'] === 'number' ? error['lines'] : otherwise
}

/** The separator the header line has most of, outside quotes; a comma where there is none or no difference. */
function sniffDelimiter(text: string): string {
  const counts = new Map([
    [',', 0],
    [';', 0],
    ['\t', 0],
  ])
  let quoted = false
  for (const character of text) {
    if (character === '"') quoted = !quoted
    if (character === '\n' && !quoted) break
    const count = counts.get(character)
    if (count !== undefined && !quoted) counts.set(character, count + 1)
  }
  return [...counts].reduce((best, next) => (next[1] > best[1] ? next : best))[0]
}

function checkHeader(
  header: readonly string[],
  rows: readonly CsvRow[],
  at: { path: string; line: number },
): readonly Diagnostic[] {
  const seen = new Set<string>()
  return header.flatMap((column, index): readonly Diagnostic[] => {
    if (column === '') {
      const hasValues = rows.some(({ cells }) => (cells[index] ?? '').trim() !== '')
      return hasValues ? [problem('CSV_UNNAMED_COLUMN', { number: index + 1 }, at)] : []
    }
    if (seen.has(column)) return [problem('CSV_DUPLICATE_COLUMN', { column }, at)]
    seen.add(column)
    return []
  })
}

/** A name as it is compared: composed, without surrounding space and invisible marks. */
function toName(cell: string): string {
  return cell
    .normalize('NFC')
    .replaceAll(/\p{Cf}/gu, '')
    .trim()
}

function lastNamed(cells: readonly string[]): number {
  return cells.findLastIndex((cell) => cell.trim() !== '')
}

function breaksIn(cells: readonly string[]): number {
  return cells.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0)
}
