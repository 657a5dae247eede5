import { isUndefined, undefinedBecause } from './figure.ts'
import type { Figure, Interval, Undefined } from './figure.ts'
import { criticalValue } from './tail.ts'

/** part ÷ whole: a share (0–1) where the part is of the whole, else a ratio. Undefined where the whole is 0. */
export function share(part: number, whole: number): Figure {
  return whole === 0 ? undefinedBecause('nothing-to-divide-by') : part / whole
}

/** count ÷ words × 1000: how often in a thousand words. Undefined where there are no words. */
export function ratePerThousandWords(count: number, words: number): Figure {
  return words === 0 ? undefinedBecause('nothing-to-divide-by') : (count / words) * 1000
}

/**
 * Where the share of a population may lie of which `whole` units were drawn independently and `part` of them have the property: the
 * score interval of Wilson (1927), without continuity correction, «method 3» of Newcombe (1998):
 *
 *     (p + z²/2n ± z·√(p(1−p)/n + z²/4n²)) ÷ (1 + z²/n)
 *
 * It lies within 0–1 and holds the share, at 0 and 1 too. Turns of one session are not independent: an interval over turns is too
 * narrow (`bootstrapIntervals` has those over sessions). Undefined where the whole is 0 or less than the part.
 *
 * @param part whole number from 0 @param whole whole number @param confidence between 0 and 1
 */
export function wilsonInterval(part: number, whole: number, confidence = 0.95): Interval | Undefined {
  const p = share(part, whole)
  if (isUndefined(p)) return p
  if (part > whole) return undefinedBecause('more-than-whole')
  const z = criticalValue(confidence)
  const shrunk = 1 + (z * z) / whole
  const centre = (p + (z * z) / (2 * whole)) / shrunk
  const reach = (z / shrunk) * Math.sqrt((p * (1 - p)) / whole + (z * z) / (4 * whole * whole))
  return {
    low: part === 0 ? 0 : Math.max(0, Math.min(p, centre - reach)),
    high: part === whole ? 1 : Math.min(1, Math.max(p, centre + reach)),
  }
}
