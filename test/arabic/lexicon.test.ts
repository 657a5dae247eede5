import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Lexicon } from '../../src/arabic/lexicon.ts'
import { exactStem } from '../../src/arabic/stems.ts'
import { between, lexiconOf, noNeighbours, read, stemsOf, told } from './words.ts'

const reading = (term: string, word: string, neighbours = noNeighbours): readonly string[] =>
  told(read(lexiconOf(stemsOf(term)), word, neighbours))

test.each([
  ['مجلس', 'مجلس', '+مجلس+ stem high'],
  ['مجلس', 'المجلس', 'ال+مجلس+ article high'],
  ['مجلس', 'بمجلس', 'ب+مجلس+ proclitic medium'],
  ['مجلس', 'وبالمجلس', 'وبال+مجلس+ article high'],
  ['مجلس', 'مجلسهم', '+مجلس+هم pronoun high'],
  ['مجلس', 'مجلسون', '+مجلس+ون dialect-pronoun medium'],
  ['مجلس', 'مجلسان', '+مجلس+ان dual medium'],
  ['مجلس', 'مجلساً', '+مجلس+ا tanween medium'],
  ['مجلس', 'مجالس', '+مجالس+ plural high'],
  ['خدمة', 'خدماتهم', '+خدم+اتهم pronoun high'],
  ['خدمة', 'الخدمات', 'ال+خدم+ات feminine-plural high'],
  ['نازح', 'نازحة', '+نازح+ة feminine medium'],
  ['نازح', 'النازحين', 'ال+نازح+ين masculine-plural high'],
  ['IDP', 'IDPs', '+IDP+s plural high'],
  ['سكن/يسكن', 'سيسكنون', 'سي+سكن+ون verb high'],
  ['سكن/يسكن', 'بيسكنوا', 'بي+سكن+وا verb high'],
  // Both «they live» and «he lives in it»: an ending of the verb before a pronoun.
  ['سكن/يسكن', 'بيسكنو', 'بي+سكن+و verb medium'],
  ['شاف/يشوف', 'شفتهم', '+شف+تهم verb-object high'],
])('«%s» reads «%s» as %s', (term, word, expected) => {
  expect(reading(term, word)).toEqual([expected])
})

test.each([
  ['مجلس', 'ومجلس', 'و+مجلس+ stem high'],
  ['لجنة', 'اللجنة', 'ال+لجن+ة article high'],
])('what hides a shorter word is read itself: «%s» in «%s»', (term, word, expected) => {
  expect(reading(term, word)[0]).toBe(expected)
})

test.each([
  ['زير', 'وزير'],
  ['طاقة', 'بطاقتهم'],
  ['رئيس', 'رئيسي'],
])('«%s» is not read into «%s»', (term, word) => {
  expect(reading(term, word, between('مجلس', null))).toEqual([])
})

test.each<[string, string, string, string | null, string | null, readonly string[]]>([
  ['a nominative dual', 'مجلس', 'مجلسان', 'في', null, []],
  ['a nominative plural', 'نازح', 'النازحون', 'من', null, []],
  ['an accusative in ا after ل', 'مجلس', 'لمجلسا', null, null, ['ل+مجلس+ا dialect-pronoun medium']],
  ['«my» after an indefinite noun', 'حزب', 'حزبي', 'عمل', null, []],
  ['«my» at the head', 'بيت', 'بيتي', null, null, ['+بيت+ي pronoun medium']],
  ['a preposition before the verb’s past', 'درس/يدرس', 'درس', 'في', null, []],
  ['ت before an article', 'مشكلة', 'مشكلت', null, 'الكهربا', ['+مشكل+ت construct low']],
  ['ت before another word', 'مشكلة', 'مشكلت', null, 'كهربا', []],
  ['the feminine of a nisba beside a feminine', 'بلدي', 'بلدية', 'شرطة', null, ['+بلدي+ة feminine medium']],
  ['the feminine of a nisba with the article alone', 'بلدي', 'البلدية', 'شرطة', null, []],
  ['the feminine of a nisba, both definite', 'بلدي', 'البلدية', 'الخدمات', null, ['ال+بلدي+ة feminine medium']],
  ['a word in ب after the progressive', 'عمل', 'بعمل', 'عم', null, []],
  ['the short imperfect without لم', 'عاد/يعود', 'يعد', null, null, []],
  ['the short imperfect after لم', 'عاد/يعود', 'يعد', 'لم', null, ['ي+عد+ verb high']],
  ['ش without a negation', 'رجع/يرجع', 'رجعتش', null, null, []],
  ['ش behind a negation', 'رجع/يرجع', 'رجعتش', 'ما', null, ['+رجع+تش verb medium']],
])('%s', (_, term, word, previous, next, expected) => {
  expect(reading(term, word, between(previous, next))).toEqual(expected)
})

test('the register makes what belongs to speech unsure', () => {
  const sureness = (register: 'msa' | 'dialect' | null, word: string): string | undefined =>
    read(lexiconOf(stemsOf('مجلس'), { register }), word)[0]?.confidence
  expect([null, 'dialect' as const, 'msa' as const].map((register) => sureness(register, 'عالمجلس'))).toEqual([
    'high',
    'high',
    'low',
  ])
  expect(sureness('msa', 'بالمجلس')).toBe('high')
})

test('a form that the author excludes is never read, whatever its marks', () => {
  const lexicon = lexiconOf(stemsOf('سوق'), { notForms: ['سوقهم'] })
  expect(read(lexicon, 'سوقهم')).toEqual([])
  expect(read(lexicon, 'سُوقـهم')).toEqual([])
  expect(read(lexicon, 'بسوقهم')).not.toEqual([])
})

test('an author’s marks contradict other marks, never none', () => {
  const lexicon = lexiconOf(stemsOf('عِلم'))
  expect(['علم', 'عِلْم', 'عَلَم', 'عِلمَ', 'العِلْمُ'].map((word) => read(lexicon, word).length)).toEqual([1, 1, 0, 1, 1])
})

test('shadda is compared with the vowel that stands beside it', () => {
  const lexicon = lexiconOf(stemsOf('حمّام'))
  expect(['حمّام', 'حمَّام', 'حَمَام', 'حمام'].map((word) => read(lexicon, word).length)).toEqual([1, 1, 0, 1])
})

test('every word of the lexicon is read once, in its surest reading', () => {
  const lexicon = new Lexicon()
  const options = { register: null, notForms: [] }
  const words = ['سوق', 'أسواق', 'سائق'].map((word) => lexicon.addWord(stemsOf(word), options))
  const found = read(lexicon, 'الأسواق').map(({ word }) => word)
  expect([...found].sort((a, b) => a - b)).toEqual(words.slice(0, 2))
})

test('an exact word takes no proclitic and no ending', () => {
  const lexicon = lexiconOf([exactStem('نزوح')])
  expect(['نزوح', 'النزوح', 'نزوحهم', 'ونزوح'].map((word) => read(lexicon, word).length)).toEqual([1, 0, 0, 1])
})

const lexicon = new Lexicon()
for (const word of ['مجلس', 'خدمة', 'لاجئ', 'سكن/يسكن', 'بنى/يبني', 'بلدي', 'NGO', '2011', 'كهرباء', 'أكبر']) {
  lexicon.addWord(stemsOf(word), { register: null, notForms: [] })
}

test('any string can be read', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (word) => {
      expect(read(lexicon, word).length).toBeLessThanOrEqual(10)
    }),
  )
})

const pieces = [
  'و',
  'ف',
  'ب',
  'ال',
  'لل',
  'هال',
  'ي',
  'ين',
  'ات',
  'هم',
  'ون',
  'ة',
  'ش',
  'س',
  'مجلس',
  'خدم',
  'لاجئ',
  'سكن',
  'بن',
]

test('a reading’s parts are the whole word, but for letters that fold or are drawn out', () => {
  const word = fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 5 }).map((parts) => parts.join(''))
  fc.assert(
    fc.property(word, (text) => {
      const plain = text.replaceAll(/(?<long>[اوي])\k<long>+/gu, '$<long>').replaceAll(/[ئ]/gu, 'ء')
      for (const { prefix, stem, suffix } of read(lexicon, text)) {
        const parts = prefix.text + stem.letters + suffix.text
        expect(parts.replaceAll(/(?<long>[اوي])\k<long>+/gu, '$<long>').replaceAll(/[ئ]/gu, 'ء').length).toBe(
          plain.length,
        )
      }
      expect(plain.length).toBeGreaterThan(0)
    }),
  )
})

test('reading a word leaves nothing behind for the next', () => {
  const words = fc.array(fc.constantFrom('المجلس', 'خدماتنا', 'بنينا', 'بطاقة', 'كهربا', 'سمك', '2011'), {
    minLength: 1,
  })
  fc.assert(
    fc.property(words, (texts) => {
      const together = texts.map((text) => told(read(lexicon, text)))
      const [last] = texts.slice(-1)
      expect(told(read(lexicon, last ?? ''))).toEqual(together.at(-1))
    }),
  )
})
