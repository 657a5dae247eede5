import { describe, expect, test } from 'vitest'
import { codebookOfTerms, concordanceOf, familyOf, FormCounts } from '../../src/coding/concordance.ts'
import type { ConcordanceOptions, SessionConcordance } from '../../src/coding/concordance.ts'
import { noMetadata } from '../../src/session/metadata.ts'
import { readSession } from '../../src/session/read-session.ts'
import { columnsOf, rowsOf } from '../../src/tables/column.ts'
import { concordanceColumns } from '../../src/tables/concordance.ts'
import { book, coderOf, theme } from './books.ts'

const sessionOf = (text: string) =>
  readSession({ source: 'hama.txt', text, path: 'transcripts/hama.txt' }, noMetadata, []).session

const usual: ConcordanceOptions = { context: 2, minConfidence: 'medium' }

/** The concordance of terms in a transcript. */
function find(
  text: string,
  terms: readonly string[],
  options: Partial<ConcordanceOptions> = {},
  asVerbs = false,
): SessionConcordance {
  const coder = coderOf(codebookOfTerms(terms, asVerbs), 'low')
  return concordanceOf(sessionOf(text), coder, new Set([0]), () => null, { ...usual, ...options })
}

const shown = (...args: Parameters<typeof find>): readonly string[] =>
  find(...args).lines.map(({ before, surface, after }) => `${before} [${surface}] ${after}`.trim())

describe('what is found', () => {
  test('a word in all its forms', () => {
    expect(shown('م1: مجلس ثم مجالسنا والمجلس', ['مجلس'], { context: 0 })).toEqual(['[مجلس]', '[مجالسنا]', '[والمجلس]'])
  })

  test('a phrase, written with spare spaces', () => {
    expect(shown('م1: المجلس المحلي', ['  مجلس   محلي '], { context: 0 })).toEqual(['[المجلس المحلي]'])
  })

  test('a verb by its slash, or because it is said to be one', () => {
    expect(shown('م1: بينزحوا كتير', ['نزح/ينزح'])).toEqual(['[بينزحوا] كتير'])
    expect(shown('م1: بينزحوا كتير', ['نزح'], {}, true)).toEqual(['[بينزحوا] كتير'])
    expect(shown('م1: بينزحوا كتير', ['نزح'])).toEqual([])
  })

  test('of two terms that overlap the longer one', () => {
    const { lines } = find('م1: المجلس المحلي', ['مجلس', 'مجلس محلي'])
    expect(lines.map(({ match }) => match.term)).toEqual(['مجلس محلي'])
  })

  test('what is not sure enough is counted apart', () => {
    // «دوره» is low (docs/matching.md), الدورة high.
    const { lines, unsure } = find('م1: دوره بالدورة', ['دورة'])
    expect([lines.length, unsure]).toEqual([1, 1])
    expect(find('م1: دوره بالدورة', ['دورة'], { minConfidence: 'low' })).toMatchObject({ unsure: 0 })
  })
})

describe('the words around it', () => {
  const text = 'م1: واحد اثنان ثلاثة، ماء، أربعة خمسة ستة'

  test('as many as were asked for, verbatim, of the same turn', () => {
    expect(shown(text, ['ماء'])).toEqual(['اثنان ثلاثة، [ماء] ، أربعة خمسة'])
    expect(shown(text, ['ماء'], { context: 0 })).toEqual(['[ماء]'])
    expect(shown(text, ['ماء'], { context: 9 })).toEqual(['واحد اثنان ثلاثة، [ماء] ، أربعة خمسة ستة'])
    expect(shown(`م2: قبل\n${text}\nم2: بعد`, ['واحد', 'ستة'])).toEqual(['[واحد] اثنان ثلاثة', 'أربعة خمسة [ستة]'])
  })

  test('places: line, column and code points of the session text', () => {
    // «م2: قبل» and a line break are 8 code points; «م1: 😀 » six more, so that ماء begins at 14, in column 7 of line 2.
    const { lines } = find('م2: قبل\nم1: 😀 ماء', ['ماء'])
    expect(lines.map(({ line, column, start, end }) => [line, column, start, end])).toEqual([[2, 7, 14, 17]])
  })
})

describe('themes', () => {
  const codebook = book([
    theme('actors', ['ناس']),
    theme('councils', ['مجلس'], { parent: 'actors' }),
    theme('water', ['ماء']),
  ])

  test('a theme and its sub-themes, by its id or a former one', () => {
    expect([...familyOf('actors', codebook)]).toEqual([0, 1])
    expect([...familyOf('water', codebook)]).toEqual([2])
    expect([...familyOf('roads', codebook)]).toEqual([])
    const renamed = {
      ...codebook,
      themes: codebook.themes.map((each) => ({ ...each, was: each.id === 'water' ? ['wells'] : [] })),
    }
    expect([...familyOf('wells', renamed)]).toEqual([2])
  })

  test('only the terms of the themes asked for, under their ids', () => {
    const session = sessionOf('م1: الناس والمجلس والماء')
    const nameOf = (position: number) => codebook.themes[position]?.id ?? null
    const { lines } = concordanceOf(session, coderOf(codebook), familyOf('actors', codebook), nameOf, usual)
    expect(lines.map((line) => [line.theme, line.surface])).toEqual([
      ['actors', 'الناس'],
      ['councils', 'والمجلس'],
    ])
  })
})

test('forms are counted by spelling, term, class and confidence; the most frequent first, then by spelling', () => {
  const counts = new FormCounts()
  for (const line of find('م1: ماء مجلس المجلس مجلس', ['مجلس', 'ماء']).lines) counts.add(line, line.surface)
  expect(counts.all().map(({ surface, term, count }) => [surface, term, count])).toEqual([
    ['مجلس', 'مجلس', 2],
    ['المجلس', 'مجلس', 1],
    ['ماء', 'ماء', 1],
  ])
})

test('one spelling of two terms is counted for each', () => {
  const counts = new FormCounts()
  for (const line of find('م1: ماء مجلس', ['مجلس', 'ماء']).lines) counts.add(line, 'س')
  expect(counts.all().map(({ surface, term, count }) => [surface, term, count])).toEqual([
    ['س', 'ماء', 1],
    ['س', 'مجلس', 1],
  ])
})

test('a row of the table', () => {
  const { lines } = find('م1 [00:01]: نشرب الماء هنا', ['ماء'])
  const names = columnsOf(concordanceColumns).map(({ name }) => name)
  const [row = []] = rowsOf(concordanceColumns, lines)
  expect(Object.fromEntries(names.map((name, at) => [name, row[at]]))).toEqual({
    before: 'نشرب',
    surface: 'الماء',
    after: 'هنا',
    theme: null,
    term: 'ماء',
    form: 'ماء',
    class: 'article',
    confidence: 'high',
    session: 'hama',
    turn: 1,
    speaker: 'م1',
    time: '00:01',
    source: 'hama.txt',
    line: 1,
    // «م1 [00:01]: » is 12 code points, نشرب and a space five.
    column: 18,
    start: 17,
    end: 22,
  })
})
