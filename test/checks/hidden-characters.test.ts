import { describe, expect, test } from 'vitest'
import { checkHiddenCharacters } from '../../src/checks/hidden-characters.ts'
import { turnOfWords } from '../../src/session/session.ts'
import { readCodebook } from '../../src/codebook/read-codebook.ts'
import { compileCodebook } from '../../src/coding/compile.ts'
import { describe as sentence } from '../../src/diagnostic/format.ts'
import { hiddenCharacter, hiddenEffect } from '../../src/text/hidden-characters.ts'
import { codebookOf, head, oneTheme, told } from '../codebook/codebooks.ts'

const problemsOf = (text: string) => checkHiddenCharacters(codebookOf(text))
/** A codebook with one term, which begins at 10:7. */
const withTerm = (term: string): string => `${oneTheme}    - ${term}\n`

describe('in terms', () => {
  test.each<[string, string, readonly string[]]>([
    ['none', 'مجلس محلي', []],
    ['a right-to-left mark at the end', 'نزوح\u200f', ['CODEBOOK_HIDDEN_CHARACTER 10:11']],
    ['a zero-width non-joiner', 'نز\u200cوح', ['CODEBOOK_HIDDEN_CHARACTER 10:9']],
    ['a no-break space between two words', 'مجلس\u00a0محلي', ['CODEBOOK_HIDDEN_CHARACTER 10:11']],
    ['a byte order mark', '\ufeffنزوح', ['CODEBOOK_HIDDEN_CHARACTER 10:7']],
    ['the two ends of an embedding, told at the first', '\u202bنزوح\u202c', ['CODEBOOK_HIDDEN_CHARACTER 10:7']],
    [
      'two different ones',
      '"\u200fمجلس\u00a0محلي\u200f"',
      ['CODEBOOK_HIDDEN_CHARACTER 10:8', 'CODEBOOK_HIDDEN_CHARACTER 10:13'],
    ],
    ['one written as an escape, which can be seen', '"نزوح\\u200f"', []],
    ['on the second line of a folded text', '>-\n      مجلس\n      محل\u200fي', ['CODEBOOK_HIDDEN_CHARACTER 12:10']],
    ['a non-joiner in a word that only Kurdish can have written', 'دێ\u200cها', []],
    ['a direction mark beside a sign: in a term it is never right', 'IDP\u200f', ['CODEBOOK_HIDDEN_CHARACTER 10:10']],
    ['marks of tashkeel', 'نُزُوحٌ', []],
  ])('%s', (_, term, expected) => {
    expect(told(problemsOf(withTerm(term)))).toEqual(expected)
  })
})

describe('in names and examples, which people read', () => {
  const label = (text: string): string => `${head}- id: a\n  label: { ar: ${text} }\n  terms: [نزوح]\n`
  const example = (text: string): string => `${withTerm('نزوح')}  examples:\n    coded:\n      - ${text}\n`
  test.each<[string, string, readonly string[]]>([
    ['a no-break space in a label', label('النزوح\u00a0واللجوء'), ['CODEBOOK_HIDDEN_CHARACTER 8:22']],
    ['a mark between Arabic letters', label('النز\u200fوح'), ['CODEBOOK_HIDDEN_CHARACTER 8:20']],
    ['a mark that sets a sign right', label('لغة C++\u200f والعربية'), []],
    ['a mark alone inside quotes', label('"\u200fالنزوح"'), ['CODEBOOK_HIDDEN_CHARACTER 8:17']],
    ['a zero-width space in an example', example('كان النزوح\u200b صعباً'), ['CODEBOOK_HIDDEN_CHARACTER 13:19']],
    ['a mark that sets a number right', example('النزوح عام 2012\u200f ثم العودة'), []],
    ['an emoji that is joined', example('نزوح 👨\u200d👩\u200d👧'), []],
    [
      'a value of an attribute',
      `attributes: { place: { values: [حلب\u200e] } }\n${withTerm('نزوح')}`,
      ['CODEBOOK_HIDDEN_CHARACTER 1:36'],
    ],
    ['a name of a rule', withTerm('{ any: [نزوح, لجوء], name: نز\u00a0وح }'), ['CODEBOOK_HIDDEN_CHARACTER 10:36']],
  ])('%s', (_, text, expected) => {
    expect(told(problemsOf(text))).toEqual(expected)
  })
})

test.each<[string, string, readonly string[]]>([
  ['a mark in guidance is right', 'يدخل فيه IDPs\u200f كلهم', []],
  ['a pair of controls as well', 'يدخل فيه \u2067IDPs\u2069 كلهم', []],
  ['one without its partner is not', 'يدخل فيه \u202eIDPs كلهم', ['CODEBOOK_HIDDEN_CHARACTER 11:21']],
])('%s', (_, guidance, expected) => {
  expect(told(problemsOf(`${withTerm('نزوح')}  include: ${guidance}\n`))).toEqual(expected)
})

describe('tatweel', () => {
  const inLabel = (text: string): string => `${head}- id: a\n  label: { ar: ${text} }\n  terms: [نزوح]\n`
  test.each<[string, string, readonly string[]]>([
    ['inside a term', withTerm('نـزوح'), ['CODEBOOK_TATWEEL 10:8']],
    ['several of them, told at the first', withTerm('نـــزوح هجـرة'), ['CODEBOOK_TATWEEL 10:8']],
    ['under a mark', withTerm('نَـّزوح'), ['CODEBOOK_TATWEEL 10:9']],
    ['inside a label', inLabel('النـزوح'), ['CODEBOOK_TATWEEL 8:19']],
    ['before a Latin word', withTerm('الـIDPs'), []],
    ['after ه as the sign of the Hijra', inLabel('سنة 1443 هـ'), []],
    ['in an example, which is quoted', `${withTerm('نزوح')}  examples: { coded: [نـزوح كتـــير] }\n`, []],
    ['in guidance', `${withTerm('نزوح')}  include: كتـــير\n`, []],
  ])('%s', (_, text, expected) => {
    expect(told(problemsOf(text))).toEqual(expected)
  })
})

test.each<[string, string, string]>([
  [
    'a space',
    'مجلس\u00a0محلي',
    'Unexpected no-break space (U+00A0) in «مجلس محلي», which nobody sees, expected a plain space; type it again: matching reads it as a space, other tools do not',
  ],
  [
    'a mark',
    'نزوح\u200f',
    'Unexpected right-to-left mark (U+200F) in «نزوح», which nobody sees, expected letters alone; delete it: matching passes over it, searching and sorting in other tools do not',
  ],
  [
    'a control',
    '\u202bنزوح\u202c',
    'Unexpected direction control (U+202B) in «نزوح», which nobody sees, expected letters alone; delete it: with it the text may never be found',
  ],
  [
    'the words around it in a long text',
    'اضطرت العائلات كلها إلى ترك\u200f القرية الصغيرة التي ولدت فيها',
    'Unexpected right-to-left mark (U+200F) in «إلى ترك القرية», which nobody sees, expected letters alone; delete it: matching passes over it, searching and sorting in other tools do not',
  ],
  [
    'a stretched word',
    'نـزوح',
    'Unexpected tatweel in «نـزوح», expected the word unstretched; write «نزوح»: matching takes the two for one, searching and sorting in other tools do not',
  ],
])('the sentence about %s', (_, term, expected) => {
  expect(problemsOf(withTerm(term)).map((diagnostic) => sentence(diagnostic))).toEqual([expected])
})

describe('what the sentences say of matching is so', () => {
  const matches = (term: string, speech: string): number => {
    const { codebook } = readCodebook(withTerm(JSON.stringify(term)), 'book.yaml')
    if (codebook === null) return 0
    const { coder } = compileCodebook(codebook, { minConfidence: 'medium' })
    return coder.codeTurn(speech, turnOfWords(speech)).matches.length
  }
  const characters = Array.from({ length: 0xffff }, (_, unit) => String.fromCharCode(unit)).filter((character) =>
    hiddenCharacter.test(character),
  )

  test('spaces part two words, marks inside a word are passed over', () => {
    const of = (effect: string): readonly string[] =>
      characters.filter((character) => hiddenEffect(character) === effect)
    expect(of('space').length).toBeGreaterThan(10)
    expect(of('ignored')).toHaveLength(5)
    expect(of('space').filter((space) => matches(`مجلس${space}محلي`, 'في مجلس محلي') !== 1)).toEqual([])
    expect(of('ignored').filter((mark) => matches(`نز${mark}وح`, 'بعد النزوح') !== 1)).toEqual([])
  })
})
