/**
 * The imperfect of a verb from the shape of its past, where the author gives none and verb-data.ts knows none.
 * Source of the patterns: Ryding (2005), ch. 22–26.
 */
import { hamzaFirst, hamzaSecond } from './verb-data.ts'

/** زار, باع: three letters with ا between. */
export const isHollow = (past: string): boolean => past.length === 3 && past[1] === 'ا'

/** A past with what its writing shows of its pattern. */
export interface Past {
  readonly letters: string
  readonly hasShadda: boolean
  readonly isDoubled: boolean
}

interface ImperfectPattern {
  readonly name: string
  matches(past: Past): boolean
  /** Imperfect stems, without the ي. */
  imperfects(letters: string): string[]
}

/** Imperfects by the shape of the past; the first pattern that matches holds. */
const imperfectPatterns: readonly ImperfectPattern[] = [
  {
    name: 'hollow: زار يزور, باع يبيع',
    matches: ({ letters }) => isHollow(letters),
    imperfects: (letters) => [letters.replace('ا', 'و'), letters.replace('ا', 'ي')],
  },
  {
    name: 'causative with a last hamza: أنشأ ينشئ, passive ينشأ',
    matches: ({ letters }) => /^أ..أ$/u.test(letters),
    imperfects: (letters) => [causativeImperfect(letters), letters.slice(1)],
  },
  {
    name: 'causative: أرسل يرسل',
    matches: ({ letters }) => letters.length === 4 && letters.startsWith('أ'),
    imperfects: (letters) => [causativeImperfect(letters)],
  },
  {
    name: 'آمن يؤمن',
    matches: ({ letters }) => letters.startsWith('آ'),
    imperfects: (letters) => [`ؤ${letters.slice(1)}`],
  },
  {
    name: 'second form with a first hamza: أكّد يؤكّد',
    matches: ({ letters }) => hamzaSecond.has(letters),
    imperfects: (letters) => [`ؤ${weakEnd(letters.slice(1), 'ي')}`, `أ${letters.slice(1)}`],
  },
  {
    name: 'first form with a first hamza: أخذ يأخذ',
    matches: ({ letters, isDoubled }) => hamzaFirst.has(letters) && !isDoubled,
    imperfects: (letters) => [letters],
  },
  {
    name: 'causative of a doubled root: أعدّ يعدّ',
    matches: ({ letters }) => letters.length === 3 && letters.startsWith('أ'),
    imperfects: (letters) => [letters.slice(1), letters],
  },
  {
    name: 'derived with ا: انتقل ينتقل',
    matches: ({ letters }) => letters.length >= 4 && letters.startsWith('ا'),
    imperfects: (letters) => [derivedImperfect(letters)],
  },
  {
    name: 'derived with ت: تهجّر يتهجّر',
    matches: ({ letters }) => letters.length >= 4 && letters.startsWith('ت'),
    imperfects: (letters) => [letters],
  },
  {
    name: 'first form with و: وصل يصل, dialect يوصل',
    matches: ({ letters, hasShadda }) => letters.length === 3 && letters.startsWith('و') && !hasShadda,
    imperfects: (letters) => [weakEnd(letters.slice(1), 'ي'), letters],
  },
  {
    name: 'بقي يبقى',
    matches: ({ letters }) => letters.endsWith('ي'),
    imperfects: (letters) => [`${letters.slice(0, -1)}ى`],
  },
  {
    name: 'بدأ يبدأ',
    matches: ({ letters }) => letters.endsWith('أ'),
    imperfects: (letters) => [letters, weakEnd(letters, 'ي')],
  },
  {
    name: 'all others: نزح ينزح, بنى يبني, شكا يشكو',
    matches: () => true,
    imperfects: (letters) => [weakEnd(letters, letters.endsWith('ا') ? 'و' : 'ي')],
  },
]

/** Imperfect stems (without the ي) from the shape of the past alone. */
export function inferImperfect(past: Past): string[] {
  return imperfectPatterns.find((pattern) => pattern.matches(past))?.imperfects(past.letters) ?? []
}

/** أرسل → رسل, أعاد → عيد, أعطى → عطي, أنشأ → نشئ. */
function causativeImperfect(past: string): string {
  const stem = past.slice(1)
  return weakEnd(stem[1] === 'ا' ? `${stem[0] ?? ''}ي${stem.slice(2)}` : stem, 'ي')
}

/** انتقل → نتقل, استفاد → ستفيد, احتاج → حتاج, اشترى → شتري. */
function derivedImperfect(past: string): string {
  const stem = past.slice(1)
  const isTenthHollow = /^است.ا.$/u.test(past)
  return weakEnd(isTenthHollow ? `${stem.slice(0, -2)}ي${stem.slice(-1)}` : stem, 'ي')
}

/** A weak last letter in the imperfect; a last hamza sits on ئ. */
function weakEnd(stem: string, weak: string): string {
  if (/[ىا]$/u.test(stem)) return stem.slice(0, -1) + weak
  return stem.endsWith('أ') ? `${stem.slice(0, -1)}ئ` : stem
}
