import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  markdownDetails,
  markdownQuote,
  markdownSpan,
  markdownTable,
  markdownText,
} from '../../src/commands/markdown.ts'

/** What a browser shows of text and empty elements. */
const shown = (html: string): string =>
  html
    .replaceAll('<span></span>', '')
    .replaceAll(/&#([0-9]+);/g, (_, code: string) => String.fromCharCode(Number(code)))

describe('text that stands for itself', () => {
  test.each([
    ['a cell border', 'نزوح | لجوء', 'نزوح &#124; لجوء'],
    ['markup', '**غامق** _مائل_ `شيفرة`', '&#42;&#42;غامق&#42;&#42; &#95;مائل&#95; &#96;شيفرة&#96;'],
    ['HTML', '<img src="x">&amp;', '&#60;img src=&#34;x&#34;&#62;&#38;amp;'],
    ['a link', '[هنا](https://example.org)', '&#91;هنا&#93;(https&#58;//example.org)'],
    ['a bare address', 'www.example.org WWW.example.org', 'www&#46;example.org WWW&#46;example.org'],
    ['a mention', '@octocat a@b.org', '@<span></span>octocat a@<span></span>b.org'],
    ['an issue', '#12 رقم #', '#<span></span>12 رقم #'],
    ['a formula', '$x$ \\alpha', '&#36;x&#36; &#92;alpha'],
    ['line breaks, which would end a row', 'أول\n\nثان\r\nثالث\u2028رابع', 'أول ثان ثالث رابع'],
    ['what a terminal would obey', 'أ\u001b[31mب\u0007', 'أب'],
  ])('%s', (_, text, expected) => {
    expect(markdownText(text)).toBe(expected)
  })

  test('is shown as it was, and neither Markdown nor HTML finds anything in it', () => {
    const sign = fc.constantFrom(...Array.from('|`*_[]()<>&"\'~\\$#@!:/.www12 نزوح-+='), '://')
    fc.assert(
      fc.property(
        fc.array(sign).map((signs) => signs.join('')),
        (text) => {
          const written = markdownText(text)
          expect(shown(written)).toBe(text.replaceAll(/\s+/g, ' '))
          const rest = written.replaceAll('<span></span>', '').replaceAll(/&#[0-9]+;/g, ' ')
          expect(rest).not.toMatch(/[|`*_[\]<>&"'~\\$]|:\/\/|www\./i)
          expect(written).not.toMatch(/@(?!<span>)|(?<!&)#[0-9]/)
        },
      ),
    )
  })
})

describe('parts', () => {
  test('text inside a line has a direction of its own', () => {
    expect(markdownSpan('نزوح')).toBe('<span dir="auto">نزوح</span>')
    expect(markdownSpan('')).toBe('')
  })

  test('a quotation is one line, whatever it quotes', () => {
    expect(markdownQuote('نزحنا\n\nمرتين', [])).toBe('<blockquote dir="auto">نزحنا مرتين</blockquote>')
    expect(markdownQuote('نزحنا', ['م1', 'السطر 2'])).toBe(
      '<blockquote dir="auto">نزحنا<br><sub>م1 · السطر 2</sub></blockquote>',
    )
  })

  test('figures stand at the right, texts at the left', () => {
    expect(markdownTable(['a', 'b'], [['x', '1']], 'figures')).toEqual(['| a | b |', '| :-- | --: |', '| x | 1 |'])
    expect(markdownTable(['a', 'b'], [], 'texts')[1]).toBe('| :-- | :-- |')
  })

  test('what opens at a click has blank lines around it, and no more', () => {
    expect(markdownDetails('x', ['y', '', ''])).toEqual([
      '<details>',
      '<summary>x</summary>',
      '',
      'y',
      '',
      '</details>',
    ])
  })
})
