import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { beforeAll, describe, expect, test } from 'vitest'
import { report } from '../../../src/commands/report.ts'
import { fakeIo } from '../../commands/fake-io.ts'
import { readStrictCsv } from '../../export/strict-csv.ts'
import {
  attributeOf,
  Cells,
  elementsOf,
  isSame,
  pageAlone,
  putStudy,
  reportOf,
  sharedFolder,
  silent,
  textOf,
} from '../study.ts'
import { paragraphsOfDocx, paragraphsOfHtml } from './paragraphs.ts'

describe.each(['three sessions', 'the shipped study'] as const)('packs of %s', (which) => {
  const folder = sharedFolder()
  const packs = join(folder, 'report', 'packs')
  const all = { ...silent, ...pageAlone, from: 'coded', axis: 'all' } as const
  const pages: Page[] = []
  const rows: (readonly string[])[] = []
  let columns: readonly string[] = []
  const cellOf = (row: readonly string[], column: string): string => row[columns.indexOf(column)] ?? ''

  beforeAll(async () => {
    putStudy(folder, which)
    await reportOf(folder)
    await report({ ...all, out: 'report' }, fakeIo(folder))
    const text = readFileSync(join(folder, 'coded', 'excerpts.csv'), 'utf8').replace('\ufeff', '')
    const [head = [], ...body] = readStrictCsv(text)
    columns = head
    rows.push(...body)
    for (const name of readdirSync(packs).filter((file) => file.endsWith('.html'))) {
      const page = readFileSync(join(packs, name), 'utf8')
      pages.push({ name, page, elements: elementsOf(page) })
    }
  }, 60_000)

  test('every number is the one of the CSV files', () => {
    const cells = new Cells(join(folder, 'coded'))
    const marked = pages.flatMap(({ elements }) =>
      elements.flatMap((element) => {
        const name = attributeOf(element, 'data-n')
        return name === null ? [] : [{ name, shown: textOf(element), written: cells.at(name) }]
      }),
    )
    expect(marked.length).toBeGreaterThan(60)
    expect(marked.filter(({ shown, written }) => !isSame(shown, written))).toEqual([])
  })

  test('the annex has every excerpt of the axis, as often as excerpts.csv, verbatim and with its citation', () => {
    for (const { name, elements } of pages) {
      const axis = name.slice(0, -'-xx.html'.length)
      const wanted = rows.filter((row) => cellOf(row, 'axes').split(' | ').includes(axis))
      const shown = figuresOf(elements, 'said dense')
      expect(shown.map(({ id }) => id).toSorted()).toEqual(wanted.map((row) => cellOf(row, 'excerpt_id')).toSorted())
      const byId = new Map(wanted.map((row) => [cellOf(row, 'excerpt_id'), row]))
      for (const { id, quoted, evidence, cited } of shown) {
        const row = byId.get(id) ?? []
        expect([quoted, evidence.join('')]).toEqual([
          cellOf(row, 'text'),
          cellOf(row, 'evidence').replaceAll(' | ', ''),
        ])
        expect(name.endsWith('-en.html') || cited.includes(cellOf(row, 'citation'))).toBe(true)
      }
    }
  })

  test('every quotation of a theme is an excerpt of it that counts, verbatim', () => {
    const texts = new Map(rows.map((row) => [cellOf(row, 'excerpt_id'), row]))
    const quotations = pages.flatMap(({ elements }) => figuresOf(elements, 'said'))
    expect(quotations.length).toBeGreaterThan(0)
    for (const { id, quoted } of quotations) {
      const row = texts.get(id) ?? []
      expect([quoted, cellOf(row, 'speaker_role') === 'moderator']).toEqual([cellOf(row, 'text'), false])
    }
  })

  test('a document of a word processor says what the page says, paragraph by paragraph', () => {
    for (const { name, elements } of pages) {
      const parts = unzipSync(readFileSync(join(packs, name.replace('.html', '.docx'))))
      const xml = new TextDecoder().decode(parts['word/document.xml'])
      expect(paragraphsOfDocx(xml)).toEqual(paragraphsOfHtml(elements))
    }
  })

  test('pages refer to nothing outside of them and run nothing', () => {
    for (const { page, elements } of pages) {
      const addresses = elements.flatMap(({ attrs }) =>
        attrs.filter(({ name }) => ['href', 'src', 'style'].includes(name)),
      )
      expect(addresses.filter(({ value }) => !value.startsWith('#part-'))).toEqual([])
      expect(elements.filter(({ tagName }) => ['script', 'link', 'img', 'iframe', 'base'].includes(tagName))).toEqual(
        [],
      )
      expect(page).toContain('default-src &#39;none&#39;; style-src &#39;sha256-')
    }
  })

  test('the same results give the same bytes', async () => {
    await report({ ...all, out: 'again' }, fakeIo(folder))
    const names = readdirSync(packs)
    expect(names).toHaveLength(which === 'three sessions' ? 2 * 2 * 2 : 6 * 2 * 2)
    const isSameFile = (name: string): boolean =>
      readFileSync(join(packs, name)).equals(readFileSync(join(folder, 'again', 'packs', name)))
    expect(names.filter((name) => !isSameFile(name))).toEqual([])
  })
})

interface Page {
  readonly name: string
  readonly page: string
  readonly elements: ReturnType<typeof elementsOf>
}

interface Figure {
  readonly id: string
  readonly quoted: string
  readonly evidence: readonly string[]
  readonly cited: string
}

/** The quotations of a page that look alike. */
function figuresOf(elements: ReturnType<typeof elementsOf>, style: string): readonly Figure[] {
  return elements
    .filter((element) => element.tagName === 'figure' && attributeOf(element, 'class') === style)
    .map((figure) => {
      const inner = figure.childNodes.filter((node) => 'tagName' in node)
      const [quote, caption] = [inner.find(({ tagName }) => tagName === 'blockquote'), inner.at(-1)]
      const bdi = quote?.childNodes[0]
      const marks =
        bdi !== undefined && 'childNodes' in bdi ? bdi.childNodes.filter((node) => node.nodeName === 'mark') : []
      return {
        id: attributeOf(figure, 'data-x') ?? '',
        quoted: quote === undefined ? '' : textOf(quote),
        evidence: marks.map(textOf),
        cited: caption === undefined ? '' : textOf(caption),
      }
    })
}
