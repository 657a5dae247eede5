import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bootstrapIntervals, mostResamples } from '../../../src/tables/statistics/bootstrap.ts'
import type { SessionPart } from '../../../src/tables/statistics/bootstrap.ts'
import { quantileOf } from '../../../src/tables/statistics/quantile.ts'
import { Random } from '../../../src/tables/statistics/random.ts'
import { count, definedOf, valueOf } from './figures.ts'

function ratioOf(...parts: readonly (readonly [part: number, whole: number])[]): readonly SessionPart[] {
  return parts.map(([part, whole]) => ({ part, whole }))
}

describe('random numbers', () => {
  test('are those of the reference implementation of xoshiro128** 1.1 from the state 1, 2, 3, 4', () => {
    const random = Random.fromState([1, 2, 3, 4])
    expect(Array.from({ length: 10 }, () => random.next())).toEqual([
      11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597, 4258142804,
    ])
  })

  test('a seed is spread by SplitMix64, whose first numbers from 0 are e220a8397b1dcdaf and 6e789e6aa1b965f4', () => {
    const [seeded, filled] = [
      Random.fromSeed(0),
      Random.fromState([0x7b1dcdaf, 0xe220a839, 0xa1b965f4, 0x6e789e6a]),
    ].map((random) => Array.from({ length: 5 }, () => random.next()))
    expect(seeded).toEqual(filled)
  })

  test('below a bound each number comes about as often', () => {
    const random = Random.fromSeed(3)
    const times = new Map<number, number>()
    for (let at = 0; at < 6000; at++) {
      const drawn = random.below(6)
      times.set(drawn, (times.get(drawn) ?? 0) + 1)
    }
    // χ² with 5 degrees of freedom exceeds 20.5 once in a thousand seeds.
    const statistic = [...times.values()].reduce((sum, one) => sum + (one - 1000) ** 2 / 1000, 0)
    expect([...times.keys()].toSorted((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5])
    expect(statistic).toBeLessThan(20.5)
  })

  test('what would favour the first numbers is drawn again', () => {
    // Of 2³² numbers the last 2³¹ − 1 are beyond what 2³¹ + 1 divides evenly.
    const [plain, fair] = [Random.fromSeed(5), Random.fromSeed(5)]
    const bound = 2 ** 31 + 1
    const kept = Array.from({ length: 100 }, () => plain.next()).filter((number) => number < bound)
    expect(kept.length).toBeLessThan(100)
    expect(Array.from(kept, () => fair.below(bound))).toEqual(kept)
  })

  test.each([-1, 1.5, 2 ** 53, Number.NaN])('no seed: %d', (seed) => {
    expect(() => Random.fromSeed(seed)).toThrow(RangeError)
  })
})

test.each([
  [0, 1],
  [0.5, 2.5],
  [0.25, 1.75],
  [1, 4],
])('the quantile %d of 1, 2, 3, 4 is %d', (share, expected) => {
  expect(quantileOf(Float64Array.of(1, 2, 3, 4), share)).toBe(expected)
})

describe('intervals over sessions', () => {
  test('of two sessions the draws are one, the other or both', () => {
    const [interval] = bootstrapIntervals([ratioOf([1, 10], [3, 10])])
    expect(interval).toEqual({ low: 0.1, high: 0.3 })
  })

  test('come near those of theory where sessions are many', () => {
    // 400 sessions of 10 turns, half with 4 on the theme, half with 6: standard error of the mean share 0.1 ÷ √400 = 0.005.
    const sessions = Array.from({ length: 400 }, (_, at) => ({ part: at % 2 === 0 ? 4 : 6, whole: 10 }))
    const interval = valueOf(bootstrapIntervals([sessions])[0] ?? { undefined: 'never-occurs' })
    expect(interval.low).toBeCloseTo(0.5 - 1.96 * 0.005, 2)
    expect(interval.high).toBeCloseTo(0.5 + 1.96 * 0.005, 2)
  })

  test.each([
    ['no session', [], 'too-few-sessions'],
    ['one session', ratioOf([1, 10]), 'too-few-sessions'],
    ['one session with a denominator', ratioOf([1, 10], [0, 0]), 'too-few-sessions'],
    ['nothing in any session', ratioOf([0, 10], [0, 20]), 'never-occurs'],
    ['the same share everywhere', ratioOf([1, 10], [2, 20]), 'no-variation'],
  ])('%s is undefined', (_, ratio, reason) => {
    expect(bootstrapIntervals([ratio])).toEqual([{ undefined: reason }])
  })

  test('draws without a denominator are left out, and where there are no others nothing is left', () => {
    const sparse = ratioOf([1, 10], [3, 10], [0, 0], [0, 0], [0, 0], [0, 0])
    expect(valueOf(bootstrapIntervals([sparse])[0] ?? { undefined: 'never-occurs' })).toEqual({ low: 0.1, high: 0.3 })
    const single = Array.from({ length: 40 }, (_, seed) => bootstrapIntervals([sparse], { resamples: 1, seed })[0])
    expect(single).toContainEqual({ undefined: 'nothing-to-divide-by' })
  })

  test('ratios share their draws, however many there are', () => {
    const ratio = ratioOf([1, 10], [3, 10], [5, 9])
    const many = bootstrapIntervals(Array.from({ length: 300 }, () => ratio))
    expect(new Set(many.map((interval) => JSON.stringify(interval))).size).toBe(1)
    expect(many).toHaveLength(300)
    expect(bootstrapIntervals([])).toEqual([])
  })

  test('lie within the shares of the sessions, the same from the same seed, wider with confidence', () => {
    const ratio = fc.array(fc.tuple(count, count).map(([a, b]) => ({ part: Math.min(a, b), whole: Math.max(a, b) })))
    fc.assert(
      fc.property(ratio, fc.nat(), (sessions, seed) => {
        const options = { resamples: 30, seed }
        const [interval] = bootstrapIntervals([sessions], options)
        expect(bootstrapIntervals([sessions], options)).toEqual([interval])
        const { low, high } = definedOf(interval ?? { undefined: 'never-occurs' })
        const shares = sessions.filter(({ whole }) => whole > 0).map(({ part, whole }) => part / whole)
        expect(low).toBeGreaterThanOrEqual(Math.min(...shares) - 1e-12)
        expect(high).toBeLessThanOrEqual(Math.max(...shares) + 1e-12)
        expect(low).toBeLessThanOrEqual(high)
        const [narrow] = bootstrapIntervals([sessions], { ...options, confidence: 0.5 })
        const within = valueOf(narrow ?? { undefined: 'never-occurs' })
        expect(within.low).toBeGreaterThanOrEqual(low)
        expect(within.high).toBeLessThanOrEqual(high)
      }),
    )
  })

  test.each([
    [{ resamples: 0 }],
    [{ resamples: mostResamples + 1 }],
    [{ resamples: 1.5 }],
    [{ confidence: 1 }],
    [{ confidence: 0 }],
  ])('no such options: %j', (options) => {
    expect(() => bootstrapIntervals([ratioOf([1, 2], [2, 3])], options)).toThrow(RangeError)
  })

  test('ratios over different sessions have no common draws', () => {
    expect(() => bootstrapIntervals([ratioOf([1, 2]), ratioOf([1, 2], [2, 3])])).toThrow(RangeError)
  })
})
