import type { Row } from '../tables/table.ts'
import type { Chunk, TableWriter } from './format.ts'

/** Hands a table's pieces on, and begins it no sooner than its first row: the columns of a wide table come with its rows. */
export class TableStream {
  readonly #writer: TableWriter
  readonly #take: (chunk: Chunk) => void
  #hasBegun = false

  constructor(writer: TableWriter, take: (chunk: Chunk) => void) {
    this.#writer = writer
    this.#take = take
  }

  write(rows: Iterable<Row>): void {
    const iterator = rows[Symbol.iterator]()
    const first = iterator.next()
    if (first.done === true) return
    this.#begin()
    this.#pass(this.#writer.write(withFirst(first.value, iterator)))
  }

  end(): void {
    this.#begin()
    this.#pass(this.#writer.end())
  }

  #begin(): void {
    if (this.#hasBegun) return
    this.#hasBegun = true
    this.#pass(this.#writer.begin())
  }

  #pass(chunks: Iterable<Chunk>): void {
    for (const chunk of chunks) this.#take(chunk)
  }
}

function* withFirst(first: Row, others: Iterator<Row>): Generator<Row> {
  yield first
  for (let next = others.next(); next.done !== true; next = others.next()) yield next.value
}
