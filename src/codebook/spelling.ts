import { problem } from '../diagnostic/diagnostic.ts'
import type { Diagnostic, Place } from '../diagnostic/diagnostic.ts'

/** Bidirectional controls, zero-width signs, no-break and other spaces that look like none or like a common one. */
const invisible = /[\u00a0\u00ad\u061c\u180e\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufeff]/u

/**
 * What is wrong with a text that its pattern in the schema refuses.
 *
 * @param owner the name in the schema that the pattern belongs to: `id`, `version`, `color`, `verb`, `words` or `filled`
 * @param key the key of the codebook whose value (or list item) the text is
 */
export function misspelling(owner: string | undefined, key: string, text: string, at: Place): Diagnostic {
  const found = Array.from(text).slice(0, 40).join('')
  if (owner === 'id') return describeId(text, found, at)
  if (owner === 'version') return problem('CODEBOOK_BAD_VERSION', { found }, at)
  if (owner === 'color') return problem('CODEBOOK_BAD_COLOR', { found }, at)
  if (owner === 'verb') return problem('CODEBOOK_BAD_VERB', { found }, at)
  return problem('CODEBOOK_EMPTY_TEXT', { key, found: found.trim() }, at)
}

function describeId(text: string, found: string, at: Place): Diagnostic {
  const hidden = invisible.exec(text)?.[0].codePointAt(0)
  if (hidden === undefined) return problem('CODEBOOK_BAD_ID', { id: found, nearest: toId(text) }, at)
  const character = `U+${hidden.toString(16).toUpperCase().padStart(4, '0')}`
  return problem('CODEBOOK_INVISIBLE_CHARACTER', { id: found, character }, at)
}

/** The id that a text would make; null when it has no Latin letter or digit. */
function toId(text: string): string | null {
  const parts = text
    .normalize('NFKC')
    .toLowerCase()
    .match(/[a-z0-9]+/g)
  return parts === null ? null : parts.join('-')
}
