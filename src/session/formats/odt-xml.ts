import type { LeftOut } from '../../diagnostic/document-messages.ts'
import type { XmlHandler } from '../../parsing/xml.ts'
import { DocumentText } from './document-text.ts'

const odf = 'urn:oasis:names:tc:opendocument:xmlns'

/** Of OpenDocument 1.0 to 1.4. */
export const odfNamespaces: ReadonlyMap<string, string> = new Map([
  ...['office', 'text', 'table', 'style', 'manifest'].map((prefix) => [`${odf}:${prefix}:1.0`, prefix] as const),
  [`${odf}:drawing:1.0`, 'draw'],
  [`${odf}:svg-compatible:1.0`, 'svg'],
])

/** Elements whose contents are not of the text as it reads; those with a name of what is left out are counted. */
const skipped: ReadonlyMap<string, keyof LeftOut | null> = new Map([
  ['text:tracked-changes', null],
  ['office:annotation', 'comments'],
  ['text:note', 'notes'],
  ['text:hidden-text', 'hidden'],
  ['text:ruby-text', null],
  ['svg:title', null],
  ['svg:desc', null],
  ['office:forms', null],
])

/** Elements that begin or end something in the text. */
const openers: ReadonlyMap<string, (text: DocumentText) => void> = new Map([
  ['text:p', (text) => text.openParagraph()],
  ['text:h', (text) => text.openParagraph()],
  ['text:tab', (text) => text.write('\t')],
  ['text:line-break', (text) => text.write('\n')],
  ['draw:text-box', (text) => text.openTextBox()],
  ['table:table', (text) => text.openTable()],
  ['table:table-row', (text) => text.openRow()],
  ['table:table-cell', (text) => text.openCell()],
])
const closers: ReadonlyMap<string, (text: DocumentText) => void> = new Map([
  ['text:p', (text) => text.closeParagraph()],
  ['text:h', (text) => text.closeParagraph()],
  ['draw:text-box', (text) => text.closeTextBox()],
  ['table:table', (text) => text.closeTable()],
  ['table:table-cell', (text) => text.closeCell()],
])

/** As many spaces as one element may stand for. */
const mostSpaces = 1000

/**
 * The text of an OpenDocument text (`content.xml`) as it reads with all changes accepted; footnotes, comments and hidden text are left
 * out, but counted. White space counts as OpenDocument has it: a run of it is one space, more are written as elements.
 */
export class OdtText implements XmlHandler {
  readonly #text = new DocumentText()
  readonly #leftOut = { deletions: 0, comments: 0, notes: 0, hidden: 0 }
  /** How deep in an element that is skipped, or in the document outside its text; 0 where text is read. */
  #skipping = 0
  #isBody = false
  /** How deep in paragraphs: white space between them is none of the text. */
  #paragraphs = 0

  get leftOut(): LeftOut {
    return this.#leftOut
  }

  toString(): string {
    return this.#text.toString()
  }

  open(name: string, attributes: ReadonlyMap<string, string>): void {
    if (name === 'text:deletion') this.#leftOut.deletions++
    if (name === 'office:text') this.#isBody = true
    if (this.#skipping > 0 || skipped.has(name)) this.#skip(name)
    if (this.#skipping > 0 || !this.#isBody) return
    if (isParagraph(name)) this.#paragraphs++
    openers.get(name)?.(this.#text)
    if (name === 'text:s') this.#text.write(' '.repeat(spacesOf(attributes.get('text:c'))))
  }

  close(name: string): void {
    if (name === 'office:text') this.#isBody = false
    if (this.#skipping > 0) {
      this.#skipping--
      return
    }
    if (!this.#isBody) return
    if (isParagraph(name)) this.#paragraphs--
    closers.get(name)?.(this.#text)
  }

  text(text: string): void {
    if (this.#skipping > 0 || !this.#isBody || this.#paragraphs === 0) return
    this.#text.writeCollapsed(text)
  }

  #skip(name: string): void {
    const kind = this.#skipping === 0 ? skipped.get(name) : null
    if (kind !== null && kind !== undefined) this.#leftOut[kind]++
    this.#skipping++
  }
}

function isParagraph(name: string): boolean {
  return name === 'text:p' || name === 'text:h'
}

function spacesOf(count: string | undefined): number {
  return count !== undefined && /^\d{1,9}$/u.test(count) ? Math.min(Number(count), mostSpaces) : 1
}
