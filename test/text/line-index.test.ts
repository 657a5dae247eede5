import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LineIndex } from '../../src/text/line-index.ts'

describe('LineIndex', () => {
  test.each<[claim: string, text: string, offset: number, point: string, codePoint: number]>([
    ['an empty text has one line', '', 0, '1:1', 0],
    ['the first sign', 'abc', 0, '1:1', 0],
    ['the end of the text', 'abc', 3, '1:4', 3],
    ['the line feed belongs to its line', 'ab\ncd', 2, '1:3', 2],
    ['after it the next line begins', 'ab\ncd', 3, '2:1', 3],
    ['CRLF is one line break', 'ab\r\ncd', 4, '2:1', 4],
    ['its second half stands on the first line', 'ab\r\ncd', 3, '1:4', 3],
    ['a lone CR is a line break', 'ab\rcd\n\ref', 8, '4:2', 8],
    ['U+2028, U+0085 and form feed are none', 'a\u2028b\u0085c\fd', 6, '1:7', 6],
    ['marks are columns of their own', 'كِتَاب', 4, '1:5', 4],
    ['an emoji is one column', 'a😀b', 3, '1:3', 2],
    ['inside an emoji is its beginning', 'a😀b', 2, '1:2', 1],
    ['an emoji of an earlier line moves no column', '😀😀\n😀b', 7, '2:2', 4],
    ['half an emoji is one column', 'a\ud83db', 2, '1:3', 2],
    ['beyond the end is the end', 'a\nb', 99, '2:2', 3],
    ['before the beginning is the beginning', 'a\nb', -1, '1:1', 0],
  ])('%s', (_, text, offset, point, codePoint) => {
    const index = new LineIndex(text)
    const { line, column } = index.pointAt(offset)
    expect(`${line}:${column}`).toBe(point)
    expect(index.codePointAt(offset)).toBe(codePoint)
  })

  test('agrees with counting signs one by one, and leads back to the same place', () => {
    const unit = fc.constantFrom('a', 'م', 'َ', '😀', '\n', '\r', '\r\n', '\u2028', '\ud83d')
    fc.assert(
      fc.property(fc.string({ unit }), (text) => {
        const index = new LineIndex(text)
        const lines = text.split(/(?<=\r\n|\r(?!\n)|\n)/)
        let offset = 0
        for (const character of text) {
          const { line, column } = index.pointAt(offset)
          const before = lines.slice(0, line - 1).join('')
          expect(Array.from(lines[line - 1] ?? '')[column - 1]).toBe(character)
          expect(
            before.length +
              Array.from(lines[line - 1] ?? '')
                .slice(0, column - 1)
                .join('').length,
          ).toBe(offset)
          expect(Array.from(text).slice(0, index.codePointAt(offset)).join('')).toBe(text.slice(0, offset))
          offset += character.length
        }
      }),
    )
  })

  test('a million lines and a line of fifty million signs take linear time', () => {
    const started = performance.now()
    const lines = new LineIndex('م1: نص😀\r\n'.repeat(1_000_000))
    expect(lines.pointAt(9_999_999)).toEqual({ line: 1_000_000, column: 9 })
    const long = 'نص '.repeat(17_000_000)
    expect(new LineIndex(long).pointAt(long.length)).toEqual({ line: 1, column: 51_000_001 })
    expect(performance.now() - started).toBeLessThan(10_000)
  })
})
