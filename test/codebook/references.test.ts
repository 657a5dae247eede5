import { describe, expect, test } from 'vitest'
import { readCodebook } from '../../src/codebook/read-codebook.ts'
import { describe as sentence } from '../../src/diagnostic/format.ts'
import { head, told } from './codebooks.ts'

const read = (text: string) => readCodebook(text, 'book.yaml')
/** A theme on lines 7–9; more keys of it begin on line 10. */
const theme = '- id: a\n  label: { ar: أ }\n  terms: [نزوح]\n'

describe('axes', () => {
  test.each<[string, string, readonly string[]]>([
    [
      'one that a sub-theme alone serves',
      `axes: [{ id: social, label: { ar: أ } }]\n${head}${theme}  themes:\n  - id: b\n    label: { ar: ب }\n    axes: [social]\n    terms: [لجوء]\n`,
      [],
    ],
    [
      'one that no theme serves',
      `axes: [{ id: social, label: { ar: أ } }]\n${head}${theme}`,
      ['CODEBOOK_UNUSED_AXIS 1:14'],
    ],
    [
      'two with one id',
      `axes: [{ id: social, label: { ar: أ } }, { id: social, label: { ar: ب } }]\n${head}${theme}  axes: [social]\n`,
      ['CODEBOOK_DUPLICATE_AXIS 1:48'],
    ],
    [
      'one that is not listed',
      `axes: [{ id: social, label: { ar: أ } }]\n${head}${theme}  axes: [social, sociel]\n`,
      ['CODEBOOK_UNKNOWN_AXIS 11:18'],
    ],
    ['one of a codebook without axes', `${head}${theme}  axes:\n    - social\n`, ['CODEBOOK_UNKNOWN_AXIS 11:7']],
  ])('%s', (_, text, expected) => {
    const { codebook, diagnostics } = read(text)
    expect(codebook).not.toBeNull()
    expect(told(diagnostics)).toEqual(expected)
  })

  test('a close one is proposed', () => {
    const { diagnostics } = read(`axes: [{ id: social, label: { ar: أ } }]\n${head}${theme}  axes: [social, sociel]\n`)
    expect(diagnostics.map((diagnostic) => sentence(diagnostic))).toEqual([
      'Unexpected axis «sociel», expected one listed under «axes»; did you mean «social»?',
    ])
  })
})

test.each<[string, string, readonly string[]]>([
  [
    'a former id that another theme goes by',
    `${head}${theme}  was: [b]\n- id: b\n  label: { ar: ب }\n  terms: [لجوء]\n`,
    ['CODEBOOK_FORMER_ID_IN_USE 10:9'],
  ],
  ['its own id', `${head}${theme}  was: [a]\n`, ['CODEBOOK_FORMER_ID_IN_USE 10:9']],
  [
    'a former id of two themes',
    `${head}${theme}  was: [c]\n- id: b\n  was: [c]\n  label: { ar: ب }\n  terms: [لجوء]\n`,
    ['CODEBOOK_FORMER_ID_IN_USE 10:9', 'CODEBOOK_FORMER_ID_IN_USE 12:9'],
  ],
  ['a former id of nobody else', `${head}${theme}  was: [c, d]\n`, []],
  [
    'an alias of an unlisted value',
    `attributes: { place: { values: [دمشق], aliases: { الشام: دمشث } } }\n${head}${theme}`,
    ['CODEBOOK_UNKNOWN_VALUE 1:58'],
  ],
  ['an alias where any value may stand', `attributes: { place: { aliases: { الشام: دمشق } } }\n${head}${theme}`, []],
  ['an alias of a number', `attributes: { level: { values: [1, 2], aliases: { أول: 1 } } }\n${head}${theme}`, []],
  [
    'a value listed twice',
    `attributes: { level: { values: [1, 2, '1'] } }\n${head}${theme}`,
    ['CODEBOOK_DUPLICATE_VALUE 1:39'],
  ],
])('%s', (_, text, expected) => {
  expect(told(read(text).diagnostics)).toEqual(expected)
})

describe('languages: the codebook’s own and those of its title', () => {
  test.each<[string, string, readonly string[]]>([
    [
      'a title without the language of the codebook',
      head.replace('ar: دليل', 'en: Book') + theme,
      ['CODEBOOK_NO_TRANSLATION 4:1', 'CODEBOOK_NO_TRANSLATION 8:3'],
    ],
    [
      'a label without the second language of the title',
      head.replace('ar: دليل', 'ar: دليل, en: Book') + theme,
      ['CODEBOOK_NO_TRANSLATION 8:3'],
    ],
    [
      'an axis, an attribute and a definition without it',
      `axes: [{ id: social, label: { en: S } }]\nattributes: { place: { label: { en: P } } }\n${head}${theme}  axes: [social]\n  definition: { en: x }\n`,
      [
        'CODEBOOK_NO_TRANSLATION 1:22',
        'CODEBOOK_NO_TRANSLATION 2:24',
        // Two of the three labels are English.
        'CODEBOOK_NO_TRANSLATION 10:3',
        'CODEBOOK_NO_TRANSLATION 13:3',
      ],
    ],
    [
      'a label without the language that most labels have',
      `${head}${theme.replace('ar: أ', 'ar: أ, en: A')}- id: b\n  label: { ar: ب }\n  terms: [لجوء]\n- id: c\n  label: { ar: ت, en: C }\n  terms: [هجرة]\n`,
      ['CODEBOOK_NO_TRANSLATION 11:3'],
    ],
    [
      'labels without a language that half of them have',
      `${head}${theme.replace('ar: أ', 'ar: أ, en: A')}- id: b\n  label: { ar: ب }\n  terms: [لجوء]\n`,
      [],
    ],
    [
      'a definition without the language that most definitions have, whatever labels have',
      `${head}${['a', 'b', 'c'].map((id, index) => `- id: ${id}\n  label: { ar: أ${id} }\n  definition: { ar: ت${index < 2 ? ', en: D' : ''} }\n  terms: [نزوح]\n`).join('')}`,
      ['CODEBOOK_NO_TRANSLATION 17:3'],
    ],
    ['a second language that the title does not promise', head + theme.replace('ar: أ', 'ar: أ, en: A'), []],
  ])('%s', (_, text, expected) => {
    expect(told(read(text).diagnostics)).toEqual(expected)
  })
})
