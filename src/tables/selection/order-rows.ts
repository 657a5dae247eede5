import { compareTexts } from '../../text/compare.ts'
import type { Cell, Row, TableFold } from '../table.ts'

/** Which rows of a table show, and in which order. */
export interface RowOrder {
  /** The column to sort by; null leaves the order of the table. */
  readonly column: string | null
  readonly descending: boolean
  /** How many rows show; null shows all. */
  readonly top: number | null
}

/**
 * A table with its rows in another order, or with the first few alone. Numbers are compared as numbers, texts by code points; unknown
 * cells come last either way; rows that compare equal keep the table's order. All rows are in memory where they are sorted, as many as
 * show where there is a `top`.
 */
export function orderRows(fold: TableFold, order: RowOrder): TableFold {
  if (order.column === null) return order.top === null ? fold : new FirstRows(fold, order.top)
  return new SortedRows(fold, order.column, order)
}

/** Passes a table on; the columns of a wide table are known only once its rows are. */
abstract class ChangedRows implements TableFold {
  protected readonly fold: TableFold

  constructor(fold: TableFold) {
    this.fold = fold
  }

  get name(): string {
    return this.fold.name
  }

  get description(): TableFold['description'] {
    return this.fold.description
  }

  get columns(): TableFold['columns'] {
    return this.fold.columns
  }

  abstract add(session: Parameters<TableFold['add']>[0]): Iterable<Row>
  abstract finish(): Iterable<Row>
}

class FirstRows extends ChangedRows {
  #left: number

  constructor(fold: TableFold, top: number) {
    super(fold)
    this.#left = top
  }

  add(session: Parameters<TableFold['add']>[0]): Iterable<Row> {
    return this.#first(this.fold.add(session))
  }

  finish(): Iterable<Row> {
    return this.#first(this.fold.finish())
  }

  *#first(rows: Iterable<Row>): Generator<Row> {
    if (this.#left === 0) return
    for (const row of rows) {
      yield row
      if (--this.#left === 0) return
    }
  }
}

class SortedRows extends ChangedRows {
  readonly #column: string
  readonly #descending: boolean
  readonly #top: number
  #rows: Row[] = []

  constructor(fold: TableFold, column: string, { descending, top }: RowOrder) {
    super(fold)
    this.#column = column
    this.#descending = descending
    this.#top = top ?? Infinity
  }

  add(session: Parameters<TableFold['add']>[0]): Iterable<Row> {
    for (const row of this.fold.add(session)) {
      this.#rows.push(row)
      // Twice as many as show: sorting is then rare, and what has no chance is let go.
      if (this.#rows.length >= 2 * this.#top + 1000) this.#sort()
    }
    return []
  }

  *finish(): Generator<Row> {
    for (const row of this.fold.finish()) this.#rows.push(row)
    this.#sort()
    yield* this.#rows
  }

  #sort(): void {
    const at = this.columns.findIndex(({ name }) => name === this.#column)
    const sign = this.#descending ? -1 : 1
    this.#rows = this.#rows
      .toSorted((one, other) => compareCells(one[at] ?? null, other[at] ?? null, sign))
      .slice(0, this.#top)
  }
}

function compareCells(one: Cell, other: Cell, sign: number): number {
  if (one === null || other === null) return one === other ? 0 : one === null ? 1 : -1
  if (typeof one === 'number' && typeof other === 'number') return sign * (one - other)
  return sign * compareTexts(String(one), String(other))
}
