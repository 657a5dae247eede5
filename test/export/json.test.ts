import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { jsonFormat, jsonlFormat } from '../../src/export/json.ts'
import type { Row } from '../../src/tables/table.ts'
import { aTable, cells, column, hostile, writeText } from './hostile.ts'

const jsonRows = (rows: readonly Row[]): unknown => JSON.parse(writeText(jsonFormat, aTable(rows)))
const jsonlRows = (rows: readonly Row[]): unknown =>
  writeText(jsonlFormat, aTable(rows))
    .split('\n')
    .filter((line) => line !== '')
    .map((line): unknown => JSON.parse(line))

describe.each([
  ['json', jsonRows],
  ['jsonl', jsonlRows],
])('%s', (_, read) => {
  test('every hostile text comes back', () => {
    const rows = [...hostile, '\0', 'ك'.repeat(40_000)].map((text) => [text, 1, text])
    expect(read(rows)).toEqual(rows.map(([one, two, three]) => ({ one, two, three })))
  })

  test('cells of every kind come back, lists as lists, null as null', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(cells, cells, cells), { maxLength: 8 }), (rows) => {
        expect(read(rows)).toEqual(rows.map(([one, two, three]) => ({ one, two, three })))
      }),
    )
  })

  test('what is not a number is null', () => {
    expect(read([['أ', Number.NaN, null]])).toEqual([{ one: 'أ', two: null, three: null }])
  })

  test('no rows are no objects', () => {
    expect(read([])).toEqual([])
  })
})

test('an object a line, keys in the order of the columns though one is a number, names in any language', () => {
  const head = { ...aTable([]).head, columns: [column('theme'), column('2020', 'integer')] }
  const rows = [['سكن', 1] as const, ['عمل', null] as const]
  expect(writeText(jsonFormat, { head, rows }, { language: 'ar' })).toBe(
    '[\n{"theme":"سكن","2020":1},\n{"theme":"عمل","2020":null}\n]\n',
  )
  expect(writeText(jsonlFormat, { head, rows })).toBe('{"theme":"سكن","2020":1}\n{"theme":"عمل","2020":null}\n')
})

test('an empty array is one', () => {
  expect(writeText(jsonFormat, aTable([]))).toBe('[]\n')
})
