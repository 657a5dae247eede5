import type { Span } from './span.ts'

/**
 * The sentence rule, ours and fixed, so that results do not change with the version of Node or ICU:
 * a sentence ends after one or more of . ! ? ؟ ۔ and the closing quotes and brackets behind them, where white space or the end follows;
 * and at a blank line. A full stop between digits, after a single letter («د. سالم»), or as part of «..» or «...» (a hesitation) ends nothing;
 * a line break inside a turn is a space.
 */

const terminators: ReadonlySet<number> = new Set(Array.from('.!?؟۔', (sign) => sign.charCodeAt(0)))
/** 1 for the signs that a sentence may end with or a blank line begin with; everything beyond the table ends nothing. */
const mayEnd = new Uint8Array(0x700)
for (const unit of [...terminators, 0x0a, 0x0d]) mayEnd[unit] = 1
const CLOSERS = '»")]}”’\'*_'

/** The sentences of `text[from, to)`, trimmed of white space, in order; together they hold all that is not white space. */
export function splitSentences(text: string, from: number, to: number): Span[] {
  const sentences: Span[] = []
  let start = from
  for (let at = from; at < to; at++) {
    if (mayEnd[text.charCodeAt(at)] !== 1) continue
    const end = sentenceEnd(text, at, from, to)
    if (end < 0) {
      // A run that ends nothing («...») is passed over whole: its last stop alone would end a sentence.
      while (isTerminator(text, at) && at + 1 < to && isTerminator(text, at + 1)) at++
      continue
    }
    pushTrimmed(sentences, text, start, end)
    start = end
    at = end - 1
  }
  pushTrimmed(sentences, text, start, to)
  return sentences
}

const isTerminator = (text: string, at: number): boolean => terminators.has(text.charCodeAt(at))

/** The paragraphs of `text[from, to)`: stretches between blank lines, trimmed. */
export function splitParagraphs(text: string, from: number, to: number): Span[] {
  const paragraphs: Span[] = []
  let start = from
  for (let at = from; at < to; at++) {
    const end = blankLineEnd(text, at, to)
    if (end < 0) continue
    pushTrimmed(paragraphs, text, start, at)
    start = end
    at = end - 1
  }
  pushTrimmed(paragraphs, text, start, to)
  return paragraphs
}

/** Where the sentence ends if a terminator run or a blank line begins at `at`; -1 otherwise. */
function sentenceEnd(text: string, at: number, from: number, to: number): number {
  const blank = blankLineEnd(text, at, to)
  if (blank >= 0) return blank
  if (!isTerminator(text, at)) return -1
  let end = at
  while (end < to && isTerminator(text, end)) end++
  const run = text.slice(at, end)
  while (end < to && CLOSERS.includes(text.charAt(end))) end++
  if (end < to && !isSpace(text.charCodeAt(end))) return -1
  if (run === '.') return isAbbreviation(text, at, from) ? -1 : end
  return /^\.+$/u.test(run) ? -1 : end
}

/** A single letter before the stop: «د. سالم», «م. أحمد». */
function isAbbreviation(text: string, at: number, from: number): boolean {
  if (at <= from || !/\p{L}/u.test(text.charAt(at - 1))) return false
  return at - 2 < from || isSpace(text.charCodeAt(at - 2)) || '«("'.includes(text.charAt(at - 2))
}

/** Where the text goes on after a blank line that begins with the line break at `at`; -1 when there is none. */
function blankLineEnd(text: string, at: number, to: number): number {
  const first = text.charCodeAt(at)
  if (first !== 0x0a && first !== 0x0d) return -1
  let breaks = 0
  let end = at
  while (end < to && isSpace(text.charCodeAt(end))) {
    const unit = text.charCodeAt(end)
    if (unit === 0x0a || (unit === 0x0d && text.charCodeAt(end + 1) !== 0x0a)) breaks++
    end++
  }
  return breaks >= 2 ? end : -1
}

function pushTrimmed(spans: Span[], text: string, from: number, to: number): void {
  let start = from
  let end = to
  while (start < end && isSpace(text.charCodeAt(start))) start++
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--
  if (start < end) spans.push({ start, end })
}

/** White space, with the no-break and zero-width spaces that editors leave. */
function isSpace(unit: number): boolean {
  return (
    unit === 0x20 ||
    (unit >= 0x09 && unit <= 0x0d) ||
    unit === 0xa0 ||
    unit === 0x85 ||
    (unit >= 0x2000 && unit <= 0x200b) ||
    unit === 0x2028 ||
    unit === 0x2029 ||
    unit === 0x202f ||
    unit === 0x3000 ||
    unit === 0xfeff
  )
}
