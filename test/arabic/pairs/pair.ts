import type { TermOptions } from '../../../src/codebook/codebook.ts'

/** A claim of the Arabic matcher: a term of a codebook finds a stretch of text, or does not. */
export interface Pair {
  readonly kind: 'term' | 'verb'
  readonly term: string
  readonly text: string
  readonly matches: boolean
  /** Why, in English. */
  readonly reason: string
  readonly options: Partial<TermOptions>
}

type Claim = (term: string, text: string, reason: string, options?: Partial<TermOptions>) => Pair

const claim =
  (kind: 'term' | 'verb', matches: boolean): Claim =>
  (term, text, reason, options = {}) => ({ kind, term, text, matches, reason, options })

/** The term finds something in the text. */
export const yes: Claim = claim('term', true)
/** The term finds nothing that counts in the text. */
export const no: Claim = claim('term', false)
export const verbYes: Claim = claim('verb', true)
export const verbNo: Claim = claim('verb', false)
