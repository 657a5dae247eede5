import type { Confidence } from '../arabic/reading.ts'
import type { SessionHeader, Speaker } from '../session/session.ts'

/**
 * A coded session as results hold it: every place resolved to what people and other programs index.
 * `start` and `end` are 0-based, end-exclusive **code points** of the session text; lines and columns 1-based, columns in code points.
 * Tables, exports and reports see nothing but these records, whether they come from coding or from coding.jsonl.
 */
export interface CodedSession {
  readonly header: SessionHeader
  readonly speakers: readonly Speaker[]
  readonly turns: readonly TurnRecord[]
  readonly excerpts: readonly ExcerptRecord[]
  readonly matches: readonly MatchRecord[]
}

/** A place in a source. */
export interface Position {
  readonly start: number
  readonly end: number
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
}

/**
 * A turn with its words; `speaker` is a label of the session's speakers or null. `speech` is `text`, place by place, but for the labels
 * and timecodes inside it, which are spaces there: what was matched and counted.
 */
export interface TurnRecord {
  readonly index: number
  readonly speaker: string | null
  readonly time: string | null
  readonly position: Position
  readonly words: number
  readonly text: string
  readonly speech: string
}

/** A coded passage. `evidence` are the matched words in text order, `terms` and `rules` what found them, each once. */
export interface ExcerptRecord {
  /** A short hash of session, theme, text and its repeat number. */
  readonly id: string
  readonly theme: string
  /** Index of its turn. */
  readonly turn: number
  /** The timecode nearest before it. */
  readonly time: string | null
  readonly position: Position
  readonly text: string
  readonly words: number
  readonly evidence: readonly string[]
  readonly terms: readonly string[]
  readonly rules: readonly string[]
  readonly before: string
  readonly after: string
}

/** A term found. `excerpt` is null when its confidence is below what counts. */
export interface MatchRecord {
  readonly id: string
  readonly excerpt: string | null
  readonly theme: string
  readonly turn: number
  readonly time: string | null
  readonly position: Position
  readonly term: string
  readonly form: string
  readonly surface: string
  readonly class: string
  readonly confidence: Confidence
}
