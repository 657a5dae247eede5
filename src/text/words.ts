/**
 * What a word is, for counting and for matching alike: a run of letters, marks and digits of any script. A decimal or thousands mark
 * between two digits belongs to the number («1,500» is one word). JavaScript's own word classes know ASCII only and are never used.
 */

export const SEPARATOR = 0
/** Harakat, tatweel, Quranic signs: inside or after a letter they belong to the word. */
export const MARK = 1
/** Zero-width characters: inside a word they belong to it, at its border they do not. */
export const JOINER = 2
export const LETTER = 3
export const DIGIT = 4
const UNRESOLVED = 255

export type CharacterKind = 0 | 1 | 2 | 3 | 4

const kinds = new Uint8Array(0x10000).fill(UNRESOLVED)

function assign(kind: CharacterKind, ...ranges: readonly (readonly [number, number])[]): void {
  for (const [first, last] of ranges) kinds.fill(kind, first, last + 1)
}

// Everything frequent is laid out here; the rest is resolved by its Unicode category at its first meeting, so that start-up costs nothing.
assign(SEPARATOR, [0x00, 0x7f], [0x2000, 0x206f], [0x3000, 0x303f], [0xd800, 0xdfff], [0xfff0, 0xffff])
assign(
  LETTER,
  [0x41, 0x5a],
  [0x61, 0x7a],
  [0x620, 0x63f],
  [0x641, 0x64a],
  [0x66e, 0x66f],
  [0x671, 0x6d3],
  [0x6d5, 0x6d5],
)
assign(LETTER, [0xfb50, 0xfbb1], [0xfbd3, 0xfd3d], [0xfd50, 0xfdfb], [0xfe70, 0xfefc])
assign(DIGIT, [0x30, 0x39], [0x660, 0x669], [0x6f0, 0x6f9], [0xff10, 0xff19])
assign(
  MARK,
  [0x610, 0x61a],
  [0x640, 0x640],
  [0x64b, 0x65f],
  [0x670, 0x670],
  [0x6d6, 0x6dc],
  [0x6df, 0x6e8],
  [0x6ea, 0x6ed],
)
assign(JOINER, [0x200b, 0x200f], [0x2060, 0x2064], [0xfeff, 0xfeff], [0xad, 0xad], [0x61c, 0x61c])

/** The kind of a UTF-16 code unit (surrogates are separators). */
export function kindOf(unit: number): CharacterKind {
  const kind = kinds[unit] ?? SEPARATOR
  return (kind === UNRESOLVED ? resolve(unit) : kind) as CharacterKind
}

function resolve(unit: number): CharacterKind {
  const character = String.fromCharCode(unit)
  const kind = /\p{L}/u.test(character)
    ? LETTER
    : /\p{M}/u.test(character)
      ? MARK
      : /\p{N}/u.test(character)
        ? DIGIT
        : SEPARATOR
  kinds[unit] = kind
  return kind
}

/** . , and the Arabic decimal and thousands marks. */
export function isNumberMark(unit: number): boolean {
  return unit === 0x2e || unit === 0x2c || unit === 0x66b || unit === 0x66c
}

/**
 * Finds the next word at or after `from`, before `to`, and writes its borders (UTF-16, half-open) into `borders[0]` and `borders[1]`.
 * The caller's array is used so that walking a text allocates nothing.
 *
 * @returns false when there is no further word
 */
export function nextWord(text: string, from: number, to: number, borders: Int32Array): boolean {
  let at = from
  while (at < to && kindOf(text.charCodeAt(at)) < LETTER) at++
  if (at >= to) return false
  borders[0] = at
  borders[1] = wordEnd(text, at, to)
  return true
}

/** Where the word that begins at `start` ends: after its last letter, digit or mark. */
function wordEnd(text: string, start: number, to: number): number {
  let end = start
  let at = start
  let last: CharacterKind = LETTER
  while (at < to) {
    const unit = text.charCodeAt(at)
    const kind = kindOf(unit)
    if (
      kind === SEPARATOR &&
      !(last === DIGIT && isNumberMark(unit) && at + 1 < to && kindOf(text.charCodeAt(at + 1)) === DIGIT)
    )
      break
    at++
    if (kind !== JOINER && kind !== SEPARATOR) end = at
    last = kind
  }
  return end
}

/** Number of words in `text[from, to)`. */
export function countWords(text: string, from = 0, to: number = text.length): number {
  const borders = new Int32Array(2)
  let count = 0
  let at = from
  while (nextWord(text, at, to, borders)) {
    count++
    at = borders[1] ?? to
  }
  return count
}
