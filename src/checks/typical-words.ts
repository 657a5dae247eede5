import { commonWords } from '../arabic/common-words.ts'
import { determiners, fillers, functionWords, negations, prepositions } from '../arabic/function-words.ts'
import { bareText, foldText } from '../arabic/letters.ts'
import { compareTexts } from '../text/compare.ts'
import { nextWord } from '../text/words.ts'

/** A word, spelt as it mostly is, and how often it was said in the turns of each kind. */
export interface TypicalWord {
  readonly word: string
  readonly uncoded: number
  readonly coded: number
}

/** A word that fewer uncoded turns hold is somebody's story, not what the codebook misses. */
const fewestTurns = 3
/** Log-likelihood from which a difference is no chance: p < 0.01 with one degree of freedom. */
const leastLikelihood = 6.63

/**
 * Which words tell the turns that no theme caught from those that some theme did. Words of grammar and of every conversation are left
 * out; «و» and the article do not make another word. Memory follows the vocabulary.
 *
 * The measure is the log-likelihood ratio G² of corpus comparison (Dunning 1993; Rayson and Garside 2000), which weighs a word's share
 * of either side against chance. TF-IDF, between two documents of which each holds nearly every frequent word, is little more than the
 * count; over turns as documents it would hold the whole corpus in memory, and still compare no two sides.
 */
export class TypicalWords {
  readonly #words = new Map<string, Counted>()
  readonly #borders = new Int32Array(2)
  #turns = 0

  /** Adds what was said in a turn. */
  add(text: string, isCoded: boolean): void {
    const borders = this.#borders
    this.#turns++
    for (let at = 0; nextWord(text, at, text.length, borders); at = borders[1] ?? text.length)
      this.#addWord(bareText(text.slice(borders[0], borders[1])), isCoded)
  }

  /** The words most typical of uncoded turns, the most typical first. @param most how many at most */
  ofUncoded(most: number): readonly TypicalWord[] {
    const words = this.#merged()
    const sum = (count: (word: Counted) => number): number => words.reduce((total, word) => total + count(word), 0)
    const totals = { uncoded: sum(({ uncoded }) => uncoded), coded: sum(({ coded }) => coded) }
    return words
      .filter(
        ({ uncodedTurns, uncoded, coded }) =>
          uncodedTurns >= fewestTurns && uncoded * totals.coded > coded * totals.uncoded,
      )
      .map((word) => ({ word: word.spelling(), uncoded: word.uncoded, coded: word.coded }))
      .map((word) => ({ word, likelihood: likelihoodOf(word, totals) }))
      .filter(({ likelihood }) => likelihood >= leastLikelihood)
      .toSorted((a, b) => b.likelihood - a.likelihood || compareTexts(a.word.word, b.word.word))
      .slice(0, most)
      .map(({ word }) => word)
  }

  #addWord(bare: string, isCoded: boolean): void {
    const key = keyOf(bare)
    if (key === null) return
    let counted = this.#words.get(key)
    if (counted === undefined) {
      counted = new Counted()
      this.#words.set(key, counted)
    }
    counted.add(bare, isCoded, this.#turns)
  }

  /** «و» is taken off a word that is said at least as often without it. */
  #merged(): readonly Counted[] {
    const joined = new Map(this.#words)
    // The longest first: «ووصل» goes to «وصل» before that is looked at.
    for (const [key, withAnd] of Array.from(this.#words).toSorted(([a], [b]) => b.length - a.length)) {
      const plain = key.startsWith('و') ? this.#words.get(key.slice(1)) : undefined
      if (plain === undefined || plain.times < withAnd.times) continue
      joined.set(key.slice(1), Counted.both(joined.get(key.slice(1)) ?? plain, joined.get(key) ?? withAnd))
      joined.delete(key)
    }
    return Array.from(joined.values())
  }
}

/** How often a word was said, in which spellings. */
class Counted {
  uncoded = 0
  coded = 0
  uncodedTurns = 0
  #lastTurn = 0
  readonly #spellings = new Map<string, number>()

  /** Two words as one. */
  static both(one: Counted, other: Counted): Counted {
    const sum = new Counted()
    for (const word of [one, other]) {
      sum.uncoded += word.uncoded
      sum.coded += word.coded
      sum.uncodedTurns = Math.max(sum.uncodedTurns, word.uncodedTurns)
      for (const [spelling, times] of word.#spellings) sum.#addSpelling(spelling, times)
    }
    return sum
  }

  get times(): number {
    return this.uncoded + this.coded
  }

  /** @param turn the number of the turn, from 1 */
  add(spelling: string, isCoded: boolean, turn: number): void {
    if (isCoded) this.coded++
    else this.uncoded++
    if (!isCoded && turn !== this.#lastTurn) this.uncodedTurns++
    this.#lastTurn = turn
    this.#addSpelling(spelling, 1)
  }

  /** The commonest. */
  spelling(): string {
    const [[spelling] = ['']] = Array.from(this.#spellings).toSorted(
      ([a, timesOfA], [b, timesOfB]) => timesOfB - timesOfA || compareTexts(a, b),
    )
    return spelling
  }

  #addSpelling(spelling: string, times: number): void {
    this.#spellings.set(spelling, (this.#spellings.get(spelling) ?? 0) + times)
  }
}

/** 2 × Σ observed × ln(observed ÷ expected), where a word that is not typical would be shared out like all words. */
function likelihoodOf(
  { uncoded, coded }: TypicalWord,
  totals: { readonly uncoded: number; readonly coded: number },
): number {
  const share = (uncoded + coded) / (totals.uncoded + totals.coded)
  return 2 * (part(uncoded, totals.uncoded * share) + part(coded, totals.coded * share))
}

function part(observed: number, expected: number): number {
  return observed === 0 ? 0 : observed * Math.log(observed / expected)
}

const left: ReadonlySet<string> = new Set(
  [...functionWords, ...prepositions, ...determiners, ...fillers, ...negations, ...commonWords].map(foldText),
)

/** What a word is counted under: its letters folded, without article. Null for words that are left out: of grammar, short, numbers. */
function keyOf(bare: string): string | null {
  const key = foldText(bare)
  if (left.has(key) || left.has(key.replace(/^[وف]/u, ''))) return null
  const stem = key.replace(/^(?:[وف]?(?:ال|بال|كال|هال|عال|لل))(?=\p{L}{3})/u, '')
  return /\p{L}{3}/u.test(stem) && !left.has(stem) ? stem : null
}
