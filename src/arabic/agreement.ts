/**
 * Whether prefix, stem and ending that were found side by side are a reading of the token, and how sure it is: hamzas and diacritics that
 * are written must not contradict, and a few endings look at the neighbouring word.
 */
import { bareText, foldText } from './letters.ts'
import { functionWords, negations, prepositions } from './function-words.ts'
import {
  ANY_NOUN_KIND,
  AYN,
  DIALECT_PREPOSITION_ARTICLE,
  DOUBLED_ARTICLE,
  GENITIVE,
  HA,
  PREPOSITION,
  WITH_ARTICLE,
} from './proclitics.ts'
import type { Confidence } from './reading.ts'
import { weaker } from './reading.ts'
import { countingNumbers } from './shapes.ts'
import { hasTanween, isVerbal, spellingConfidence } from './spelling-agreement.ts'
import type { Stem, StemCondition } from './stem.ts'
import type { Condition, SuffixRow } from './suffixes.ts'
import type { TokenBuffer } from './token.ts'
import { BARE_FIRST_PERSON, FIRST_PERSON, PAST, verbPronouns } from './verb-affixes.ts'
import { beforeBareFirstPerson, firstPersonContexts, verbalContexts } from './verb-data.ts'

/** What stands before a stem, its conjunction included. */
export interface Prefix {
  readonly text: string
  readonly kind: number
  readonly dialect: boolean
  /** Fewest letters that must follow. */
  readonly rest: number
  /** Whether ش may close the word. */
  readonly negatable: boolean
  readonly length: number
}

/** A token cut in three. */
export interface Parts {
  readonly prefix: Prefix
  readonly stem: Stem
  readonly suffix: SuffixRow
}

/** The words beside a token, as written without marks; null at the border of a clause. */
export interface Neighbours {
  previous(): string | null
  next(): string | null
}

/** Why parts that spell a token are no reading of it: what `explain` tells; the conditions of endings stand for themselves. */
export type Refusal =
  | Condition
  /** Both write a hamza, and not the same. */
  | 'hamza'
  /** The diacritics of text and term contradict each other. */
  | 'marks'
  /** A word of grammar (على, عنا). */
  | 'grammar-word'
  /** Tanween is written: no verb. */
  | 'tanween-on-verb'
  /** ع before a hamza that the token does not write. */
  | 'hamza-after-ayn'
  /** ه before ت ن ي ا: the future of a verb. */
  | 'future'
  /** A ب-word after عم. */
  | 'progressive'
  /** A past tense after a preposition, «every» or «this». */
  | 'noun-expected'
  /** تيام without a number before it. */
  | 'number-expected'
  /** A stem without its ل, and no ل before it. */
  | 'shared-lam'
  /** «روح» without «بدي» or the like before it. */
  | 'first-person'

/** Whether a verdict is a refusal. */
export function isRefusal(verdict: Confidence | Refusal): verdict is Refusal {
  return verdict !== 'high' && verdict !== 'medium' && verdict !== 'low'
}

/** The confidence of a reading, or why it is none. */
export function judge(
  token: TokenBuffer,
  parts: Parts,
  register: 'msa' | 'dialect' | null,
  neighbours: Neighbours,
): Confidence | Refusal {
  const spelling = spellingConfidence(token, parts)
  if (isRefusal(spelling)) return spelling
  const refusal = prefixRefusal(token, parts, neighbours)
  if (refusal !== null) return refusal
  const context = contextConfidence(token, parts, neighbours)
  if (isRefusal(context)) return context
  const { prefix, stem, suffix } = parts
  const affixes = weaker(prefixConfidence(prefix), weaker(stem.confidence, suffix.confidence))
  const dialect = prefix.dialect || stem.dialect || suffix.dialect
  return weaker(weaker(spelling, context), dialect && register === 'msa' ? 'low' : affixes)
}

/** Prefixes that need more than agreement with stem and ending. */
function prefixRefusal(token: TokenBuffer, { prefix, stem }: Parts, neighbours: Neighbours): Refusal | null {
  const first = String.fromCharCode(token.written[prefix.length] ?? 0)
  switch (prefix.kind) {
    case AYN:
      return isOtherHamza(first, stem.letters.charAt(0)) ? 'hamza-after-ayn' : null
    // Before ت ن ي ا it is the future of a verb: «هتقدم».
    case HA:
      return 'تنياأ'.includes(first) ? 'future' : null
    // «عم بعمل»: after the progressive a ب-word is a verb.
    case PREPOSITION:
      return isVerbAfterProgressive(prefix, neighbours.previous()) ? 'progressive' : null
    default:
      return isQuestion(prefix) && !token.hasWritten('أ', prefix.length)
        ? 'hamza'
        : pastRefusal(prefix, stem, neighbours)
  }
}

function isVerbAfterProgressive(prefix: Prefix, previous: string | null): boolean {
  return prefix.text.endsWith('ب') && previous !== null && progressive.has(previous)
}

/** A past tense without ending does not stand where a noun is expected: «في رفض». */
function pastRefusal(prefix: Prefix, stem: Stem, neighbours: Neighbours): Refusal | null {
  return isBarePast(prefix, stem) && isNominal(neighbours.previous()) ? 'noun-expected' : null
}

/** The question أ before ال or a preposition shows its hamza; without it «االمجلس» is a slip. */
function isQuestion({ kind, text }: Prefix): boolean {
  return kind <= ANY_NOUN_KIND && text.includes('أ')
}

function isOtherHamza(written: string, expected: string): boolean {
  return 'أإآ'.includes(expected) && written !== expected
}

const progressive: ReadonlySet<string> = new Set(['عم', 'عما', 'عمال'])
const beforeNouns: ReadonlySet<string> = new Set([...prepositions, 'كل', 'هذا', 'هذه', 'هاد', 'هاي', 'بعض', 'أي'])

/** A preposition or «every», «this»: a noun follows, no past tense. */
function isNominal(previous: string | null): boolean {
  return (
    previous !== null && beforeNouns.has(previous) && previous !== 'قبل' && previous !== 'بعد' && previous !== 'حتى'
  )
}

function isBarePast(prefix: Prefix, stem: Stem): boolean {
  return stem.paradigm === 'past-vowel' && (prefix.kind & PAST) !== 0
}

function prefixConfidence(prefix: Prefix): Confidence {
  const isUnsure = PREPOSITION | AYN | HA | DOUBLED_ARTICLE
  if ((prefix.kind & isUnsure) !== 0) return 'medium'
  return (prefix.kind & DIALECT_PREPOSITION_ARTICLE) !== 0 && prefix.text.length < 3 ? 'medium' : 'high'
}

/** What the neighbours and the marks on the word itself say of stem and ending. */
function contextConfidence(token: TokenBuffer, parts: Parts, neighbours: Neighbours): Confidence | Refusal {
  if (isFunctionWord(token, parts.stem) && !isMotion(token, parts.stem, neighbours)) return 'grammar-word'
  if (isVerbal(parts.stem) && hasTanween(token)) return 'tanween-on-verb'
  const stem = stemConfidence(token, parts, neighbours)
  if (isRefusal(stem)) return stem
  const { condition } = parts.suffix
  return condition === null || endingConditions[condition](token, parts, neighbours) ? stem : condition
}

/** «راح ع تركيا» is the verb, «راح نسافر» the particle: the verb has a place behind it. */
function isMotion(token: TokenBuffer, stem: Stem, neighbours: Neighbours): boolean {
  if (!isVerbal(stem) || token.bare() !== stem.letters) return false
  const next = neighbours.next()
  return next !== null && (prepositions.has(next) || /^(?:عال|لعند|عا?$|ل?هون|هناك|هنيك)/u.test(next))
}

/** كتير for كثير; but بنا «by us» is not بناء without its hamza. */
function isOtherSpelling(stem: Stem, bare: string): boolean {
  return bare === stem.letters && stem.paradigm !== 'dialect-hamza'
}

/** Words of grammar match nothing, unless the term is that very word. */
function isFunctionWord(token: TokenBuffer, stem: Stem): boolean {
  if (stem.paradigm === 'invariable') return false
  const bare = token.bare()
  if (isVerbal(stem)) return functionWords.has(bare) || prepositions.has(bare)
  return functionWords.has(bare) && bare !== bareText(stem.form) && !isOtherSpelling(stem, bare)
}

type Look<Answer> = (token: TokenBuffer, parts: Parts, neighbours: Neighbours) => Answer

/** What a stem's condition says of a candidate. */
const stemVerdicts: Readonly<Record<StemCondition, Look<Confidence | Refusal>>> = {
  'after-number': (_, __, neighbours) =>
    countingNumbers.has(foldText(neighbours.previous() ?? '')) ? 'medium' : 'number-expected',
  'shared-lam': (_, { prefix }) => (prefix.text.endsWith('ل') ? 'medium' : 'shared-lam'),
  'noun-like': (_, { prefix, suffix }, neighbours) => {
    if (!isNounLike(prefix, suffix)) return 'high'
    const previous = neighbours.previous()
    const isVerbal = (prefix.kind & PAST) !== 0 && (previous === null || verbalContexts.has(previous))
    return isVerbal ? 'medium' : 'low'
  },
  'rather-noun': (_, { prefix, suffix }, neighbours) =>
    isNounLike(prefix, suffix) && !verbalContexts.has(neighbours.previous() ?? '') ? 'low' : 'medium',
  'feminine-of-word': (_, { prefix, suffix }) =>
    suffix.text === 'ه' && (prefix.kind & WITH_ARTICLE) === 0 ? 'low' : 'high',
  'common-nisba': (_, { suffix }) => (suffix.text === 'ي' ? 'low' : 'high'),
}

function stemConfidence(token: TokenBuffer, parts: Parts, neighbours: Neighbours): Confidence | Refusal {
  const { condition } = parts.stem
  const verdict = condition === null ? 'high' : stemVerdicts[condition](token, parts, neighbours)
  if (isRefusal(verdict)) return verdict
  if (isVerbal(parts.stem)) {
    const asVerb = verbConfidence(parts, neighbours)
    return isRefusal(asVerb) ? asVerb : weaker(verdict, asVerb)
  }
  if (verdict !== 'high') return verdict
  return isVerbWithB(parts, neighbours) ? 'low' : 'high'
}

const hearerPronouns: ReadonlySet<string> = new Set(['ك', 'كن', 'كم', 'ن', 'ني', 'لك', 'لي', 'لن', 'لا', 'لو'])

/** The first person without ending is written like much else: «روح», «أظهر». */
function verbConfidence({ prefix, stem, suffix }: Parts, neighbours: Neighbours): Confidence | Refusal {
  // تمكن and تملك are words of their own, not تمّ with a pronoun.
  if (stem.letters.length === 2 && hearerPronouns.has(suffix.text)) return 'low'
  const previous = neighbours.previous() ?? ''
  if (stem.kinds === BARE_FIRST_PERSON) return beforeBareFirstPerson.has(previous) ? 'medium' : 'first-person'
  const isFirst =
    (prefix.kind & FIRST_PERSON) !== 0 && prefix.text.endsWith('أ') && suffix.text === '' && stem.letters.length <= 3
  return isFirst && !firstPersonContexts.has(previous) ? 'low' : 'high'
}

/** «بتقدم خدمات»: ب before a word in ت with an object behind it is the verb «offers». */
function isVerbWithB({ prefix, stem, suffix }: Parts, neighbours: Neighbours): boolean {
  if (prefix.kind !== PREPOSITION || !prefix.text.endsWith('ب') || !stem.letters.startsWith('ت') || suffix.text !== '')
    return false
  const next = neighbours.next()
  // «عايش بتركيا وأخي هون»: what is joined by و is no object.
  return next !== null && !/^(?:ال|و)/u.test(next) && !functionWords.has(next) && !prepositions.has(next)
}

/** رفض, رفضه, برفض: read as a noun unless an ending or prefix belongs to verbs alone. */
function isNounLike(prefix: Prefix, suffix: SuffixRow): boolean {
  const isBare = (prefix.kind & PAST) !== 0 || ((prefix.kind & FIRST_PERSON) !== 0 && prefix.text.endsWith('ب'))
  const isOpen = suffix.text === '' || (suffix.class !== 'verb' && verbPronouns.has(suffix.text))
  return isBare && isOpen
}

const jussiveParticles: ReadonlySet<string> = new Set(['لم', 'ولم', 'فلم', 'لا', 'ولا', 'ألم'])

const hasMark = (token: TokenBuffer, fromEnd: number, mark: string): boolean =>
  token.marksAfter(token.length - fromEnd).includes(mark)

/** Whether an ending's condition holds. */
const endingConditions: Readonly<Record<Condition, Look<boolean>>> = {
  nominative: (_, __, neighbours) => !prepositions.has(neighbours.previous() ?? ''),
  // ً stands on the ا or on the letter before it.
  tanween: (token, { prefix, suffix }) =>
    (prefix.kind & GENITIVE) === 0 || suffix.dialect || hasMark(token, 1, '\u064b') || hasMark(token, 2, '\u064b'),
  // «مرضى» and «عدوى» are words of their own.
  my: (token, { prefix }, neighbours) => !token.endsIn('ى') && allowsMy(neighbours.previous(), prefix),
  'before-article': (_, __, neighbours) => neighbours.next()?.startsWith('ال') ?? false,
  'not-after-ya': (_, { stem, suffix }) => !(stem.letters + suffix.text).endsWith('ين'),
  maqsura: (token) => token.endsIn('ى'),
  kasratan: (token) => hasMark(token, 1, '\u064d'),
  'after-feminine': (_, { prefix }, neighbours) =>
    isFeminineBeside(neighbours.previous(), (prefix.kind & WITH_ARTICLE) !== 0),
  negated: (_, { prefix }, neighbours) => prefix.negatable || negations.has(neighbours.previous() ?? ''),
  jussive: (_, __, neighbours) => jussiveParticles.has(neighbours.previous() ?? ''),
}

/** «بلدي» is «my country» unless it follows an indefinite noun, whose adjective it then is («نمو اقتصادي»). A verb form may stand before it. */
function allowsMy(previous: string | null, prefix: Prefix): boolean {
  if (previous === null || (prefix.kind & GENITIVE) !== 0) return true
  return (
    functionWords.has(previous) ||
    prepositions.has(previous) ||
    previous.startsWith('ال') ||
    /(?:[^ا]ت|نا|وا)$/u.test(previous)
  )
}

function isFeminineBeside(previous: string | null, isDefinite: boolean): boolean {
  return previous !== null && /(?:ة|ات)$/u.test(previous) && /^[وف]?[بكل]?(?:ال|لل)/u.test(previous) === isDefinite
}
