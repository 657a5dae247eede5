/**
 * Letters that Arabic in UTF-8 turns into when it is read as windows-1252 («Ø³Ù„») or windows-1256 («ط³ظ„»): the lead bytes D8 and D9
 * as a letter, then a second byte as a sign.
 */
const pairs = [
  /[ØÙ][\u0080-\u00bf\u0150-\u02ff\u2010-\u2122]/gu,
  /[طظ][\u0080-\u00bf\u0150-\u02ff\u0679-\u06be\u200c-\u2122]/gu,
]

const sampleLength = 1024
const fewestPairs = 5

/** Offset (UTF-16) of the first such letters, where most of the beginning of `text` from `from` on is made of them; otherwise null. */
export function findGarbled(text: string, from: number): number | null {
  const sample = text.slice(from, from + sampleLength)
  for (const pair of pairs) {
    const found = [...sample.matchAll(pair)]
    if (found[0] === undefined || found.length < fewestPairs) continue
    if (4 * found.length > sample.replaceAll(/\s/gu, '').length) return from + found[0].index
  }
  return null
}
