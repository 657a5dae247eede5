import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  carrollD2,
  deviationOfProportions,
  juillandD,
  normalisedDeviation,
  rosengrenS,
} from '../../../src/tables/statistics/dispersion.ts'
import type { Part } from '../../../src/tables/statistics/dispersion.ts'
import { count, definedOf, isFigure, valueOf } from './figures.ts'

const measures = [deviationOfProportions, normalisedDeviation, juillandD, carrollD2, rosengrenS]

function partsOf(...parts: readonly (readonly [count: number, size: number])[]): readonly Part[] {
  return parts.map(([one, size]) => ({ count: one, size }))
}

describe('parts of 50, 30 and 20', () => {
  test.each([
    ['spread as the sizes are', partsOf([5, 50], [3, 30], [2, 20]), [0, 0, 1, 1, 1]],
    ['all in the smallest', partsOf([0, 50], [0, 30], [9, 20]), [0.8, 1, 0, 0, 0.2]],
    ['all in the largest', partsOf([9, 50], [0, 30], [0, 20]), [0.5, 0.625, 0, 0, 0.5]],
    // v = 1/3 each: DP = ½(1/6 + 1/30 + 2/15) = 1/6. Rates .1 1/6 .25 : p = 6/31 10/31 15/31.
    [
      'as often in each',
      partsOf([5, 50], [5, 30], [5, 20]),
      [
        1 / 6,
        1 / 6 / 0.8,
        1 - Math.sqrt((3 * ((6 / 31 - 1 / 3) ** 2 + (10 / 31 - 1 / 3) ** 2 + (15 / 31 - 1 / 3) ** 2)) / 2),
        -((6 / 31) * Math.log2(6 / 31) + (10 / 31) * Math.log2(10 / 31) + (15 / 31) * Math.log2(15 / 31)) /
          Math.log2(3),
        (Math.sqrt(0.5) + Math.sqrt(0.3) + Math.sqrt(0.2)) ** 2 / 3,
      ],
    ],
  ])('%s', (_, parts, expected) => {
    for (const [at, measure] of measures.entries()) expect(valueOf(measure(parts))).toBeCloseTo(expected[at] ?? 9, 12)
  })
})

test.each([
  ['no part', [], 'one-part-only'],
  ['one part', partsOf([3, 50]), 'one-part-only'],
  ['one part that has a size', partsOf([3, 50], [0, 0]), 'one-part-only'],
  ['nothing in any part', partsOf([0, 50], [0, 30]), 'never-occurs'],
  ['something in a part without size', partsOf([3, 50], [0, 30], [1, 0]), 'nothing-to-divide-by'],
])('%s is undefined', (_, parts, reason) => {
  expect(measures.map((measure) => measure(parts))).toEqual(measures.map(() => ({ undefined: reason })))
})

test('a part without size changes nothing', () => {
  const parts = partsOf([5, 50], [1, 30], [0, 20])
  for (const measure of measures) expect(measure([...parts, { count: 0, size: 0 }])).toEqual(measure(parts))
})

const anyParts = fc.array(
  fc.tuple(count, fc.integer({ min: 1, max: 1e9 })).map(([one, size]) => ({ count: one, size })),
  { minLength: 1 },
)

test.each(measures.map((measure) => [measure.name, measure] as const))(
  '%s of any parts is a figure from 0 to 1, in whatever order and unit of size',
  (_, measure) => {
    fc.assert(
      fc.property(anyParts, (some) => {
        expect(isFigure(measure(some))).toBe(true)
        const figure = definedOf(measure(some))
        expect(figure).toBeGreaterThanOrEqual(0)
        expect(figure).toBeLessThanOrEqual(1)
        expect(valueOf(measure(some.toReversed()))).toBeCloseTo(figure, 9)
        expect(valueOf(measure(some.map((part) => ({ ...part, size: part.size * 8 }))))).toBeCloseTo(figure, 9)
      }),
    )
  },
)

test('DPnorm is at least DP', () => {
  fc.assert(
    fc.property(anyParts, (some) => {
      const deviation = definedOf(deviationOfProportions(some))
      expect(valueOf(normalisedDeviation(some))).toBeGreaterThanOrEqual(deviation - 1e-12)
    }),
  )
})
