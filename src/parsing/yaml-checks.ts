import type { YamlFault } from '../diagnostic/parsing-messages.ts'
import { codePointName, hiddenCharacter } from '../text/hidden-characters.ts'
import type { Stretch, YamlSource } from './yaml-source.ts'

/** Refuses a key that cannot be typed as it looks. */
export function checkKey(key: string, written: Stretch, source: YamlSource): void {
  const found = checkIndentation(written, source) ? null : hiddenCharacter.exec(key)
  if (found)
    source.refuse('YAML_INVISIBLE_IN_KEY', { key: shorten(key), character: codePointName(found[0]) }, written.start)
  checkScalar(key, key, written.start, source)
}

/**
 * Refuses an unquoted text with a line whose first letter has a sign before it that looks like a space and is none to YAML: it indents
 * nothing, and does not tell the hyphen of a list item from its text.
 *
 * @returns whether there was one
 */
export function checkIndentation({ start, end }: Stretch, source: YamlSource): boolean {
  const text = source.text.slice(start, end)
  if (!likeSpace.test(text)) return false
  const before = source.text.slice(source.text.lastIndexOf('\n', start - 1) + 1, start)
  let offset = start
  for (const [index, line] of text.split('\n').entries()) {
    const found = index > 0 || before.trim() === '' ? likeIndentation.exec(line)?.[1] : undefined
    if (found !== undefined) {
      const character = codePointName(found)
      source.refuse('YAML_INVISIBLE_INDENT', { character }, offset + line.indexOf(found))
      return true
    }
    offset += line.length + 1
  }
  return false
}

/** Characters that look like a space. */
const likeSpace = /[\u00a0\u2000-\u200a\u202f\u205f\u3000]/u
const likeIndentation = new RegExp(`^[ \\t]*-?(${likeSpace.source})`, 'u')

/** Refuses numbers that cannot be kept and texts with controls. @param written the text as it stands in the file */
export function checkScalar(value: unknown, written: string, at: number, source: YamlSource): void {
  if (
    typeof value === 'number' &&
    !(Number.isFinite(value) && (!Number.isInteger(value) || Number.isSafeInteger(value)))
  ) {
    source.refuse('YAML_NUMBER', { found: shorten(written) }, at)
  }
  // Lone surrogates, which escapes can make, have no place in UTF-8.
  const control = typeof value === 'string' ? /(?![\t\n\r])[\p{Cc}\p{Cs}]/u.exec(value) : null
  if (control) source.refuse('YAML_CONTROL_CHARACTER', { character: codePointName(control[0]) }, at)
}

/** What an author of Arabic did when YAML stumbles over a text that ran on too far: brackets and quotes are not to blame for every «: ». */
export function likelyFault(fault: YamlFault, found: string): YamlFault {
  if (fault !== 'BLOCK_IN_FLOW' && fault !== 'NESTED_MAPPING') return fault
  if (/^[\u00ab\u00bb\u2018-\u201f\u2039\u203a]/u.test(found)) return 'FOREIGN_QUOTE'
  return fault === 'BLOCK_IN_FLOW' && /^[^:]*[،؛，；]/u.test(found) ? 'ARABIC_SEPARATOR' : fault
}

/** The beginning of what stands at an offset, on its line. */
export function quoteAt(text: string, offset: number): string {
  const [line = ''] = text.slice(offset, offset + 80).split('\n')
  return shorten(line.trim())
}

/** A text that may be quoted in a sentence: its first 30 characters. */
export function shorten(text: string): string {
  const characters = Array.from(text)
  return characters.length > 30 ? `${characters.slice(0, 30).join('')}…` : text
}
