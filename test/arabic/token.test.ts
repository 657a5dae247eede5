import fc from 'fast-check'
import { expect, test } from 'vitest'
import { foldText } from '../../src/arabic/letters.ts'
import { TokenBuffer } from '../../src/arabic/token.ts'

function tokenOf(word: string): TokenBuffer {
  const token = new TokenBuffer()
  token.fill(word, 0, word.length)
  return token
}

const placesOf = (token: TokenBuffer): readonly number[] => Array.from(token.places.subarray(0, token.length))

test('a word is taken from its place in the text', () => {
  const token = new TokenBuffer()
  token.fill('في المَجْلِس غدا', 3, 12)
  expect([token.bare(), token.key(), token.start, token.end]).toEqual(['المجلس', 'المجلس', 3, 12])
  expect(placesOf(token)).toEqual([3, 4, 5, 7, 9, 11])
})

test.each([
  ['ا\u0653ثار', 'آثار', 'اثار'],
  ['ا\u0654سرة', 'أسرة', 'اسرة'],
  ['ا\u0655يجار', 'إيجار', 'ايجار'],
  ['مسو\u0654ول', 'مسؤول', 'مسءول'],
  ['لاجي\u0654', 'لاجئ', 'لاجء'],
  ['لاجى\u0654', 'لاجئ', 'لاجء'],
])('decomposed «%s» is read as «%s»', (written, bare, key) => {
  const token = tokenOf(written)
  expect([token.bare(), token.key()]).toEqual([bare, key])
})

test('a combining hamza on another letter is a mark like others', () => {
  expect(tokenOf('ب\u0654يت').bare()).toBe('بيت')
  expect(tokenOf('\u0654بيت').bare()).toBe('بيت')
})

test('a ligature gives its letters one place', () => {
  const token = tokenOf('ﻻﺟﺊ')
  expect(token.bare()).toBe('لاجئ')
  expect(placesOf(token)).toEqual([0, 0, 1, 2])
})

test.each([
  ['كتيييير', 'كتير', [0, 1, 2, 6]],
  ['لااااجئ', 'لاجئ', [0, 1, 5, 6]],
  ['طوووويل', 'طويل', [0, 1, 5, 6]],
  ['كتيَيَيَر', 'كتير', [0, 1, 2, 8]],
])('a vowel drawn out in «%s» stands once', (written, bare, places) => {
  const token = tokenOf(written)
  expect(token.bare()).toBe(bare)
  expect(placesOf(token)).toEqual(places)
})

test('a vowel written twice stays until it is asked to go', () => {
  const token = tokenOf('نازحيين')
  expect([token.bare(), token.hasDoubledVowel()]).toEqual(['نازحيين', true])
  token.squeezeDoubledVowels()
  expect([token.bare(), token.hasDoubledVowel()]).toEqual(['نازحين', false])
  expect(placesOf(token)).toEqual([0, 1, 2, 3, 4, 6])
})

test('consonants are never drawn out', () => {
  const token = tokenOf('مممكن')
  expect([token.bare(), token.hasDoubledVowel()]).toEqual(['مممكن', false])
})

test('marks are told by the letter that they follow', () => {
  const token = tokenOf('مُدَرّـِسَةٌ')
  expect(token.hasMarks).toBe(true)
  expect([0, 1, 2, 3, 4].map((index) => token.marksAfter(index))).toEqual([
    '\u064f',
    '\u064e',
    '\u0651\u0650',
    '\u064e',
    '\u064c',
  ])
  expect([token.marksAfter(-1), token.marksAfter(5)]).toEqual(['', ''])
})

test('tatweel and zero-width signs are no marks', () => {
  const token = tokenOf('مـد\u200cرسة')
  expect([token.hasMarks, token.marksAfter(0), token.bare()]).toEqual([false, '', 'مدرسة'])
})

test('nothing of a word stays in the next', () => {
  const token = tokenOf('مُدَرِّسَتُنَا')
  token.fill('بيت', 0, 3)
  expect([token.bare(), token.key(), token.length, token.hasMarks]).toEqual(['بيت', 'بيت', 3, false])
})

test.each([
  ['1,500', '1500'],
  ['١٥٠٠', '1500'],
  ['Café', 'cafe'],
  ['ＮＧＯ', 'ngo'],
  ['Жук', '???'],
])('digits and foreign letters of «%s» have the key «%s»', (written, key) => {
  expect(tokenOf(written).key()).toBe(key)
})

test.each([
  [47, 47],
  [48, 0],
  [500, 0],
])('a word of %i letters is read as %i: the longest are no words', (written, read) => {
  expect(tokenOf('ب'.repeat(written)).length).toBe(read)
})

const arabicWord = fc.string({
  unit: fc.constantFrom(...Array.from('ابتثجحخءأإآؤئىيةهوكم\u064e\u0651\u0652\u0640\u200c')),
  maxLength: 40,
})

test('the key is that of foldText, but for vowels drawn out', () => {
  fc.assert(
    fc.property(arabicWord, (word) => {
      const key = foldText(word)
      fc.pre(!/ااا|ووو|ييي/u.test(key))
      expect(tokenOf(word).key()).toBe(key)
    }),
  )
})

test('every letter has a place inside the word, in order', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (word) => {
      const token = tokenOf(word)
      const places = placesOf(token)
      expect(places).toEqual([...places].sort((a, b) => a - b))
      expect(places.every((place) => place >= 0 && place < word.length)).toBe(true)
    }),
  )
})
