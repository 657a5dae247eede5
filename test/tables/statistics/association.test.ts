import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  dice,
  firstGivenSecond,
  jaccard,
  normalisedMutualInformation,
  pointwiseMutualInformation,
  secondGivenFirst,
} from '../../../src/tables/statistics/association.ts'
import type { Cooccurrence } from '../../../src/tables/statistics/association.ts'
import { count, definedOf, isFigure, valueOf } from './figures.ts'

const pairOf = (both: number, first: number, second: number, units: number): Cooccurrence => {
  return { both, first, second, units }
}
const never = { undefined: 'never-occurs' }
const measures = [
  jaccard,
  dice,
  secondGivenFirst,
  firstGivenSecond,
  pointwiseMutualInformation,
  normalisedMutualInformation,
]

// Of 8 units 4 speak of the first theme, 2 of the second, 1 of both: as often together as by chance.
test.each([
  ['Jaccard 1/5', jaccard, 0.2],
  ['Dice 2/6', dice, 1 / 3],
  ['second given first 1/4', secondGivenFirst, 0.25],
  ['first given second 1/2', firstGivenSecond, 0.5],
  ['PMI log₂(1·8 ÷ 4·2)', pointwiseMutualInformation, 0],
  ['NPMI', normalisedMutualInformation, 0],
])('%s', (_, measure, expected) => {
  expect(measure(pairOf(1, 4, 2, 8))).toBe(expected)
})

test.each([
  ['never together', pairOf(0, 4, 2, 8), [0, 0, 0, 0, { undefined: 'never-together' }, -1]],
  ['always, in some units', pairOf(2, 2, 2, 8), [1, 1, 1, 1, 2, 1]],
  ['always, in every unit', pairOf(8, 8, 8, 8), [1, 1, 1, 1, 0, 1]],
  ['the second never occurs', pairOf(0, 4, 0, 8), [0, 0, 0, never, never, never]],
  ['neither occurs', pairOf(0, 0, 0, 8), [never, never, never, never, never, never]],
  ['no units', pairOf(0, 0, 0, 0), [never, never, never, never, never, never]],
])('%s', (_, pair, expected) => {
  expect(measures.map((measure) => measure(pair))).toEqual(expected)
})

const pair: fc.Arbitrary<Cooccurrence> = fc
  .tuple(count, count, count, count)
  .map(([both, first, second, rest]) => pairOf(both, both + first, both + second, both + first + second + rest))

test('of any counts they are figures, and the same from either side', () => {
  fc.assert(
    fc.property(pair, (one) => {
      const turned = pairOf(one.both, one.second, one.first, one.units)
      for (const measure of measures) expect(isFigure(measure(one))).toBe(true)
      for (const measure of [jaccard, dice, pointwiseMutualInformation, normalisedMutualInformation])
        expect(measure(turned)).toEqual(measure(one))
      expect(secondGivenFirst(turned)).toEqual(firstGivenSecond(one))
    }),
  )
})

test('Dice is 2J ÷ (1 + J), and NPMI lies between −1 and 1', () => {
  fc.assert(
    fc.property(pair, (one) => {
      const overlap = definedOf(jaccard(one))
      expect(valueOf(dice(one))).toBeCloseTo((2 * overlap) / (1 + overlap), 12)
      expect(Math.abs(definedOf(normalisedMutualInformation(one)))).toBeLessThanOrEqual(1)
    }),
  )
})
