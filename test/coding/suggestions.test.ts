import { describe, expect, test } from 'vitest'
import type { Codebook, Theme } from '../../src/codebook/codebook.ts'
import { SuggestionSearch } from '../../src/coding/suggestions.ts'
import type { Suggestion, SuggestionSet } from '../../src/coding/suggestions.ts'
import { noMetadata } from '../../src/session/metadata.ts'
import { readSession } from '../../src/session/read-session.ts'
import { columnsOf, rowsOf } from '../../src/tables/column.ts'
import { suggestionColumns } from '../../src/tables/suggestions.ts'
import { any, book as anyBook, exact, near, pattern, term, theme, verb } from './books.ts'

/** Our own list of plurals is off: what a term has, it has by pattern, and the list may grow. */
const book = (themes: readonly Theme[]): Codebook => anyBook(themes, { plurals: 'author' })

const oneTheme = (...rules: Parameters<typeof theme>[1]): Codebook => book([theme('only', rules)])

function suggest(
  codebook: Codebook,
  set: SuggestionSet,
  transcripts: readonly string[],
  themes: ReadonlySet<number> | null = null,
): readonly Suggestion[] {
  const search = new SuggestionSearch(codebook, set, themes)
  transcripts.forEach((text, index) => {
    const source = `s${index + 1}.txt`
    search.add(readSession({ source, text, path: source }, noMetadata, []).session)
  })
  return search.suggestions()
}

/** A suggestion as a test states it: term, kind and form, where it goes, how often it was found. */
const told = (...args: Parameters<typeof suggest>): readonly string[] =>
  suggest(...args).map(
    ({ theme: { id }, number, term: name, kind, form, goesTo, matches }) =>
      `${id}#${number} ${name}: ${kind} ${form} → ${goesTo}, ${matches}`,
  )

describe('plurals', () => {
  test('attested ones, with the number of places, spellings and the first place', () => {
    const [first] = suggest(oneTheme('شادر'), 'plurals', ['م1: عطونا الشوادر وبشوادركم', 'م1: الشوادر'])
    expect(first).toMatchObject({
      term: 'شادر',
      kind: 'plural',
      form: 'شوادر',
      goesTo: 'forms',
      matches: 3,
      surfaces: ['الشوادر', 'وبشوادركم'],
      example: { before: 'عطونا', surface: 'الشوادر', after: 'وبشوادركم', line: 1, column: 11 },
    })
  })

  test('none that is not attested, and none that a term of the theme finds', () => {
    expect(told(oneTheme('شادر'), 'plurals', ['م1: شادر'])).toEqual([])
    expect(told(oneTheme(term('شادر', { forms: ['شوادر'] })), 'plurals', ['م1: الشوادر'])).toEqual([])
    expect(told(oneTheme('شادر', exact('الشوادر')), 'plurals', ['م1: الشوادر'])).toEqual([])
  })

  test('none that the author ruled out by not_forms or by an example', () => {
    expect(told(oneTheme(term('شادر', { notForms: ['الشوادر'] })), 'plurals', ['م1: الشوادر'])).toEqual([])
    const [own] = oneTheme('شادر').themes as readonly [Theme]
    const counterexample = { text: 'بائع الشوادر', at: { path: 'book.yaml' } }
    expect(told(book([{ ...own, notCoded: [counterexample] }]), 'plurals', ['م1: الشوادر'])).toEqual([])
  })

  test('another theme may find it: only its own matters', () => {
    const codebook = book([theme('a', ['شادر']), theme('b', ['شوادر'])])
    expect(told(codebook, 'plurals', ['م1: الشوادر'])).toEqual(['a#1 شادر: plural شوادر → forms, 1'])
    expect(told(codebook, 'plurals', ['م1: الشوادر'], new Set([1]))).toEqual([])
  })

  test('of a phrase by its first word; an adjective behind it becomes feminine', () => {
    expect(told(oneTheme('شادر كبير'), 'plurals', ['م1: الشوادر الكبيرة'])).toEqual([
      'only#1 شادر كبير: plural شوادر كبيرة → forms, 1',
    ])
    expect(told(oneTheme('شادر مدرسة'), 'plurals', ['م1: شوادر المدرسة'])).toEqual([
      'only#1 شادر مدرسة: plural شوادر مدرسة → forms, 1',
    ])
  })

  test('of the alternatives of a rule, not of words that it wants near others; not of exact words, verbs and patterns', () => {
    expect(told(oneTheme(any('شادر', 'خيمة')), 'plurals', ['م1: الشوادر'])).toEqual([
      'only#1 شادر: plural شوادر → forms, 1',
    ])
    const others = oneTheme(
      near(2, 'شادر', 'ثقة'),
      exact('شادر'),
      term('شادر', { match: 'exact' }),
      pattern('شادر'),
      verb('شدر'),
    )
    expect(told(others, 'plurals', ['م1: الشوادر'])).toEqual([])
  })

  test('a form of two terms is suggested for the first', () => {
    expect(told(oneTheme('شادر', 'شادرة'), 'plurals', ['م1: الشوادر'])).toEqual([
      'only#1 شادر: plural شوادر → forms, 1',
    ])
  })
})

describe('forms', () => {
  test('spellings go to the term, relatives become terms beside it', () => {
    const codebook = oneTheme('محافظة', 'زراعة')
    expect(told(codebook, 'forms', ['م1: المحافزة. الأراضي الزراعية. عم نزرع الزرع.'])).toEqual([
      'only#1 محافظة: spelling محافزة → forms, 1',
      'only#2 زراعة: nisba زراعي → terms, 1',
      'only#2 زراعة: masdar زرع → terms, 1',
      'only#2 زراعة: verb زرع/يزرع → terms, 1',
    ])
  })

  test('masdar and participles of a verb', () => {
    expect(told(oneTheme(verb('نزح/ينزح')), 'forms', ['م1: النزوح والنازحين'])).toEqual([
      'only#1 نزح/ينزح: participle نازح → terms, 1',
      'only#1 نزح/ينزح: masdar نزوح → terms, 1',
    ])
  })

  test('what one letter before it explains is no misspelling', () => {
    // ف left out of نفايات makes نايات: «بنايات» are buildings.
    expect(told(oneTheme('نفايات'), 'forms', ['م1: بنايات'])).toEqual([])
  })

  test('alternatives get spellings, but no terms beside them; phrases and names nothing', () => {
    expect(
      told(oneTheme(any('محافظة', 'زراعة'), any(verb('نزح/ينزح'))), 'forms', ['م1: المحافزة زراعي النزوح']),
    ).toEqual(['only#1 محافظة: spelling محافزة → forms, 1'])
    expect(told(oneTheme('مجلس محافظة'), 'forms', ['م1: مجلس المحافزة'])).toEqual([])
  })
})

test('in the order of the codebook, of one term the most frequent first, then by spelling', () => {
  const codebook = book([theme('b', ['زراعة']), theme('a', ['نازح', 'شادر'])])
  const transcript = ['م1: النزوح نزوح منزوح زراعي']
  expect(told(codebook, 'forms', transcript).map((line) => line.split(',')[0])).toEqual([
    'b#1 زراعة: nisba زراعي → terms',
    'a#1 نازح: masdar نزوح → terms',
    'a#1 نازح: participle منزوح → terms',
  ])
})

test('a row of the table', () => {
  const suggestions = suggest(oneTheme('شادر'), 'plurals', ['م1: عطونا الشوادر كلها'])
  const names = columnsOf(suggestionColumns).map(({ name }) => name)
  const [row = []] = rowsOf(suggestionColumns, suggestions)
  expect(Object.fromEntries(names.map((name, at) => [name, row[at]]))).toEqual({
    theme: 'only',
    rule: 'only#1',
    term: 'شادر',
    form: 'شوادر',
    kind: 'plural',
    goes_to: 'forms',
    matches: 1,
    surfaces: ['الشوادر'],
    before: 'عطونا',
    surface: 'الشوادر',
    after: 'كلها',
    source: 's1.txt',
    line: 1,
    column: 11,
  })
})
