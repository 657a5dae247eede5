import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Contrast } from '../../../src/tables/statistics/contrast.ts'
import { fisherExact } from '../../../src/tables/statistics/fisher.ts'
import { contrast, definedOf, swapped, valueOf } from './figures.ts'

describe('Fisher 1935, the lady tasting tea: 3 of 4 against 1 of 4', () => {
  // Tables with 0 … 4 in the group: 1, 16, 36, 16, 1 of 70.
  const tea = valueOf(fisherExact({ inGroup: 3, groupTotal: 4, inRest: 1, restTotal: 4 }))
  test.each([
    ['two-sided', tea.twoSided, 34 / 70],
    ['as seldom', tea.less, 69 / 70],
    ['as often', tea.greater, 17 / 70],
  ])('%s', (_, probability, expected) => {
    expect(probability).toBeCloseTo(expected, 12)
  })
})

test.each([
  ['nothing on either side', 0, 10, 0, 20, 'never-occurs'],
  ['an empty side', 0, 0, 3, 20, 'nothing-to-divide-by'],
  ['every unit', 10, 10, 20, 20, 'no-variation'],
  ['more than the whole', 12, 10, 1, 20, 'more-than-whole'],
])('%s is undefined', (_, inGroup, groupTotal, inRest, restTotal, reason) => {
  expect(fisherExact({ inGroup, groupTotal, inRest, restTotal })).toEqual({ undefined: reason })
})

test('small tables have the probabilities that binomials of whole numbers give', () => {
  const small = fc
    .tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 40 }), fc.nat(40), fc.nat(40))
    .map(([groupTotal, restTotal, a, b]): Contrast => {
      return { inGroup: a % (groupTotal + 1), groupTotal, inRest: b % (restTotal + 1), restTotal }
    })
  fc.assert(
    fc.property(small, (one) => {
      const exact = definedOf(fisherExact(one))
      const ways = tablesOf(one)
      const own = ways.get(one.inGroup) ?? 0n
      const share = (wanted: (inGroup: number, way: bigint) => boolean): number => {
        const [some, all] = [[...ways].filter(([inGroup, way]) => wanted(inGroup, way)), [...ways]].map((rows) =>
          rows.reduce((sum, [, way]) => sum + way, 0n),
        )
        return Number(((some ?? 0n) * 10n ** 18n) / (all ?? 1n)) / 1e18
      }
      expect(exact.less).toBeCloseTo(
        share((inGroup) => inGroup <= one.inGroup),
        10,
      )
      expect(exact.greater).toBeCloseTo(
        share((inGroup) => inGroup >= one.inGroup),
        10,
      )
      expect(exact.twoSided).toBeCloseTo(
        share((_, way) => way <= own),
        10,
      )
    }),
  )
})

// Summed over whole-number binomials, outside of this program.
test.each([
  [1100, 2000, 1000, 2000, 0.0017176151783842495, 0.9993093292086206, 0.0008588075891921247],
  [30, 4000, 5, 4100, 1.0161563024064884e-5, 0.999998820476959, 7.84262186890717e-6],
])('%i of %i against %i of %i', (inGroup, groupTotal, inRest, restTotal, twoSided, less, greater) => {
  const exact = valueOf(fisherExact({ inGroup, groupTotal, inRest, restTotal }))
  expect(exact.twoSided / twoSided).toBeCloseTo(1, 10)
  expect(exact.less / less).toBeCloseTo(1, 10)
  expect(exact.greater / greater).toBeCloseTo(1, 10)
})

test('of any counts they are probabilities, and less and greater change places with the sides', () => {
  fc.assert(
    fc.property(contrast, (one) => {
      const [here, there] = [definedOf(fisherExact(one)), valueOf(fisherExact(swapped(one)))]
      for (const probability of [here.twoSided, here.less, here.greater]) {
        expect(probability).toBeGreaterThanOrEqual(0)
        expect(probability).toBeLessThanOrEqual(1 + 1e-12)
      }
      expect(here.less + here.greater).toBeGreaterThanOrEqual(1 - 1e-9)
      expect(there.greater).toBeCloseTo(here.less, 8)
      expect(there.twoSided).toBeCloseTo(here.twoSided, 8)
    }),
    { numRuns: 60 },
  )
})

test('the middle of a very large table is as likely from both sides', () => {
  const { less, greater, twoSided } = valueOf(
    fisherExact({ inGroup: 5e8, groupTotal: 1e9, inRest: 5e8, restTotal: 1e9 }),
  )
  expect(less).toBeCloseTo(greater, 8)
  expect(less).toBeGreaterThan(0.5)
  expect(less).toBeLessThan(0.5001)
  expect(twoSided).toBeCloseTo(1, 8)
})

/** In how many ways each table with the same margins comes about, by how many the group has: C(groupTotal, k) · C(restTotal, having − k). */
function tablesOf({ inGroup, groupTotal, inRest, restTotal }: Contrast): ReadonlyMap<number, bigint> {
  const having = inGroup + inRest
  const ways = new Map<number, bigint>()
  for (let k = Math.max(0, having - restTotal); k <= Math.min(groupTotal, having); k++)
    ways.set(k, choose(groupTotal, k) * choose(restTotal, having - k))
  return ways
}

function choose(from: number, some: number): bigint {
  let ways = 1n
  for (let at = 1; at <= some; at++) ways = (ways * BigInt(from - some + at)) / BigInt(at)
  return ways
}
