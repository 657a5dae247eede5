import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { book, code, coderOf, term, theme, turnAt, verb } from './books.ts'

const codebook = book([
  theme('work', ['فرصة عمل', 'عمل في الخارج', verb('رفض/يرفض'), 'بلد', term('لجنة', { forms: ['لجان أهلية'] })]),
  theme('places', ['سوق', 'سوق شعبي', 'سوق المدينة الشعبي الكبير', 'في السوق']),
])
/** Words whose reading depends on what stands beside them (رفض، بلدي), and words that phrases begin, go on or end with. */
const speech = fc
  .array(
    fc.constantFrom(
      ...'في قد أن رفض يرفض رفضه بلدي بلد العمل عمل فرصة الفرصة يعني هاد السوق سوق الشعبي المدينة الكبير الخارج لجان أهلية ، .'.split(
        ' ',
      ),
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(' '))

describe('what is remembered of spellings changes no answer', () => {
  test('a text is coded alike by a coder that has read others and by one that has read none', () => {
    const experienced = coderOf(codebook)
    fc.assert(
      fc.property(speech, (text) => {
        expect(experienced.codeTurn(text, turnAt(0, text.length)).matches).toEqual(code(codebook, text).matches)
      }),
      { numRuns: 300 },
    )
  })

  test('the same spelling after another word', () => {
    const coder = coderOf(codebook)
    const sureness = (text: string) => coder.codeTurn(text, turnAt(0, text.length)).matches.map((m) => m.confidence)
    expect(sureness('قد رفض')).toEqual(['medium'])
    expect(sureness('في رفض')).toEqual([])
    expect(sureness('قد رفض')).toEqual(['medium'])
  })
})

describe('a phrase is found wherever its rarest word stands in it', () => {
  test.each([
    ['at its end', 'قعدنا في السوق', 'في السوق'],
    ['in its middle', 'العمل بالخارج، عمل في الخارج', 'عمل في الخارج'],
    ['at its beginning, hesitations behind', 'السوق يعني هيك الشعبي', 'السوق يعني هيك الشعبي'],
    ['behind words that begin another phrase', 'فرصة، فرصة. عمل في الخارج', 'عمل في الخارج'],
    ['behind three others', 'صار سوق المدينة الشعبي الكبير', 'سوق المدينة الشعبي الكبير'],
  ])('%s', (_, text, expected) => {
    const { matches } = code(codebook, text, 'low')
    expect(matches.map(({ span }) => text.slice(span.start, span.end))).toContain(expected)
  })
})
