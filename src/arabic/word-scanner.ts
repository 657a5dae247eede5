import { DIGIT, isNumberMark, JOINER, kindOf, LETTER, MARK } from '../text/words.ts'
import { DEAD, START } from './automaton.ts'
import type { Automaton } from './automaton.ts'
import { ALPHABET_SIZE, EXPANDED, letterCode } from './letters.ts'

/** What a sign of the text is to the scanner: a letter code, or one of these. */
const SEPARATOR_SIGN = 0
const OTHER_LETTER = 200
const OTHER_DIGIT = 201
const MARK_SIGN = 202
const COMPOSING_MARK = 203
const JOINER_SIGN = 204
const UNRESOLVED = 255

const signs = new Uint8Array(0x10000).fill(UNRESOLVED)

function resolve(unit: number): number {
  const kind = kindOf(unit)
  const code = letterCode(unit)
  let sign = SEPARATOR_SIGN
  if (kind === MARK) sign = unit >= 0x653 && unit <= 0x655 ? COMPOSING_MARK : MARK_SIGN
  else if (kind === JOINER) sign = JOINER_SIGN
  else if (kind >= LETTER) sign = code > 0 && code !== EXPANDED ? code : kind === DIGIT ? OTHER_DIGIT : OTHER_LETTER
  signs[unit] = sign
  return sign
}

const FIRST_DIGIT = letterCode('0'.charCodeAt(0))
const LAST_DIGIT = letterCode('9'.charCodeAt(0))
const ALIF = letterCode('ا'.charCodeAt(0))
const WAW = letterCode('و'.charCodeAt(0))
const YA = letterCode('ي'.charCodeAt(0))

/** The words of a stretch of text by their borders (UTF-16), and which of them may be words of a lexicon. Reused from turn to turn. */
export class WordBorders {
  length = 0
  starts: Int32Array = new Int32Array(256)
  ends: Int32Array = new Int32Array(256)
  /** Positions of the words that must be read. */
  candidates: Int32Array = new Int32Array(256)
  candidateCount = 0

  /** Makes room for one more word. */
  grow(): void {
    this.starts = doubled(this.starts)
    this.ends = doubled(this.ends)
    this.candidates = doubled(this.candidates)
  }
}

function doubled(array: Int32Array): Int32Array {
  const larger = new Int32Array(array.length * 2)
  larger.set(array)
  return larger
}

/**
 * Cuts `text[from, to)` into words, exactly as `nextWord` does, and walks the automaton in the same pass: a few machine instructions a
 * letter. Words whose letters need a closer look (presentation forms, decomposed hamza, doubled vowels) are candidates in any case.
 */
// One loop on purpose: a call per letter costs more than twice the time of the whole pass.
// oxlint-disable-next-line complexity
export function scanWords(text: string, from: number, to: number, automaton: Automaton, words: WordBorders): void {
  words.length = 0
  words.candidateCount = 0
  let { next, accepts } = automaton
  let at = from
  while (at < to) {
    const unit = text.charCodeAt(at)
    let sign = signs[unit] ?? SEPARATOR_SIGN
    if (sign === UNRESOLVED) sign = resolve(unit)
    if (sign === SEPARATOR_SIGN || sign >= MARK_SIGN) {
      at++
      continue
    }
    const start = at
    let end = at
    let state = START
    let previous = 0
    let isOdd = false
    let afterDigit = false
    for (;;) {
      if (sign === SEPARATOR_SIGN) {
        if (
          !afterDigit ||
          at + 1 >= to ||
          !isNumberMark(text.charCodeAt(at)) ||
          kindOf(text.charCodeAt(at + 1)) !== DIGIT
        )
          break
        afterDigit = false
      } else if (sign < OTHER_LETTER) {
        if (state !== DEAD) {
          const following = next[state * ALPHABET_SIZE + sign] ?? DEAD
          if (following === 0) {
            state = automaton.advance(state, sign)
            ;({ next, accepts } = automaton)
          } else state = following
        }
        if (sign === previous && (sign === ALIF || sign === WAW || sign === YA)) isOdd = true
        previous = sign
        afterDigit = sign >= FIRST_DIGIT && sign <= LAST_DIGIT
        end = at + 1
      } else if (sign === JOINER_SIGN) afterDigit = false
      else {
        isOdd ||= sign !== MARK_SIGN
        afterDigit = sign === OTHER_DIGIT
        end = at + 1
      }
      if (++at >= to) break
      const following = text.charCodeAt(at)
      sign = signs[following] ?? SEPARATOR_SIGN
      if (sign === UNRESOLVED) sign = resolve(following)
    }
    if (words.length === words.starts.length) words.grow()
    words.starts[words.length] = start
    words.ends[words.length] = end
    if (isOdd || accepts[state] === 1) words.candidates[words.candidateCount++] = words.length
    words.length++
  }
}
