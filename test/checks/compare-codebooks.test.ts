import { describe, expect, test } from 'vitest'
import { hasDifferences, isChanged } from '../../src/checks/compare-codebooks.ts'
import type { CodebookComparison } from '../../src/checks/compare-codebooks.ts'
import { findLikelyRenames } from '../../src/checks/likely-renames.ts'
import { head, told } from '../codebook/codebooks.ts'
import { compare, compareThemes, theme, themesOf } from './comparisons.ts'

const fieldsOf = ({ themes }: CodebookComparison): readonly unknown[] =>
  themes.flatMap(({ fields }) => fields.map(({ field, a, b }) => [field, a, b]))

describe('themes', () => {
  const [camps, councils, schools] = [theme('camps', 'مخيم'), theme('councils', 'مجلس'), theme('schools', 'مدرسة')]
  test.each<[claim: string, a: string, b: string, expected: readonly string[]]>([
    ['the same', camps, camps, []],
    ['comments and layout say nothing', camps, `# ملاحظة\n${camps.replace('[مخيم]', '[ "مخيم" ]')}`, []],
    ['one more', camps, camps + councils, ['added councils, added مجلس']],
    [
      'one less stands behind what it followed',
      camps + councils + schools,
      camps + schools,
      ['removed councils, removed مجلس'],
    ],
    ['one less at the beginning', camps + councils, councils, ['removed camps, removed مخيم']],
    [
      'renamed, the new theme naming its former id',
      camps,
      theme('tents', 'مخيم', '  was: [camps]\n'),
      ['renamed tents'],
    ],
    ['renamed, compared backwards', theme('tents', 'مخيم', '  was: [camps]\n'), camps, ['renamed camps']],
    [
      'an id changed without a word is another theme; its terms moved',
      camps,
      theme('tents', 'مخيم'),
      ['removed camps, moved مخيم', 'added tents, moved مخيم'],
    ],
    [
      'merged into another that stays, its terms with it',
      camps + schools,
      theme('schools', 'مدرسة, مخيم', '  was: [camps]\n'),
      ['merged camps, moved مخيم', 'kept schools, moved مخيم'],
    ],
  ])('%s', (_, a, b, expected) => {
    expect(themesOf(compareThemes(a, b))).toEqual(expected)
  })

  test('in the order of B, what only A has behind what it followed there', () => {
    const { themes } = compareThemes(camps + councils + schools, schools + theme('roads', 'طريق') + camps)
    expect(themes.map(({ kind, a, b }) => `${kind} ${(b ?? a)?.id ?? ''}`)).toEqual([
      'kept schools',
      'added roads',
      'kept camps',
      'removed councils',
    ])
  })

  test('a merged theme says into which', () => {
    const { themes } = compareThemes(camps + schools, theme('schools', 'مدرسة', '  was: [camps]\n'))
    expect(themes.map(({ kind, into }) => [kind, into])).toEqual([
      ['merged', 'schools'],
      ['kept', null],
    ])
  })
})

describe('what a theme says', () => {
  const plain = '- id: camps\n  label: { ar: المخيمات }\n  terms: [مخيم]\n'
  test.each<[claim: string, a: string, b: string, expected: readonly unknown[]]>([
    ['its label', plain, plain.replace('المخيمات', 'المخيم'), [['label.ar', 'المخيمات', 'المخيم']]],
    ['a language more', plain, plain.replace('المخيمات', 'المخيمات, en: Camps'), [['label.en', null, 'Camps']]],
    [
      'definition and guidance',
      plain,
      `${plain}  definition: { ar: السكن في الخيام }\n  include: الخيام\n  exclude: البيوت\n`,
      [
        ['definition.ar', null, 'السكن في الخيام'],
        ['include', null, 'الخيام'],
        ['exclude', null, 'البيوت'],
      ],
    ],
    [
      'colour and examples',
      plain,
      `${plain}  color: '#0b7285'\n  examples: { coded: [عشنا بالمخيم], not_coded: [رجعنا] }\n`,
      [
        ['color', null, '#0b7285'],
        ['examples.coded', [], ['عشنا بالمخيم']],
        ['examples.not_coded', [], ['رجعنا']],
      ],
    ],
    [
      'exclusions of both scopes',
      `${plain}  unless: [مخيم صيفي]\n`,
      `${plain}  unless: { in: unit, terms: [كشافة] }\n`,
      [
        ['unless', ['مخيم صيفي'], []],
        ['unless.terms', [], ['كشافة']],
      ],
    ],
    ['a former id that no theme of A has', plain, `${plain}  was: [tents]\n`, [['was', [], ['tents']]]],
    [
      'order of the terms',
      plain.replace('مخيم]', 'مخيم, خيمة]'),
      plain.replace('مخيم]', 'خيمة, مخيم]'),
      [['terms', ['مخيم', 'خيمة'], ['خيمة', 'مخيم']]],
    ],
  ])('%s', (_, a, b, expected) => {
    expect(fieldsOf(compareThemes(a, b))).toEqual(expected)
  })

  test('another theme above it; a rename of that theme is no move', () => {
    const under = (top: string, was = ''): string =>
      `${theme(top, 'سكن', was)}  themes:\n  - ${plain.slice(2).replaceAll('\n', '\n  ').trimEnd()}\n`
    expect(fieldsOf(compareThemes(under('shelter'), theme('shelter', 'سكن') + plain))).toEqual([
      ['parent', 'shelter', null],
    ])
    expect(fieldsOf(compareThemes(under('shelter'), under('housing', '  was: [shelter]\n')))).toEqual([
      ['label.ar', 'موضوع shelter', 'موضوع housing'],
    ])
  })

  test('sub-themes inherit axes: the change is told once, above', () => {
    const axes = (own: string): string =>
      `${head.replace('themes:', 'axes: [{ id: social, label: { ar: أ } }, { id: policy, label: { ar: ب } }]\nthemes:')}${theme('top', 'سكن', `  axes: [${own}]\n`)}  themes:\n  - id: below\n    label: { ar: تحت }\n    terms: [خيمة]\n`
    expect(fieldsOf(compare(axes('social'), axes('policy')))).toEqual([['axes', ['social'], ['policy']]])
  })
})

describe('outside the themes', () => {
  const book = (lines: string): string => `${head.replace('themes:', `${lines}\nthemes:`)}${theme('camps', 'مخيم')}`
  test.each<[claim: string, a: string, b: string, expected: readonly unknown[]]>([
    [
      'unit and plurals',
      '',
      'unit: turn\nplurals: author',
      [
        ['unit', 'sentence', 'turn'],
        ['plurals', 'list', 'author'],
      ],
    ],
    [
      'an axis more, and another label',
      'axes: [{ id: social, label: { ar: اجتماعي } }]',
      'axes: [{ id: social, label: { ar: الاجتماعي } }, { id: policy, label: { ar: السياسات } }]',
      [
        ['axes', ['social'], ['social', 'policy']],
        ['axes.social.label.ar', 'اجتماعي', 'الاجتماعي'],
        ['axes.policy.label.ar', null, 'السياسات'],
      ],
    ],
    [
      'another question of an axis',
      'axes: [{ id: social, label: { ar: اجتماعي }, question: { ar: ماذا؟, en: What? } }]',
      'axes: [{ id: social, label: { ar: اجتماعي }, question: { ar: كيف؟ } }]',
      [
        ['axes.social.question.ar', 'ماذا؟', 'كيف؟'],
        ['axes.social.question.en', 'What?', null],
      ],
    ],
    [
      'values, aliases and order of an attribute',
      'attributes: { level: { values: [1, 2], aliases: { قيادي: 1 } } }',
      'attributes: { level: { values: [1, 2, 3], ordinal: true } }',
      [
        ['attributes.level.values', ['1', '2'], ['1', '2', '3']],
        ['attributes.level.aliases', ['قيادي: 1'], []],
        ['attributes.level.ordinal', null, 'true'],
      ],
    ],
    [
      'an attribute less',
      'attributes: { level: {}, role: {} }',
      'attributes: { role: {} }',
      [['attributes', ['level', 'role'], ['role']]],
    ],
  ])('%s', (_, a, b, expected) => {
    expect(compare(book(a), book(b)).fields.map(({ field, a: from, b: to }) => [field, from, to])).toEqual(expected)
  })

  test('themes in another order, and nothing else', () => {
    const [camps, schools] = [theme('camps', 'مخيم'), theme('schools', 'مدرسة')]
    const comparison = compareThemes(camps + schools, schools + camps)
    expect(comparison.fields).toEqual([{ field: 'themes', a: ['camps', 'schools'], b: ['schools', 'camps'] }])
    expect(comparison.themes.some(isChanged)).toBe(false)
    expect(hasDifferences(comparison)).toBe(true)
  })
})

describe('a new theme that looks like one that is gone', () => {
  const renames = (a: string, b: string): readonly string[] => told(findLikelyRenames(compareThemes(a, b)))
  test.each<[claim: string, b: string, expected: readonly string[]]>([
    ['half of its terms', theme('tents', 'مخيم, نايلون'), ['COMPARISON_UNNAMED_RENAME 7:7']],
    ['less than half, another label', theme('tents', 'نايلون'), []],
    [
      'its label, without marks',
      theme('tents', 'نايلون').replace('موضوع tents', 'مَوضوع camps'),
      ['COMPARISON_UNNAMED_RENAME 7:7'],
    ],
    ['its former id is named', theme('tents', 'مخيم', '  was: [camps]\n'), []],
    ['the old theme is still there', theme('camps', 'مخيم, خيمة') + theme('tents', 'نايلون'), []],
  ])('%s', (_, b, expected) => {
    expect(renames(theme('camps', 'مخيم, خيمة'), b)).toEqual(expected)
  })
})
