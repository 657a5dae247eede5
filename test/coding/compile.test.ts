import fc from 'fast-check'
import type { Match } from '../../src/coding/coding.ts'
import { expect, test } from 'vitest'
import { compileCodebook } from '../../src/coding/compile.ts'
import {
  all,
  any,
  before,
  book,
  byTheme,
  code,
  coderOf,
  exact,
  near,
  oneTheme,
  pattern,
  rule,
  theme,
  themeRef,
  turnAt,
  unless,
  verb,
  words,
} from './books.ts'

const options = { minConfidence: 'medium' } as const

const codebook = book([
  theme('return', [verb('رجع/يرجع'), before(3, 'عودة', 'بلد')]),
  theme('councils', [rule('مجلس', unless('overlap', 'مجلس الأمن')), 'مجلس محلي']),
  theme('trust', [near(4, 'ثقة', themeRef('councils')), all('ثقة', 'قرار')], { unless: [unless('unit', 'مزاح')] }),
  theme('prices', [any('سعر', 'غلاء'), pattern('[0-9]+ ليرة'), exact('IDP')]),
])

test('a match names its rule, what was found and how it is inflected', () => {
  const { matches } = code(codebook, 'بيرجعوا عالمجالس المحلية')
  expect(
    matches.map(({ theme: index, rule: place, term: name, form, class: inflection, confidence }) => [
      index,
      place,
      name,
      form,
      inflection,
      confidence,
    ]),
  ).toEqual([
    [0, 0, 'رجع/يرجع', 'رجع/يرجع', 'verb', 'high'],
    [1, 1, 'مجلس محلي', 'مجلس محلي', 'plural', 'medium'],
  ])
})

test('a combination is named by its rule', () => {
  const { matches } = code(codebook, 'العودة إلى البلد')
  expect(matches.map(({ term: name, class: inflection, form }) => [name, inflection, form])).toEqual([
    ['near', 'combined', 'عودة + بلد'],
  ])
})

test('matches and excerpts stand in the order of the text, then of the codebook', () => {
  const coded = code(book([theme('late', ['سوق']), theme('early', ['سوق', 'مدرسة'])]), 'المدرسة والسوق. السوق.')
  expect(coded.matches.map(({ theme: index, span }) => [span.start, index])).toEqual([
    [0, 1],
    [8, 0],
    [8, 1],
    [16, 0],
    [16, 1],
  ])
  expect(coded.excerpts.map(({ theme: index, span }) => [span.start, index])).toEqual([
    [0, 0],
    [0, 1],
  ])
})

test('an excerpt holds its matches in text order', () => {
  const coded = code(oneTheme('سوق', 'مدرسة'), 'المدرسة والسوق والمدرسة')
  expect(coded.excerpts.map(({ matches }) => words(coded, matches))).toEqual([['المدرسة', 'والسوق', 'والمدرسة']])
})

test('a turn says how many words it has, coded or not', () => {
  expect(code(codebook, 'لا شيء هنا.').words).toBe(3)
  expect(code(codebook, 'المجلس * المحلي 107').words).toBe(3)
  expect(code(codebook, '… *').words).toBe(0)
})

test('a turn without words or codebook without themes is coded empty', () => {
  expect(code(codebook, '')).toMatchObject({ words: 0, matches: [], excerpts: [] })
  expect(code(book([]), 'المجلس المحلي')).toMatchObject({ words: 2, matches: [], excerpts: [] })
})

test('a child makes no match for its parent', () => {
  const family = book([theme('actors', ['تاجر']), theme('leaders', ['مختار'], { parent: 'actors' })])
  const coded = code(family, 'المختار والتاجر')
  expect(byTheme(coded, family, coded.matches)).toEqual(['leaders: المختار', 'actors: والتاجر'])
})

test('a pattern that does not compile is a problem of its own, wherever it stands', () => {
  const bad = book([
    theme('a', [pattern('مجلس('), 'سوق'], { unless: [unless('unit', pattern('[ب'))] }),
    theme('b', [near(2, 'سوق', pattern('(?=لا)')), rule('سوق', unless('overlap', any(pattern('(ا)\\1'))))]),
    theme('c', [pattern('مجلس+')]),
  ])
  const { coder, diagnostics } = compileCodebook(bad, options)
  expect(diagnostics.map(({ code: name }) => name)).toEqual(Array.from({ length: 4 }, () => 'CODEBOOK_BAD_PATTERN'))
  expect(diagnostics.map(({ args }) => ('pattern' in args ? args.pattern : ''))).toEqual(
    expect.arrayContaining(['مجلس(', '[ب', '(?=لا)', '(ا)\\1']),
  )
  expect(coder.codeTurn('السوق', turnAt(0, 5)).matches.map(({ theme: index }) => index)).toEqual([0, 1])
  expect(compileCodebook(codebook, options).diagnostics).toEqual([])
})

test('only the words of the turn are coded, its neighbours do not count', () => {
  const text = 'م1: عم\nم2: بعمل\nم1: شي'
  const coder = coderOf(oneTheme('عمل'))
  expect(coder.codeTurn(text, turnAt(11, 15)).matches).toHaveLength(1)
  expect(coder.codeTurn('عم بعمل', turnAt(0, 7)).matches).toEqual([])
})

const vocabulary = [
  'المجلس المحلي ثقة بقراراتهم رجعنا بيرجعو العودة عالبلد الأمن مزاح أسعارا IDP 500 ليرة هيك عم لم في الناس'.split(' '),
  ['كتييير', 'مـجـلـس', 'ﺍﻟﻤﺠﻠﺲ', 'وبِمجالسِنا', '.', '،', '...', '\n', '\n\n'],
].flat()
const speech = fc.array(fc.constantFrom(...vocabulary), { maxLength: 25 }).map((parts) => parts.join(' '))

/** A coding as plain text, its places counted from the start of the turn. */
function told(coder: ReturnType<typeof coderOf>, text: string, start: number, end: number): string {
  const { words: count, matches, excerpts } = coder.codeTurn(text, turnAt(start, end))
  return JSON.stringify([count, matches, excerpts], (key: string, value: unknown) =>
    (key === 'start' || key === 'end') && typeof value === 'number' ? value - start : value,
  )
}

test('coding is the same again, and the same by another coder of the codebook', () => {
  const coder = coderOf(codebook)
  fc.assert(
    fc.property(speech, (text) => {
      const first = told(coder, text, 0, text.length)
      expect(told(coder, text, 0, text.length)).toBe(first)
      expect(told(coderOf(codebook), text, 0, text.length)).toBe(first)
    }),
    { numRuns: 40 },
  )
})

test('coding a turn does not depend on the turns coded before', () => {
  const used = coderOf(codebook)
  fc.assert(
    fc.property(speech, speech, (text, other) => {
      used.codeTurn(other, turnAt(0, other.length))
      expect(told(used, text, 0, text.length)).toBe(told(coderOf(codebook), text, 0, text.length))
    }),
    { numRuns: 40 },
  )
})

test('coding a turn does not depend on where it stands in the session', () => {
  const coder = coderOf(codebook)
  fc.assert(
    fc.property(speech, speech, speech, (text, previous, next) => {
      const session = `${previous}\n${text}\n${next}`
      const start = previous.length + 1
      expect(told(coder, session, start, start + text.length)).toBe(told(coder, text, 0, text.length))
    }),
  )
})

test('every match is of whole words, inside the turn', () => {
  const coder = coderOf(codebook)
  fc.assert(
    fc.property(speech, (text) => {
      const isLetter = (sign: string): boolean => /[\p{L}\p{M}\p{N}]/u.test(sign)
      const isWhole = ({ span }: Match): boolean =>
        span.start >= 0 &&
        span.end <= text.length &&
        span.start < span.end &&
        isLetter(text.charAt(span.start)) &&
        isLetter(text.charAt(span.end - 1)) &&
        !isLetter(text.charAt(span.start - 1)) &&
        !isLetter(text.charAt(span.end))
      const { matches } = coder.codeTurn(text, turnAt(0, text.length))
      expect(matches.filter((match) => !isWhole(match))).toEqual([])
    }),
  )
})

test('any text can be coded', () => {
  const coder = coderOf(codebook)
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      expect(coder.codeTurn(text, turnAt(0, text.length)).words).toBeGreaterThanOrEqual(0)
    }),
  )
})
