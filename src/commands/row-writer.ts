import { csvHeader, csvRows } from '../export/csv.ts'
import type { Output } from '../io/io.ts'
import { columnsOf, rowsOf } from '../tables/column.ts'
import type { ColumnOf } from '../tables/column.ts'

/** Writes rows to stdout as they come: CSV (no byte order mark), one JSON array, or JSON Lines. */
export class RowWriter<Subject> {
  readonly #format: 'csv' | 'json' | 'jsonl'
  readonly #columns: readonly ColumnOf<Subject>[]
  readonly #output: Output
  #written = 0

  constructor(format: 'csv' | 'json' | 'jsonl', columns: readonly ColumnOf<Subject>[], output: Output) {
    this.#format = format
    this.#columns = columns
    this.#output = output
    if (format === 'csv') output.write(csvHeader(columnsOf(columns), { bom: false }))
  }

  /** @returns false once the reader has gone */
  write(subjects: readonly Subject[]): boolean {
    if (subjects.length === 0) return true
    if (this.#format === 'csv') return this.#output.write(Array.from(csvRows(rowsOf(this.#columns, subjects))).join(''))
    const objects = subjects.map((subject) => JSON.stringify(this.#toObject(subject)))
    const first = this.#written === 0 ? '[\n' : ',\n'
    this.#written += subjects.length
    if (this.#format === 'jsonl') return this.#output.write(`${objects.join('\n')}\n`)
    return this.#output.write(first + objects.join(',\n'))
  }

  /** Closes the array of JSON. */
  end(): void {
    if (this.#format === 'json') this.#output.write(this.#written === 0 ? '[]\n' : '\n]\n')
  }

  #toObject(subject: Subject): object {
    return Object.fromEntries(this.#columns.map(({ column, cell }) => [column.name, cell(subject)]))
  }
}
