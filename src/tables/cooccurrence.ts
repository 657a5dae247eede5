import type { Theme } from '../codebook/codebook.ts'
import { columnsOf, integer, number, renamed, rowsOf, via } from './column.ts'
import type { ColumnOf } from './column.ts'
import { themesByUnit, unitWordsOf } from './cooccurrence-units.ts'
import type { Togetherness, UnitWords } from './cooccurrence-units.ts'
import { ByDialogue } from './counting.ts'
import type { Counting } from './counting.ts'
import type { TableFold } from './table.ts'
import { rounded, shareOf } from './tally.ts'
import { themeColumns } from './theme-columns.ts'
import type { ThemeTree } from './theme-tree.ts'

/** Units that speak of a, of b, of both; and all that count. */
interface Pair {
  readonly a: Theme
  readonly b: Theme
  readonly both: number
  readonly first: number
  readonly second: number
  readonly units: number
}

/**
 * One row per pair of themes of which neither is above the other: how often one turn, or another unit, speaks of both. A unit that speaks of
 * a sub-theme speaks of the themes above it. Ordered by the units that speak of both, then as in the codebook.
 */
export function cooccurrenceTable(counting: Counting, together: Togetherness = { within: 'turns' }): TableFold {
  const words = unitWordsOf(together)
  const columns = columnsFor(words)
  const tallies = new ByDialogue(() => new PairTally(counting.tree))
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

class PairTally {
  readonly #tree: ThemeTree
  #units = 0
  readonly #single = new Map<number, number>()
  readonly #both = new Map<number, number>()

  constructor(tree: ThemeTree) {
    this.#tree = tree
  }

  /** @param themes positions, ascending */
  add(themes: readonly number[]): void {
    this.#units++
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
            units: this.#units,
          },
        ]
      }),
    )
  }

  #key(a: number, b: number): number {
    return a * this.#tree.themes.length + b
  }
}

/** NPMI = ln(p12 ÷ (p1·p2)) ÷ −ln p12 (Bouma 2009): −1 never together, 0 as by chance, 1 always together; null where one never occurs. */
function npmi({ both, first, second, units }: Pair): number | null {
  if (first === 0 || second === 0) return null
  if (both === 0) return -1
  if (both === units) return 1
  return rounded(Math.log((both * units) / (first * second)) / -Math.log(both / units))
}

function columnsFor({ name, counted: [en, ar] }: UnitWords): readonly ColumnOf<Pair>[] {
  return [
    ...themeColumnsOf('a', ({ a }) => a),
    ...themeColumnsOf('b', ({ b }) => b),
    integer('n12', name, [`${en} that speak of both`, `${ar} التي تتحدث عنهما معاً`], ({ both }) => both),
    integer('n1', name, [`${en} that speak of theme_a`, `${ar} التي تتحدث عن theme_a`], ({ first }) => first),
    integer('n2', name, [`${en} that speak of theme_b`, `${ar} التي تتحدث عن theme_b`], ({ second }) => second),
    integer(`${name}_total`, name, [`${en} that count`, `${ar} المحسوبة`], ({ units }) => units),
    number(
      'jaccard',
      'share (0–1)',
      ['n12 ÷ (n1 + n2 − n12)', 'معامل جاكار: n12 ÷ (n1 + n2 − n12)'],
      ({ both, first, second }) => shareOf(both, first + second - both),
    ),
    number(
      'npmi',
      '−1 to 1',
      [
        'Normalised pointwise mutual information: −1 never together, 0 as by chance, 1 always',
        'المعلومات المتبادلة النقطية المعيّرة: −1 لا يجتمعان، 0 كالمصادفة، 1 دائماً معاً',
      ],
      npmi,
    ),
    number(
      'p_b_given_a',
      'share (0–1)',
      [
        `n12 ÷ n1: of the ${name} on theme_a, those that speak of theme_b`,
        `n12 ÷ n1: من ${ar} عن theme_a ما يتحدث عن theme_b`,
      ],
      ({ both, first }) => shareOf(both, first),
    ),
    number(
      'p_a_given_b',
      'share (0–1)',
      [
        `n12 ÷ n2: of the ${name} on theme_b, those that speak of theme_a`,
        `n12 ÷ n2: من ${ar} عن theme_b ما يتحدث عن theme_a`,
      ],
      ({ both, second }) => shareOf(both, second),
    ),
  ]
}

function themeColumnsOf(letter: string, theme: (pair: Pair) => Theme): readonly ColumnOf<Pair>[] {
  return via(theme, themeColumns).map((of) => renamed(of, of.column.name.replace('theme', `theme_${letter}`)))
}
