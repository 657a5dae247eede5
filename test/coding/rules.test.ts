import { describe, expect, test } from 'vitest'
import { collapse, evaluate } from '../../src/coding/rules.ts'
import type { Found } from '../../src/coding/rules.ts'
import {
  all,
  any,
  before,
  book,
  byTheme,
  code,
  exact,
  found,
  near,
  oneTheme,
  pattern,
  rule,
  term,
  theme,
  themeRef,
  unless,
  withUnit,
  words,
} from './books.ts'

describe('near', () => {
  test.each<[string, number, string, readonly string[]]>([
    ['counts the words between', 2, 'عندي ثقة كبيرة في المجلس اليوم', ['ثقة كبيرة في المجلس']],
    ['does not reach farther', 1, 'عندي ثقة كبيرة في المجلس اليوم', []],
    ['takes side by side as none between', 0, 'ثقة المجلس', ['ثقة المجلس']],
    ['counts them in either order', 2, 'المجلس ما عاد موضع ثقة', []],
    ['takes either order within its reach', 3, 'المجلس ما عاد موضع ثقة', ['المجلس ما عاد موضع ثقة']],
    ['takes the nearest of two on the left', 5, 'ثقة كانت هنا ثم ثقة المجلس', ['ثقة المجلس']],
    ['takes the nearest of two on the right', 5, 'ثقة المجلس ثم قال المجلس', ['ثقة المجلس']],
    ['takes the nearest whichever side', 5, 'المجلس كبير جدا وثقة المجلس', ['وثقة المجلس']],
    ['lets nothing serve twice', 3, 'ثقة المجلس ثقة', ['ثقة المجلس']],
    ['finds every pair', 0, 'ثقة المجلس بينما ثقة المجلس', ['ثقة المجلس', 'ثقة المجلس']],
    ['reaches over sentences of the turn', 2, 'فقدنا الثقة. هذا المجلس بعيد.', ['الثقة. هذا المجلس']],
    ['reaches over blank lines of the turn', 2, 'فقدنا الثقة\n\nهذا المجلس بعيد', ['الثقة\n\nهذا المجلس']],
    ['needs both', 9, 'هذا المجلس بعيد', []],
  ])('%s', (_, within, text, expected) => {
    expect(found(text, near(within, 'ثقة', 'مجلس'))).toEqual(expected)
  })

  test.each<[string, string, readonly string[]]>([
    ['measures each neighbouring pair', 'ثقة في المجلس ثم القرار', ['ثقة في المجلس ثم القرار']],
    ['in any order', 'القرار ثم ثقة في المجلس', ['القرار ثم ثقة في المجلس']],
    ['and every one of them', 'ثقة في المجلس ثم بعد القرار', []],
    ['all must be there', 'ثقة في المجلس', []],
  ])('of three %s', (_, text, expected) => {
    expect(found(text, near(1, 'ثقة', 'مجلس', 'قرار'))).toEqual(expected)
  })

  test('of three takes a middle that reaches both neighbours, though a later one does not', () => {
    const text = 'المجلس قال لنا ثقة ثم ثقة بعد القرار'
    expect(found(text, near(3, 'ثقة', 'مجلس', 'قرار'))).toEqual([text])
  })

  test('takes phrases, verbs, patterns and combinations as its parts', () => {
    expect(found('زرنا المركز الصحي وما لقينا ثقة', near(4, 'مركز صحي', 'ثقة'))).toEqual(['المركز الصحي وما لقينا ثقة'])
    expect(found('سنة 2011 كانت ثقة', near(2, pattern('[0-9]{4}'), any('ثقة', 'قرار')))).toEqual(['2011 كانت ثقة'])
  })

  test('is as sure as the least sure of its parts', () => {
    const coded = code(oneTheme(near(3, 'ثقة', 'بلدة')), 'ثقة بلده')
    expect(coded.matches.map(({ confidence, class: name, form }) => [confidence, name, form])).toEqual([
      ['low', 'combined', 'ثقة + بلدة'],
    ])
  })
})

describe('before', () => {
  test.each<[string, string, readonly string[]]>([
    ['keeps the order', 'ثقة في المجلس', ['ثقة في المجلس']],
    ['not the other', 'المجلس بلا ثقة', []],
    ['takes the nearest before', 'ثقة ثم ثقة في المجلس', ['ثقة في المجلس']],
    ['finds the ordered pair among others', 'المجلس ثقة المجلس', ['ثقة المجلس']],
  ])('%s', (_, text, expected) => {
    expect(found(text, before(3, 'ثقة', 'مجلس'))).toEqual(expected)
  })

  test('of three looks past a repeated first part', () => {
    const text = 'ثقة المجلس ثقة القرار'
    expect(found(text, before(5, 'ثقة', 'مجلس', 'قرار'))).toEqual([text])
  })
})

describe('all and any', () => {
  test.each<[string, string, readonly string[]]>([
    ['within a sentence', 'هنا ثقة كبيرة جدا في هذا المجلس اليوم.', ['ثقة كبيرة جدا في هذا المجلس']],
    ['not over sentences', 'هنا ثقة. هذا المجلس.', []],
    ['once a sentence', 'ثقة المجلس وثقة المجلس. ثقة المجلس.', ['ثقة المجلس', 'ثقة المجلس']],
    ['not with one of them', 'هذا المجلس.', []],
  ])('all: %s', (_, text, expected) => {
    expect(found(text, all('ثقة', 'مجلس'))).toEqual(expected)
  })

  test('all looks within the codebook’s unit', () => {
    const text = 'هنا ثقة. هذا المجلس.\n\nهذا القرار.'
    const findings = (unit: 'paragraph' | 'turn', ...parts: readonly string[]) => {
      const coded = code(withUnit(unit, all(...parts)), text)
      return words(coded, coded.matches)
    }
    expect(findings('paragraph', 'ثقة', 'مجلس')).toEqual(['ثقة. هذا المجلس'])
    expect(findings('paragraph', 'ثقة', 'قرار')).toEqual([])
    expect(findings('turn', 'ثقة', 'قرار')).toEqual(['ثقة. هذا المجلس.\n\nهذا القرار'])
  })

  test('all is content when one word serves two of its parts', () => {
    const codebook = book([
      theme('councils', ['مجلس']),
      theme('actors', ['مجلس', 'تاجر']),
      theme('both', [all(themeRef('councils'), themeRef('actors'))]),
    ])
    const coded = code(codebook, 'زرنا المجلس.')
    expect(byTheme(coded, codebook, coded.matches)).toContain('both: المجلس')
  })

  test('any finds each of its parts', () => {
    expect(found('قرار ثم مجلس ثم قرار', any('مجلس', 'قرار'))).toEqual(['قرار', 'مجلس', 'قرار'])
  })
})

describe('theme', () => {
  const family = [
    theme('actors', ['تاجر']),
    theme('leaders', ['مختار'], { parent: 'actors' }),
    theme('clergy', ['شيخ'], { parent: 'leaders' }),
    theme('trust', [near(2, 'ثقة', themeRef('actors'))]),
  ]

  test.each([
    ['its own terms', 'ثقة التاجر', ['trust: ثقة التاجر', 'actors: التاجر']],
    ['those of its sub-themes', 'ثقة المختار', ['trust: ثقة المختار', 'leaders: المختار']],
    ['those of their sub-themes', 'ثقة الشيخ', ['trust: ثقة الشيخ', 'clergy: الشيخ']],
    ['nothing of others', 'ثقة المجلس', []],
  ])('stands for %s', (_, text, expected) => {
    const codebook = book(family)
    const coded = code(codebook, text)
    expect(byTheme(coded, codebook, coded.matches)).toEqual(expected)
  })

  test('may be defined after it is used', () => {
    const [actors, leaders, clergy, trust] = family
    const codebook = book([trust, actors, leaders, clergy].flatMap((one) => one ?? []))
    const coded = code(codebook, 'ثقة الشيخ')
    expect(byTheme(coded, codebook, coded.matches)).toEqual(['trust: ثقة الشيخ', 'clergy: الشيخ'])
  })

  test('has no matches where its own unless discards them', () => {
    const codebook = book([
      theme('councils', [rule('مجلس', unless('overlap', 'مجلس الأمن'))]),
      theme('trust', [near(2, 'ثقة', themeRef('councils'))]),
    ])
    expect(code(codebook, 'ثقة مجلس الأمن').matches).toEqual([])
    expect(code(codebook, 'ثقة مجلس المدينة').matches).toHaveLength(2)
  })

  test('unknown finds nothing; themes that refer to one another do not hang', () => {
    expect(code(book([theme('a', [themeRef('none')])]), 'مجلس').matches).toEqual([])
    const circle = book([theme('a', ['مجلس', themeRef('b')]), theme('b', ['قرار', themeRef('a')])])
    const coded = code(circle, 'مجلس ثم قرار')
    expect(byTheme(coded, circle, coded.matches)).toEqual(expect.arrayContaining(['a: مجلس', 'b: قرار']))
  })
})

describe('unless', () => {
  const council = rule('مجلس', unless('overlap', 'مجلس الأمن', 'مجلس الشعب'))

  test.each<[string, string, readonly string[]]>([
    ['discards what overlaps the phrase', 'قرارات مجلس الأمن', []],
    ['discards what overlaps any of them', 'أعضاء مجلس الشعب', []],
    ['keeps other matches of the sentence', 'مجلس الأمن ومجلس المدينة', ['ومجلس']],
  ])('%s', (_, text, expected) => {
    expect(found(text, council)).toEqual(expected)
  })

  test.each<[string, string, readonly string[]]>([
    ['in the unit discards every match of the sentence', 'المجلس وقف ضد المدرسة', []],
    ['in the unit leaves other sentences', 'المجلس بعيد. المدرسة قريبة.', ['المجلس']],
  ])('%s', (_, text, expected) => {
    expect(found(text, rule('مجلس', unless('unit', 'مدرسة')))).toEqual(expected)
  })

  test('of a theme holds for each of its terms, of a rule for that alone', () => {
    const codebook = book([
      theme('both', ['مجلس', 'قرار'], { unless: [unless('unit', 'مدرسة')] }),
      theme('one', [rule('مجلس', unless('unit', 'مدرسة')), rule('قرار')]),
    ])
    const coded = code(codebook, 'المجلس وقرار المدرسة')
    expect(byTheme(coded, codebook, coded.matches)).toEqual(['one: وقرار'])
  })

  test('is not moved by a doubtful match', () => {
    expect(found('المجلس في بلده', rule('مجلس', unless('unit', 'بلدة')))).toEqual(['المجلس'])
    expect(found('المجلس في البلدة', rule('مجلس', unless('unit', 'بلدة')))).toEqual([])
  })

  test('in the unit looks at every sentence that a match touches', () => {
    const rules = rule(near(4, 'ثقة', 'مجلس'), unless('unit', 'مدرسة'))
    expect(found('ثقة. المجلس والمدرسة.', rules)).toEqual([])
    expect(found('مدرسة. ثقة. المجلس.', rules)).toEqual(['ثقة. المجلس'])
  })

  test('takes rules too', () => {
    const rules = rule('مجلس', unless('overlap', near(1, 'مجلس', 'أمن')))
    expect(found('مجلس دولي الأمن', rules)).toEqual([])
    expect(found('مجلس دولي', rules)).toEqual(['مجلس'])
  })
})

describe('overlap', () => {
  const termsOf = (text: string, ...terms: readonly string[]) =>
    code(oneTheme(...terms), text).matches.map((match) => match.term)

  test.each<[string, string, readonly string[], readonly string[]]>([
    ['collapses to the longest', 'المجلس المحلي', ['مجلس', 'مجلس محلي', 'محلي'], ['مجلس محلي']],
    ['whatever the order of the terms', 'المجلس المحلي', ['مجلس محلي', 'محلي', 'مجلس'], ['مجلس محلي']],
    ['of the same length to the earlier term', 'لجنة العمل المحلي', ['عمل محلي', 'لجنة عمل'], ['عمل محلي']],
    ['which may be the other', 'لجنة العمل المحلي', ['لجنة عمل', 'عمل محلي'], ['لجنة عمل']],
    ['keeps what it does not touch', 'لجنة العمل المحلي', ['لجنة عمل', 'محلي'], ['لجنة عمل', 'محلي']],
    ['of one word to the earlier term', 'المدرسين', ['مدرس', 'مدرسين'], ['مدرس']],
  ])('%s', (_, text, terms, expected) => {
    expect(termsOf(text, ...terms)).toEqual(expected)
  })

  test('leaves the matches of other themes', () => {
    const codebook = book([theme('a', ['مجلس']), theme('b', ['مجلس محلي']), theme('c', ['محلي'])])
    const coded = code(codebook, 'المجلس المحلي')
    expect(byTheme(coded, codebook, coded.matches)).toEqual(['a: المجلس', 'b: المجلس المحلي', 'c: المحلي'])
  })

  test('prefers what counts to what is only listed', () => {
    const coded = code(oneTheme('مركز صحي', 'حي'), 'مركز الحي الصحي')
    expect(coded.matches.map((match) => [match.term, match.confidence])).toEqual([['حي', 'high']])
  })

  const at = (first: number, last: number, number: number): Found & { readonly rule: number } => {
    return { first, last, form: '', class: '', confidence: 'high', rule: number }
  }

  test('collapses tokens by hand: longest, then earlier term, then earlier place', () => {
    const chosen = collapse([at(0, 1, 2), at(1, 3, 1), at(3, 4, 0), at(5, 6, 1), at(6, 7, 1), at(4, 4, 0)], 'medium')
    expect(chosen.map(({ first, last, rule: number }) => [first, last, number])).toEqual([
      [1, 3, 1],
      [4, 4, 0],
      [5, 6, 1],
    ])
    expect(collapse([], 'medium')).toEqual([])
  })
})

test('leaves stand where the finder found them, in text order', () => {
  const hit = { leaf: 0, first: 3, last: 3, form: 'مجلس', class: 'stem', confidence: 'high' } as const
  const view = { hits: new Map([[0, [hit]]]), themes: new Map(), unitOf: () => 0 }
  expect(evaluate({ kind: 'leaf', leaf: 0 }, view)).toEqual([hit])
  expect(evaluate({ kind: 'leaf', leaf: 1 }, view)).toEqual([])
  expect(evaluate({ kind: 'theme', themes: [7] }, view)).toEqual([])
})

test('an exact term is found only as it is written', () => {
  expect(found('المَجلس والمجلس ومجلس المجلس', exact('المجلس'))).toEqual(['المَجلس', 'المجلس'])
  expect(found('IDP idp IDPs', exact('IDP'))).toEqual(['IDP'])
  expect(found('الأمم المتحدة وللأمم المتحدة والامم المتحدة', exact('الأمم المتحدة'))).toEqual(['الأمم المتحدة'])
  expect(found('سوق أسواق السوق', term('سوق', { match: 'exact', forms: ['أسواق'] }))).toEqual(['سوق', 'أسواق'])
})
