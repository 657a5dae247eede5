import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { report } from '../../src/commands/report.ts'
import { fakeIo } from '../commands/fake-io.ts'
import { readStrictCsv } from '../export/strict-csv.ts'
import { contentOf } from '../io/folders.ts'
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
} from './study.ts'

describe.each(['three sessions', 'the shipped study'] as const)('%s', (which) => {
  const folder = sharedFolder()
  let page = ''

  beforeAll(async () => {
    putStudy(folder, which)
    page = await reportOf(folder)
  }, 60_000)

  test('every number of the page is the one of the CSV files', () => {
    const cells = new Cells(join(folder, 'coded'))
    const marked = elementsOf(page).flatMap((element) => {
      const name = attributeOf(element, 'data-n')
      return name === null ? [] : [{ name, shown: textOf(element), written: cells.at(name) }]
    })
    expect(marked.length).toBeGreaterThan(100)
    expect(marked.filter(({ shown, written }) => !isSame(shown, written))).toEqual([])
  })

  test('every excerpt of excerpts.csv is in the page, verbatim, with its evidence', () => {
    const [head = [], ...rows] = readStrictCsv((contentOf(folder)['coded/excerpts.csv'] ?? '').replace('\ufeff', ''))
    const columns = ['excerpt_id', 'text', 'evidence'].map((name) => head.indexOf(name))
    const written = rows.map((row) => columns.map((at) => row[at] ?? ''))
    expect(excerptsOf(page)).toEqual(written)
  })

  test('the page is no larger than 2 MB', () => {
    expect(Buffer.byteLength(page)).toBeLessThanOrEqual(2_000_000)
  })

  test('the page refers to nothing outside of it', () => {
    const addresses = elementsOf(page).flatMap(({ attrs }) =>
      attrs.filter(({ name }) => ['href', 'src', 'action', 'xmlns', 'xlink:href', 'style'].includes(name)),
    )
    expect(addresses.filter(({ value }) => !value.startsWith('#'))).toEqual([])
    expect(page.replace(/<script type="application\/json".*?<\/script>/s, '')).not.toMatch(/https?:/)
    expect(elementsOf(page).filter(({ tagName }) => ['link', 'img', 'iframe', 'base'].includes(tagName))).toEqual([])
  })

  test('no id stands twice, and every link within the page leads somewhere', () => {
    const ids = elementsOf(page).flatMap((element) => attributeOf(element, 'id') ?? [])
    expect(new Set(ids).size).toBe(ids.length)
    const links = elementsOf(page).flatMap((element) => attributeOf(element, 'href') ?? [])
    const anchors = links.filter((link) => !/^#(?:find[?]|excerpt-)/.test(link)).map((link) => link.slice(1))
    expect(anchors.filter((anchor) => !ids.includes(anchor))).toEqual([])
  })

  test('the same results give the same page', async () => {
    await report({ ...silent, ...pageAlone, from: 'coded', out: 'again' }, fakeIo(folder))
    expect(contentOf(folder)['again/index.html']).toBe(page)
  })
})

/** Id, text and evidence of all excerpts, as the page's script gets them. */
function excerptsOf(page: string): readonly (readonly string[])[] {
  const data = elementsOf(page).find((element) => attributeOf(element, 'id') === 'study')
  if (data === undefined) throw new Error('the page has no data')
  const { turns, excerpts } = JSON.parse(textOf(data))
  return excerpts.map(([id, , turn, start, end, evidence]: [string, number, number, number, number, number[]]) => {
    const text: string = turns[turn][6]
    const words = evidence.flatMap((from, at) => (at % 2 === 0 ? [text.slice(from, evidence[at + 1])] : []))
    return [id, text.slice(start, end), words.join(' | ')]
  })
}
