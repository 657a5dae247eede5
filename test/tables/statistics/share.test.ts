import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ratePerThousandWords, share, wilsonInterval } from '../../../src/tables/statistics/share.ts'
import { criticalValue, tailOfChiSquare } from '../../../src/tables/statistics/tail.ts'
import { count, definedOf, isFigure, partOfWhole, valueOf } from './figures.ts'

describe('shares', () => {
  test('nothing of something is 0, something of nothing is undefined', () => {
    expect(share(0, 4)).toBe(0)
    expect(share(3, 4)).toBe(0.75)
    expect(share(0, 0)).toEqual({ undefined: 'nothing-to-divide-by' })
  })

  test('rates are per thousand words', () => {
    expect(ratePerThousandWords(5, 16)).toBe(312.5)
    expect(ratePerThousandWords(0, 0)).toEqual({ undefined: 'nothing-to-divide-by' })
  })
})

describe('the interval of Wilson', () => {
  // Newcombe 1998, «Two-sided confidence intervals for the single proportion», table I, method 3.
  test.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('of %i in %i is that of Newcombe 1998', (part, whole, low, high) => {
    const interval = valueOf(wilsonInterval(part, whole))
    expect(interval.low).toBeCloseTo(low, 4)
    expect(interval.high).toBeCloseTo(high, 4)
  })

  test('is undefined where there is no whole, or more than it', () => {
    expect(wilsonInterval(0, 0)).toEqual({ undefined: 'nothing-to-divide-by' })
    expect(wilsonInterval(3, 2)).toEqual({ undefined: 'more-than-whole' })
  })

  test('lies within 0–1, holds the share, mirrors itself, and widens with confidence', () => {
    fc.assert(
      fc.property(partOfWhole, ([part, whole]) => {
        const [interval, wider, mirrored] = [
          definedOf(wilsonInterval(part, whole)),
          wilsonInterval(part, whole, 0.99),
          wilsonInterval(whole - part, whole),
        ]
        expect(interval.low).toBeGreaterThanOrEqual(0)
        expect(interval.low).toBeLessThanOrEqual(part / whole)
        expect(interval.high).toBeGreaterThanOrEqual(part / whole)
        expect(interval.high).toBeLessThanOrEqual(1)
        expect(valueOf(wider).low).toBeLessThanOrEqual(interval.low)
        expect(valueOf(wider).high).toBeGreaterThanOrEqual(interval.high)
        expect(1 - valueOf(mirrored).high).toBeCloseTo(interval.low, 12)
      }),
    )
  })

  test('rises with the part', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2000 }), fc.nat(1999), (whole, part) => {
        const [less, more] = [part % whole, (part % whole) + 1].map((one) => valueOf(wilsonInterval(one, whole)))
        expect(more?.low).toBeGreaterThan(less?.low ?? 1)
        expect(more?.high).toBeGreaterThan(less?.high ?? 1)
      }),
    )
  })

  test.each([0, 1, Number.NaN])('no confidence is %d', (confidence) => {
    expect(() => wilsonInterval(1, 2, confidence)).toThrow(RangeError)
  })
})

describe('the tail of chi-square with one degree of freedom', () => {
  // erfc(1/2), erfc(1), erfc(2), erfc(5), erfc(10): Abramowitz and Stegun 1964, tables 7.1 and 7.3.
  test.each([
    [0.5, 0.4795001221869535],
    [2, 0.15729920705028513],
    [8, 0.004677734981047266],
    [50, 1.5374597944280349e-12],
    [200, 2.088487583762545e-45],
  ])('at %d is %d', (statistic, probability) => {
    expect(tailOfChiSquare(statistic) / probability).toBeCloseTo(1, 12)
  })

  test('is whole at 0 and falls, down to what a double can hold', () => {
    expect(tailOfChiSquare(0)).toBe(1)
    expect(tailOfChiSquare(1e9)).toBe(0)
    const step = fc.double({ min: 0, max: 1400, noNaN: true })
    fc.assert(
      fc.property(step, step, (one, other) => {
        const [low, high] = [Math.min(one, other), Math.max(one, other)]
        expect(tailOfChiSquare(high)).toBeLessThanOrEqual(tailOfChiSquare(low) * (1 + 1e-14))
        expect(tailOfChiSquare(low)).toBeLessThanOrEqual(1)
        expect(tailOfChiSquare(high)).toBeGreaterThan(0)
      }),
    )
  })

  test.each([
    [0.9, 1.6448536269514722],
    [0.95, 1.959963984540054],
    [0.99, 2.5758293035489004],
  ])('%d of the normal distribution lie within %d', (confidence, z) => {
    expect(criticalValue(confidence)).toBeCloseTo(z, 10)
  })
})

test('any counts have a share and a rate, or a reason', () => {
  fc.assert(
    fc.property(count, count, (part, whole) => {
      expect(isFigure(share(part, whole))).toBe(true)
      expect(isFigure(ratePerThousandWords(part, whole))).toBe(true)
    }),
  )
})
