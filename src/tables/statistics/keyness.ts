import { cellsOf, occurring } from './contrast.ts'
import type { Contrast } from './contrast.ts'
import { derived, isUndefined, undefinedBecause } from './figure.ts'
import type { Figure } from './figure.ts'
import { tailOfChiSquare } from './tail.ts'

/*
 * What tells a group from the rest. Measures of evidence (G², χ²) grow with the corpus, measures of size (ratios) do not: tables print
 * both. Those of four cells are undefined as `cellsOf` says.
 */

/**
 * The likelihood ratio G² = 2·Σ O·ln(O ÷ E) over the four cells (Dunning 1993, −2 log λ; 0·ln 0 = 0). From 0; 3.84 is p = 0.05 and
 * 6.63 p = 0.01. It has no direction: `logRatio` has.
 */
export function likelihoodRatio(contrast: Contrast): Figure {
  const cells = cellsOf(contrast)
  if (isUndefined(cells)) return cells
  const { observed, expected, determinant, all } = cells
  const difference = determinant / all
  return (
    2 *
    (deviance(observed[0], expected[0], difference) +
      deviance(observed[1], expected[1], -difference) +
      deviance(observed[2], expected[2], -difference) +
      deviance(observed[3], expected[3], difference))
  )
}

/**
 * The log-likelihood of corpus comparison (Rayson and Garside 2000), over the two cells that hold the theme alone:
 * 2·(a·ln(a ÷ E₁) + b·ln(b ÷ E₂)). From 0 to `likelihoodRatio`, near it where the theme is rare, and another number where it is not.
 * Defined where all units have the theme (0), and where there are more matches than words.
 */
export function twoCellLogLikelihood(contrast: Contrast): Figure {
  const sides = occurring(contrast)
  if (isUndefined(sides)) return sides
  const { inGroup, groupTotal, inRest, restTotal } = sides
  const all = groupTotal + restTotal
  // a − E₁ = (a·d − b·c) ÷ (c + d), and the opposite for b.
  const determinant = BigInt(inGroup) * BigInt(restTotal) - BigInt(inRest) * BigInt(groupTotal)
  const [difference, share] = [Number(determinant) / all, (inGroup + inRest) / all]
  return 2 * (deviance(inGroup, groupTotal * share, difference) + deviance(inRest, restTotal * share, -difference))
}

/** Pearson's χ² = N·(ad − bc)² ÷ (product of the four margins), without correction. From 0 to N. */
export function chiSquare(contrast: Contrast): Figure {
  return squared(contrast, 0)
}

/** χ² with the continuity correction of Yates (1934): |ad − bc| less N ÷ 2, at least 0, in place of |ad − bc|. From 0 to N. */
export function chiSquareYates(contrast: Contrast): Figure {
  return squared(contrast, 0.5)
}

/**
 * Probability (0–1) of a χ² or G² at least this large by chance, with one degree of freedom. It supposes that the units are
 * independent, which turns of one session are not: it describes and orders, it proves nothing.
 */
export function pValue(statistic: Figure): Figure {
  return derived(statistic, tailOfChiSquare)
}

/**
 * The odds of the theme in the group ÷ its odds in the rest: ad ÷ bc of the four cells. From 0; 1 where they are alike. Undefined, too,
 * where b or c is 0 (`nothing-to-divide-by`): no constant is added to the cells.
 */
export function oddsRatio(contrast: Contrast): Figure {
  const cells = cellsOf(contrast)
  if (isUndefined(cells)) return cells
  const [a, withoutInGroup, b, withoutInRest] = cells.observed
  return withoutInGroup === 0 || b === 0
    ? undefinedBecause('nothing-to-divide-by')
    : (a / withoutInGroup) * (withoutInRest / b)
}

/**
 * log₂ of the share in the group ÷ the share in the rest (Hardie 2014): 1 is twice as often, −1 half as often, 0 alike. A count of 0 is
 * taken for 0.5, so that something absent from one side has a figure; it is then a bound and no measurement, and where that side is
 * very small even its sign may be wrong: compare the shares for the direction.
 * Undefined where a side is empty or neither has the theme.
 */
export function logRatio(contrast: Contrast): Figure {
  const sides = occurring(contrast)
  if (isUndefined(sides)) return sides
  const { inGroup, groupTotal, inRest, restTotal } = sides
  const [a, b] = [inGroup === 0 ? 0.5 : inGroup, inRest === 0 ? 0.5 : inRest]
  return Math.log2((a / b) * (restTotal / groupTotal))
}

/**
 * By how many percent the share in the group is above (below: negative) the share in the rest (%DIFF, Gabrielatos and Marchi 2011). From −100.
 * Undefined as `logRatio`, and where the rest never has the theme (`nothing-to-divide-by`).
 */
export function percentDifference(contrast: Contrast): Figure {
  const sides = occurring(contrast)
  if (isUndefined(sides)) return sides
  const { inGroup, groupTotal, inRest, restTotal } = sides
  if (inRest === 0) return undefinedBecause('nothing-to-divide-by')
  return ((inGroup / inRest) * (restTotal / groupTotal) - 1) * 100
}

/**
 * What G² is worth against the size of the corpus: G² − ln N with N units in all (Wilson 2013, after Schwarz 1978). Below 0: in favour
 * of no difference; above 2 some, above 6 strong, above 10 very strong evidence of one (Kass and Raftery 1995). Undefined as G².
 */
export function bic(contrast: Contrast): Figure {
  return derived(
    likelihoodRatio(contrast),
    (likelihood) => likelihood - Math.log(contrast.groupTotal + contrast.restTotal),
  )
}

function squared(contrast: Contrast, correction: number): Figure {
  const cells = cellsOf(contrast)
  if (isUndefined(cells)) return cells
  const { expected, determinant, all } = cells
  const difference = Math.max(0, Math.abs(determinant) - correction * all) / all
  return expected.reduce((sum, one) => sum + difference * (difference / one), 0)
}

/**
 * O·ln(O ÷ E) − (O − E), never below 0 (the second part cancels out over the cells). Where O is near E the logarithm loses its digits,
 * so a series takes its place, as in Loader (2000), «Fast and Accurate Computation of Binomial Probabilities».
 *
 * @param difference O − E, exact
 */
function deviance(observed: number, expected: number, difference: number): number {
  const x = difference / expected
  if (observed === 0) return expected
  if (Math.abs(x) > 0.05) return Math.max(0, observed * Math.log(observed / expected) - difference)
  // (1 + x)·ln(1 + x) − x = x²/2 − x³/6 + x⁴/12 − … ± xᵏ/k(k − 1)
  let [sum, power] = [0, x]
  for (let k = 2; k <= 14; k++) {
    power *= -x
    sum -= power / (k * (k - 1))
  }
  return expected * sum
}
