/**
 * From the words and phrases of a codebook to where they stand in a turn. Every distinct term is one *leaf*, however many rules use it:
 * leaves are compiled once into one lexicon, and a turn is read once for all of them.
 */
import type { Automaton } from '../arabic/automaton.ts'
import { Lexicon } from '../arabic/lexicon.ts'
import type { Reading } from '../arabic/lexicon.ts'
import type { Confidence } from '../arabic/reading.ts'
import { TokenBuffer } from '../arabic/token.ts'
import type { Operand, Register } from '../codebook/codebook.ts'
import { partsOfLeaf, surfaceKey } from './leaf-words.ts'
import type { LeafPhrase, LeafWord } from './leaf-words.ts'
import { compilePattern } from './pattern.ts'
import type { CompiledPattern } from './pattern.ts'
import { matchPhrase } from './phrases.ts'
import type { TokenList } from './token-list.ts'

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
  readonly words: readonly number[]
  readonly form: string
  /** Surfaces that are never this phrase, folded. */
  readonly notForms: ReadonlySet<string>
}

/** Collects leaves, then reads turns. */
export class Finder {
  private readonly lexicon = new Lexicon()
  private readonly leaves = new Map<string, number>()
  private readonly words = new Map<string, number>()
  /** By word: leaves that are this word alone. */
  private readonly singles: number[][] = []
  /** By word: phrases that begin with it; and whether any phrase has it at all. */
  private readonly heads: Phrase[][] = []
  private readonly inPhrase: boolean[] = []
  private readonly exactWords: boolean[] = []
  private readonly patterns: { readonly leaf: number; readonly pattern: CompiledPattern; readonly form: string }[] = []
  private readonly token = new TokenBuffer()
  /** Made when the first turn is read: by then all leaves are known. */
  private automaton: Automaton | null = null

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
    const known = this.leaves.get(key)
    if (known !== undefined) return known
    const leaf = this.leaves.size
    this.leaves.set(key, leaf)
    if (operand.kind === 'pattern') {
      this.patterns.push({ leaf, pattern: compilePattern(operand.pattern), form: operand.pattern })
      return leaf
    }
    const { single, phrases } = partsOfLeaf(operand, register, listedPlurals)
    if (single !== null) (this.singles[this.word(single)] ??= []).push(leaf)
    for (const phrase of phrases) this.addPhrase(leaf, phrase)
    return leaf
  }

  /** All leaves found in `text[from, to)`, in the order of their first token. `tokens` then holds its words. */
  find(tokens: TokenList, text: string, from: number, to: number): Hit[] {
    this.automaton ??= this.lexicon.automaton()
    tokens.fill(text, from, to, this.automaton)
    const hits: Hit[] = []
    const readings = new Map<number, Reading[]>()
    for (let position = 0; position < tokens.candidateCount; position++) {
      const index = tokens.candidate(position)
      this.token.fill(text, tokens.start(index), tokens.end(index))
      for (const reading of this.lexicon.read(this.token, tokens.at(index))) this.take(reading, index, hits, readings)
    }
    for (const [index, found] of readings)
      for (const reading of found) this.takePhrases(reading, index, hits, readings, tokens)
    for (const { leaf, pattern, form } of this.patterns)
      hits.push(...patternHits(leaf, pattern, form, tokens, text, from, to))
    return hits.sort((a, b) => a.first - b.first || a.last - b.last || a.leaf - b.leaf)
  }

  private addPhrase(leaf: number, { form, words, notForms }: LeafPhrase): void {
    const numbers = words.map((word) => this.word(word))
    const [head] = numbers
    if (head === undefined) return
    for (const number of numbers) this.inPhrase[number] = true
    ;(this.heads[head] ??= []).push({ leaf, words: numbers, form, notForms })
  }

  /** The number of a word, the same for equal words. */
  private word(word: LeafWord): number {
    const known = this.words.get(word.key)
    if (known !== undefined) return known
    const number = this.lexicon.addWord(word.stems(), word)
    this.words.set(word.key, number)
    this.exactWords[number] = word.isExact
    return number
  }

  private take(reading: Reading, index: number, hits: Hit[], readings: Map<number, Reading[]>): void {
    if (this.exactWords[reading.word] === true && this.token.bare() !== reading.stem.letters) return
    for (const leaf of this.singles[reading.word] ?? []) {
      hits.push({
        leaf,
        first: index,
        last: index,
        form: reading.stem.form,
        class: reading.class,
        confidence: reading.confidence,
      })
    }
    if (this.inPhrase[reading.word] !== true) return
    const found = readings.get(index)
    if (found === undefined) readings.set(index, [reading])
    else found.push(reading)
  }

  private takePhrases(
    reading: Reading,
    index: number,
    hits: Hit[],
    readings: Map<number, Reading[]>,
    tokens: TokenList,
  ): void {
    for (const phrase of this.heads[reading.word] ?? []) {
      const match = matchPhrase(phrase.words, index, reading, readings, tokens)
      if (match === null) continue
      const surface = tokens.text.slice(tokens.start(index), tokens.end(match.last))
      if (phrase.notForms.size > 0 && phrase.notForms.has(surfaceKey(surface))) continue
      hits.push({
        leaf: phrase.leaf,
        first: index,
        last: match.last,
        form: phrase.form,
        class: match.class,
        confidence: match.confidence,
      })
    }
  }
}

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
