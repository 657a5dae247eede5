/** How sure a reading is: `high` and `medium` count, `low` is listed only. Measured shares of right readings are in docs/matching.md. */
export type Confidence = 'high' | 'medium' | 'low'

const order: Readonly<Record<Confidence, number>> = { low: 0, medium: 1, high: 2 }

/** The less sure of two. */
export function weaker(a: Confidence, b: Confidence): Confidence {
  return order[a] <= order[b] ? a : b
}

/** Whether `a` is at least as sure as `b`. */
export function isAtLeast(a: Confidence, b: Confidence): boolean {
  return order[a] >= order[b]
}
