import { bootstrapIntervals } from './statistics/bootstrap.ts'
import { undefinedBecause } from './statistics/figure.ts'
import type { Interval, Undefined } from './statistics/figure.ts'
import { wilsonInterval } from './statistics/share.ts'
import type { Figures, Totals } from './tally.ts'

/** Where the figures of a theme may lie (95 %). */
export interface ThemeIntervals {
  /** Of its share of sessions (Wilson). */
  readonly sessions: Interval | Undefined
  /** Of its share of turns, by drawing sessions anew: what is said in one session hangs together. */
  readonly turns: Interval | Undefined
  /** Of its matches in a word, likewise. */
  readonly matches: Interval | Undefined
}

/** A session that counts: its figures by position of the theme, and its totals. */
export interface SessionOfThemes {
  readonly figures: readonly Figures[]
  readonly totals: Totals
}

/**
 * The intervals of every theme, by its position. All are of the same draws.
 *
 * @param sessions those in which somebody counts @param themes how many @param seed of the draws
 */
export function themeIntervals(
  sessions: readonly SessionOfThemes[],
  themes: number,
  seed: number,
): readonly ThemeIntervals[] {
  const positions = Array.from({ length: themes }, (_, position) => position)
  const ratiosOf = (unit: 'turns' | 'matches', whole: 'turns' | 'words'): Parameters<typeof bootstrapIntervals>[0] =>
    positions.map((position) =>
      sessions.map(({ figures, totals }) => ({ part: figures[position]?.[unit] ?? 0, whole: totals[whole] })),
    )
  const drawn = bootstrapIntervals([...ratiosOf('turns', 'turns'), ...ratiosOf('matches', 'words')], { seed })
  const none = undefinedBecause('nothing-to-divide-by')
  return positions.map((position) => ({
    sessions: wilsonInterval(
      sessions.filter(({ figures }) => (figures[position]?.turns ?? 0) > 0).length,
      sessions.length,
    ),
    turns: drawn[position] ?? none,
    matches: drawn[themes + position] ?? none,
  }))
}
