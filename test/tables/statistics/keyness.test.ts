import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Contrast } from '../../../src/tables/statistics/contrast.ts'
import { isUndefined } from '../../../src/tables/statistics/figure.ts'
import type { Figure } from '../../../src/tables/statistics/figure.ts'
import {
  bic,
  chiSquare,
  chiSquareYates,
  likelihoodRatio,
  logRatio,
  oddsRatio,
  percentDifference,
  pValue,
  twoCellLogLikelihood,
} from '../../../src/tables/statistics/keyness.ts'
import { contrast, definedOf, isFigure, swapped, valueOf } from './figures.ts'

function contrastOf(inGroup: number, groupTotal: number, inRest: number, restTotal: number): Contrast {
  return { inGroup, groupTotal, inRest, restTotal }
}

const measures: readonly (readonly [name: string, measure: (contrast: Contrast) => Figure])[] = [
  ['G²', likelihoodRatio],
  ['two-cell log-likelihood', twoCellLogLikelihood],
  ['χ²', chiSquare],
  ['χ² of Yates', chiSquareYates],
  ['odds ratio', oddsRatio],
  ['log ratio', logRatio],
  ['%DIFF', percentDifference],
  ['BIC', bic],
]

/** 3 of 10 against 7 of 9: all by hand, with E = 100/19, 90/19, 90/19, 81/19. */
const hand = contrastOf(3, 10, 7, 9)

describe('3 of 10 against 7 of 9', () => {
  const twoCells = 2 * (3 * Math.log(57 / 100) + 7 * Math.log(133 / 90))
  const fourCells = twoCells + 2 * (7 * Math.log(133 / 90) + 2 * Math.log(38 / 81))

  test.each([
    ['G²', likelihoodRatio, fourCells],
    ['two-cell log-likelihood', twoCellLogLikelihood, twoCells],
    ['χ²: 19 · (3·2 − 7·7)² ÷ (10·9·10·9)', chiSquare, (19 * 43 ** 2) / 8100],
    ['χ² of Yates: 19 · (43 − 9.5)² ÷ 8100', chiSquareYates, (19 * 33.5 ** 2) / 8100],
    ['odds ratio: (3 ÷ 7) ÷ (7 ÷ 2)', oddsRatio, 6 / 49],
    ['log ratio: log₂(0.3 ÷ (7/9))', logRatio, Math.log2(27 / 70)],
    ['%DIFF', percentDifference, -100 * (43 / 70)],
    ['BIC', bic, fourCells - Math.log(19)],
  ])('%s', (_, measure, expected) => {
    expect(valueOf(measure(hand))).toBeCloseTo(expected, 10)
  })
})

describe('the edges', () => {
  test.each([
    ['nothing on either side', contrastOf(0, 10, 0, 20), 'never-occurs', measures.map(([name]) => name)],
    ['a group without units', contrastOf(0, 0, 3, 20), 'nothing-to-divide-by', measures.map(([name]) => name)],
    ['a rest without units', contrastOf(3, 20, 0, 0), 'nothing-to-divide-by', measures.map(([name]) => name)],
    [
      'every unit on both sides',
      contrastOf(10, 10, 20, 20),
      'no-variation',
      ['G²', 'χ²', 'χ² of Yates', 'odds ratio', 'BIC'],
    ],
    [
      'more matches than words',
      contrastOf(12, 10, 1, 20),
      'more-than-whole',
      ['G²', 'χ²', 'χ² of Yates', 'odds ratio', 'BIC'],
    ],
    ['nothing in the rest', contrastOf(5, 10, 0, 20), 'nothing-to-divide-by', ['odds ratio', '%DIFF']],
    ['every unit of the group', contrastOf(10, 10, 5, 20), 'nothing-to-divide-by', ['odds ratio']],
  ])('%s', (_, at, reason, names) => {
    expect(
      measures.filter(([, measure]) => isUndefined(measure(at))).map(([name, measure]) => [name, measure(at)]),
    ).toEqual(names.map((name) => [name, { undefined: reason }]))
  })

  test('what one side lacks has a finite log ratio: 0 is taken for a half', () => {
    expect(logRatio(contrastOf(0, 100, 8, 100))).toBe(-4)
    expect(logRatio(contrastOf(8, 100, 0, 100))).toBe(4)
    expect(percentDifference(contrastOf(0, 100, 8, 100))).toBe(-100)
    expect(oddsRatio(contrastOf(0, 100, 8, 100))).toBe(0)
  })

  test('shares that are alike make no difference, however many', () => {
    for (const times of [1, 1000, 3e8]) {
      const alike = contrastOf(times, 3 * times, 2 * times, 6 * times)
      for (const measure of [likelihoodRatio, twoCellLogLikelihood, chiSquare, chiSquareYates, logRatio])
        expect(valueOf(measure(alike))).toBe(0)
      expect(valueOf(oddsRatio(alike))).toBeCloseTo(1, 12)
      expect(pValue(chiSquare(alike))).toBe(1)
    }
  })

  test('a difference of one unit in a thousand million is seen', () => {
    // D = 1/2 from each of four expected cells of 5·10⁸: χ² = 4 · D² ÷ E, and G² is the same so near.
    const near = contrastOf(5e8 + 1, 1e9, 5e8, 1e9)
    expect(valueOf(chiSquare(near)) / 2e-9).toBeCloseTo(1, 6)
    expect(valueOf(likelihoodRatio(near)) / 2e-9).toBeCloseTo(1, 6)
  })
})

test('p-values are those of the tables', () => {
  expect(pValue(3.841458820694124)).toBeCloseTo(0.05, 12)
  expect(pValue(6.634896601021214)).toBeCloseTo(0.01, 12)
  expect(pValue({ undefined: 'never-occurs' })).toEqual({ undefined: 'never-occurs' })
})

test.each(measures)('%s of any counts is a finite number or has a reason', (_, measure) => {
  fc.assert(
    fc.property(contrast, (one) => {
      expect(isFigure(measure(one))).toBe(true)
    }),
  )
})

test.each([
  ['G²', likelihoodRatio],
  ['two-cell log-likelihood', twoCellLogLikelihood],
  ['χ²', chiSquare],
  ['χ² of Yates', chiSquareYates],
])('%s is never negative, and the same from either side', (_, measure) => {
  fc.assert(
    fc.property(contrast, (one) => {
      expect(isUndefined(measure(swapped(one)))).toBe(isUndefined(measure(one)))
      const [here, there] = [definedOf(measure(one)), valueOf(measure(swapped(one)))]
      expect(here).toBeGreaterThanOrEqual(0)
      expect(Math.abs(there - here)).toBeLessThanOrEqual(1e-9 * (1 + here))
    }),
  )
})

test('two cells say no more than four, and Yates no more than χ² without him', () => {
  fc.assert(
    fc.property(contrast, (one) => {
      const four = definedOf(likelihoodRatio(one))
      expect(valueOf(twoCellLogLikelihood(one))).toBeLessThanOrEqual(four * (1 + 1e-9))
      expect(valueOf(chiSquareYates(one))).toBeLessThanOrEqual(valueOf(chiSquare(one)))
    }),
  )
})

test('the log ratio changes its sign when the sides change places', () => {
  fc.assert(
    fc.property(contrast, (one) => {
      const here = definedOf(logRatio(one))
      expect(valueOf(logRatio(swapped(one)))).toBeCloseTo(-here, 9)
    }),
  )
})

test.each([
  ['odds ratio', oddsRatio],
  ['log ratio', logRatio],
  ['%DIFF', percentDifference],
])('%s grows with the group', (_, measure) => {
  fc.assert(
    fc.property(contrast, (one) => {
      const more = { ...one, inGroup: one.inGroup + 1 }
      fc.pre(more.inGroup < more.groupTotal)
      expect(definedOf(measure(more))).toBeGreaterThanOrEqual(definedOf(measure(one)))
    }),
  )
})

test('the series of G² meets the logarithm where they change over', () => {
  // 0.05 is where: differences on both sides of it, against the plain formula.
  for (const inGroup of [521, 524, 525, 526, 530]) {
    const [a, b, c, d] = [inGroup, 1000 - inGroup, 1000 - inGroup, inGroup]
    const plain = 2 * [a, b, c, d].reduce((sum, observed) => sum + observed * Math.log(observed / 500), 0)
    expect(valueOf(likelihoodRatio(contrastOf(a, 1000, c, 1000)))).toBeCloseTo(plain, 10)
  }
})
