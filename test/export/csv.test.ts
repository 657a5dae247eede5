import { parse } from 'csv-parse/sync'
import { stringify } from 'csv-stringify/sync'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { csvFormat, csvHeader, csvRows } from '../../src/export/csv.ts'
import { guarded, unguarded } from '../../src/export/guard.ts'
import type { Cell } from '../../src/tables/table.ts'
import { aTable, cells, column, hostile, nasty, writeText } from './hostile.ts'
import { readStrictCsv } from './strict-csv.ts'

const csvOf = (rows: readonly (readonly Cell[])[]): string => [...csvRows(rows)].join('')

test('a strict reader gets every text back once one leading apostrophe is taken away', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(nasty, nasty, nasty), { minLength: 1, maxLength: 20 }), (rows) => {
      const read = readStrictCsv(csvOf(rows))
      expect(read.map((row) => row.map(unguarded))).toEqual(rows)
    }),
    { numRuns: 500 },
  )
})

test('no text cell begins, after what can not be seen, with what a spreadsheet would run', () => {
  fc.assert(
    fc.property(nasty, (text) => {
      const [[cell]] = readStrictCsv(csvOf([[text, 'x']])) as [[string]]
      expect(cell.replaceAll(/^[\s\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff]+/gu, '')).not.toMatch(
        /^[=+\-@＝＋－＠]/u,
      )
    }),
  )
})

test.each([
  ['=1+1', "'=1+1"],
  ['- م2: نعم', "'- م2: نعم"],
  ['+963 11', "'+963 11"],
  ['@اسم', "'@اسم"],
  ['\tنص', "'\tنص"],
  ['\rنص', "'\rنص"],
  ['＝1', "'＝1"],
  ['＋1', "'＋1"],
  ['－1', "'－1"],
  ['＠1', "'＠1"],
  ['\u200f=1', "'\u200f=1"],
  ['\ufeff=1', "'\ufeff=1"],
  [' =1', "' =1"],
  ['\n=1', "'\n=1"],
  ["'قول'", "''قول'"],
  ['نزوح = هجرة', 'نزوح = هجرة'],
  ['«=1»', '«=1»'],
  ['', ''],
])('%j is written as %j', (text, cell) => {
  expect(guarded(text)).toBe(cell)
  expect(unguarded(cell)).toBe(text)
})

test('numbers are untouched, null is empty, lists are joined', () => {
  expect(csvOf([[-5.3, 0, null, true, ['أ', 'ب'], [], '']])).toBe('-5.3,0,,true,أ | ب,,\r\n')
})

test('a list that begins like a formula is guarded too', () => {
  expect(csvOf([[['=1', 'ب']]])).toBe("'=1 | ب\r\n")
})

test('a lone line feed, a lone carriage return, a comma and a quote put a cell in quotes', () => {
  expect(csvOf([['أ\nب', 'أ\rب', 'أ,ب', 'أ"ب']])).toBe('"أ\nب","أ\rب","أ,ب","أ""ب"\r\n')
})

test('the header has the names, and a byte order mark where it is asked for', () => {
  const columns = [column('theme'), column('=name')]
  expect(csvHeader(columns, { bom: true })).toBe("\ufefftheme,'=name\r\n")
  expect(csvHeader(columns, { bom: false })).toBe("theme,'=name\r\n")
})

test('many rows come in several pieces, in order', () => {
  const rows = Array.from({ length: 100 }, (_, at) => [at, 'س'.repeat(2000)])
  const pieces = [...csvRows(rows)]
  expect(pieces.length).toBeGreaterThan(2)
  expect(pieces.join('')).toBe(rows.map(([at, text]) => `${at},${text}\r\n`).join(''))
})

test('no rows make no text', () => {
  expect([...csvRows([])]).toEqual([])
})

test('a row of one empty cell is quoted: a blank line is no row to many readers', () => {
  expect(csvOf([[null], ['']])).toBe('""\r\n""\r\n')
})

test('cell by cell it is what csv-stringify writes', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(cells, cells, cells), { maxLength: 8 }),
      fc.constantFrom(',', ';', '\t', '|', '؛', '😀'),
      (rows, delimiter) => {
        const texts = rows.map((row) => row.map(plain))
        // csv-stringify turns quote_record_delimiter off as soon as a record_delimiter is named.
        const expected = stringify(texts, { delimiter, record_delimiter: '\r\n', quote_record_delimiter: true })
        expect([...csvRows(rows, { delimiter })].join('')).toBe(expected)
      },
    ),
    { numRuns: 1000 },
  )
})

test.each([',', ';', '\t', '|'])('csv-parse reads every hostile text back, delimiter %j', (delimiter) => {
  const written = writeText(csvFormat, aTable(hostile.map((text, at) => [text, at, text])), { delimiter, bom: true })
  const [head, ...rows] = parse(written, { delimiter, bom: true, record_delimiter: '\r\n' })
  expect(head).toEqual(['one', 'two', 'three'])
  expect(rows.map((row) => row.map(unguarded))).toEqual(hostile.map((text, at) => [text, String(at), text]))
})

test.each([
  [0.1 + 0.2, '0.30000000000000004', '0,30000000000000004'],
  [-5.25, '-5.25', '-5,25'],
  [1e21, '1e+21', '1e+21'],
  [1.5e-7, '1.5e-7', '1,5e-7'],
  [2 ** 53, '9007199254740992', '9007199254740992'],
  [Number.NaN, '', ''],
  [Number.POSITIVE_INFINITY, '', ''],
])('the number %d is %s, with a comma %s', (number, point, comma) => {
  expect([...csvRows([[number, 'أ']])].join('')).toBe(`${point},أ\r\n`)
  expect([...csvRows([[number, 'أ']], { decimal: ',' })].join('')).toBe(`${comma};أ\r\n`)
})

test('a decimal comma between commas is quoted', () => {
  expect([...csvRows([[0.5, 'أ;ب']], { decimal: ',', delimiter: ',' })].join('')).toBe('"0,5",أ;ب\r\n')
})

test('with Arabic headings the first line has them', () => {
  expect(csvHeader([column('theme')], { bom: false, language: 'ar' })).toBe('عمود theme\r\n')
})

/** As csv-stringify should be given it. */
function plain(cell: Cell): string {
  if (typeof cell === 'string') return guarded(cell)
  if (cell === null) return ''
  return typeof cell === 'object' ? guarded(cell.join(' | ')) : String(cell)
}
