import type { Span } from '../text/span.ts'
import type { Turn } from '../session/session.ts'

import type { Confidence } from '../arabic/reading.ts'

export type { Confidence }

/**
 * Where a rule of a theme was found in a turn.
 *
 * `span` covers whole words of the session text (UTF-16). `term` is the rule's name as the author wrote it, `form` the dictionary form that was found
 * (the term itself, one of its plurals or spellings), `class` how it was inflected (`stem`, `article`, `pronoun` …, the classes of docs/matching.md).
 */
export interface Match {
  /** Position of the theme in `Codebook.themes`. */
  readonly theme: number
  /** Position of the rule in `Theme.rules`. */
  readonly rule: number
  readonly span: Span
  readonly term: string
  readonly form: string
  readonly class: string
  readonly confidence: Confidence
}

/** A passage coded with one theme, and the matches that count in it (never empty), in text order. */
export interface Excerpt {
  readonly theme: number
  readonly span: Span
  readonly matches: readonly Match[]
}

/**
 * A turn after coding. `matches` are all matches that survived overlap and `unless`, in text order then codebook order, those below the
 * chosen confidence included; `excerpts` hold only matches that count. `words` is the number of words of the turn.
 */
export interface CodedTurn {
  readonly turn: Turn
  readonly words: number
  readonly matches: readonly Match[]
  readonly excerpts: readonly Excerpt[]
}

/** What a coder is told beside the codebook. */
export interface CodingOptions {
  /** Matches below it are listed without an excerpt and counted nowhere. Default `medium`. */
  readonly minConfidence: Confidence
}

/** Codes turns one by one, with no memory between them: no turn's coding depends on another's. */
export interface Coder {
  /** @param speech of the session (`Session.speech`) @param turn one of its turns */
  codeTurn(speech: string, turn: Turn): CodedTurn
}
