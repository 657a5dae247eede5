import type { LeftOut } from '../../diagnostic/document-messages.ts'
import type { HtmlHandler } from '../../parsing/html.ts'
import { asciiDigits } from '../label.ts'
import { DocumentText } from './document-text.ts'
import { blocks, impliedEndsOf, isOfTable, isWall, unread, voidElements } from './html-elements.ts'
import { propertiesOf } from './properties.ts'

interface OpenElement {
  readonly name: string
  /** What leaving it does to the text. */
  readonly leave: () => void
}

/** Elements nested deeper than this are passed over, their text is read: browsers do the same. */
const deepest = 512

const hiddenStyle = /display:none|visibility:hidden|mso-hide:all/u
const clock = /^\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?$/u

/**
 * The text of a page as a browser shows it: blocks on lines of their own, `br` a line break, tables by rows; scripts, styles and what is
 * hidden left out. A time marked as such (class `timestamp`, as oTranscribe does) is `[00:05]` where it begins a line, and none of the
 * text elsewhere.
 */
export class HtmlText implements HtmlHandler {
  readonly #text = new DocumentText()
  readonly #open: OpenElement[] = []
  readonly #leftOut = { deletions: 0, comments: 0, notes: 0, hidden: 0 }
  #skipping = 0
  #preformatted = 0
  #isAfterPre = false
  #title = ''
  /** What a mark of a time holds so far; null outside of one. */
  #stamp: string | null = null

  get leftOut(): LeftOut {
    return this.#leftOut
  }

  /** The `title` of the page. */
  get properties(): ReadonlyMap<string, string> {
    return propertiesOf(this.#title)
  }

  toString(): string {
    return this.#text.toString()
  }

  open(name: string, attributes: ReadonlyMap<string, string>): void {
    this.#isAfterPre = name === 'pre'
    for (const { ends, within } of impliedEndsOf(name)) this.#closeImplied(ends, within)
    if (voidElements.has(name)) this.#openVoid(name)
    else if (this.#open.length < deepest) this.#open.push({ name, leave: this.#enter(name, attributes) })
  }

  close(name: string): void {
    const at = this.#open.findLastIndex(
      (element) => element.name === name || (isWall(element.name) && !isOfTable(name)),
    )
    if (this.#open[at]?.name === name) this.#closeFrom(at)
  }

  text(text: string): void {
    const isAfterPre = this.#isAfterPre
    this.#isAfterPre = false
    if (this.#open.at(-1)?.name === 'title') this.#title += text
    if (this.#skipping > 0) return
    if (this.#stamp !== null) this.#stamp += text
    else if (this.#preformatted === 0) this.#text.writeCollapsed(text)
    // A line break right behind <pre> is there for those who read the markup.
    else this.#text.write(isAfterPre ? text.replace(/^\n/u, '') : text)
  }

  #closeImplied(ends: ReadonlySet<string>, within: ReadonlySet<string>): void {
    let at = this.#open.length - 1
    let first = -1
    for (; at >= 0; at--) {
      const name = this.#open[at]?.name ?? ''
      if (ends.has(name)) first = at
      if (within.has(name) && !ends.has(name)) break
    }
    if (first >= 0) this.#closeFrom(first)
  }

  #closeFrom(at: number): void {
    for (const { leave } of this.#open.splice(at).toReversed()) leave()
  }

  #openVoid(name: string): void {
    if (this.#skipping > 0) return
    if (name === 'br') this.#text.write('\n')
    if (name === 'hr') this.#text.breakParagraph()
  }

  /** @returns what leaving the element does */
  #enter(name: string, attributes: ReadonlyMap<string, string>): () => void {
    const style = (attributes.get('style') ?? '').replaceAll(/\s+/gu, '').toLowerCase()
    if (this.#skipping > 0 || unread.has(name) || this.#isLeftOut(attributes, style)) return this.#skip(name)
    if ((attributes.get('class') ?? '').split(/\s+/u).includes('timestamp')) return this.#enterStamp()
    if (isOfTable(name)) return this.#enterTable(name)
    if (!blocks.has(name)) return () => {}
    this.#text.breakParagraph()
    return name === 'pre' || name === 'xmp' ? this.#enterPreformatted() : () => this.#text.breakParagraph()
  }

  #isLeftOut(attributes: ReadonlyMap<string, string>, style: string): boolean {
    // How Word lists comments and notes at the end of a page.
    const kind = /mso-element:(?:comment|footnote|endnote)-list/u.exec(style)?.[0]
    if (kind !== undefined) this.#leftOut[kind.includes('comment') ? 'comments' : 'notes']++
    const isHidden = attributes.has('hidden') || hiddenStyle.test(style)
    if (isHidden && kind === undefined) this.#leftOut.hidden++
    return isHidden || kind !== undefined
  }

  #skip(name: string): () => void {
    if (this.#skipping === 0 && name === 'del') this.#leftOut.deletions++
    this.#skipping++
    return () => {
      this.#skipping--
    }
  }

  #enterStamp(): () => void {
    this.#stamp = ''
    return () => {
      const written = this.#stamp ?? ''
      this.#stamp = null
      const time = asciiDigits(written.trim())
      if (!clock.test(time)) this.#text.writeCollapsed(written)
      else if (this.#text.isLineStart) this.#text.write(`[${time}] `)
    }
  }

  #enterTable(name: string): () => void {
    if (name === 'td' || name === 'th') {
      this.#text.openCell()
      return () => this.#text.closeCell()
    }
    if (name === 'table') {
      this.#text.openTable()
      return () => this.#text.closeTable()
    }
    if (name === 'tr') this.#text.openRow()
    else this.#text.breakParagraph()
    return () => this.#text.breakParagraph()
  }

  #enterPreformatted(): () => void {
    this.#preformatted++
    return () => {
      this.#preformatted--
      this.#text.breakParagraph()
    }
  }
}
