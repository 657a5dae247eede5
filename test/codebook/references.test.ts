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
      ['CODEBOOK_NO_TRANSLATION 1:22', 'CODEBOOK_NO_TRANSLATION 2:24', 'CODEBOOK_NO_TRANSLATION 13:3'],
    ],
    ['a second language that the title does not promise', head + theme.replace('ar: أ', 'ar: أ, en: A'), []],
  ])('%s', (_, text, expected) => {
    expect(told(read(text).diagnostics)).toEqual(expected)
  })
})

describe('values that YAML takes for numbers', () => {
  test.each<[string, string, readonly string[]]>([
    ['plain ones', `attributes: { level: { values: [1, 2], aliases: { أول: 1 } } }\n${head}${theme}`, []],
    [
      'a leading zero',
      `attributes: { level: { values: [01, 2], aliases: { أول: 1 } } }\n${head}${theme}`,
      ['CODEBOOK_AMBIGUOUS_NUMBER 1:33'],
    ],
    [
      'a decimal that would lose its zero',
      `attributes:\n  level:\n    values:\n    - 1.0\n    - 2.5 # half\n${head}${theme}`,
      ['CODEBOOK_AMBIGUOUS_NUMBER 4:7'],
    ],
    [
      'a power of ten',
      `attributes: { level: { values: [a], aliases: { b: 1e2 } } }\n${head}${theme}`,
      ['CODEBOOK_AMBIGUOUS_NUMBER 1:51', 'CODEBOOK_UNKNOWN_VALUE 1:51'],
    ],
    ['in quotes, as texts', `attributes: { level: { values: ['01', "1.0"] } }\n${head}${theme}`, []],
    [
      'no, yes and off are texts in YAML 1.2, and so are Arabic digits',
      `attributes: { level: { values: [no, yes, off, ٠١] } }\n${head}${theme}`,
      [],
    ],
  ])('%s', (_, text, expected) => {
    expect(told(read(text).diagnostics)).toEqual(expected)
  })
})

describe('Arabic commas between brackets', () => {
  test.each<[string, string, readonly string[]]>([
    [
      'in terms, which are then one',
      `${head}- id: a\n  label: { ar: أ }\n  terms: [نازح، نزوح]\n`,
      ['CODEBOOK_ARABIC_COMMA 9:11'],
    ],
    [
      'in forms',
      `${head}- id: a\n  label: { ar: أ }\n  terms: [{ term: نازح, forms: [نازحون، نازحين] }]\n`,
      ['CODEBOOK_ARABIC_COMMA 9:33'],
    ],
    [
      'in values of an attribute',
      `attributes: { place: { values: [دمشق، حلب] } }\n${head}${theme}`,
      ['CODEBOOK_ARABIC_COMMA 1:33'],
    ],
    [
      'in an item in quotes, which may hold one',
      `${head}${theme}  examples: { coded: ["نزحنا، ثم عدنا", 'رجعنا، وبقينا'] }\n`,
      [],
    ],
    ['in a list in lines, which may hold one', `${head}${theme}  examples:\n    coded:\n      - نزحنا، ثم عدنا\n`, []],
    ['in a text that is no item', `${head}${theme}  include: نزوح، لجوء\n`, []],
    [
      'with Windows line ends',
      `${head}${theme}`.replace('[نزوح]', '[نازح، نزوح]').replaceAll('\n', '\r\n'),
      ['CODEBOOK_ARABIC_COMMA 9:11'],
    ],
    [
      'in a codebook of the wrong shape, where it may be the reason',
      `${head}- id: a\n  label: { ar: أ }\n  terms: [{ near: [ثقة، مجلس] }]\n`,
      ['CODEBOOK_TOO_FEW 9:19', 'CODEBOOK_ARABIC_COMMA 9:20'],
    ],
  ])('%s', (_, text, expected) => {
    expect(told(read(text).diagnostics)).toEqual(expected)
  })
})
