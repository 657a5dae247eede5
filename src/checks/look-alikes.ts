import type { Codebook } from '../codebook/codebook.ts'
import { placeWithin } from '../codebook/texts.ts'
import { problem } from '../diagnostic/diagnostic.ts'
import type { Diagnostic, Place } from '../diagnostic/diagnostic.ts'
import { codePointName } from '../text/hidden-characters.ts'

/**
 * Letters that look like Arabic ones and are others, as Persian, Kurdish and Urdu keyboards, PDF files and slips of the keyboard's language
 * leave them. Matching folds the first two kinds, so that nothing is lost here; searching and sorting elsewhere fail.
 *
 * Aliases are not looked at: other spellings are what they are for.
 *
 * @returns CODEBOOK_LOOK_ALIKE, CODEBOOK_PRESENTATION_FORM and CODEBOOK_MIXED_SCRIPT, at the letter; each letter once in a text
 */
export function checkLookAlikes({ texts }: Codebook): readonly Diagnostic[] {
  return texts.flatMap((text) => {
    if (text.kind === 'alias' || !suspicious.test(text.written)) return []
    const told = new Set<string>()
    return Array.from(text.written.matchAll(words)).flatMap(({ 0: word, index }) => {
      if (ofAnotherLanguage.test(word)) return []
      const findings = [...findLetters(word), ...findShapes(word), ...findScripts(word)]
      return findings.flatMap(({ letter, offset, describe }) => {
        if (told.has(letter)) return []
        told.add(letter)
        return [describe(placeWithin(text, index + offset))]
      })
    })
  })
}

/** A letter that is told once in a text, and where it stands in its word (UTF-16). */
interface Finding {
  readonly letter: string
  readonly offset: number
  readonly describe: (at: Place) => Diagnostic
}

/** Letters, with the marks, tatweel and zero-width signs inside a word. */
const words = /[\p{L}\p{M}\u200b-\u200f]+/gu

/** Letters of other languages that look like Arabic ones → the letter, and at the end of a word the letters, that they are taken for. */
export const lookAlikes: ReadonlyMap<string, string> = new Map([
  ['ی', 'ي'], // U+06CC, Persian and Kurdish yeh: no dots at the end of a word, where it may stand for ى
  ['ې', 'ي'], // U+06D0, Pashto
  ['ۍ', 'ي'], // U+06CD, Pashto
  ['ے', 'ي'], // U+06D2, Urdu
  ['ک', 'ك'], // U+06A9, Persian and Kurdish kaf
  ['ڪ', 'ك'], // U+06AA, Sindhi; a calligraphic kaf in some keyboards
  ['ہ', 'ه'], // U+06C1, Urdu
  ['ھ', 'ه'], // U+06BE, Urdu; some phone keyboards
  ['ە', 'ه'], // U+06D5, Kurdish vowel
  ['ۀ', 'ه'], // U+06C0, Persian
  ['ۃ', 'ة'], // U+06C3, Urdu
])

const lookAlike = new RegExp(`[${[...lookAlikes.keys()].join('')}]`, 'u')

/** Only Kurdish, Persian or Urdu words have these: their other letters are right as they are. */
export const ofAnotherLanguage: RegExp = /[ێۆڕڵژٹڈڑں]/u

function findLetters(word: string): readonly Finding[] {
  return Array.from(word.matchAll(new RegExp(lookAlike, 'gu'))).map(({ 0: found, index }) => {
    const letter = lookAlikes.get(found) ?? ''
    const isLast = !/\p{L}/u.test(word.slice(index + 1))
    const meant = letter === 'ي' && isLast ? ['ي', 'ى'] : [letter]
    const args = { found, character: codePointName(found), meant, word }
    return { letter: found, offset: index, describe: (at) => problem('CODEBOOK_LOOK_ALIKE', args, at) }
  })
}

/** Arabic Presentation Forms A and B: letters, not the signs among them («﷽», «ﷺ», ornate brackets). */
const presentationForm = /[\ufb50-\ufbb1\ufbd3-\ufd3d\ufd50-\ufdf9\ufe70-\ufefc]/u

function findShapes(word: string): readonly Finding[] {
  const found = presentationForm.exec(word)
  if (found === null) return []
  const args = { word, character: codePointName(found[0]), meant: word.normalize('NFKC').replaceAll(/\s/gu, '') }
  // One of them comes with many: the first is told for all.
  return [{ letter: '', offset: found.index, describe: (at) => problem('CODEBOOK_PRESENTATION_FORM', args, at) }]
}

const foreign = '[\\p{Script=Latin}\\p{Script=Greek}\\p{Script=Cyrillic}]'
const arabic = '[\\p{Script=Arabic}\\u064b-\\u065f\\u0670]'

/** One letter of another alphabet beside an Arabic one («مجلoس»); more than one are a Latin word with an Arabic prefix or ending («الـIDPs»). */
const loneLetter = new RegExp(`(?<=${arabic})${foreign}(?!${foreign})|(?<!${foreign})${foreign}(?=${arabic})`, 'u')
/** «الC»: a capital that names something. */
const namedByLetter = /^[وف]?(?:ال|بال|كال|لل|ب|ل|ك)\p{Lu}$/u
/** A Greek or Cyrillic letter in a Latin word: «Аleppo». */
const withinLatin =
  /(?<=\p{Script=Latin}\p{M}*)[\p{Script=Greek}\p{Script=Cyrillic}]|[\p{Script=Greek}\p{Script=Cyrillic}](?=\p{Script=Latin})/u

function findScripts(word: string): readonly Finding[] {
  const found = (namedByLetter.test(word) ? null : loneLetter.exec(word)) ?? withinLatin.exec(word)
  if (found === null) return []
  const args = { found: found[0], character: codePointName(found[0]), word }
  return [{ letter: found[0], offset: found.index, describe: (at) => problem('CODEBOOK_MIXED_SCRIPT', args, at) }]
}

/** Whether a text is worth taking apart. */
const suspicious = new RegExp(
  `${lookAlike.source}|${presentationForm.source}|${arabic}${foreign}|${foreign}${arabic}|${withinLatin.source}`,
  'u',
)
