/**
 * A verb as its dictionary form, past/imperfect in the third person masculine singular («بنى/يبني»), to the stems that its forms are made of.
 * The imperfect may be left out: then it is looked up (verb-data.ts) or inferred from the shape of the past.
 * Source of the classes: Ryding (2005), ch. 22–26; Cowell (1964), ch. 3.
 */
import { bareText } from './letters.ts'
import type { Confidence } from './reading.ts'
import type { Stem } from './stem.ts'
import { dialectStems, hamzaFirst, hamzaSecond, imperfects, nounLikePasts } from './verb-data.ts'
import type { VerbParadigm } from './verb-affixes.ts'
import {
  ANY_IMPERFECT,
  BARE_FIRST_PERSON,
  FIRST_PERSON,
  IMPERATIVE,
  PAST,
  SECOND_PERSON,
  THIRD_PERSON,
} from './verb-affixes.ts'

const SHADDA = '\u0651'
const PREFIXED = ANY_IMPERFECT & ~BARE_FIRST_PERSON

interface Piece {
  readonly letters: string
  readonly paradigm: VerbParadigm
  readonly kinds: number
  readonly confidence?: Confidence
  readonly dialect?: boolean
}

/** What the shape of the past says of a verb. */
interface VerbShape {
  /** Bare letters of the past. */
  readonly past: string
  /** Bare letters of the imperfect without its ي. */
  readonly imperfects: readonly string[]
  readonly isDoubled: boolean
}

/** The stems of a verb. */
export function verbStems(text: string): Stem[] {
  const shape = readVerb(text)
  const form = text.trim()
  const nounLike = nounLikePasts.has(shape.past)
  return [
    ...pastPieces(shape),
    ...passivePieces(shape.past),
    ...imperfectPieces(shape),
    ...dialectPieces(shape.past),
  ].map((piece) => ({
    letters: piece.letters,
    paradigm: piece.paradigm,
    kinds: piece.kinds,
    form,
    isPlural: false,
    dialect: piece.dialect ?? false,
    confidence: piece.confidence ?? 'high',
    condition: nounLike && piece.letters === shape.past ? 'noun-like' : null,
    marks: null,
  }))
}

function readVerb(text: string): VerbShape {
  const [pastText = '', imperfectText = ''] = text.split('/').map((part) => part.trim())
  const past = bareText(pastText)
  const isDoubled = isDoubledPast(pastText, past)
  const hasShadda = pastText.includes(SHADDA)
  const given = bareText(imperfectText) || (hasShadda ? '' : (imperfects.get(past) ?? ''))
  const stems =
    given === '' ? inferImperfect(past, hasShadda, isDoubled) : givenImperfect(past, given.replace(/^[يأتن]/u, ''))
  return { past, imperfects: stems, isDoubled }
}

/** The given imperfect; يصل is also يوصل, in dialect and in the passive. */
function givenImperfect(past: string, stem: string): string[] {
  return past.startsWith('و') && !stem.startsWith('و') && past.length === 3 ? [stem, `و${stem}`] : [stem]
}

/** حلّ احتلّ استمرّ أعدّ: the last radical twice. Written with shadda, or told by the number of letters. */
function isDoubledPast(text: string, past: string): boolean {
  if (/[اىيأئء]$/u.test(past)) return false
  if (new RegExp(`${SHADDA}[\u064b-\u0652]*$`, 'u').test(text)) return true
  return past.length === 2 || /^است..$/u.test(past) || /^ا.ت.$/u.test(past) || /^ان..$/u.test(past)
}

const isHollow = (past: string): boolean => past.length === 3 && past[1] === 'ا'

/** Imperfect stems from the shape of the past alone. */
function inferImperfect(past: string, hasShadda: boolean, isDoubled: boolean): string[] {
  if (isHollow(past)) return [past.replace('ا', 'و'), past.replace('ا', 'ي')]
  if (past.length === 4 && past.startsWith('أ'))
    return past.endsWith('أ') ? [causativeImperfect(past), past.slice(1)] : [causativeImperfect(past)]
  if (past.startsWith('آ')) return [`ؤ${past.slice(1)}`]
  if (past.startsWith('أ') && past.length === 3) {
    if (hamzaSecond.has(past)) return [`ؤ${weakEnd(past.slice(1), 'ي')}`, `أ${past.slice(1)}`]
    return isDoubled || !hamzaFirst.has(past) ? [past.slice(1), past] : [past]
  }
  if (/^ا/u.test(past) && past.length >= 4) return [derivedImperfect(past.slice(1), past)]
  if (past.startsWith('ت') && past.length >= 4) return [past]
  if (past.startsWith('و') && past.length === 3 && !hasShadda) return [weakEnd(past.slice(1), 'ي'), past]
  if (past.endsWith('ي')) return [`${past.slice(0, -1)}ى`]
  if (past.endsWith('أ')) return [past, weakEnd(past, 'ي')]
  return [weakEnd(past, past.endsWith('ا') ? 'و' : 'ي')]
}

/** أرسل → رسل, أعاد → عيد, أعطى → عطي, أنشأ → نشئ. */
function causativeImperfect(past: string): string {
  const stem = past.slice(1)
  return weakEnd(stem[1] === 'ا' ? `${stem[0] ?? ''}ي${stem.slice(2)}` : stem, 'ي')
}

/** انتقل → نتقل, استفاد → ستفيد, احتاج → حتاج, اشترى → شتري. */
function derivedImperfect(stem: string, past: string): string {
  const isTenthHollow = /^است.ا.$/u.test(past)
  return weakEnd(isTenthHollow ? `${stem.slice(0, -2)}ي${stem.slice(-1)}` : stem, 'ي')
}

/** A weak last letter in the imperfect; a last hamza sits on ئ. */
function weakEnd(stem: string, weak: string): string {
  if (/[ىا]$/u.test(stem)) return stem.slice(0, -1) + weak
  return stem.endsWith('أ') ? `${stem.slice(0, -1)}ئ` : stem
}

function pastPieces({ past, isDoubled }: VerbShape): Piece[] {
  const base = past.slice(0, -1)
  const vowel = (letters: string, paradigm: VerbParadigm = 'past-vowel'): Piece => ({ letters, paradigm, kinds: PAST })
  const consonant = (letters: string, dialect = false): Piece => ({
    letters,
    paradigm: 'past-consonant',
    kinds: PAST,
    dialect,
    confidence: dialect ? 'medium' : 'high',
  })
  if (/[ىا]$/u.test(past) && past.length >= 3) {
    const seat = past.endsWith('ا') ? 'و' : 'ي'
    return [
      bareThird(past),
      vowel(base, 'past-feminine'),
      vowel(`${base}ا`, 'past-joined'),
      consonant(base + seat),
      ...(seat === 'و' ? [consonant(`${base}ي`, true)] : []),
    ]
  }
  if (past.endsWith('ي')) return [vowel(past), vowel(base, 'past-plural'), consonant(past)]
  if (past.endsWith('أ') || past.endsWith('ء'))
    return [
      vowel(past),
      consonant(past),
      vowel(`${base}ئ`, past.length > 3 ? 'past-vowel' : 'past-plural'),
      consonant(`${base}ي`, true),
    ]
  if (isDoubled) return [vowel(past), consonant(past + (past.at(-1) ?? '')), consonant(`${past}ي`, true)]
  if (past.length >= 3 && past.at(-2) === 'ا' && !/^.ا../u.test(past))
    return [vowel(past), consonant(past.slice(0, -2) + (past.at(-1) ?? ''))]
  const initial =
    past.startsWith('ت') && past.length >= 4
      ? [{ ...vowel(`ا${past}`), dialect: true }, consonant(`ا${past}`, true)]
      : []
  return [vowel(past), consonant(past), ...initial]
}

/** بنى: the third person alone, its ى written; `past-vowel` would put endings after it. */
function bareThird(past: string): Piece {
  return { letters: past, paradigm: 'past-bare', kinds: PAST }
}

function imperfectPieces({ past, imperfects: stems, isDoubled }: VerbShape): Piece[] {
  return stems.flatMap((stem) => {
    const pieces: Piece[] = []
    const base = stem.slice(0, -1)
    if (/[ىيو]$/u.test(stem)) {
      pieces.push({ letters: stem, paradigm: 'imperfect-bare', kinds: PREFIXED })
      pieces.push({ letters: base, paradigm: 'imperfect-ending', kinds: PREFIXED })
      pieces.push({ letters: base, paradigm: 'jussive', kinds: FIRST_PERSON | SECOND_PERSON | THIRD_PERSON })
      if (stem.endsWith('ى')) pieces.push({ letters: `${base}ا`, paradigm: 'imperfect-joined', kinds: PREFIXED })
      else pieces.push({ letters: stem, paradigm: 'imperfect-object', kinds: PREFIXED })
      if (stem.endsWith('و'))
        pieces.push({
          letters: `${base}ي`,
          paradigm: 'imperfect-bare',
          kinds: PREFIXED,
          dialect: true,
          confidence: 'medium',
        })
    } else {
      pieces.push({ letters: stem, paradigm: 'imperfect', kinds: PREFIXED })
      if (stem !== past)
        pieces.push({
          letters: stem,
          paradigm: 'imperfect',
          kinds: BARE_FIRST_PERSON,
          dialect: true,
          confidence: 'medium',
        })
      const middle = stem.at(-2) ?? ''
      if (stem.length >= 3 && 'وي'.includes(middle) && past.at(-2) === 'ا') {
        pieces.push({
          letters: stem.slice(0, -2) + (stem.at(-1) ?? ''),
          paradigm: 'jussive',
          kinds: FIRST_PERSON | SECOND_PERSON | THIRD_PERSON,
        })
      }
    }
    if (past.length === 3 && stem.length === 3 && !isDoubled && !isHollow(past)) {
      pieces.push({
        letters: `ا${stem}`,
        paradigm: /[ىيو]$/u.test(stem) ? 'imperfect-bare' : 'imperfect',
        kinds: IMPERATIVE,
        confidence: 'medium',
      })
    }
    return pieces
  })
}

/** قيل يقال, أقيم يقام: the passive of hollow verbs has letters of its own; that of other verbs is written as the active. */
function passivePieces(past: string): Piece[] {
  const isCausative = /^أ.ا.$/u.test(past)
  if (!isHollow(past) && !isCausative) return []
  const active = past.replace('أ', '')
  return [
    { letters: `${past.slice(0, -2)}ي${past.slice(-1)}`, paradigm: 'past-vowel', kinds: PAST, confidence: 'medium' },
    { letters: active, paradigm: 'imperfect', kinds: THIRD_PERSON | SECOND_PERSON, confidence: 'medium' },
  ]
}

function dialectPieces(past: string): Piece[] {
  const own = dialectStems.get(past)
  if (own === undefined) return []
  const shared = { dialect: true, confidence: 'medium' } as const
  return [
    ...own.past.flatMap((letters): Piece[] => [
      { letters, paradigm: 'past-vowel', kinds: PAST, ...shared },
      { letters, paradigm: 'past-consonant', kinds: PAST, ...shared },
    ]),
    ...own.imperfect.map((letters): Piece => ({ letters, paradigm: 'imperfect', kinds: PREFIXED, ...shared })),
  ]
}
