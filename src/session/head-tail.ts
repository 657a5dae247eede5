import { readPart } from './head-parts.ts'
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
 * the label did not open is the speech's own, unless a space or nothing follows it. A sign nobody sees is the speech's own where nothing of the header follows.
 */
export function readTail(text: string, from: number, lineEnd: number, before: BeforeTail): HeadTail {
  const limit = Math.min(lineEnd, from + reach)
  const notes: string[] = []
  let { emphases, isWrapped } = before
  let [end, time, hasColon, isMarked] = [from, null as string | null, false, false]
  for (let at = from; at < limit;) {
    const part = readPart(text, at, limit)
    at = part.end
    const written = text.slice(part.start, part.end)
    if (part.kind === 'space') continue
    if (part.kind === 'colon') hasColon = true
    else if (part.kind === 'time') {
      if (time !== null || /^\p{Nd}/u.test(written)) break
      time = written
    } else if (part.kind === 'emphasis') {
      const isSpacedAfter = isSpaced(text, part.end, lineEnd)
      if (!isSpacedAfter && (emphases % 2 === 0 || part.start > end)) break
      if (emphases % 2 === 0 && part.start > end) break
      emphases++
      isMarked = true
    } else if (part.kind === 'group') {
      if (!isNote(text, part, limit, emphases)) break
      notes.push(written)
    } else if (part.kind === 'close' && isWrapped) isWrapped = false
    else if (part.kind === 'tag') {
      if (!written.startsWith('</')) break
    } else if (part.kind === 'weak' || part.kind === 'dash') {
      const isClosing = before.isSlashed && part.start === end && isSpaced(text, part.end, lineEnd)
      if (
        !(/[/\\]/.test(written) && (isClosing || isSlash(text, part, limit))) &&
        !(part.kind === 'dash' && isColonDash(text, part, lineEnd))
      )
        break
    } else if (part.kind === 'quote') {
      if (part.start !== end || !isSpaced(text, part.end, lineEnd)) break
    } else {
      if (emphases % 2 === 0 && part.kind !== 'open' && part.kind !== 'close') break
      const note = readBareNote(text, part, limit, emphases)
      if (note === null) break
      notes.push(note)
      at = part.start + note.length
    }
    end = at
  }
  return { end: skipBlanks(text, end, lineEnd), time, notes, hasColon, isMarked }
}

/** A gender, a side, a number in parentheses, or whatever stands there if the header's emphasis ends behind it. */
function isNote(text: string, { start, end }: HeadPart, limit: number, emphases: number): boolean {
  if (areQualifiers(wordsOfLabel(text.slice(start, end)))) return true
  return emphases % 2 === 1 && closesEmphasis(text.slice(end, limit))
}

/** «ذكر/*», «)ذكر(/*», «(ذكر/*»: a note without its brackets, before the end of emphasis. */
function readBareNote(text: string, { start }: HeadPart, limit: number, emphases: number): string | null {
  const found = /^[)(\]]?[\p{L}\p{M}\p{Nd}\u0640 ]{1,40}[)(\]]?/u.exec(text.slice(start, limit))
  if (found === null || !areQualifiers(wordsOfLabel(found[0]))) return null
  const note = found[0].trimEnd()
  const isBracketed = /^[)(\]]/.test(note) && /[)(\]]$/.test(note)
  if (isBracketed) return note
  return emphases % 2 === 1 && closesEmphasis(text.slice(start + note.length, limit)) ? note : null
}

function closesEmphasis(rest: string): boolean {
  return /^[\s\p{Cf}]{0,4}[/\\]?[\s\p{Cf}]{0,4}(?:[*_~`]|$)/u.test(rest)
}

/** A slash before emphasis, or at the line's end. */
function isSlash(text: string, { end }: HeadPart, limit: number): boolean {
  return /^[\s\p{Cf}]{0,4}(?:[*_~`]|$)/u.test(text.slice(end, limit))
}

/** The dash of «:-». */
function isColonDash(text: string, { start, end }: HeadPart, lineEnd: number): boolean {
  return /[:：﹕]/.test(text.charAt(start - 1)) && isSpaced(text, end, lineEnd)
}

function isSpaced(text: string, at: number, lineEnd: number): boolean {
  return at >= lineEnd || /[\s:：]/.test(text.charAt(at))
}

function skipBlanks(text: string, from: number, end: number): number {
  let at = from
  while (at < end && (text[at] === ' ' || text[at] === '\t' || text[at] === '\u00a0')) at++
  return at
}
