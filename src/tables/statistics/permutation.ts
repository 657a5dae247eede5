import { quantileOf } from './quantile.ts'
import { Random } from './random.ts'
import type { ThemesBySession } from './saturation.ts'

export interface PermutationOptions {
  /** How many orders are drawn, 1 to `mostPermutations`. */
  readonly permutations: number
  /** A whole number from 0. */
  readonly seed: number
}

/** Different themes after so many sessions, over the orders drawn. */
export interface Accumulation {
  readonly median: number
  /** 2.5 % of the orders have fewer. */
  readonly low: number
  /** 2.5 % of the orders have more. */
  readonly high: number
}

/** More say nothing that fewer don't, and cost time and memory. */
export const mostPermutations = 20_000

/**
 * How many different themes 1, 2, … sessions have, in whatever order they are taken: median and middle 95 % over orders drawn at random
 * (quantiles of type 7). What the last one has doesn't depend on the order. The same seed gives the same figures.
 *
 * Work: permutations × themes of all sessions together (1,000 orders of 100 sessions of 20 themes: 2 million); memory: 4 bytes ×
 * permutations × sessions. Throws a RangeError where an option is out of its range.
 */
export function permutedAccumulation<Theme>(
  sessions: ThemesBySession<Theme>,
  { permutations, seed }: PermutationOptions,
): readonly Accumulation[] {
  if (!Number.isInteger(permutations) || permutations < 1 || permutations > mostPermutations)
    throw new RangeError(`no number of permutations: ${permutations}`)
  const random = Random.fromSeed(seed)
  const numbered = numberThemes(sessions)
  const counts = sessions.map(() => new Uint32Array(permutations))
  for (let drawn = 0; drawn < permutations; drawn++) {
    const seen = new Set<number>()
    for (const [at, themes] of random.shuffled(numbered).entries()) {
      for (const theme of themes) seen.add(theme)
      counts[at]?.fill(seen.size, drawn, drawn + 1)
    }
  }
  return counts.map((column) => {
    const sorted = Float64Array.from(column).sort()
    return { median: quantileOf(sorted, 0.5), low: quantileOf(sorted, 0.025), high: quantileOf(sorted, 0.975) }
  })
}

function numberThemes<Theme>(sessions: ThemesBySession<Theme>): readonly (readonly number[])[] {
  const numbers = new Map<Theme, number>()
  return sessions.map((themes) =>
    [...themes].map((theme) => {
      const number = numbers.get(theme) ?? numbers.size
      numbers.set(theme, number)
      return number
    }),
  )
}
