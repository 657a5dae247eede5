import type { Theme } from '../codebook/codebook.ts'
import { columnsOf, integer, number, renamed, rowsOf, via } from './column.ts'
import type { ColumnOf } from './column.ts'
import { themesByUnit, unitWordsOf } from './cooccurrence-units.ts'
import type { Togetherness, UnitWords } from './cooccurrence-units.ts'
import { ByDialogue } from './counting.ts'
import type { Counting } from './counting.ts'
import { PairTally } from './pair-tally.ts'
import type { Pair } from './pair-tally.ts'
import { firstGivenSecond, jaccard, normalisedMutualInformation, secondGivenFirst } from './statistics/association.ts'
import type { TableFold } from './table.ts'
import { cellOf } from './tally.ts'
import { themeColumns } from './theme-columns.ts'

export interface CooccurrenceTable extends TableFold {
  /** Every pair with what has passed so far, in the order of the rows. */
  pairs(): readonly Pair[]
}

/**
 * One row per pair of themes of which neither is above the other: how often one turn, or another unit, speaks of both. A unit that speaks of
 * a sub-theme speaks of the themes above it. Ordered by the units that speak of both, then as in the codebook.
 */
export function cooccurrenceTable(counting: Counting, together: Togetherness = { within: 'turns' }): CooccurrenceTable {
  const words = unitWordsOf(together)
  const columns = columnsFor(words)
  const tallies = new ByDialogue(() => new PairTally(counting.tree))
  const pairs = (): readonly Pair[] =>
    tallies
      .chosen()
      .pairs()
      .toSorted((one, other) => other.both - one.both)
  return {
    name: together.within === 'turns' ? 'cooccurrence' : `cooccurrence-in-${words.name}`,
    description: {
      en: `One row per pair of themes: how often both are spoken of together, in ${words.name}`,
      ar: `صف لكل موضوعين: كم مرة يُتحدث عنهما معاً؛ الوحدة: ${words.counted[1]}`,
    },
    columns: columnsOf(columns),
    add(session) {
      const { header, turns } = counting.view(session)
      const tally = tallies.of(header)
      const counted = turns.filter(({ counts }) => counts)
      for (const themes of themesByUnit(counted, together, counting.tree)) tally.add(themes)
      return []
    },
    *finish() {
      yield* rowsOf(columns, pairs())
    },
    pairs,
  }
}

/** Of the units that speak of one of the two, those that speak of both; null where none does. */
export function jaccardOf(pair: Pair): number | null {
  return cellOf(jaccard(pair))
}

function columnsFor({ name, counted: [en, ar] }: UnitWords): readonly ColumnOf<Pair>[] {
  return [
    ...themeColumnsOf('a', ({ a }) => a),
    ...themeColumnsOf('b', ({ b }) => b),
    integer('n12', name, [`${en} that speak of both`, `${ar} التي تتحدث عنهما معاً`], ({ both }) => both),
    integer('n1', name, [`${en} that speak of theme_a`, `${ar} التي تتحدث عن theme_a`], ({ first }) => first),
    integer('n2', name, [`${en} that speak of theme_b`, `${ar} التي تتحدث عن theme_b`], ({ second }) => second),
    integer(`${name}_total`, name, [`${en} that count`, `${ar} المحسوبة`], ({ units }) => units),
    number('jaccard', 'share (0–1)', ['n12 ÷ (n1 + n2 − n12)', 'معامل جاكار: n12 ÷ (n1 + n2 − n12)'], jaccardOf),
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
        `n12 ÷ n1: of the ${name} on theme_a, those that speak of theme_b`,
        `n12 ÷ n1: من ${ar} عن theme_a ما يتحدث عن theme_b`,
      ],
      (pair) => cellOf(secondGivenFirst(pair)),
    ),
    number(
      'p_a_given_b',
      'share (0–1)',
      [
        `n12 ÷ n2: of the ${name} on theme_b, those that speak of theme_a`,
        `n12 ÷ n2: من ${ar} عن theme_b ما يتحدث عن theme_a`,
      ],
      (pair) => cellOf(firstGivenSecond(pair)),
    ),
  ]
}

function themeColumnsOf(letter: string, theme: (pair: Pair) => Theme): readonly ColumnOf<Pair>[] {
  return via(theme, themeColumns).map((of) => renamed(of, of.column.name.replace('theme', `theme_${letter}`)))
}
