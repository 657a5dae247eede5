/**
 * Why a figure has no value:
 *
 * - `never-occurs`: what it is about is nowhere in what was counted;
 * - `never-together`: two themes that both occur, but in no unit together;
 * - `nothing-to-divide-by`: the denominator is 0;
 * - `more-than-whole`: more was counted than the whole holds (matches that lie inside one another, counted against words);
 * - `one-part-only`: evenness over parts asks for at least two;
 * - `no-variation`: all units are alike, so nothing tells them apart;
 * - `too-few-sessions`: fewer sessions than the measure asks for;
 * - `no-base-themes`: the base sessions of a saturation speak of no theme;
 * - `not-reached`: the threshold was not reached in the sessions at hand.
 */
export type Reason =
  | 'never-occurs'
  | 'never-together'
  | 'nothing-to-divide-by'
  | 'more-than-whole'
  | 'one-part-only'
  | 'no-variation'
  | 'too-few-sessions'
  | 'no-base-themes'
  | 'not-reached'

/** The absence of a value, with its reason. Never 0, never NaN: tables leave the cell empty and say why beside it. */
export interface Undefined {
  readonly undefined: Reason
}

/** What a measure gives: a finite number or the reason why there is none. */
export type Figure = number | Undefined

/** Where a figure lies; the ends belong to it. */
export interface Interval {
  readonly low: number
  readonly high: number
}

/** A figure that has no value. */
export function undefinedBecause(reason: Reason): Undefined {
  return { undefined: reason }
}

/** Whether a figure, or what else may be undefined, has no value. */
export function isUndefined<Value>(value: Value | Undefined): value is Undefined {
  return typeof value === 'object' && value !== null && 'undefined' in value
}

/** What follows from a figure; what is undefined stays undefined for the same reason. */
export function derived(figure: Figure, from: (number: number) => number): Figure {
  return isUndefined(figure) ? figure : from(figure)
}
