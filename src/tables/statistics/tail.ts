/*
 * The tail of the chi-square distribution with one degree of freedom, which is that of the normal distribution on both sides:
 * P(X ≥ x) = erfc(√(x/2)) = Q(1/2, x/2), the regularised upper incomplete gamma function. Near 0 by its power series, further out by
 * its continued fraction (Abramowitz and Stegun 1964, 6.5.29 and 6.5.31; evaluated as Lentz 1976 does): about 14 digits, far
 * tails included, where 1 − P would have none.
 */

/** From here on the continued fraction is the faster of the two. */
const fractionFrom = 1.5
const enough = 1e-16

/**
 * Probability (0–1) of a value at least this large by chance alone, under chi-square with one degree of freedom.
 *
 * @param statistic from 0; above about 1,480 the probability is smaller than a double holds and 0
 */
export function tailOfChiSquare(statistic: number): number {
  const half = statistic / 2
  if (half <= 0) return 1
  const front = Math.sqrt(half / Math.PI) * Math.exp(-half)
  return half < fractionFrom ? 1 - front * seriesAt(half) : front * fractionAt(half)
}

/**
 * The z for which the normal distribution holds this share between −z and z: 1.959964 for 0.95.
 *
 * @param confidence between 0 and 1, both excluded; throws a RangeError otherwise
 */
export function criticalValue(confidence: number): number {
  if (!(confidence > 0 && confidence < 1)) throw new RangeError(`no confidence: ${confidence}`)
  let [low, high] = [0, 40]
  for (;;) {
    const middle = (low + high) / 2
    if (middle === low || middle === high) return middle
    if (tailOfChiSquare(middle * middle) > 1 - confidence) low = middle
    else high = middle
  }
}

/** Σ xⁿ ÷ (½ · 1½ · … (½ + n)). */
function seriesAt(x: number): number {
  let term = 2
  let sum = term
  for (let n = 1; term > sum * enough; n++) {
    term *= x / (n + 0.5)
    sum += term
  }
  return sum
}

function fractionAt(x: number): number {
  let b = x + 0.5
  let c = Number.MAX_VALUE
  let d = 1 / b
  let value = d
  for (let n = 1; ; n++) {
    const a = -n * (n - 0.5)
    b += 2
    d = 1 / (a * d + b)
    c = b + a / c
    value *= c * d
    if (Math.abs(c * d - 1) < 1e-15) return value
  }
}
