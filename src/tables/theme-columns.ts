import type { Theme } from '../codebook/codebook.ts'
import { integer, list, number, text } from './column.ts'
import type { ColumnOf } from './column.ts'
import { ratePerThousandWords } from './statistics/share.ts'
import { cellOf, shareOf } from './tally.ts'
import type { Figures, Totals } from './tally.ts'

/** `theme, theme_ar, theme_en`. */
export const themeColumns: readonly ColumnOf<Theme>[] = [
  text('theme', ['Id of the theme', 'معرّف الموضوع'], ({ id }) => id),
  text('theme_ar', ['Label of the theme in Arabic', 'اسم الموضوع بالعربية'], ({ label }) => label.ar),
  text('theme_en', ['Label of the theme in English', 'اسم الموضوع بالإنكليزية'], ({ label }) => label.en),
]

export const parentColumn: ColumnOf<Theme> = text(
  'parent',
  ['Id of the theme above it', 'معرّف الموضوع الذي فوقه'],
  ({ parent }) => parent,
)

export const axesColumn: ColumnOf<Theme> = list(
  'axes',
  ['Axes of the second phase that the theme belongs to', 'محاور المرحلة الثانية التي يتبعها الموضوع'],
  ({ axes }) => axes,
)

/** The figures of one theme in one group of turns, and the group's totals. */
export interface Counted {
  readonly figures: Figures
  readonly totals: Totals
}

/** The figures of a theme: counts, shares with their denominators named, and the denominators. */
export const figureColumns: readonly ColumnOf<Counted>[] = [
  integer(
    'excerpts',
    'excerpts',
    ['Passages coded with the theme or a sub-theme of it', 'المقتطفات المرمّزة بالموضوع أو بموضوع فرعي له'],
    ({ figures }) => figures.excerpts,
  ),
  integer(
    'matches',
    'matches',
    ['Places where one of its terms was found', 'التطابقات التي وُجد فيها مصطلح من مصطلحاته'],
    ({ figures }) => figures.matches,
  ),
  integer('turns', 'turns', ['Turns that speak of it', 'المداخلات التي تتحدث عنه'], ({ figures }) => figures.turns),
  integer(
    'speakers',
    'speakers',
    ['Speakers who speak of it', 'المتحدثون الذين يتحدثون عنه'],
    ({ figures }) => figures.speakers,
  ),
  integer(
    'sessions',
    'sessions',
    ['Sessions in which it is spoken of', 'الجلسات التي يُتحدث فيها عنه'],
    ({ figures }) => figures.sessions,
  ),
  integer(
    'words',
    'words',
    ['Words of its coded text, each counted once', 'كلمات نصوصه المرمّزة، كل كلمة مرة واحدة'],
    ({ figures }) => figures.words,
  ),
  share('turns_share', ['turns ÷ turns_total', 'turns ÷ turns_total: حصته من المداخلات'], ({ figures, totals }) =>
    shareOf(figures.turns, totals.turns),
  ),
  share(
    'speakers_share',
    ['speakers ÷ speakers_total', 'speakers ÷ speakers_total: حصته من المتحدثين'],
    ({ figures, totals }) => shareOf(figures.speakers, totals.speakers),
  ),
  share(
    'sessions_share',
    ['sessions ÷ sessions_total', 'sessions ÷ sessions_total: حصته من الجلسات'],
    ({ figures, totals }) => shareOf(figures.sessions, totals.sessions),
  ),
  share('words_share', ['words ÷ words_total', 'words ÷ words_total: حصته من الكلمات'], ({ figures, totals }) =>
    shareOf(figures.words, totals.words),
  ),
  number(
    'matches_per_1000_words',
    'matches per 1000 words',
    ['matches ÷ words_total × 1000', 'matches ÷ words_total × 1000: تطابقاته في كل ألف كلمة'],
    matchesPerThousandWords,
  ),
  integer(
    'turns_total',
    'turns',
    ['Turns that count in this row', 'المداخلات المحسوبة في هذا الصف'],
    ({ totals }) => totals.turns,
  ),
  integer(
    'speakers_total',
    'speakers',
    ['Speakers who count in this row', 'المتحدثون المحسوبون في هذا الصف'],
    ({ totals }) => totals.speakers,
  ),
  integer(
    'sessions_total',
    'sessions',
    ['Sessions that count in this row', 'الجلسات المحسوبة في هذا الصف'],
    ({ totals }) => totals.sessions,
  ),
  integer(
    'words_total',
    'words',
    ['Words of the turns that count in this row', 'كلمات المداخلات المحسوبة في هذا الصف'],
    ({ totals }) => totals.words,
  ),
]

function share(
  name: string,
  meaning: readonly [string, string],
  cell: (counted: Counted) => number | null,
): ColumnOf<Counted> {
  return number(name, 'share (0–1)', meaning, cell)
}

function matchesPerThousandWords({ figures, totals }: Counted): number | null {
  return cellOf(ratePerThousandWords(figures.matches, totals.words))
}
