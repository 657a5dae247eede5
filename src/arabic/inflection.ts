import type { Parts } from './agreement.ts'
import { GENITIVE, VOCATIVE, WITH_ARTICLE } from './proclitics.ts'

/** The most telling part of the inflection: the ending, else the proclitic. */
export function classOf({ prefix, stem, suffix }: Parts): string {
  if (suffix.class !== 'stem') return suffix.class
  if (stem.isPlural) return 'plural'
  if ((prefix.kind & WITH_ARTICLE) !== 0) return 'article'
  return (prefix.kind & (GENITIVE | VOCATIVE)) === 0 ? 'stem' : 'proclitic'
}
