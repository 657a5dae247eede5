import { isAtLeast } from '../arabic/reading.ts'
import type { Codebook, Operand } from '../codebook/codebook.ts'
import { operandsOf } from '../codebook/operands.ts'
import { finderOf } from '../coding/codebook-finder.ts'
import type { Finder, Hit } from '../coding/finder.ts'
import { splitTerm } from '../coding/leaf-words.ts'
import type { WordOperand } from '../coding/leaf-words.ts'
import { TokenList } from '../coding/token-list.ts'

/** A text and what a codebook finds in it. */
export interface Trial {
  /** Number of words. */
  readonly length: number
  readonly hits: readonly Hit[]
}

/**
 * What the terms of a codebook find in one another's words, exclusions and overlap left aside: the matcher itself answers, one text at a
 * time. Every distinct term is compiled once and each text is read once, so that all questions together grow with the codebook.
 */
export class OwnWords {
  readonly #finder: Finder
  readonly #tokens = new TokenList()
  readonly #leaves = new Map<WordOperand, number>()
  readonly #trials = new Map<string, Trial>()
  readonly #companions = new Map<string, readonly number[]>()

  constructor(codebook: Codebook) {
    this.#finder = finderOf(codebook)
    for (const operand of codebook.themes.flatMap(operandsOf))
      if (isWordOperand(operand))
        this.#leaves.set(operand, this.#finder.addLeaf(operand, codebook.register, codebook.plurals === 'list'))
  }

  /** The number of a term of the codebook, which its hits carry; equal terms have one number. */
  leafOf(operand: WordOperand): number {
    return this.#leaves.get(operand) ?? -1
  }

  /** What the codebook finds in a text. */
  try(text: string): Trial {
    const known = this.#trials.get(text)
    if (known !== undefined) return known
    const hits = this.#finder.find(this.#tokens, text, 0, text.length)
    const trial = { length: this.#tokens.length, hits }
    this.#trials.set(text, trial)
    return trial
  }

  /** What a term finds in a text. */
  hitsOf(operand: WordOperand, text: string): readonly Hit[] {
    const leaf = this.leafOf(operand)
    return this.try(text).hits.filter((hit) => hit.leaf === leaf)
  }

  /**
   * Leaves that are found, as surely, wherever a term is: in each of its common texts that it finds. Its own leaf is the first.
   * Empty where the term does not find its own words.
   *
   * @param extent whether they must cover the same words or may be any part of them
   */
  companionsOf(operand: WordOperand, extent: 'whole' | 'part'): readonly number[] {
    const key = `${extent} ${this.leafOf(operand)}`
    const known = this.#companions.get(key)
    if (known !== undefined) return known
    const companions = this.#findCompanions(operand, extent)
    this.#companions.set(key, companions)
    return companions
  }

  #findCompanions(operand: WordOperand, extent: 'whole' | 'part'): readonly number[] {
    const leaf = this.leafOf(operand)
    let companions: readonly number[] | null = null
    for (const text of commonTexts(operand)) {
      const { length, hits } = this.try(text)
      const isWhole = ({ first, last }: Hit): boolean => first === 0 && last === length - 1
      const own = hits.find((hit) => hit.leaf === leaf && isWhole(hit))
      if (own === undefined && companions === null) return []
      if (own === undefined) continue
      const here = hits
        .filter((hit) => isAtLeast(hit.confidence, own.confidence) && (extent === 'part' || isWhole(hit)))
        .map((hit) => hit.leaf)
      companions =
        companions === null ? Array.from(new Set([leaf, ...here])) : companions.filter((one) => here.includes(one))
      if (companions.length === 1) break
    }
    return companions ?? []
  }
}

/** Whether an operand is a word or phrase. */
export function isWordOperand(operand: Operand): operand is WordOperand {
  return operand.kind === 'term' || operand.kind === 'verb' || operand.kind === 'exact'
}

/** The words of a term as a transcript would write them: a verb in the past, no signs between the words of a phrase. */
export function ownText(operand: WordOperand): string {
  return operand.kind === 'verb' ? (operand.text.split('/')[0] ?? '') : withoutSigns(operand.text)
}

/** The words of a text with single spaces between them. */
export function withoutSigns(text: string): string {
  return plainWords.test(text) ? text : splitTerm(text).join(' ')
}

/** As most terms are written. */
const plainWords = /^[\p{L}\p{N}]+(?: [\p{L}\p{N}]+)*$/u

/**
 * Texts that a term is expected to find, its own words first: its forms, and what is most often written on to them.
 * It need not find them all: what inflects otherwise is for the matcher to say.
 */
function* commonTexts(operand: WordOperand): Iterable<string> {
  const own = ownText(operand)
  yield own
  if (operand.kind === 'exact') return
  if (operand.kind === 'verb') return yield* conjugated(operand.text)
  const forms = operand.options.forms.map(withoutSigns)
  yield* forms
  if (operand.options.match === 'inflected') for (const text of [own, ...forms]) yield* inflected(text)
}

/** `commonTexts`, and what other genders and numbers of a noun are written like. */
export function* likelyTexts(operand: WordOperand): Iterable<string> {
  yield* commonTexts(operand)
  if (operand.kind !== 'term' || operand.options.match === 'exact') return
  const text = ownText(operand)
  if (text.includes(' ')) return
  const base = text.replace(/ة$/u, '')
  for (const ending of ['ة', 'ات', 'ين', 'ون']) yield* [base + ending, `ال${base}${ending}`]
}

/** A noun or phrase with particles and pronouns written on to it. */
export function inflected(text: string): readonly string[] {
  // With the article there are neither pronouns nor a second article.
  if (withArticle.test(text)) return ['و', 'ف', 'ب'].map((particle) => particle + text)
  const definite = `ال${text.replaceAll(' ', ' ال')}`
  const withParticles = [definite, `و${text}`, `و${definite}`, `ب${text}`, `ب${definite}`, `ل${definite.slice(1)}`]
  if (text.includes(' ')) return withParticles
  const open = text.replace(/ة$/u, 'ت')
  return [...withParticles, ...['ه', 'ها', 'هم', 'نا', 'كم'].map((pronoun) => open + pronoun)]
}

const withArticle = /^ال\p{L}{3,}$/u

/** Persons and tenses of a verb, `past/imperfect` or the past alone. */
function conjugated(verb: string): readonly string[] {
  const [past = '', imperfect = `ي${past}`] = verb.split('/')
  const rest = imperfect.slice(1)
  const pasts = ['ت', 'وا', 'نا', 'ها'].map((ending) => past + ending)
  const imperfects = ['ي', 'ت', 'ن', 'أ', 'بي', 'من'].map((prefix) => prefix + rest)
  return [...pasts, ...imperfects, `ي${rest}ون`, `ي${rest}وا`]
}
