import { bootstrapIntervals } from '../../tables/statistics/bootstrap.ts'
import { isUndefined } from '../../tables/statistics/figure.ts'
import type { Interval, Undefined } from '../../tables/statistics/figure.ts'
import { wilsonInterval } from '../../tables/statistics/share.ts'
import type { Totals } from '../../tables/tally.ts'
import type { ThemesOfGroup } from './study-model.ts'

/** Where the shares of a theme may lie (95 %); null where that can't be told. */
export interface ThemeIntervals {
  /** Of its share of turns, by resampling sessions: what is said in one session hangs together. */
  readonly turns: Interval | null
  /** Of its share of sessions (Wilson). */
  readonly sessions: Interval | null
}

/**
 * The intervals of every theme, by its position.
 *
 * @param sessions those that count, each with its figures @param totals of the whole study
 */
export function intervalsOf(sessions: readonly ThemesOfGroup[], totals: Totals): readonly ThemeIntervals[] {
  const themes = sessions[0]?.figures.length ?? 0
  const positions = Array.from({ length: themes }, (_, position) => position)
  const turns = bootstrapIntervals(
    positions.map((position) =>
      sessions.map(({ figures, totals: { turns: whole } }) => ({ part: figures[position]?.turns ?? 0, whole })),
    ),
  )
  return positions.map((position) => {
    const spoken = sessions.filter(({ figures }) => (figures[position]?.turns ?? 0) > 0).length
    return { turns: known(turns[position]), sessions: known(wilsonInterval(spoken, totals.sessions)) }
  })
}

function known(interval: Interval | Undefined | undefined): Interval | null {
  return interval === undefined || isUndefined(interval) ? null : interval
}
