import { describe, expect, test } from 'vitest'
import type { Neighbours } from '../../src/arabic/agreement.ts'
import { TokenExplainer } from '../../src/arabic/explain-token.ts'
import type { TokenExplanation } from '../../src/arabic/explain-token.ts'
import { describeParts } from '../../src/arabic/part-names.ts'
import { TokenBuffer } from '../../src/arabic/token.ts'
import { between, noNeighbours, stemsOf } from './words.ts'

const token = (word: string): TokenBuffer => {
  const buffer = new TokenBuffer()
  buffer.fill(word, 0, word.length)
  return buffer
}

function explain(
  term: string,
  word: string,
  neighbours: Neighbours = noNeighbours,
  notForms: readonly string[] = [],
): TokenExplanation {
  const explainer = new TokenExplainer()
  explainer.addWord(stemsOf(term), { register: null, notForms })
  return explainer.explain(token(word), neighbours)
}

/** Why a word is no form of a term: every reason that was given, and what hides it. */
const reasons = (...args: Parameters<typeof explain>): readonly string[] => {
  const { readings, refused } = explain(...args)
  expect(readings).toEqual([])
  return [...new Set(refused.map(({ reason, hiddenBy }) => [reason, hiddenBy ?? ''].join(' ').trim()))]
}

describe('what a word means, part by part', () => {
  test.each([
    ['مجلس', 'وبمجالسنا', 'و and + ب in, with + مجالس plural of «مجلس» + نا our'],
    ['مجلس', 'هالمجلس', 'هال this (dialect) + مجلس'],
    ['مجلس', 'مجلسين', 'مجلس + ين two'],
    ['نازح', 'للنازحين', 'لل to the, for the + نازح + ين plural'],
    ['محلي', 'المحلية', 'ال the + محلي + ة feminine'],
    ['خدمة', 'خدماتهم', 'خدم of «خدمة» + ات plural + هم their'],
    ['خدمة', 'خدمتنا', 'خدمت of «خدمة» + نا our'],
    ['خدمة', 'فالخدمة', 'ف so, then + ال the + خدمة'],
    ['نزح/ينزح', 'بينزحوا', 'بي he, they (dialect) + نزح of «نزح/ينزح» + وا they, you (plural)'],
    ['نزح/ينزح', 'سينزحون', 'س will + ي he, they + نزح of «نزح/ينزح» + ون they, you (plural)'],
    ['وزّع/يوزّع', 'وزعولنا', 'وزع of «وزّع/يوزّع» + و they, you (plural) + لنا to us'],
    [
      'وزّع/يوزّع',
      'مبيوزعوش',
      'م not (dialect) + بي he, they (dialect) + وزع of «وزّع/يوزّع» + و they, you (plural) + ش not (dialect)',
    ],
    ['بنى/يبني', 'بناها', 'بنا of «بنى/يبني» + ها her, it'],
  ])('%s in %s', (term, word, expected) => {
    const [reading] = explain(term, word).readings
    const pieces = reading === undefined ? [] : describeParts(reading, term)
    expect(pieces.map(({ text, meaning }) => [text, meaning?.en ?? ''].join(' ').trim()).join(' + ')).toBe(expected)
  })

  test('a form that the author listed is no plural of ours', () => {
    const explainer = new TokenExplainer()
    const [stem] = stemsOf('مجلس')
    const listed = { ...stem, letters: 'مجلسات', form: 'مجلسات', isPlural: true, paradigm: 'plural' as const }
    explainer.addWord(stem === undefined ? [] : [{ ...stem, ...listed }], { register: null, notForms: [] })
    const [reading] = explainer.explain(token('مجلسات'), noNeighbours).readings
    expect(reading && describeParts(reading, 'مجلس')).toEqual([
      {
        text: 'مجلسات',
        role: 'stem',
        meaning: { en: 'listed under forms of «مجلس»', ar: 'من صيغ «مجلس» المذكورة' },
      },
    ])
  })
})

describe('why a word is no form of a term', () => {
  test.each([
    ['the hamza differs', 'أمن', 'آمن', 'hamza'],
    ['the ending excludes the article', 'نازح', 'النازحنا', 'definite'],
    ['a nominative ending behind a preposition', 'مجلس', 'بمجلسان', 'genitive'],
    ['a word of grammar', 'آلي', 'الي', 'grammar-word'],
    ['a longer word', 'طاقة', 'بطاقة', 'hidden بطاقة'],
  ])('%s', (_, term, word, reason) => {
    expect(reasons(term, word)).toContain(reason)
  })

  test.each([
    ['a preposition before a nominative', 'مجلس', 'مجلسان', between('من', null), 'nominative'],
    ['عم before a ب-word', 'عمل', 'بعمل', between('عم', null), 'progressive'],
    ['an indefinite noun before ي', 'قانون', 'قانوني', between('نظام', null), 'my'],
  ])('%s', (_, term, word, neighbours, reason) => {
    expect(reasons(term, word, neighbours)).toContain(reason)
  })

  test('the author said so', () => {
    expect(reasons('وافد', 'الوافدين', noNeighbours, ['الوافدين'])).toEqual(['not-form'])
  })

  test('nothing is refused of a word that is read', () => {
    expect(explain('مجلس', 'المجلس').refused).toEqual([])
  })

  test('a word that is spelt otherwise is neither read nor refused', () => {
    expect(explain('مجلس', 'قلم')).toEqual({ readings: [], refused: [] })
  })
})

test('words whose letters hold a term, the longest first', () => {
  const explainer = new TokenExplainer()
  const [work, money] = ['عمل', 'عملة', 'قلم'].map((term) =>
    explainer.addWord(stemsOf(term), { register: null, notForms: [] }),
  )
  // عمل and the عمل of عملة stand in «معملك», three letters each; قلم does not.
  expect(explainer.resembling(token('معملك')).map(({ word, stem }) => [word, stem.letters])).toEqual([
    [work, 'عمل'],
    [money, 'عمل'],
  ])
})
