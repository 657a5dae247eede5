import { ALPHABET_SIZE } from './letters.ts'
import type { LetterTrie } from './letter-trie.ts'

/** States kept before the table is begun anew: 40 MB at most, and far more than any corpus has beginnings of words. */
const LARGEST = 130_000

/** From here no continuation is any word of the lexicon. */
export const DEAD = 1
export const START = 2

/** The three tries of a lexicon, as far as the automaton follows them. */
export interface Network {
  readonly trie: LetterTrie
  readonly prefixRoot: number
  readonly stemRoot: number
  /** Roots of the endings of the stems that end at a node. */
  endingRootsAt(node: number): readonly EndingRoot[]
}

/** Where the endings of a stem begin, and whether its word is sought by itself or only beside another. */
export interface EndingRoot {
  readonly root: number
  readonly isSought: boolean
}

/** What a spelling can be: no word of the lexicon, one that matters only beside another, one that is sought by itself. */
export const NO_WORD = 0
export const SIDE_WORD = 1
export const SOUGHT_WORD = 2

const PREFIX = 0
const STEM = 1
const SIDE_ENDING = 2
const SOUGHT_ENDING = 3

/**
 * All legal splits prefix + stem + ending walked at once: a state is the set of places in the three tries where a beginning of a word can
 * be (subset construction), made when it is first met. It answers, with one look-up a letter, whether a word can be one of the lexicon;
 * agreement and context are not its matter, so it lets more through than `Lexicon.read` finds, never less.
 */
export class Automaton {
  /** Flat: state × letter code. `next[state * ALPHABET_SIZE + code]` is 0 where it is not yet known. */
  next: Int32Array = new Int32Array(0)
  /** What a word that ends here can be: `NO_WORD`, `SIDE_WORD` or `SOUGHT_WORD`. */
  accepts: Uint8Array = new Uint8Array(0)
  private readonly network: Network
  private places: (readonly number[])[] = []
  private states = new Map<string, number>()

  constructor(network: Network) {
    this.network = network
    this.reset()
  }

  /** Fills in an unknown transition and returns it. */
  advance(state: number, code: number): number {
    const reached = new Set<number>()
    for (const place of this.places[state] ?? []) {
      const child = this.network.trie.step(place >> 2, code)
      if (child !== 0) this.close(child, place & 3, reached)
    }
    if (reached.size === 0) return this.link(state, code, DEAD)
    const isFull = this.places.length > LARGEST
    if (isFull) this.reset()
    const target = this.stateOf(Array.from(reached).sort((a, b) => a - b))
    return isFull ? target : this.link(state, code, target)
  }

  private link(state: number, code: number, target: number): number {
    this.next[state * ALPHABET_SIZE + code] = target
    return target
  }

  private reset(): void {
    this.next = new Int32Array(ALPHABET_SIZE * 1024)
    this.accepts = new Uint8Array(1024)
    this.places = [[], [], []]
    this.states = new Map()
    this.next.fill(DEAD, DEAD * ALPHABET_SIZE, (DEAD + 1) * ALPHABET_SIZE)
    const start = new Set<number>()
    this.close(this.network.prefixRoot, PREFIX, start)
    this.places[START] = Array.from(start)
  }

  /** Adds a place and all that is reached from it without a letter. */
  private close(node: number, zone: number, reached: Set<number>): void {
    const place = (node << 2) | zone
    if (reached.has(place)) return
    reached.add(place)
    if (zone === PREFIX && this.network.trie.at(node) !== undefined) this.close(this.network.stemRoot, STEM, reached)
    if (zone !== STEM) return
    for (const { root, isSought } of this.network.endingRootsAt(node))
      this.close(root, isSought ? SOUGHT_ENDING : SIDE_ENDING, reached)
  }

  private stateOf(places: readonly number[]): number {
    const key = places.join(' ')
    const known = this.states.get(key)
    if (known !== undefined) return known
    const state = this.places.push(places) - 1
    this.states.set(key, state)
    if ((state + 1) * ALPHABET_SIZE > this.next.length) this.grow()
    const mayEndIn = (zone: number): boolean =>
      places.some((place) => (place & 3) === zone && this.network.trie.at(place >> 2) !== undefined)
    this.accepts[state] = mayEndIn(SOUGHT_ENDING) ? SOUGHT_WORD : mayEndIn(SIDE_ENDING) ? SIDE_WORD : NO_WORD
    return state
  }

  private grow(): void {
    const next = new Int32Array(this.next.length * 2)
    next.set(this.next)
    this.next = next
    const accepts = new Uint8Array(this.accepts.length * 2)
    accepts.set(this.accepts)
    this.accepts = accepts
  }
}
