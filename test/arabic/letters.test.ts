import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  bareText,
  EXPANDED,
  expansionOf,
  foldText,
  FOREIGN,
  letterCode,
  letterCodes,
  letterOf,
  rareLetterCode,
} from '../../src/arabic/letters.ts'

const codeOf = (letter: string): number => letterCode(letter.charCodeAt(0))

test.each([
  ['harakat', 'المَجْلِسُ', 'المجلس'],
  ['tatweel', 'مـجـلـس', 'مجلس'],
  ['zero-width signs', 'مج\u200cل\u200fس\u2060', 'مجلس'],
  ['Quranic signs and the dagger alif', 'الرحمٰنۚ', 'الرحمن'],
  ['presentation forms', 'ﻻﺟﺊ', 'لاجئ'],
  ['the alif of wasla', 'ٱلمجلس', 'المجلس'],
  ['Persian letters', 'اللاجئین کتبوا', 'اللاجئين كتبوا'],
])('bare letters leave out %s', (_, written, bare) => {
  expect(bareText(written)).toBe(bare)
})

test.each(['أسرة', 'إيجار', 'آثار', 'مستشفى', 'مسؤول', 'لاجئ', 'شيء'])(
  'bare letters keep the spelling of «%s»',
  (word) => {
    expect(bareText(word)).toBe(word)
  },
)

test.each([
  ['أ إ آ ٱ', 'ا ا ا ا'],
  ['ى ی ې ے', 'ي ي ي ي'],
  ['ؤ ئ', 'ء ء'],
  ['ک ڪ', 'ك ك'],
  ['ہ ھ', 'ه ه'],
  ['٢٠١١ ۲۰۱۱', '2011 2011'],
  ['NGO', 'ngo'],
])('the key of «%s» is «%s»', (written, key) => {
  expect(foldText(written)).toBe(key)
})

test.each([
  ['ة', 'ه', 'the suffix table knows that spelling'],
  ['لاجئ', 'لاجي', 'hamza is never dropped'],
  ['شيء', 'شئ', 'يء is two letters'],
  ['ضوء', 'ضؤ', 'وء is two letters'],
  ['ث', 'ت', 'sounds are rows of spellings, not of letters'],
])('«%s» and «%s» have different keys: %s', (one, other) => {
  expect(foldText(one)).not.toBe(foldText(other))
})

test('a key changes no other characters', () => {
  expect(foldText('المجلس (107)، «نعم».')).toBe('المجلس (107)، «نعم».')
})

test.each(Array.from('ءابتثجحخدذرزسشصضطظعغفقكلمنهويةگچپڤ0123456789abcdefghijklmnopqrstuvwxyz'))(
  '«%s» has a letter code of its own',
  (letter) => {
    expect(letterOf(codeOf(letter))).toBe(letter)
    expect(letterCodes(letter)).toEqual([codeOf(letter)])
  },
)

test('what is no letter has no code', () => {
  expect(Array.from(' .،\u064e\u0640\u200c', codeOf)).toEqual([0, 0, 0, 0, 0, 0])
})

test('accented Latin letters have the code of their base, other scripts one code for all', () => {
  expect(letterCodes('café')).toEqual(letterCodes('cafe'))
  expect(letterCodes('Жук')).toEqual([FOREIGN, FOREIGN, FOREIGN])
  expect(letterOf(FOREIGN)).toBe('?')
  expect(rareLetterCode('é'.charCodeAt(0))).toBe(codeOf('e'))
  expect(rareLetterCode('Ж'.charCodeAt(0))).toBe(FOREIGN)
})

test.each([
  ['ﻻ', 'لا'],
  ['ﷲ', 'الله'],
  ['ﺊ', 'ئ'],
])('the presentation form «%s» stands for «%s»', (form, letters) => {
  expect(codeOf(form)).toBe(EXPANDED)
  expect(expansionOf(form.charCodeAt(0))).toBe(letters)
})

const arabicText = fc.string({
  unit: fc.constantFrom(...Array.from('ابتثجحخءأإآؤئىيةهوك\u064e\u0651\u0640\u200c 1٢۳')),
})

test('keys are stable, and letter codes are those of the key', () => {
  fc.assert(
    fc.property(arabicText, (text) => {
      const key = foldText(text)
      expect(foldText(key)).toBe(key)
      expect(letterCodes(text.replaceAll(' ', ''))).toEqual(letterCodes(key.replaceAll(' ', '')))
    }),
  )
})

test('letter codes are given for any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(letterCodes(text).every((code) => code > 0 && code <= FOREIGN)).toBe(true)
    }),
  )
})
