import { isDigit, readPart } from './head-parts.ts'
import type { HeadPart } from './head-parts.ts'
import { areQualifiers, wordsOfLabel } from './label-words.ts'

/** What still belongs to a header behind the sign that ends its label. `end` is where the speech begins. */
export interface HeadTail {
  readonly end: number
  readonly time: string | null
  readonly notes: readonly string[]
  /** Whether a colon is part of it, and whether emphasis is. */
  readonly hasColon: boolean
  readonly isMarked: boolean
}

/** What stands before the tail: how many runs of emphasis, and whether a bracket is open, and a slash stands before the label. */
export interface BeforeTail {
  readonly emphases: number
  readonly isWrapped: boolean
  readonly isSlashed: boolean
}

/** How far a tail may reach. */
const reach = 100

/**
 * Reads the rest of a header: of `*المتحدث الأول: (ذكر)/*`, `**م1:**`, `م1: [00:03] نص`, `<b>م1:</b> نص`, `م1 :: نص`, `م1:- نص`. Emphasis that
 * the label did not open is the speech's own, unless a space or nothing follows it. A sign nobody sees is the speech's own where nothing of the header
 * follows.
 */
export function readTail(text: string, from: number, lineEnd: number, before: BeforeTail): HeadTail {
  return new TailReader(text, from, lineEnd, before).read()
}

class TailReader {
  readonly #text: string
  readonly #lineEnd: number
  readonly #limit: number
  readonly #notes: string[] = []
  readonly #isSlashed: boolean
  #isWrapped: boolean
  #emphases: number
  /** Where the header ends, as far as it was read. */
  #end: number
  #time: string | null = null
  #hasColon = false
  #isMarked = false

  constructor(text: string, from: number, lineEnd: number, { emphases, isWrapped, isSlashed }: BeforeTail) {
    this.#text = text
    this.#lineEnd = lineEnd
    this.#limit = Math.min(lineEnd, from + reach)
    this.#isSlashed = isSlashed
    this.#isWrapped = isWrapped
    this.#emphases = emphases
    this.#end = from
  }

  read(): HeadTail {
    for (let at = this.#end; at < this.#limit;) {
      const part = readPart(this.#text, at, this.#limit)
      at = part.end
      if (part.kind === 'space') continue
      const end = this.#take(part)
      if (end === null) break
      at = end
      this.#end = end
    }
    return {
      end: skipBlanks(this.#text, this.#end, this.#lineEnd),
      time: this.#time,
      notes: this.#notes,
      hasColon: this.#hasColon,
      isMarked: this.#isMarked,
    }
  }

  /** Where the header goes on behind the part; null where the part is speech. */
  #take(part: HeadPart): number | null {
    const { kind, end } = part
    if (kind === 'colon') {
      this.#hasColon = true
      return end
    }
    if (kind === 'time') return this.#takeTime(part)
    if (kind === 'emphasis') return this.#takeEmphasis(part)
    if (kind === 'group') return this.#takeNote(part)
    return this.#isPartOfHeader(part) ? end : this.#takeBareNote(part)
  }

  #isPartOfHeader({ kind, start, end }: HeadPart): boolean {
    if (kind === 'tag') return this.#text.startsWith('</', start)
    if (kind === 'weak' || kind === 'dash') return this.#isPartOfSign({ kind, start, end })
    return kind === 'quote' && start === this.#end && this.#isSpaced(end)
  }

  #takeTime({ start, end }: HeadPart): number | null {
    if (this.#time !== null || isDigit(this.#text.charCodeAt(start))) return null
    this.#time = this.#text.slice(start, end)
    return end
  }

  #takeEmphasis({ start, end }: HeadPart): number | null {
    const isOpen = this.#emphases % 2 === 1
    const isClosing = this.#isSpaced(end) ? isOpen || start === this.#end : isOpen && start === this.#end
    if (!isClosing) return null
    this.#emphases++
    this.#isMarked = true
    return end
  }

  #takeNote({ start, end }: HeadPart): number | null {
    const note = this.#text.slice(start, end)
    if (!isGenderOrSide(note) && !this.#closesEmphasis(end)) return null
    this.#notes.push(note)
    return end
  }

  /** «ذكر/*», «)ذكر(/*», «(ذكر/*»: a note without its brackets, or with half of them. */
  #takeBareNote({ kind, start, end }: HeadPart): number | null {
    if (kind === 'close' && this.#isWrapped) {
      this.#isWrapped = false
      return end
    }
    if (this.#emphases % 2 === 0 && kind !== 'open' && kind !== 'close') return null
    const found = /^[)(\]]?[\p{L}\p{M}\p{Nd}\u0640 ]{1,40}[)(\]]?/u.exec(this.#text.slice(start, this.#limit))
    const note = found?.[0].trimEnd() ?? ''
    if (!isGenderOrSide(note)) return null
    const isBracketed = /^[)(\]].*[)(\]]$/u.test(note)
    if (!isBracketed && !this.#closesEmphasis(start + note.length)) return null
    this.#notes.push(note)
    return start + note.length
  }

  /** Whether the emphasis that stands open ends at `at`, behind a slash perhaps. */
  #closesEmphasis(at: number): boolean {
    return (
      this.#emphases % 2 === 1 &&
      /^[\s\p{Cf}]{0,4}[/\\]?[\s\p{Cf}]{0,4}(?:[*_~`]|$)/u.test(this.#text.slice(at, this.#limit))
    )
  }

  /** A slash before emphasis, at the line's end, behind a note, or for the one before the label; the dash of «:-». */
  #isPartOfSign({ kind, start, end }: HeadPart): boolean {
    if (kind === 'dash') return /[:：﹕]/.test(this.#text.charAt(start - 1)) && this.#isSpaced(end)
    if (!/[/\\]/.test(this.#text.charAt(start))) return false
    const isClosing = (this.#isSlashed || this.#notes.length > 0) && start === this.#end && this.#isSpaced(end)
    return isClosing || /^[\s\p{Cf}]{0,4}(?:[*_~`]|$)/u.test(this.#text.slice(end, this.#limit))
  }

  #isSpaced(at: number): boolean {
    return at >= this.#lineEnd || /[\s:：]/.test(this.#text.charAt(at))
  }
}

/** Whether a note says nothing but a gender, a side or a role, with a number perhaps: «(3)» alone may count what is said. */
function isGenderOrSide(note: string): boolean {
  const words = wordsOfLabel(note)
  return areQualifiers(words) && words.some(({ kind }) => kind === 'gender' || kind === 'side')
}

function skipBlanks(text: string, from: number, end: number): number {
  let at = from
  while (at < end && (text[at] === ' ' || text[at] === '\t' || text[at] === '\u00a0')) at++
  return at
}
