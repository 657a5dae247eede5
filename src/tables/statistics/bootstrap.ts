import { undefinedBecause } from './figure.ts'
import type { Interval, Undefined } from './figure.ts'
import { quantileOf } from './quantile.ts'
import { Random, usualSeed } from './random.ts'

/** What one session adds to a ratio: turns of a theme and all turns, matches and words. */
export interface SessionPart {
  readonly part: number
  readonly whole: number
}

export interface ResamplingOptions {
  /** How many corpora are drawn, 1 to `mostResamples`; 2,000 unless told. */
  readonly resamples?: number
  /** A whole number from 0; 1 unless told. */
  readonly seed?: number
  /** Between 0 and 1; 0.95 unless told. */
  readonly confidence?: number
}

/** More say nothing that fewer don't, and cost time. */
export const mostResamples = 20_000

/** Ratios worked out beside one another: their resamples take 4 MB at 2,000. */
const atOnce = 256

/**
 * Where ratios of sums, such as turns of a theme ÷ all turns, may lie in other corpora like this one: percentile intervals over corpora
 * of as many sessions drawn with replacement (Efron 1979; Efron and Tibshirani 1993, ch. 13). The
 * unit drawn is the session, since what is said in one session hangs together. All ratios are worked out on the same draws. A draw that leaves a ratio without denominator is left out of it.
 *
 * Undefined where fewer than two sessions have a denominator (`too-few-sessions`), where no session has a part (`never-occurs`), and
 * where all have the same ratio (`no-variation`): the draws would all be alike and feign certainty. With fewer than about ten sessions
 * the intervals are too narrow.
 *
 * Work: resamples × sessions × ratios additions (2,000 × 100 × 100: about 0.1 s); memory: sessions × ratios, and resamples × 256 numbers
 * however many ratios there are. The same seed gives the same intervals.
 *
 * @param ratios each with one part per session, all in the same order of sessions; throws a RangeError where they are not as many, or
 * an option is out of its range
 */
export function bootstrapIntervals(
  ratios: readonly (readonly SessionPart[])[],
  { resamples = 2000, seed = usualSeed, confidence = 0.95 }: ResamplingOptions = {},
): readonly (Interval | Undefined)[] {
  refuse(resamples, confidence)
  const sessions = ratios[0]?.length ?? 0
  if (ratios.some(({ length }) => length !== sessions)) throw new RangeError('ratios over different sessions')
  const intervals: (Interval | Undefined)[] = []
  for (let first = 0; first < ratios.length; first += atOnce) {
    const some = ratios.slice(first, first + atOnce)
    // The same seed again: the draws are those of the ratios before.
    intervals.push(...intervalsOf(some, sessions, resamples, Random.fromSeed(seed), confidence))
  }
  return intervals
}

function refuse(resamples: number, confidence: number): void {
  if (!Number.isInteger(resamples) || resamples < 1 || resamples > mostResamples)
    throw new RangeError(`no number of resamples: ${resamples}`)
  if (!(confidence > 0 && confidence < 1)) throw new RangeError(`no confidence: ${confidence}`)
}

function intervalsOf(
  ratios: readonly (readonly SessionPart[])[],
  sessions: number,
  resamples: number,
  random: Random,
  confidence: number,
): readonly (Interval | Undefined)[] {
  const reasons = ratios.map(whyUndefined)
  const columns = ratios.map((ratio) => new Resampled(ratio, resamples))
  for (let drawn = 0; drawn < resamples; drawn++) {
    const times: number[] = []
    for (let count = 0; count < sessions; count++) {
      const session = random.below(sessions)
      times[session] = (times[session] ?? 0) + 1
    }
    for (const [at, column] of columns.entries()) if (reasons[at] === null) column.add(times)
  }
  return columns.map((column, at) => reasons[at] ?? column.interval(confidence))
}

function whyUndefined(ratio: readonly SessionPart[]): Undefined | null {
  const [first, ...others] = ratio.filter(({ whole }) => whole > 0)
  if (first === undefined || others.length === 0) return undefinedBecause('too-few-sessions')
  if (ratio.every(({ part }) => part === 0)) return undefinedBecause('never-occurs')
  const alike = others.every(({ part, whole }) => part / whole === first.part / first.whole)
  return alike ? undefinedBecause('no-variation') : null
}

/** A ratio in every corpus drawn. */
class Resampled {
  readonly #ratio: readonly SessionPart[]
  readonly #values: Float64Array
  #filled = 0

  constructor(ratio: readonly SessionPart[], resamples: number) {
    this.#ratio = ratio
    this.#values = new Float64Array(resamples)
  }

  /** @param times how often each session was drawn, where it was */
  add(times: readonly number[]): void {
    let [part, whole] = [0, 0]
    for (const [session, own] of this.#ratio.entries()) {
      const count = times[session]
      if (count === undefined) continue
      part += count * own.part
      whole += count * own.whole
    }
    if (whole > 0) this.#values[this.#filled++] = part / whole
  }

  interval(confidence: number): Interval | Undefined {
    if (this.#filled === 0) return undefinedBecause('nothing-to-divide-by')
    const sorted = this.#values.subarray(0, this.#filled).sort()
    const outside = (1 - confidence) / 2
    return { low: quantileOf(sorted, outside), high: quantileOf(sorted, 1 - outside) }
  }
}
