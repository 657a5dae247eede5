import * as bidiJs from 'bidi-js'
import stringWidth from 'string-width'
import { expect, test } from 'vitest'
import { terminalTable, terminalText } from '../../src/commands/terminal-table.ts'

const rows = [
  ['Water', '3', 'المياه'],
  ['Trust (IDP)', '120', 'كِتَابٌ'],
  ['', '7', 'IDP'],
]
const alignments = ['left', 'right', 'right'] as const

test('columns are padded to their widest cell, marks and isolates taking no room', () => {
  expect(terminalTable(rows, alignments, false)).toEqual([
    'Water          3  المياه',
    'Trust (IDP)  120    كِتَابٌ',
    '               7     IDP',
  ])
  for (const line of terminalTable(rows, alignments, true)) expect(stringWidth(line)).toBe(24)
})

interface Bidi {
  getEmbeddingLevels(text: string, direction: 'ltr'): { readonly levels: Uint8Array }
  getReorderSegments(
    text: string,
    levels: { readonly levels: Uint8Array },
  ): readonly (readonly [start: number, end: number])[]
}

/** Its types describe another shape than it has. */
const factory: unknown = Reflect.get(bidiJs, 'default')
const bidiOf = factory as () => Bidi

/** The order in which a terminal that follows UAX #9 shows a line. */
function shown(line: string): string {
  const bidi = bidiOf()
  const levels = bidi.getEmbeddingLevels(line, 'ltr')
  const text = Array.from(line)
  for (const [start, end] of bidi.getReorderSegments(line, levels)) {
    text.splice(start, end - start + 1, ...text.slice(start, end + 1).toReversed())
  }
  return text.join('').replaceAll(/[\u2066-\u2069]/gu, '')
}

test('a terminal that reorders Arabic keeps the columns in place', () => {
  const lines = terminalTable(
    [
      ['المياه', '3', 'والآبار'],
      ['trust', '120', 'ثقة'],
    ],
    ['left', 'right', 'right'],
    true,
  )
  expect(lines.map(shown)).toEqual([
    `${reversed('المياه')}    3  ${reversed('والآبار')}`,
    `trust   120      ${reversed('ثقة')}`,
  ])
})

function reversed(text: string): string {
  return Array.from(text).toReversed().join('')
}

test('what a terminal would obey is taken out of cells and names', () => {
  expect(terminalTable([['a\u001b[31mb', 'c']], ['left', 'left'], false)).toEqual(['ab  c'])
  expect(terminalText('a\u001b]0;x\u0007b\n c', false)).toBe('ab c')
  expect(terminalText('نص', true)).toBe('\u2068نص\u2069')
})
