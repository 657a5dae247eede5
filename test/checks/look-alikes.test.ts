import { describe, expect, test } from 'vitest'
import { foldText } from '../../src/arabic/letters.ts'
import { checkHiddenCharacters } from '../../src/checks/hidden-characters.ts'
import { checkLookAlikes, lookAlikes } from '../../src/checks/look-alikes.ts'
import type { Diagnostic } from '../../src/diagnostic/diagnostic.ts'
import { describe as sentence } from '../../src/diagnostic/format.ts'
import { codebookOf, head, oneTheme, told } from '../codebook/codebooks.ts'

/** Problems of a codebook with one term, which begins at 10:7. */
const inTerm = (term: string): readonly Diagnostic[] => checkLookAlikes(codebookOf(`${oneTheme}    - ${term}\n`))
const sentencesOf = (term: string): readonly string[] => inTerm(term).map((diagnostic) => sentence(diagnostic))

describe('letters of other languages', () => {
  test.each<[string, string, readonly string[]]>([
    ['Arabic ي and ك', 'بلديات الكبرى', []],
    ['a Persian yeh inside a word (U+06CC)', 'بلد\u06ccات', ['CODEBOOK_LOOK_ALIKE 10:10']],
    ['a Persian kaf (U+06A9)', '\u06a9هرباء', ['CODEBOOK_LOOK_ALIKE 10:7']],
    ['an Urdu heh (U+06C1)', 'مياه \u06c1ناك', ['CODEBOOK_LOOK_ALIKE 10:12']],
    ['a Kurdish heh (U+06D5)', 'هجر\u06d5', ['CODEBOOK_LOOK_ALIKE 10:10']],
    [
      'two different ones, each at its place',
      'مر\u06a9ز صح\u06cc',
      ['CODEBOOK_LOOK_ALIKE 10:9', 'CODEBOOK_LOOK_ALIKE 10:14'],
    ],
    ['the same twice is told once', '\u06a9هرباء م\u06a9لفة', ['CODEBOOK_LOOK_ALIKE 10:7']],
    ['letters of the dialects that Arabic took over', 'گهوة، چاي، پسكليت', []],
    ['a word that only Kurdish can have written', 'قام\u06ccشلۆ', []],
    ['tashkeel, shadda and a dagger alif', 'هٰذِهِ المُدُنُ المُهَدَّمَة', []],
    ['ى at the end', 'مبنى', []],
    ['a double-quoted text, the quote counted', '"\u06a9هرباء"', ['CODEBOOK_LOOK_ALIKE 10:8']],
    ['one that is written as an escape, which can be seen', '"\\u06a9هرباء"', []],
    ['among the forms', '{ term: مركز, forms: [مرا\u06a9ز] }', ['CODEBOOK_LOOK_ALIKE 10:32']],
    ['in a pattern, where it may be meant', "{ pattern: '[ك\u06a9]هرب.*' }", []],
  ])('%s', (_, term, expected) => {
    expect(told(inTerm(term))).toEqual(expected)
  })

  test('the sentence names the letter and what to write, at the end of a word both that look like it', () => {
    expect([...sentencesOf('\u06a9هرباء'), ...sentencesOf('مبن\u06cc')]).toEqual([
      'Unexpected letter \u06a9 (U+06A9) in «\u06a9هرباء», expected the Arabic ك; write ك: matching takes the two for one, searching and sorting in other tools do not',
      'Unexpected letter \u06cc (U+06CC) in «مبن\u06cc», expected the Arabic ي or ى; write ي or ى: matching takes the two for one, searching and sorting in other tools do not',
    ])
  })

  test.each([...lookAlikes])('matching takes %s for %s, as the sentence says', (letter, meant) => {
    expect(foldText(letter)).toBe(foldText(meant))
  })
})

describe('presentation forms', () => {
  test.each<[string, string, readonly string[]]>([
    ['a word of them (U+FEE7 …), told once', '\ufee7\ufeb0\ufeed\ufea1', ['CODEBOOK_PRESENTATION_FORM 10:7']],
    ['the ligature of lam and alif (U+FEFB)', '\ufefbجئ', ['CODEBOOK_PRESENTATION_FORM 10:7']],
    ['two words of them', '\ufee7\ufeb0\ufeed\ufea1 \ufee7\ufeb0\ufea1', ['CODEBOOK_PRESENTATION_FORM 10:7']],
    ['the same word as a keyboard writes it', 'نزوح', []],
  ])('%s', (_, term, expected) => {
    expect(told(inTerm(term))).toEqual(expected)
  })

  test('signs that are right: ﷺ and the brackets of the Quran', () => {
    const book = `${oneTheme}    - نزوح\n  examples:\n    coded:\n      - قال النبي \ufdfa \ufd3fرب\ufd3e نزوح\n`
    expect(checkLookAlikes(codebookOf(book))).toEqual([])
  })

  test('the sentence shows the plain letters', () => {
    expect(sentencesOf('\ufefbجئ')).toEqual([
      'Unexpected drawn letter shapes (U+FEFB …) in «\ufefbجئ», such as PDF files give, expected letters as a keyboard writes them; write «لاجئ»: matching takes the two for one, searching and sorting in other tools do not',
    ])
  })
})

describe('letters of two alphabets in one word', () => {
  test.each<[string, string, readonly string[]]>([
    ['a Latin o for ه inside', 'مجلoس', ['CODEBOOK_MIXED_SCRIPT 10:10']],
    ['a Latin o for ه at the end', 'ميا\u006f', ['CODEBOOK_MIXED_SCRIPT 10:10']],
    ['a Latin l for ا at the beginning', 'lلنزوح', ['CODEBOOK_MIXED_SCRIPT 10:7']],
    ['a Cyrillic о (U+043E) for ه', 'مجل\u043eس', ['CODEBOOK_MIXED_SCRIPT 10:10']],
    ['behind a mark', 'مُoجر', ['CODEBOOK_MIXED_SCRIPT 10:9']],
    ['a Cyrillic А (U+0410) in a Latin word', '\u0410leppo', ['CODEBOOK_MIXED_SCRIPT 10:7']],
    ['a Latin abbreviation with the article', 'الـIDPs', []],
    ['the same without tatweel', 'والIDPs', []],
    ['and with an Arabic ending', 'NGOات', []],
    ['a capital as a name, with the article', 'بالC', []],
    ['two words of two alphabets', 'منظمة UN', []],
    ['a Latin word with marks of its own', 'cafe\u0301', []],
  ])('%s', (_, term, expected) => {
    expect(told(inTerm(term))).toEqual(expected)
  })

  test('the sentence names the letter', () => {
    expect(sentencesOf('مجلoس')).toEqual([
      'Unexpected letter «o» (U+006F) of another alphabet in «مجلoس», expected one alphabet in a word; type the word again, or part the two with a space: as it is, it matches only where the same slip was made',
    ])
  })
})

test('every text of the codebook is looked at, but for aliases', () => {
  const kaf = '\u06a9'
  const text = `attributes:
  place:
    label: { ar: م${kaf}ان }
    values: [تر${kaf}يا]
    aliases: { تر${kaf}ية: تر${kaf}يا }
${head.replace('دليل', `${kaf}تاب`)}- id: a
  label: { ar: مر${kaf}ز }
  definition: { ar: ${kaf}لام }
  include: >-
    أول
    ${kaf}ل شيء
  exclude: م${kaf}ان
  terms:
    - near: [مر${kaf}ز, صحة]
      name: مر${kaf}ز
  unless: [مر${kaf}ز]
  examples: { coded: [مر${kaf}ز صحة], not_coded: [مر${kaf}ز] }
`
  expect(told(checkLookAlikes(codebookOf(text)))).toEqual(
    [
      '3:19',
      '4:16',
      '5:25',
      '9:14',
      '13:18',
      '14:21',
      '17:5',
      '18:13',
      '20:16',
      '21:15',
      '22:14',
      '23:25',
      '23:48',
    ].map((place) => `CODEBOOK_LOOK_ALIKE ${place}`),
  )
})

test('twenty thousand faulty terms on one line are told in linear time', () => {
  const terms = Array.from({ length: 20_000 }, (_, index) => `\u06a9هربـاء\u00a0${index}`)
  const codebook = codebookOf(`${head}- id: a\n  label: { ar: أ }\n  terms: [${terms.join(', ')}]\n`)
  const before = performance.now()
  expect([...checkLookAlikes(codebook), ...checkHiddenCharacters(codebook)]).toHaveLength(60_000)
  expect(performance.now() - before).toBeLessThan(5000)
})
