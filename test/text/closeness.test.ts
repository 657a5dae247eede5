import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nearest, ngrams, tfidf } from '../../src/text/closeness.ts'

const governorates = ['دمشق', 'ريف دمشق', 'حلب', 'حمص', 'حماة', 'اللاذقية', 'الرقة', 'دير الزور', 'القنيطرة']

test.each([
  ['ة written ه', 'الرقه', 'الرقة'],
  ['a letter left out', 'القنيطة', 'القنيطرة'],
  ['two letters swapped', 'دير الوزر', 'دير الزور'],
  ['a tatweel inside', 'حلـــب', 'حلب'],
  ['harakat (U+064E U+064E)', 'حَلَب', 'حلب'],
  ['presentation forms (U+FEA3 U+FEE0 U+FE90)', 'ﺣﻠﺐ', 'حلب'],
  ['a right-to-left mark (U+200F) in front', '\u200Fحمص', 'حمص'],
  ['the nearest of two that are near', 'رف دمشق', 'ريف دمشق'],
])('nearest: %s', (_claim, name, expected) => {
  expect(nearest(name, governorates)).toBe(expected)
})

test.each([
  ['another word', 'المدينة', governorates],
  ['one of the candidates', 'حلب', governorates],
  ['one of two close candidates', 'level', ['levels', 'level']],
  ['a short name, of which two edits leave nothing', 'سكن', ['دور']],
  ['an empty name', '', governorates],
  ['a name of marks only', '\u064E', governorates],
  ['no candidates', 'حلب', []],
])('nearest finds nothing for %s', (_claim, name, candidates) => {
  expect(nearest(name, candidates)).toBeNull()
})

test('Latin case is no difference', () => {
  expect(nearest('Displacment', ['migration', 'displacement'])).toBe('displacement')
  expect(nearest('IDP', ['idp'])).toBe('idp')
})

test('the earlier of equally close candidates is taken', () => {
  expect(nearest('theme', ['theme-b', 'theme-a'])).toBe('theme-b')
})

test('a rewritten ending counts as near by its edits', () => {
  // Jaro-Winkler is below 0.84: 2 of 5 letters exchanged, at the start.
  expect(nearest('xyeme', ['theme'])).toBe('theme')
})

test('one edit away is always near in a name of six letters', () => {
  const letters = 'ابتثجحخدذرزسشصضطظعغفقكلمنهوي'
  const letter = fc.constantFrom(...letters.split(''), '\u{1f1f8}')
  const names = fc.array(letter, { minLength: 6, maxLength: 12 })
  const edits = ['insert', 'drop', 'exchange', 'swap'] as const
  fc.assert(
    fc.property(names, fc.constantFrom(...edits), fc.nat(), letter, (name, edit, place, other) => {
      const at = place % (name.length - 1)
      const [first = '', second = ''] = name.slice(at, at + 2)
      const edited = {
        insert: name.toSpliced(at, 0, other),
        drop: name.toSpliced(at, 1),
        exchange: name.toSpliced(at, 1, other),
        swap: name.toSpliced(at, 2, second, first),
      }[edit].join('')
      fc.pre(edited !== name.join(''))
      expect(nearest(edited, [name.join('')])).toBe(name.join(''))
    }),
  )
})

test('ngrams are the runs of neighbouring tokens', () => {
  expect(ngrams(['المجلس', 'المحلي', 'في', 'حلب'], 2)).toEqual([
    ['المجلس', 'المحلي'],
    ['المحلي', 'في'],
    ['في', 'حلب'],
  ])
  expect(ngrams(['المجلس'], 2)).toEqual([])
})

test('tfidf counts and weighs the terms of each document', () => {
  // نزوح: 2 × (1 + ln(2 ÷ 2)) = 2; خدمات in both documents: 1 + ln(2 ÷ 3) = 0.5945…
  expect(tfidf([['نزوح', 'خدمات', 'نزوح'], ['خدمات']])).toEqual([
    [
      { term: 'نزوح', count: 2, weight: 2 },
      { term: 'خدمات', count: 1, weight: 1 + Math.log(2 / 3) },
    ],
    [{ term: 'خدمات', count: 1, weight: 1 + Math.log(2 / 3) }],
  ])
})

test('terms that are names of object properties or numbers are counted as any other, in the order of their weight', () => {
  expect(tfidf([['constructor', '__proto__', '__key', '12', 'constructor'], []])[0]).toEqual([
    { term: 'constructor', count: 2, weight: 2 },
    { term: '12', count: 1, weight: 1 },
    { term: '__key', count: 1, weight: 1 },
    { term: '__proto__', count: 1, weight: 1 },
  ])
})
