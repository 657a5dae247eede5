import type { Theme } from '../codebook/codebook.ts'
import { columnsOf, integer, number, renamed, rowsOf, via } from './column.ts'
import type { ColumnOf } from './column.ts'
import { ByDialogue } from './counting.ts'
import type { Counting } from './counting.ts'
import { firstGivenSecond, jaccard, normalisedMutualInformation, secondGivenFirst } from './statistics/association.ts'
import type { Cooccurrence } from './statistics/association.ts'
import type { TableFold } from './table.ts'
import { cellOf } from './tally.ts'
import { themeColumns } from './theme-columns.ts'
import type { ThemeTree } from './theme-tree.ts'

/** Two themes and the turns that speak of a, of b, of both; and all that count. */
export interface Pair extends Cooccurrence {
  readonly a: Theme
  readonly b: Theme
}

export interface CooccurrenceTable extends TableFold {
  /** Every pair with what has passed so far, in the order of the rows. */
  pairs(): readonly Pair[]
}

/**
 * One row per pair of themes of which neither is above the other: how often one turn speaks of both. A turn that speaks of a sub-theme
 * speaks of the themes above it. Ordered by the turns that speak of both, then as in the codebook.
 */
export function cooccurrenceTable(counting: Counting): CooccurrenceTable {
  const tallies = new ByDialogue(() => new PairTally(counting.tree))
  const pairs = (): readonly Pair[] =>
    tallies
      .chosen()
      .pairs()
      .toSorted((one, other) => other.both - one.both)
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
      yield* rowsOf(columns, pairs())
    },
    pairs,
  }
}

class PairTally {
  readonly #tree: ThemeTree
  #turns = 0
  readonly #single = new Map<number, number>()
  readonly #both = new Map<number, number>()

  constructor(tree: ThemeTree) {
    this.#tree = tree
  }

  /** @param themes positions, ascending */
  add(themes: readonly number[]): void {
    this.#turns++
    for (const [at, a] of themes.entries()) {
      this.#single.set(a, (this.#single.get(a) ?? 0) + 1)
      for (const b of themes.slice(at + 1)) this.#both.set(this.#key(a, b), (this.#both.get(this.#key(a, b)) ?? 0) + 1)
    }
  }

  pairs(): readonly Pair[] {
    const { themes } = this.#tree
    return themes.flatMap((a, first) =>
      themes.flatMap((b, second) => {
        if (second <= first || this.#tree.areRelated(first, second)) return []
        const both = this.#both.get(this.#key(first, second)) ?? 0
        return [
          {
            a,
            b,
            both,
            first: this.#single.get(first) ?? 0,
            second: this.#single.get(second) ?? 0,
            units: this.#turns,
          },
        ]
      }),
    )
  }

  #key(a: number, b: number): number {
    return a * this.#tree.themes.length + b
  }
}

/** Of the turns that speak of one of the two, those that speak of both; null where none does. */
export function jaccardOf(pair: Pair): number | null {
  return cellOf(jaccard(pair))
}

const columns: readonly ColumnOf<Pair>[] = [
  ...themeColumnsOf('a', ({ a }) => a),
  ...themeColumnsOf('b', ({ b }) => b),
  integer('n12', 'turns', ['Turns that speak of both', 'المداخلات التي تتحدث عنهما معاً'], ({ both }) => both),
  integer('n1', 'turns', ['Turns that speak of theme_a', 'المداخلات التي تتحدث عن theme_a'], ({ first }) => first),
  integer('n2', 'turns', ['Turns that speak of theme_b', 'المداخلات التي تتحدث عن theme_b'], ({ second }) => second),
  integer('turns_total', 'turns', ['Turns that count', 'المداخلات المحسوبة'], ({ units }) => units),
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
