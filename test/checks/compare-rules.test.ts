import { describe, expect, test } from 'vitest'
import { isChanged } from '../../src/checks/compare-codebooks.ts'
import { head } from '../codebook/codebooks.ts'
import { compare, compareThemes, rulesOf, theme, themesOf } from './comparisons.ts'

describe('terms', () => {
  const rules = (a: string, b: string): readonly unknown[] =>
    compareThemes(theme('camps', a), theme('camps', b)).themes.flatMap((own) =>
      own.rules
        .filter(({ kind }) => kind !== 'same')
        .map(({ kind, a: from, b: to, fields }) => [
          kind,
          from?.number ?? null,
          to?.number ?? null,
          ...fields.map((change) => [change.field, change.a, change.b]),
        ]),
    )
  test.each<[claim: string, a: string, b: string, expected: readonly unknown[]]>([
    ['added', 'مخيم', 'مخيم, خيمة', [['added', null, 2]]],
    ['removed', 'مخيم, خيمة', 'خيمة', [['removed', 1, null]]],
    ['other forms', 'مخيم', '{ term: مخيم, forms: [مخيمات] }', [['changed', 1, 1, ['forms', [], ['مخيمات']]]]],
    [
      'every option of a word',
      '{ term: مخيم, not_forms: [مخيمنا], match: exact }',
      '{ term: مخيم, pos: noun, register: dialect }',
      [
        [
          'changed',
          1,
          1,
          ['not_forms', ['مخيمنا'], []],
          ['match', 'exact', null],
          ['pos', null, 'noun'],
          ['register', null, 'dialect'],
        ],
      ],
    ],
    ['a verb where a noun was', 'نزح', '{ verb: نزح }', [['changed', 1, 1, ['term', 'نزح', '{ verb: نزح }']]]],
    [
      'other exclusions',
      'مخيم',
      '{ term: مخيم, unless: [مخيم صيفي] }',
      [['changed', 1, 1, ['unless', [], ['مخيم صيفي']]]],
    ],
    [
      'another distance',
      '{ near: [ثقة, مجلس], within: 4 }',
      '{ near: [ثقة, مجلس], within: 6 }',
      [['changed', 1, 1, ['term', '{ near: [ثقة, مجلس], within: 4 }', '{ near: [ثقة, مجلس], within: 6 }']]],
    ],
    [
      'one word more in a combination that begins the same',
      '{ all: [ثقة, مجلس] }',
      '{ all: [ثقة, مجلس, { exact: IDP }] }',
      [['changed', 1, 1, ['term', '{ all: [ثقة, مجلس] }', '{ all: [ثقة, مجلس, { exact: IDP }] }']]],
    ],
    [
      'a rule whose author kept its name',
      '{ name: ثقة, any: [أمان, ثقة] }',
      '{ name: ثقة, near: [{ pattern: "ثق.*" }, { any: [ناس, { any: [أهل, عالم] }] }] }',
      [
        [
          'changed',
          1,
          1,
          [
            'term',
            '{ any: [أمان, ثقة] }',
            '{ near: [{ pattern: ثق.* }, { any: [ناس, { any: [أهل, عالم] }] }], within: 6 }',
          ],
        ],
      ],
    ],
    [
      'a name of its own',
      '{ any: [أمان, ثقة] }',
      '{ name: ثقة, any: [أمان, ثقة] }',
      [['changed', 1, 1, ['name', null, 'ثقة']]],
    ],
    [
      'options inside a combination, quoted where YAML would read them otherwise',
      '{ any: [أمان, { verb: وثق/يثق }] }',
      '{ any: [أمان, { term: ثقة, forms: ["ثقة, ما"], match: exact }, { pattern: "- ث" }] }',
      [
        [
          'changed',
          1,
          1,
          [
            'term',
            '{ any: [أمان, { verb: وثق/يثق }] }',
            '{ any: [أمان, { term: ثقة, forms: ["ثقة, ما"], match: exact }, { pattern: "- ث" }] }',
          ],
        ],
      ],
    ],
    ['the same word twice: each has one partner', 'مخيم, مخيم', 'مخيم', [['removed', 2, null]]],
  ])('%s', (_, a, b, expected) => {
    expect(rules(a, b)).toEqual(expected)
  })

  test('a term that moved to another theme, changed or not, stands under both', () => {
    const { themes } = compareThemes(
      theme('camps', 'خيمة, مخيم') + theme('schools', 'مدرسة'),
      theme('camps', 'خيمة') + theme('schools', '{ term: مخيم, forms: [مخيمات] }, مدرسة'),
    )
    expect(themes.map(rulesOf)).toEqual([['moved مخيم'], ['moved مخيم']])
    expect(themes[1]?.rules[0]).toBe(themes[0]?.rules[1])
    expect(themes[1]?.rules[0]?.fields).toEqual([{ field: 'forms', a: [], b: ['مخيمات'] }])
  })

  test('a term that refers to a renamed theme has not changed', () => {
    const refers = (id: string): string => theme('trust', `{ all: [ثقة, { theme: ${id} }] }, { theme: ${id} }`)
    const a = refers('councils') + theme('councils', 'مجلس')
    const b = refers('local') + theme('local', 'مجلس', '  was: [councils]\n')
    expect(themesOf(compareThemes(a, b))).toEqual(['renamed local'])
  })

  test('the register of the codebook is not a change of every term', () => {
    const inRegister = (register: string): string =>
      `${head.replace('themes:', `register: ${register}\nthemes:`)}${theme('camps', 'مخيم')}`
    const comparison = compare(inRegister('msa'), inRegister('dialect'))
    expect(comparison.fields).toEqual([{ field: 'register', a: 'msa', b: 'dialect' }])
    expect(comparison.themes.some(isChanged)).toBe(false)
  })
})
