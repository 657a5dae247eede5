import type { Cell, Column, ColumnType, Row } from '../tables/table.ts'
import { cellText, isText } from './cell-text.ts'
import { looksLikeFormula } from './guard.ts'
import { cellXml, columnLetters, sheetEnd, sheetStart, styles } from './xlsx-xml.ts'
import { ZipFile } from '../parsing/zip-writer.ts'

/** What a sheet and a cell may hold. */
export interface SheetLimits {
  /** Rows, the headings among them. */
  readonly rows: number
  /** Bytes of XML: zip archives count to 4 GiB. */
  readonly bytes: number
  /** UTF-16 units of a cell. */
  readonly cell: number
}

/** Those of Excel, and of zip archives. */
export const sheetLimits: SheetLimits = { rows: 1_048_576, bytes: 3 * 2 ** 30, cell: 32_767 }

/** Rows by which the widths of columns are reckoned: those are written before all rows. */
const rowsMeasured = 200

const widest = 60
const narrowest = 8

/** What stands at the end of a text that was cut. */
const ellipsis = '…'

const dayMs = 86_400_000

/** Day 0 of workbooks. From 1 March 1900 on its days are right (earlier, a 29 February 1900 is counted that never was). */
const dayZero = Date.UTC(1899, 11, 30)
const firstRightDay = Date.UTC(1900, 2, 1)

/** One sheet in the making. */
export class Sheet {
  readonly file: ZipFile = new ZipFile()
  /** Cells that were too long and were cut. */
  cut: number = 0
  readonly #headings: readonly string[]
  readonly #types: readonly ColumnType[]
  readonly #letters: readonly string[]
  readonly #limits: SheetLimits
  #waiting: Row[] | null = []
  #rows = 1

  constructor(headings: readonly string[], columns: readonly Column[], limits: SheetLimits) {
    this.#headings = headings
    this.#types = columns.map(({ type }) => type)
    this.#letters = headings.map((_, at) => columnLetters(at))
    this.#limits = limits
  }

  get isFull(): boolean {
    return this.#rows >= this.#limits.rows || this.file.size >= this.#limits.bytes
  }

  add(row: Row): void {
    this.#rows++
    if (this.#waiting === null) return this.file.add(this.#rowXml(row, this.#rows))
    this.#waiting.push(row)
    if (this.#waiting.length === rowsMeasured) this.#start(this.#waiting)
  }

  close(): void {
    if (this.#waiting !== null) this.#start(this.#waiting)
    this.file.add(sheetEnd(`${this.#letters.at(-1) ?? 'A'}${this.#rows}`))
    this.file.close()
  }

  #start(rows: readonly Row[]): void {
    this.#waiting = null
    this.file.add(
      sheetStart(this.#headings.map((heading, at) => widthOf([heading, ...rows.map((row) => row[at] ?? null)]))),
    )
    const headings = this.#headings.map((heading, at) =>
      this.#textXml(heading, `${this.#letters[at]}1`, styles.heading),
    )
    this.file.add(`<row r="1">${headings.join('')}</row>`)
    for (const [at, row] of rows.entries()) this.file.add(this.#rowXml(row, at + 2))
  }

  #rowXml(row: Row, number: number): string {
    let cells = ''
    for (let at = 0; at < row.length; at++) {
      const cell = row[at] ?? null
      if (cell !== null) cells += this.#cellXml(cell, `${this.#letters[at]}${number}`, this.#types[at])
    }
    return `<row r="${number}">${cells}</row>`
  }

  #cellXml(cell: Exclude<Cell, null>, place: string, type: ColumnType | undefined): string {
    if (!isText(cell)) {
      if (typeof cell === 'boolean') return `<c r="${place}" s="${styles.number}" t="b"><v>${cell ? 1 : 0}</v></c>`
      return Number.isFinite(cell) ? `<c r="${place}" s="${styles.number}"><v>${cellText(cell)}</v></c>` : ''
    }
    const text = cellText(cell)
    const day = type === 'date' ? dayOf(text) : null
    if (day !== null) return `<c r="${place}" s="${styles.date}"><v>${day}</v></c>`
    return this.#textXml(text, place, looksLikeFormula(text) ? styles.likeFormula : styles.text)
  }

  #textXml(text: string, place: string, style: number): string {
    const fits = text.length <= this.#limits.cell
    if (!fits) this.cut++
    const shown = cellXml(fits ? text : cutTo(text, this.#limits.cell))
    return `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${shown}</t></is></c>`
  }
}

/** In characters, from the longest line of a cell. */
function widthOf(cells: readonly Cell[]): number {
  const longest = Math.max(
    ...cells.map((cell) =>
      Math.max(
        ...cellText(cell)
          .split(/[\r\n]/u)
          .map(({ length }) => length),
      ),
    ),
  )
  return Math.min(widest, Math.max(narrowest, longest + 2))
}

function cutTo(text: string, length: number): string {
  const end = length - ellipsis.length
  const splitsPair = /[\ud800-\udbff]/.test(text.charAt(end - 1))
  return text.slice(0, splitsPair ? end - 1 : end) + ellipsis
}

/** The number of a day (`2025-03-01`); null: no such day, or one before days are counted rightly. */
function dayOf(text: string): number | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null
  const time = Date.parse(text)
  if (!(time >= firstRightDay) || new Date(time).toISOString().slice(0, 10) !== text) return null
  return (time - dayZero) / dayMs
}
