/** Characters that cannot be seen, or that look like a common space: word processors, PDF files and messengers leave them behind. */
export const hiddenCharacter: RegExp = /[\u00a0\u00ad\u061c\u180e\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufeff]/u

/**
 * What matching makes of a hidden character inside a term: a space; nothing (the letters on both sides stay one word); or a sign like any
 * other, which tears the word apart, so that the term may find nothing.
 */
export type HiddenEffect = 'space' | 'ignored' | 'breaks'

/** What matching makes of a character that `hiddenCharacter` finds. */
export function hiddenEffect(character: string): HiddenEffect {
  if (character !== '\ufeff' && /\s/u.test(character)) return 'space'
  return /[\u200b-\u200f]/u.test(character) ? 'ignored' : 'breaks'
}

/** The text without its hidden characters; those that look like a space become one. */
export function withoutHidden(text: string): string {
  return text.replaceAll(new RegExp(hiddenCharacter, 'gu'), (sign) => (hiddenEffect(sign) === 'space' ? ' ' : ''))
}

/** The number of a character, as people look it up: `U+200F`. */
export function codePointName(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}
