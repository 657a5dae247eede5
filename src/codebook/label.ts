import type { Label } from './codebook.ts'
import type { RawLabel } from './raw.ts'

/** A text in the languages of the codebook, null where one is left out. */
export function toLabel(raw: RawLabel | undefined): Label {
  return { ar: raw?.ar?.trim() ?? null, en: raw?.en?.trim() ?? null }
}
