/**
 * A verb as its dictionary form, past/imperfect in the third person masculine singular («بنى/يبني»), to the stems that its forms are made of.
 * The imperfect may be left out: then it is looked up (verb-data.ts) or inferred from the shape of the past.
 * Source of the classes: Ryding (2005), ch. 22–26; Cowell (1964), ch. 3.
 */
import { inferImperfect, isHollow } from './imperfects.ts'
import { bareText } from './letters.ts'
import type { Confidence } from './reading.ts'
import type { Stem, StemCondition } from './stem.ts'
import { dialectStems, imperfects, nounLikePasts, participleLikePasts } from './verb-data.ts'
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
const SINGULAR_PREFIXES = FIRST_PERSON | SECOND_PERSON | THIRD_PERSON

interface Piece {
  readonly letters: string
  readonly paradigm: VerbParadigm
  readonly kinds: number
  readonly confidence?: Confidence
  readonly dialect?: boolean
  readonly condition?: StemCondition
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
  const bareCondition = conditionOf(shape.past)
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
    condition: piece.condition ?? (piece.letters === shape.past ? bareCondition : null),
    marks: null,
  }))
}

/** What else the bare past may be: رفض is a noun too; the masdar of تعاون and تغيّر, the participle طالب are written like the past. */
function conditionOf(past: string): StemCondition | null {
  if (/^ت.{3,4}$/u.test(past) || participleLikePasts.has(past)) return 'rather-noun'
  return nounLikePasts.has(past) ? 'noun-like' : null
}

function readVerb(text: string): VerbShape {
  const [pastText = '', imperfectText = ''] = text.split('/').map((part) => part.trim())
  const past = bareText(pastText)
  const isDoubled = isDoubledPast(pastText, past)
  const hasShadda = pastText.includes(SHADDA)
  const given = bareText(imperfectText) || (hasShadda ? '' : (imperfects.get(past) ?? ''))
  const stems =
    given === ''
      ? inferImperfect({ letters: past, hasShadda, isDoubled })
      : givenImperfect(past, given.replace(/^[يأتن]/u, ''))
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

const vowel = (letters: string, paradigm: VerbParadigm = 'past-vowel'): Piece => ({ letters, paradigm, kinds: PAST })
const consonant = (letters: string): Piece => ({ letters, paradigm: 'past-consonant', kinds: PAST })
const inDialect = (piece: Piece): Piece => ({ ...piece, dialect: true, confidence: 'medium' })

/** Stems of the past by the kind of its last letters. */
function pastPieces({ past, isDoubled }: VerbShape): Piece[] {
  if (/.[ىا]$/u.test(past) && past.length >= 3) return defectivePast(past)
  const base = past.slice(0, -1)
  if (past.endsWith('ي')) return [vowel(past), vowel(base, 'past-plural'), consonant(past)]
  if (/[أء]$/u.test(past)) return hamzaPast(past)
  if (isDoubled) return [vowel(past), consonant(past + past.slice(-1)), inDialect(consonant(`${past}ي`))]
  const hasLongMiddle = /.ا.$/u.test(past) && !/^.ا../u.test(past)
  if (hasLongMiddle) return [vowel(past), consonant(past.slice(0, -2) + past.slice(-1))]
  const regular = [vowel(past), consonant(past)]
  // Syrian puts an ا before ت: اتهجّرنا.
  const isReflexive = past.startsWith('ت') && past.length >= 4
  return isReflexive ? [...regular, inDialect(vowel(`ا${past}`)), inDialect(consonant(`ا${past}`))] : regular
}

/** بنى بنت بناها بنيت, شكا شكوت. `past-vowel` would put endings after the bare third person. */
function defectivePast(past: string): Piece[] {
  const base = past.slice(0, -1)
  const bare: Piece = { letters: past, paradigm: 'past-bare', kinds: PAST }
  const shared = [bare, vowel(base, 'past-feminine'), vowel(`${base}ا`, 'past-joined')]
  if (past.endsWith('ى')) return [...shared, consonant(`${base}ي`)]
  return [...shared, consonant(`${base}و`), inDialect(consonant(`${base}ي`))]
}

/** بدأ بدأت بدؤوا, أنشئت (passive); Syrian بديت. */
function hamzaPast(past: string): Piece[] {
  const base = past.slice(0, -1)
  const seat = vowel(`${base}ئ`, past.length > 3 ? 'past-vowel' : 'past-plural')
  // جاء: جئنا.
  const short = past.length === 3 && past[1] === 'ا' ? [consonant(`${past.charAt(0)}ئ`)] : []
  return [vowel(past), consonant(past), seat, inDialect(consonant(`${base}ي`)), ...short]
}

function imperfectPieces({ past, imperfects: stems, isDoubled }: VerbShape): Piece[] {
  return stems.flatMap((stem) => {
    const isWeak = /[ىيو]$/u.test(stem)
    const pieces = isWeak ? weakImperfect(stem) : strongImperfect(stem, past)
    const hasImperative = past.length === 3 && stem.length === 3 && !isDoubled && !isHollow(past)
    if (!hasImperative) return pieces
    const imperative = { kinds: IMPERATIVE, confidence: 'medium' } as const
    if (!isWeak) return [...pieces, { letters: `ا${stem}`, paradigm: 'imperfect', ...imperative }]
    const base = `ا${stem.slice(0, -1)}`
    return [
      ...pieces,
      { letters: `ا${stem}`, paradigm: 'imperfect-bare', ...imperative },
      { letters: base, paradigm: 'imperfect-ending', ...imperative },
    ]
  })
}

/** يبني يبنون لم يبنِ يبنيها, يبقى يبقاها, يشكو and Syrian يشكي. */
function weakImperfect(stem: string): Piece[] {
  const base = stem.slice(0, -1)
  const imperfect = (letters: string, paradigm: VerbParadigm): Piece => ({ letters, paradigm, kinds: PREFIXED })
  return [
    imperfect(stem, 'imperfect-bare'),
    imperfect(base, 'imperfect-ending'),
    { letters: base, paradigm: 'jussive', kinds: SINGULAR_PREFIXES },
    stem.endsWith('ى') ? imperfect(`${base}ا`, 'imperfect-joined') : imperfect(stem, 'imperfect-object'),
    ...(stem.endsWith('و') ? [inDialect(imperfect(`${base}ي`, 'imperfect-bare'))] : []),
  ]
}

/** ينزح, «بدي روح», لم يعد. */
function strongImperfect(stem: string, past: string): Piece[] {
  const pieces: Piece[] = [{ letters: stem, paradigm: 'imperfect', kinds: PREFIXED }]
  if (stem !== past) pieces.push(inDialect({ letters: stem, paradigm: 'imperfect', kinds: BARE_FIRST_PERSON }))
  // يقرأ, يقرؤون.
  if (stem.endsWith('أ'))
    pieces.push({ letters: `${stem.slice(0, -1)}ئ`, paradigm: 'imperfect-ending', kinds: PREFIXED })
  const isHollowStem = /.[وي].$/u.test(stem) && /ا.$/u.test(past)
  const short = stem.slice(0, -2) + stem.slice(-1)
  if (isHollowStem) pieces.push({ letters: short, paradigm: 'jussive', kinds: SINGULAR_PREFIXES })
  return pieces
}

/** قيل يقال, أقيم يقام: the passive of hollow verbs has letters of its own; that of other verbs is written as the active. */
function passivePieces(past: string): Piece[] {
  const isCausative = /^أ.ا.$/u.test(past)
  if (!isHollow(past) && !isCausative) return []
  const active = past.replace('أ', '')
  return [
    {
      letters: `${past.slice(0, -2)}ي${past.slice(-1)}`,
      paradigm: 'past-vowel',
      kinds: PAST,
      confidence: 'medium',
      ...(!isCausative && past !== 'قال' && { condition: 'rather-noun' }),
    },
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
