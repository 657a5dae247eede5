import { describe, expect, test } from 'vitest'
import { commonVerbs, commonWords } from '../../src/arabic/common-words.ts'
import { checkWeakTerms } from '../../src/checks/weak-terms.ts'
import { describe as sentence } from '../../src/diagnostic/format.ts'
import { codebookOf, oneTheme, told } from '../codebook/codebooks.ts'

/** Problems of a codebook with one term, which begins at 10:7. */
const problemsOf = (term: string) => checkWeakTerms(codebookOf(`${oneTheme}    - ${term}\n`))

describe('function words', () => {
  test.each<[string, string, readonly string[]]>([
    ['with a letter before it', 'والذي', ['CODEBOOK_FUNCTION_WORD 10:7']],
    ['with a preposition of one letter', 'لهذا', ['CODEBOOK_FUNCTION_WORD 10:7']],
    ['written with a Persian yeh', 'عل\u06cc', ['CODEBOOK_FUNCTION_WORD 10:7']],
    ['a phrase of nothing else', 'من غير', ['CODEBOOK_FUNCTION_WORD 10:7']],
    ['a phrase of three', 'مو هيك بس', ['CODEBOOK_FUNCTION_WORD 10:7']],
    ['among the forms', '{ term: مجلس, forms: [مجالس, هون] }', ['CODEBOOK_FUNCTION_WORD 10:15']],
    ['exact', '{ exact: وهذا }', ['CODEBOOK_FUNCTION_WORD 10:16']],
    ['a phrase with a word of its own', 'من غير مأوى', []],
    ['«فقد» (loss) is not ف and قد', 'فقد', []],
    ['«فهم» (understanding) is not ف and هم', 'فهم', []],
    ['«فرح» (joy) is not ف and رح', 'فرح', []],
    ['«ولاء» (loyalty) is not و and لاء', 'ولاء', []],
    ['inside `near`', '{ near: [من, مجلس] }', []],
    ['inside `all`', '{ all: [لهذا, مجلس] }', []],
    ['in `unless`', '{ term: مجلس, unless: [وهذا] }', []],
  ])('%s', (_, term, expected) => {
    expect(told(problemsOf(term))).toEqual(expected)
  })
})

describe('words of every conversation', () => {
  test.each<[string, string, readonly string[]]>([
    ['a noun', 'ناس', ['CODEBOOK_COMMON_TERM 10:7']],
    ['with the article', 'الناس', ['CODEBOOK_COMMON_TERM 10:7']],
    ['without its hamza', 'اشخاص', ['CODEBOOK_COMMON_TERM 10:7']],
    ['with marks', 'شَيْء', ['CODEBOOK_COMMON_TERM 10:7']],
    ['with tanween', 'طبعاً', ['CODEBOOK_COMMON_TERM 10:7']],
    ['not inflected', '{ term: مرة, match: exact }', ['CODEBOOK_COMMON_TERM 10:15']],
    ['exact', '{ exact: سنة }', ['CODEBOOK_COMMON_TERM 10:16']],
    ['among the forms', '{ term: مواطن, forms: [ناس] }', ['CODEBOOK_COMMON_TERM 10:15']],
    ['among alternatives', '{ any: [يوم, نزوح] }', ['CODEBOOK_COMMON_TERM 10:15']],
    ['a verb by its past', '{ verb: قال }', ['CODEBOOK_COMMON_TERM 10:15']],
    ['a verb by past and imperfect', '{ verb: كان/يكون }', ['CODEBOOK_COMMON_TERM 10:15']],
    ['narrowed by `near`', '{ near: [ناس, ثقة] }', []],
    ['narrowed by `before`', '{ before: [سنة, نزوح] }', []],
    ['narrowed by `all`', '{ all: [قال, مجلس] }', []],
    ['in a phrase', 'ناس نازحة', []],
    ['in `unless`', '{ term: مجلس, unless: [يوم] }', []],
    ['a verb that is a topic', '{ verb: نزح/ينزح }', []],
    ['the custom (عُرف), though the verb «knew» is written alike', 'عرف', []],
    ['frequent words that are a topic: house, country, work', '{ any: [بيت, بلد, عمل] }', []],
  ])('%s', (_, term, expected) => {
    expect(told(problemsOf(term))).toEqual(expected)
  })

  test('the sentence says what to do', () => {
    expect(problemsOf('ناس').map((diagnostic) => sentence(diagnostic))).toEqual([
      'Unexpected term «ناس», which stands in nearly every conversation, expected a word that speaks of the theme; make it a phrase, or part of «near»',
    ])
  })

  test('no word is listed twice, with the article or with marks', () => {
    for (const list of [commonWords, commonVerbs]) {
      expect(new Set(list).size).toBe(list.length)
      expect(list.filter((word) => !/^[ء-ي]+$/u.test(word))).toEqual([])
    }
    expect(commonWords.filter((word) => word.startsWith('ال') && word !== 'اليوم' && word !== 'الآن')).toEqual([])
  })
})

test.each<[string, string, readonly string[]]>([
  ['two letters among the forms', '{ term: منطقة, forms: [حي] }', ['CODEBOOK_SHORT_TERM 10:15']],
  ['two letters as forms that do not inflect', '{ term: منطقة, forms: [حي], match: exact }', []],
  ['a phrase with a short word', 'حي شعبي', []],
])('%s', (_, term, expected) => {
  expect(told(problemsOf(term))).toEqual(expected)
})
