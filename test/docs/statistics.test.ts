import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import {
  dice,
  firstGivenSecond,
  jaccard,
  normalisedMutualInformation,
  pointwiseMutualInformation,
  secondGivenFirst,
} from '../../src/tables/statistics/association.ts'
import { bootstrapIntervals } from '../../src/tables/statistics/bootstrap.ts'
import {
  carrollD2,
  deviationOfProportions,
  juillandD,
  normalisedDeviation,
  rosengrenS,
} from '../../src/tables/statistics/dispersion.ts'
import type { Figure, Interval } from '../../src/tables/statistics/figure.ts'
import { fisherExact } from '../../src/tables/statistics/fisher.ts'
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
} from '../../src/tables/statistics/keyness.ts'
import { adjustByBenjaminiHochberg, adjustByHolm } from '../../src/tables/statistics/multiple-tests.ts'
import { permutedAccumulation } from '../../src/tables/statistics/permutation.ts'
import { chao1, occurrences, saturation } from '../../src/tables/statistics/saturation.ts'
import { ratePerThousandWords, share, wilsonInterval } from '../../src/tables/statistics/share.ts'
import { valueOf } from '../tables/statistics/figures.ts'

const page = readFileSync(join(resolve(import.meta.dirname, '../..'), 'docs/statistics.md'), 'utf8')

const contrast = { inGroup: 3, groupTotal: 10, inRest: 7, restTotal: 9 }
const exact = valueOf(fisherExact(contrast))
const ps = [0.01, 0.04, 0.03, 0.005]
const overlap = { both: 1, first: 4, second: 2 }
const meeting = { both: 3, first: 5, second: 6, units: 20 }
const parts = [50, 30, 20].map((size) => ({ count: 5, size }))
const sessions = [['a', 'b', 'c'], ['a', 'd'], ['e'], ['e']].map((themes) => new Set(themes))
const saturated = valueOf(saturation(sessions, { base: 2, run: 1, threshold: 0.05 }))
const orders = permutedAccumulation(sessions, { permutations: 1000, seed: 1 })
const turns = [
  [2, 10],
  [0, 12],
  [5, 9],
  [1, 11],
  [3, 10],
].map(([part = 0, whole = 0]) => ({ part, whole }))

const ends = ({ low, high }: Interval): readonly Figure[] => [low, high]

/** What each section's example must show, in order. */
const examples: readonly (readonly [section: string, figures: readonly Figure[]])[] = [
  ['Share and rate', [share(3, 4), ratePerThousandWords(5, 16)]],
  ['Interval of Wilson', ends(valueOf(wilsonInterval(15, 148)))],
  ['Interval over sessions', bootstrapIntervals([turns]).flatMap((interval) => ends(valueOf(interval)))],
  ['G²', [likelihoodRatio(contrast)]],
  ['Two-cell log-likelihood', [twoCellLogLikelihood(contrast)]],
  ['χ²', [chiSquare(contrast), chiSquareYates(contrast)]],
  ["Fisher's exact test", [exact.twoSided, exact.less, exact.greater]],
  [
    'p-value and many themes',
    [pValue(likelihoodRatio(contrast)), ...adjustByHolm(ps), ...adjustByBenjaminiHochberg(ps)],
  ],
  ['Log ratio', [logRatio(contrast), logRatio({ inGroup: 0, groupTotal: 100, inRest: 8, restTotal: 100 })]],
  ['Percent difference', [percentDifference(contrast)]],
  ['Odds ratio', [oddsRatio(contrast)]],
  ['BIC', [bic(contrast)]],
  ['Jaccard and Dice', [jaccard(overlap), dice(overlap)]],
  ['Conditional shares', [secondGivenFirst(overlap), firstGivenSecond(overlap)]],
  ['PMI and NPMI', [pointwiseMutualInformation(meeting), normalisedMutualInformation(meeting)]],
  ['Deviation of proportions', [deviationOfProportions(parts), normalisedDeviation(parts)]],
  ["Juilland's D", [juillandD(parts)]],
  ["Carroll's D₂", [carrollD2(parts)]],
  ["Rosengren's S", [rosengrenS(parts)]],
  [
    'Saturation',
    [
      saturated.baseThemes,
      ...saturated.runs.map((run) => run.share),
      valueOf(saturated.reached).sessions,
      valueOf(saturated.reached).run,
    ],
  ],
  ['Themes over orders', [orders[0], orders[3]].flatMap((curve) => (curve === undefined ? [] : ends(curve)))],
  ["Chao's estimate", [chao1(occurrences(sessions))]],
]

test('every measure has a section, and every section an example', () => {
  const sections = Array.from(page.matchAll(/^## (?<section>.*)$/gmu), ({ groups }) => groups?.['section'])
  expect(sections).toEqual(examples.map(([section]) => section))
})

test.each(examples)('the example of «%s» shows what is computed', (section, figures) => {
  const [, text = ''] = page.split(`\n## ${section}\n`)
  const [example = ''] = /^- Example: .*$/mu.exec(text.split('\n## ')[0] ?? '') ?? []
  const shown = Array.from(example.matchAll(/\*\*(?<number>-?[0-9.]+)\*\*/gu), ({ groups }) => groups?.['number'] ?? '')
  expect(shown).toEqual(figures.map((figure, at) => valueOf(figure).toFixed(shown[at]?.split('.')[1]?.length ?? 0)))
})

test('the page explains every reason why a figure may be undefined', () => {
  const source = readFileSync(join(import.meta.dirname, '../../src/tables/statistics/figure.ts'), 'utf8')
  const reasons = Array.from(source.matchAll(/^ {2}\| '(?<reason>[a-z-]+)'$/gmu), ({ groups }) => groups?.['reason'])
  const explained = Array.from(page.matchAll(/^\| `(?<reason>[a-z-]+)` \|/gmu), ({ groups }) => groups?.['reason'])
  expect(reasons.length).toBeGreaterThan(5)
  expect(explained).toEqual(reasons)
})
