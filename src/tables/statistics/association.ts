import { derived, undefinedBecause } from './figure.ts'
import type { Figure } from './figure.ts'
import { share } from './share.ts'

/** Units (such as turns) that speak of both themes, of the first, of the second. Units are counted, not pairs of passages. */
export interface Overlap {
  readonly both: number
  readonly first: number
  readonly second: number
}

/** The same among all units that count. */
export interface Cooccurrence extends Overlap {
  readonly units: number
}

/**
 * Units that speak of both ÷ units that speak of either (Jaccard 1901); the c-coefficient of ATLAS.ti where units are counted. 0–1.
 * Undefined where neither occurs.
 */
export function jaccard({ both, first, second }: Overlap): Figure {
  const either = first + second - both
  return either === 0 ? undefinedBecause('never-occurs') : both / either
}

/** 2 × both ÷ (first + second) (Dice 1945). 0–1, = 2J ÷ (1 + J). Undefined where neither occurs. */
export function dice({ both, first, second }: Overlap): Figure {
  return first + second === 0 ? undefinedBecause('never-occurs') : (2 * both) / (first + second)
}

/** both ÷ first: of the units on the first theme, the share that speaks of the second (0–1). Undefined where the first never occurs. */
export function secondGivenFirst({ both, first }: Overlap): Figure {
  return first === 0 ? undefinedBecause('never-occurs') : share(both, first)
}

/** both ÷ second: of the units on the second theme, the share that speaks of the first (0–1). Undefined where the second never occurs. */
export function firstGivenSecond({ both, first, second }: Overlap): Figure {
  return secondGivenFirst({ both, first: second, second: first })
}

/**
 * log₂(p₁₂ ÷ p₁p₂) with p = n ÷ units (Church and Hanks 1990): 0 as often together as by chance, 1 twice as often. It is highest for
 * themes that hardly occur. Undefined where one never occurs, and where they never meet (−∞).
 */
export function pointwiseMutualInformation({ both, first, second, units }: Cooccurrence): Figure {
  if (first === 0 || second === 0) return undefinedBecause('never-occurs')
  if (both === 0) return undefinedBecause('never-together')
  return Math.log2((both * units) / (first * second))
}

/**
 * ln(p₁₂ ÷ p₁p₂) ÷ −ln p₁₂ (Bouma 2009): −1 never together, 0 as by chance, 1 never apart. Where every unit speaks of both it is 1, the
 * limit. Undefined where one never occurs.
 */
export function normalisedMutualInformation(pair: Cooccurrence): Figure {
  const { both, first, second, units } = pair
  if (first === 0 || second === 0) return undefinedBecause('never-occurs')
  if (both === 0) return -1
  if (both === units) return 1
  return derived(pointwiseMutualInformation(pair), (information) =>
    Math.max(-1, Math.min(1, information / -Math.log2(both / units))),
  )
}
