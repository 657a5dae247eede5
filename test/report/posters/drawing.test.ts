import { Resvg } from '@resvg/resvg-js'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Canvas } from '../../../src/report/posters/canvas.ts'
import { widthOf } from '../../../src/report/posters/measure.ts'
import type { Font } from '../../../src/report/posters/measure.ts'
import { fontFiles } from '../../../src/report/posters/poster-fonts.js'
import { sessionPoster } from '../../../src/report/posters/session-poster.ts'
import { studyPoster } from '../../../src/report/posters/study-poster.ts'
import { balanced, wrapped, wrappedTo } from '../../../src/report/posters/wrap.ts'
import { ThemeTree } from '../../../src/tables/theme-tree.ts'
import { hostile, studyWith } from '../hostile-study.ts'
import { elementsOfXml } from '../packs/paragraphs.ts'
import { modelOf } from '../study.ts'

const setting = { font: 'regular', size: 30 } as const
const words = fc.array(fc.stringMatching(/^(?:[\u0621-\u063a\u0641-\u064aa-z0-9.،]|\u064e|\u0651){1,14}$/), {
  minLength: 1,
  maxLength: 25,
})

describe('lines', () => {
  test('fit, and hold all words in their order', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 300, max: 900 }), (made, width) => {
        const lines = wrapped(made.join(' \n'), setting, width)
        expect(lines.join(' ')).toBe(made.join(' '))
        for (const line of lines) expect(widthOf(line, setting.font, setting.size)).toBeLessThanOrEqual(width)
      }),
    )
  })

  test('about equally long are as many, and fit as well', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 400, max: 900 }), (made, width) => {
        const lines = balanced(made.join(' '), setting, width)
        expect(lines.join(' ')).toBe(made.join(' '))
        expect(lines).toHaveLength(wrapped(made.join(' '), setting, width).length)
      }),
    )
  })

  test.each<[claim: string, most: number, text: string, lines: readonly string[]]>([
    // A digit is 18 wide, a space 7: three digits and two spaces fit into 70, four and three do not; «…» takes 24.
    ['what fits stays', 1, '1 2 3', ['1 2 3']],
    ['what does not ends in an ellipsis, a word less', 1, '1 2 3 4', ['1 2…']],
    ['the last line that is allowed has it', 2, '1 2 3 4 5 6 7', ['1 2 3', '4 5…']],
  ])('%s', (_, most, text, lines) => {
    expect(wrappedTo(most, text, setting, 75)).toEqual(lines)
  })

  test('a word wider than a line is broken', () => {
    // Two digits are 36 wide, three 54, two and a space 43.
    expect(wrapped('11111 2', setting, 45)).toEqual(['11', '11', '1 2'])
  })
})

describe('what is measured', () => {
  test.each<[font: Font, text: string]>([
    ['regular', 'واقع المجتمعات المحلية إبان الدخول في مرحلة التعافي المبكر'],
    ['bold', 'اللامركزية والإدارة المحلية'],
    ['quoted', 'كنا نقبل قديماً في السوق كفالة حرفيَّين اثنين من المهنة نفسها، والتجار يعرفون أن شيخ الكار كان يكفي.'],
    ['quoted', 'لاجئون إلى الله لأنّ الآن ١٥٠٠٠ ليرة (NGO)'],
    ['regular', 'Organisations and donors, 27.6%'],
  ])('is what is drawn, or a little more: %s %s', (font, text) => {
    const canvas = new Canvas(/^[A-Z]/.test(text) ? 'en' : 'ar')
    canvas.text(text, 20, 60, { font, size: 30 })
    canvas.space(100)
    // The ground of the drawing would be all that there is to measure.
    const svg = canvas.svg('', '').replace(/<rect width="1080"[^>]*>/, '')
    const drawing = new Resvg(svg, { font: { fontFiles: [...fontFiles], loadSystemFonts: false } })
    const drawn = drawing.getBBox()?.width ?? 0
    const measured = widthOf(text, font, 30)
    expect(drawn).toBeLessThanOrEqual(measured + 2)
    expect(drawn).toBeGreaterThan(measured * 0.95)
  })
})

describe.each(['ar', 'en'] as const)('hostile texts on posters, in %s', (language) => {
  const pages = Array.from({ length: Math.ceil(hostile.length / 40) }, (_, page) => page * 40)

  test.each(pages)('from %i on: sound drawings of lines and rectangles, nobody else’s direction', (from) => {
    const model = modelOf(studyWith((at) => hostile[(from + at) % hostile.length] ?? ''))
    const view = { model, language, tree: new ThemeTree(model.codebook), facts: null }
    const posters = [studyPoster(view), ...model.sessions.map((session, at) => sessionPoster(view, session, at))]
    for (const { canvas, title } of posters) {
      const svg = canvas.svg(title, '')
      expect(new Set(elementsOfXml(svg))).toEqual(new Set(['svg:svg', 'svg:title', 'svg:rect', 'svg:text']))
      const texts = Array.from(svg.matchAll(/<text [^>]*>([^<]*)<[/]text>/g), ([, text = '']) => text)
      // Each line opens one isolate of the poster's and closes it; within, isolates of ours alone, and in pairs.
      expect(
        texts.filter(
          (text) =>
            !/^[\u2066\u2067](?:[^\u202a-\u202e\u2066-\u2069]|\u2066[^\u2066-\u2069]*\u2069)*\u2069$/u.test(text),
        ),
      ).toEqual([])
    }
  })
})
