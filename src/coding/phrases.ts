/**
 * What «مجلس محلي» matches in running text: its words side by side, each inflected, agreeing in definiteness; and, less surely, with one
 * word between them where the grammar shows that they belong together. The table of patterns is in docs/matching.md.
 */
import { determiners, fillers } from '../arabic/function-words.ts'
import type { Reading } from '../arabic/lexicon.ts'
import { ARTICLE, BARE, DIALECT_ARTICLE, GENITIVE, WITH_ARTICLE } from '../arabic/proclitics.ts'
import type { Confidence } from '../arabic/reading.ts'
import { weaker } from '../arabic/reading.ts'
import type { TokenList } from './token-list.ts'

/** Readings of the tokens of a turn, by token; only words that some phrase needs. */
export interface PhraseReadings {
  get(token: number): readonly Reading[] | undefined
}

/** A phrase found: its last token and how sure it is. */
export interface PhraseMatch {
  readonly last: number
  readonly confidence: Confidence
  readonly class: string
}

/** A word of a phrase where it was found, and how sure the phrase is up to there. */
export interface Step {
  readonly token: number
  readonly reading: Reading
  readonly confidence: Confidence
}

/** Fewest skips that cover «مجلس يعني هيك محلي». */
const LONGEST_HESITATION = 3
/** Most words between two of a phrase, and one. */
export const FARTHEST = 4

/** Looks for the phrase `words` with its first word, read as `head`, at token `first`. */
export function matchPhrase(
  words: readonly number[],
  first: number,
  head: Reading,
  readings: PhraseReadings,
  tokens: TokenList,
): PhraseMatch | null {
  let step: Step = { token: first, reading: head, confidence: head.confidence }
  for (const word of words.slice(1)) {
    const next = nextStep(step, word, readings, tokens)
    if (next === null) return null
    step = next
  }
  return { last: step.token, confidence: step.confidence, class: head.class }
}

/** From one word of a phrase to the next, which stands at most `FARTHEST` tokens behind. */
export function nextStep(from: Step, word: number, readings: PhraseReadings, tokens: TokenList): Step | null {
  const next = adjacent(from, word, readings, tokens) ?? separated(from, word, readings, tokens)
  if (next === null) return null
  return { token: next.token, reading: next.reading, confidence: weaker(from.confidence, next.confidence) }
}

function readingOf(token: number, word: number, readings: PhraseReadings): Reading | null {
  return readings.get(token)?.find((reading) => reading.word === word) ?? null
}

/** The next word of the phrase right behind, hesitations and a repeated word passed over. */
function adjacent(from: Step, word: number, readings: PhraseReadings, tokens: TokenList): Step | null {
  let token = from.token
  for (let skipped = 0; skipped <= LONGEST_HESITATION; skipped++) {
    if (token + 1 >= tokens.length || !tokens.isJoined(token)) return null
    token++
    const reading = readingOf(token, word, readings)
    if (reading !== null) {
      const confidence = agreeInDefiniteness(from.reading, reading)
      return confidence === null ? null : { token, reading, confidence: weaker(confidence, reading.confidence) }
    }
    const bare = tokens.bare(token)
    if (!fillers.has(bare) && bare !== 'رقم' && bare !== tokens.bare(from.token)) return null
  }
  return null
}

const isDefinite = ({ prefix }: Reading): boolean => (prefix.kind & WITH_ARTICLE) !== 0
const hasPronoun = ({ suffix }: Reading): boolean => suffix.class === 'pronoun' || suffix.class === 'dialect-pronoun'
const isInvariable = ({ stem }: Reading): boolean => stem.paradigm === 'invariable' || stem.paradigm === 'latin'

/** و or ف written on to the word. */
const isConjoined = ({ prefix }: Reading): boolean => /^[وف]/u.test(prefix.text)

/**
 * مجلس محلي, المجلس المحلي, مجلسنا المحلي: sure. مجلس المحلي (the dialect drops ال, an idafa has none): medium.
 * المجلس محلي is a sentence, «the council is local»: no match.
 */
function agreeInDefiniteness(first: Reading, second: Reading): Confidence | null {
  if (isInvariable(second)) return 'high'
  if (isInvariable(first)) return (second.prefix.kind & GENITIVE) === 0 ? 'high' : null
  const standsAlone = (second.prefix.kind & (BARE | ARTICLE | DIALECT_ARTICLE)) !== 0 && !isConjoined(second)
  if (!standsAlone) return null
  if (isDefinite(first) || hasPronoun(first)) return isDefinite(second) ? 'high' : null
  return isDefinite(second) || hasPronoun(second) ? 'medium' : 'high'
}

/** The next word of the phrase behind one or two words that belong to the same noun phrase; never surer than medium. */
function separated(from: Step, word: number, readings: PhraseReadings, tokens: TokenList): Step | null {
  for (let distance = 2; distance <= FARTHEST; distance++) {
    const token = from.token + distance
    if (token >= tokens.length) return null
    for (let at = from.token + distance - 2; at < token; at++) if (!tokens.isJoined(at)) return null
    const reading = readingOf(token, word, readings)
    if (reading === null) continue
    const between = Array.from({ length: distance - 1 }, (_, index) => tokens.bare(from.token + 1 + index))
    const confidence = belongTogether({ first: from.reading, between, second: reading })
    return confidence === null ? null : { token, reading, confidence: weaker(confidence, reading.confidence) }
  }
  return null
}

const article = /^(?:ال|هال)/u
const conjoined = /^(?:و|أو)(?:ال|لل)/u
const ofDialect = /^(?:تبع|تبعة|تبعت|تبعيت|تبعون|الخاصة|الخاص)$/u

/** Two words of a phrase with others between them. */
interface Gap {
  readonly first: Reading
  readonly between: readonly string[]
  readonly second: Reading
}

interface Pattern {
  readonly example: string
  readonly confidence: Confidence
  matches(gap: Gap): boolean
}

const isOne = ({ between }: Gap, test: (word: string) => boolean): boolean =>
  between.length === 1 && between.every(test)
const hasArticle = (word: string): boolean => article.test(word)
const areDefinite = ({ first, second }: Gap): boolean => isDefinite(first) && isDefinite(second)
/** N1 without ال or pronoun before a word with ال: an idafa, whose adjective follows. */
const isIdafa = (gap: Gap): boolean =>
  !isDefinite(gap.first) &&
  !hasPronoun(gap.first) &&
  isDefinite(gap.second) &&
  !isConjoined(gap.second) &&
  isOne(gap, hasArticle)

/** What may stand between the words of a phrase; the first pattern that matches holds. */
const patterns: readonly Pattern[] = [
  {
    example: 'المقابلة تبعة اللجوء',
    confidence: 'medium',
    matches: (gap) => isOne(gap, (word) => ofDialect.test(word)),
  },
  {
    example: 'المجلس هاد المحلي',
    confidence: 'medium',
    matches: (gap) => areDefinite(gap) && !isConjoined(gap.second) && isOne(gap, (word) => determiners.has(word)),
  },
  {
    example: 'المجالس المنتخبة المحلية; المجالس المحلية والبلدية for «مجلس بلدي»',
    confidence: 'medium',
    matches: (gap) => areDefinite(gap) && isOne(gap, hasArticle) && agree(gap.first, gap.second),
  },
  {
    example: 'المجالس والإدارات المحلية',
    confidence: 'medium',
    matches: (gap) =>
      areDefinite(gap) &&
      !isConjoined(gap.second) &&
      gap.between.length <= 2 &&
      gap.between.every((word) => conjoined.test(word)) &&
      isManifold(gap),
  },
  {
    example: 'مجلس الحي المحلي: the adjective could be of either noun',
    confidence: 'low',
    matches: (gap) => isIdafa(gap) && agree(gap.first, gap.second) && agreesWithWord(gap.between[0] ?? '', gap.second),
  },
  {
    example: 'مجلس المدينة المحلي',
    confidence: 'medium',
    matches: (gap) => isIdafa(gap) && agree(gap.first, gap.second),
  },
]

function belongTogether(gap: Gap): Confidence | null {
  return patterns.find((pattern) => pattern.matches(gap))?.confidence ?? null
}

/** In «المجالس والإدارات المحلية» the adjective is of both: it is a plural or dual itself, or agrees with the plurals before it. */
function isManifold({ first, between, second }: Gap): boolean {
  const number = numberOf(second)
  if (number === 'plural' || number === 'dual') return true
  const lastIsPlural = /(?:ات|ين|ون)$/u.test(between.at(-1) ?? '')
  return number === 'feminine' && (lastIsPlural || numberOf(first) === 'plural')
}

type AgreementNumber = 'masculine' | 'feminine' | 'dual' | 'plural'

/** Gender and number as far as an adjective agrees with them. */
function numberOf({ stem, suffix }: Reading): AgreementNumber {
  if (suffix.class === 'dual') return 'dual'
  if (stem.isPlural || suffix.class === 'feminine-plural' || suffix.class === 'masculine-plural') return 'plural'
  const isFeminine = stem.paradigm === 'ta' || stem.paradigm === 'short-ta' || suffix.class === 'feminine'
  return isFeminine ? 'feminine' : 'masculine'
}

/** ∅ with a masculine, ة with a feminine and with the plural of things, a plural with the plural of people. */
function agree(noun: Reading, adjective: Reading): boolean {
  const wanted = numberOf(noun)
  const given = numberOf(adjective)
  if (wanted === 'plural') return given === 'plural' || given === 'feminine'
  if (wanted === 'dual') return given === 'dual' || given === 'plural'
  return wanted === given
}

/** Whether the adjective could as well be of the word between. */
function agreesWithWord(word: string, adjective: Reading): boolean {
  const given = numberOf(adjective)
  if (word.endsWith('ة')) return given === 'feminine'
  if (/(?:ات|ين|ون)$/u.test(word)) return given === 'plural' || given === 'feminine'
  return given === 'masculine'
}
