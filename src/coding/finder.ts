/**
 * From the words and phrases of a codebook to where they stand in a turn. Every distinct term is one *leaf*, however many rules use it:
 * leaves are compiled once into one lexicon, and a turn is read once for all of them.
 */
import type { Automaton } from '../arabic/automaton.ts'
import type { Reading } from '../arabic/lexicon.ts'
import type { Confidence } from '../arabic/reading.ts'
import type { Operand, Register } from '../codebook/codebook.ts'
import { partsOfLeaf, surfaceKey } from './leaf-words.ts'
import { compilePattern } from './pattern.ts'
import type { CompiledPattern } from './pattern.ts'
import { PhraseTree } from './phrase-tree.ts'
import type { PhraseReadings } from './phrases.ts'
import { TokenList } from './token-list.ts'
import { WordReader } from './word-reader.ts'
import type { WordReadings } from './word-reader.ts'

/** A leaf found in a turn: its first and last token, and how. */
export interface Hit {
  readonly leaf: number
  readonly first: number
  readonly last: number
  readonly form: string
  readonly class: string
  readonly confidence: Confidence
}

/** The operands that stand for text of their own. */
export type LeafOperand = Extract<Operand, { kind: 'term' | 'verb' | 'exact' | 'pattern' }>

interface Phrase {
  readonly leaf: number
  /** Its place among all phrases: what was written first comes first. */
  readonly order: number
  readonly form: string
  /** Surfaces that are never this phrase, folded. */
  readonly notForms: ReadonlySet<string>
}

/** Collects leaves, then reads turns. */
export class Finder {
  readonly #words = new WordReader()
  readonly #leaves = new Map<string, number>()
  /** By word: leaves that are this word alone. */
  readonly #singles: number[][] = []
  readonly #phrases = new PhraseTree<Phrase>()
  #phraseCount = 0
  readonly #patterns: { readonly leaf: number; readonly pattern: CompiledPattern; readonly form: string }[] = []
  readonly #readings = new TurnReadings(this.#words)
  /** Made when the first turn is read: by then all leaves are known. */
  #automaton: Automaton | null = null

  /**
   * The number of a leaf, the same for the same text and options.
   *
   * @param register the register in force where the operand says none
   * @param listedPlurals whether our own broken plurals apply
   */
  addLeaf(operand: LeafOperand, register: Register | null, listedPlurals: boolean): number {
    const options = 'options' in operand ? operand.options : null
    const text = operand.kind === 'pattern' ? operand.pattern : operand.text
    const inForce = { ...options, register: options?.register ?? register }
    const key = JSON.stringify([operand.kind, text, inForce, listedPlurals])
    const known = this.#leaves.get(key)
    if (known !== undefined) return known
    const leaf = this.#leaves.size
    this.#leaves.set(key, leaf)
    if (operand.kind === 'pattern') {
      this.#patterns.push({ leaf, pattern: compilePattern(operand.pattern), form: operand.pattern })
      return leaf
    }
    const { single, phrases } = partsOfLeaf(operand, register, listedPlurals)
    if (single !== null) (this.#singles[this.#words.addTerm(single)] ??= []).push(leaf)
    for (const { form, words, notForms } of phrases)
      this.#phrases.add(this.#words.addPhrase(words), { leaf, order: this.#phraseCount++, form, notForms })
    return leaf
  }

  /** All leaves found in `text[from, to)`, in the order of their first token. `tokens` then holds its words. */
  find(tokens: TokenList, text: string, from: number, to: number): Hit[] {
    this.#automaton ??= this.#words.automaton()
    tokens.fill(text, from, to, this.#automaton)
    if (tokens.candidateCount === 0 && this.#patterns.length === 0) return []
    const readings = this.#readings
    readings.begin(tokens)
    const hits: Hit[] = []
    for (let position = 0; position < tokens.candidateCount; position++) {
      const index = tokens.candidate(position)
      const { alone, reach } = readings.at(index)
      for (const reading of alone) this.#takeWord(reading, index, hits)
      if (reach < 0) continue
      for (let head = Math.max(0, index - reach); head <= index; head++)
        if (readings.isNewHead(head))
          for (const reading of readings.get(head)) this.#takePhrases(reading, head, hits, readings, tokens)
    }
    for (const { leaf, pattern, form } of this.#patterns)
      hits.push(...patternHits(leaf, pattern, form, tokens, text, from, to))
    return areInOrder(hits) ? hits : hits.sort(compareHits)
  }

  #takeWord({ word, stem, class: inflection, confidence }: Reading, index: number, hits: Hit[]): void {
    for (const leaf of this.#singles[word] ?? [])
      hits.push({ leaf, first: index, last: index, form: stem.form, class: inflection, confidence })
  }

  #takePhrases(head: Reading, index: number, hits: Hit[], readings: PhraseReadings, tokens: TokenList): void {
    const found = this.#phrases.find(index, head, readings, tokens)
    if (found.length === 0) return
    for (const { phrase, match } of found.toSorted((a, b) => a.phrase.order - b.phrase.order)) {
      const { leaf, form, notForms } = phrase
      const surface =
        notForms.size > 0 ? surfaceKey(tokens.text.slice(tokens.start(index), tokens.end(match.last))) : ''
      if (notForms.has(surface)) continue
      hits.push({ leaf, first: index, last: match.last, form, class: match.class, confidence: match.confidence })
    }
  }
}

function compareHits(a: Hit, b: Hit): number {
  return a.first - b.first || a.last - b.last || a.leaf - b.leaf
}

function areInOrder(hits: readonly Hit[]): boolean {
  let before: Hit | undefined
  for (const hit of hits) {
    if (before !== undefined && compareHits(before, hit) > 0) return false
    before = hit
  }
  return true
}

/** What the words of a turn are to the codebook, each read when it is first asked for. Reused from turn to turn. */
class TurnReadings implements PhraseReadings {
  readonly #words: WordReader
  readonly #read: (WordReadings | null)[] = []
  readonly #isHead: boolean[] = []
  #tokens = new TokenList()

  constructor(words: WordReader) {
    this.#words = words
  }

  /** Forgets the turn before. */
  begin(tokens: TokenList): void {
    this.#tokens = tokens
    for (let token = 0; token < tokens.length; token++) {
      this.#read[token] = null
      this.#isHead[token] = false
    }
  }

  at(token: number): WordReadings {
    return (this.#read[token] ??= this.#words.read(this.#tokens, token))
  }

  /** Whether phrases have not been looked for from here. */
  isNewHead(token: number): boolean {
    if (this.#isHead[token] === true) return false
    this.#isHead[token] = true
    return true
  }

  get(token: number): readonly Reading[] {
    return token < this.#tokens.length && this.#tokens.canBeWord(token) ? this.at(token).inPhrases : none
  }
}

const none: readonly Reading[] = []

function patternHits(
  leaf: number,
  pattern: CompiledPattern,
  form: string,
  tokens: TokenList,
  text: string,
  from: number,
  to: number,
): Hit[] {
  return pattern.findAll(text.slice(from, to)).flatMap(({ start, end }) => {
    const after = tokens.indexAt(from + start)
    const first = after > 0 && tokens.end(after - 1) > from + start ? after - 1 : after
    const last = tokens.indexAt(from + end) - 1
    return last >= first ? [{ leaf, first, last, form, class: 'pattern', confidence: 'high' as const }] : []
  })
}
