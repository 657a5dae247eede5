import { kindOf, LETTER, MARK } from '../text/words.ts'
import { asciiDigits } from './label.ts'

/**
 * How a line names a speaker. `colon` needs no more proof than a label that is known or comes again; the others may as well be prose
 * (`[ضحك]`, `طرطوس - المدينة`) and need more. `time` is a line that begins with a timecode and names nobody: the speaker goes on.
 * `stamped` is a label and a timecode with nothing behind them (the speech is on the next line), `clock` a colon between two digits:
 * «الساعة 10:30», but also «م1:30 شخص».
 */
export type LabelForm = 'colon' | 'clock' | 'bracket' | 'dash' | 'bold' | 'stamped' | 'alone' | 'time'

/**
 * A line that may begin a turn. `label` is as written (empty for `time`), `fullLabel` with the note in parentheses that follows it;
 * the speech begins at `speechStart` (UTF-16). `time` is the timecode's beginning, digits ASCII.
 */
export interface LabelledLine {
  readonly form: LabelForm
  readonly start: number
  readonly label: string
  readonly fullLabel: string
  readonly time: string | null
  readonly speechStart: number
  /** How else the line can be read, should its label be no speaker's. */
  readonly otherwise: LabelledLine | null
}

/** How far into a line a label is looked for, in UTF-16 units. */
const reach = 140
const longestLabel = 80

const digit = '[0-9\\u0660-\\u0669\\u06f0-\\u06f9]'
/**
 * Space within a line, and signs nobody sees. In the patterns below no two of these meet without a sign between them that must be there:
 * otherwise a long run of spaces could be shared out among them in too many ways.
 */
const space = '[ \\t\\u00a0\\u00ad\\u061c\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2069\\ufeff]*'
/** Spaces one sees: invisible marks behind the label are the speech's own. */
const blanks = '[ \\t\\u00a0]*'
const clock = `${digit}{1,2}:${digit}{2}(?::${digit}{2})?(?:[.,]${digit}{1,3})?`
const range = `${clock}(?:${space}(?:-->|[-–—])${space}${clock})?`
const bracketedTime = `[\\[(<{]${space}${range}${space}[\\])>}]`
const anyTime = `(?:${bracketedTime}|${range})`

/** A quotation mark, a heading sign, a list bullet or number before the label. */
const lead = `${space}(?:>${space})?(?:#{1,6} ${space})?(?:(?:[-–—•▪*]|${digit}{1,4}[.)-]) ${space})?`
const bold = `(?:\\*{1,3}${space})?`
const timeBefore = `(?:(?<before>${anyTime})${space}(?:[-–—|]${space})?)?`
const note = `(?:${space}(?<note>\\((?!${space}${clock})[^()\\n\\r]{1,60}\\)))?`
const timeAfter = `(?:${space}(?<after>${anyTime}))?`
const boldAfter = `(?:${space}\\*{1,3})?`

/** Up to ten words without the signs given and those that never stand in a label. */
function labelWithout(signs: string): string {
  const letters = `[^\\s:：﹕*\\[\\]{}|"«»“”()${signs}]{1,40}`
  return `(?<label>${letters}(?:[ \\t\\u00a0]{1,2}${letters}){0,9}?)`
}

const label = labelWithout('')
const head = new RegExp(
  `^${lead}${bold}${timeBefore}${bold}${label}${note}${boldAfter}${timeAfter}${boldAfter}${space}$`,
  'u',
)
const bracketed = new RegExp(
  `^${lead}${bold}${timeBefore}\\[${space}${label}${timeAfter}${space}\\]${boldAfter}(?:${space}(?<late>${bracketedTime}))?(?:${space}[:：﹕])?${space}`,
  'u',
)
const dashed = new RegExp(
  `^${lead}${bold}${timeBefore}${labelWithout('–—\\-')}${note}${timeAfter}${boldAfter}${space}[-–—]{1,2}[ \\t]${space}`,
  'u',
)
const bolded = new RegExp(`^${lead}${timeBefore}\\*{1,3}${label}${note}\\*{1,3}${timeAfter}${space}`, 'u')
const timed = new RegExp(`^${space}(?<before>${bracketedTime}|${clock}(?=${space}$))${space}`, 'u')

/** What may follow the colon and still be no speech: the rest of `*المتحدث الأول: (ذكر)/*` or `**م1:**`, a timecode. */
const afterColon = new RegExp(
  `(?:(?:${space}\\([^()\\n\\r]{1,60}\\))?(?:${space}/)?${space}\\*{1,3})?(?:${space}(?<late>${bracketedTime}))?${blanks}`,
  'uy',
)
const onlyBlanks = new RegExp(blanks, 'uy')

/** The line at `text[start, end)` as one that may begin a turn, or null. Looks at its first 140 units only. */
export function readLabelledLine(text: string, start: number, end: number): LabelledLine | null {
  return readPlainLabel(text, start, end) ?? readAnyLabel(text, start, end)
}

/** The plainest and by far most frequent kind, `م1: نص`, found without a regular expression. */
function readPlainLabel(text: string, start: number, end: number): LabelledLine | null {
  if (kindOf(text.charCodeAt(start)) !== LETTER) return null
  const to = Math.min(end, start + longestLabel)
  let at = start + 1
  while (at < to && isPlain(text.charCodeAt(at))) at++
  const isLabel = at < to && text.charCodeAt(at) === 0x3a && text.charCodeAt(at - 1) !== 0x20
  if (!isLabel || text.charCodeAt(at + 1) !== 0x20 || kindOf(text.charCodeAt(at + 2)) < LETTER || at + 2 >= end)
    return null
  const name = text.slice(start, at)
  return { form: 'colon', start, label: name, fullLabel: name, time: null, speechStart: at + 2, otherwise: null }
}

function isPlain(unit: number): boolean {
  return unit === 0x20 || unit === 0x5f || kindOf(unit) >= LETTER || kindOf(unit) === MARK
}

function readAnyLabel(text: string, start: number, end: number): LabelledLine | null {
  const to = Math.min(end, start + reach)
  let at = start
  let isMarked = false
  while (at < to && !isColon(text.charCodeAt(at))) {
    isMarked ||= isMark(text.charCodeAt(at))
    at++
  }
  const byColon = at < to ? readColon(text, start, at, end) : null
  if (!isMarked && (byColon?.form === 'colon' || end - start >= reach)) return byColon
  const otherwise = readOtherForm(text, start, end, byColon?.form === 'colon')
  return byColon === null ? otherwise : { ...byColon, otherwise }
}

/** Signs that labels without a colon stand in or before: [ ( { < * and dashes. */
function isMark(unit: number): boolean {
  return (
    (unit >= 0x28 && unit <= 0x2d && unit !== 0x29 && unit !== 0x2b && unit !== 0x2c) ||
    [0x3c, 0x5b, 0x7b, 0x2013, 0x2014].includes(unit)
  )
}

function isColon(unit: number): boolean {
  return unit === 0x3a || unit === 0xff1a || unit === 0xfe55
}

/** Tries each colon in turn, for those of timecodes come first; a colon between digits only when no other will do. */
function readColon(text: string, start: number, firstColon: number, end: number): LabelledLine | null {
  let between: LabelledLine | null = null
  const to = Math.min(end, start + reach)
  for (let at = firstColon; at < to; at++) {
    if (!isColon(text.charCodeAt(at)) || text.startsWith('//', at + 1)) continue
    const isClock = isDigit(text.charCodeAt(at - 1)) && isDigit(text.charCodeAt(at + 1))
    if (isClock && between !== null) continue
    const found = matchLabel(head, text.slice(start, at))
    if (found === null) continue
    const { speechStart, late } = readAfterColon(text, start, at)
    const line = toLine(isClock ? 'clock' : 'colon', start, found.groups, Math.min(speechStart, end), late)
    if (!isClock) return line
    between = line
  }
  return between
}

/** Where the speech begins after the label's colon, and the timecode between them. */
function readAfterColon(
  text: string,
  start: number,
  colon: number,
): { readonly speechStart: number; readonly late: string | undefined } {
  afterColon.lastIndex = colon + 1
  const tail = afterColon.exec(text)
  // Emphasis that the label did not open is the speech's own.
  const isOpen = (text.slice(start, colon).match(/\*+/g) ?? []).length % 2 === 1
  if (tail === null || (!isOpen && tail[0].includes('*')))
    return { speechStart: skipSpaces(text, colon + 1), late: undefined }
  return { speechStart: colon + 1 + tail[0].length, late: tail.groups?.['late'] }
}

function isDigit(unit: number): boolean {
  return (unit >= 0x30 && unit <= 0x39) || (unit >= 0x660 && unit <= 0x669) || (unit >= 0x6f0 && unit <= 0x6f9)
}

function skipSpaces(text: string, at: number): number {
  onlyBlanks.lastIndex = at
  return at + (onlyBlanks.exec(text)?.[0].length ?? 0)
}

function readOtherForm(text: string, start: number, end: number, hasColon: boolean): LabelledLine | null {
  const beginning = text.slice(start, Math.min(end, start + reach))
  const byTime = timed.exec(beginning)
  const otherwise = byTime === null ? null : toLine('time', start, byTime.groups ?? {}, start + byTime[0].length)
  for (const [form, pattern] of otherForms) {
    const found = matchLabel(pattern, beginning)
    if (found !== null) return { ...toLine(form, start, found.groups, start + found.length), otherwise }
  }
  const alone = hasColon || end - start >= reach ? null : matchLabel(head, beginning)
  if (alone === null) return otherwise
  return { ...toLine(alone.groups['after'] === undefined ? 'alone' : 'stamped', start, alone.groups, end), otherwise }
}

/** A match whose label holds more than digits and spaces: numbers alone are no speaker. */
function matchLabel(pattern: RegExp, text: string): { readonly groups: Groups; readonly length: number } | null {
  const found = pattern.exec(text)
  return found?.groups !== undefined && /[^\s\p{Nd}]/u.test(found.groups['label'] ?? '')
    ? { groups: found.groups, length: found[0].length }
    : null
}

const otherForms = [
  ['bracket', bracketed],
  ['bold', bolded],
  ['dash', dashed],
] as const

type Groups = Readonly<Record<string, string | undefined>>

function toLine(form: LabelForm, start: number, found: Groups, speechStart: number, late?: string): LabelledLine {
  const name = (found['label'] ?? '').replace(/\p{Cf}+$/u, '')
  const written = late ?? found['late'] ?? found['after'] ?? found['before']
  return {
    form,
    start,
    label: name,
    fullLabel: found['note'] === undefined ? name : `${name} ${found['note']}`,
    time: written === undefined ? null : toTime(written),
    speechStart,
    otherwise: null,
  }
}

const firstClock = new RegExp(clock, 'u')

function toTime(written: string): string | null {
  const found = firstClock.exec(written)
  return found === null ? null : asciiDigits(found[0])
}
