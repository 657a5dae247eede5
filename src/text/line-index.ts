import type { Point } from './span.ts'

/**
 * Turns offsets of a text (UTF-16, 0-based) into what people and other programs index: lines and columns, code points.
 *
 * Lines end at LF, CRLF or a lone CR, and at nothing else. Built in linear time, asked in logarithmic time; a text without
 * surrogate pairs costs no more than its lines. Offsets beyond the text count as its end; an offset inside a surrogate pair
 * counts as the pair's beginning.
 */
export class LineIndex {
  readonly #length: number
  /** Where the second and the further lines begin. */
  readonly #lineStarts: readonly number[]
  /** Offsets of the second halves of surrogate pairs. */
  readonly #pairEnds: readonly number[]

  constructor(text: string) {
    this.#length = text.length
    this.#lineStarts = findLineStarts(text)
    this.#pairEnds = findPairEnds(text)
  }

  /** 1-based line and column of an offset; the column counts code points. */
  pointAt(offsetUtf16: number): Point {
    const offset = this.#clamp(offsetUtf16)
    const linesBefore = countUpTo(this.#lineStarts, offset)
    const lineStart = this.#lineStarts[linesBefore - 1] ?? 0
    return { line: linesBefore + 1, column: this.codePointAt(offset) - this.codePointAt(lineStart) + 1 }
  }

  /** How many code points stand before an offset: its 0-based position in code points. */
  codePointAt(offsetUtf16: number): number {
    const offset = this.#clamp(offsetUtf16)
    return offset - countUpTo(this.#pairEnds, offset)
  }

  #clamp(offset: number): number {
    return Math.min(Math.max(offset, 0), this.#length)
  }
}

function findLineStarts(text: string): readonly number[] {
  const starts: number[] = []
  if (text.includes('\r')) {
    for (const lineBreak of text.matchAll(/\r\n?|\n/g)) starts.push(lineBreak.index + lineBreak[0].length)
    return starts
  }
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}

function findPairEnds(text: string): readonly number[] {
  const ends: number[] = []
  for (const pair of text.matchAll(/[\ud800-\udbff][\udc00-\udfff]/g)) ends.push(pair.index + 1)
  return ends
}

/** How many of the ascending numbers are at most `limit`. */
function countUpTo(ascending: readonly number[], limit: number): number {
  let low = 0
  let high = ascending.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (Number(ascending[middle]) <= limit) low = middle + 1
    else high = middle
  }
  return low
}
