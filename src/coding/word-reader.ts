import type { Automaton } from '../arabic/automaton.ts'
import { functionWords, prepositions } from '../arabic/function-words.ts'
import { bareText } from '../arabic/letters.ts'
import { Lexicon } from '../arabic/lexicon.ts'
import type { Reading } from '../arabic/lexicon.ts'
import { TokenBuffer } from '../arabic/token.ts'
import type { LeafWord } from './leaf-words.ts'
import { FARTHEST } from './phrases.ts'
import type { TokenList } from './token-list.ts'

/** What a word of the text is to a codebook. */
export interface WordReadings {
  /** Readings as words that are terms by themselves. */
  readonly alone: readonly Reading[]
  /** Readings as words of phrases. */
  readonly inPhrases: readonly Reading[]
  /** How many tokens before this one the first word of a phrase can stand whose anchor this is; -1 where it is no anchor. */
  readonly reach: number
}

/** Longer words are seldom met twice; and V8 keeps the whole text for a slice of more than twelve units. */
const LONGEST_REMEMBERED = 12
/** Spellings that are remembered at a time: a few megabytes. */
const MOST_REMEMBERED = 30_000

/**
 * Reads words of the text as words of a codebook. What a spelling was read as is remembered where its neighbours were not asked for, since
 * most of a text is written with few different words; the answers are the same as without.
 */
export class WordReader {
  readonly #lexicon = new Lexicon()
  readonly #numbers = new Map<string, number>()
  readonly #isExact: boolean[] = []
  readonly #isTerm: boolean[] = []
  readonly #isInPhrase: boolean[] = []
  /** By word, where it is the anchor of phrases: the most tokens before it that one of them begins. */
  readonly #reaches: number[] = []
  readonly #token = new TokenBuffer()
  readonly #remembered = new Map<string, WordReadings>()

  /** The number of a word that is a term by itself, the same for equal words. */
  addTerm(word: LeafWord): number {
    const number = this.#add(word)
    this.#isTerm[number] = true
    return number
  }

  /** The numbers of the words of a phrase. One of them is its anchor: only where that stands is the phrase looked for. */
  addPhrase(words: readonly LeafWord[]): readonly number[] {
    const numbers = words.map((word) => this.#add(word))
    for (const number of numbers) this.#isInPhrase[number] = true
    const place = anchorOf(words)
    const anchor = numbers[place]
    if (anchor !== undefined) this.#reaches[anchor] = Math.max(this.#reaches[anchor] ?? -1, place * FARTHEST)
    return numbers
  }

  /** The automaton of all terms and anchors added so far: the words that must be read. */
  automaton(): Automaton {
    return this.#lexicon.automaton((word) => this.#isTerm[word] === true || this.#reaches[word] !== undefined)
  }

  /** What the word at `index` is to the codebook. */
  read(tokens: TokenList, index: number): WordReadings {
    const [start, end] = [tokens.start(index), tokens.end(index)]
    if (end - start > LONGEST_REMEMBERED) return this.#readAnew(tokens, index)
    const spelling = tokens.text.slice(start, end)
    const remembered = this.#remembered.get(spelling)
    if (remembered !== undefined) return remembered
    const readings = this.#readAnew(tokens, index)
    if (!tokens.wereNeighboursAsked) {
      if (this.#remembered.size >= MOST_REMEMBERED) this.#remembered.clear()
      this.#remembered.set(spelling, readings)
    }
    return readings
  }

  #readAnew(tokens: TokenList, index: number): WordReadings {
    const token = this.#token
    token.fill(tokens.text, tokens.start(index), tokens.end(index))
    const readings = this.#lexicon
      .read(token, tokens.at(index))
      .filter(({ word, stem }) => this.#isExact[word] !== true || token.bare() === stem.letters)
    if (readings.length === 0) return none
    return {
      alone: readings.filter(({ word }) => this.#isTerm[word] === true),
      inPhrases: readings.filter(({ word }) => this.#isInPhrase[word] === true),
      reach: readings.reduce((most, { word }) => Math.max(most, this.#reaches[word] ?? -1), -1),
    }
  }

  #add(word: LeafWord): number {
    const known = this.#numbers.get(word.key)
    if (known !== undefined) return known
    const number = this.#lexicon.addWord(word.stems(), word)
    this.#numbers.set(word.key, number)
    this.#isExact[number] = word.isExact
    return number
  }
}

const none: WordReadings = { alone: [], inPhrases: [], reach: -1 }

/** The place of the word that is likely the rarest: no word of grammar, then the longest, then the first. */
function anchorOf(words: readonly LeafWord[]): number {
  const weight = ({ text }: LeafWord): number => {
    const bare = bareText(text)
    return functionWords.has(bare) || prepositions.has(bare) ? 0 : bare.length
  }
  const weights = words.map(weight)
  return weights.indexOf(Math.max(...weights))
}
