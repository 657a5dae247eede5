/** Why a match is a match: its words read again, one by one, from the tables and not by the automaton that found it. */
import { Automaton } from '../arabic/automaton.ts'
import { TokenExplainer } from '../arabic/explain-token.ts'
import type { TokenExplanation } from '../arabic/explain-token.ts'
import type { Reading } from '../arabic/lexicon.ts'
import { LetterTrie } from '../arabic/letter-trie.ts'
import type { Confidence } from '../arabic/reading.ts'
import { weaker } from '../arabic/reading.ts'
import { TokenBuffer } from '../arabic/token.ts'
import type { Codebook, Operand, Rule } from '../codebook/codebook.ts'
import { operandsOf } from '../codebook/operands.ts'
import type { Span } from '../text/span.ts'
import type { Match } from './coding.ts'
import { partsOfLeaf, surfaceKey } from './leaf-words.ts'
import type { LeafWord, WordOperand } from './leaf-words.ts'
import { matchPhrase } from './phrases.ts'
import { TokenList } from './token-list.ts'

/** A reading of a word and the term's word that it is a form of. */
interface WordReading {
  readonly parts: Reading
  /** As the author wrote it: «مجلس», «نزح/ينزح». */
  readonly term: string
}

/** A word of a match; `reading` is null for a word that was passed over («يعني», a word between) or that a pattern matched. */
interface MatchedWord {
  readonly span: Span
  readonly surface: string
  readonly reading: WordReading | null
}

/** A match as it was derived again; a test holds form, class and confidence equal to the match's own. */
export interface MatchExplanation {
  readonly words: readonly MatchedWord[]
  readonly form: string
  readonly class: string
  readonly confidence: Confidence
}

/** A word of the explainer: what its term looks for, and its number. */
export interface KnownWord extends LeafWord {
  readonly number: number
}

/** A leaf of the codebook with its words numbered. */
export interface KnownLeaf {
  readonly operand: WordOperand
  readonly single: KnownWord | null
  readonly phrases: readonly {
    readonly form: string
    readonly words: readonly KnownWord[]
    readonly notForms: ReadonlySet<string>
  }[]
}

/** A leaf found: which tokens, and the reading of each; tokens passed over have none. */
export interface LeafHit {
  readonly first: number
  readonly last: number
  readonly form: string
  readonly class: string
  readonly confidence: Confidence
  readonly readings: ReadonlyMap<number, WordReading>
}

/** Explains with the words of one codebook; compiled once. */
export class CodebookExplainer {
  private readonly codebook: Codebook
  private readonly tokens = new TokenExplainer()
  private readonly words = new Map<string, number>()
  private readonly leaves = new Map<Operand, KnownLeaf>()

  constructor(codebook: Codebook) {
    this.codebook = codebook
    for (const theme of codebook.themes) for (const operand of operandsOf(theme)) this.add(operand)
  }

  /** The words of `text[from, to)`, ready to be explained. */
  read(text: string, from: number, to: number): ReadText {
    return new ReadText(this.tokens, text, from, to)
  }

  /**
   * The words of a match that the coder found in `text[turn)`. Null when this codebook and these tables do not find it again, which
   * means that another version of either has found it.
   */
  explain(text: string, turn: Span, match: Match): MatchExplanation | null {
    const rule = this.codebook.themes[match.theme]?.rules[match.rule]
    if (rule === undefined) return null
    const read = this.read(text, turn.start, turn.end)
    const first = read.tokens.indexAt(match.span.start)
    const last = read.tokens.indexAt(match.span.end) - 1
    const hits = this.hitsOf(rule, match, read, first, last)
    if (hits === null) return null
    const readings = new Map(hits.flatMap((hit) => Array.from(hit.readings)))
    const words = Array.from({ length: last - first + 1 }, (_, index): MatchedWord => {
      const span = { start: read.tokens.start(first + index), end: read.tokens.end(first + index) }
      return { span, surface: text.slice(span.start, span.end), reading: readings.get(first + index) ?? null }
    })
    const [only] = hits
    // A pattern matches letters: it stands for itself, alone or as a part.
    const isOne = match.class !== 'combined' && match.class !== 'pattern'
    return {
      words,
      form: isOne ? (only?.form ?? '') : match.form,
      class: isOne ? (only?.class ?? '') : match.class,
      confidence: hits.reduce<Confidence>((sure, { confidence }) => weaker(sure, confidence), 'high'),
    }
  }

  /** The leaves of an operand that are words: those of its parts, and for a theme those of its family's rules. */
  leavesOf(operand: Operand): readonly KnownLeaf[] {
    return this.operandsIn(operand).flatMap((part) => this.leaves.get(part) ?? [])
  }

  private add(operand: Operand): void {
    if (operand.kind !== 'term' && operand.kind !== 'verb' && operand.kind !== 'exact') return
    const { single, phrases } = partsOfLeaf(operand, this.codebook.register, this.codebook.plurals === 'list')
    const known = (word: LeafWord): KnownWord => ({ ...word, number: this.number(word) })
    this.leaves.set(operand, {
      operand,
      single: single === null ? null : known(single),
      phrases: phrases.map(({ form, words, notForms }) => ({ form, words: words.map(known), notForms })),
    })
  }

  /** The number of a word, the same for equal words. */
  private number(word: LeafWord): number {
    const known = this.words.get(word.key)
    if (known !== undefined) return known
    const number = this.tokens.addWord(word.stems(), word)
    this.words.set(word.key, number)
    return number
  }

  private operandsIn(operand: Operand, seen: ReadonlySet<string> = new Set()): readonly Operand[] {
    if ('operands' in operand) return operand.operands.flatMap((part) => this.operandsIn(part, seen))
    if (operand.kind !== 'theme') return [operand]
    if (seen.has(operand.theme)) return []
    const family = new Set([operand.theme])
    const within = new Set([...seen, operand.theme])
    return this.codebook.themes.flatMap((theme) => {
      if (theme.parent !== null && family.has(theme.parent)) family.add(theme.id)
      return family.has(theme.id) ? theme.rules.flatMap((rule) => this.operandsIn(rule.operand, within)) : []
    })
  }

  /** The leaf hits that a match is made of, in text order; none for a pattern; null when they are not found. */
  private hitsOf(rule: Rule, match: Match, read: ReadText, first: number, last: number): readonly LeafHit[] | null {
    if (match.class === 'pattern') return []
    const hits = this.leavesOf(rule.operand).flatMap((leaf) => read.hitsOf(leaf, first, last))
    if (match.class === 'combined') {
      const patterns = this.operandsIn(rule.operand).flatMap((part) => (part.kind === 'pattern' ? part.pattern : []))
      return cover(match.form.split(' + '), hits, new Set(patterns), first, last)
    }
    const isIt = (hit: LeafHit): boolean =>
      hit.first === first && hit.last === last && hit.form === match.form && hit.class === match.class
    const found = hits.find((hit) => isIt(hit) && hit.confidence === match.confidence) ?? hits.find(isIt)
    return found === undefined ? null : [found]
  }
}

/** The hits whose forms are `forms`, side by side from `first` to `last`; null when there are none. A pattern's part has no hit. */
function cover(
  forms: readonly string[],
  hits: readonly LeafHit[],
  patterns: ReadonlySet<string>,
  first: number,
  last: number,
): readonly LeafHit[] | null {
  const [form, ...others] = forms
  if (form === undefined) return []
  if (patterns.has(form)) return cover(others, hits, patterns, first, last)
  for (const hit of hits) {
    if (hit.form !== form || hit.first < first || hit.last > last) continue
    const rest = cover(others, hits, patterns, hit.last + 1, last)
    if (rest !== null) return [hit, ...rest]
  }
  return null
}

/** The words of a stretch of text, each explained when it is first asked for. */
export class ReadText {
  readonly tokens: TokenList = new TokenList()
  private readonly explainer: TokenExplainer
  private readonly text: string
  private readonly token = new TokenBuffer()
  private readonly explained = new Map<number, TokenExplanation & { readonly bare: string }>()

  constructor(explainer: TokenExplainer, text: string, from: number, to: number) {
    this.explainer = explainer
    this.text = text
    this.tokens.fill(text, from, to, anyWord())
  }

  /** What became of the word at `index`. */
  at(index: number): TokenExplanation & { readonly bare: string } {
    let found = this.explained.get(index)
    if (found === undefined) {
      this.token.fill(this.text, this.tokens.start(index), this.tokens.end(index))
      const explanation = this.explainer.explain(this.token, this.tokens.at(index))
      found = { ...explanation, bare: this.token.bare() }
      this.explained.set(index, found)
    }
    return found
  }

  /** Words of the codebook that merely resemble the word at `index`. */
  resembling(index: number): ReturnType<TokenExplainer['resembling']> {
    this.token.fill(this.text, this.tokens.start(index), this.tokens.end(index))
    return this.explainer.resembling(this.token)
  }

  /** Where a leaf stands within the tokens `first` to `last`. */
  hitsOf({ single, phrases }: KnownLeaf, first: number, last: number): readonly LeafHit[] {
    const hits: LeafHit[] = []
    for (let index = first; index <= last; index++) {
      const reading = single === null ? null : this.readingOf(index, single)
      if (single !== null && reading !== null) hits.push(wordHit(index, reading, single.text))
      for (const phrase of phrases) hits.push(...this.phraseHits(phrase, index))
    }
    return hits
  }

  /** The reading of a token as a word. */
  readingOf(index: number, { number, isExact }: KnownWord): Reading | null {
    const { readings, bare } = this.at(index)
    const reading = readings.find(({ word }) => word === number)
    return reading === undefined || (isExact && bare !== reading.stem.letters) ? null : reading
  }

  private phraseHits({ form, words, notForms }: KnownLeaf['phrases'][number], first: number): readonly LeafHit[] {
    const [head] = words
    const headReading = head === undefined ? null : this.readingOf(first, head)
    if (headReading === null) return []
    const readings = new Map<number, readonly Reading[]>()
    const reach = Math.min(this.tokens.length, first + words.length * MOST_BETWEEN)
    for (let index = first; index < reach; index++)
      readings.set(
        index,
        words.flatMap((word) => this.readingOf(index, word) ?? []),
      )
    const match = (length: number): ReturnType<typeof matchPhrase> => {
      const numbers = words.slice(0, length).map(({ number }) => number)
      return matchPhrase(numbers, first, headReading, readings, this.tokens)
    }
    const whole = match(words.length)
    if (whole === null) return []
    const surface = this.text.slice(this.tokens.start(first), this.tokens.end(whole.last))
    if (notForms.has(surfaceKey(surface))) return []
    const read = new Map<number, WordReading>()
    words.forEach((word, place) => {
      const at = match(place + 1)?.last ?? first
      const reading = this.readingOf(at, word)
      if (reading !== null) read.set(at, { parts: reading, term: word.text })
    })
    const { last, class: inflection, confidence } = whole
    return [{ first, last, form, class: inflection, confidence, readings: read }]
  }
}

/** How far apart two words of a phrase can stand, with all that is passed over. */
const MOST_BETWEEN = 8

function wordHit(index: number, reading: Reading, term: string): LeafHit {
  return {
    first: index,
    last: index,
    form: reading.stem.form,
    class: reading.class,
    confidence: reading.confidence,
    readings: new Map([[index, { parts: reading, term }]]),
  }
}

/** Cuts words and looks for none. */
function anyWord(): Automaton {
  const trie = new LetterTrie()
  return new Automaton({ trie, prefixRoot: trie.addRoot(), stemRoot: trie.addRoot(), endingRootsAt: () => [] })
}
