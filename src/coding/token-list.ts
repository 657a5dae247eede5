import { TokenBuffer } from '../arabic/token.ts'
import type { Neighbours } from '../arabic/agreement.ts'
import { nextWord } from '../text/words.ts'

/** Between two words of one clause stand only spaces, hesitations, brackets and quotes: «المجلس * … المحلي», «القانون (107)». */
const withinClause = /^(?:[\s*+/()«»"“”'_ـ<>[\]-]|\.{2,}|…)*$/u

/**
 * The words of a turn by their borders (UTF-16, of the session text), in arrays that are reused from turn to turn.
 * It answers what the word before or after is, for the few decisions that look at a neighbour.
 */
export class TokenList implements Neighbours {
  length = 0
  text = ''
  private starts = new Int32Array(256)
  private ends = new Int32Array(256)
  private readonly borders = new Int32Array(2)
  private readonly buffer = new TokenBuffer()
  /** The token whose neighbours are asked for. */
  private current = 0

  /** Takes the words of `text[from, to)`. */
  fill(text: string, from: number, to: number): void {
    this.text = text
    this.length = 0
    let at = from
    while (nextWord(text, at, to, this.borders)) {
      if (this.length === this.starts.length) this.grow()
      this.starts[this.length] = this.borders[0] ?? 0
      at = this.borders[1] ?? to
      this.ends[this.length++] = at
    }
  }

  start(index: number): number {
    return this.starts[index] ?? 0
  }

  end(index: number): number {
    return this.ends[index] ?? 0
  }

  /** Makes `index` the word that neighbours are asked of. */
  at(index: number): this {
    this.current = index
    return this
  }

  previous(): string | null {
    return this.current > 0 && this.isJoined(this.current - 1) ? this.bare(this.current - 1) : null
  }

  next(): string | null {
    return this.current + 1 < this.length && this.isJoined(this.current) ? this.bare(this.current + 1) : null
  }

  /** A word's letters as written, without marks. */
  bare(index: number): string {
    this.buffer.fill(this.text, this.start(index), this.end(index))
    return this.buffer.bare()
  }

  /** Whether word `index` and the next stand in one clause. */
  isJoined(index: number): boolean {
    const from = this.end(index)
    const to = this.start(index + 1)
    if (to - from === 1) return this.text.charCodeAt(from) === 0x20 || withinClause.test(this.text.charAt(from))
    const gap = this.text.slice(from, to)
    return gap.length < 40 && withinClause.test(gap) && !/\n[^\S\n]*\r?\n/u.test(gap)
  }

  /** Index of the word that begins at or after an offset. */
  indexAt(offset: number): number {
    let low = 0
    let high = this.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.start(middle) < offset) low = middle + 1
      else high = middle
    }
    return low
  }

  private grow(): void {
    const starts = new Int32Array(this.starts.length * 2)
    const ends = new Int32Array(this.ends.length * 2)
    starts.set(this.starts)
    ends.set(this.ends)
    this.starts = starts
    this.ends = ends
  }
}
