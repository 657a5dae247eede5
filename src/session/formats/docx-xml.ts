import type { LeftOut } from '../../diagnostic/document-messages.ts'
import type { XmlHandler } from '../../parsing/xml.ts'
import { DocumentText } from './document-text.ts'
import { symbolOf } from './docx-symbols.ts'

const office = [
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'http://purl.oclc.org/ooxml/wordprocessingml/main',
]

/** Both editions of the standard, transitional and strict. */
export const wordNamespaces: ReadonlyMap<string, string> = new Map([
  ...office.map((uri) => [uri, 'w'] as const),
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc'],
])

/** Elements whose contents are not of the text as it reads: deleted or moved away, or there a second time for old programs. */
const skipped = new Set(['w:del', 'w:moveFrom', 'mc:Fallback', 'w:rt'])

/** What stands for a character or a break inside a run. */
const signs: ReadonlyMap<string, string> = new Map([
  ['w:tab', '\t'],
  ['w:ptab', '\t'],
  ['w:br', '\n'],
  ['w:cr', '\n'],
  ['w:noBreakHyphen', '\u2011'],
  ['w:softHyphen', '\u00ad'],
])

/**
 * The text of a Word document (`word/document.xml`) as it reads with all changes accepted: insertions kept, deletions left out, fields as
 * their results, hyperlinks as their text. Comments, foot- and endnotes and hidden text are no speech and are left out, but counted.
 */
export class WordText implements XmlHandler {
  readonly #text = new DocumentText()
  readonly #names: string[] = []
  readonly #leftOut = { deletions: 0, comments: 0, notes: 0, hidden: 0 }
  /** How deep in an element that is skipped; 0 outside. */
  #skipping = 0
  #isHidden = false
  #isRowDeleted = false
  /** Whether the mark at the end of the paragraph is deleted, so that the next paragraph goes on with it. */
  #goesOn = false

  get leftOut(): LeftOut {
    return this.#leftOut
  }

  toString(): string {
    return this.#text.toString()
  }

  open(name: string, attributes: ReadonlyMap<string, string>): void {
    const parent = this.#names.at(-1)
    this.#names.push(name)
    if (this.#skipping > 0) this.#skipping++
    else if (parent === 'w:rPr' || parent === 'w:trPr') this.#openProperty(name, attributes)
    else if (skipped.has(name)) this.#skip(name)
    else if (parent === 'w:r') this.#openInRun(name, attributes)
    else this.#openBlock(name)
  }

  close(name: string): void {
    this.#names.pop()
    if (this.#skipping > 0) this.#skipping--
    else this.#closeBlock(name)
  }

  text(text: string): void {
    if (this.#skipping > 0 || this.#names.at(-1) !== 'w:t') return
    if (!this.#isHidden) this.#text.write(text)
    else if (text.trim() !== '') this.#leftOut.hidden++
  }

  #skip(name: string): void {
    this.#skipping = 1
    if (name === 'w:del') this.#leftOut.deletions++
  }

  /** Of a run, of the mark at the end of a paragraph, of a row. */
  #openProperty(name: string, attributes: ReadonlyMap<string, string>): void {
    const [owner] = this.#names.slice(-3)
    if (name === 'w:vanish' && owner === 'w:r') this.#isHidden = isOn(attributes.get('w:val'))
    if (name !== 'w:del' && name !== 'w:moveFrom') return
    if (owner === 'w:pPr') this.#goesOn = true
    if (owner === 'w:tr') this.#isRowDeleted = true
  }

  #openInRun(name: string, attributes: ReadonlyMap<string, string>): void {
    if (name === 'w:footnoteReference' || name === 'w:endnoteReference') this.#leftOut.notes++
    else if (name === 'w:commentReference') this.#leftOut.comments++
    if (this.#isHidden) return
    if (name === 'w:sym') this.#text.write(symbolOf(attributes.get('w:font') ?? '', attributes.get('w:char') ?? ''))
    this.#text.write(signs.get(name) ?? '')
  }

  #openBlock(name: string): void {
    if (name === 'w:p' && this.#goesOn) this.#goesOn = false
    else if (name === 'w:p') this.#text.openParagraph()
    else if (name === 'w:r') this.#isHidden = false
    else if (name === 'w:txbxContent') this.#text.openTextBox()
    else if (name === 'w:tbl') this.#text.openTable()
    else if (name === 'w:tr') this.#openRow()
    else if (name === 'w:tc') this.#text.openCell()
  }

  #closeBlock(name: string): void {
    if (name === 'w:p' && !this.#goesOn) this.#text.closeParagraph()
    else if (name === 'w:txbxContent') this.#text.closeTextBox()
    else if (name === 'w:tbl') this.#text.closeTable()
    else if (name === 'w:tr' && this.#isRowDeleted) this.#text.dropRow()
    else if (name === 'w:tc') this.#text.closeCell()
  }

  #openRow(): void {
    this.#isRowDeleted = false
    this.#text.openRow()
  }
}

function isOn(value: string | undefined): boolean {
  return value === undefined || !['0', 'false', 'off'].includes(value)
}
