/**
 * A half-open stretch of the session text, `[start, end)`.
 *
 * Units: UTF-16 code units, 0-based. Only `src/results` and the tables turn them into code points (what R and Python index).
 */
export interface Span {
  readonly start: number
  readonly end: number
}

/** A place for people: both numbers are 1-based; the column counts code points. */
export interface Point {
  readonly line: number
  readonly column: number
}
