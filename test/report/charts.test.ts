import { parseFragment } from 'parse5'
import type { DefaultTreeAdapterTypes } from 'parse5'
import { describe, expect, test } from 'vitest'
import { saturationChart } from '../../src/report/charts/saturation-chart.ts'
import { themeChart } from '../../src/report/charts/theme-chart.ts'

const bars = [
  { key: 'water', name: 'المياه', depth: 0, share: 0.4, interval: { low: 0.3, high: 0.5 }, label: '40%' },
  { key: 'wells', name: '<الآبار>', depth: 1, share: 0.2, interval: null, label: '20%' },
].map((bar) => ({ ...bar, link: `#find?theme=${bar.key}`, about: `${bar.name}: ${bar.label}` }))
const points = [
  { number: 1, themes: 3, newThemes: 3, low: 2, median: 3, high: 4 },
  { number: 2, themes: 5, newThemes: 2, low: 4, median: 5, high: 5 },
  { number: 3, themes: 5, newThemes: 0, low: 5, median: 5, high: 5 },
].map((point) => ({ ...point, link: `#find?session=${point.number}`, about: `session ${point.number}` }))

const size = { width: 600, style: 'wide', label: 'a chart' }
const drawings = (['ar', 'en'] as const).flatMap((language) => [
  [`themes, ${language}`, themeChart({ ...size, language, bars })] as const,
  [`saturation, ${language}`, saturationChart({ ...size, language, points })] as const,
])

type Element = DefaultTreeAdapterTypes.Element

function elementsOf(svg: string): readonly Element[] {
  const found: Element[] = []
  const walk = (node: DefaultTreeAdapterTypes.Node): void => {
    if ('tagName' in node) found.push(node)
    if ('childNodes' in node) node.childNodes.forEach(walk)
  }
  walk(parseFragment(svg))
  return found
}

function attributeOf(element: Element | undefined, name: string): string | null {
  return element?.attrs.find((attribute) => attribute.name === name)?.value ?? null
}

describe.each(drawings)('%s', (_, svg) => {
  test('reads from left to right whatever the page is, since renderers turn anchors around', () => {
    expect(attributeOf(elementsOf(svg)[0], 'direction')).toBe('ltr')
  })

  test('brings no style, no script, no namespace and no address of its own', () => {
    expect(svg).not.toMatch(/<style|<script|xmlns|https?:| style=/)
  })

  test('has a name, and so has each link', () => {
    const [picture, ...others] = elementsOf(svg)
    expect(attributeOf(picture, 'aria-label')).toBe('a chart')
    const links = others.filter(({ tagName }) => tagName === 'a')
    expect(links.length).toBeGreaterThan(1)
    expect(links.every((link) => /^#find[?]/.test(attributeOf(link, 'href') ?? ''))).toBe(true)
    const named = links.flatMap(({ childNodes }) => childNodes.filter((node) => 'attrs' in node))
    expect(named.every((node) => attributeOf(node, 'aria-label') !== null)).toBe(true)
  })
})

/** The bars of a chart: where they begin, from the left, and how wide they are. */
function rectangles(language: 'ar' | 'en'): readonly { readonly x: number; readonly width: number }[] {
  return elementsOf(themeChart({ ...size, language, bars }))
    .filter(({ tagName }) => tagName === 'rect')
    .map((element) => ({ x: Number(attributeOf(element, 'x')), width: Number(attributeOf(element, 'width')) }))
}

test('bars grow from the left in English, from the right in Arabic', () => {
  const inEnglish = rectangles('en')
  expect(new Set(inEnglish.map(({ x }) => x)).size).toBe(1)
  const inArabic = rectangles('ar')
  expect(new Set(inArabic.map(({ x, width }) => Math.round(x + width))).size).toBe(1)
  expect(new Set(inArabic.map(({ x }) => x)).size).toBe(2)
})

test('a bar of half the share is half as wide', () => {
  const [first, second] = rectangles('ar')
  expect(second?.width).toBeCloseTo((first?.width ?? 0) / 2, 1)
})

test('labels are isolated and escaped', () => {
  const svg = themeChart({ ...size, language: 'ar', bars })
  expect(svg).toContain('\u2068المياه\u2069')
  expect(svg).toContain('\u2068&lt;الآبار&gt;\u2069')
})

test('only what has an interval shows one', () => {
  const lines = (svg: string): number =>
    svg.split('class="interval"')[1]?.split('</g>')[0]?.match(/<line/g)?.length ?? 0
  expect(lines(themeChart({ ...size, language: 'en', bars }))).toBe(1)
})

test('sessions that add nothing have no label', () => {
  const labels = saturationChart({ ...size, language: 'en', points }).match(/>[+][0-9]+</g)
  expect(labels).toEqual(['>+3<', '>+2<'])
})
