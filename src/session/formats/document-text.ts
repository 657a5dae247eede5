import { tableLines } from './document-tables.ts'

/** Where paragraphs go: the body, a cell of a table, a text box. */
interface Flow {
  readonly lines: string[]
  /** The paragraph that is being written, or null between paragraphs. */
  paragraph: string | null
  /** Its last character, kept apart: to ask a text that is still growing for its end costs its whole length. */
  last: string
  /** Lines of text boxes that hang on the paragraph: they follow it. */
  readonly behind: string[]
  /** The tables that are open in this flow, the innermost last. */
  readonly tables: Row[][]
}

type Row = string[]

/**
 * The text of a document of paragraphs and tables, taken down in the order of reading: a paragraph a line, the rows of a table as
 * `tableLines` has them, what stands in a text box behind the paragraph that it hangs on. The caller limits the nesting.
 */
export class DocumentText {
  readonly #flows: Flow[] = [newFlow()]

  /** Text between paragraphs makes a paragraph of its own. */
  write(text: string): void {
    const flow = this.#flow
    flow.paragraph = (flow.paragraph ?? '') + text
    flow.last = text.at(-1) ?? flow.last
  }

  openParagraph(): void {
    this.closeParagraph()
    this.#flow.paragraph = ''
  }

  closeParagraph(): void {
    const flow = this.#flow
    if (flow.paragraph !== null) flow.lines.push(flow.paragraph)
    push(flow.lines, flow.behind)
    flow.paragraph = null
    flow.last = ''
    flow.behind.length = 0
  }

  /** Ends the paragraph only where there is one with something in it. */
  breakParagraph(): void {
    const flow = this.#flow
    if (flow.paragraph !== null && flow.paragraph.trim() === '') flow.paragraph = null
    this.closeParagraph()
  }

  /** Whether the next character begins a line. */
  get isLineStart(): boolean {
    return this.#flow.last === '' || this.#flow.last === '\n'
  }

  /** Writes text whose white space only parts words, as markup has it: a run of it is one space, and none where a line begins. */
  writeCollapsed(text: string): void {
    const collapsed = text.replaceAll(/[ \t\r\n\f]+/gu, ' ')
    this.write(this.isLineStart || this.#flow.last === ' ' ? collapsed.replace(/^ /u, '') : collapsed)
  }

  openTextBox(): void {
    this.#flows.push(newFlow())
  }

  closeTextBox(): void {
    const lines = this.#closeFlow()
    push(this.#flow.behind, lines)
  }

  openTable(): void {
    this.breakParagraph()
    this.#flow.tables.push([])
  }

  openRow(): void {
    this.#flow.tables.at(-1)?.push([])
  }

  /** In a table without a row, of a new one. */
  openCell(): void {
    const table = this.#flow.tables.at(-1)
    if (table?.length === 0) table.push([])
    this.#flows.push(newFlow())
  }

  closeCell(): void {
    const lines = this.#closeFlow()
    const row = this.#flow.tables.at(-1)?.at(-1)
    if (row === undefined) push(this.#flow.lines, lines)
    else row.push(lines.join('\n').trim())
  }

  /** Takes back the row that was opened last. */
  dropRow(): void {
    this.#flow.tables.at(-1)?.pop()
  }

  closeTable(): void {
    const rows = this.#flow.tables.pop()
    if (rows !== undefined) push(this.#flow.lines, tableLines(rows))
  }

  /** All of it: a line for each paragraph, without empty lines at either end. */
  toString(): string {
    while (this.#flows.length > 1) this.closeTextBox()
    this.breakParagraph()
    const lines = this.#flow.lines.map((line) => line.trimEnd())
    const first = lines.findIndex((line) => line !== '')
    return first < 0 ? '' : lines.slice(first, lines.findLastIndex((line) => line !== '') + 1).join('\n')
  }

  get #flow(): Flow {
    const flow = this.#flows.at(-1)
    if (flow === undefined) throw new Error('the body of a document is always open')
    return flow
  }

  #closeFlow(): readonly string[] {
    this.breakParagraph()
    const { lines } = this.#flow
    if (this.#flows.length > 1) this.#flows.pop()
    return lines
  }
}

function newFlow(): Flow {
  return { lines: [], paragraph: null, last: '', behind: [], tables: [] }
}

/** One by one: a million arguments are more than a call can take. */
function push(lines: string[], more: readonly string[]): void {
  for (const line of more) lines.push(line)
}
