import { isUndefined } from './figure.ts'
import type { Figure } from './figure.ts'

/*
 * Where many themes are tested at once, some differ by chance. Both functions take the p-values of all tests of a family and give the
 * adjusted ones in the same order; those that are undefined stay so and are no tests.
 */

interface Ranked {
  readonly p: number
  readonly at: number
}

/**
 * Holm's step-down adjustment (Holm 1979): the i-th smallest of m times (m − i + 1), at least the one before, at most 1. Declaring all
 * below α keeps the chance of even one false alarm at α, whatever depends on whatever.
 */
export function adjustByHolm(ps: readonly Figure[]): readonly Figure[] {
  const ranked = rankedOf(ps)
  let least = 0
  return replaced(
    ps,
    ranked.map(({ p, at }, index) => {
      least = Math.max(least, Math.min(1, p * (ranked.length - index)))
      return { p: least, at }
    }),
  )
}

/**
 * The adjustment of Benjamini and Hochberg (1995): the i-th smallest of m times m ÷ i, at most the one after, at most 1. Of what is
 * declared below α, a share of α is false on average, for tests that are independent or go together; never above Holm's.
 */
export function adjustByBenjaminiHochberg(ps: readonly Figure[]): readonly Figure[] {
  const ranked = rankedOf(ps)
  let most = 1
  return replaced(
    ps,
    ranked
      .map(({ p, at }, index) => ({ p: p * (ranked.length / (index + 1)), at }))
      .toReversed()
      .map(({ p, at }) => {
        most = Math.min(most, p)
        return { p: most, at }
      }),
  )
}

/** The defined ones, the smallest first. */
function rankedOf(ps: readonly Figure[]): readonly Ranked[] {
  return ps.flatMap((p, at) => (isUndefined(p) ? [] : [{ p, at }])).toSorted((a, b) => a.p - b.p)
}

function replaced(ps: readonly Figure[], adjusted: readonly Ranked[]): readonly Figure[] {
  const by = new Map(adjusted.map(({ p, at }) => [at, p]))
  return ps.map((p, at) => by.get(at) ?? p)
}
