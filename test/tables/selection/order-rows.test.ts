import fc from 'fast-check'
import { expect, test } from 'vitest'
import { integer, text } from '../../../src/tables/column.ts'
import { orderRows } from '../../../src/tables/selection/order-rows.ts'
import type { RowOrder } from '../../../src/tables/selection/order-rows.ts'
import type { Cell, Row, TableFold } from '../../../src/tables/table.ts'
import { threeSessions } from '../three-sessions.ts'

const columns = [
  text('name', ['Name', 'اسم'], () => null).column,
  integer('count', 'turns', ['Count', 'عدد'], () => null).column,
]

/** A table whose rows come all at the end. */
function tableOf(rows: readonly Row[]): TableFold {
  return { name: 'rows', description: { en: null, ar: null }, columns, add: () => [], finish: () => rows }
}

const order = (column: string | null, others: Partial<RowOrder> = {}): RowOrder => ({
  column,
  descending: false,
  top: null,
  ...others,
})

const ordered = (rows: readonly Row[], how: RowOrder): readonly Row[] => [...orderRows(tableOf(rows), how).finish()]

const counts = (cells: readonly Cell[], how: RowOrder): readonly Cell[] =>
  ordered(
    cells.map((cell) => ['', cell]),
    how,
  ).map(([, cell]) => cell ?? null)

test('numbers are compared as numbers, unknown ones come last either way', () => {
  expect(counts([10, null, 9, -1, null, 100], order('count'))).toEqual([-1, 9, 10, 100, null, null])
  expect(counts([10, null, 9, -1, null, 100], order('count', { descending: true }))).toEqual([
    100,
    10,
    9,
    -1,
    null,
    null,
  ])
})

test('texts are compared by code points', () => {
  const rows: readonly Row[] = [
    ['ب', 1],
    ['Z', 2],
    [null, 3],
    ['a', 4],
    ['ا', 5],
  ]
  expect(ordered(rows, order('name')).map(([, count]) => count)).toEqual([2, 4, 5, 1, 3])
})

test('rows that compare equal keep their order either way', () => {
  const rows: readonly Row[] = [
    ['a', 1],
    ['b', 0],
    ['c', 1],
    ['d', 0],
    ['e', null],
    ['f', null],
  ]
  expect(ordered(rows, order('count')).map(([name]) => name)).toEqual(['b', 'd', 'a', 'c', 'e', 'f'])
  const falling = ordered(rows, order('count', { descending: true }))
  expect(falling.map(([name]) => name)).toEqual(['a', 'c', 'b', 'd', 'e', 'f'])
})

test('the first rows of a table that is not sorted are had without the others', () => {
  let made = 0
  const endless: TableFold = {
    ...tableOf([]),
    *add() {
      for (;;) yield ['row', made++]
    },
  }
  const fold = orderRows(endless, order(null, { top: 3 }))
  const rows = threeSessions.flatMap((session) => [...fold.add(session)])
  expect([...rows, ...fold.finish()].map(([, count]) => count)).toEqual([0, 1, 2])
  expect(made).toBe(3)
})

test('without an order a table stays as it is', () => {
  const table = tableOf([['a', 1]])
  expect(orderRows(table, order(null))).toBe(table)
})

const cell = fc.option(fc.integer({ min: -3, max: 12 }))

test('sorted with a top is sorted and then cut', () => {
  fc.assert(
    fc.property(
      fc.array(cell, { maxLength: 30 }),
      fc.integer({ min: 1, max: 5 }),
      fc.boolean(),
      fc.nat(2),
      (cells, top, descending, times) => {
        // More rows than are held at once, too.
        const many = Array.from({ length: 50 * times + 1 }, () => cells).flat()
        const rows = many.map((count, at): Row => [String(at), count])
        expect(ordered(rows, order('count', { descending, top }))).toEqual(
          ordered(rows, order('count', { descending })).slice(0, top),
        )
      },
    ),
    { numRuns: 40 },
  )
})

test('rows that come with the sessions are let go where they have no chance, and no others', () => {
  const rows = Array.from({ length: 3000 }, (_, at): Row => [String(at), (at * 7919) % 1009])
  const streaming: TableFold = { ...tableOf([]), add: () => rows }
  const fold = orderRows(streaming, order('count', { top: 4 }))
  expect(threeSessions.flatMap((session) => [...fold.add(session)])).toEqual([])
  // 7919 and 1009 have no common part: each remainder comes once in 1009 rows, 0 first in row 0, then in rows 1009 and 2018.
  expect([...fold.finish()].map(([name]) => name)).toEqual(['0', '1009', '2018', '0'])
})
