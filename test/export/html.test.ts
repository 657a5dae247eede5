import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { parse } from 'parse5'
import type { DefaultTreeAdapterTypes } from 'parse5'
import { expect, test } from 'vitest'
import { htmlFormat } from '../../src/export/html.ts'
import { aTable, column, hostile, nasty, writeText } from './hostile.ts'

type Node = DefaultTreeAdapterTypes.Node
type Element = DefaultTreeAdapterTypes.Element

const pageOf = (rows: Parameters<typeof aTable>[0]): string => writeText(htmlFormat, aTable(rows))

test('every hostile text comes back', () => {
  const rows = [...hostile, 'ك'.repeat(40_000)].map((text, at) => [text, at, text])
  expect(cellsOf(pageOf(rows))).toEqual(rows.map((row) => row.map(String)))
})

test('any texts come back but for U+0000, which HTML can not hold', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(nasty, fc.integer(), nasty), { maxLength: 8 }), (rows) => {
      expect(cellsOf(pageOf(rows)).map((row) => row.map((cell) => cell.replaceAll('\ufffd', '')))).toEqual(
        rows.map((row) => row.map((cell) => String(cell).replaceAll(/[\0\ufffd]/g, ''))),
      )
    }),
  )
})

test('no text makes an element, whatever it holds', () => {
  const [plain, full] = [pageOf([['أ', 1, 'ب']]), pageOf([['<script>alert(1)</script>', 1, '"><img src=x onerror=y>']])]
  const names = (page: string): readonly string[] => elementsOf(parse(page)).map(({ tagName }) => tagName)
  expect(names(full)).toEqual(names(plain))
  expect(names(full)).not.toContain('script')
})

test('headings and titles are escaped as well', () => {
  const head = { ...aTable([]).head, description: { ar: '<i>', en: '<i>' }, columns: [column('<b>&"')] }
  const elements = elementsOf(parse(writeText(htmlFormat, { head, rows: [] })))
  expect(elements.filter(({ tagName }) => tagName === 'th').map(textOf)).toEqual(['<b>&"'])
  expect(elements.filter(({ tagName }) => tagName === 'h1').map(textOf)).toEqual(['<i>'])
})

test('its policy allows its own style and nothing else', () => {
  const elements = elementsOf(parse(pageOf([])))
  const style = elements.filter(({ tagName }) => tagName === 'style').map(textOf)
  const hash = createHash('sha256').update(style.join('')).digest('base64')
  const policies = elements.flatMap(({ attrs }) => attrs).filter(({ value }) => value.startsWith('default-src'))
  expect(policies.map(({ value }) => value)).toEqual([
    `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`,
  ])
})

test.each([
  ['ar', 'rtl', 'عمود one', 'معنى two'],
  ['en', 'ltr', 'one', 'Meaning of two'],
] as const)('in %s the page runs %s, and says what columns mean', (language, direction, heading, meaning) => {
  const elements = elementsOf(parse(writeText(htmlFormat, aTable([['أ', null, null]]), { language })))
  const [html] = elements
  expect(html?.attrs).toEqual([
    { name: 'lang', value: language },
    { name: 'dir', value: direction },
  ])
  expect(elements.filter(({ tagName }) => tagName === 'th').map(textOf)[0]).toBe(heading)
  expect(elements.filter(({ tagName }) => tagName === 'dd').map(textOf)[1]).toBe(meaning)
  expect(elements.filter(({ tagName }) => tagName === 'td').map(textOf)).toEqual(['أ', '', ''])
})

test('every text takes its direction from itself', () => {
  const cells = elementsOf(parse(pageOf([['أ', 1, 'b']]))).filter(({ tagName }) => tagName === 'td')
  const inner = cells.map(({ childNodes }) => childNodes.map((node) => ('attrs' in node ? node.attrs[0]?.value : null)))
  expect(inner).toEqual([['auto'], [null], ['auto']])
})

function cellsOf(page: string): readonly (readonly string[])[] {
  const rows = elementsOf(parse(page)).filter(({ tagName }) => tagName === 'tr')
  return rows.slice(1).map((row) =>
    elementsOf(row)
      .filter(({ tagName }) => tagName === 'td')
      .map(textOf),
  )
}

function elementsOf(node: Node): readonly Element[] {
  const children = 'childNodes' in node ? node.childNodes : []
  return children.flatMap((child) => ('tagName' in child ? [child, ...elementsOf(child)] : []))
}

function textOf(node: Node): string {
  if ('value' in node) return node.value
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : ''
}
