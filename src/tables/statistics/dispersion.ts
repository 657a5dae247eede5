import { isUndefined, undefinedBecause } from './figure.ts'
import type { Figure, Undefined } from './figure.ts'

/*
 * How evenly something is spread over the parts of a corpus (here: sessions). All measures take the parts with their sizes and are
 * undefined where there are fewer than two parts of any size (`one-part-only`), where the thing never occurs, and where a part without
 * size has some of it (`nothing-to-divide-by`). Parts without size hold nothing and are left out. What occurs once or twice is clumped
 * by necessity: read the measures beside the counts.
 */

/** A part of a corpus: how often the thing occurs in it, and its size in the same base throughout (words, turns). */
export interface Part {
  readonly count: number
  readonly size: number
}

/** A part by its shares of all occurrences and of all sizes (0–1), and by its share of the rates: (count ÷ size) ÷ their sum. */
interface Shares {
  readonly ofCount: number
  readonly ofSize: number
  readonly ofRates: number
}

/**
 * Deviation of proportions, DP = ½·Σ|vᵢ − sᵢ| with vᵢ the share of the occurrences and sᵢ the share of the size (Gries 2008). 0 spread
 * as the sizes are, up to 1 − min sᵢ: all of it in the smallest part.
 */
export function deviationOfProportions(parts: readonly Part[]): Figure {
  return over(parts, (shares) => sum(shares.map(({ ofCount, ofSize }) => Math.abs(ofCount - ofSize))) / 2)
}

/** DP ÷ (1 − min sᵢ): 0–1 whatever the sizes (Lijffijt and Gries 2012). */
export function normalisedDeviation(parts: readonly Part[]): Figure {
  return over(parts, (shares) => {
    const deviation = sum(shares.map(({ ofCount, ofSize }) => Math.abs(ofCount - ofSize))) / 2
    const smallest = shares.reduce((least, { ofSize }) => Math.min(least, ofSize), 1)
    return Math.min(1, deviation / (1 - smallest))
  })
}

/**
 * Juilland's D = 1 − (σ ÷ μ) ÷ √(n − 1) over the rates countᵢ ÷ sizeᵢ, σ that of the population (Juilland and Chang-Rodríguez 1964; rates
 * instead of counts since sizes differ). 1 the same rate everywhere, 0 all of it in one part.
 */
export function juillandD(parts: readonly Part[]): Figure {
  return over(parts, (shares) => {
    // Of shares of the rates μ is 1 ÷ n, so that σ ÷ μ = √(n·Σ(pᵢ − 1/n)²).
    const n = shares.length
    const squares = sum(shares.map(({ ofRates }) => (ofRates - 1 / n) ** 2))
    return Math.max(0, 1 - Math.sqrt((n * squares) / (n - 1)))
  })
}

/**
 * Carroll's D₂ = −Σ pᵢ·log₂ pᵢ ÷ log₂ n with pᵢ = rateᵢ ÷ Σ rates: the entropy of the rates (Carroll 1970). 1 the same rate everywhere, 0
 * all of it in one part.
 */
export function carrollD2(parts: readonly Part[]): Figure {
  return over(parts, (shares) => {
    const entropy = sum(shares.map(({ ofRates: p }) => (p === 0 ? 0 : -p * Math.log2(p))))
    return Math.min(1, Math.max(0, entropy / Math.log2(shares.length)))
  })
}

/**
 * Rosengren's S = (Σ√(sᵢ·countᵢ))² ÷ Σ countᵢ (Rosengren 1971): 1 spread as the sizes are, down to min sᵢ where all of it is in the
 * smallest part.
 */
export function rosengrenS(parts: readonly Part[]): Figure {
  return over(parts, (shares) =>
    Math.min(1, sum(shares.map(({ ofCount, ofSize }) => Math.sqrt(ofCount * ofSize))) ** 2),
  )
}

function over(parts: readonly Part[], measure: (shares: readonly Shares[]) => number): Figure {
  const shares = sharesOf(parts)
  return isUndefined(shares) ? shares : measure(shares)
}

function sharesOf(parts: readonly Part[]): readonly Shares[] | Undefined {
  if (parts.some(({ count, size }) => size === 0 && count > 0)) return undefinedBecause('nothing-to-divide-by')
  const sized = parts.filter(({ size }) => size > 0)
  if (sized.length < 2) return undefinedBecause('one-part-only')
  const total = sum(sized.map(({ count }) => count))
  if (total === 0) return undefinedBecause('never-occurs')
  const size = sum(sized.map((part) => part.size))
  const rates = sum(sized.map((part) => part.count / part.size))
  return sized.map((part) => ({
    ofCount: part.count / total,
    ofSize: part.size / size,
    ofRates: part.count / part.size / rates,
  }))
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
