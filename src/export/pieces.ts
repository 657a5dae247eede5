import type { Row } from '../tables/table.ts'

/** UTF-16 units that are handed on at a time. */
const pieceLength = 1 << 16

/** The texts of rows, joined into pieces that are worth writing. */
export function* inPieces(rows: Iterable<Row>, textOf: (row: Row) => string): Generator<string> {
  let piece = ''
  for (const row of rows) {
    piece += textOf(row)
    if (piece.length < pieceLength) continue
    yield piece
    piece = ''
  }
  if (piece !== '') yield piece
}
