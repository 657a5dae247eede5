import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseFragment } from 'parse5'
import type { DefaultTreeAdapterTypes } from 'parse5'
import { beforeAll, describe, expect, test } from 'vitest'
import { report } from '../../../src/commands/report.ts'
import { contentWidth, margin } from '../../../src/report/posters/canvas.ts'
import { widthOf } from '../../../src/report/posters/measure.ts'
import { fakeIo } from '../../commands/fake-io.ts'
import { readStrictCsv } from '../../export/strict-csv.ts'
import { attributeOf, Cells, isSame, pageAlone, putStudy, reportOf, sharedFolder, silent, textOf } from '../study.ts'

type Element = DefaultTreeAdapterTypes.Element

/** A line of a poster as it is drawn: `left` and `right` by what its letters measure. */
interface Line {
  readonly element: Element
  readonly text: string
  readonly left: number
  readonly right: number
  readonly baseline: number
  readonly size: number
  readonly isQuoted: boolean
}

interface Poster {
  readonly name: string
  readonly svg: string
  readonly lines: readonly Line[]
}

describe.each(['three sessions', 'the shipped study'] as const)('posters of %s', (which) => {
  const folder = sharedFolder()
  const posters = join(folder, 'report', 'posters')
  const all = { ...silent, ...pageAlone, from: 'coded', poster: true } as const
  const drawn: Poster[] = []
  const namesIn = (place: string): readonly string[] =>
    readdirSync(place, { recursive: true, encoding: 'utf8' })
      .filter((name) => /[.](?:svg|png)$/.test(name))
      .toSorted()

  beforeAll(async () => {
    putStudy(folder, which)
    await reportOf(folder)
    await report({ ...all, out: 'report' }, fakeIo(folder))
    for (const name of namesIn(posters).filter((one) => one.endsWith('.svg'))) {
      const svg = readFileSync(join(posters, name), 'utf8')
      drawn.push({ name, svg, lines: linesOf(svg) })
    }
  }, 120_000)

  test('there is one of the study and of each session, in both languages, as drawing and as picture', () => {
    const sessions = which === 'three sessions' ? 3 : 11
    expect(namesIn(posters)).toHaveLength((1 + sessions) * 2 * 2)
    const signature = readFileSync(join(posters, 'study-ar.png')).subarray(1, 4).toString()
    expect(signature).toBe('PNG')
  })

  test('every number is the one of the CSV files', () => {
    const cells = new Cells(join(folder, 'coded'))
    const marked = drawn.flatMap(({ lines }) =>
      lines.flatMap(({ element, text }) => {
        const name = attributeOf(element, 'data-n')
        return name === null ? [] : [{ name, shown: text, written: cells.at(name) }]
      }),
    )
    expect(marked.length).toBeGreaterThan(30)
    expect(marked.filter(({ shown, written }) => !isSame(shown, written))).toEqual([])
  })

  test('every quotation is an excerpt, verbatim but for where its lines end', () => {
    const [head = [], ...rows] = readStrictCsv(
      readFileSync(join(folder, 'coded', 'excerpts.csv'), 'utf8').replace('\ufeff', ''),
    )
    const texts = new Set(rows.map((row) => (row[head.indexOf('text')] ?? '').replaceAll(/\s+/g, ' ')))
    const quoted = drawn.flatMap(({ lines }) => quotationsOf(lines))
    expect(quoted.length).toBeGreaterThan(which === 'three sessions' ? 3 : 60)
    expect(quoted.filter((text) => !texts.has(text))).toEqual([])
  })

  test('nothing leaves the margins, and no line stands on another', () => {
    const faults = drawn.flatMap(({ name, lines }) => [
      ...lines
        .filter(({ left, right }) => left < margin - 1 || right > margin + contentWidth + 1)
        .map(({ text }) => `${name}: ${text} leaves the margins`),
      ...lines.flatMap((one, at) =>
        lines
          .slice(at + 1, at + 12)
          .flatMap((other) => (overlap(one, other) ? [`${name}: ${one.text} | ${other.text}`] : [])),
      ),
    ])
    expect(faults).toEqual([])
  })

  test('drawings refer to nothing outside of them', () => {
    for (const { svg } of drawn) {
      expect(svg.replace('xmlns="http://www.w3.org/2000/svg"', '')).not.toMatch(/https?:|<image|<script|href/)
    }
  })

  test('the same results give the same bytes', async () => {
    await report({ ...all, out: 'again' }, fakeIo(folder))
    const again = join(folder, 'again', 'posters')
    const isSameFile = (name: string): boolean =>
      readFileSync(join(posters, name)).equals(readFileSync(join(again, name)))
    expect(namesIn(posters).filter((name) => !isSameFile(name))).toEqual([])
  }, 60_000)
})

/** The lines of a drawing, in its order. */
function linesOf(svg: string): readonly Line[] {
  const lines: Line[] = []
  const walk = (node: DefaultTreeAdapterTypes.Node): void => {
    if ('tagName' in node && node.tagName === 'text') lines.push(lineOf(node))
    if ('childNodes' in node) node.childNodes.forEach(walk)
  }
  walk(parseFragment(svg))
  return lines
}

function lineOf(element: Element): Line {
  const attribute = (name: string): string => attributeOf(element, name) ?? ''
  const text = textOf(element).replaceAll(/[\u2066-\u2069]/g, '')
  const isQuoted = attribute('font-family').startsWith('Naskh')
  const font = isQuoted ? 'quoted' : attribute('font-weight') === '600' ? 'bold' : 'regular'
  const [x, size] = [Number(attribute('x')), Number(attribute('font-size'))]
  const width = widthOf(text, font, size)
  const left = { start: x, middle: x - width / 2, end: x - width }[attribute('text-anchor')] ?? Number.NaN
  return { element, text, left, right: left + width, baseline: Number(attribute('y')), size, isQuoted }
}

/** Whether two lines stand on one another: the body of letters reaches about 0.7 of the size up and 0.25 down. */
function overlap(one: Line, other: Line): boolean {
  const apart = one.right <= other.left || other.right <= one.left
  const [above, below] = one.baseline <= other.baseline ? [one, other] : [other, one]
  return !apart && below.baseline - below.size * 0.7 < above.baseline + above.size * 0.25
}

/** Lines of quotations, one under the other, joined again. */
function quotationsOf(lines: readonly Line[]): readonly string[] {
  const quotations: string[] = []
  for (const [at, { text, isQuoted }] of lines.entries()) {
    if (!isQuoted) continue
    const goesOn = lines[at - 1]?.isQuoted === true
    if (goesOn) quotations.push(`${quotations.pop() ?? ''} ${text}`)
    else quotations.push(text)
  }
  return quotations
}
