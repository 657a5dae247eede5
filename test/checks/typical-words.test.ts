import fc from 'fast-check'
import { expect, test } from 'vitest'
import { TypicalWords } from '../../src/checks/typical-words.ts'

type Said = readonly [times: number, text: string, isCoded: boolean]

function typical(turns: readonly Said[], most = 10): readonly string[] {
  const words = new TypicalWords()
  for (const [times, text, isCoded] of turns) for (let time = 0; time < times; time++) words.add(text, isCoded)
  return words.ofUncoded(most).map(({ word, uncoded, coded }) => `${word} ${uncoded}:${coded}`)
}

/** Forty coded turns of one word, so that a word of four uncoded turns is no chance. */
const others: Said = [40, 'نازحون', true]

test.each<[string, readonly Said[], readonly string[]]>([
  ['a word of uncoded turns only', [others, [4, 'طريق', false]], ['طريق 4:0']],
  [
    'a word of both, as often in proportion, is typical of neither',
    [
      [9, 'طريق', true],
      [9, 'طريق', false],
    ],
    [],
  ],
  [
    'a word of coded turns',
    [
      [9, 'طريق', true],
      [9, 'سكر', false],
      [9, 'ملح', true],
    ],
    ['سكر 9:0'],
  ],
  ['two uncoded turns are too few', [others, [2, 'طريق', false]], []],
  ['and one turn that repeats it is one', [others, [1, 'طريق طريق طريق طريق', false]], []],
  [
    'a difference that chance would give',
    [
      [2, 'نازحون', true],
      [3, 'طريق', false],
    ],
    [],
  ],
  [
    'words of grammar, of every conversation, of two letters, and numbers',
    [others, [9, 'هذا الناس حي 1200 والذي', false]],
    [],
  ],
  [
    'the article, «و» and marks make no other word',
    [others, [2, 'الطَّريق', false], [2, 'بالطريق', false], [3, 'طريق', false], [1, 'وطريق', false]],
    ['طريق 8:0'],
  ],
  ['the commonest spelling is shown', [others, [3, 'الطريق', false], [2, 'طريق', false]], ['الطريق 5:0']],
  [
    'of spellings as common the first by their letters',
    [others, [2, 'طريق', false], [2, 'الطريق', false]],
    ['الطريق 4:0'],
  ],
  ['«و» that is a letter of the word stays', [others, [4, 'ورشة', false]], ['ورشة 4:0']],
  ['two of them, of which one is a letter', [others, [2, 'ووعود', false], [4, 'وعود', false]], ['وعود 6:0']],
  ['nor is it taken off where the rest is rarer', [others, [4, 'ورشة', false], [1, 'رشة', true]], ['ورشة 4:0']],
  [
    'every «و» is taken off in turn',
    [others, [5, 'عود', false], [3, 'وعود', false], [2, 'ووعود', false]],
    ['عود 10:0'],
  ],
  ['hamza and ى do not matter', [others, [2, 'مبنى', false], [2, 'مبني', false]], ['مبنى 4:0']],
  ['the surest first', [others, [4, 'طريق', false], [6, 'سكر', false]], ['سكر 6:0', 'طريق 4:0']],
  ['of equals the first by their letters', [others, [4, 'طريق', false], [4, 'سكر', false]], ['سكر 4:0', 'طريق 4:0']],
  ['Latin words too', [others, [4, 'WiFi', false]], ['WiFi 4:0']],
])('%s', (_, turns, expected) => {
  expect(typical(turns)).toEqual(expected)
})

test('chance is judged by the log-likelihood ratio', () => {
  // 10 words uncoded, 10 coded. A word said 5:0 has G² = 2 × 5 × ln(5 ÷ 2.5) = 6.93, one said 4:0 has 2 × 4 × ln 2 = 5.55.
  const words = (times: number): readonly Said[] => [
    [times, 'طريق', false],
    [10 - times, 'نازحون', false],
    [10, 'نازحون', true],
  ]
  expect(typical(words(5))).toEqual(['طريق 5:0'])
  expect(typical(words(4))).toEqual([])
})

test('no more words than are asked for', () => {
  expect(typical([others, [6, 'سكر', false], [4, 'طريق', false]], 1)).toEqual(['سكر 6:0'])
})

test('the order of turns does not matter', () => {
  const words = fc.constantFrom('طريق', 'والطريق', 'وطريق', 'سكر', 'السكر', 'ورشة', 'وورشة')
  const turn = fc.tuple(fc.array(words, { maxLength: 6 }), fc.boolean())
  const turns = fc.array(turn, { maxLength: 60 })
  const permuted = turns.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })))
  const saidOf = (all: readonly [readonly string[], boolean][]): readonly Said[] =>
    all.map(([said, isCoded]): Said => [1, said.join(' '), isCoded])
  fc.assert(
    fc.property(permuted, ([all, shuffled]) => {
      expect(typical(saidOf(shuffled))).toEqual(typical(saidOf(all)))
    }),
  )
})
