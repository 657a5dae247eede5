import type { Confidence } from './reading.ts'
import type { Paradigm } from './suffixes.ts'
import type { VerbParadigm } from './verb-affixes.ts'

/** Conditions on a stem that need the word itself or its neighbour. */
export type StemCondition =
  /** لجوء written without its ل after the article's ل: the prefix ends in the ل of the stem. */
  | 'shared-lam'
  /** تيام: after a number from three to ten. */
  | 'after-number'
  /** A past tense that is also a noun (رفض، طلب): low without an ending of its own. */
  | 'noun-like'
  /** Bare it is rather a noun (عيد، بيع, تعاون, طالب): a verb only after a word that a verb follows. */
  | 'rather-noun'
  /** دورة: with ه for ة only where an article shows that it is no pronoun. */
  | 'feminine-of-word'
  /** مركز: with ي it is the adjective. */
  | 'common-nisba'

/**
 * A piece of a word that endings are put after; a term has a handful. `letters` are as written (hamza seats show, no marks).
 * `kinds` are the prefix kinds it stands with. `form` is the dictionary form that a match shows.
 */
export interface Stem {
  readonly letters: string
  readonly paradigm: Paradigm | VerbParadigm
  readonly kinds: number
  readonly form: string
  readonly isPlural: boolean
  readonly dialect: boolean
  readonly confidence: Confidence
  readonly condition: StemCondition | null
  /** Diacritics that the author wrote, a string per letter (empty where none); null without any. */
  readonly marks: readonly string[] | null
}
