import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mostPermutations, permutedAccumulation } from '../../../src/tables/statistics/permutation.ts'
import { accumulation, chao1, occurrences, saturation } from '../../../src/tables/statistics/saturation.ts'
import type { ThemesBySession } from '../../../src/tables/statistics/saturation.ts'
import { valueOf } from './figures.ts'

/** Sessions as words, their letters the themes. */
function sessionsOf(words: string): ThemesBySession<string> {
  return words.split(' ').map((letters) => new Set(letters.replace('-', '')))
}

const some = sessionsOf('abc ad e e')

describe('saturation', () => {
  test('the denominator stays the base, and runs overlap', () => {
    // Base a b c d; runs e|-, -|f of 2: 1/4, 1/4.
    expect(saturation(sessionsOf('abc ad e e f'), { base: 2, run: 2, threshold: 0.05 })).toEqual({
      baseThemes: 4,
      runs: [
        { first: 3, last: 4, newThemes: 1, share: 0.25 },
        { first: 4, last: 5, newThemes: 1, share: 0.25 },
      ],
      reached: { undefined: 'not-reached' },
    })
  })

  test('is reached where a share is the threshold itself, at the first such run', () => {
    expect(valueOf(saturation(some, { base: 2, run: 1, threshold: 0.25 })).reached).toEqual({ sessions: 2, run: 1 })
    expect(valueOf(saturation(some, { base: 2, run: 1, threshold: 0.2 })).reached).toEqual({ sessions: 3, run: 1 })
  })

  test('a run may bring more themes than the base had', () => {
    expect(valueOf(saturation(sessionsOf('a bcd'), { base: 1, run: 1, threshold: 0 })).runs[0]?.share).toBe(3)
  })

  test.each([
    ['fewer sessions than base and run', sessionsOf('abc ad e'), 'too-few-sessions'],
    ['no session', [], 'too-few-sessions'],
    ['a base without themes', sessionsOf('- - a a'), 'no-base-themes'],
  ])('%s is undefined', (_, sessions, reason) => {
    expect(saturation(sessions, { base: 2, run: 2, threshold: 0 })).toEqual({ undefined: reason })
  })

  test.each([
    [0, 2],
    [2, 0],
    [1.5, 1],
  ])('no base of %d with runs of %d', (base, run) => {
    expect(() => saturation(some, { base, run, threshold: 0 })).toThrow(RangeError)
  })
})

test('each session adds what no earlier one had; a second time moves a theme from once to twice, a third from there', () => {
  expect(accumulation(sessionsOf('abc ad e ea'))).toEqual([
    { newThemes: 3, themes: 3, once: 3, twice: 0 },
    { newThemes: 1, themes: 4, once: 3, twice: 1 },
    { newThemes: 1, themes: 5, once: 4, twice: 1 },
    { newThemes: 0, themes: 5, once: 3, twice: 1 },
  ])
})

test('Chao1 from the themes of one session and of two', () => {
  // b, c, d once; a, e twice: 5 + 9/4.
  expect(occurrences(some)).toEqual({ themes: 5, once: 3, twice: 2 })
  expect(chao1(occurrences(some))).toBe(7.25)
  expect(chao1({ themes: 5, once: 3, twice: 0 })).toBe(8)
  expect(chao1({ themes: 5, once: 0, twice: 0 })).toBe(5)
  expect(chao1(occurrences([]))).toEqual({ undefined: 'never-occurs' })
})

describe('orders drawn at random', () => {
  const sessions: fc.Arbitrary<ThemesBySession<string>> = fc.array(
    fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i')).map((themes) => new Set(themes)),
    { maxLength: 8 },
  )
  const options = { permutations: 40, seed: 7 }

  test('end where the sessions end, never fall, and are the same from the same seed', () => {
    fc.assert(
      fc.property(sessions, fc.nat(), (all, seed) => {
        const curve = permutedAccumulation(all, { ...options, seed })
        expect(curve).toHaveLength(all.length)
        const whole = accumulation(all).slice(-1)
        expect(curve.slice(-1)).toEqual(whole.map(({ themes }) => ({ median: themes, low: themes, high: themes })))
        for (const [at, { median, low, high }] of curve.entries()) {
          expect(low).toBeLessThanOrEqual(median)
          expect(median).toBeLessThanOrEqual(high)
          expect(median).toBeGreaterThanOrEqual(curve[at - 1]?.median ?? 0)
        }
        expect(JSON.stringify(permutedAccumulation(all, { ...options, seed }))).toBe(JSON.stringify(curve))
      }),
    )
  })

  test('of two sessions either may come first', () => {
    const [first, second] = permutedAccumulation(sessionsOf('abcd e'), { permutations: 1000, seed: 1 })
    expect([first?.low, first?.high]).toEqual([1, 4])
    expect(second).toEqual({ median: 5, low: 5, high: 5 })
  })

  test('of like sessions the order says nothing', () => {
    const like = { median: 2, low: 2, high: 2 }
    expect(permutedAccumulation(sessionsOf('ab ab ab'), options)).toEqual([like, like, like])
  })

  test.each([0, 1.5, mostPermutations + 1])('no permutations: %d', (permutations) => {
    expect(() => permutedAccumulation(some, { permutations, seed: 1 })).toThrow(RangeError)
  })
})
