import { problem } from '../diagnostic/diagnostic.ts'
import type { Diagnostic, Place } from '../diagnostic/diagnostic.ts'
import { asciiDigits } from '../session/label.ts'
import { codePointName, hiddenCharacter } from '../text/hidden-characters.ts'

/**
 * What is wrong with a text that its pattern in the schema refuses.
 *
 * @param owner the name in the schema that the pattern belongs to: `id`, `version`, `color`, `verb`, `words` or `filled`
 * @param key the key of the codebook whose value (or list item) the text is
 */
export function misspelling(owner: string | undefined, key: string, text: string, at: Place): Diagnostic {
  const found = Array.from(text).slice(0, 40).join('')
  if (owner === 'id') return describeId(text, found, at)
  if (owner === 'version') return describeVersion(found, at)
  if (owner === 'color') return problem('CODEBOOK_BAD_COLOR', { found }, at)
  if (owner === 'verb') return problem('CODEBOOK_BAD_VERB', { found }, at)
  return problem('CODEBOOK_EMPTY_TEXT', { key, found: found.trim() }, at)
}

/** The number that a text in Arabic digits (٣, ۳, ١٫٥ is none) would be; null for any other text. */
export function asNumber(text: unknown): string | null {
  return typeof text === 'string' && /^[٠-٩۰-۹]{1,9}$/u.test(text) ? asciiDigits(text) : null
}

/**
 * The key that a text begins with and that a colon without its space, or another sign like a colon, holds fast to what follows:
 * `term` of «term:نزوح» and of «term： نزوح». Null where it begins with none of the keys.
 */
export function gluedKey(text: string, keys: readonly string[]): string | null {
  const key = /^([a-z_]+)[\s\u200e\u200f]*[:：﹕︓]/u.exec(text)?.[1]
  return key !== undefined && keys.includes(key) ? key : null
}

function describeVersion(found: string, at: Place): Diagnostic {
  const read = asciiDigits(found)
  if (/^[0-9][0-9.]*$/u.test(read)) return problem('CODEBOOK_ARABIC_DIGITS', { key: 'version', found, read }, at)
  return problem('CODEBOOK_BAD_VERSION', { found }, at)
}

function describeId(text: string, found: string, at: Place): Diagnostic {
  const hidden = hiddenCharacter.exec(text)?.[0]
  if (hidden === undefined) return problem('CODEBOOK_BAD_ID', { id: found, nearest: toId(text) }, at)
  return problem('CODEBOOK_INVISIBLE_CHARACTER', { id: found, character: codePointName(hidden) }, at)
}

/** Letters of other alphabets, and of Turkish, that look like one of a-z, by that letter. */
const lookAlikes: ReadonlyMap<string, string> = new Map(
  Object.entries({
    a: 'аα',
    c: 'с',
    e: 'е',
    i: 'ıіι',
    j: 'ј',
    k: 'кκ',
    o: 'оο',
    p: 'рρ',
    s: 'ѕ',
    x: 'х',
    y: 'у',
  }).flatMap(([letter, others]) => Array.from(others, (other): [string, string] => [other, letter])),
)

/** The id that a text would make; null when it has no Latin letter or digit. */
function toId(text: string): string | null {
  const plain = Array.from(asciiDigits(text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase()))
  const parts = plain
    .map((letter) => lookAlikes.get(letter) ?? letter)
    .join('')
    .match(/[a-z0-9]+/gu)
  return parts === null ? null : parts.join('-')
}
