import type { Diagnostic } from '../../diagnostic/diagnostic.ts'
import { problem } from '../../diagnostic/diagnostic.ts'
import { findSpeakerLines } from '../choose-speakers.ts'
import type { ColumnNames } from './column-names.ts'
import { findColumns, missingColumn } from './columns.ts'
import type { Columns } from './columns.ts'
import type { Extracted, Extraction } from './format.ts'
import { toSeconds, unitOfTimes } from './table-times.ts'
import { composeTurns, toTimecode } from './transcript-text.ts'
import type { Piece } from './transcript-text.ts'

/** A table with a turn, or a part of one, in each row; `line` is the row's number as people see it. */
export interface TurnTable {
  readonly header: readonly string[]
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[]
}

/** How a table is read: see `Format.extract`, and columns under other names than those that are known. */
export interface TableOptions {
  readonly path: string
  readonly declared: ReadonlySet<string>
  readonly columns: ColumnNames
}

/**
 * A table as a session: the rows that follow each other of one speaker are one turn, a row that names nobody goes on with the speaker before.
 * Without a column of speakers the rows are lines of a plain transcript, which may name speakers themselves («م1: …»).
 *
 * @returns codes: FORMAT_NO_TEXT_COLUMN, FORMAT_NO_SUCH_COLUMN, FORMAT_SEVERAL_SESSIONS, FORMAT_BAD_TIME, SESSION_EMPTY_TURN
 */
export function readTurnTable(table: TurnTable, options: TableOptions): Extraction {
  const columns = findColumns(table.header, options.columns)
  const fault = faultOf(table.header, columns, options)
  if (fault !== null) return { extracted: null, diagnostics: [fault] }
  const session = readSessionColumn(table, columns, options.path)
  const { pieces, diagnostics } = readRows(table, columns, options.path)
  const extracted = columns.speaker === null ? withoutSpeakers(pieces, options.declared) : composeTurns(pieces)
  const properties = new Map(session.name === null ? [] : [['session', session.name]])
  return { extracted: { ...extracted, properties }, diagnostics: [...session.diagnostics, ...diagnostics] }
}

function faultOf(
  header: readonly string[],
  columns: Columns,
  { path, columns: named }: TableOptions,
): Diagnostic | null {
  const shown = header.filter((name) => name !== '')
  const missing = missingColumn(columns, named)
  if (missing !== null) return problem('FORMAT_NO_SUCH_COLUMN', { column: missing, columns: shown }, { path, line: 1 })
  return columns.text === null ? problem('FORMAT_NO_TEXT_COLUMN', { columns: shown }, { path, line: 1 }) : null
}

/** The session that all rows name, if it is one. */
function readSessionColumn(
  { rows }: TurnTable,
  { session }: Columns,
  path: string,
): { name: string | null; diagnostics: readonly Diagnostic[] } {
  const sessions = [...new Set(rows.map(({ cells }) => cellOf(cells, session)))].filter((name) => name !== '')
  if (sessions.length <= 1) return { name: sessions[0] ?? null, diagnostics: [] }
  return { name: null, diagnostics: [problem('FORMAT_SEVERAL_SESSIONS', { sessions }, { path })] }
}

function readRows(
  { header, rows }: TurnTable,
  columns: Columns,
  path: string,
): { pieces: readonly Piece[]; diagnostics: readonly Diagnostic[] } {
  const times = rows.map(({ cells }) => cellOf(cells, columns.time))
  const unit = unitOfTimes(header, times)
  const pieces: Piece[] = []
  const diagnostics: Diagnostic[] = []
  let speaker: string | null = null
  for (const [index, { line, cells }] of rows.entries()) {
    const label = toLabel(cellOf(cells, columns.speaker))
    const text = cellOf(cells, columns.text)
    if (label !== '') speaker = label
    if (text === '' && label !== '') diagnostics.push(problem('SESSION_EMPTY_TURN', { label }, { path, line }))
    const start = toSeconds(times[index] ?? '', unit)
    if (text !== '') pieces.push({ label: speaker, start, end: toSeconds(cellOf(cells, columns.end), unit), text })
  }
  const faults = times.filter((time) => time !== '' && toSeconds(time, unit) === null)
  const [found] = faults
  if (found !== undefined) diagnostics.push(problem('FORMAT_BAD_TIME', { found, count: faults.length }, { path }))
  return { pieces, diagnostics }
}

/** Rows without a column of speakers: a plain transcript where the speech names them, else paragraphs that nobody is named for. */
function withoutSpeakers(pieces: readonly Piece[], declared: ReadonlySet<string>): Extracted {
  const lines = pieces.map(({ start, text }) => (start === null ? text : `[${toTimecode(start)}] ${text}`))
  const text = lines.join('\n')
  const isNamed = findSpeakerLines(text, 0, declared).lines.some(({ key }) => key !== null)
  return isNamed ? { text, speeches: null, properties: new Map() } : composeTurns(pieces)
}

function cellOf(cells: readonly string[], column: number | null): string {
  return column === null ? '' : (cells[column] ?? '').trim()
}

/** A label on one line, without the colon that people write behind it there too. */
export function toLabel(cell: string): string {
  return cell
    .replaceAll(/\s+/gu, ' ')
    .trimEnd()
    .replace(/[:：﹕]$/u, '')
    .trim()
}
