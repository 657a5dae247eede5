import { isUndefined, undefinedBecause } from './figure.ts'
import type { Undefined } from './figure.ts'

/**
 * A group against the rest: of `groupTotal` units of a group `inGroup` speak of a theme, of `restTotal` other units `inRest`. Whole
 * numbers from 0; units are turns, speakers, sessions, or words with matches as parts.
 */
export interface Contrast {
  readonly inGroup: number
  readonly groupTotal: number
  readonly inRest: number
  readonly restTotal: number
}

/** The four cells of a contrast, its margins, and how far it is from independence. */
export interface Cells {
  /** Observed, of the group with and without, then of the rest with and without. */
  readonly observed: readonly [number, number, number, number]
  /** What they would hold if the group made no difference: row × column ÷ all. None is 0. */
  readonly expected: readonly [number, number, number, number]
  /** inGroup × (rest without) − inRest × (group without), rounded once: the products may be beyond what doubles hold. */
  readonly determinant: number
  /** Units in all. */
  readonly all: number
}

/**
 * A contrast as a table of four cells. Undefined where group or rest is empty (`nothing-to-divide-by`), where a part exceeds its whole
 * (`more-than-whole`), where no unit has the theme (`never-occurs`) and where all have it (`no-variation`).
 */
export function cellsOf(contrast: Contrast): Cells | Undefined {
  const margins = occurring(contrast)
  if (isUndefined(margins)) return margins
  const { inGroup, groupTotal, inRest, restTotal } = contrast
  if (inGroup > groupTotal || inRest > restTotal) return undefinedBecause('more-than-whole')
  const [withoutInGroup, withoutInRest] = [groupTotal - inGroup, restTotal - inRest]
  const [having, without] = [inGroup + inRest, withoutInGroup + withoutInRest]
  if (without === 0) return undefinedBecause('no-variation')
  const all = groupTotal + restTotal
  return {
    observed: [inGroup, withoutInGroup, inRest, withoutInRest],
    expected: [
      groupTotal * (having / all),
      groupTotal * (without / all),
      restTotal * (having / all),
      restTotal * (without / all),
    ],
    determinant: Number(BigInt(inGroup) * BigInt(withoutInRest) - BigInt(inRest) * BigInt(withoutInGroup)),
    all,
  }
}

/** The contrast itself where both sides have units and the theme occurs in some; else why not. */
export function occurring(contrast: Contrast): Contrast | Undefined {
  const { inGroup, groupTotal, inRest, restTotal } = contrast
  if (groupTotal === 0 || restTotal === 0) return undefinedBecause('nothing-to-divide-by')
  return inGroup + inRest === 0 ? undefinedBecause('never-occurs') : contrast
}
