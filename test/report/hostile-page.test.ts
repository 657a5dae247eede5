import { describe, expect, test } from 'vitest'
import { reportPage } from '../../src/report/page/page.ts'
import { hostile, own, studyWith } from './hostile-study.ts'
import { attributeOf, elementsOf, modelOf, textOf } from './study.ts'

const tagsOf = (page: string): readonly string[] => elementsOf(page).map(({ tagName }) => tagName)
const pageOf = (textAt: (at: number) => string): string => reportPage(modelOf(studyWith(textAt)), 'both')
const tame = tagsOf(pageOf((at) => `نص ${at}`))

describe('texts that would be more than text', () => {
  // Every text stands in every place once: 40 places, one page for each 40 texts.
  const pages = Array.from({ length: Math.ceil(hostile.length / 40) }, (_, page) => page * 40)

  test('there are some', () => expect(hostile.length).toBeGreaterThanOrEqual(own.length))

  test.each(pages)('from %i on: the page has the elements that tame texts give it', (first) => {
    expect(tagsOf(pageOf((at) => hostile[(first + at) % hostile.length] ?? ''))).toEqual(tame)
  })

  test.each(own)('%j is shown as it is', (text) => {
    const page = pageOf(() => text)
    const heading = elementsOf(page).find(({ tagName }) => tagName === 'h1')
    expect(heading === undefined ? '' : textOf(heading)).toBe(text.replace('\0', '\uFFFD'))
    const data = elementsOf(page).find((element) => attributeOf(element, 'id') === 'study')
    expect(JSON.parse(data === undefined ? '{}' : textOf(data)).turns[0][6]).toBe(text)
  })

  test('what people said has a direction of its own', () => {
    const page = pageOf(() => 'abc')
    const quotes = elementsOf(page).filter(({ tagName }) => tagName === 'blockquote')
    expect(quotes.length).toBeGreaterThan(0)
    const inside = quotes.map(({ childNodes }) => childNodes.flatMap((node) => ('attrs' in node ? [node] : [])))
    expect(inside.flat().every((node) => node.tagName === 'bdi' && attributeOf(node, 'dir') === 'auto')).toBe(true)
  })
})
