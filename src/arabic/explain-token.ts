/**
 * How a word was read, derived again from the tables: every split prefix + stem + ending that spells it, with the verdict on each. The
 * lexicon answers «which words»; this answers «why» and «why not», one word at a time, by look-ups in maps instead of its automaton.
 * A property test holds the two equal on every transcript.
 */
import { judge } from './agreement.ts'
import type { Neighbours, Parts, Prefix, Refusal } from './agreement.ts'
import { hiddenWords } from './hidden-words.ts'
import { foldText, letterCodes, letterOf } from './letters.ts'
import { classOf, endingsOf, taParadigms } from './lexicon.ts'
import type { WordOptions } from './lexicon.ts'
import { conjunctions, GENITIVE, proclitics, WITH_ARTICLE } from './proclitics.ts'
import type { Confidence } from './reading.ts'
import { isAtLeast } from './reading.ts'
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
  /** A longer word stands in these letters. */
  | 'hidden'

/** A word cut in three, and what was decided about it. */
export interface Split extends Parts {
  /** The number that `addWord` gave. */
  readonly word: number
  /** The class of the inflection, as matches.csv names it. */
  readonly class: string
  readonly verdict: Confidence | SplitRefusal
  /** The longer word, where the verdict is `hidden`. */
  readonly hiddenBy: string | null
}

/** A split that is a reading. */
export type ReadSplit = Split & { readonly verdict: Confidence }

/** What became of a token: the surest reading of each word that it can be, and the splits that were refused. */
export interface TokenExplanation {
  readonly readings: readonly ReadSplit[]
  readonly refused: readonly (Split & { readonly verdict: SplitRefusal })[]
}

interface Entry {
  readonly stem: Stem
  readonly word: number
  /** Letters of the dictionary form that the stem stands for. */
  readonly letters: number
}

interface Word {
  readonly options: WordOptions
  readonly notForms: ReadonlySet<string>
}

/** A split with the place of its dictionary form in the token. */
interface Placed {
  readonly split: Split
  readonly from: number
  readonly to: number
}

const HIDDEN = -1

/** Explains tokens by the words it was given. Slower than the lexicon and as exact. */
export class TokenExplainer {
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

  /** Adds a word by its stems; returns the number that splits carry. */
  addWord(stems: readonly Stem[], options: WordOptions): number {
    const word = this.words.push({ options, notForms: new Set(options.notForms.map(foldText)) }) - 1
    this.addStems(stems, word)
    return word
  }

  /** What the token can be and what it can't. The token's doubled vowels may be squeezed, as by the lexicon. */
  explain(token: TokenBuffer, neighbours: Neighbours): TokenExplanation {
    const asWritten = this.splitsOf(token, neighbours)
    if (asWritten.some(isCandidate) || !token.hasDoubledVowel()) return settle(asWritten)
    token.squeezeDoubledVowels()
    return settle(this.splitsOf(token, neighbours))
  }

  /**
   * Words of which a stem stands in the token with letters around it that are no proclitic or no ending: «عملة» is no form of «عمل».
   *
   * @returns the words with the longest such stem, and that stem
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
    for (const stem of stems) {
      const key = keyOf(stem.letters)
      push(this.entries, key, { stem, word, letters: key.length + (taParadigms.has(stem.paradigm) ? 1 : 0) })
    }
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

  /** In the order in which the lexicon meets them: the first of two equals wins. */
  private splitsOf(token: TokenBuffer, neighbours: Neighbours): readonly Placed[] {
    const key = token.key()
    const placed: Placed[] = []
    for (let from = 0; from <= Math.min(this.longestPrefix, key.length); from++) {
      const prefixes = this.prefixes.get(key.slice(0, from)) ?? []
      for (let to = from + 1; prefixes.length > 0 && to <= key.length; to++) {
        for (const entry of this.entries.get(key.slice(from, to)) ?? []) {
          const endings = this.endingsAfter(entry.stem, key.slice(to))
          for (const prefix of prefixes)
            for (const suffix of endings) placed.push(...this.weigh(token, from, entry, prefix, suffix, neighbours))
        }
      }
    }
    return placed
  }

  private weigh(
    token: TokenBuffer,
    from: number,
    { stem, word, letters }: Entry,
    prefix: Prefix,
    suffix: SuffixRow,
    neighbours: Neighbours,
  ): readonly Placed[] {
    if ((prefix.kind & stem.kinds) === 0) return []
    const parts = { prefix, stem, suffix }
    const { options, notForms } = this.words[word] ?? { options: null, notForms: null }
    const verdict = disagreement(token, from, parts) ?? judge(token, parts, options?.register ?? null, neighbours)
    if (verdict === 'mismatch') return []
    const isNotForm = !isRefused(verdict) && notForms?.has(token.key()) === true
    const first = stem.condition === 'shared-lam' ? from - 1 : from
    const split: Split = {
      word,
      ...parts,
      class: classOf(parts),
      verdict: isNotForm ? 'not-form' : verdict,
      hiddenBy: null,
    }
    return [{ split, from: first, to: first + letters }]
  }
}

/** Whether a verdict is a refusal of the judge or of the tables. */
export function isRefused(verdict: Confidence | SplitRefusal): verdict is SplitRefusal {
  return verdict !== 'high' && verdict !== 'medium' && verdict !== 'low'
}

/** What the tables alone say: endings and prefixes that never stand together. `mismatch`: not worth a word (a noun's ending on a verb's prefix). */
function disagreement(token: TokenBuffer, from: number, parts: Parts): SplitRefusal | 'mismatch' | null {
  const { prefix, stem, suffix } = parts
  if (token.length - from < prefix.rest) return 'short'
  if ((prefix.kind & stem.kinds & suffix.kinds) !== 0) return null
  if ((prefix.kind & WITH_ARTICLE) !== 0) return 'definite'
  return (prefix.kind & GENITIVE) === 0 ? 'mismatch' : 'genitive'
}

function isCandidate({ split }: Placed): boolean {
  return split.word !== HIDDEN && !isRefused(split.verdict)
}

/** Drops what a longer word hides, then keeps one reading a word. */
function settle(placed: readonly Placed[]): TokenExplanation {
  const hiding = placed.filter(({ split }) => split.word === HIDDEN && !isRefused(split.verdict) && hides(split))
  const best = new Map<number, Placed & { readonly split: ReadSplit }>()
  const refused: (Split & { readonly verdict: SplitRefusal })[] = []
  for (const { split, from, to } of placed) {
    const { word, verdict } = split
    if (word === HIDDEN) continue
    if (isRefused(verdict)) {
      refused.push({ ...split, verdict })
      continue
    }
    const longer = hiding.find(
      (hidden) => hidden.from <= from && hidden.to >= to && hidden.to - hidden.from > to - from,
    )
    if (longer !== undefined) {
      refused.push({ ...split, verdict: 'hidden', hiddenBy: longer.split.stem.form })
      continue
    }
    const candidate = { split: { ...split, verdict }, from, to }
    const rival = best.get(word)
    if (rival === undefined || isBetter(candidate, rival)) best.set(word, candidate)
  }
  return { readings: Array.from(best.values(), ({ split }) => split), refused }
}

/** «دوره» is rather «his role» than «دورة»: that spelling hides nothing. */
function hides({ prefix, suffix }: Parts): boolean {
  return suffix.text !== 'ه' || (prefix.kind & WITH_ARTICLE) !== 0
}

interface Rated {
  readonly split: ReadSplit
  readonly from: number
  readonly to: number
}

/** Surer first, then the reading that explains more of the token by the dictionary form. */
function isBetter(a: Rated, b: Rated): boolean {
  if (a.split.verdict !== b.split.verdict) return isAtLeast(a.split.verdict, b.split.verdict)
  return a.to - a.from > b.to - b.from
}

function keyOf(text: string): string {
  return letterCodes(text).map(letterOf).join('')
}

function push<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [value])
  else list.push(value)
}
