/**
 * All words of a codebook compiled into three tries: what may stand before a stem, the stems, what may stand after each kind of stem.
 * A token is read by walking them: every legal split prefix + stem + ending whose parts agree is a reading. The cost is a few steps per
 * token, whatever the number of words. Nothing here looks beyond the token and its neighbours, so no text changes another's coding.
 */
import { isRefusal, judge } from './agreement.ts'
import type { Neighbours, Parts, Prefix } from './agreement.ts'
import { Automaton } from './automaton.ts'
import type { EndingRoot } from './automaton.ts'
import { hiddenWords } from './hidden-words.ts'
import { classOf, hides } from './inflection.ts'
import { foldText, letterCodes } from './letters.ts'
import { LetterTrie } from './letter-trie.ts'
import { conjunctions, proclitics } from './proclitics.ts'
import type { Confidence } from './reading.ts'
import { isAtLeast } from './reading.ts'
import { writesOtherHamza } from './spelling-agreement.ts'
import { nounStems } from './stems.ts'
import type { Stem } from './stem.ts'
import { paradigms } from './suffixes.ts'
import type { Paradigm, SuffixRow } from './suffixes.ts'
import type { TokenBuffer } from './token.ts'
import { hiddenVerbs } from './verb-data.ts'
import { verbStems } from './verbs.ts'
import { verbParadigms, verbPrefixes } from './verb-affixes.ts'
import type { VerbParadigm } from './verb-affixes.ts'

/** What a word of the lexicon is told beside its stems. */
export interface WordOptions {
  readonly register: 'msa' | 'dialect' | null
  /** Surface forms that are never this word (folded as the tokens are). */
  readonly notForms: readonly string[]
}

/** How a token was read as one of the lexicon's words. */
export interface Reading extends Parts {
  readonly word: number
  /** The class of the inflection, as matches.csv names it. */
  readonly class: string
  readonly confidence: Confidence
}

interface Word {
  readonly options: WordOptions
  readonly notForms: ReadonlySet<string>
  readonly isHidden: boolean
}

interface Entry {
  readonly stem: Stem
  readonly word: number
  /** Root of its paradigm in the trie of endings. */
  readonly endings: number
  /** Letters of the dictionary form that the stem stands for: خدم|ة counts its ة. */
  readonly letters: number
}

/** Where the letters of a candidate's dictionary form stand in the token. */
interface Candidate {
  readonly reading: Reading
  readonly from: number
  readonly to: number
}

const HIDDEN: Word = { options: { register: null, notForms: [] }, notForms: new Set(), isHidden: true }

/** Compiles words and reads tokens. Words are added first, then any number of tokens read. */
export class Lexicon {
  private readonly trie = new LetterTrie()
  private readonly prefixRoot = this.trie.addRoot()
  private readonly stemRoot = this.trie.addRoot()
  private readonly endingRoots = new Map<string, number>()
  private readonly prefixes: Prefix[] = []
  private readonly entries: Entry[] = []
  private readonly endings: SuffixRow[] = []
  private readonly words: Word[] = []
  private readonly candidates: Candidate[] = []
  /** Pairs of borders of the hidden words that the token reads as. */
  private readonly hidden: number[] = []

  constructor() {
    for (const conjunction of conjunctions) {
      for (const row of proclitics) this.addPrefix({ ...row, text: conjunction + row.text, negatable: false })
      for (const row of verbPrefixes) this.addPrefix({ ...row, text: conjunction + row.text, rest: 1 })
    }
    for (const text of hiddenVerbs) this.add(verbStems(text), HIDDEN)
    for (const text of hiddenWords)
      this.add(nounStems(text, { forms: [], partOfSpeech: null, listedPlurals: false }), HIDDEN)
  }

  /** Adds a word by its stems; returns the number that readings carry. */
  addWord(stems: readonly Stem[], options: WordOptions): number {
    return this.add(stems, { options, notForms: new Set(options.notForms.map(foldText)), isHidden: false })
  }

  /** The automaton of the words added so far; hidden words alone let nothing through. */
  automaton(isSought: (word: number) => boolean = () => true): Automaton {
    const { trie, prefixRoot, stemRoot } = this
    const known = new Map<number, readonly EndingRoot[]>()
    const endingRootsAt = (node: number): readonly EndingRoot[] => {
      let found = known.get(node)
      if (found === undefined) {
        const roots = new Map<number, boolean>()
        for (const id of trie.at(node) ?? []) {
          const entry = this.entries[id]
          if (entry === undefined || this.words[entry.word]?.isHidden !== false) continue
          roots.set(entry.endings, roots.get(entry.endings) === true || isSought(entry.word))
        }
        found = Array.from(roots, ([root, sought]) => ({ root, isSought: sought }))
        known.set(node, found)
      }
      return found
    }
    return new Automaton({ trie, prefixRoot, stemRoot, endingRootsAt })
  }

  /**
   * All words that the token can be, each in its surest reading.
   *
   * @param neighbours the words before and after, for the few decisions that look there
   */
  read(token: TokenBuffer, neighbours: Neighbours): readonly Reading[] {
    this.walkPrefixes(token, neighbours)
    if (this.candidates.length === 0) {
      if (!token.hasDoubledVowel()) return none
      token.squeezeDoubledVowels()
      this.walkPrefixes(token, neighbours)
      this.dropSqueezedDuals()
      if (this.candidates.length === 0) return none
    }
    return this.surest()
  }

  private add(stems: readonly Stem[], word: Word): number {
    const id = this.words.push(word) - 1
    for (const stem of stems) {
      const codes = letterCodes(stem.letters)
      const letters = codes.length + (taParadigms.has(stem.paradigm) ? 1 : 0)
      const entry = this.entries.push({ stem, word: id, endings: this.endingRoot(stem.paradigm), letters }) - 1
      this.trie.add(this.stemRoot, codes, entry)
    }
    return id
  }

  private addPrefix(row: Omit<Prefix, 'length' | 'dialect'> & { readonly register: 'all' | 'dialect' }): void {
    const codes = letterCodes(row.text)
    const { text, kind, rest, negatable } = row
    this.trie.add(
      this.prefixRoot,
      codes,
      this.prefixes.push({ text, kind, rest, negatable, dialect: row.register === 'dialect', length: codes.length }) -
        1,
    )
  }

  private endingRoot(paradigm: Paradigm | VerbParadigm): number {
    const known = this.endingRoots.get(paradigm)
    if (known !== undefined) return known
    const root = this.trie.addRoot()
    this.endingRoots.set(paradigm, root)
    for (const row of endingsOf(paradigm)) this.trie.add(root, letterCodes(row.text), this.endings.push(row) - 1)
    return root
  }

  private walkPrefixes(token: TokenBuffer, neighbours: Neighbours): void {
    this.candidates.length = 0
    this.hidden.length = 0
    let node = this.prefixRoot
    for (let at = 0; node !== 0; at++) {
      const prefixes = this.trie.at(node)
      if (prefixes !== undefined) this.walkStems(token, at, prefixes, neighbours)
      if (at >= token.length) return
      node = this.trie.step(node, token.codes[at] ?? 0)
    }
  }

  private walkStems(token: TokenBuffer, from: number, prefixes: readonly number[], neighbours: Neighbours): void {
    let node = this.stemRoot
    for (let at = from; at < token.length;) {
      node = this.trie.step(node, token.codes[at++] ?? 0)
      if (node === 0) return
      const entries = this.trie.at(node)
      if (entries === undefined) continue
      for (const entry of entries) this.walkEndings(token, from, at, entry, prefixes, neighbours)
    }
  }

  private walkEndings(
    token: TokenBuffer,
    from: number,
    stemEnd: number,
    entryId: number,
    prefixes: readonly number[],
    neighbours: Neighbours,
  ): void {
    const entry = this.entries[entryId]
    const endings = entry === undefined ? undefined : this.endingsFrom(entry.endings, token, stemEnd)
    if (entry === undefined || endings === undefined) return
    for (const prefixId of prefixes) {
      const prefix = this.prefixes[prefixId]
      if (prefix === undefined || token.length - from < prefix.rest) continue
      const kinds = prefix.kind & entry.stem.kinds
      for (const endingId of kinds === 0 ? nowhere : endings) {
        const ending = this.endings[endingId]
        if (ending !== undefined && (kinds & ending.kinds) !== 0)
          this.weigh(token, from, entry, prefix, ending, neighbours)
      }
    }
  }

  /** The endings that the rest of the token is, from the root of a paradigm. */
  private endingsFrom(root: number, token: TokenBuffer, from: number): readonly number[] | undefined {
    let node = root
    for (let at = from; at < token.length && node !== 0; at++) node = this.trie.step(node, token.codes[at] ?? 0)
    return node === 0 ? undefined : this.trie.at(node)
  }

  private weigh(
    token: TokenBuffer,
    from: number,
    entry: Entry,
    prefix: Prefix,
    suffix: SuffixRow,
    neighbours: Neighbours,
  ): void {
    const word = this.words[entry.word] ?? HIDDEN
    const parts = { prefix, stem: entry.stem, suffix }
    const confidence = judge(token, parts, word.options.register, neighbours)
    if (isRefusal(confidence)) return
    const first = entry.stem.condition === 'shared-lam' ? from - 1 : from
    const last = first + entry.letters
    if (word.isHidden) {
      if (hides(parts, confidence) && !writesOtherHamza(token, parts)) this.hidden.push(first, last)
      return
    }
    if (word.notForms.size > 0 && word.notForms.has(token.key())) return
    this.candidates.push({
      reading: { word: entry.word, ...parts, class: classOf(parts), confidence },
      from: first,
      to: last,
    })
  }

  /** «التشيكيين» with its ي once is no dual of تشيك: only a plural is misspelt so («مسافريين»). */
  private dropSqueezedDuals(): void {
    const kept = this.candidates.filter(({ reading }) => reading.suffix.class !== 'dual')
    this.candidates.splice(0, this.candidates.length, ...kept)
  }

  /** Drops what a longer word hides, then keeps one reading a word. */
  private surest(): readonly Reading[] {
    const [only] = this.candidates
    if (this.candidates.length === 1 && only !== undefined) return this.isHidden(only) ? none : [only.reading]
    const best = new Map<number, Candidate>()
    for (const candidate of this.candidates) {
      if (this.isHidden(candidate)) continue
      const rival = best.get(candidate.reading.word)
      if (rival === undefined || isBetter(candidate, rival)) best.set(candidate.reading.word, candidate)
    }
    return Array.from(best.values(), (candidate) => candidate.reading)
  }

  private isHidden({ from, to }: Candidate): boolean {
    for (let index = 0; index < this.hidden.length; index += 2) {
      const first = this.hidden[index] ?? 0
      const last = this.hidden[index + 1] ?? 0
      // A longer beginning hides whatever the endings are (وخيم in وخيمة, against خيمة); a longer end only from the same beginning.
      if ((first < from && last > from) || (first === from && last > to)) return true
    }
    return false
  }
}

const none: readonly Reading[] = []
const nowhere: readonly number[] = []

/** Surer first, then the reading that explains more of the token by the dictionary form. */
function isBetter(a: Candidate, b: Candidate): boolean {
  if (a.reading.confidence !== b.reading.confidence) return isAtLeast(a.reading.confidence, b.reading.confidence)
  if (a.to - a.from !== b.to - b.from) return a.to - a.from > b.to - b.from
  return a.reading.suffix.class === 'verb' && b.reading.suffix.class !== 'verb'
}

/** Paradigms whose stems lack the last letter of their dictionary form. */
const taParadigms: ReadonlySet<string> = new Set([
  'ta',
  'ta-without-at',
  'short-ta',
  'plural-ta',
  'alif',
  'plural-alif',
  'plural-maqsura',
])

/** The endings of a paradigm, of nouns or of verbs. */
export function endingsOf(paradigm: Paradigm | VerbParadigm): readonly SuffixRow[] {
  return { ...paradigms, ...verbParadigms }[paradigm]
}
