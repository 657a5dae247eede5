import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bareText, foldText } from '../../src/arabic/letters.ts'
import { Lexicon } from '../../src/arabic/lexicon.ts'
import { TokenBuffer } from '../../src/arabic/token.ts'
import { scanWords, WordBorders } from '../../src/arabic/word-scanner.ts'
import { nextWord } from '../../src/text/words.ts'
import { book, coderOf, term, theme, turnAt, verb } from '../coding/books.ts'
import { adjectives } from './pairs/adjectives.ts'
import { dialect } from './pairs/dialect.ts'
import { nouns } from './pairs/nouns.ts'
import { phrases } from './pairs/phrases.ts'
import { verbs } from './pairs/verbs.ts'
import { noNeighbours, stemsOf } from './words.ts'

const pairs = [...nouns, ...adjectives, ...verbs, ...phrases, ...dialect]

/** One codebook of all terms: what is said of one text is compared for every one of them. */
const everything = coderOf(
  book(
    pairs.map(({ kind, term: word, options }, index) =>
      theme(`t${index}`, [kind === 'verb' ? verb(word, options) : term(word, options)]),
    ),
  ),
)
const texts = fc.constantFrom(...pairs.map((pair) => pair.text))

function findings(text: string): readonly string[] {
  const { matches } = everything.codeTurn(text, turnAt(0, text.length))
  return matches.map(({ theme: index, span, class: name, confidence }) => {
    const words = bareText(text.slice(span.start, span.end))
    return `«${pairs[index]?.term ?? ''}» in «${words}»: ${name}, ${confidence}`
  })
}

/** Vowel signs, tatweel and zero-width signs; tanween is left out, which tells nouns from verbs and is meant to. */
const signs = [
  '\u064e',
  '\u064f',
  '\u0650',
  '\u0651',
  '\u0652',
  '\u0640',
  '\u0670',
  '\u200c',
  '\u200d',
  '\u200e',
  '\u2060',
]
const isArabic = (letter: string): boolean => /[\u0621-\u064a]/u.test(letter)

/** A text with signs strewn over its Arabic letters, by the numbers given. */
function strew(text: string, numbers: readonly number[]): string {
  const letters = Array.from(text)
  return letters
    .map((letter, index) => {
      const number = numbers[index % numbers.length] ?? 0
      const sign = signs[number] ?? ''
      // At the border of a word zero-width signs do not belong to it.
      const isInside = isArabic(letter) && isArabic(letters[index + 1] ?? '')
      return isInside ? letter + sign : letter
    })
    .join('')
}

test('marks, tatweel and zero-width signs inside a word change nothing', () => {
  const numbers = fc.array(fc.integer({ min: 0, max: 2 * signs.length }), { minLength: 1, maxLength: 12 })
  fc.assert(
    fc.property(texts, numbers, (text, chosen) => {
      expect(findings(strew(text, chosen))).toEqual(findings(text))
    }),
    { numRuns: 300 },
  )
})

test('presentation forms of Arabic letters change nothing', () => {
  const isolated = new Map<string, string>()
  for (let unit = 0xfe80; unit <= 0xfef4; unit++) {
    const form = String.fromCharCode(unit)
    const letter = form.normalize('NFKC')
    if (!isolated.has(letter)) isolated.set(letter, form)
  }
  fc.assert(
    fc.property(texts, (text) => {
      const presented = Array.from(text, (letter) => isolated.get(letter) ?? letter).join('')
      expect(findings(presented)).toEqual(findings(text))
    }),
    { numRuns: 300 },
  )
})

test('decomposed letters change nothing', () => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(findings(text.normalize('NFD'))).toEqual(findings(text))
    }),
    { numRuns: 300 },
  )
})

test('punctuation around a text changes nothing', () => {
  fc.assert(
    fc.property(texts, fc.constantFrom('«', '(', '. ', '، ', '\n'), (text, opening) => {
      expect(findings(`${opening}${text}!`)).toEqual(findings(text))
    }),
    { numRuns: 300 },
  )
})

test('every match covers whole words that have letters', () => {
  const borders = new Int32Array(2)
  fc.assert(
    fc.property(texts, texts, (text, other) => {
      const said = `${text}، ${other}`
      const starts: number[] = []
      const ends: number[] = []
      for (let at = 0; nextWord(said, at, said.length, borders); at = borders[1] ?? said.length) {
        starts.push(borders[0] ?? 0)
        ends.push(borders[1] ?? 0)
      }
      for (const { span } of everything.codeTurn(said, turnAt(0, said.length)).matches) {
        expect(starts).toContain(span.start)
        expect(ends).toContain(span.end)
        expect(foldText(said.slice(span.start, span.end))).not.toBe('')
      }
      expect(starts.length).toBeGreaterThan(0)
    }),
    { numRuns: 300 },
  )
})

const lexicon = new Lexicon()
const words = 'مجلس خدمة لاجئ أكبر قاضي كهرباء سنة لجنة بلدي مبنى 2011 NGO سكن/يسكن بنى/يبني عاد/يعود حلّ/يحلّ'
for (const word of words.split(' ')) lexicon.addWord(stemsOf(word), { register: null, notForms: [] })
const automaton = lexicon.automaton()

const pieces = [
  'و ف ب ل ال لل هال ي ن ت مجلس خدم لاجئ بن عد حل سن سكن قاض 2011 ين ات هم ون ة ها وا ا ى ﻻ'.split(' '),
  ['ى\u0654', '\u0651', 'ـ', '\u200c', 'ngo', 's', '1,5', '.', ' ', 'é', 'Ж'],
].flat()
const text = fc.array(fc.constantFrom(...pieces), { maxLength: 25 }).map((parts) => parts.join(''))

test('the scanner cuts words as they are counted, in any text', () => {
  const borders = new Int32Array(2)
  const found = new WordBorders()
  fc.assert(
    fc.property(fc.oneof(text, fc.string({ unit: 'binary', maxLength: 80 })), (said) => {
      scanWords(said, 0, said.length, automaton, found)
      const expected: (readonly [number, number])[] = []
      for (let at = 0; nextWord(said, at, said.length, borders); at = borders[1] ?? said.length) {
        expected.push([borders[0] ?? 0, borders[1] ?? 0])
      }
      const cut = Array.from({ length: found.length }, (_, index) => [found.starts[index], found.ends[index]])
      expect(cut).toEqual(expected)
    }),
    { numRuns: 10000 },
  )
})

test('the scanner lets every word through that the lexicon reads', () => {
  const found = new WordBorders()
  const token = new TokenBuffer()
  fc.assert(
    fc.property(text, (said) => {
      scanWords(said, 0, said.length, automaton, found)
      const candidates = new Set(found.candidates.subarray(0, found.candidateCount))
      for (let index = 0; index < found.length; index++) {
        token.fill(said, found.starts[index] ?? 0, found.ends[index] ?? 0)
        expect(lexicon.read(token, noNeighbours).length === 0 || candidates.has(index)).toBe(true)
      }
      expect(found.candidateCount).toBeLessThanOrEqual(found.length)
    }),
    { numRuns: 1000 },
  )
})
