import { TokenBuffer } from '../arabic/token.ts'
import type { Neighbours } from '../arabic/agreement.ts'
import { NO_WORD } from '../arabic/automaton.ts'
import type { Automaton } from '../arabic/automaton.ts'
import { scanWords, WordBorders } from '../arabic/word-scanner.ts'

/** Between two words of one clause stand only spaces, hesitations, brackets and quotes: «المجلس * … المحلي», «القانون (107)». */
const withinClause = /^(?:[\s*+/()«»"“”'_ـ<>[\]-]|\.{2,}|…)*$/u

/**
 * The words of a turn by their borders (UTF-16, of the session text), in arrays that are reused from turn to turn.
 * It answers what the word before or after is, for the few decisions that look at a neighbour.
 */
export class TokenList implements Neighbours {
  text = ''
  private readonly words = new WordBorders()
  private readonly buffer = new TokenBuffer()
  /** The token whose neighbours are asked for. */
  private current = 0
  /** Whether a neighbour of the current word was asked for. */
  wereNeighboursAsked = false

  /** Takes the words of `text[from, to)`; those that `automaton` lets through are candidates. */
  fill(text: string, from: number, to: number, automaton: Automaton): void {
    this.text = text
    scanWords(text, from, to, automaton, this.words)
  }

  /** Number of words. */
  get length(): number {
    return this.words.length
  }

  /** Number of words that may be words of the codebook. */
  get candidateCount(): number {
    return this.words.candidateCount
  }

  /** The word that the candidate at `position` is. */
  candidate(position: number): number {
    return this.words.candidates[position] ?? 0
  }

  /** Whether a word can be one of the codebook's at all. */
  canBeWord(index: number): boolean {
    return (this.words.kinds[index] ?? NO_WORD) !== NO_WORD
  }

  start(index: number): number {
    return this.words.starts[index] ?? 0
  }

  end(index: number): number {
    return this.words.ends[index] ?? 0
  }

  /** Makes `index` the word that neighbours are asked of. */
  at(index: number): this {
    this.current = index
    this.wereNeighboursAsked = false
    return this
  }

  previous(): string | null {
    this.wereNeighboursAsked = true
    return this.current > 0 && this.isJoined(this.current - 1) ? this.bare(this.current - 1) : null
  }

  next(): string | null {
    this.wereNeighboursAsked = true
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
}
