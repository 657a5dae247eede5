/**
 * What stands before a noun in one written word, with no space. Every row but `صفر` may have و or ف before it («وبالمجلس»).
 * Sources: Ryding, A Reference Grammar of Modern Standard Arabic (2005), ch. 8 and 16; Cowell, A Reference Grammar of Syrian Arabic (1964), ch. 18.
 */

/**
 * Kinds of proclitic, as bits: stems and suffixes say with a mask which kinds they can stand with.
 * The kinds of verb prefixes begin at bit 12 (verb-affixes.ts).
 */
export const BARE: number = 1 << 0
export const ARTICLE: number = 1 << 1
const PREPOSITION_ARTICLE: number = 1 << 2
export const LAM_ARTICLE: number = 1 << 3
export const PREPOSITION: number = 1 << 4
export const DIALECT_ARTICLE: number = 1 << 5
export const DIALECT_PREPOSITION_ARTICLE: number = 1 << 6
export const HA: number = 1 << 7
export const AYN: number = 1 << 8
export const VOCATIVE: number = 1 << 9
export const DOUBLED_ARTICLE: number = 1 << 10

/** Kinds that make the noun definite: no pronoun, no tanween, no construct after it. */
export const WITH_ARTICLE: number =
  ARTICLE | PREPOSITION_ARTICLE | LAM_ARTICLE | DIALECT_ARTICLE | DIALECT_PREPOSITION_ARTICLE | HA | DOUBLED_ARTICLE
/** Kinds that put the noun in the genitive: no nominative ending after it. */
export const GENITIVE: number = PREPOSITION_ARTICLE | LAM_ARTICLE | PREPOSITION | DIALECT_PREPOSITION_ARTICLE | AYN
export const ANY_NOUN_KIND: number = (1 << 11) - 1

export interface Proclitic {
  /** As written, without the conjunction; empty for a bare noun. */
  readonly text: string
  readonly kind: number
  readonly register: 'all' | 'dialect'
  /** Fewest letters that must follow. */
  readonly rest: number
  readonly example: string
}

const all = 'all'
const dialect = 'dialect'

export const proclitics: readonly Proclitic[] = [
  { text: '', kind: BARE, register: all, rest: 1, example: 'مجلس' },
  { text: 'ال', kind: ARTICLE, register: all, rest: 2, example: 'المجلس' },
  { text: 'بال', kind: PREPOSITION_ARTICLE, register: all, rest: 2, example: 'بالمجلس' },
  { text: 'كال', kind: PREPOSITION_ARTICLE, register: all, rest: 2, example: 'كالمجلس' },
  { text: 'لل', kind: LAM_ARTICLE, register: all, rest: 2, example: 'للمجلس' },
  { text: 'ب', kind: PREPOSITION, register: all, rest: 2, example: 'بمجلس' },
  { text: 'ل', kind: PREPOSITION, register: all, rest: 3, example: 'لمجلس' },
  { text: 'ك', kind: PREPOSITION, register: all, rest: 3, example: 'كمجلس' },
  // The question أ stands only before ال or a preposition: «أبالمجلس نثق؟».
  { text: 'أال', kind: ARTICLE, register: all, rest: 3, example: 'أالمجلس' },
  { text: 'أبال', kind: PREPOSITION_ARTICLE, register: all, rest: 3, example: 'أبالمجلس' },
  { text: 'ألل', kind: LAM_ARTICLE, register: all, rest: 3, example: 'أللمجلس' },
  { text: 'أب', kind: PREPOSITION, register: all, rest: 4, example: 'أبمجلس' },
  // Syrian: هال «this», ع «on», م/من «from» and ل written on to the article.
  { text: 'هال', kind: DIALECT_ARTICLE, register: dialect, rest: 2, example: 'هالمجلس' },
  { text: 'شوهال', kind: DIALECT_ARTICLE, register: dialect, rest: 3, example: 'شوهالمجلس' },
  { text: 'هل', kind: DIALECT_ARTICLE, register: dialect, rest: 3, example: 'هلمجلس' },
  { text: 'بهال', kind: DIALECT_PREPOSITION_ARTICLE, register: dialect, rest: 2, example: 'بهالمجلس' },
  { text: 'عهال', kind: DIALECT_PREPOSITION_ARTICLE, register: dialect, rest: 2, example: 'عهالمجلس' },
  { text: 'لهال', kind: DIALECT_PREPOSITION_ARTICLE, register: dialect, rest: 2, example: 'لهالمجلس' },
  { text: 'مهال', kind: DIALECT_PREPOSITION_ARTICLE, register: dialect, rest: 3, example: 'مهالحكومة' },
  { text: 'منهال', kind: DIALECT_PREPOSITION_ARTICLE, register: dialect, rest: 3, example: 'منهالحكومة' },
  { text: 'عال', kind: DIALECT_PREPOSITION_ARTICLE, register: dialect, rest: 2, example: 'عالمجلس' },
  { text: 'لال', kind: DIALECT_PREPOSITION_ARTICLE, register: dialect, rest: 3, example: 'لالمجلس' },
  { text: 'مال', kind: DIALECT_PREPOSITION_ARTICLE, register: dialect, rest: 3, example: 'مالمجلس' },
  { text: 'منال', kind: DIALECT_PREPOSITION_ARTICLE, register: dialect, rest: 3, example: 'منالمجلس' },
  { text: 'مل', kind: DIALECT_PREPOSITION_ARTICLE, register: dialect, rest: 4, example: 'ملحكومة' },
  { text: 'عل', kind: DIALECT_PREPOSITION_ARTICLE, register: dialect, rest: 3, example: 'علمجلس' },
  { text: 'بل', kind: DIALECT_PREPOSITION_ARTICLE, register: dialect, rest: 3, example: 'بلمجلس' },
  { text: 'ه', kind: HA, register: dialect, rest: 4, example: 'هحكومة' },
  { text: 'ع', kind: AYN, register: dialect, rest: 3, example: 'عمجلس' },
  { text: 'يا', kind: VOCATIVE, register: dialect, rest: 3, example: 'ياشباب' },
  { text: 'اال', kind: DOUBLED_ARTICLE, register: dialect, rest: 3, example: 'االمجلس (a slip)' },
]

/** Written before any proclitic. */
export const conjunctions: readonly string[] = ['', 'و', 'ف']
