import type { Theme } from '../codebook/codebook.ts'
import { columnsOf, integer, number, renamed, rowsOf, via } from './column.ts'
import type { ColumnOf } from './column.ts'
import { ByDialogue } from './counting.ts'
import type { Counting } from './counting.ts'
import { PairTally } from './pair-tally.ts'
import type { Pair } from './pair-tally.ts'
import { firstGivenSecond, jaccard, normalisedMutualInformation, secondGivenFirst } from './statistics/association.ts'
import type { TableFold } from './table.ts'
import { cellOf } from './tally.ts'
import { themeColumns } from './theme-columns.ts'

/**
 * One row per pair of themes of which neither is above the other: how often one turn speaks of both. A turn that speaks of a sub-theme
 * speaks of the themes above it. Ordered by the turns that speak of both, then as in the codebook.
 */
export function cooccurrenceTable(counting: Counting): TableFold {
  const tallies = new ByDialogue(() => new PairTally(counting.tree))
  return {
    name: 'cooccurrence',
    description: {
      en: 'One row per pair of themes: how often one turn speaks of both',
      ar: 'صف لكل موضوعين: كم مرة تتحدث مداخلة واحدة عنهما معاً',
    },
    columns: columnsOf(columns),
    add(session) {
      const { header, turns } = counting.view(session)
      const tally = tallies.of(header)
      for (const { counts, figures } of turns) if (counts) tally.add(figures.map(({ theme }) => theme))
      return []
    },
    *finish() {
      yield* rowsOf(
        columns,
        tallies
          .chosen()
          .pairs()
          .toSorted((one, other) => other.both - one.both),
      )
    },
  }
}

const columns: readonly ColumnOf<Pair>[] = [
  ...themeColumnsOf('a', ({ a }) => a),
  ...themeColumnsOf('b', ({ b }) => b),
  integer('n12', 'turns', ['Turns that speak of both', 'المداخلات التي تتحدث عنهما معاً'], ({ both }) => both),
  integer('n1', 'turns', ['Turns that speak of theme_a', 'المداخلات التي تتحدث عن theme_a'], ({ first }) => first),
  integer('n2', 'turns', ['Turns that speak of theme_b', 'المداخلات التي تتحدث عن theme_b'], ({ second }) => second),
  integer('turns_total', 'turns', ['Turns that count', 'المداخلات المحسوبة'], ({ units }) => units),
  number('jaccard', 'share (0–1)', ['n12 ÷ (n1 + n2 − n12)', 'معامل جاكار: n12 ÷ (n1 + n2 − n12)'], (pair) =>
    cellOf(jaccard(pair)),
  ),
  number(
    'npmi',
    '−1 to 1',
    [
      'Normalised pointwise mutual information: −1 never together, 0 as by chance, 1 always',
      'المعلومات المتبادلة النقطية المعيّرة: −1 لا يجتمعان، 0 كالمصادفة، 1 دائماً معاً',
    ],
    (pair) => cellOf(normalisedMutualInformation(pair)),
  ),
  number(
    'p_b_given_a',
    'share (0–1)',
    [
      'n12 ÷ n1: of the turns on theme_a, those that speak of theme_b',
      'n12 ÷ n1: من مداخلات theme_a ما يتحدث عن theme_b',
    ],
    (pair) => cellOf(secondGivenFirst(pair)),
  ),
  number(
    'p_a_given_b',
    'share (0–1)',
    [
      'n12 ÷ n2: of the turns on theme_b, those that speak of theme_a',
      'n12 ÷ n2: من مداخلات theme_b ما يتحدث عن theme_a',
    ],
    (pair) => cellOf(firstGivenSecond(pair)),
  ),
]

function themeColumnsOf(letter: string, theme: (pair: Pair) => Theme): readonly ColumnOf<Pair>[] {
  return via(theme, themeColumns).map((of) => renamed(of, of.column.name.replace('theme', `theme_${letter}`)))
}
