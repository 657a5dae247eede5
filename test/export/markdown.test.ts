import fc from 'fast-check'
import { expect, test } from 'vitest'
import { markdownFormat } from '../../src/export/markdown.ts'
import { aTable, hostile, nasty, writeText } from './hostile.ts'

const linesOf = (rows: Parameters<typeof aTable>[0]): readonly string[] =>
  writeText(markdownFormat, aTable(rows)).split('\n').slice(2, -1)

/** The documented way back: cells between bars, then empty elements, line breaks and references. */
function readBack(line: string): readonly string[] {
  return line
    .slice(2, -2)
    .split(' | ')
    .map((cell) =>
      cell
        .replaceAll('<span></span>', '')
        .replaceAll('<br>', '\n')
        .replaceAll(/&#(?<code>\d+);/g, (_, code) => String.fromCharCode(code)),
    )
}

test('every hostile text comes back', () => {
  expect(linesOf(hostile.map((text, at) => [text, at, text])).map(readBack)).toEqual(
    hostile.map((text, at) => [text, String(at), text]),
  )
})

test('any texts come back, and a row is a line', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(nasty, fc.integer(), nasty), { maxLength: 8 }), (rows) => {
      expect(linesOf(rows).map(readBack)).toEqual(rows.map((row) => row.map(String)))
    }),
  )
})

test('nothing but line breaks and references is left that Markdown, HTML or a forge would read', () => {
  fc.assert(
    fc.property(nasty, (text) => {
      const [line = ''] = linesOf([[text, null, null]])
      const cell = line.slice(2, line.indexOf(' |')).replaceAll(/<br>|&#\d+;|[@#:]<span><\/span>/g, ' ')
      expect(cell).not.toMatch(/[<>&|*_`[\]\\~$@#"\t\r]|:\/\/|www\.|:[a-z]+:/i)
    }),
  )
})

test.each([
  ['@lina', '@<span></span>lina'],
  ['#12', '#<span></span>12'],
  ['م1: نعم', 'م1: نعم'],
  ['00:12:33', '00:12:33'],
  [':+1:', ':<span></span>+1:'],
  [':smile:', ':<span></span>smile:'],
  ['a@b.org', 'a@<span></span>b.org'],
  ['https://example.org', 'https&#58;//example.org'],
  ['أ|ب', 'أ&#124;ب'],
  ['أ\nب', 'أ<br>ب'],
])('%j is written as %s', (text, cell) => {
  expect(linesOf([[text, null, null]])).toEqual([`| ${cell} |  |  |`])
})

test('spaces at the ends and in a row are kept', () => {
  expect(linesOf([['  أ  ب ', null, '']])).toEqual(['| &#32; أ&#32; ب&#32; |  |  |'])
})

test('headings, and numbers at the right', () => {
  expect(writeText(markdownFormat, aTable([['أ', 0.5, null]]), { language: 'ar' })).toBe(
    '| عمود one | عمود two | عمود three |\n| --- | --: | --- |\n| أ | 0.5 |  |\n',
  )
})
