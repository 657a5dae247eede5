import { expect, test } from 'vitest'
import { checkListsInTerms } from '../../src/checks/lists-in-terms.ts'
import { describe as sentence } from '../../src/diagnostic/format.ts'
import { codebookOf, oneTheme, told } from '../codebook/codebooks.ts'

/** Problems of a codebook with one term, which begins at 10:7. */
const problemsOf = (term: string) => checkListsInTerms(codebookOf(`${oneTheme}    - ${term}\n`))

test.each<[string, string, readonly string[]]>([
  ['one word', 'نزوح', []],
  ['a phrase', 'مجلس محلي', []],
  ['Arabic commas', 'نازح، نازحون، نازحين', ['CODEBOOK_LIST_IN_TERM 10:7']],
  ['an Arabic semicolon without a space', 'نازح؛نازحون', ['CODEBOOK_LIST_IN_TERM 10:7']],
  ['a comma behind a mark', 'نازحٌ، لاجئ', ['CODEBOOK_LIST_IN_TERM 10:7']],
  ['a Latin comma in quotes', '"نازح, نازحون"', ['CODEBOOK_LIST_IN_TERM 10:7']],
  ['in a form between quotes', "{ term: نازح, forms: ['نازحون، نازحين'] }", ['CODEBOOK_LIST_IN_TERM 10:29']],
  [
    'in `not_forms` that stand in a line',
    '{ term: نازح, not_forms: ["نازحة; نازحات"] }',
    ['CODEBOOK_LIST_IN_TERM 10:33'],
  ],
  ['a number with its thousands', '{ exact: "1,500" }', []],
  ['two numbers', '{ exact: "1, 500" }', ['CODEBOOK_LIST_IN_TERM 10:16']],
  ['a comma at the end, which parts nothing', 'نزوح،', []],
  ['between brackets and without quotes, told on reading', '{ any: [نازح، نزوح, لجوء] }', []],
  ['the two parts of a verb', '{ verb: نزح/ينزح }', []],
  ['a pattern', "{ pattern: 'نزح.{1,3}، ?' }", []],
])('%s', (_, term, expected) => {
  expect(told(problemsOf(term))).toEqual(expected)
})

test('examples and labels may hold commas', () => {
  const text = `${oneTheme.replace('العودة', 'العودة، والرجوع')}    - نزوح\n  examples:\n    coded:\n      - نزحنا، ثم عدنا\n`
  expect(checkListsInTerms(codebookOf(text))).toEqual([])
})

test('the sentence says what to make of it', () => {
  expect(problemsOf('نازح، نازحون').map((diagnostic) => sentence(diagnostic))).toEqual([
    'Unexpected «،» in the term «نازح، نازحون», which is looked for as one phrase, expected one word or phrase; make several terms of it, or list the forms of one word under «forms»',
  ])
})
