/**
 * Why a word was read as it was, and why not otherwise. Readings are the lexicon's own, asked for one token, without the automaton in front
 * of it; the splits that it refused are found by look-ups in maps, each with the reason.
 */
import { isRefusal, judge } from './agreement.ts'
import type { Neighbours, Parts, Prefix, Refusal } from './agreement.ts'
import { hiddenWords } from './hidden-words.ts'
import { foldText, letterCodes, letterOf } from './letters.ts'
import { endingsOf, Lexicon } from './lexicon.ts'
import type { Reading, WordOptions } from './lexicon.ts'
import { conjunctions, GENITIVE, proclitics, WITH_ARTICLE } from './proclitics.ts'
import type { Stem } from './stem.ts'
import { nounStems } from './stems.ts'
import type { SuffixRow } from './suffixes.ts'
import type { TokenBuffer } from './token.ts'
import { verbPrefixes } from './verb-affixes.ts'

/** Why letters that spell a word are no reading of it. */
export type SplitRefusal =
  | Refusal
  /** The ending never stands with the article. */
  | 'definite'
  /** A nominative ending behind a preposition on the word. */
  | 'genitive'
  /** Too few letters behind the proclitic. */
  | 'short'
  /** The author's `not_forms`. */
  | 'not-form'
  /** Another word stands in these letters. */
  | 'hidden'

/** A word cut in three that is no reading. */
export interface RefusedSplit extends Parts {
  /** The number that `addWord` gave. */
  readonly word: number
  readonly reason: SplitRefusal
  /** The other word, where the reason is `hidden`. */
  readonly hiddenBy: string | null
}

/** What became of a token: the surest reading of each word that it can be, and the splits that were refused. */
export interface TokenExplanation {
  readonly readings: readonly Reading[]
  readonly refused: readonly RefusedSplit[]
}

interface Entry {
  readonly stem: Stem
  readonly word: number
}

interface Word {
  readonly options: WordOptions
  readonly notForms: ReadonlySet<string>
}

const HIDDEN = -1

/** Explains tokens by the words it was given. */
export class TokenExplainer {
  private readonly lexicon = new Lexicon()
  private readonly prefixes = new Map<string, Prefix[]>()
  private readonly longestPrefix: number
  private readonly entries = new Map<string, Entry[]>()
  private readonly endings = new Map<string, ReadonlyMap<string, readonly SuffixRow[]>>()
  private readonly words: Word[] = []

  constructor() {
    for (const conjunction of conjunctions) {
      for (const row of proclitics) this.addPrefix({ ...row, text: conjunction + row.text, negatable: false })
      for (const row of verbPrefixes) this.addPrefix({ ...row, text: conjunction + row.text, rest: 1 })
    }
    this.longestPrefix = Math.max(...Array.from(this.prefixes.keys(), (key) => key.length))
    for (const text of hiddenWords)
      this.addStems(nounStems(text, { forms: [], partOfSpeech: null, listedPlurals: false }), HIDDEN)
  }

  /** Adds a word by its stems; returns the number that readings and splits carry. */
  addWord(stems: readonly Stem[], options: WordOptions): number {
    const word = this.lexicon.addWord(stems, options)
    this.words[word] = { options, notForms: new Set(options.notForms.map(foldText)) }
    this.addStems(stems, word)
    return word
  }

  /** What the token can be and what it can't. The token's doubled vowels may be squeezed, as by the lexicon. */
  explain(token: TokenBuffer, neighbours: Neighbours): TokenExplanation {
    const readings = this.lexicon.read(token, neighbours)
    const read = new Set(readings.map(({ word }) => word))
    const splits = this.splitsOf(token, neighbours)
    const [other] = splits
      .filter(({ word, reason }) => word === HIDDEN && reason === null)
      .toSorted((a, b) => b.stem.letters.length - a.stem.letters.length)
    const refused = splits.flatMap(({ word, reason, ...parts }): readonly RefusedSplit[] => {
      if (word === HIDDEN || read.has(word)) return []
      if (reason !== null) return [{ word, reason, ...parts, hiddenBy: null }]
      // The letters agree, and still it is no reading: the author says so, or the letters are rather another word.
      if (this.words[word]?.notForms.has(token.key()) === true)
        return [{ word, reason: 'not-form', ...parts, hiddenBy: null }]
      return other === undefined ? [] : [{ word, reason: 'hidden', ...parts, hiddenBy: other.stem.form }]
    })
    return { readings, refused }
  }

  /**
   * Words of which a stem of three letters or more stands in the token, with letters around it that are no proclitic or no ending of it:
   * «عملة» is no form of «عمل». Those with the longest stem first.
   */
  resembling(token: TokenBuffer): readonly { readonly word: number; readonly stem: Stem }[] {
    const key = token.key()
    const found = new Map<number, Stem>()
    for (let from = 0; from < key.length; from++) {
      for (let to = from + 3; to <= key.length; to++) {
        for (const { stem, word } of this.entries.get(key.slice(from, to)) ?? []) {
          const known = found.get(word)
          if (word !== HIDDEN && (known === undefined || known.letters.length < stem.letters.length))
            found.set(word, stem)
        }
      }
    }
    return Array.from(found, ([word, stem]) => ({ word, stem })).sort(
      (a, b) => b.stem.letters.length - a.stem.letters.length || a.word - b.word,
    )
  }

  private addStems(stems: readonly Stem[], word: number): void {
    for (const stem of stems) push(this.entries, keyOf(stem.letters), { stem, word })
  }

  private addPrefix(row: Omit<Prefix, 'length' | 'dialect'> & { readonly register: 'all' | 'dialect' }): void {
    const { text, kind, rest, negatable } = row
    const key = keyOf(text)
    push(this.prefixes, key, { text, kind, rest, negatable, dialect: row.register === 'dialect', length: key.length })
  }

  private endingsAfter(stem: Stem, letters: string): readonly SuffixRow[] {
    let rows = this.endings.get(stem.paradigm)
    if (rows === undefined) {
      const byText = new Map<string, SuffixRow[]>()
      for (const row of endingsOf(stem.paradigm)) push(byText, keyOf(row.text), row)
      this.endings.set(stem.paradigm, byText)
      rows = byText
    }
    return rows.get(letters) ?? []
  }

  /** Every prefix + stem + ending that spells the token; the reason is null where all three agree. */
  private splitsOf(token: TokenBuffer, neighbours: Neighbours): readonly Split[] {
    const key = token.key()
    const splits: Split[] = []
    for (let from = 0; from <= Math.min(this.longestPrefix, key.length); from++) {
      const prefixes = this.prefixes.get(key.slice(0, from)) ?? []
      for (let to = from + 1; prefixes.length > 0 && to <= key.length; to++) {
        for (const { stem, word } of this.entries.get(key.slice(from, to)) ?? []) {
          const endings = this.endingsAfter(stem, key.slice(to))
          const all = prefixes.flatMap((prefix) => endings.map((suffix): Parts => ({ prefix, stem, suffix })))
          for (const parts of all) {
            const reason = this.reasonAgainst(token, from, parts, word, neighbours)
            if (reason !== 'mismatch') splits.push({ word, ...parts, reason })
          }
        }
      }
    }
    return splits
  }

  /** `mismatch`: not worth a word (a noun's ending on a verb's prefix). */
  private reasonAgainst(
    token: TokenBuffer,
    from: number,
    parts: Parts,
    word: number,
    neighbours: Neighbours,
  ): SplitRefusal | 'mismatch' | null {
    const { prefix, stem, suffix } = parts
    if ((prefix.kind & stem.kinds) === 0) return 'mismatch'
    if (token.length - from < prefix.rest) return 'short'
    if ((prefix.kind & stem.kinds & suffix.kinds) === 0)
      return (prefix.kind & WITH_ARTICLE) !== 0 ? 'definite' : (prefix.kind & GENITIVE) !== 0 ? 'genitive' : 'mismatch'
    const verdict = judge(token, parts, this.words[word]?.options.register ?? null, neighbours)
    return isRefusal(verdict) ? verdict : null
  }
}

interface Split extends Parts {
  readonly word: number
  readonly reason: SplitRefusal | null
}

function keyOf(text: string): string {
  return letterCodes(text).map(letterOf).join('')
}

function push<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [value])
  else list.push(value)
}
