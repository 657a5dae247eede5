import type { Reading } from '../arabic/lexicon.ts'
import { FARTHEST, nextStep } from './phrases.ts'
import type { PhraseMatch, PhraseReadings, Step } from './phrases.ts'
import type { TokenList } from './token-list.ts'

/** What phrases that begin alike go on with. Few words are sought in a list, which is faster than a look-up; many in a map. */
class Branch<Phrase> {
  readonly phrases: Phrase[] = []
  readonly #words: number[] = []
  readonly #branches: Branch<Phrase>[] = []
  readonly #byWord = new Map<number, Branch<Phrase>>()

  get isEnd(): boolean {
    return this.#words.length === 0
  }

  get(word: number): Branch<Phrase> | undefined {
    if (this.#words.length > MOST_IN_LIST) return this.#byWord.get(word)
    const place = this.#words.indexOf(word)
    return place < 0 ? undefined : this.#branches[place]
  }

  getOrAdd(word: number): Branch<Phrase> {
    const known = this.#byWord.get(word)
    if (known !== undefined) return known
    const branch = new Branch<Phrase>()
    this.#words.push(word)
    this.#branches.push(branch)
    this.#byWord.set(word, branch)
    return branch
  }
}

const MOST_IN_LIST = 8

/** A phrase that was found, and where. */
export interface PhraseFind<Phrase> {
  readonly phrase: Phrase
  readonly match: PhraseMatch
}

/**
 * Phrases by their words: those that begin alike share a branch. A word that thousands of phrases begin with («في») costs a look at the
 * few words behind it, whatever the number of phrases.
 */
export class PhraseTree<Phrase> {
  readonly #root = new Branch<Phrase>()

  /** @param words by the numbers that readings carry */
  add(words: readonly number[], phrase: Phrase): void {
    let branch = this.#root
    for (const word of words) branch = branch.getOrAdd(word)
    branch.phrases.push(phrase)
  }

  /** The phrases that begin at a token that was read as `head`. */
  find(token: number, head: Reading, readings: PhraseReadings, tokens: TokenList): readonly PhraseFind<Phrase>[] {
    const branch = this.#root.get(head.word)
    if (branch === undefined) return []
    const found: PhraseFind<Phrase>[] = []
    this.#follow(branch, { token, reading: head, confidence: head.confidence }, head, readings, tokens, found)
    return found
  }

  #follow(
    branch: Branch<Phrase>,
    at: Step,
    head: Reading,
    readings: PhraseReadings,
    tokens: TokenList,
    found: PhraseFind<Phrase>[],
  ): void {
    for (const phrase of branch.phrases) {
      const match = { last: at.token, confidence: at.confidence, class: head.class }
      found.push({ phrase, match })
    }
    if (branch.isEnd) return
    const tried: number[] = []
    for (let token = at.token + 1; token <= at.token + FARTHEST; token++) {
      for (const { word } of readings.get(token) ?? []) {
        const child = branch.get(word)
        if (child === undefined || tried.includes(word)) continue
        tried.push(word)
        const next = nextStep(at, word, readings, tokens)
        if (next !== null) this.#follow(child, next, head, readings, tokens, found)
      }
    }
  }
}
