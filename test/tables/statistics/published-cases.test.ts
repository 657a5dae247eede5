import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import {
  dice,
  jaccard,
  normalisedMutualInformation,
  pointwiseMutualInformation,
} from '../../../src/tables/statistics/association.ts'
import type { Contrast } from '../../../src/tables/statistics/contrast.ts'
import {
  carrollD2,
  deviationOfProportions,
  juillandD,
  normalisedDeviation,
  rosengrenS,
} from '../../../src/tables/statistics/dispersion.ts'
import type { Part } from '../../../src/tables/statistics/dispersion.ts'
import { isUndefined } from '../../../src/tables/statistics/figure.ts'
import { fisherExact } from '../../../src/tables/statistics/fisher.ts'
import {
  chiSquare,
  chiSquareYates,
  likelihoodRatio,
  logRatio,
  oddsRatio,
  percentDifference,
} from '../../../src/tables/statistics/keyness.ts'
import { saturation } from '../../../src/tables/statistics/saturation.ts'
import { share } from '../../../src/tables/statistics/share.ts'

const file = join(import.meta.dirname, '../../../../shared/data/agreement/cases.json')

/** A published example; what `data` holds depends on the measure. */
interface Case {
  readonly id: string
  readonly measure: string
  readonly level: string
  readonly data: Data
  readonly expected: unknown
  readonly tolerance: number
}

interface Data {
  readonly [name: string]: unknown
}

type Compute = (data: Data, id: string) => unknown

const computed: ReadonlyMap<string, Compute> = new Map<string, Compute>([
  ['log_likelihood_G2_4cell', signedLikelihoodRatio],
  ['chi2', (data) => chiSquare(tableOf(data))],
  ['chi2_yates', (data) => chiSquareYates(tableOf(data))],
  ['fisher_exact', fisher],
  ['odds_ratio', (data) => oddsRatio(contrastOf(data))],
  ['pct_diff', (data) => percentDifference(contrastOf(data))],
  ['c_coefficient', (data) => jaccard(pairOf(data, 'n12'))],
  ['jaccard_distance', (data) => complement(jaccard(sizesOf(data)))],
  ['dice', (data) => dice(pairOf(data, 'n11'))],
  ['pmi_log2', (data) => pointwiseMutualInformation(pairOf(data, 'n11'))],
  ['npmi', (data) => normalisedMutualInformation(pairOf(data, 'n11'))],
  ['juilland_D', (data) => juillandD(partsOf(data))],
  ['carroll_D2', (data) => carrollD2(partsOf(data))],
  ['gries_DP', (data) => deviationOfProportions(partsOf(data))],
  ['gries_DP_norm', (data) => normalisedDeviation(partsOf(data))],
  ['rosengren_S', (data) => rosengrenS(partsOf(data))],
  ['dispersion_inputs', dispersionOfWord],
  ['saturation_new_information', (data) => share(number(data, 'run_new'), number(data, 'base_unique'))],
  ['saturation_curve', saturationCurve],
])

/** Counted by hand in the file. */
const wantedCases = 27
/** Of keyness and co-occurrence, but of measures that no table has: the t-score of collocations, ΔP. */
const left = ['gries-2013/deltaP', 'manning-schutze/t']

describe.skipIf(!existsSync(file))('published cases (skipped where ../shared/data/agreement is absent)', () => {
  const cases: readonly Case[] = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : []
  const ours = cases.filter(({ measure }) => computed.has(measure))

  test.each(ours.map((one) => [one.measure, one.id, one] as const))('%s of %s', (measure, id, one) => {
    const actual = computed.get(measure)?.(one.data, id)
    expect(differences(actual, one.expected, one.tolerance, '')).toEqual([])
  })

  test('every case of dispersion, keyness, co-occurrence and saturation is among them', () => {
    expect(ours).toHaveLength(wantedCases)
    const levels = new Set(['2x2', 'dispersion', 'cooccurrence', 'sets'])
    expect(
      cases
        .filter(({ level, measure }) => levels.has(level) && !computed.has(measure))
        .map(({ id }) => id)
        .toSorted(),
    ).toEqual(left)
  })
})

test('a difference is seen, in a number, in a list and where a figure is undefined', () => {
  expect(differences(0.52, 0.5, 0.01, '')).toEqual([': 0.52, not 0.5'])
  expect(differences({ runs: [1] }, { runs: [2] }, 0, '')).toEqual(['/runs/0: 1, not 2'])
  expect(differences([1, 2], [1], 0, '')).toEqual(['/1: 2, not undefined'])
  expect(differences({ undefined: 'never-occurs' }, 0.5, 1, '')).toHaveLength(1)
})

/** Where a value differs from the expected one: numbers by more than the tolerance, anything else at all. */
function differences(actual: unknown, expected: unknown, tolerance: number, path: string): readonly string[] {
  if (typeof actual === 'number' && typeof expected === 'number') {
    return Math.abs(actual - expected) <= tolerance ? [] : [`${path}: ${actual}, not ${expected}`]
  }
  if (typeof actual === 'object' && typeof expected === 'object') {
    const [ours, theirs] = [new Map(Object.entries(actual ?? {})), new Map(Object.entries(expected ?? {}))]
    return [...new Set([...ours.keys(), ...theirs.keys()])].flatMap((key) =>
      differences(ours.get(key), theirs.get(key), tolerance, `${path}/${key}`),
    )
  }
  return actual === expected ? [] : [`${path}: ${String(actual)}, not ${String(expected)}`]
}

/** quanteda gives G² a sign: − where the group has less than expected. */
function signedLikelihoodRatio(data: Data): unknown {
  if (data['table'] !== undefined) return likelihoodRatio(tableOf(data))
  const contrast = wordOf(data)
  const [likelihood, direction] = [likelihoodRatio(contrast), logRatio(contrast)]
  return isUndefined(likelihood) || isUndefined(direction) ? likelihood : likelihood * Math.sign(direction)
}

function fisher(data: Data, id: string): unknown {
  const exact = fisherExact(tableOf(data))
  if (isUndefined(exact)) return exact
  return new Map([
    ['two-sided', exact.twoSided],
    ['less', exact.less],
    ['greater', exact.greater],
  ]).get(id.replace('pedersen-1996/fisher-', ''))
}

function dispersionOfWord(data: Data): unknown {
  const texts = data['parts'] as readonly (readonly string[])[] // As the file has them.
  const parts = texts.map((words) => ({
    count: words.filter((word) => word === data['word']).length,
    size: words.length,
  }))
  return {
    freqs: parts.map(({ count }) => count),
    sizes: parts.map(({ size }) => size),
    juilland_D_own: juillandD(parts),
    carroll_D2_own: carrollD2(parts),
    DP_own: deviationOfProportions(parts),
  }
}

function saturationCurve(data: Data): unknown {
  const sessions = (data['sessions'] as readonly (readonly string[])[]).map((themes) => new Set(themes)) // As the file has them.
  const [base, run, threshold] = [number(data, 'base'), number(data, 'run'), number(data, 'threshold')]
  const saturated = saturation(sessions, { base, run, threshold })
  if (isUndefined(saturated) || isUndefined(saturated.reached)) return saturated
  const { baseThemes, runs, reached } = saturated
  const shown = `${reached.sessions + 1}-${reached.sessions + reached.run}`
  return {
    base_unique: baseThemes,
    runs: runs.map(({ first, last, newThemes, share: ratio }) => ({
      sessions: `${first}-${last}`,
      new: newThemes,
      ratio,
    })),
    reached_at: `${reached.sessions}+${reached.run} (run ${shown} is first <=${threshold * 100}%)`,
  }
}

function number(data: Data, name: string): number {
  const value = data[name]
  if (typeof value !== 'number') throw new Error(`no number ${name}`)
  return value
}

/** Rows: with the theme, without it; columns: group, rest. */
function tableOf(data: Data): Contrast {
  const [[a = 0, b = 0] = [], [c = 0, d = 0] = []] = data['table'] as readonly (readonly number[])[] // As the file has them.
  return { inGroup: a, groupTotal: a + c, inRest: b, restTotal: b + d }
}

function contrastOf(data: Data): Contrast {
  return {
    inGroup: number(data, 'a'),
    groupTotal: number(data, 'n1'),
    inRest: number(data, 'b'),
    restTotal: number(data, 'n2'),
  }
}

function wordOf(data: Data): Contrast {
  const [target, reference] = [data['target'], data['reference']].map(
    (counts) => new Map(Object.entries(counts as Readonly<Record<string, number>>)), // As the file has them.
  )
  const word = String(data['feature'])
  const total = (counts?: ReadonlyMap<string, number>): number =>
    [...(counts?.values() ?? [])].reduce((one, other) => one + other, 0)
  return {
    inGroup: target?.get(word) ?? 0,
    groupTotal: total(target),
    inRest: reference?.get(word) ?? 0,
    restTotal: total(reference),
  }
}

function pairOf(data: Data, both: string): Parameters<typeof normalisedMutualInformation>[0] {
  const units = data['N'] === undefined ? 0 : number(data, 'N')
  return { both: number(data, both), first: number(data, 'n1'), second: number(data, 'n2'), units }
}

function sizesOf(data: Data): Parameters<typeof jaccard>[0] {
  const [a, b] = [new Set(data['a'] as readonly number[]), new Set(data['b'] as readonly number[])] // As the file has them.
  return { both: [...a].filter((one) => b.has(one)).length, first: a.size, second: b.size }
}

function complement(figure: ReturnType<typeof jaccard>): unknown {
  return isUndefined(figure) ? figure : 1 - figure
}

/** Parts of equal size. */
function partsOf(data: Data): readonly Part[] {
  return (data['freqs'] as readonly number[]).map((count) => ({ count, size: 10 })) // As the file has them.
}
