/**
 * From the words and phrases of a codebook to where they stand in a turn. Every distinct term is one *leaf*, however many rules use it:
 * leaves are compiled once into one lexicon, and a turn is read once for all of them.
 */
import { prepositions } from '../arabic/function-words.ts'
import type { Automaton } from '../arabic/automaton.ts'
import { ANY_NOUN_KIND } from '../arabic/proclitics.ts'
import { Lexicon } from '../arabic/lexicon.ts'
import type { Reading } from '../arabic/lexicon.ts'
import { bareText, foldText } from '../arabic/letters.ts'
import type { Confidence } from '../arabic/reading.ts'
import { exactStem, nounStems } from '../arabic/stems.ts'
import type { PartOfSpeech } from '../arabic/stems.ts'
import type { Stem } from '../arabic/stem.ts'
import { TokenBuffer } from '../arabic/token.ts'
import { verbStems } from '../arabic/verbs.ts'
import type { Operand, Register, TermOptions } from '../codebook/codebook.ts'
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

/** What a leaf looks for, its options in force. */
interface LeafSpec {
  readonly text: string
  readonly isExact: boolean
  readonly forms: readonly string[]
  readonly notForms: readonly string[]
  readonly partOfSpeech: PartOfSpeech
  readonly register: Register | null
  readonly listedPlurals: boolean
}

const plain: TermOptions = { forms: [], notForms: [], match: 'inflected', partOfSpeech: null, register: null }

function leafSpec(operand: LeafOperand, register: Register | null, listedPlurals: boolean): LeafSpec {
  const options = 'options' in operand ? operand.options : plain
  return {
    text: operand.kind === 'pattern' ? operand.pattern : operand.text,
    isExact: operand.kind === 'exact' || options.match === 'exact',
    forms: options.forms,
    notForms: options.notForms,
    partOfSpeech: options.partOfSpeech,
    register: options.register ?? register,
    listedPlurals,
  }
}

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
    const spec = leafSpec(operand, register, listedPlurals)
    const key = JSON.stringify([operand.kind, spec])
    const known = this.leaves.get(key)
    if (known !== undefined) return known
    const leaf = this.leaves.size
    this.leaves.set(key, leaf)
    if (operand.kind === 'pattern') {
      this.patterns.push({ leaf, pattern: compilePattern(operand.pattern), form: operand.pattern })
    } else if (operand.kind === 'verb')
      this.addSingle(leaf, this.word(`verb ${spec.text}`, verbStems(spec.text), spec), spec)
    else this.addTerm(leaf, spec)
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

  private addTerm(leaf: number, spec: LeafSpec): void {
    const [phrases, words] = [spec.text, ...spec.forms].reduce<[string[], string[]]>(
      ([several, single], text) =>
        splitTerm(text).length > 1 ? [[...several, text], single] : [several, [...single, text]],
      [[], []],
    )
    for (const phrase of phrases) this.addPhrase(leaf, phrase, spec)
    // The forms of a phrase are phrases or words of their own; those of a word are its plurals and spellings.
    if (words.includes(spec.text)) this.addWordTerm(leaf, spec, words.slice(1))
    else for (const word of words) this.addPhrase(leaf, word, spec)
  }

  private addWordTerm(leaf: number, spec: LeafSpec, forms: readonly string[]): void {
    const { text, isExact, partOfSpeech, listedPlurals } = spec
    const stems = isExact ? [text, ...forms].map(exactStem) : nounStems(text, { forms, partOfSpeech, listedPlurals })
    this.addSingle(
      leaf,
      this.word(`term ${isExact} ${text} ${forms.join(' ')} ${partOfSpeech ?? ''}`, stems, spec),
      spec,
    )
    const bare = bareText(text)
    if (!isExact && bare.startsWith('لا') && bare.length >= 6) this.addNegated(leaf, bare.slice(2), spec)
  }

  private addSingle(leaf: number, word: number, { isExact }: LeafSpec): void {
    ;(this.singles[word] ??= []).push(leaf)
    this.exactWords[word] = isExact
  }

  private addPhrase(leaf: number, text: string, spec: LeafSpec): void {
    const stemsOf = (part: string): Stem[] => (spec.isExact ? [exactStem(part)] : phraseStems(part, spec.listedPlurals))
    this.addWords(
      leaf,
      splitTerm(text).map((part) => this.phraseWord(part, stemsOf(part), spec)),
      text,
      spec,
    )
  }

  /** «اللا مركزية», «باللا مركزية»: the negative prefix is often written apart, and the article goes on it. */
  private addNegated(leaf: number, noun: string, spec: LeafSpec): void {
    const negation = this.phraseWord('لا', [{ ...exactStem('لا'), kinds: ANY_NOUN_KIND }], spec)
    const rest = this.phraseWord(noun, phraseStems(noun, spec.listedPlurals), spec)
    this.addWords(leaf, [negation, rest], spec.text, spec)
  }

  private addWords(leaf: number, words: readonly number[], form: string, spec: LeafSpec): void {
    const [head] = words
    if (head === undefined) return
    const notForms = new Set(spec.notForms.map(surfaceKey))
    ;(this.heads[head] ??= []).push({ leaf, words, form: form.trim(), notForms })
  }

  private phraseWord(text: string, stems: readonly Stem[], spec: LeafSpec): number {
    const word = this.word(`phrase ${spec.isExact} ${text}`, stems, { ...spec, notForms: [] })
    this.inPhrase[word] = true
    this.exactWords[word] = spec.isExact
    return word
  }

  /** The number of a word, the same for the same key and options. */
  private word(key: string, stems: readonly Stem[], { register, notForms, listedPlurals }: LeafSpec): number {
    const full = `${key} ${register ?? ''} ${listedPlurals} ${notForms.join(' ')}`
    const known = this.words.get(full)
    if (known !== undefined) return known
    const word = this.lexicon.addWord(stems, { register, notForms })
    this.words.set(full, word)
    return word
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

/** A word inside a phrase; prepositions stay as they are (موازنة بين), though some are nouns elsewhere (وسط). */
function phraseStems(word: string, listedPlurals: boolean): Stem[] {
  if (prepositions.has(bareText(word))) return [exactStem(word)]
  return nounStems(word, { forms: [], partOfSpeech: null, listedPlurals })
}

/** The words of a term, as the text's words are cut. */
export function splitTerm(text: string): string[] {
  return text.split(/[^\p{L}\p{M}\p{N}\u0640\u200b-\u200f]+/u).filter((word) => foldText(word) !== '')
}

/** A stretch of words as it is compared: folded, single spaces. */
function surfaceKey(text: string): string {
  return splitTerm(text).map(foldText).join(' ')
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
