import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findLink } from '../../src/report/page/filter.ts'
import { html, jsonScript } from '../../src/report/page/html.ts'
import { percentOf } from '../../src/report/page/numbers.ts'
import { readFilters, writeFilters } from '../../src/report/client/filters.ts'
import { counted } from '../../src/report/words/counts.ts'

describe('numbers with their nouns', () => {
  test.each([
    [1, 'جلسة واحدة'],
    [2, 'جلستان'],
    [3, '3 جلسات'],
    [10, '10 جلسات'],
    [11, '11 جلسة'],
    [100, '100 جلسة'],
    [103, '103 جلسات'],
  ])('%i sessions: %s', (count, said) => expect(counted(count, 'sessions', 'ar')).toBe(said))

  test.each([
    [1, 'متحدث واحد'],
    [2, 'متحدثان'],
    [9, '9 متحدثين'],
    [66, '66 متحدثاً'],
    [100, '100 متحدث'],
    [1101, '1,101 متحدث'],
  ])('%i speakers: %s', (count, said) => expect(counted(count, 'speakers', 'ar')).toBe(said))

  test.each([
    [0, '0 turns'],
    [1, '1 turn'],
    [2521, '2,521 turns'],
  ])('%i turns: %s', (count, said) => expect(counted(count, 'turns', 'en')).toBe(said))
})

test.each([
  [null, 0, '–'],
  [0, 0, '0%'],
  [0.004, 0, '<1%'],
  [0.0004, 1, '<0.1%'],
  [0.276392, 0, '28%'],
  [0.276392, 1, '27.6%'],
  [1, 1, '100%'],
])('a share of %s with %i decimals is %s', (share, decimals, shown) => expect(percentOf(share, decimals)).toBe(shown))

test('whatever is put into a template is escaped, in text and attribute', () => {
  expect(html`<p title="${'"><b>'}">${'<i>&'}</p>`.text).toBe('<p title="&#34;&#62;&#60;b&#62;">&#60;i&#62;&#38;</p>')
})

test('pieces and lists stay what they are; of the layout of a template a line break remains', () => {
  expect(
    html`<ul>
      ${['a', 'b'].map((text) => html`<li>${text}</li>`)}${null}
    </ul>`.text,
  ).toBe('<ul>\n<li>a</li><li>b</li>\n</ul>')
})

test('nothing in a script of data ends it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const { text: written } = jsonScript('x', text)
      const inside = written.slice(written.indexOf('>') + 1, written.lastIndexOf('</script>'))
      expect(inside).not.toMatch(/[<>&\u2028\u2029]/)
      expect(JSON.parse(inside)).toBe(text)
    }),
  )
})

test('what a link asks for is what the browser reads from the address', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, unit: 'binary' }), fc.string({ minLength: 1 }), (session, governorate) => {
      const filters = readFilters(findLink({ session, governorate, counted: true }))
      expect([...(filters ?? [])]).toEqual([
        ['session', session],
        ['governorate', governorate],
        ['counted', '1'],
      ])
      expect(readFilters(writeFilters(filters ?? new Map()))).toEqual(filters)
    }),
  )
})

test.each([
  ['#find', []],
  ['#find-en', []],
  ['#themes', null],
  ['', null],
  ['#finder', null],
  ['#find?nonsense=1&level=2', [['level', '2']]],
  ['#find?level=', []],
])('%j is read as %j', (hash, expected) => {
  const filters = readFilters(hash)
  expect(filters === null ? null : [...filters]).toEqual(expected)
})

test('Arabic stays readable in an address', () => {
  expect(findLink({ governorate: 'دير الزور', level: null })).toBe('#find?governorate=دير%20الزور&level=-')
})
