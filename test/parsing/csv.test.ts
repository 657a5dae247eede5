import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readCsv } from '../../src/parsing/csv.ts'

const spectrum = join(import.meta.dirname, '../../../shared/data/bad-input/csv-spectrum')

describe('tables', () => {
  test.each<[claim: string, text: string, header: string[], rows: [line: number, ...cells: string[]][]]>([
    ['commas', 'session,place\nhama,حماة\n', ['session', 'place'], [[2, 'hama', 'حماة']]],
    ['semicolons', 'session;place\na,b;c\n', ['session', 'place'], [[2, 'a,b', 'c']]],
    ['tabs', 'session\tplace\na,b\tc;d', ['session', 'place'], [[2, 'a,b', 'c;d']]],
    ['a separator inside a quoted name does not count', '"a;b;c",d\n1,2', ['a;b;c', 'd'], [[2, '1', '2']]],
    ['one column', 'session\nhama', ['session'], [[2, 'hama']]],
    ['a byte order mark is dropped', '\ufeffsession,place\n1,2', ['session', 'place'], [[2, '1', '2']]],
    [
      'a byte order mark before a quote is dropped',
      '\ufeff"session","place"\n1,2',
      ['session', 'place'],
      [[2, '1', '2']],
    ],
    [
      'names are trimmed, of invisible marks too',
      ' session , \u200fplace\u200f \n1,2',
      ['session', 'place'],
      [[2, '1', '2']],
    ],
    ['cells are not', 'a,b\n 1 , 2', ['a', 'b'], [[2, ' 1 ', ' 2']]],
    [
      'CRLF, LF and CR in one file',
      'a,b\r\n1,2\n3,4\r5,6',
      ['a', 'b'],
      [
        [2, '1', '2'],
        [3, '3', '4'],
        [4, '5', '6'],
      ],
    ],
    [
      'a cell over three lines, and the line of the next row',
      'a,b\n"x\r\ny\nz",1\n2,3',
      ['a', 'b'],
      [
        [2, 'x\ny\nz', '1'],
        [5, '2', '3'],
      ],
    ],
    ['doubled quotes', 'a,b\n"قال ""نعم""",1', ['a', 'b'], [[2, 'قال "نعم"', '1']]],
    ['empty rows and rows of empty cells are passed over', 'a,b\n\n,\n1,2\n , \n', ['a', 'b'], [[4, '1', '2']]],
    [
      'empty columns beyond the header are passed over',
      'a,b,,\n1,2,,\n3,4',
      ['a', 'b'],
      [
        [2, '1', '2'],
        [3, '3', '4'],
      ],
    ],
    ['a nameless column without values stays', 'a,,b\n1,,2', ['a', '', 'b'], [[2, '1', '', '2']]],
    [
      'names with a meaning in JavaScript stay',
      '__proto__,constructor\n1,2',
      ['__proto__', 'constructor'],
      [[2, '1', '2']],
    ],
    ['trailing empty cells are cells', 'a,b,c\n1,,', ['a', 'b', 'c'], [[2, '1', '', '']]],
  ])('%s', (_, text, header, rows) => {
    const { sheet, diagnostics } = readCsv(text, 'a.csv')
    expect(diagnostics).toEqual([])
    expect(sheet).toEqual({ header, rows: rows.map(([line, ...cells]) => ({ line, cells })) })
  })
})

describe('problems', () => {
  test.each<[claim: string, text: string, problems: string[], rows: number | null]>([
    ['nothing at all', '', ['CSV_EMPTY undefined'], null],
    ['empty lines only', '\n\n', ['CSV_EMPTY undefined'], null],
    ['a name twice', 'a,b,a\n1,2,3', ['CSV_DUPLICATE_COLUMN 1'], null],
    ['a name twice, once with a mark', 'a,\u200fa\n1,2', ['CSV_DUPLICATE_COLUMN 1'], null],
    ['values without a name', 'a,,b\n1,2,3', ['CSV_UNNAMED_COLUMN 1'], null],
    ['a cell too many', 'a,b\n1,2,3\n4,5', ['CSV_RAGGED_ROW 2'], 1],
    ['a cell too few', 'a,b,c\n1,2\n4,5,6', ['CSV_RAGGED_ROW 2'], 1],
    ['an open quote, told by the row it is in', 'a,b\n1,2\n3,"4\n5,6\n', ['CSV_QUOTE_NOT_CLOSED 3'], 1],
    ['an open quote in the header', 'a,"b\n1,2\n', ['CSV_QUOTE_NOT_CLOSED 1'], null],
    ['a quote inside a cell', 'a,b\n1,2\nx"y,4\n5,6', ['CSV_STRAY_QUOTE 3'], 1],
    ['letters after a closing quote', 'a,b\n"x"y,4', ['CSV_STRAY_QUOTE 2'], 0],
  ])('%s', (_, text, problems, rows) => {
    const { sheet, diagnostics } = readCsv(text, 'a.csv')
    expect(diagnostics.map(({ code, at }) => `${code} ${at?.line}`)).toEqual(problems)
    expect(sheet?.rows.length ?? null).toBe(rows)
  })
})

test('what is written by RFC 4180 is read back, whatever the cells hold', () => {
  const cell = fc.string({ unit: fc.constantFrom('"', ',', ';', '\t', '\n', 'م', 'َ', 'a', ' ', '=', '\u200f') })
  const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (rows) => {
      const text = [['x', 'y'], ...rows].map((row) => row.map(quoted).join(',')).join('\n')
      const expected = rows.filter((row) => row.some((value) => value.trim() !== ''))
      expect(readCsv(text, 'a.csv').sheet?.rows.map(({ cells }) => [...cells])).toEqual(expected)
    }),
  )
})

describe.skipIf(!existsSync(spectrum))('csv-spectrum beside the project (skipped where it is absent)', () => {
  const files = existsSync(spectrum) ? readdirSync(join(spectrum, 'csvs')) : []
  // location_coordinates.csv has a stray quote: refusing it is right.
  test.each(files.filter((file) => !file.startsWith('location')))('%s', (file) => {
    const { sheet } = readCsv(readFileSync(join(spectrum, 'csvs', file), 'utf8'), file)
    const records = sheet?.rows.map(({ cells }) =>
      Object.fromEntries(sheet.header.map((name, index) => [name, cells[index]])),
    )
    const expected: unknown = JSON.parse(
      readFileSync(join(spectrum, 'json', file.replace('.csv', '.json')), 'utf8').replaceAll('\\r\\n', '\\n'),
    )
    expect(records).toEqual(expected)
  })
})
