import type { CodedSession } from '../coding/coded-session.ts'
import type { Label } from '../codebook/codebook.ts'

export type ColumnType = 'string' | 'integer' | 'number' | 'boolean' | 'date'

/** What a column says: name, type, unit, and its meaning in both languages (the denominator of every share is part of it). */
export interface Column {
  readonly name: string
  /** What it is called over an Arabic column. */
  readonly nameAr: string
  readonly type: ColumnType
  /** Such as `words`, `code points`, `share (0–1)`. */
  readonly unit: string | null
  readonly description: Label
}

/** A cell; a list is joined by ` | ` where a format has no lists; null is «unknown» or «undefined», never 0. */
export type Cell = string | number | boolean | null | readonly string[]
export type Row = readonly Cell[]

/**
 * A table, folded as sessions pass: `add` gives the rows that are complete at once (a row per excerpt), `finish` those that need the whole
 * corpus (frequencies). Memory follows what the table is about, never the archive.
 */
export interface TableFold {
  /** File name without its ending: `frequencies-by-governorate`. */
  readonly name: string
  /** What a row is, in both languages. */
  readonly description: Label
  readonly columns: readonly Column[]
  add(session: CodedSession): Iterable<Row>
  finish(): Iterable<Row>
}
