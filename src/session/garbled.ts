/**
 * What three letters of Arabic in UTF-8 at least turn into when they are read as windows-1252 («Ø³Ù„Ø§») or windows-1256 («ط³ظ„ط§»): each time
 * the lead byte D8 or D9 as a letter, then a second byte as a sign. No language writes so, not even one word of a text.
 */
const garbledWords: readonly (readonly [encoding: string, word: RegExp])[] = [
  ['windows-1252', /(?:[ØÙ][\u0080-\u00bf\u0152-\u02dc\u2013-\u2122]){3}/gu],
  ['windows-1256', /(?:[طظ][\u0080-\u00bf\u060c\u061b\u061f\u0152-\u02c6\u0679-\u06c1\u200c-\u2122]){3}/gu],
]

/** Where a text is garbled: the offset (UTF-16) of the first such letters, and the encoding that it was read in. */
export interface Garbled {
  readonly start: number
  readonly encoding: string
}

/** The first place in `text` from `from` on that is garbled, be it the whole of it or a part; null where there is none. */
export function findGarbled(text: string, from: number): Garbled | null {
  let first: Garbled | null = null
  for (const [encoding, word] of garbledWords) {
    word.lastIndex = from
    const start = word.exec(text)?.index
    if (start !== undefined && (first === null || start < first.start)) first = { start, encoding }
  }
  return first
}
