import { expect, test } from 'vitest'
import { missReason, missReasonInArabic } from '../../src/diagnostic/miss-reasons.ts'
import type { MissReason } from '../../src/diagnostic/miss-reasons.ts'

type Refused = Extract<MissReason, { kind: 'refused' }>

const parts = { surface: 'ظاهر', stem: 'جذع', prefix: 'بال', ending: 'نا', longer: 'أطول' }

/** A record, so that the compiler misses none. */
const everyRefusal: Readonly<Record<Refused['refusal'], true>> = {
  hamza: true,
  marks: true,
  'grammar-word': true,
  'tanween-on-verb': true,
  'hamza-after-ayn': true,
  future: true,
  progressive: true,
  'noun-expected': true,
  'number-expected': true,
  'shared-lam': true,
  'first-person': true,
  nominative: true,
  tanween: true,
  my: true,
  'before-article': true,
  kasratan: true,
  maqsura: true,
  'after-feminine': true,
  'not-after-ya': true,
  negated: true,
  jussive: true,
  definite: true,
  genitive: true,
  short: true,
  'not-form': true,
  hidden: true,
}
const refusals = Object.keys(everyRefusal) as readonly Refused['refusal'][]

const reasons: readonly MissReason[] = [
  ...refusals.map((refusal): Refused => ({ kind: 'refused', refusal, ...parts })),
  { kind: 'not-form', surface: 'ظاهر' },
  { kind: 'exact', surface: 'ظاهر' },
  { kind: 'close', surface: 'ظاهر' },
  { kind: 'unsure', surface: 'ظاهر' },
  { kind: 'unless', by: ['قيد', 'شرط'] },
  { kind: 'overlap', by: 'عبارة' },
  { kind: 'letters', surface: 'ظاهر', stem: 'جذع' },
  { kind: 'phrase', phrase: 'عبارة', lacking: ['كلمة'] },
  { kind: 'phrase', phrase: 'عبارة', lacking: [] },
  { kind: 'rule', lacking: ['كلمة', 'أخرى'] },
  { kind: 'rule', lacking: [] },
]

test.each(reasons.map((reason) => [missReason(reason), missReasonInArabic(reason)]))(
  'a clause in both languages: %s · %s',
  (english, arabic) => {
    expect(english).toMatch(/^[«a-z](?!.*undefined)[^.]+$/u)
    expect(arabic).toMatch(/^[«\p{Script=Arabic}](?!.*undefined)[^.]+$/u)
  },
)

test('no two reasons are worded alike, except the two about not_forms', () => {
  expect(new Set(reasons.map(missReason)).size).toBe(reasons.length - 1)
  expect(new Set(reasons.map(missReasonInArabic)).size).toBe(reasons.length - 1)
})

test.each<[Refused['refusal'], string]>([
  ['hamza', 'the hamza of «ظاهر» is not that of «جذع»'],
  ['definite', 'the ending «نا» excludes the article'],
  ['genitive', 'the ending «نا» does not go with «بال»'],
  ['hidden', 'rather the word «أطول»'],
])('refused: %s', (refusal, sentence) => {
  expect(missReason({ kind: 'refused', refusal, ...parts })).toBe(sentence)
})

test.each<[MissReason, string, string]>([
  [{ kind: 'unless', by: ['قيد', 'شرط'] }, 'discarded by unless: «قيد», «شرط»', 'أسقطه الشرط unless: «قيد»، «شرط»'],
  [{ kind: 'rule', lacking: ['كلمة'] }, 'it needs «كلمة» as well', 'تحتاج القاعدة كذلك إلى «كلمة»'],
])('%o', (reason, english, arabic) => {
  expect([missReason(reason), missReasonInArabic(reason)]).toEqual([english, arabic])
})
