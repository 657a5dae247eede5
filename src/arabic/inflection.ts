import type { Parts } from './agreement.ts'
import type { Confidence } from './reading.ts'
import { GENITIVE, LAM_ARTICLE, VOCATIVE, WITH_ARTICLE } from './proclitics.ts'

/** The most telling part of the inflection: the ending, else the proclitic. */
export function classOf({ prefix, stem, suffix }: Parts): string {
  if (suffix.class !== 'stem') return suffix.class
  if (stem.isPlural) return 'plural'
  if ((prefix.kind & WITH_ARTICLE) !== 0) return 'article'
  return (prefix.kind & (GENITIVE | VOCATIVE)) === 0 ? 'stem' : 'proclitic'
}

/** Whether a reading is sure enough to hide others: «دوره» is rather «his role» than دورة, «الجنة» paradise than لجنة. */
export function hides({ prefix, stem, suffix }: Parts, confidence: Confidence): boolean {
  const isPronoun = suffix.text === 'ه' && (prefix.kind & WITH_ARTICLE) === 0
  const isSlip = stem.condition === 'shared-lam' && prefix.kind !== LAM_ARTICLE
  return confidence !== 'low' && !isPronoun && !isSlip && !suffix.dialect && suffix.class !== 'dual'
}
