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
export interface Run {
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

/** What one more session brings. */
export interface Accumulated {
  readonly newThemes: number
  /** Different themes up to here. */
  readonly themes: number
}

/** In how many sessions themes stand. */
export interface Occurrences {
  /** Themes that occur. */
  readonly themes: number
  /** Of them in just one session, f₁. */
  readonly once: number
  /** Of them in just two sessions, f₂. */
  readonly twice: number
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
  const baseThemes = curve[base - 1]?.themes ?? 0
  if (baseThemes === 0) return undefinedBecause('no-base-themes')
  const runs = curve.slice(base, curve.length - run + 1).map((_, at): Run => {
    const before = base + at
    const newThemes = (curve[before + run - 1]?.themes ?? 0) - (curve[before - 1]?.themes ?? 0)
    return { first: before + 1, last: before + run, newThemes, share: newThemes / baseThemes }
  })
  const first = runs.find(({ share }) => share <= threshold)
  const reached = first === undefined ? undefinedBecause('not-reached') : { sessions: first.first - 1, run }
  return { baseThemes, runs, reached }
}

/** New and cumulative themes after each session. */
export function accumulation<Theme>(sessions: ThemesBySession<Theme>): readonly Accumulated[] {
  const seen = new Set<Theme>()
  return sessions.map((themes) => {
    const before = seen.size
    for (const theme of themes) seen.add(theme)
    return { newThemes: seen.size - before, themes: seen.size }
  })
}

/** Themes by the number of sessions that speak of them. */
export function occurrences<Theme>(sessions: ThemesBySession<Theme>): Occurrences {
  const counts = new Map<Theme, number>()
  for (const themes of sessions) for (const theme of themes) counts.set(theme, (counts.get(theme) ?? 0) + 1)
  const of = (wanted: number): number => [...counts.values()].filter((count) => count === wanted).length
  return { themes: counts.size, once: of(1), twice: of(2) }
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
