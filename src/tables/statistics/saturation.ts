import { undefinedBecause } from './figure.ts'
import type { Figure, Undefined } from './figure.ts'

/*
 * When further sessions stop adding themes. With a codebook written beforehand this is the first occurrence of themes that somebody had
 * already thought of, not their emergence from the material: call it code-occurrence saturation. The order of the sessions decides:
 * say which order was taken, and show `permutedAccumulation` beside it.
 */

/** The themes that each session speaks of, in the order in which the sessions are taken. */
export type ThemesBySession<Theme> = readonly ReadonlySet<Theme>[]

export interface SaturationOptions {
  /** Sessions whose themes are the base, from 1; usually 4, 5 or 6. */
  readonly base: number
  /** Sessions in a run, from 1; usually 2 or 3. */
  readonly run: number
  /** Share of new themes (0–1) at which saturation is reached; usually 0.05 or 0. */
  readonly threshold: number
}

/** Neighbouring sessions, by number from 1, and what they add. */
interface Run {
  readonly first: number
  readonly last: number
  readonly newThemes: number
  /** New themes ÷ themes of the base; above 1 where the run brings more themes than the base had. */
  readonly share: number
}

export interface Saturation {
  readonly baseThemes: number
  readonly runs: readonly Run[]
  /** How many sessions, and the run after them, were needed: «5 + 2»; undefined where no run came down to the threshold (`not-reached`). */
  readonly reached: { readonly sessions: number; readonly run: number } | Undefined
}

/** In how many sessions themes stand. */
export interface Occurrences {
  /** Different themes that occur. */
  readonly themes: number
  /** Of them in just one session, f₁. */
  readonly once: number
  /** Of them in just two sessions, f₂. */
  readonly twice: number
}

/** What one more session brings, and what all up to it have. */
export interface Accumulated extends Occurrences {
  readonly newThemes: number
}

/**
 * Saturation after Guest, Namey and Chen (2020, PLOS ONE 15(5):e0232076): the themes of the first `base` sessions are the denominator,
 * which stays; each run of `run` sessions after them adds some new themes; reached is the first run whose share is at most the threshold.
 * Runs overlap, each beginning one session later. That they overlap, and the «n + r» of `reached`, is our reading of the paper.
 *
 * Undefined where there are fewer sessions than base and run together: it can't be assessed (`too-few-sessions`), and where the base
 * has no theme (`no-base-themes`). Throws a RangeError where base or run is no whole number from 1.
 */
export function saturation<Theme>(
  sessions: ThemesBySession<Theme>,
  { base, run, threshold }: SaturationOptions,
): Saturation | Undefined {
  for (const length of [base, run]) {
    if (!Number.isInteger(length) || length < 1) throw new RangeError(`no number of sessions: ${length}`)
  }
  if (sessions.length < base + run) return undefinedBecause('too-few-sessions')
  const curve = accumulation(sessions)
  const newThemes = (from: number, to: number): number =>
    curve.slice(from, to).reduce((sum, session) => sum + session.newThemes, 0)
  const baseThemes = newThemes(0, base)
  if (baseThemes === 0) return undefinedBecause('no-base-themes')
  const runs = curve.slice(base + run - 1).map((_, at): Run => {
    const added = newThemes(base + at, base + at + run)
    return { first: base + at + 1, last: base + at + run, newThemes: added, share: added / baseThemes }
  })
  const first = runs.find(({ share }) => share <= threshold)
  const reached = first === undefined ? undefinedBecause('not-reached') : { sessions: first.first - 1, run }
  return { baseThemes, runs, reached }
}

/** New and cumulative themes after each session. */
export function accumulation<Theme>(sessions: ThemesBySession<Theme>): readonly Accumulated[] {
  const counts = new Map<Theme, number>()
  let [once, twice] = [0, 0]
  return sessions.map((themes) => {
    const before = counts.size
    for (const theme of themes) {
      const count = (counts.get(theme) ?? 0) + 1
      counts.set(theme, count)
      once += count === 1 ? 1 : count === 2 ? -1 : 0
      twice += count === 2 ? 1 : count === 3 ? -1 : 0
    }
    return { newThemes: counts.size - before, themes: counts.size, once, twice }
  })
}

/** Themes by the number of sessions that speak of them. */
export function occurrences<Theme>(sessions: ThemesBySession<Theme>): Occurrences {
  const { themes, once, twice } = accumulation(sessions).at(-1) ?? { themes: 0, once: 0, twice: 0 }
  return { themes, once, twice }
}

/**
 * How many themes there may be at least, those not seen among them: S + f₁² ÷ 2f₂, or S + f₁(f₁ − 1) ÷ 2 where f₂ is 0 (Chao 1984, its
 * bias-corrected form where f₂ is 0). Over sessions that have a theme or not it is what Chao (1987) calls Chao2, without the factor
 * (m − 1) ÷ m. It knows nothing of the codebook, which may well hold fewer themes. Undefined where no theme occurs.
 */
export function chao1({ themes, once, twice }: Occurrences): Figure {
  if (themes === 0) return undefinedBecause('never-occurs')
  return themes + (twice === 0 ? (once * (once - 1)) / 2 : (once * once) / (2 * twice))
}
