import { columnsOf, number, rowsOf, via } from './column.ts'
import type { ColumnOf, Meaning } from './column.ts'
import { ByDialogue } from './counting.ts'
import type { Counting } from './counting.ts'
import { frequenciesTable, frequencyColumns } from './frequencies.ts'
import type { ThemeFrequency } from './frequencies.ts'
import type { TurnView } from './session-view.ts'
import { undefinedColumn } from './statistic-columns.ts'
import { isUndefined } from './statistics/figure.ts'
import type { Interval, Undefined } from './statistics/figure.ts'
import type { TableFold } from './table.ts'
import { cellOf, Tally } from './tally.ts'
import { themeIntervals } from './theme-intervals.ts'
import type { SessionOfThemes, ThemeIntervals } from './theme-intervals.ts'

/** A theme's figures and where they may lie (95 %). */
type WithIntervals = ThemeFrequency & ThemeIntervals

/**
 * `frequencies`, and beside the shares where they may lie (95 %): of sessions by Wilson, of turns and of places per 1,000 words by drawing
 * sessions anew, for what is said in one session hangs together. Memory: themes × sessions.
 *
 * @param seed of the draws; the same seed gives the same bytes
 */
export function frequenciesWithIntervals(counting: Counting, seed: number): TableFold {
  const frequencies = frequenciesTable(counting)
  const sessions = new ByDialogue((): SessionOfThemes[] => [])
  return {
    name: 'frequencies',
    description: {
      en: 'One row per theme, with intervals; the sampling unit is the session',
      ar: 'صف لكل موضوع مع مجالات الثقة؛ وحدة المعاينة هي الجلسة',
    },
    columns: columnsOf(columns),
    add(session) {
      const { header, turns } = counting.view(session)
      const counted = turns.filter(({ counts }) => counts)
      const ofKind = sessions.of(header)
      if (counted.length > 0) ofKind.push(sessionOf(counted, counting))
      return frequencies.add(session)
    },
    *finish() {
      const { tree } = counting
      const intervals = themeIntervals(sessions.chosen(), tree.themes.length, seed)
      const rows = frequencies.themes().flatMap((frequency): readonly WithIntervals[] => {
        const own = intervals[tree.positionOf(frequency.theme.id)]
        return own === undefined ? [] : [{ ...frequency, ...own }]
      })
      yield* rowsOf(columns, rows)
    },
  }
}

function sessionOf(counted: readonly TurnView[], { tree }: Counting): SessionOfThemes {
  const tally = new Tally()
  tally.add(counted)
  return { figures: tree.themes.map((_, position) => tally.figures(position)), totals: tally.totals() }
}

function bound(
  name: string,
  unit: string,
  meaning: Meaning,
  which: keyof Interval,
  of: (row: WithIntervals) => Interval | Undefined,
  factor = 1,
): ColumnOf<WithIntervals> {
  return number(name, unit, meaning, (row) => {
    const interval = of(row)
    return isUndefined(interval) ? null : cellOf(interval[which] * factor)
  })
}

const columns: readonly ColumnOf<WithIntervals>[] = [
  ...via((row: WithIntervals): ThemeFrequency => row, frequencyColumns),
  bound(
    'sessions_share_low',
    'share (0–1)',
    ['Lower bound of the 95 % Wilson interval of sessions_share', 'الحد الأدنى لمجال ويلسون لحصة الجلسات بثقة 95٪'],
    'low',
    ({ sessions }) => sessions,
  ),
  bound(
    'sessions_share_high',
    'share (0–1)',
    ['Upper bound of the 95 % Wilson interval of sessions_share', 'الحد الأعلى لمجال ويلسون لحصة الجلسات بثقة 95٪'],
    'high',
    ({ sessions }) => sessions,
  ),
  bound(
    'turns_share_low',
    'share (0–1)',
    [
      'Lower bound of the 95 % interval of turns_share, by drawing sessions anew (bootstrap)',
      'الحد الأدنى لمجال حصة المداخلات بثقة 95٪، بإعادة سحب الجلسات (bootstrap)',
    ],
    'low',
    ({ turns }) => turns,
  ),
  bound(
    'turns_share_high',
    'share (0–1)',
    [
      'Upper bound of the 95 % interval of turns_share, by drawing sessions anew (bootstrap)',
      'الحد الأعلى لمجال حصة المداخلات بثقة 95٪، بإعادة سحب الجلسات (bootstrap)',
    ],
    'high',
    ({ turns }) => turns,
  ),
  bound(
    'matches_per_1000_words_low',
    'matches per 1000 words',
    [
      'Lower bound of the 95 % interval of matches_per_1000_words, by drawing sessions anew (bootstrap)',
      'الحد الأدنى لمجال التطابقات في كل ألف كلمة بثقة 95٪، بإعادة سحب الجلسات (bootstrap)',
    ],
    'low',
    ({ matches }) => matches,
    1000,
  ),
  bound(
    'matches_per_1000_words_high',
    'matches per 1000 words',
    [
      'Upper bound of the 95 % interval of matches_per_1000_words, by drawing sessions anew (bootstrap)',
      'الحد الأعلى لمجال التطابقات في كل ألف كلمة بثقة 95٪، بإعادة سحب الجلسات (bootstrap)',
    ],
    'high',
    ({ matches }) => matches,
    1000,
  ),
  undefinedColumn(({ sessions, turns, matches }) =>
    [sessions, turns, matches].map((interval) => (isUndefined(interval) ? interval : 0)),
  ),
]
