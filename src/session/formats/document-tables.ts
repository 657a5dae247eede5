import { asciiDigits, foldedKey, foldLabel, isKnownLabel, isShortLabel } from '../label.ts'
import { findColumns } from './columns.ts'
import { toLabel } from './turn-table.ts'

/** Which columns of a table in a document hold the transcript, and the row that it begins with. */
interface Layout {
  readonly speaker: number
  readonly text: number
  readonly time: number | null
  readonly firstRow: number
}

/**
 * A table of a document as lines of a transcript. A table that holds turns, with a row of names over it («المتحدث»، «النص») or told by its
 * look (labels in a column that come again and again, speech in the last), gives `label [time]: speech`; any other gives its rows, cells
 * parted by tabs, or cell after cell where cells hold several lines, as in tables that only arrange a page.
 */
export function tableLines(rows: readonly (readonly string[])[]): readonly string[] {
  const layout = layoutByNames(rows) ?? layoutByLook(rows)
  return layout === null ? rows.flatMap(rowLines) : rows.slice(layout.firstRow).flatMap((row) => turnLines(row, layout))
}

function rowLines(row: readonly string[]): readonly string[] {
  const cells = row.filter((cell) => cell !== '')
  if (cells.some((cell) => cell.includes('\n'))) return cells.flatMap((cell) => cell.split('\n'))
  return cells.length === 0 ? [] : [cells.join('\t')]
}

function turnLines(row: readonly string[], { speaker, text, time }: Layout): readonly string[] {
  const speech = row[text] ?? ''
  if (speech === '') return []
  const label = toLabel(row[speaker] ?? '')
  const clock = time === null ? '' : (row[time] ?? '').replaceAll(/[[\]\s]+/gu, ' ').trim()
  const stamp = clock === '' ? '' : `[${clock}]`
  if (label === '') return `${stamp} ${speech}`.trim().split('\n')
  return `${label}${stamp === '' ? '' : ` ${stamp}`}: ${speech}`.split('\n')
}

function layoutByNames(rows: readonly (readonly string[])[]): Layout | null {
  const { speaker, text, time } = findColumns(rows[0] ?? [])
  return speaker === null || text === null ? null : { speaker, text, time, firstRow: 1 }
}

/** Fewer rows prove nothing. */
const fewestRows = 3

/** Two columns, or three with the time or a number in front. */
function layoutByLook(rows: readonly (readonly string[])[]): Layout | null {
  const width = rows[0]?.length ?? 0
  const isEven = rows.length >= fewestRows && rows.every((row) => row.length === width)
  if (!isEven || (width !== 2 && width !== 3)) return null
  const speaker = width - 2
  const isFirstTimeOrNumber = width === 2 || rows.every((row) => isTimeOrNumber(row[0] ?? ''))
  if (!isFirstTimeOrNumber || !areLabels(rows.map((row) => row[speaker] ?? ''))) return null
  const time = width === 3 && rows.some((row) => (row[0] ?? '').includes(':')) ? 0 : null
  return { speaker, text: width - 1, time, firstRow: 0 }
}

function isTimeOrNumber(cell: string): boolean {
  return /^\[?[0-9:.,]*\]?$/u.test(asciiDigits(cell))
}

/** Whether these are labels of speakers: short all of them, and customary or, on average, there twice. */
function areLabels(cells: readonly string[]): boolean {
  const folded = cells.map((cell) => foldLabel(toLabel(cell))).filter((label) => label !== '')
  const known = folded.filter(isKnownLabel).length
  const different = new Set(folded.map(foldedKey)).size
  return (
    folded.length >= fewestRows &&
    folded.every(isShortLabel) &&
    (known === folded.length || 2 * different <= folded.length)
  )
}
