/**
 * Letters as the matcher sees them: marks, tatweel and zero-width signs dropped, presentation forms resolved (NFKC), and spellings that
 * writers use for one another folded, one for one: أ إ آ ٱ → ا, ى ی → ي, ؤ ئ → ء, ک → ك. ة stays apart from ه (the suffix tables know that
 * spelling). Digits of all scripts are one, Latin letters lose case and accents. Source: ARABIC key of docs/matching.md.
 */

/** Letter codes: 0 is no letter, 1–29 ء…ي, 30 ة, then digits, Latin letters and one code for all foreign letters. */
const arabic = 'ءابتثجحخدذرزسشصضطظعغفقكلمنهويةگچپڤ'
const digits = '0123456789'
const latin = 'abcdefghijklmnopqrstuvwxyz'
const alphabet = arabic + digits + latin

/** Never equal to any letter of a term. */
export const FOREIGN: number = alphabet.length + 1
/** Size of an array indexed by letter code. */
export const ALPHABET_SIZE: number = alphabet.length + 2

/** Spelling → the letter it is folded to. */
const foldings: readonly (readonly [letters: string, folded: string])[] = [
  ['أإآٱ', 'ا'], // hamza and madda on alif: often left out; two explicit ones that differ are told apart by the hamza veto
  ['ىیېۍے', 'ي'], // alif maqsura and the Persian, Pashto and Urdu yeh that phone keyboards write
  ['ؤئ', 'ء'], // the hamza's seat follows the case vowel: ضوءُهُ ضوئِهِ
  ['کڪ', 'ك'],
  ['ہھەۀ', 'ه'],
  ['ۃ', 'ة'],
]

const codes = new Uint8Array(0x10000)
const EXPANDS = 255
const expansions = new Map<number, string>()

for (let index = 0; index < alphabet.length; index++) codes[alphabet.charCodeAt(index)] = index + 1
for (let index = 0; index < latin.length; index++) codes[latin.charCodeAt(index) - 32] = codeOf(latin.charAt(index))
for (const [letters, folded] of foldings) for (const letter of letters) codes[letter.charCodeAt(0)] = codeOf(folded)
for (let value = 0; value < 10; value++) {
  for (const zero of [0x660, 0x6f0, 0xff10]) codes[zero + value] = codeOf(digits.charAt(value))
}
for (const [first, last] of [
  [0xfb50, 0xfdfb],
  [0xfe70, 0xfefc],
] as const) {
  for (let unit = first; unit <= last; unit++) codes[unit] = EXPANDS
}

function codeOf(letter: string): number {
  return codes[letter.charCodeAt(0)] ?? 0
}

/** The letter code of a written letter; `EXPANDED` where `expansionOf` has its letters. */
export function letterCode(unit: number): number {
  return codes[unit] ?? 0
}

/** What `letterCode` answers for presentation forms: one sign for one or more letters. */
export const EXPANDED: number = EXPANDS

/** The letters of a presentation form («ﻻ» → «لا»), without marks. */
export function expansionOf(unit: number): string {
  let letters = expansions.get(unit)
  if (letters === undefined) {
    letters = String.fromCharCode(unit)
      .normalize('NFKC')
      .replaceAll(/[^\p{L}]/gu, '')
    expansions.set(unit, letters)
  }
  return letters
}

/** The folded letter of a letter code; `?` for foreign ones. */
export function letterOf(code: number): string {
  return alphabet.charAt(code - 1) || '?'
}

/** Marks, tatweel and zero-width signs, as ranges. */
const ignorableRanges: readonly string[] = [
  '\\u0610-\\u061a\\u064b-\\u065f\\u0670\\u06d6-\\u06dc\\u06df-\\u06e8\\u06ea-\\u06ed', // harakat and Quranic signs
  '\\u0640', // tatweel
  '\\u200b-\\u200f\\u2060-\\u2064\\ufeff\\u061c\\u00ad', // zero-width
]
const ignorable = new RegExp(`[${ignorableRanges.join('')}]`, 'gu')

/** Arabic letters alone, as most words are: there is nothing to take away or to compose. */
const plain = /^[\u0621-\u063a\u0641-\u064a ]*$/

/** The letters as written, composed, without marks, tatweel and zero-width signs: «المَجْـلِس» → «المجلس». Hamza and ى stay. */
export function bareText(text: string): string {
  if (plain.test(text)) return text
  return text.normalize('NFKC').replaceAll(ignorable, '').replaceAll('ٱ', 'ا').replaceAll('ی', 'ي').replaceAll('ک', 'ك')
}

/** The key under which two spellings are one: `bareText`, folded, lower case, digits ASCII; other characters stay. */
export function foldText(text: string): string {
  let folded = ''
  for (const character of bareText(text)) {
    const code = character.length === 1 ? (codes[character.charCodeAt(0)] ?? 0) : 0
    folded += code > 0 && code !== EXPANDS ? letterOf(code) : character.toLowerCase()
  }
  return folded
}

/** The letter codes of a word of a table or term: marks dropped, folded. Foreign letters give `FOREIGN`. */
export function letterCodes(word: string): number[] {
  return Array.from(bareText(word), (character) => {
    const base = character.length === 1 ? (codes[character.charCodeAt(0)] ?? 0) : 0
    return base > 0 && base !== EXPANDS ? base : accentless(character)
  })
}

function accentless(character: string): number {
  const code = codes[character.normalize('NFKD').charCodeAt(0)] ?? 0
  return code > 0 && code !== EXPANDS ? code : FOREIGN
}

const accentlessCodes = new Map<number, number>()

/** The code of a letter that the table does not hold: an accented Latin letter's base, otherwise `FOREIGN`. */
export function rareLetterCode(unit: number): number {
  let code = accentlessCodes.get(unit)
  if (code === undefined) {
    code = accentless(String.fromCharCode(unit))
    accentlessCodes.set(unit, code)
  }
  return code
}
