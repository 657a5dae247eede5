import { expect, test } from 'vitest'
import { code, found, oneTheme, term } from './books.ts'

const sureness = (phrase: string, text: string): string | undefined =>
  code(oneTheme(phrase), text).matches[0]?.confidence

test.each<[string, string, 'high' | 'medium' | 'low' | undefined]>([
  ['سوق شعبي', 'سوق شعبي', 'high'],
  ['سوق شعبي', 'السوق الشعبي', 'high'],
  ['سوق شعبي', 'أسواقنا الشعبية', 'medium'],
  ['سوق شعبي', 'سوقنا الشعبي', 'high'],
  ['سوق شعبي', 'سوق الشعبي', 'medium'],
  ['سوق شعبي', 'السوق شعبي', undefined],
  ['سوق شعبي', 'سوقهم شعبي', undefined],
  ['سوق شعبي', 'السوق هاد الشعبي', 'medium'],
  ['سوق شعبي', 'السوق القديم الشعبي', 'medium'],
  ['سوق شعبي', 'سوق المدينة الشعبي', 'medium'],
  ['سوق شعبي', 'سوق الحي الشعبي', 'low'],
  ['سوق شعبي', 'سوق المدينة الشعبية', undefined],
  ['سوق شعبي', 'سوق مو شعبي', undefined],
  ['سوق شعبي', 'سوق غير شعبي', undefined],
  ['سوق شعبي', 'سوق وشعبي', undefined],
  ['سوق شعبي', 'سوق بشعبي', undefined],
  ['لجنة شعبية', 'اللجان والمجالس الشعبية', 'medium'],
  ['لجنة شعبية', 'اللجان الأهلية والشعبية', 'medium'],
  ['فرصة عمل', 'فرصة عمل', 'high'],
  ['فرصة عمل', 'فرصة العمل', 'medium'],
  ['فرصة عمل', 'فرصة عملهم', 'medium'],
  ['فرصة عمل', 'الفرصة تبع العمل', 'medium'],
  ['فرصة عمل', 'الفرصة العمل', 'high'],
  ['فرصة عمل', 'الفرصة عمل', undefined],
  ['القانون 107', 'القانون رقم 107', 'high'],
  ['القانون 107', 'بالقانون 107', 'high'],
])('«%s» in «%s» is of confidence %s', (phrase, text, expected) => {
  expect(sureness(phrase, text)).toBe(expected)
})

test.each([
  ['from its first to its last word', 'زرنا وبمراكزنا الصحية قالوا', 'وبمراكزنا الصحية'],
  ['with the hesitation inside', 'زرنا المركز * ... الصحي أمس', 'المركز * ... الصحي'],
  ['with the repeated word that stands next to it', 'زرنا المركز المركز الصحي', 'المركز المركز الصحي'],
  ['with the marks of its words', 'في المَرْكَزِ الصِّحّيِّ، أمس', 'المَرْكَزِ الصِّحّيِّ'],
  ['with the word between', 'المراكز الكبيرة الصحية', 'المراكز الكبيرة الصحية'],
])('a phrase reaches %s', (_, text, expected) => {
  expect(found(text, 'مركز صحي')).toEqual([expected])
})

test('phrases stand side by side and share words with other phrases', () => {
  expect(found('مركز صحي ومركز صحي', 'مركز صحي')).toEqual(['مركز صحي', 'ومركز صحي'])
  expect(found('المراكز الصحية والتعليمية', 'مركز صحي')).toEqual(['المراكز الصحية'])
  expect(found('المراكز الصحية والتعليمية', 'مركز تعليمي')).toEqual(['المراكز الصحية والتعليمية'])
})

test('a phrase says how its first word is inflected', () => {
  const inflection = (text: string): string | undefined => code(oneTheme('مجلس محلي'), text).matches[0]?.class
  expect(['المجلس المحلي', 'مجلسنا المحلي', 'المجالس المحلية'].map(inflection)).toEqual([
    'article',
    'pronoun',
    'plural',
  ])
})

test('of the forms of a phrase the surest is found', () => {
  const codebook = oneTheme(term('مجلس محلي', { forms: ['مجالس محلية'] }))
  const [match] = code(codebook, 'بالمجالس المحلية').matches
  expect([match?.term, match?.form, match?.confidence]).toEqual(['مجلس محلي', 'مجالس محلية', 'high'])
})

test.each([
  ['three words', 'خطة عمل سنوية', 'خطة العمل السنوية', 'medium'],
  ['three words with a filler', 'خطة عمل سنوية', 'خطة عمل يعني سنوية', 'high'],
  ['four words', 'وزارة الشؤون الاجتماعية والعمل', 'وزارة الشؤون الاجتماعية والعمل', 'high'],
])('%s', (_, phrase, text, expected) => {
  expect(sureness(phrase, text)).toBe(expected)
})

test.each([
  ['a comma', 'زرنا مركز، صحي هو'],
  ['a full stop', 'زرنا مركز. صحي هو'],
  ['a blank line', 'زرنا مركز\n \nصحي هو'],
  ['a word of another noun', 'زرنا مركز جدي صحي'],
  ['four fillers', 'زرنا مركز يعني هيك اه مم صحي'],
  ['the end of the turn', 'زرنا مركز'],
])('%s between its words breaks a phrase', (_, text) => {
  expect(found(text, 'مركز صحي')).toEqual([])
})
