import { DIGIT, JOINER, kindOf, LETTER, MARK } from '../text/words.ts'

/**
 * A part of the head of a line. `group` is text in brackets, which of them `sign` tells; `emphasis` a run of `*`, `_`, `~` or backticks;
 * `space` holds invisible signs too. `open` is a bracket that nothing closes. A colon is one between two digits, too (`isClock`).
 */
export interface HeadPart {
  readonly kind:
    | 'word'
    | 'space'
    | 'tab'
    | 'group'
    | 'open'
    | 'close'
    | 'time'
    | 'emphasis'
    | 'tag'
    | 'quote'
    | 'colon'
    | 'dash'
    | 'weak'
    | 'hash'
    | 'bullet'
    | 'sign'
    | 'stop'
  readonly start: number
  readonly end: number
}

/** Further than this from where it opens, in UTF-16 units, nothing closes a bracket. */
const longestGroup = 90

const digit = '[0-9\\u0660-\\u0669\\u06f0-\\u06f9]'
const clockPattern = `${digit}{1,2}:${digit}{2}(?::${digit}{2})?(?:[.,]${digit}{1,3})?`
const gap = '[ \\t\\u00a0\\u200e\\u200f]{0,3}'
const rangePattern = `${clockPattern}(?:${gap}(?:-->|[-–—])${gap}${clockPattern})?`
const bareTime = new RegExp(`${rangePattern}(?!${digit}|:${digit})`, 'uy')
const bracketedTime = new RegExp(`[\\[(<{]${gap}${rangePattern}${gap}[\\])>}]`, 'uy')
const tag = /<(?:\/?(?:b|i|u|em|strong|p|span|font|div|h[1-6]|br|mark)(?:\s[^<>]{0,60})?\/?)>/iuy

const closers: ReadonlyMap<string, string> = new Map([
  ['(', ')'],
  ['[', ']'],
  ['{', '}'],
  ['<', '>'],
  ['⟨', '⟩'],
  ['【', '】'],
])
const kinds = [
  'sign',
  'space',
  'tab',
  'emphasis',
  'quote',
  'colon',
  'dash',
  'weak',
  'hash',
  'bullet',
  'close',
  'stop',
  'open',
] as const
/** By UTF-16 unit: the kind of a sign, as its place in `kinds`. */
const kindsOfSigns = new Uint8Array(0x10000)
for (const [kind, signs] of [
  [
    'space',
    ' \u00a0\u00ad\u061c\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff\u3000',
  ],
  ['tab', '\t'],
  ['emphasis', '*_~`'],
  ['quote', '"«»“”„\'’‘'],
  ['colon', ':：﹕∶ː'],
  ['dash', '-–—−‒―'],
  ['weak', '.;؛/\\|=>،,'],
  ['hash', '#'],
  ['bullet', '•▪●◦■□►▶'],
  ['close', ')]}⟩】﴿﴾'],
  ['stop', '؟?!…'],
  ['open', '([{<⟨【'],
] as const) {
  for (const sign of signs) kindsOfSigns[sign.charCodeAt(0)] = kinds.indexOf(kind)
}

function kindOfSign(unit: number): HeadPart['kind'] {
  return kinds[kindsOfSigns[unit] ?? 0] ?? 'sign'
}

/** The part of a line that begins at `at`, where the line ends at `end`. */
export function readPart(text: string, at: number, end: number): HeadPart {
  const unit = text.charCodeAt(at)
  if (isWordUnit(unit)) return readWordOrTime(text, at, end)
  const kind = kindOfSign(unit)
  if (kind === 'open') return readBracket(text, at, end)
  if (kind === 'emphasis') return readEmphasis(text, at, end)
  if (kind !== 'space') return { kind, start: at, end: at + 1 }
  let to = at + 1
  while (to < end && kindOfSign(text.charCodeAt(to)) === 'space') to++
  return { kind, start: at, end: to }
}

function isWordUnit(unit: number): boolean {
  const kind = kindOf(unit)
  return kind === LETTER || kind === DIGIT || kind === MARK
}

function readWordOrTime(text: string, at: number, end: number): HeadPart {
  if (kindOf(text.charCodeAt(at)) === DIGIT) {
    const time = matchAt(bareTime, text, at)
    if (time > at && time <= end) return { kind: 'time', start: at, end: time }
  }
  let to = at + 1
  while (to < end && (isWordUnit(text.charCodeAt(to)) || isInner(text, to, end))) to++
  return { kind: 'word', start: at, end: to }
}

/** Signs that belong to a word where it goes on behind them: م_1, O'Neil, a zero-width non-joiner. */
function isInner(text: string, at: number, end: number): boolean {
  const isLink = text.charAt(at) === '_' || text.charAt(at) === "'" || kindOf(text.charCodeAt(at)) === JOINER
  return isLink && at + 1 < end && isWordUnit(text.charCodeAt(at + 1))
}

function readBracket(text: string, at: number, end: number): HeadPart {
  const time = matchAt(bracketedTime, text, at)
  if (time > at && time <= end) return { kind: 'time', start: at, end: time }
  const tagEnd = matchAt(tag, text, at)
  if (tagEnd > at && tagEnd <= end) return { kind: 'tag', start: at, end: tagEnd }
  const closer = closers.get(text.charAt(at)) ?? ''
  const limit = Math.min(end, at + longestGroup)
  let depth = 0
  for (let to = at; to < limit; to++) {
    if (text[to] === text[at]) depth++
    else if (text[to] === closer && --depth === 0) return { kind: 'group', start: at, end: to + 1 }
  }
  return { kind: text[at] === '<' ? 'sign' : 'open', start: at, end: at + 1 }
}

/** Underscores beside Latin letters belong to the word: `__proto__`. */
function readEmphasis(text: string, at: number, end: number): HeadPart {
  let to = at + 1
  while (to < end && kindOfSign(text.charCodeAt(to)) === 'emphasis') to++
  const isLatin = /[a-z]/i.test(text.charAt(to)) || (/[a-z]/i.test(text.charAt(at - 1)) && at > 0)
  return { kind: isLatin && !text.slice(at, to).includes('*') ? 'sign' : 'emphasis', start: at, end: to }
}

function matchAt(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : -1
}

/** Whether a UTF-16 unit is a digit, of Latin, Arabic or Persian script. */
export function isDigit(unit: number): boolean {
  return (unit >= 0x30 && unit <= 0x39) || (unit >= 0x660 && unit <= 0x669) || (unit >= 0x6f0 && unit <= 0x6f9)
}

/** What a part is to a label that stands before it. */
export const rolesOfParts: Readonly<
  Record<HeadPart['kind'], 'label' | 'beside' | 'colon' | 'closing' | 'sign' | 'nothing' | 'end'>
> = {
  word: 'label',
  sign: 'label',
  group: 'beside',
  time: 'beside',
  colon: 'colon',
  emphasis: 'closing',
  tag: 'closing',
  quote: 'closing',
  open: 'closing',
  close: 'closing',
  dash: 'sign',
  weak: 'sign',
  tab: 'sign',
  space: 'nothing',
  hash: 'nothing',
  bullet: 'nothing',
  stop: 'end',
}
