import { describe, expect, test } from 'vitest'
import { checkCoverage } from '../../src/checks/coverage.ts'
import type { Coverage } from '../../src/checks/coverage.ts'
import type { Diagnostic } from '../../src/diagnostic/diagnostic.ts'
import { describe as sentence } from '../../src/diagnostic/format.ts'
import { orderByPlace } from '../../src/diagnostic/place.ts'
import { codebookOf, head, told } from '../codebook/codebooks.ts'
import { coderOf } from '../coding/books.ts'

/** A theme whose terms begin on its fourth line, four spaces before their hyphen, then whatever else it has. */
const theme = (id: string, terms: readonly string[], examples: string, more = ''): string =>
  `- id: ${id}\n  label: { ar: ${id} }\n  terms:\n${terms.map((term) => `    - ${term}\n`).join('')}${more}  examples: ${examples}\n`

const coverageOf = (themes: string): Coverage => {
  const codebook = codebookOf(head + themes)
  return checkCoverage(codebook, coderOf(codebook))
}

/** The first theme of a codebook begins on line 7, its terms on line 10. */
const placesOf = (terms: readonly string[], examples: string, more = ''): readonly string[] =>
  told(orderByPlace(coverageOf(theme('a', terms, examples, more)).diagnostics)).map((line) =>
    line.replace('CODEBOOK_UNEXERCISED_', ''),
  )

describe('rules', () => {
  test.each<[string, readonly string[], string, readonly string[]]>([
    ['a term that an example holds, inflected', ['نازح'], '{ coded: [شفنا النازحين] }', []],
    ['a term that none holds', ['نازح', 'مخيم'], '{ coded: [شفنا النازحين] }', ['RULE 11:7']],
    ['a term that only a not-coded example holds', ['نازح'], '{ not_coded: [شفنا النازحين] }', ['RULE 10:7']],
    ['no examples at all', ['نازح', 'مخيم'], '{ coded: [] }', ['RULE 10:7', 'RULE 11:7']],
    ['a match of low confidence', ['دورة'], '{ coded: [حضرنا دوره] }', ['RULE 10:7']],
    [
      'a term inside a longer one that is found in its place',
      ['مجلس', 'مجلس محلي'],
      '{ coded: [قال المجلس المحلي] }',
      ['RULE 10:7'],
    ],
    ['the same term where it stands alone too', ['مجلس', 'مجلس محلي'], '{ coded: [قال المجلس المحلي, مجلسنا] }', []],
    [
      'the later of two terms that find the same word',
      ['نازح', '{ exact: نازح }'],
      '{ coded: [هو نازح] }',
      ['RULE 11:16'],
    ],
    [
      'a rule of several words, and one of which only a part is there',
      ['{ near: [خيمة, مطر] }', '{ all: [خيمة, ثلج] }'],
      '{ coded: [خيمة تحت المطر] }',
      ['RULE 11:9'],
    ],
    [
      'a rule whose match an exclusion discards',
      ['{ term: مجلس, unless: [مجلس الأمن] }'],
      '{ coded: [مجلس الأمن] }',
      ['RULE 10:15'],
    ],
    [
      'each alternative of an any is a rule of its own',
      ['{ any: [نازح, مخيم, { verb: رجع/يرجع }] }'],
      '{ coded: [كان المخيم بعيداً] }',
      ['RULE 10:15', 'RULE 10:35'],
    ],
    [
      'alternatives within alternatives',
      ['{ any: [نازح, { any: [مخيم, خيمة] }] }'],
      '{ coded: [نازحون في خيمة] }',
      ['RULE 10:29'],
    ],
    [
      'of alternatives that find the same word the first is exercised',
      ['{ any: [نازح, { exact: نازح }] }'],
      '{ coded: [هو نازح] }',
      ['RULE 10:30'],
    ],
    ['or the surer one', ['{ any: [بيت, { exact: بيتو }] }'], '{ coded: [قاعد بيتو] }', ['RULE 10:15']],
    [
      'an alternative inside a longer one',
      ['{ any: [مجلس, مجلس محلي] }'],
      '{ coded: [قال المجلس المحلي] }',
      ['RULE 10:15'],
    ],
    [
      'an any inside near is no rule of its own',
      ['{ near: [{ any: [خيمة, بيت] }, مطر] }'],
      '{ coded: [خيمة ومطر] }',
      [],
    ],
  ])('%s', (_, terms, examples, expected) => {
    expect(placesOf(terms, examples)).toEqual(expected)
  })

  test('an example of another theme, or of a sub-theme, exercises nothing here', () => {
    const other = theme('b', ['عودة'], '{ coded: [عودة النازح] }')
    const below =
      '  themes:\n  - id: c\n    label: { ar: ج }\n    terms: [خيمة]\n    examples: { coded: [نازح في خيمة] }\n'
    expect(told(coverageOf(theme('a', ['نازح'], '{ coded: [] }') + below + other).diagnostics)).toEqual([
      'CODEBOOK_UNEXERCISED_RULE 10:7',
    ])
  })

  test('a rule about another theme is exercised by what that theme finds', () => {
    const about = theme('a', ['{ all: [{ theme: b }, خيمة] }', '{ theme: b }'], '{ coded: [نازح في خيمة] }')
    // The whole of «نازح في خيمة» covers «نازح», of which the second rule is about.
    expect(told(coverageOf(about + theme('b', ['نازح'], '{ coded: [نازح] }')).diagnostics)).toEqual([
      'CODEBOOK_UNEXERCISED_RULE 11:16',
    ])
  })

  test('counted are terms, with each alternative, not exclusions', () => {
    const { rules, exercised } = coverageOf(
      theme(
        'a',
        ['{ any: [نازح, مخيم, خيمة] }', '{ term: مجلس, unless: [مجلس الأمن] }'],
        '{ coded: [نازح في المخيم] }',
      ),
    )
    expect([rules, exercised]).toEqual([4, 2])
  })

  test.each<[string, readonly string[], string, string | null]>([
    ['the longer match', ['مجلس', 'مجلس محلي'], '{ coded: [قال المجلس المحلي] }', 'مجلس محلي'],
    ['the earlier rule', ['نازح', '{ exact: نازح }'], '{ coded: [هو نازح] }', 'نازح'],
    ['nothing where the term does not stand', ['مجلس محلي', 'خيمة'], '{ coded: [المجلس المحلي] }', null],
  ])('the problem names what is found in its place: %s', (_, terms, examples, hiddenBy) => {
    const [diagnostic] = coverageOf(theme('a', terms, examples)).diagnostics
    expect(diagnostic?.args).toMatchObject({ theme: 'a', hiddenBy })
  })

  test('a rule with a name is told by it, an alternative by its own words', () => {
    const named = (kind: string): readonly Diagnostic[] =>
      coverageOf(theme('a', [`{ ${kind}: [خيمة, مطر], name: الخيام }`], '{ coded: [] }')).diagnostics
    const termsOf = (diagnostics: readonly Diagnostic[]): readonly string[] =>
      diagnostics.map((diagnostic) => /«([^»]*)»/u.exec(sentence(diagnostic))?.[1] ?? '')
    expect(termsOf(named('near'))).toEqual(['الخيام'])
    expect(termsOf(named('any'))).toEqual(['خيمة', 'مطر'])
  })
})

describe('exclusions', () => {
  test.each<[string, readonly string[], string, readonly string[]]>([
    [
      'one that discards a match, and one that does not',
      ['{ term: مجلس, unless: [مجلس الأمن, مجلس الشعب] }'],
      '{ coded: [المجلس], not_coded: [قرار مجلس الأمن] }',
      ['UNLESS 10:42'],
    ],
    [
      'a coded example in which something else counts will do',
      ['{ term: مجلس, unless: [مجلس الأمن] }'],
      '{ coded: [قال مجلسنا إن مجلس الأمن بعيد] }',
      [],
    ],
    [
      'one whose words stand there without the term',
      ['{ term: مجلس, unless: { in: unit, terms: [أمم] } }'],
      '{ coded: [المجلس], not_coded: [قالت الأمم] }',
      ['UNLESS 10:49'],
    ],
    [
      'one that looks at the unit',
      ['{ term: مجلس, unless: { in: unit, terms: [أمم] } }'],
      '{ coded: [المجلس], not_coded: [المجلس في الأمم] }',
      [],
    ],
    [
      'one of another unit does not discard',
      ['{ term: مجلس, unless: { in: unit, terms: [أمم] } }'],
      '{ coded: ["المجلس هنا. وهناك الأمم."] }',
      ['UNLESS 10:49'],
    ],
    [
      'two that discard the same match both work',
      ['{ term: مجلس, unless: [مجلس الأمن, مجلس الأمن الدولي] }'],
      '{ coded: [المجلس], not_coded: [مجلس الأمن الدولي] }',
      [],
    ],
    [
      'of a match of low confidence there is nothing to discard',
      ['{ term: دورة, unless: { in: unit, terms: [مياه] } }'],
      '{ coded: [دورة تدريب], not_coded: [دوره مياه] }',
      ['UNLESS 10:49'],
    ],
  ])('%s', (_, terms, examples, expected) => {
    expect(placesOf(terms, examples)).toEqual(expected)
  })

  test.each<[string, string, readonly string[]]>([
    ['a match of any of the terms', '{ coded: [مجلس ومخيم], not_coded: [مخيم صيفي] }', []],
    ['a match that a longer term covers as well', '{ coded: [مجلس ومخيم], not_coded: [مخيم صيفي كبير] }', []],
    ['nothing', '{ coded: [مجلس ومخيم], not_coded: [مطر صيفي] }', ['UNLESS 12:12']],
  ])('one of the whole theme discards %s', (_, examples, expected) => {
    expect(placesOf(['مجلس', 'مخيم'], examples, '  unless: [مخيم صيفي]\n')).toEqual(expected)
  })

  test('an exclusion that is another theme', () => {
    const about = theme(
      'a',
      ['{ term: خيمة, unless: { in: unit, terms: [{ theme: b }] } }'],
      '{ coded: [خيمة], not_coded: [خيمة كشاف] }',
    )
    expect(told(coverageOf(about + theme('b', ['كشاف'], '{ coded: [كشاف] }')).diagnostics)).toEqual([])
    expect(told(coverageOf(about + theme('b', ['نازح'], '{ coded: [نازح] }')).diagnostics)).toEqual([
      'CODEBOOK_UNEXERCISED_UNLESS 10:58',
    ])
  })
})
