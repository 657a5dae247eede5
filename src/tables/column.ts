import { arabicNames } from './arabic-names.ts'
import type { Cell, Column, ColumnType, Row } from './table.ts'

/** A column and what it says of a subject. */
export interface ColumnOf<Subject> {
  readonly column: Column
  readonly cell: (subject: Subject) => Cell
}

/** What a column means, in English and in Arabic. */
export type Meaning = readonly [en: string, ar: string]

type CellOf<Subject, Value> = (subject: Subject) => Value | null

/** A column of text. */
export function text<Subject>(name: string, meaning: Meaning, cell: CellOf<Subject, string>): ColumnOf<Subject> {
  return defined(name, 'string', null, meaning, cell)
}

/** A column of lists; a format without lists joins them by ` | `. */
export function list<Subject>(
  name: string,
  meaning: Meaning,
  cell: CellOf<Subject, readonly string[]>,
): ColumnOf<Subject> {
  return defined(name, 'string', 'list', meaning, cell)
}

/** A column of whole numbers. @param unit what is counted: `words`, `code points` */
export function integer<Subject>(
  name: string,
  unit: string,
  meaning: Meaning,
  cell: CellOf<Subject, number>,
): ColumnOf<Subject> {
  return defined(name, 'integer', unit, meaning, cell)
}

/** A column of other numbers, such as shares. */
export function number<Subject>(
  name: string,
  unit: string,
  meaning: Meaning,
  cell: CellOf<Subject, number>,
): ColumnOf<Subject> {
  return defined(name, 'number', unit, meaning, cell)
}

/** The same columns for a subject that holds theirs. */
export function via<Outer, Inner>(
  inner: (outer: Outer) => Inner,
  columns: readonly ColumnOf<Inner>[],
): readonly ColumnOf<Outer>[] {
  return columns.map(({ column, cell }) => ({ column, cell: (outer: Outer) => cell(inner(outer)) }))
}

/** The same column under another name. @param nameAr where the list of Arabic names can't know it */
export function renamed<Subject>(
  { column, cell }: ColumnOf<Subject>,
  name: string,
  nameAr: string = arabicNames.get(name) ?? name,
): ColumnOf<Subject> {
  return { column: { ...column, name, nameAr }, cell }
}

/** The columns without their cells. */
export function columnsOf<Subject>(columns: readonly ColumnOf<Subject>[]): readonly Column[] {
  return columns.map(({ column }) => column)
}

/** One row for each subject. */
export function* rowsOf<Subject>(columns: readonly ColumnOf<Subject>[], subjects: Iterable<Subject>): Generator<Row> {
  for (const subject of subjects) yield columns.map(({ cell }) => cell(subject))
}

function defined<Subject>(
  name: string,
  type: ColumnType,
  unit: string | null,
  [en, ar]: Meaning,
  cell: (subject: Subject) => Cell,
): ColumnOf<Subject> {
  const nameAr = arabicNames.get(name) ?? name
  return { column: { name, nameAr, type, unit, description: { en, ar } }, cell }
}
