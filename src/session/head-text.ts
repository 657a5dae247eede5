import { isDigit, readPart } from './head-parts.ts'
import type { HeadPart } from './head-parts.ts'
import { asciiDigits } from './label.ts'
import { isTelling } from './label-words.ts'

/** A label in brackets: its borders, the end of the notes behind it, and a timecode beside it. */
export interface InnerLabel {
  readonly labelStart: number
  readonly labelEnd: number
  readonly fullEnd: number
  readonly time: string | null
}

/** The label in the brackets at `text[start, end)`, up to a colon. Null where there are no words, or a sentence. */
export function innerOf(text: string, start: number, end: number): InnerLabel | null {
  let label: Omit<InnerLabel, 'time'> = { labelStart: -1, labelEnd: -1, fullEnd: -1 }
  let time: string | null = null
  const isVoice = text[start] === '<'
  for (let at = start + 1; at < end - 1;) {
    const part = readPart(text, at, end - 1)
    at = part.end
    if (part.kind === 'stop') return null
    if (part.kind === 'colon' && label.labelEnd > 0) break
    if (part.kind === 'time') time = text.slice(part.start, part.end)
    else if (!isVoice || label.labelStart >= 0 || !/^v$/iu.test(text.slice(part.start, part.end)))
      label = extend(label, part, text)
  }
  return label.labelStart < 0 ? null : { ...label, time }
}

function extend(label: Omit<InnerLabel, 'time'>, part: HeadPart, text: string): Omit<InnerLabel, 'time'> {
  const { start, end } = part
  if (part.kind === 'group' && label.labelEnd > 0)
    return { ...label, labelEnd: isTelling(text.slice(start, end)) ? end : label.labelEnd, fullEnd: end }
  if (part.kind !== 'word' && part.kind !== 'sign') return label
  return { labelStart: label.labelStart < 0 ? start : label.labelStart, labelEnd: end, fullEnd: end }
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

/** `text[start, end)` without the notes in it. */
export function withoutNotes(
  text: string,
  start: number,
  end: number,
  notes: readonly { readonly start: number; readonly end: number }[],
): string {
  let rest = ''
  let from = start
  for (const note of notes) {
    rest += `${text.slice(from, note.start).trimEnd()} `
    from = note.end
  }
  return rest + (rest === '' ? text.slice(from, end) : text.slice(from, end).trimStart())
}
