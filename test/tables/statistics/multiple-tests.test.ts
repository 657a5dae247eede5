import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isUndefined } from '../../../src/tables/statistics/figure.ts'
import type { Figure } from '../../../src/tables/statistics/figure.ts'
import { adjustByBenjaminiHochberg, adjustByHolm } from '../../../src/tables/statistics/multiple-tests.ts'
import { valueOf } from './figures.ts'

const rounded = (ps: readonly Figure[]): readonly Figure[] =>
  ps.map((p) => (isUndefined(p) ? p : Math.round(p * 1e9) / 1e9))

// Sorted .005 .01 .03 .04; times 4, 3, 2, 1: .02 .03 .06 .04, which may not fall: .06.
test('Holm by hand', () => {
  expect(rounded(adjustByHolm([0.01, 0.04, 0.03, 0.005]))).toEqual([0.03, 0.06, 0.06, 0.02])
})

// Times 4/1, 4/2, 4/3, 4/4: .02 .02 .04 .04.
test('Benjamini and Hochberg by hand', () => {
  expect(rounded(adjustByBenjaminiHochberg([0.01, 0.04, 0.03, 0.005]))).toEqual([0.02, 0.04, 0.04, 0.02])
})

test('the fifteen tests of Benjamini and Hochberg 1995: Holm keeps three of them, they four', () => {
  const ps = [
    0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528, 0.759, 1,
  ]
  const kept = (adjusted: readonly Figure[]): number => adjusted.filter((p) => valueOf(p) <= 0.05).length
  expect(kept(adjustByHolm(ps))).toBe(3)
  expect(kept(adjustByBenjaminiHochberg(ps))).toBe(4)
})

test('what is undefined stays, and is no test', () => {
  const never: Figure = { undefined: 'never-occurs' }
  expect(adjustByHolm([never, 0.02, never, 0.5])).toEqual([never, 0.04, never, 0.5])
  expect(adjustByBenjaminiHochberg([never, 0.02, never, 0.5])).toEqual([never, 0.04, never, 0.5])
  expect(adjustByHolm([])).toEqual([])
})

test('Holm ≥ Benjamini and Hochberg ≥ p, in the order of the p-values, never above 1', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true })), (ps) => {
      const [holm, hochberg] = [adjustByHolm(ps).map(valueOf), adjustByBenjaminiHochberg(ps).map(valueOf)]
      for (const [at, p] of ps.entries()) {
        expect(hochberg[at]).toBeGreaterThanOrEqual(p)
        expect(holm[at]).toBeGreaterThanOrEqual(hochberg[at] ?? 2)
        expect(holm[at]).toBeLessThanOrEqual(1)
        for (const [other, q] of ps.entries()) {
          if (q > p) continue
          expect(holm[other]).toBeLessThanOrEqual(holm[at] ?? -1)
          expect(hochberg[other]).toBeLessThanOrEqual(hochberg[at] ?? -1)
        }
      }
    }),
  )
})
