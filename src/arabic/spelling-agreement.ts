/** Whether the letters and marks that are written contradict the stem that was found. */
import type { Parts, Prefix, Refusal } from './agreement.ts'
import type { Confidence } from './reading.ts'
import { weaker } from './reading.ts'
import type { Stem } from './stem.ts'
import type { TokenBuffer } from './token.ts'
import { verbParadigms } from './verb-affixes.ts'

const ALIFS = 'اأإآ'
const HAMZAS = 'أإآ'

/** Whether letters and marks as written allow the stem, and how surely. */
export function spellingConfidence(token: TokenBuffer, parts: Parts): Confidence | Refusal {
  const { prefix, stem } = parts
  if (contradictsPrefix(token, prefix)) return 'hamza'
  let confidence: Confidence = 'high'
  for (let index = 0; index < stem.letters.length; index++) {
    const verdict = letterConfidence(parts, index, String.fromCharCode(token.written[prefix.length + index] ?? 0))
    if (verdict === null) return 'hamza'
    confidence = weaker(confidence, verdict)
  }
  const isMarked = token.hasMarks && stem.marks !== null
  return isMarked && contradictsMarks(token, prefix.length, stem.marks ?? []) ? 'marks' : confidence
}

/** How surely the written letter is the stem's. Null: it is another one. */
function letterConfidence(parts: Parts, index: number, written: string): Confidence | null {
  const expected = parts.stem.letters.charAt(index)
  if (expected === written) return 'high'
  // «يرى» is not «هنري»: in a verb a last ى written ي is rather another word.
  if (expected === 'ى') return written === 'ي' && isVerbal(parts.stem) ? 'low' : 'high'
  if (!HAMZAS.includes(written) || !ALIFS.includes(expected)) return 'high'
  return expected === 'ا' ? openAlifConfidence(parts.stem, index, written) : hamzaConfidence(parts, written)
}

/**
 * A bare ا of the term is open to any hamza. Not in verbs: their last ا is a long vowel (بدا is no بدأ), their first is dropped in
 * speech («أظهر» is no imperative اظهر), though many write إستثمر.
 */
function openAlifConfidence(stem: Stem, index: number, written: string): Confidence | null {
  if (!isVerbal(stem)) return 'high'
  const isOther = index === stem.letters.length - 1 || (index === 0 && written === 'أ')
  return isOther ? null : 'high'
}

/** A hamza that both write must be the same; أ for إ is a frequent slip, but أعلام is no إعلام. */
function hamzaConfidence({ stem, suffix }: Parts, written: string): Confidence | null {
  const isSlip = stem.letters.startsWith('إ') && written === 'أ'
  const isOtherWord = /^إ..ا.$/u.test(stem.letters) && suffix.class !== 'feminine-plural'
  return isSlip && !isOtherWord ? 'medium' : null
}

/** Whether a hamza is written where the stem has a plain ا: for a hidden word, which is written in full, another word. */
export function writesOtherHamza(token: TokenBuffer, { prefix, stem }: Parts): boolean {
  for (let index = 0; index < stem.letters.length; index++) {
    const written = String.fromCharCode(token.written[prefix.length + index] ?? 0)
    if (stem.letters.charAt(index) === 'ا' && HAMZAS.includes(written)) return true
  }
  return false
}

/** «ألعب» does not begin with the article: a hamza is written where the prefix has none. Before longer words it is a slip («ألمدرسة»). */
function contradictsPrefix(token: TokenBuffer, prefix: Prefix): boolean {
  if (token.length - prefix.length >= 4) return false
  for (let index = 0; index < prefix.length; index++) {
    if (prefix.text.charAt(index) === 'ا' && 'أإآ'.includes(String.fromCharCode(token.written[index] ?? 0))) return true
  }
  return false
}

/** Nouns alone have it. */
export function hasTanween(token: TokenBuffer): boolean {
  return (
    token.hasMarks && /[\u064b-\u064d]/u.test(token.marksAfter(token.length - 1) + token.marksAfter(token.length - 2))
  )
}

export function isVerbal(stem: Stem): boolean {
  return stem.paradigm in verbParadigms
}

/** Whether the text's diacritics contradict the author's: عَلَم is no عِلم. Compared only where both are written. */
function contradictsMarks(token: TokenBuffer, offset: number, marks: readonly string[]): boolean {
  return marks.some((expected, index) => {
    const written = token.marksAfter(offset + index)
    if (expected === '' || written === '') return false
    const isDoubled = (signs: string): boolean => signs.includes('\u0651')
    const vowel = (signs: string): string => signs.replaceAll('\u0651', '')
    if (isDoubled(expected) !== isDoubled(written)) return vowel(expected) !== '' || vowel(written) !== ''
    return vowel(expected) !== '' && vowel(written) !== '' && vowel(expected) !== vowel(written)
  })
}
