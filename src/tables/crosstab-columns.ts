import { integer, number, text } from './column.ts'
import type { ColumnOf } from './column.ts'
import { isUndefined } from './statistics/figure.ts'
import { ratePerThousandWords, wilsonInterval } from './statistics/share.ts'
import { cellOf, shareOf } from './tally.ts'
import type { Counted } from './theme-columns.ts'
import type { Unit } from './units.ts'

/** Passages and places are no part of a whole: they are related to words. */
function isPartOfWhole(unit: Unit): boolean {
  return unit !== 'excerpts' && unit !== 'matches'
}

/** The unit of `shareIn`. */
export function shareUnitOf(unit: Unit): string {
  return isPartOfWhole(unit) ? 'share (0–1)' : `${unit} per 1000 words`
}

/** The part of a whole that a group holds of a theme (0–1); of passages and places, how many of them per 1,000 words. Null: undefined. */
export function shareIn(unit: Unit, { figures, totals }: Counted): number | null {
  return unit === 'excerpts' || unit === 'matches'
    ? perThousandWords(unit, { figures, totals })
    : shareOf(figures[unit], totals[unit])
}

function perThousandWords(unit: Unit, { figures, totals }: Counted): number | null {
  return cellOf(ratePerThousandWords(figures[unit], totals.words))
}

/** The columns of a crosstab's cell. */
export function cellColumns(unit: Unit): readonly ColumnOf<Counted>[] {
  const bound = (which: 'low' | 'high') => (counted: Counted) => {
    // Words of one passage are anything but independent of one another.
    if (unit === 'excerpts' || unit === 'matches' || unit === 'words') return null
    const interval = wilsonInterval(counted.figures[unit], counted.totals[unit])
    return isUndefined(interval) ? null : cellOf(interval[which])
  }
  return [
    text('unit', ['What is counted', 'ما يُعدّ'], () => unit),
    integer(
      'count',
      unit,
      ['How many of them speak of the theme', 'كم منها يتحدث عن الموضوع'],
      ({ figures }) => figures[unit],
    ),
    integer(
      'total',
      unit,
      [
        'How many there are in the group; empty for excerpts and matches, which are no part of a whole',
        'كم عددها في المجموعة؛ فارغ للمقتطفات والتطابقات لأنها ليست جزءاً من كل',
      ],
      ({ totals }) => (unit === 'excerpts' || unit === 'matches' ? null : totals[unit]),
    ),
    number(
      'share',
      'share (0–1)',
      ['count ÷ total; empty where nobody spoke', 'count ÷ total؛ فارغ حيث لم يتكلم أحد'],
      (counted) => (isPartOfWhole(unit) ? shareIn(unit, counted) : null),
    ),
    number(
      'share_low',
      'share (0–1)',
      [
        'Lower bound of the 95 % Wilson interval of the share, as if all were independent of one another',
        'الحد الأدنى لمجال ويلسون للحصة بثقة 95٪، كأن كل الوحدات مستقلة بعضها عن بعض',
      ],
      bound('low'),
    ),
    number('share_high', 'share (0–1)', ['Its upper bound', 'حده الأعلى'], bound('high')),
    number(
      'per_1000_words',
      'per 1000 words',
      ['count ÷ words_total × 1000', 'count ÷ words_total × 1000: عددها في كل ألف كلمة'],
      (counted) => perThousandWords(unit, counted),
    ),
    ...weightColumns.filter(({ column }) => column.name !== unit),
  ]
}

/** Beside every count stands who it comes from: one talkative participant is seen at once. */
const weightColumns: readonly ColumnOf<Counted>[] = [
  integer(
    'excerpts',
    'excerpts',
    ['Passages in the group', 'المقتطفات في المجموعة'],
    ({ figures }) => figures.excerpts,
  ),
  integer(
    'speakers',
    'speakers',
    ['Speakers in the group who speak of it', 'المتحدثون عنه في المجموعة'],
    ({ figures }) => figures.speakers,
  ),
  integer(
    'sessions',
    'sessions',
    ['Sessions in which they do', 'الجلسات التي يتحدثون فيها عنه'],
    ({ figures }) => figures.sessions,
  ),
  integer(
    'words_total',
    'words',
    ['Words of the turns that count in this row', 'كلمات المداخلات المحسوبة في هذا الصف'],
    ({ totals }) => totals.words,
  ),
]
