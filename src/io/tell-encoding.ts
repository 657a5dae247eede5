import { isUtf8 } from 'node:buffer'

/** What `--encoding` may name. */
export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1256', 'iso-8859-6'] as const

export type Encoding = (typeof encodings)[number]

/** The encoding that bytes are read in, and what speaks for it: the bytes themselves, what somebody named, or the look of the letters. */
export interface ToldEncoding {
  readonly encoding: Encoding
  readonly by: 'bytes' | 'name' | 'letters'
}

/**
 * Tells in which encoding bytes are: a byte order mark decides, then the zero bytes of UTF-16, then UTF-8 without a single fault; where
 * the letters leave no doubt, windows-1256 (`looksLikeWindows1256`); everything else is taken for UTF-8 with faults.
 *
 * A name stands above the look of the letters. That of an encoding of single bytes, in which any bytes are text, gives way to a
 * mark and to UTF-8 as well: in a folder of many origins it is meant for the files that are neither.
 */
export function tellEncoding(bytes: Uint8Array, named: Encoding | null): ToldEncoding {
  if (named !== null && !isOfSingleBytes(named)) return { encoding: named, by: 'name' }
  const own = encodingOfMark(bytes) ?? encodingOfZeros(bytes)
  if (own !== null) return { encoding: own, by: 'bytes' }
  if (isUtf8(bytes)) return { encoding: 'utf-8', by: 'bytes' }
  if (named !== null) return { encoding: named, by: 'name' }
  return looksLikeWindows1256(bytes) ? { encoding: 'windows-1256', by: 'letters' } : { encoding: 'utf-8', by: 'bytes' }
}

function isOfSingleBytes(encoding: Encoding): boolean {
  return encoding === 'windows-1256' || encoding === 'iso-8859-6'
}

const marks: Readonly<Partial<Record<Encoding, readonly number[]>>> = {
  'utf-8': [0xef, 0xbb, 0xbf],
  'utf-16le': [0xff, 0xfe],
  'utf-16be': [0xfe, 0xff],
}

/** Of an encoding's byte order mark at the beginning of the bytes; 0 where there is none. */
export function markLength(bytes: Uint8Array, encoding: Encoding): number {
  const mark = marks[encoding] ?? []
  return mark.every((byte, index) => bytes[index] === byte) ? mark.length : 0
}

function encodingOfMark(bytes: Uint8Array): Encoding | null {
  return (['utf-8', 'utf-16le', 'utf-16be'] as const).find((encoding) => markLength(bytes, encoding) > 0) ?? null
}

const sampleLength = 1024

/** UTF-16 without a byte order mark, or null. UTF-8 text has neither zero bytes nor U+0006. */
function encodingOfZeros(bytes: Uint8Array): Encoding | null {
  const even = isHighHalf(bytes, 0)
  const odd = isHighHalf(bytes, 1)
  if (even === odd) return null
  return odd ? 'utf-16le' : 'utf-16be'
}

/**
 * Whether every second byte from `first` on is what the upper halves of Arabic and Latin letters are: mostly 0 or 6 (U+00xx, U+06xx),
 * for the rest those of punctuation and presentation forms, and hardly another.
 */
function isHighHalf(bytes: Uint8Array, first: 0 | 1): boolean {
  const length = Math.min(bytes.length, sampleLength) & ~1
  let letters = 0
  let others = 0
  for (let at = first; at < length; at += 2) {
    const byte = bytes[at] ?? 0
    if (byte === 0x00 || byte === 0x06) letters++
    else if (isRarerHalf(byte)) others++
  }
  const pairs = length / 2
  return pairs > 0 && letters >= 0.5 * pairs && letters + others >= 0.9 * pairs
}

function isRarerHalf(byte: number): boolean {
  return byte === 0x20 || byte === 0xfb || byte === 0xfe
}

/** What a byte of windows-1256 is. */
const kindsOfByte = { ascii: 0, letter: 1, frequent: 2, sign: 3, foreign: 4, control: 5 } as const

/** ا ل ي م و ن: more than half of the letters of any Arabic text of some length. */
const frequentLetters = [0xc7, 0xe1, 0xed, 0xe3, 0xe6, 0xe4]
/** ء to ط without the multiplication sign between them, ظ to غ, ف to ك, ه, ى; Persian پ چ ژ گ. */
const otherLetters = [
  range(0xc1, 0xc6),
  range(0xc8, 0xd6),
  range(0xd8, 0xdb),
  range(0xdd, 0xdf),
  [0xe5, 0xec, 0x81, 0x8d, 0x8e, 0x90],
].flat()
/** Punctuation, tatweel and marks; quotation marks and dashes; no-break space, joiners and direction marks. */
const signs = [
  [0xa1, 0xba, 0xbf, 0xdc, 0xf5, 0xf6, 0xf8, 0xfa],
  range(0xf0, 0xf3),
  [0xab, 0xbb, 0x82, 0x84, 0x85],
  range(0x91, 0x97),
  [0xa0, 0x9d, 0x9e, 0xfd, 0xfe],
].flat()
/** Tab, line feed, form feed, carriage return. */
const spaces = [0x09, 0x0a, 0x0c, 0x0d]

const kinds = Uint8Array.from({ length: 256 }, (_, byte) => kindOf(byte))

function kindOf(byte: number): number {
  if (byte < 0x20 && !spaces.includes(byte)) return kindsOfByte.control
  if (byte < 0x80) return kindsOfByte.ascii
  if (frequentLetters.includes(byte)) return kindsOfByte.frequent
  if (otherLetters.includes(byte)) return kindsOfByte.letter
  return signs.includes(byte) ? kindsOfByte.sign : kindsOfByte.foreign
}

function range(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index)
}

/** Fewer Arabic letters than this are no evidence. */
const fewestLetters = 10

/**
 * Whether bytes that are no UTF-8 are Arabic in windows-1256: of what lies beyond ASCII nineteen in twenty are Arabic letters and signs
 * there, at least every third letter is one of ا ل ي م و ن, and letters stand in words, at least two together on the average.
 *
 * Where another encoding is read so, its letters fall on signs and Latin letters (ISO 8859-6, Mac and DOS Arabic, UTF-8 with faults), stand
 * alone (French, German), or the frequent ones are not those of Arabic.
 */
export function looksLikeWindows1256(bytes: Uint8Array): boolean {
  const { words, letters, frequent, signs: ofSigns, foreign, controls } = countKinds(bytes)
  const isArabic = 19 * foreign <= letters + ofSigns
  return controls === 0 && isArabic && letters >= fewestLetters && 3 * frequent >= letters && letters >= 2 * words
}

type Counts = Readonly<Record<'words' | 'letters' | 'frequent' | 'signs' | 'foreign' | 'controls', number>>

function countKinds(bytes: Uint8Array): Counts {
  const counts = new Uint32Array(Object.keys(kindsOfByte).length)
  let words = 0
  let wasLetter = false
  for (const byte of bytes) {
    const kind = kinds[byte] ?? kindsOfByte.foreign
    counts[kind] = (counts[kind] ?? 0) + 1
    const isLetter = kind === kindsOfByte.letter || kind === kindsOfByte.frequent
    if (isLetter && !wasLetter) words++
    wasLetter = isLetter
  }
  const of = (kind: number): number => counts[kind] ?? 0
  const frequent = of(kindsOfByte.frequent)
  return {
    words,
    letters: frequent + of(kindsOfByte.letter),
    frequent,
    signs: of(kindsOfByte.sign),
    foreign: of(kindsOfByte.foreign),
    controls: of(kindsOfByte.control),
  }
}
