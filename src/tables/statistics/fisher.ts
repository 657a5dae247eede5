import { cellsOf } from './contrast.ts'
import type { Contrast } from './contrast.ts'
import { isUndefined } from './figure.ts'
import type { Undefined } from './figure.ts'

/** Probabilities (0–1) of tables with the same margins. */
export interface FisherExact {
  /** Of those no likelier than the observed one (the usual two-sided test; R's and SciPy's). */
  readonly twoSided: number
  /** Of those in which the group has the theme as seldom, or more seldom. */
  readonly less: number
  /** Of those in which the group has the theme as often, or more often. */
  readonly greater: number
}

/** Two tables are taken for equally likely when they differ by no more than this: rounding (the same as in R). */
const tie = 1 + 1e-7

/**
 * Fisher's exact test of a contrast (Fisher 1922): the hypergeometric distribution, summed. Undefined as `cellsOf` says.
 *
 * No factorial is taken: the likeliest table weighs 1, each neighbour follows from the one beside it by a ratio of whole numbers, and
 * the sum of the weights makes probabilities of them. So there is nothing to cancel: some 10 digits hold for a thousand million units,
 * where differences of log-gammas would leave 5. Weights end where they vanish, below 1e-300 of the likeliest, some 37 standard deviations from it: about a million steps at
 * most. A table further out has probability 0.
 */
export function fisherExact(contrast: Contrast): FisherExact | Undefined {
  const cells = cellsOf(contrast)
  if (isUndefined(cells)) return cells
  const { inGroup, groupTotal, inRest, restTotal } = contrast
  const having = inGroup + inRest
  const likeliest = Math.floor(((groupTotal + 1) * (having + 1)) / (cells.all + 2))
  // Products beyond what doubles hold may miss it by a little, which does not matter; the borders do.
  const mode = Math.max(0, having - restTotal, Math.min(likeliest, groupTotal, having))
  const weights = new Weights(groupTotal, restTotal, having, inGroup)
  weights.walk(mode)
  return weights.probabilities()
}

/** Below this a weight is nothing beside 1; the smallest doubles would round back to themselves for ever. */
const vanishing = 1e-300

/** The weights of all tables with some margins, told apart by how they stand to the observed one. */
class Weights {
  readonly #groupTotal: number
  readonly #restTotal: number
  readonly #having: number
  readonly #inGroup: number
  #below = 0
  #above = 0
  #observed = 0
  readonly #others: number[] = []

  constructor(groupTotal: number, restTotal: number, having: number, inGroup: number) {
    this.#groupTotal = groupTotal
    this.#restTotal = restTotal
    this.#having = having
    this.#inGroup = inGroup
  }

  /** From the likeliest table to both sides. */
  walk(mode: number): void {
    for (let [k, weight] = [mode, 1]; weight > vanishing; k++) {
      this.#add(k, weight)
      weight *= this.#up(k)
    }
    for (let [k, weight] = [mode - 1, this.#down(mode)]; weight > vanishing; k--) {
      this.#add(k, weight)
      weight *= this.#down(k)
    }
  }

  probabilities(): FisherExact {
    const all = this.#below + this.#observed + this.#above
    const unlikely = this.#others.reduce((sum, weight) => (weight <= this.#observed * tie ? sum + weight : sum), 0)
    return {
      twoSided: Math.min(1, (this.#observed + unlikely) / all),
      less: (this.#below + this.#observed) / all,
      greater: (this.#above + this.#observed) / all,
    }
  }

  #add(k: number, weight: number): void {
    if (k === this.#inGroup) this.#observed = weight
    else if (k < this.#inGroup) this.#below += weight
    else this.#above += weight
    if (k !== this.#inGroup) this.#others.push(weight)
  }

  /** Weight of k + 1 ÷ weight of k. */
  #up(k: number): number {
    return ((this.#groupTotal - k) / (k + 1)) * ((this.#having - k) / (this.#restTotal - this.#having + k + 1))
  }

  /** Weight of k − 1 ÷ weight of k. */
  #down(k: number): number {
    return (k / (this.#groupTotal - k + 1)) * ((this.#restTotal - this.#having + k) / (this.#having - k + 1))
  }
}
