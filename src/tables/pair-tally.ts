import type { Theme } from '../codebook/codebook.ts'
import type { Cooccurrence } from './statistics/association.ts'
import type { ThemeTree } from './theme-tree.ts'

/** Two themes and the turns that speak of a, of b, of both; and all that count. */
export interface Pair extends Cooccurrence {
  readonly a: Theme
  readonly b: Theme
}

/** Counts the turns that speak of themes and of pairs of them; memory follows the pairs that occur. */
export class PairTally {
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

  /** Every pair of themes of which neither is above the other, in codebook order. */
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
