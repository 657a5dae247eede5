/** What a term, verb or exact word of a codebook looks for: a word with its stems, and phrases made of words. */
import { prepositions } from '../arabic/function-words.ts'
import { bareText, foldText } from '../arabic/letters.ts'
import { ANY_NOUN_KIND } from '../arabic/proclitics.ts'
import { exactStem, nounStems } from '../arabic/stems.ts'
import type { Stem } from '../arabic/stem.ts'
import { verbStems } from '../arabic/verbs.ts'
import type { Operand, Register, TermOptions } from '../codebook/codebook.ts'

/** The operands that are words or phrases. */
export type WordOperand = Extract<Operand, { kind: 'term' | 'verb' | 'exact' }>

/** A word that a term looks for. */
export interface LeafWord {
  /** Equal for words that are equal in every respect: they need their stems once. */
  readonly key: string
  readonly text: string
  readonly stems: () => readonly Stem[]
  readonly register: Register | null
  readonly notForms: readonly string[]
  /** Whether only its very letters count. */
  readonly isExact: boolean
}

/** Words that must stand together; `form` is what a match shows. */
export interface LeafPhrase {
  readonly form: string
  readonly words: readonly LeafWord[]
  /** Surfaces that are never this phrase, folded. */
  readonly notForms: ReadonlySet<string>
}

/** The words that an operand looks for: one by itself, or phrases, or both (a term with phrases among its forms). */
export interface LeafParts {
  readonly single: LeafWord | null
  readonly phrases: readonly LeafPhrase[]
}

/**
 * The parts of a leaf.
 *
 * @param register the register in force where the operand says none
 * @param listedPlurals whether our own broken plurals apply
 */
export function partsOfLeaf(operand: WordOperand, register: Register | null, listedPlurals: boolean): LeafParts {
  const options = 'options' in operand ? operand.options : noOptions
  const isExact = operand.kind === 'exact' || options.match === 'exact'
  return new Leaf(operand.text, options, options.register ?? register, listedPlurals, isExact).parts(operand.kind)
}

const noOptions: TermOptions = { forms: [], notForms: [], match: 'inflected', partOfSpeech: null, register: null }

class Leaf {
  readonly #text: string
  readonly #options: TermOptions
  readonly #register: Register | null
  readonly #listedPlurals: boolean
  readonly #isExact: boolean

  constructor(text: string, options: TermOptions, register: Register | null, listedPlurals: boolean, isExact: boolean) {
    this.#text = text
    this.#options = options
    this.#register = register
    this.#listedPlurals = listedPlurals
    this.#isExact = isExact
  }

  parts(kind: WordOperand['kind']): LeafParts {
    const text = this.#text
    const { forms, notForms } = this.#options
    if (kind === 'verb')
      return { single: this.#word(`verb ${text}`, text, () => verbStems(text), notForms), phrases: [] }
    const isPhrase = (form: string): boolean => splitTerm(form).length > 1
    // The forms of a phrase are phrases or words of their own; those of a word are its plurals and spellings.
    if (isPhrase(text)) {
      const [several, single] = [forms.filter(isPhrase), forms.filter((form) => !isPhrase(form))]
      return { single: null, phrases: [text, ...several, ...single].map((form) => this.#phrase(form)) }
    }
    const phrases = forms.filter(isPhrase).map((form) => this.#phrase(form))
    const single = this.#noun(forms.filter((form) => !isPhrase(form)))
    return { single, phrases: [...phrases, ...this.#negated()] }
  }

  #noun(forms: readonly string[]): LeafWord {
    const { partOfSpeech, notForms } = this.#options
    const [text, isExact, listedPlurals] = [this.#text, this.#isExact, this.#listedPlurals]
    const stems = (): readonly Stem[] =>
      isExact ? [text, ...forms].map(exactStem) : nounStems(text, { forms, partOfSpeech, listedPlurals })
    return this.#word(`term ${text} ${forms.join(' ')} ${partOfSpeech ?? ''}`, text, stems, notForms)
  }

  #phrase(form: string): LeafPhrase {
    return this.#phraseOf(
      form,
      splitTerm(form).map((part) => this.#phraseWord(part)),
    )
  }

  /** «اللا مركزية», «باللا مركزية»: the negative prefix is often written apart, and the article goes on it. */
  #negated(): readonly LeafPhrase[] {
    const bare = bareText(this.#text)
    if (this.#isExact || !bare.startsWith('لا') || bare.length < 6) return []
    const stem = { ...exactStem('لا'), kinds: ANY_NOUN_KIND }
    const negation = this.#word('negation', 'لا', () => [stem], [])
    return [this.#phraseOf(this.#text, [negation, this.#phraseWord(bare.slice(2))])]
  }

  #phraseOf(form: string, words: readonly LeafWord[]): LeafPhrase {
    return { form: form.trim(), words, notForms: new Set(this.#options.notForms.map(surfaceKey)) }
  }

  /** A word inside a phrase; prepositions stay as they are (موازنة بين), though some are nouns elsewhere (وسط). */
  #phraseWord(text: string): LeafWord {
    const staysAsItIs = this.#isExact || prepositions.has(bareText(text))
    const options = { forms: [], partOfSpeech: null, listedPlurals: this.#listedPlurals }
    return this.#word(`phrase ${text}`, text, () => (staysAsItIs ? [exactStem(text)] : nounStems(text, options)), [])
  }

  #word(kind: string, text: string, stems: () => readonly Stem[], notForms: readonly string[]): LeafWord {
    const [isExact, register] = [this.#isExact, this.#register]
    const key = [kind, isExact, register ?? '', this.#listedPlurals, ...notForms].join('\0')
    return { key, text, stems, register, notForms, isExact }
  }
}

/** The words of a term, as the text's words are cut. */
export function splitTerm(text: string): string[] {
  return text.split(/[^\p{L}\p{M}\p{N}\u0640\u200b-\u200f]+/u).filter((word) => foldText(word) !== '')
}

/** A stretch of words as it is compared: folded, single spaces. */
export function surfaceKey(text: string): string {
  return splitTerm(text).map(foldText).join(' ')
}
