import fc from 'fast-check'
import { expect, test } from 'vitest'
import { csvHeader, csvRows, guarded, unguarded } from '../../src/export/csv.ts'
import type { Cell } from '../../src/tables/table.ts'
import { readStrictCsv } from './strict-csv.ts'

const column = (name: string) => ({ name, type: 'string', unit: null, description: { ar: null, en: null } }) as const
const csvOf = (rows: readonly (readonly Cell[])[]): string => [...csvRows(rows)].join('')

/** Texts with everything that has ever broken a CSV file, several at once. */
const nasty = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '=',
        '+',
        '-',
        '@',
        '\t',
        '\r',
        '\n',
        '\r\n',
        '＝',
        '－',
        "'",
        '"',
        ',',
        ';',
        ' ',
        '\ufeff',
        '\u200f',
        '\u202b',
        '\u2028',
        '\0',
        '😀',
      ),
      fc.constantFrom('نزوح', '- م2:', '=1+1', '+963', '" ,"', "''=", '\u061c=', ' | ', 'كِتَاب'),
      fc.string({ unit: 'grapheme' }),
    ),
    { maxLength: 6 },
  )
  .map((parts) => parts.join(''))

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
  const rows = Array.from({ length: 1200 }, (_, at) => [at, 'x'])
  const pieces = [...csvRows(rows)]
  expect(pieces.length).toBe(3)
  expect(pieces.join('')).toBe(rows.map(([at]) => `${at},x\r\n`).join(''))
})

test('no rows make no text', () => {
  expect([...csvRows([])]).toEqual([])
})
