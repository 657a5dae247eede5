import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { unguarded } from '../../src/export/guard.ts'
import { tsvFormat } from '../../src/export/tsv.ts'
import { aTable, hostile, nasty, writeText } from './hostile.ts'

const linesOf = (rows: Parameters<typeof aTable>[0]): readonly string[] =>
  writeText(tsvFormat, aTable(rows)).split('\n')

/** The documented way back: quotes, then backslashes, then the guard. */
function readBack(text: string): readonly (readonly string[])[] {
  const records: string[][] = parse(text, { delimiter: '\t', record_delimiter: '\n' })
  return records.map((record) => record.map((cell) => unguarded(cell.replaceAll(/\\(?<sign>[tnr\\])/g, unescape))))
}

function unescape(_: string, sign: string): string {
  return { t: '\t', n: '\n', r: '\r' }[sign] ?? '\\'
}

test('every hostile text comes back', () => {
  const rows = hostile.map((text, at) => [text, at, text])
  expect(readBack(writeText(tsvFormat, aTable(rows)))).toEqual([
    ['one', 'two', 'three'],
    ...rows.map((row) => row.map(String)),
  ])
})

test('any texts come back', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(nasty, fc.integer(), nasty), { maxLength: 8 }), (rows) => {
      expect(readBack(writeText(tsvFormat, aTable(rows))).slice(1)).toEqual(rows.map((row) => row.map(String)))
    }),
  )
})

test('a row is always one line, with as many tabs as there are columns less one', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(nasty, fc.integer(), nasty), { maxLength: 8 }), (rows) => {
      const lines = linesOf(rows)
      expect(lines.length).toBe(rows.length + 2)
      for (const line of lines.slice(0, -1)) expect(line.split('\t').length).toBe(3)
    }),
  )
})

test.each([
  ['أ\tب', 'أ\\tب'],
  ['أ\nب', 'أ\\nب'],
  ['أ\rب', 'أ\\rب'],
  ['أ\\nب', 'أ\\\\nب'],
  ['قال "نعم"', '"قال ""نعم"""'],
  ['=1', "'=1"],
  ['\t', "'\\t"],
])('%j is written as %s', (text, cell) => {
  expect(linesOf([[text, null, 'x']])[1]).toBe(`${cell}\t\tx`)
})

test('numbers may have a decimal comma, and headings may be Arabic', () => {
  expect(writeText(tsvFormat, aTable([['أ', 0.5, null]]), { decimal: ',', language: 'ar' })).toBe(
    'عمود one\tعمود two\tعمود three\nأ\t0,5\t\n',
  )
})
