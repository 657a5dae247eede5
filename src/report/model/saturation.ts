import { permutedAccumulation } from '../../tables/statistics/permutation.ts'
import type { Accumulation } from '../../tables/statistics/permutation.ts'
import { usualSeed } from '../../tables/statistics/random.ts'
import { accumulation, occurrences, saturation } from '../../tables/statistics/saturation.ts'
import type { Accumulated, Occurrences, Saturation, SaturationOptions } from '../../tables/statistics/saturation.ts'
import type { Undefined } from '../../tables/statistics/figure.ts'
import { compareTexts } from '../../text/compare.ts'
import type { SessionModel, ThemesOfGroup } from './study-model.ts'

/** Code-occurrence saturation: when further sessions stop speaking of themes of the codebook that none spoke of before. */
export interface SaturationModel {
  /** Positions of the sessions that count, in the order in which they are taken. */
  readonly order: readonly number[]
  /** By date where each has one; else as in the results. */
  readonly orderedBy: 'date' | 'source'
  /** After each session of the order. */
  readonly accumulated: readonly Accumulated[]
  /** After so many sessions in any order. */
  readonly permuted: readonly Accumulation[]
  readonly occurrences: Occurrences
  readonly saturation: Saturation | Undefined
  readonly options: SaturationOptions
}

/** Base, run and threshold that Guest, Namey and Chen (2020) use in their first example. */
const options: SaturationOptions = { base: 4, run: 2, threshold: 0.05 }
const orders = { permutations: 1000, seed: usualSeed }

/** @param groups the themes of each session, as many as there are sessions */
export function saturationOf(sessions: readonly SessionModel[], groups: readonly ThemesOfGroup[]): SaturationModel {
  const counted = [...sessions.keys()].filter((at) => sessions[at]?.counts === true)
  const dateOf = (at: number): string => sessions[at]?.header.date ?? ''
  const isDated = counted.every((at) => /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(dateOf(at)))
  const order = isDated ? counted.toSorted((a, b) => compareTexts(dateOf(a), dateOf(b)) || a - b) : counted
  const themes = order.map((at) => new Set(spokenOf(groups[at])))
  return {
    order,
    orderedBy: isDated ? 'date' : 'source',
    accumulated: accumulation(themes),
    permuted: permutedAccumulation(themes, orders),
    occurrences: occurrences(themes),
    saturation: saturation(themes, options),
    options,
  }
}

/** Positions of the themes that a group speaks of. */
function spokenOf(group: ThemesOfGroup | undefined): readonly number[] {
  return (group?.figures ?? []).flatMap(({ turns }, position) => (turns > 0 ? [position] : []))
}
