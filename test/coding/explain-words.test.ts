import { describe, expect, test } from 'vitest'
import type { Codebook } from '../../src/codebook/codebook.ts'
import { explainWords } from '../../src/coding/explain-words.ts'
import { isTelling, placedRule } from '../../src/coding/near-misses.ts'
import type { NearMiss } from '../../src/coding/near-misses.ts'
import { book, before, coderOf, exact, near, oneTheme, pattern, rule, term, theme, themeRef, unless } from './books.ts'

const explain = (codebook: Codebook, text: string) => explainWords(text, codebook, coderOf(codebook))

/** A near miss as a test states it: rule, term, and the reason with what it names. */
function told({ theme: { id }, number, term: name, reason, others }: NearMiss): string {
  const detail = { ...reason, kind: '' }
  const said = 'split' in reason ? reason.split.reason : Object.values(detail).flat().filter(Boolean).join(', ')
  return `${id}#${number} «${name}» ${reason.kind}: ${said}${others > 0 ? ` +${others}` : ''}`
}

const missed = (codebook: Codebook, text: string): readonly string[] => {
  const { matches, misses } = explain(codebook, text)
  expect(matches).toEqual([])
  return misses.map(told)
}

describe('what is coded', () => {
  test('words with their keys, the match with its rule and its words', () => {
    const { words, matches, misses } = explain(oneTheme('بلدية', 'مجلس محلي'), 'للمجالس المحليّة')
    expect(words).toEqual([
      { surface: 'للمجالس', key: 'للمجالس' },
      { surface: 'المحليّة', key: 'المحلية' },
    ])
    expect(matches.map(({ theme: { id }, number, rule: { name } }) => [id, number, name])).toEqual([
      ['only', 2, 'مجلس محلي'],
    ])
    expect(matches[0]?.explanation?.words.map(({ reading }) => reading?.term)).toEqual(['مجلس', 'محلي'])
    expect(misses).toEqual([])
  })

  test('a match too unsure to count is told as well', () => {
    // «his role» rather than «دورة» (docs/matching.md).
    const { matches } = explain(oneTheme('دورة'), 'دوره')
    expect(matches.map(({ match }) => match.confidence)).toEqual(['low'])
  })
})

describe('what came near', () => {
  test('an exclusion, of the rule or of the theme, by its name', () => {
    const ofRule = rule('خيمة', unless('overlap', 'خيمة عزاء', 'خيمة رمضانية'))
    expect(missed(oneTheme(ofRule), 'خيمة رمضانية')).toEqual(['only#1 «خيمة» unless: خيمة رمضانية'])
    const ofTheme = book([theme('only', ['مجلس'], { unless: [unless('unit', 'أمن')] })])
    expect(missed(ofTheme, 'مجلس دولي للأمن')).toEqual(['only#1 «مجلس» unless: أمن'])
  })

  test('exclusions that discard it at several places, each at its own', () => {
    const shared = rule('خيمة', unless('overlap', 'خيمة عزاء', 'خيمة رمضانية'))
    expect(missed(oneTheme(shared), 'خيمة عزاء ثم خيمة رمضانية')).toEqual([
      'only#1 «خيمة» unless: خيمة عزاء, خيمة رمضانية',
    ])
  })

  test('a longer match of the theme', () => {
    const { misses } = explain(oneTheme('مجلس', 'مجلس محلي'), 'المجلس المحلي')
    expect(misses.map(told)).toEqual(['only#1 «مجلس» overlap: مجلس محلي'])
  })

  test('the author ruled the form out', () => {
    expect(missed(oneTheme(term('وافد', { notForms: ['وفود'] })), 'وفود')).toEqual(['only#1 «وافد» not-form: وفود'])
  })

  test('an exact word written otherwise', () => {
    // The stem is there with nothing around it, but its ة is written ه: only the very letters count.
    expect(missed(oneTheme(exact('أمان')), 'امان')).toEqual(['only#1 «أمان» exact: امان'])
  })

  test('a split that was refused', () => {
    expect(missed(oneTheme('نازح'), 'النازحنا')).toEqual(['only#1 «نازح» refused: definite'])
    expect(missed(oneTheme('طاقة'), 'بطاقة')).toEqual(['only#1 «طاقة» refused: hidden'])
  })

  test('of several refused splits that with the longest stem', () => {
    // ال + لجن|تنا, and ألل «question + to the» + جن|تنا without its ل.
    const { misses } = explain(oneTheme('لجنة'), 'اللجنتنا')
    expect(misses.map(({ reason }) => ('split' in reason ? reason.split.stem.letters : ''))).toEqual(['لجن'])
  })

  test('letters of the term between others', () => {
    expect(missed(oneTheme('عمل'), 'عملة')).toEqual(['only#1 «عمل» letters: عملة, عمل'])
  })

  test('another spelling', () => {
    expect(missed(oneTheme('مجلس'), 'مجلز')).toEqual(['only#1 «مجلس» close: مجلز'])
    expect(missed(oneTheme('مجلس'), 'سيارة')).toEqual([])
  })

  test('a word of grammar resembles nothing', () => {
    expect(missed(oneTheme('كانون'), 'كان')).toEqual([])
  })

  test('half a phrase; a preposition alone is none', () => {
    expect(missed(oneTheme('مجلس محلي'), 'مجلسنا')).toEqual(['only#1 «مجلس محلي» phrase: مجلس محلي, محلي'])
    expect(missed(oneTheme('على العضم'), 'على')).toEqual([])
  })

  test('the words of a phrase that do not make it', () => {
    expect(missed(oneTheme('مجلس محلي'), 'المجلس محلي')).toEqual(['only#1 «مجلس محلي» phrase: مجلس محلي'])
  })

  test('part of a rule, all of it too far apart, and all of it in the wrong order', () => {
    expect(missed(oneTheme(near(1, 'ثقة', 'مجلس')), 'الثقة')).toEqual(['only#1 «near» rule: مجلس'])
    expect(missed(oneTheme(near(1, 'ثقة', 'مجلس')), 'الثقة التي كانت في المجلس')).toEqual(['only#1 «near» rule: '])
    expect(missed(oneTheme(before(3, 'ثقة', 'مجلس')), 'المجلس والثقة')).toEqual(['only#1 «near» rule: '])
  })

  test('a rule about another theme', () => {
    const codebook = book([theme('a', ['مجلس']), theme('b', [near(1, themeRef('a'), 'ثقة')])])
    const { misses } = explain(codebook, 'المجلس')
    expect(misses.map(told)).toEqual(['b#1 «near» rule: ثقة'])
  })

  test('a rule that is another theme, whose term is excluded there', () => {
    const codebook = book([
      theme('a', ['مجلس'], { unless: [unless('overlap', 'مجلس الأمن')] }),
      theme('b', [themeRef('a')]),
    ])
    expect(missed(codebook, 'مجلس الأمن')).toEqual(['a#1 «مجلس» unless: مجلس الأمن', 'b#1 «theme» rule: {a}'])
  })

  test('a pattern that an exclusion discards; one that finds nothing is not near', () => {
    const excluded = rule(pattern('قانون [0-9]+'), unless('overlap', 'قانون'))
    expect(missed(oneTheme(excluded), 'القانون 107')).toEqual(['only#1 «pattern» unless: قانون'])
    expect(missed(oneTheme(pattern('[0-9]+')), 'قلم')).toEqual([])
  })

  test('the same reason for the same term once, by the rule that is that term alone', () => {
    const codebook = book([
      theme('a', [near(1, 'نازح', 'مدرسة')]),
      theme('b', ['نازح']),
      theme('c', [near(2, 'نازح', 'خبز')]),
    ])
    expect(missed(codebook, 'النازحنا')).toEqual(['b#1 «نازح» refused: definite +2'])
    const nowhereAlone = book([theme('a', [near(1, 'نازح', 'مدرسة')]), theme('c', [near(2, 'نازح', 'خبز')])])
    expect(missed(nowhereAlone, 'النازحنا')).toEqual(['a#1 «نازح» refused: definite +1'])
  })

  test('what says most comes first', () => {
    const codebook = oneTheme('مجلس محلي', near(1, 'مجلس', 'ثقة'), rule('مجلس', unless('overlap', 'مجلس الأمن')))
    expect(missed(codebook, 'مجلس الأمن').map((line) => line.split(' ')[0])).toEqual(['only#3', 'only#1', 'only#2'])
  })
})

test('which reasons are about the word itself', () => {
  expect(isTelling({ kind: 'unless', by: ['أمن'] })).toBe(true)
  expect(isTelling({ kind: 'rule', lacking: [] })).toBe(true)
  expect(isTelling({ kind: 'rule', lacking: ['ثقة'] })).toBe(false)
  expect(isTelling({ kind: 'close', surface: 'مجلز' })).toBe(false)
})

test('a rule that is not there', () => {
  expect(placedRule(oneTheme('مجلس'), 0, 0)?.number).toBe(1)
  expect(placedRule(oneTheme('مجلس'), 0, 1)).toBeNull()
  expect(placedRule(oneTheme('مجلس'), 1, 0)).toBeNull()
})
