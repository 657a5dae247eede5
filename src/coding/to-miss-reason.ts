import type { MissReason } from '../diagnostic/miss-reasons.ts'
import type { Reason } from './near-misses.ts'

/** A reason as plain data that diagnostics can hold: of a refused reading only what is said of it. */
export function toMissReason(reason: Reason): MissReason {
  if (reason.kind !== 'refused') return reason
  const { surface, split } = reason
  return {
    kind: 'refused',
    refusal: split.reason,
    surface,
    stem: split.stem.letters,
    prefix: split.prefix.text,
    ending: split.suffix.text,
    longer: split.hiddenBy ?? '',
  }
}
