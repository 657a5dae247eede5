import { expect, test } from 'vitest'
import type { Neighbours } from '../../src/arabic/agreement.ts'
import { hiddenWords } from '../../src/arabic/hidden-words.ts'
import { foldText } from '../../src/arabic/letters.ts'
import { pluralsOf, suggestedPluralsOf } from '../../src/arabic/plurals.ts'
import { ANY_NOUN_KIND, conjunctions, proclitics } from '../../src/arabic/proclitics.ts'
import { otherSpellings, spellingRows } from '../../src/arabic/spelling.ts'
import type { Stem } from '../../src/arabic/stem.ts'
import { exactStem, nounStems } from '../../src/arabic/stems.ts'
import { paradigms } from '../../src/arabic/suffixes.ts'
import type { Paradigm, SuffixRow } from '../../src/arabic/suffixes.ts'
import { between, lexiconOf, noNeighbours, read, stemsOf } from './words.ts'

const nounParadigms = Object.keys(paradigms) as Paradigm[]

/** Letters of no word, so that nothing else can be read into them. */
const nonsense = 'ضظغش'

const stemOf = (paradigm: Paradigm): Stem => ({
  letters: nonsense,
  paradigm,
  kinds: ANY_NOUN_KIND,
  form: nonsense,
  isPlural: false,
  dialect: false,
  confidence: 'high',
  condition: null,
  marks: null,
})

/** Neighbours and spelling that satisfy the condition of an ending. */
function allow({ condition, text }: SuffixRow): readonly [ending: string, Neighbours] {
  if (condition === 'maqsura') return [text.replace(/ي$/u, 'ى'), noNeighbours]
  if (condition === 'kasratan') return [`${text}\u064d`, noNeighbours]
  if (condition === 'before-article') return [text, between(null, 'الناس')]
  if (condition === 'after-feminine') return [text, between('منظمة', null)]
  return [text, noNeighbours]
}

test.each(nounParadigms)('no ending of the paradigm %s stands twice', (paradigm) => {
  const rows = paradigms[paradigm].map((row) => JSON.stringify(row))
  expect(rows.filter((row, index) => rows.indexOf(row) !== index)).toEqual([])
})

test.each(nounParadigms)('every ending of the paradigm %s can be read', (paradigm) => {
  const lexicon = lexiconOf([stemOf(paradigm)])
  const unreachable = paradigms[paradigm].filter((row) => {
    const [ending, neighbours] = allow(row)
    return !proclitics.some(
      ({ text, kind }) => (kind & row.kinds) !== 0 && read(lexicon, text + nonsense + ending, neighbours).length > 0,
    )
  })
  expect(unreachable).toEqual([])
})

test.each(nounParadigms)('no ending of the paradigm %s follows a proclitic that it cannot agree with', (paradigm) => {
  const lexicon = lexiconOf([stemOf(paradigm)])
  // A doubled vowel letter is read as one too («مستواا»): then it is another ending.
  const texts = new Set(paradigms[paradigm].map(({ text }) => text).filter((text) => !/اا|وو|يي/u.test(text)))
  const wrong = Array.from(texts).filter((text) => {
    const rows = paradigms[paradigm].filter((row) => row.text === text)
    return proclitics.some(
      (proclitic) =>
        rows.every(({ kinds }) => (proclitic.kind & kinds) === 0) &&
        read(lexicon, proclitic.text + nonsense + text).some(({ prefix }) => prefix.text === proclitic.text),
    )
  })
  expect(wrong).toEqual([])
})

test('no proclitic stands twice', () => {
  const texts = proclitics.map(({ text }) => text)
  expect(new Set(texts).size).toBe(texts.length)
})

const withExamples = ['مجلس', 'حكومة', 'شاب'].map((word) => lexiconOf(stemsOf(word)))

test.each(proclitics.map((row) => [row.text, row] as const))(
  'the example of the proclitic «%s» is read by it',
  (_, row) => {
    const [example = ''] = row.example.split(' ')
    const prefixes = withExamples.flatMap((lexicon) => read(lexicon, example)).map(({ prefix }) => prefix.text)
    expect(prefixes).toEqual([row.text])
  },
)

test.each(conjunctions.filter((conjunction) => conjunction !== ''))(
  '«%s» stands before every proclitic',
  (conjunction) => {
    const [lexicon] = withExamples
    const missing = proclitics.filter(
      ({ text }) => lexicon === undefined || read(lexicon, `${conjunction}${text}مجلس`).length === 0,
    )
    // Before ح and م that «ه» is «this» is too unsure, and «يا» needs no «and».
    expect(missing.map(({ text }) => text)).toEqual([])
  },
)

test.each(spellingRows.map((row) => [row.example, row] as const))(
  'the spelling row «%s» applies to its example',
  (_, row) => {
    const [word = '', spelling = ''] = row.example.split('، ')
    const [plain] = pluralTermOf(word)
    expect(read(lexiconOf(stemsOf(plain ?? word)), spelling)).not.toEqual([])
  },
)

/** An example may be a plural; then the term is its singular. */
function pluralTermOf(word: string): readonly string[] {
  return word === 'ضرائب' ? ['ضريبة'] : [word]
}

test('every other spelling of a word is read as that word', () => {
  const missing = Array.from(otherSpellings).flatMap(([word, spellings]) =>
    spellings.filter((spelling) => read(lexiconOf(stemsOf(word)), spelling).length === 0),
  )
  expect(missing).toEqual([])
})

const singulars = (letters: string): readonly (readonly [string, string])[] =>
  nounStems(letters, { forms: [], partOfSpeech: null, listedPlurals: false }).map(
    (stem) => [stem.letters, stem.paradigm] as const,
  )

test.each<[string, readonly (readonly [string, string])[]]>([
  ['مجلس', [['مجلس', 'noun']]],
  ['نازح', [['نازح', 'human']]],
  ['خدمة', [['خدم', 'ta']]],
  ['سنة', [['سن', 'short-ta']]],
  ['شغل', [['شغل', 'noun-without-at']]],
  ['حق', [['حق', 'short-dual']]],
  ['سد', [['سد', 'short']]],
  ['حر', [['حر', 'human']]],
  ['قرية', [['قري', 'ta']]],
  ['مبنى', [['مبن', 'alif']]],
  [
    'بلدي',
    [
      ['بلدي', 'nisba-noun'],
      ['بلد', 'nisba-plural'],
    ],
  ],
  [
    'قاضي',
    [
      ['قاضي', 'human'],
      ['قاض', 'short-defective'],
    ],
  ],
  [
    'محامي',
    [
      ['محامي', 'human'],
      ['محام', 'defective'],
    ],
  ],
  ['صحي', [['صحي', 'human']]],
  [
    'لاجئ',
    [
      ['لاجئ', 'human'],
      ['لاجيء', 'human'],
      ['لاجي', 'human'],
    ],
  ],
  [
    'وباء',
    [
      ['وباء', 'hamza'],
      ['وباو', 'hamza-plural'],
      ['وبا', 'dialect-hamza'],
    ],
  ],
  ['2011', [['2011', 'invariable']]],
  ['NGO', [['NGO', 'latin']]],
  ['على', [['على', 'invariable']]],
])('the shape of «%s» gives its stems', (word, stems) => {
  expect(singulars(word)).toEqual(expect.arrayContaining([...stems]))
})

test('a word in ل has a second stem without it, for the article', () => {
  expect(nounStems('لجنة', { forms: [], partOfSpeech: null, listedPlurals: false })).toContainEqual(
    expect.objectContaining({ letters: 'جن', condition: 'shared-lam' }),
  )
})

test('an empty term has no stems, an exact one a single stem without endings', () => {
  expect(stemsOf(' ')).toEqual([])
  expect(stemsOf('ـ')).toEqual([])
  const exact = exactStem(' المَجلس ')
  expect([exact.letters, exact.paradigm, exact.form]).toEqual(['المجلس', 'invariable', 'المَجلس'])
})

test('the author’s plurals are stems of their own, our list’s only where it is on', () => {
  const plural = (forms: readonly string[], listedPlurals: boolean): readonly string[] =>
    nounStems('سوق', { forms, partOfSpeech: null, listedPlurals })
      .filter(({ isPlural }) => isPlural)
      .map(({ form }) => form)
  expect(plural([], false)).toEqual([])
  expect(plural([' أسواق ', ''], false)).toContain('أسواق')
  expect(plural([], true)).toContain('أسواق')
})

test('plurals are found by the spelling of their singular, without hamza too', () => {
  expect(pluralsOf('قضية')).toContain('قضايا')
  expect(pluralsOf('أستاذ')).toEqual(pluralsOf('استاذ'))
  expect(pluralsOf('ضظغ')).toEqual([])
  expect(suggestedPluralsOf('ضظغ')).toEqual([])
  expect(suggestedPluralsOf('خيمة')).toContain('خيم')
})

test('no hidden word stands twice', () => {
  const folded = hiddenWords.map(foldText)
  expect(folded.filter((word, index) => folded.indexOf(word) !== index)).toEqual([])
})
