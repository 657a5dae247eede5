import { isDigit, readPart } from './head-parts.ts'
import { asciiDigits } from './label.ts'
import { isTelling } from './label-words.ts'

/** The label in the brackets at `text[start, end)`: without a timecode beside it, a colon or a note behind it. Null where there are no words. */
export function innerOf(
  text: string,
  start: number,
  end: number,
): { labelStart: number; labelEnd: number; fullEnd: number; time: string | null } | null {
  let labelStart = -1
  let labelEnd = -1
  let fullEnd = -1
  let time: string | null = null
  const to = end - 1
  for (let at = start + 1; at < to;) {
    const part = readPart(text, at, to)
    at = part.end
    if (part.kind === 'time') time = text.slice(part.start, part.end)
    else if (part.kind === 'colon' && labelEnd > 0) break
    else if (part.kind === 'stop') return null
    else if (part.kind === 'group' && labelEnd > 0) {
      if (isTelling(text.slice(part.start, part.end))) labelEnd = part.end
      fullEnd = part.end
    } else if (part.kind === 'word' || part.kind === 'sign') {
      if (labelStart < 0 && text[start] === '<' && /^[vV]$/.test(text.slice(part.start, part.end))) continue
      if (labelStart < 0) labelStart = part.start
      labelEnd = part.end
      fullEnd = part.end
    }
  }
  return labelStart < 0 ? null : { labelStart, labelEnd, fullEnd: Math.max(labelEnd, fullEnd), time }
}

/** One text for all headers that have these signs around the label and this one behind it; empty for a colon alone. */
export function styleOf(around: readonly string[], sign: string): string {
  return around.length === 0 && sign === ':' ? '' : `${around.join(' ')} ${sign}`
}

/** The kinds in order, with one more if it is not among them. */
export function withKind(around: readonly string[], kind: string): readonly string[] {
  return around.includes(kind) ? around : [...around, kind].toSorted()
}

/** Where the spaces and invisible signs from `from` on end, within `end`. */
export function skipBlanks(text: string, from: number, end: number): number {
  let at = from
  while (at < end && readPart(text, at, end).kind === 'space') at = readPart(text, at, end).end
  return at
}

/** Whether a space, a tab or the end stands at `at`. */
export function isBlankAt(text: string, at: number, end: number): boolean {
  if (at >= end) return true
  const { kind } = readPart(text, at, Math.min(end, at + 2))
  return kind === 'space' || kind === 'tab'
}

/** Whether a digit stands at `at`. */
export function isDigitAt(text: string, at: number): boolean {
  return at >= 0 && isDigit(text.charCodeAt(at))
}

const firstClock = /\p{Nd}{1,2}:\p{Nd}{2}(?::\p{Nd}{2})?(?:[.,]\p{Nd}{1,3})?/u

/** The first clock of a timecode, digits ASCII; null where there is none. */
export function toTime(written: string): string | null {
  const found = firstClock.exec(written)
  return found === null ? null : asciiDigits(found[0])
}
