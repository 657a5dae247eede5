import { kindOf, LETTER, MARK } from '../text/words.ts'
import { mayBeginLabel } from './label-words.ts'
import { readHead } from './line-head.ts'

/**
 * How a line names a speaker. `colon` needs no more proof than a label that is known or comes again; the others may as well be prose
 * (`[ضحك]`, `طرطوس - المدينة`) and need more. `mark` is another sign in place of the colon (`م1. نص`, `م1; نص`, a tab). `number` is a number and
 * a colon. `time` is a line that begins with a timecode and names nobody: the speaker goes on. `stamped` is a label and a timecode with
 * nothing behind them (the speech is on the next line), `clock` a colon between two digits: «الساعة 10:30», but also «م1:30 شخص».
 */
export type LabelForm =
  'colon' | 'clock' | 'bracket' | 'dash' | 'mark' | 'bold' | 'stamped' | 'alone' | 'number' | 'time'

/**
 * A line that may begin a turn. `label` is as written (empty for `time`), `fullLabel` with the notes in parentheses beside it;
 * the speech begins at `speechStart` (UTF-16). `time` is the timecode's beginning, digits ASCII. `style` tells headers that are written
 * alike: the signs around the label and behind it; empty for the plainest, `م1: نص`.
 */
export interface LabelledLine {
  readonly form: LabelForm
  readonly start: number
  readonly label: string
  readonly fullLabel: string
  readonly time: string | null
  readonly speechStart: number
  readonly style: string
  /** How else the line can be read, should its label be no speaker's. */
  readonly otherwise: LabelledLine | null
}

const longestLabel = 80

/** The line at `text[start, end)` as one that may begin a turn, or null. Looks at its beginning only. */
export function readLabelledLine(text: string, start: number, end: number): LabelledLine | null {
  return readPlainLabel(text, start, end) ?? (isProse(text, start, end) ? null : readHead(text, start, end))
}

/** A label that no word makes likely has this many UTF-16 units and words at most. */
const longestName = 40
const mostWords = 4

/** Whether a line begins with a run of words that is too long for a name, and its first word begins no label. */
function isProse(text: string, start: number, end: number): boolean {
  if (kindOf(text.charCodeAt(start)) !== LETTER) return false
  let firstSpace = 0
  let words = 1
  let at = start + 1
  const to = Math.min(end, start + 2 * longestName)
  for (; at < to && words <= 2 * mostWords && isPlain(text.charCodeAt(at)); at++) {
    if (text.charCodeAt(at) !== 0x20) continue
    words++
    firstSpace ||= at
  }
  // A long label may be declared; it has a colon behind it.
  const isLong = text.charCodeAt(at) !== 0x3a && (words > mostWords || at - start > longestName)
  return isLong && firstSpace > 0 && !mayBeginLabel(text.slice(start, firstSpace))
}

/** The plainest and by far most frequent kind, `م1: نص`, found without looking at the line part by part. */
function readPlainLabel(text: string, start: number, end: number): LabelledLine | null {
  if (kindOf(text.charCodeAt(start)) !== LETTER) return null
  const to = Math.min(end, start + longestLabel)
  let at = start + 1
  while (at < to && isPlain(text.charCodeAt(at))) at++
  const isLabel = at < to && text.charCodeAt(at) === 0x3a && text.charCodeAt(at - 1) !== 0x20
  if (!isLabel || text.charCodeAt(at + 1) !== 0x20 || kindOf(text.charCodeAt(at + 2)) < LETTER || at + 2 >= end)
    return null
  const label = text.slice(start, at)
  return { form: 'colon', start, label, fullLabel: label, time: null, speechStart: at + 2, style: '', otherwise: null }
}

function isPlain(unit: number): boolean {
  return unit === 0x20 || unit === 0x5f || kindOf(unit) >= LETTER || kindOf(unit) === MARK
}
