/** What a term, verb or exact word of a codebook looks for: a word with its stems, and phrases made of words. */
import { prepositions } from '../arabic/function-words.ts'
import { bareText, foldText } from '../arabic/letters.ts'
import { exactStem, nounStems } from '../arabic/stems.ts'
import type { Stem } from '../arabic/stem.ts'
import { verbStems } from '../arabic/verbs.ts'
import type { Operand, Register, TermOptions } from '../codebook/codebook.ts'
import { splitTerm } from './finder.ts'

/** The operands that are words or phrases. */
export type WordOperand = Extract<Operand, { kind: 'term' | 'verb' | 'exact' }>

/** A word that a term looks for. */
export interface LeafWord {
  readonly text: string
  readonly stems: readonly Stem[]
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
 * The parts of a leaf, exactly as the finder compiles them.
 *
 * @param register the register in force where the operand says none
 * @param listedPlurals whether our own broken plurals apply
 */
export function partsOfLeaf(operand: WordOperand, register: Register | null, listedPlurals: boolean): LeafParts {
  const { kind, text } = operand
  const options = 'options' in operand ? operand.options : noOptions
  const own = options.register ?? register
  const { notForms } = options
  if (kind === 'verb')
    return { single: { text, stems: verbStems(text), register: own, notForms, isExact: false }, phrases: [] }
  const isExact = kind === 'exact' || options.match === 'exact'
  const toPhrase = (form: string): LeafPhrase => ({
    form: form.trim(),
    words: splitTerm(form).map((part) => ({
      text: part,
      stems: isExact ? [exactStem(part)] : phraseStems(part, listedPlurals),
      register: own,
      notForms: [],
      isExact,
    })),
    notForms: new Set(notForms.map(surfaceKey)),
  })
  if (splitTerm(text).length > 1) return { single: null, phrases: [text, ...options.forms].map(toPhrase) }
  const forms = options.forms.filter((form) => splitTerm(form).length === 1)
  const stems = isExact
    ? [text, ...forms].map(exactStem)
    : nounStems(text, { forms, partOfSpeech: options.partOfSpeech, listedPlurals })
  const bare = bareText(text)
  // «اللا مركزية»: the negative prefix is often written apart.
  const apart = !isExact && bare.startsWith('لا') && bare.length >= 6 ? [`لا ${bare.slice(2)}`] : []
  const phrases = options.forms.filter((form) => splitTerm(form).length > 1)
  return {
    single: { text, stems, register: own, notForms, isExact },
    phrases: [...phrases, ...apart].map(toPhrase),
  }
}

/** A stretch of words as it is compared: folded, single spaces. */
export function surfaceKey(text: string): string {
  return splitTerm(text).map(foldText).join(' ')
}

const noOptions: TermOptions = { forms: [], notForms: [], match: 'inflected', partOfSpeech: null, register: null }

/** A word inside a phrase; prepositions stay as they are (موازنة بين), though some are nouns elsewhere (وسط). */
function phraseStems(word: string, listedPlurals: boolean): readonly Stem[] {
  if (prepositions.has(bareText(word))) return [exactStem(word)]
  return nounStems(word, { forms: [], partOfSpeech: null, listedPlurals })
}
