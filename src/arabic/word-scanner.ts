import { DIGIT, isNumberMark, JOINER, kindOf, LETTER, MARK } from '../text/words.ts'
import { DEAD, SOUGHT_WORD, START } from './automaton.ts'
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

const ALIF = letterCode('ا'.charCodeAt(0))
const WAW = letterCode('و'.charCodeAt(0))
const YA = letterCode('ي'.charCodeAt(0))

/** The words of a stretch of text by their borders (UTF-16), and which of them may be words of a lexicon. Reused from turn to turn. */
export class WordBorders {
  length = 0
  starts: Int32Array = new Int32Array(256)
  ends: Int32Array = new Int32Array(256)
  /** What each word can be to a lexicon: `NO_WORD`, `SIDE_WORD` or `SOUGHT_WORD`. */
  kinds: Uint8Array = new Uint8Array(256)
  /** Positions of the words that are sought: they must be read. */
  candidates: Int32Array = new Int32Array(256)
  candidateCount = 0

  /** Makes room for one more word. */
  grow(): void {
    this.starts = doubled(this.starts)
    this.ends = doubled(this.ends)
    this.candidates = doubled(this.candidates)
    const kinds = new Uint8Array(this.kinds.length * 2)
    kinds.set(this.kinds)
    this.kinds = kinds
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
  // What the module holds is slower to reach from the loop than what the function holds.
  const [table, width, alif, waw, ya] = [signs, ALPHABET_SIZE, ALIF, WAW, YA]
  let { next, accepts } = automaton
  let at = from
  while (at < to) {
    let sign = table[text.charCodeAt(at)] ?? SEPARATOR_SIGN
    if (sign === UNRESOLVED) sign = resolve(text.charCodeAt(at))
    if (sign === SEPARATOR_SIGN || sign >= MARK_SIGN) {
      at++
      continue
    }
    const start = at
    let end = at
    let state = START
    let isOdd = false
    let previous = SEPARATOR_SIGN
    let current = sign
    for (;;) {
      // Nearly all of a text is letters one after the other.
      while (current !== SEPARATOR_SIGN && current < OTHER_LETTER) {
        const following = next[state * width + current] ?? DEAD
        if (following === 0) {
          state = automaton.advance(state, current)
          ;({ next, accepts } = automaton)
        } else state = following
        if (current === previous && (current === alif || current === waw || current === ya)) isOdd = true
        previous = current
        end = ++at
        if (at >= to) break
        current = table[text.charCodeAt(at)] ?? SEPARATOR_SIGN
        if (current === UNRESOLVED) current = resolve(text.charCodeAt(at))
      }
      if (at >= to) break
      if (current === SEPARATOR_SIGN) {
        if (!isInNumber(text, at, to)) break
      } else if (current !== JOINER_SIGN) {
        isOdd ||= current !== MARK_SIGN
        end = at + 1
      }
      at++
      current = at < to ? signOf(text.charCodeAt(at)) : SEPARATOR_SIGN
    }
    if (words.length === words.starts.length) words.grow()
    words.starts[words.length] = start
    words.ends[words.length] = end
    const kind = isOdd ? SOUGHT_WORD : (accepts[state] ?? SOUGHT_WORD)
    words.kinds[words.length] = kind
    if (kind === SOUGHT_WORD) words.candidates[words.candidateCount++] = words.length
    words.length++
  }
}

function signOf(unit: number): number {
  const sign = signs[unit] ?? SEPARATOR_SIGN
  return sign === UNRESOLVED ? resolve(unit) : sign
}

/** Whether the decimal or thousands mark at `at` stands between two digits. */
function isInNumber(text: string, at: number, to: number): boolean {
  return (
    at + 1 < to &&
    isNumberMark(text.charCodeAt(at)) &&
    kindOf(text.charCodeAt(at - 1)) === DIGIT &&
    kindOf(text.charCodeAt(at + 1)) === DIGIT
  )
}
