import { isUndefined } from '../../tables/statistics/figure.ts'
import type { Interval, Undefined } from '../../tables/statistics/figure.ts'
import { usualSeed } from '../../tables/statistics/random.ts'
import { themeIntervals } from '../../tables/theme-intervals.ts'
import type { ThemesOfGroup } from './study-model.ts'

/** Where the shares of a theme may lie (95 %); null where that can't be told. */
export interface ShownIntervals {
  /** Of its share of turns. */
  readonly turns: Interval | null
  /** Of its share of sessions. */
  readonly sessions: Interval | null
}

/**
 * The intervals of every theme, by its position: those of `export frequencies --intervals`.
 *
 * @param sessions of the dialogue, or the documents where there is none
 */
export function intervalsOf(sessions: readonly ThemesOfGroup[]): readonly ShownIntervals[] {
  const spoken = sessions.filter(({ totals }) => totals.turns > 0)
  const themes = sessions[0]?.figures.length ?? 0
  return themeIntervals(spoken, themes, usualSeed).map((one) => ({
    turns: known(one.turns),
    sessions: known(one.sessions),
  }))
}

function known(interval: Interval | Undefined): Interval | null {
  return isUndefined(interval) ? null : interval
}
