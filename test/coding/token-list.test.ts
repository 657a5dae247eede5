import { expect, test } from 'vitest'
import { Lexicon } from '../../src/arabic/lexicon.ts'
import { TokenList } from '../../src/coding/token-list.ts'

const automaton = new Lexicon().automaton()

function listOf(text: string, from = 0, to: number = text.length): TokenList {
  const list = new TokenList()
  list.fill(text, from, to, automaton)
  return list
}

const wordsOf = (list: TokenList): readonly string[] =>
  Array.from({ length: list.length }, (_, index) => list.bare(index))

test('the words of a turn are those between its borders, without marks', () => {
  expect(wordsOf(listOf('م1: في المَدرسة، 1,500 مرة!', 4))).toEqual(['في', 'المدرسة', '1,500'.replace(',', ''), 'مرة'])
  expect(wordsOf(listOf('… *'))).toEqual([])
})

test('a list is filled anew, and grows as it must', () => {
  const list = listOf('واحد '.repeat(1000))
  expect([list.length, list.bare(999), list.start(999), list.end(999)]).toEqual([1000, 'واحد', 4995, 4999])
  list.fill('مرة', 0, 3, automaton)
  expect([list.length, list.bare(0)]).toEqual([1, 'مرة'])
})

test.each([
  ['a space', 'المجلس المحلي', true],
  ['a line break', 'المجلس\nالمحلي', true],
  ['a hesitation', 'المجلس * المحلي', true],
  ['dots', 'المجلس ... المحلي', true],
  ['an ellipsis', 'المجلس… المحلي', true],
  ['brackets and quotes', 'المجلس («المحلي', true],
  ['a slash', 'المجلس/المحلي', true],
  ['a hyphen', 'المجلس-المحلي', true],
  ['a comma', 'المجلس، المحلي', false],
  ['a colon', 'المجلس: المحلي', false],
  ['a full stop', 'المجلس. المحلي', false],
  ['a question mark', 'المجلس؟ المحلي', false],
  ['a blank line', 'المجلس\n\nالمحلي', false],
  ['a blank line with spaces and CR', 'المجلس\r\n \r\nالمحلي', false],
  ['forty spaces', `المجلس${' '.repeat(40)}المحلي`, false],
])('two words with %s between: joined %s', (_, text, expected) => {
  expect(listOf(text).isJoined(0)).toBe(expected)
})

test('a neighbour is the word of the same clause', () => {
  const list = listOf('كان المجلس، ثم')
  expect([list.at(0).previous(), list.at(0).next()]).toEqual([null, 'المجلس'])
  expect([list.at(1).previous(), list.at(1).next()]).toEqual(['كان', null])
  expect([list.at(2).previous(), list.at(2).next()]).toEqual([null, null])
})

test.each([
  [0, 0],
  [1, 1],
  [4, 1],
  [5, 2],
  [99, 2],
])('the word that begins at or after offset %i is number %i', (offset, index) => {
  expect(listOf('كان مجلس').indexAt(offset)).toBe(index)
})
