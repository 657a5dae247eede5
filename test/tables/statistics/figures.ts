import fc from 'fast-check'
import type { Contrast } from '../../../src/tables/statistics/contrast.ts'
import { isUndefined } from '../../../src/tables/statistics/figure.ts'
import type { Figure, Undefined } from '../../../src/tables/statistics/figure.ts'

/** Counts of any size, 0 and small ones among them more often. */
export const count: fc.Arbitrary<number> = fc.oneof(fc.constant(0), fc.nat(20), fc.nat(1e9))

/** A part and a whole that holds it. */
export const partOfWhole: fc.Arbitrary<readonly [part: number, whole: number]> = fc
  .tuple(count, count)
  .map(([one, other]) => [Math.min(one, other), Math.max(one, other)])

export const contrast: fc.Arbitrary<Contrast> = fc
  .tuple(partOfWhole, partOfWhole)
  .map(([[inGroup, groupTotal], [inRest, restTotal]]) => ({ inGroup, groupTotal, inRest, restTotal }))

/** Group and rest change places. */
export function swapped({ inGroup, groupTotal, inRest, restTotal }: Contrast): Contrast {
  return { inGroup: inRest, groupTotal: restTotal, inRest: inGroup, restTotal: groupTotal }
}

/** The number of a figure that has one; throws otherwise, so that a test can't pass over it. */
export function valueOf<Value>(value: Value | Undefined): Value {
  if (isUndefined(value)) throw new Error(`undefined: ${value.undefined}`)
  return value
}

/** The same in a property, which is tried with other counts where there is none. */
export function definedOf<Value>(value: Value | Undefined): Value {
  fc.pre(!isUndefined(value))
  return valueOf(value)
}

/** Whether a figure is a finite number or says why it is none. */
export function isFigure(figure: Figure): boolean {
  return isUndefined(figure) ? figure.undefined.length > 0 : Number.isFinite(figure)
}
