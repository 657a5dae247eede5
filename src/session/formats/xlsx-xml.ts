import type { XmlHandler } from '../../parsing/xml.ts'
import { formatById, showNumber } from './xlsx-numbers.ts'

/** Both editions of the standard, transitional and strict. */
export const sheetNamespaces: ReadonlyMap<string, string> = new Map([
  ['http://schemas.openxmlformats.org/spreadsheetml/2006/main', 'x'],
  ['http://purl.oclc.org/ooxml/spreadsheetml/main', 'x'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'r'],
  ['http://purl.oclc.org/ooxml/officeDocument/relationships', 'r'],
  ['http://schemas.openxmlformats.org/package/2006/relationships', 'rel'],
])

/** A row with the number people see beside it; cells that are not there are empty. */
export interface SheetRow {
  readonly line: number
  readonly cells: readonly string[]
}

/** The sheets of a workbook in their order, without the hidden ones, by the ids of their relations. */
export class WorkbookReader implements XmlHandler {
  readonly sheets: { readonly name: string; readonly relation: string }[] = []
  from1904: boolean = false

  open(name: string, attributes: ReadonlyMap<string, string>): void {
    if (name === 'x:workbookPr') this.from1904 = ['1', 'true'].includes(attributes.get('date1904') ?? '')
    const isShown = name === 'x:sheet' && (attributes.get('state') ?? 'visible') === 'visible'
    if (isShown) this.sheets.push({ name: attributes.get('name') ?? '', relation: attributes.get('r:id') ?? '' })
  }

  close(): void {}

  text(): void {}
}

/** Parts by the ids of their relations, as written (relative to `xl/` or absolute). */
export class RelationReader implements XmlHandler {
  readonly targets: Map<string, string> = new Map()

  open(name: string, attributes: ReadonlyMap<string, string>): void {
    if (name === 'rel:Relationship') this.targets.set(attributes.get('Id') ?? '', attributes.get('Target') ?? '')
  }

  close(): void {}

  text(): void {}
}

/** The format of numbers for each style of cells. */
export class StyleReader implements XmlHandler {
  readonly formats: string[] = []
  readonly #custom = new Map<number, string>()
  #isInCells = false

  open(name: string, attributes: ReadonlyMap<string, string>): void {
    if (name === 'x:numFmt') this.#custom.set(Number(attributes.get('numFmtId')), attributes.get('formatCode') ?? '')
    else if (name === 'x:cellXfs') this.#isInCells = true
    else if (name === 'x:xf' && this.#isInCells)
      this.formats.push(formatById(Number(attributes.get('numFmtId') ?? 0), this.#custom))
  }

  close(name: string): void {
    if (name === 'x:cellXfs') this.#isInCells = false
  }

  text(): void {}
}

/** The texts that cells refer to by number; how letters look, and how they sound (phonetic runs), is left out. */
export class StringReader implements XmlHandler {
  readonly strings: string[] = []
  #text = ''
  #isText = false
  #phonetic = 0

  open(name: string): void {
    if (name === 'x:si') this.#text = ''
    if (name === 'x:rPh') this.#phonetic++
    this.#isText = name === 'x:t' && this.#phonetic === 0
  }

  close(name: string): void {
    if (name === 'x:si') this.strings.push(unescape(this.#text))
    if (name === 'x:rPh') this.#phonetic--
    this.#isText = false
  }

  text(text: string): void {
    if (this.#isText) this.#text += text
  }
}

/** What cells need to be shown. */
export interface Workbook {
  readonly strings: readonly string[]
  readonly formats: readonly string[]
  readonly from1904: boolean
}

/** More columns than this no table of turns has: cells beyond are passed over. */
const mostColumns = 256

/** The rows of a sheet that hold something, every cell as people see it. */
export class SheetReader implements XmlHandler {
  readonly rows: SheetRow[] = []
  /** Characters in all cells so far: one text may stand in many cells. */
  length: number = 0
  readonly #workbook: Workbook
  #line = 0
  #cells: string[] = []
  #column = -1
  #kind = 'n'
  #format = ''
  #value = ''
  #isValue = false
  #phonetic = 0

  constructor(workbook: Workbook) {
    this.#workbook = workbook
  }

  open(name: string, attributes: ReadonlyMap<string, string>): void {
    if (name === 'x:row') this.#openRow(attributes)
    else if (name === 'x:c') this.#openCell(attributes)
    else if (name === 'x:rPh') this.#phonetic++
    this.#isValue = name === 'x:v' || (name === 'x:t' && this.#phonetic === 0)
  }

  close(name: string): void {
    if (name === 'x:row' && this.#cells.length > 0) this.rows.push({ line: this.#line, cells: this.#cells })
    else if (name === 'x:c') this.#closeCell()
    else if (name === 'x:rPh') this.#phonetic--
    this.#isValue = false
  }

  text(text: string): void {
    if (this.#isValue) this.#value += text
  }

  #openRow(attributes: ReadonlyMap<string, string>): void {
    const number = Number(attributes.get('r') ?? Number.NaN)
    this.#line = Number.isSafeInteger(number) && number > 0 ? number : this.#line + 1
    this.#cells = []
    this.#column = -1
  }

  #openCell(attributes: ReadonlyMap<string, string>): void {
    this.#column = columnOf(attributes.get('r') ?? '') ?? this.#column + 1
    this.#kind = attributes.get('t') ?? 'n'
    this.#format = this.#workbook.formats[Number(attributes.get('s') ?? 0)] ?? ''
    this.#value = ''
  }

  #closeCell(): void {
    const shown = this.#show()
    if (shown.trim() === '' || this.#column >= mostColumns) return
    while (this.#cells.length < this.#column) this.#cells.push('')
    this.#cells[this.#column] = shown
    this.length += shown.length
  }

  #show(): string {
    if (this.#kind === 's') return this.#workbook.strings[Number(this.#value)] ?? ''
    if (this.#kind === 'b') return this.#value === '1' ? 'TRUE' : 'FALSE'
    if (this.#kind !== 'n') return unescape(this.#value)
    const number = Number(this.#value)
    if (this.#value.trim() === '' || !Number.isFinite(number)) return this.#value
    return showNumber(number, this.#format, this.#workbook.from1904)
  }
}

/** 0-based, of a reference such as `AB12`. */
function columnOf(reference: string): number | null {
  const letters = /^[A-Z]{1,3}/u.exec(reference)?.[0]
  if (letters === undefined) return null
  return Array.from(letters).reduce((sum, letter) => 26 * sum + letter.charCodeAt(0) - 64, 0) - 1
}

/** Characters that XML can't hold are written `_x000D_`. */
function unescape(text: string): string {
  return text
    .replaceAll(/_x(?<code>[0-9A-Fa-f]{4})_/gu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replaceAll(/\r\n?/gu, '\n')
}
