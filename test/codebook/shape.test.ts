import { describe, expect, test } from 'vitest'
import { readCodebook } from '../../src/codebook/read-codebook.ts'
import { describe as sentence } from '../../src/diagnostic/format.ts'
import { head, oneTheme, told } from './codebooks.ts'

/** What reading a codebook tells, as `CODE line:column`. */
const theme = '- id: return\n  label: { ar: العودة }\n  terms: [عودة]\n'
const problemsOf = (text: string): readonly string[] => told(readCodebook(text, 'book.yaml').diagnostics)

describe('the codebook itself', () => {
  test.each<[string, string, readonly string[]]>([
    ['an empty file', '', ['CODEBOOK_EMPTY']],
    ['a file of comments', '# nothing yet\n', ['CODEBOOK_EMPTY']],
    ['a list', '- a\n- b\n', ['CODEBOOK_WRONG_TYPE 1:1']],
    ['a text', 'نزوح\n', ['CODEBOOK_WRONG_TYPE 1:1']],
    [
      'a map with nothing in it',
      '{}',
      'format id version title language themes'.split(' ').map(() => 'CODEBOOK_MISSING_KEY 1:1'),
    ],
    ['no title', head.replace('title: { ar: دليل }\n', '') + theme, ['CODEBOOK_MISSING_KEY 1:1']],
    [
      'a misspelt key is told once, not also as missing',
      head.replace('title:', 'titel:') + theme,
      ['CODEBOOK_UNKNOWN_KEY 4:1'],
    ],
    ['a key that nothing is like', `${head}${theme}notes: x\n`, ['CODEBOOK_UNKNOWN_KEY 10:1']],
    [
      'a key of JavaScript objects is a key like any other',
      `${head}${theme}__proto__: { a: b }\n`,
      ['CODEBOOK_UNKNOWN_KEY 10:1'],
    ],
    ['a version that YAML takes for a number', head.replace('1.0.0', '1.0') + theme, ['CODEBOOK_WRONG_TYPE 3:10']],
    ['a version with a space', head.replace('1.0.0', '1.0 beta') + theme, ['CODEBOOK_BAD_VERSION 3:10']],
    ['a title that is a text', head.replace('{ ar: دليل }', 'دليل') + theme, ['CODEBOOK_WRONG_TYPE 4:8']],
    ['an empty title', head.replace('{ ar: دليل }', '{}') + theme, ['CODEBOOK_EMPTY_MAP 4:1']],
    ['a title in French', head.replace('ar: دليل', 'fr: guide') + theme, ['CODEBOOK_UNKNOWN_KEY 4:10']],
    ['a blank title', head.replace('ar: دليل', 'ar: "  "') + theme, ['CODEBOOK_EMPTY_TEXT 4:14']],
    ['an unknown language', head.replace('language: ar', 'language: fr') + theme, ['CODEBOOK_UNKNOWN_CHOICE 5:11']],
    ['no language after the colon', head.replace('language: ar', 'language:') + theme, ['CODEBOOK_WRONG_TYPE 5:10']],
    ['an unknown unit', `unit: sentense\n${head}${theme}`, ['CODEBOOK_UNKNOWN_CHOICE 1:7']],
    ['no themes', `${head}  []\n`, ['CODEBOOK_TOO_FEW 7:3']],
    ['themes as a map', `${head}  return: {}\n`, ['CODEBOOK_WRONG_TYPE 7:3']],
    ['an id in capitals', head.replace('fixture', 'Fixture') + theme, ['CODEBOOK_BAD_ID 2:5']],
    [
      'an id that ends in a right-to-left mark',
      head.replace('fixture', 'fixture\u200f') + theme,
      ['CODEBOOK_INVISIBLE_CHARACTER 2:5'],
    ],
    ['an axis without a label', `axes: [{ id: social }]\n${head}${theme}`, ['CODEBOOK_MISSING_KEY 1:8']],
    [
      'an attribute whose name begins with a digit',
      `attributes: { 5er: {} }\n${head}${theme}`,
      ['CODEBOOK_BAD_ATTRIBUTE_NAME 1:15'],
    ],
    [
      'a value that is true',
      `attributes: { level: { values: [1, true, ' '] } }\n${head}${theme}`,
      ['CODEBOOK_WRONG_TYPE 1:36', 'CODEBOOK_EMPTY_TEXT 1:42'],
    ],
    [
      'an alias of a list',
      `attributes: { place: { aliases: { الشام: [دمشق] } } }\n${head}${theme}`,
      ['CODEBOOK_WRONG_TYPE 1:42'],
    ],
    ['a theme that begins with an axis', `axes: [social]\n${head}${theme}`, ['CODEBOOK_WRONG_TYPE 1:8']],
    ['a number for ordinal', `attributes: { level: { ordinal: 1 } }\n${head}${theme}`, ['CODEBOOK_WRONG_TYPE 1:33']],
  ])('%s', (_, text, expected) => {
    expect(problemsOf(text)).toEqual(expected)
  })
})

describe('the format', () => {
  test.each<[string, string, readonly string[]]>([
    [
      'a newer one stops the reader: its shape is not ours to judge',
      'format: code-sessions/codebook@2\nthemas: []\n',
      ['CODEBOOK_NEWER_FORMAT 1:9'],
    ],
    [
      'another one is told, and so is the rest',
      head.replace('code-sessions/codebook@1', 'qda') + theme.replace('label', 'labl'),
      ['CODEBOOK_UNKNOWN_FORMAT 1:9', 'CODEBOOK_UNKNOWN_KEY 8:3'],
    ],
    ['one without a version', head.replace('codebook@1', 'codebook') + theme, ['CODEBOOK_UNKNOWN_FORMAT 1:9']],
    ['nothing after the colon', head.replace(' code-sessions/codebook@1', '') + theme, ['CODEBOOK_UNKNOWN_FORMAT 1:8']],
    ['version 0 is not newer', head.replace('@1', '@0') + theme, ['CODEBOOK_UNKNOWN_FORMAT 1:9']],
  ])('%s', (_, text, expected) => {
    const { codebook, diagnostics } = readCodebook(text, 'book.yaml')
    expect(codebook).toBeNull()
    expect(told(diagnostics)).toEqual(expected)
  })
})

describe('themes', () => {
  test.each<[string, string, readonly string[]]>([
    ['neither terms nor sub-themes', '- id: a\n  label: { ar: أ }\n', ['CODEBOOK_EMPTY_THEME 7:3']],
    ['`term` for `terms` is told once', '- id: a\n  label: { ar: أ }\n  term: [نزوح]\n', ['CODEBOOK_UNKNOWN_KEY 9:3']],
    ['no id', '- label: { ar: أ }\n  terms: [نزوح]\n', ['CODEBOOK_MISSING_KEY 7:3']],
    ['a text in place of a theme', '- displacement\n', ['CODEBOOK_WRONG_TYPE 7:3']],
    ['an id in Arabic', '- id: نزوح\n  label: { ar: أ }\n  terms: [نزوح]\n', ['CODEBOOK_BAD_ID 7:7']],
    [
      'an id with a zero-width joiner',
      '- id: a\u200db\n  label: { ar: أ }\n  terms: [نزوح]\n',
      ['CODEBOOK_INVISIBLE_CHARACTER 7:7'],
    ],
    [
      'an id with a no-break space',
      '- id: a\u00a0b\n  label: { ar: أ }\n  terms: [نزوح]\n',
      ['CODEBOOK_INVISIBLE_CHARACTER 7:7'],
    ],
    ['a colour by name', '- id: a\n  label: { ar: أ }\n  color: teal\n  terms: [نزوح]\n', ['CODEBOOK_BAD_COLOR 9:10']],
    [
      'a colour that YAML takes for a comment',
      '- id: a\n  label: { ar: أ }\n  color: #0b7285\n  terms: [نزوح]\n',
      ['CODEBOOK_WRONG_TYPE 9:10'],
    ],
    [
      'examples as a list',
      '- id: a\n  label: { ar: أ }\n  terms: [نزوح]\n  examples: [نزحنا]\n',
      ['CODEBOOK_WRONG_TYPE 10:13'],
    ],
    [
      'an example that is a number',
      '- id: a\n  label: { ar: أ }\n  terms: [نزوح]\n  examples: { coded: [107] }\n',
      ['CODEBOOK_WRONG_TYPE 10:23'],
    ],
    [
      'a problem two levels down',
      '- id: a\n  label: { ar: أ }\n  themes:\n  - id: b\n    label: { ar: ب }\n    themes:\n    - id: c\n      label: { ar: ت }\n      terms: []\n',
      ['CODEBOOK_TOO_FEW 15:14'],
    ],
  ])('%s', (_, themes, expected) => {
    expect(problemsOf(head + themes)).toEqual(expected)
  })
})

describe('terms: one problem each, whatever the nine forms would say', () => {
  test.each<[string, string, readonly string[]]>([
    ['a number', '    - 107\n', ['CODEBOOK_WRONG_TYPE 10:7']],
    ['nothing', '    -\n', ['CODEBOOK_WRONG_TYPE 10:6']],
    ['a list', '    - [نزوح]\n', ['CODEBOOK_WRONG_TYPE 10:7']],
    ['signs alone', '    - "؟!"\n', ['CODEBOOK_EMPTY_TEXT 10:7']],
    ['a misspelt form', '    - { trem: نازح, forms: [نازحون] }\n', ['CODEBOOK_UNKNOWN_TERM_FORM 10:9']],
    ['options without a form', '    - { forms: [5] }\n', ['CODEBOOK_UNKNOWN_TERM_FORM 10:9']],
    ['an empty map', '    - {}\n', ['CODEBOOK_UNKNOWN_TERM_FORM 10:7']],
    ['two forms at once', '    - { term: نازح, exact: نازح, within: 3 }\n', ['CODEBOOK_TWO_TERM_FORMS 10:21']],
    ['a misspelt option', '    - { term: نازح, form: [نازحون] }\n', ['CODEBOOK_UNKNOWN_KEY 10:21']],
    ['an option of another form', '    - { exact: IDP, forms: [IDPs] }\n', ['CODEBOOK_UNKNOWN_KEY 10:21']],
    ['an option with an unknown value', '    - { term: نازح, match: exakt }\n', ['CODEBOOK_UNKNOWN_CHOICE 10:28']],
    ['a number among the forms', '    - { term: نازح, forms: [نازحون, 5] }\n', ['CODEBOOK_WRONG_TYPE 10:37']],
    ['a term that is a number', '    - { term: 107 }\n', ['CODEBOOK_WRONG_TYPE 10:15']],
    ['a phrase for a verb', '    - { verb: ما عاد }\n', ['CODEBOOK_BAD_VERB 10:15']],
    ['three parts of a verb', '    - { verb: نزح/ينزح/نزوح }\n', ['CODEBOOK_BAD_VERB 10:15']],
    ['`near` of one', '    - { near: [ثقة], within: 3 }\n', ['CODEBOOK_TOO_FEW 10:15']],
    ['`near` of a text', '    - { near: ثقة }\n', ['CODEBOOK_WRONG_TYPE 10:15']],
    ['`within` below zero', '    - { near: [ثقة, مجلس], within: -1 }\n', ['CODEBOOK_OUT_OF_RANGE 10:36']],
    ['`within` beyond 100', '    - { before: [ثقة, مجلس], within: 101 }\n', ['CODEBOOK_OUT_OF_RANGE 10:38']],
    ['`within` in quotes', '    - { near: [ثقة, مجلس], within: "3" }\n', ['CODEBOOK_WRONG_TYPE 10:36']],
    ['a problem inside `near`', '    - { near: [ثقة, { trem: مجلس }] }\n', ['CODEBOOK_UNKNOWN_TERM_FORM 10:23']],
    [
      'problems inside `any` inside `all`',
      '    - { all: [ثقة, { any: [5, { term: مجلس, pso: noun }] }] }\n',
      ['CODEBOOK_WRONG_TYPE 10:28', 'CODEBOOK_UNKNOWN_KEY 10:45'],
    ],
    [
      'an `unless` inside `near`',
      '    - { near: [ثقة, { term: مجلس, unless: [مجلس الأمن] }] }\n',
      ['CODEBOOK_NESTED_UNLESS 10:35'],
    ],
    ['`unless` as a text', '    - { term: مجلس, unless: مجلس الأمن }\n', ['CODEBOOK_WRONG_TYPE 10:29']],
    ['an empty `unless`', '    - { term: مجلس, unless: [] }\n', ['CODEBOOK_TOO_FEW 10:29']],
    [
      '`unless` in an unknown scope',
      '    - { term: مجلس, unless: { in: units, terms: [أمن] } }\n',
      ['CODEBOOK_UNKNOWN_CHOICE 10:35'],
    ],
    ['`unless` without a scope', '    - { term: مجلس, unless: { terms: [أمن] } }\n', ['CODEBOOK_MISSING_KEY 10:29']],
    [
      'a problem inside `unless`',
      '    - { term: مجلس, unless: { in: unit, terms: [5] } }\n',
      ['CODEBOOK_WRONG_TYPE 10:49'],
    ],
    ['a theme that is no id', '    - { theme: Local Actors }\n', ['CODEBOOK_BAD_ID 10:16']],
    ['a blank pattern', '    - { pattern: "" }\n', ['CODEBOOK_EMPTY_TEXT 10:18']],
  ])('%s', (_, terms, expected) => {
    expect(problemsOf(oneTheme + terms)).toEqual(expected)
  })
})

test.each<[string, string, string]>([
  [
    'a close key',
    oneTheme + '    - { term: نازح, form: [نازحون] }\n',
    'Unexpected key «form», expected one of term, forms, not_forms, match, pos, register, unless; did you mean «forms»?',
  ],
  [
    'an id that can be mended',
    `${head}- id: Local Actors\n  label: { ar: أ }\n  terms: [نزوح]\n`,
    'Unexpected id «Local Actors», expected a-z, 0-9 and single hyphens; did you mean «local-actors»?',
  ],
  [
    'an id that cannot',
    `${head}- id: نزوح\n  label: { ar: أ }\n  terms: [نزوح]\n`,
    'Unexpected id «نزوح», expected a-z, 0-9 and single hyphens; write it with these',
  ],
  [
    'the invisible character by its name and number',
    `${head}- id: a\u00a0b\n  label: { ar: أ }\n  terms: [نزوح]\n`,
    'Unexpected no-break space (U+00A0) in the id «a\u00a0b», expected a-z, 0-9 and hyphens; delete the id and type it again',
  ],
  [
    'the value of the wrong type',
    oneTheme + '    - 107\n',
    'Unexpected number «107» in «terms», expected a text or a map; write a text, in quotes where it looks like something else',
  ],
  [
    'the beginning of a long value',
    `${oneTheme}    - { term: نازح, match: ${'ا'.repeat(50)} }\n`,
    `Unexpected «${'ا'.repeat(40)}…» in «match», expected inflected, exact; choose one`,
  ],
  [
    'what a theme lacks',
    `${head}- id: a\n  terms: [نزوح]\n`,
    'Unexpected theme without «label», expected one; add the line «label: …»',
  ],
  [
    'nothing where text is due',
    oneTheme + '    -\n',
    'Unexpected empty value in «terms», expected a text or a map; write a text, in quotes where it looks like something else',
  ],
  [
    'the limit',
    oneTheme + '    - { near: [ثقة, مجلس], within: 101 }\n',
    'Unexpected 101 in «within», expected a number from 0 to 100; change it',
  ],
  [
    'no kind of true and false',
    `attributes: { level: { values: [true] } }\n${head}${oneTheme.slice(head.length)}    - نزوح\n`,
    'Unexpected value «true» in «values», expected a text or a number; write one value',
  ],
  [
    'the label, not its language, where it is blank',
    `${head}- id: a\n  label: { ar: "" }\n  terms: [نزوح]\n`,
    'Unexpected text without a letter or digit in «label», expected words; write them or remove it',
  ],
  [
    'the label, not its language, where it is no text',
    `${head}- id: a\n  label: { ar: 5 }\n  terms: [نزوح]\n`,
    'Unexpected number «5» in «label», expected a text; write one text, in quotes where it looks like something else',
  ],
  [
    'what a required list lacks',
    `${head}  []\n`,
    'Unexpected list of 0 in «themes», expected at least 1; add what is missing',
  ],
  [
    'that another list can go',
    `attributes: { level: { values: [] } }\n${head}${oneTheme.slice(head.length)}    - نزوح\n`,
    'Unexpected list of 0 in «values», expected at least 1; add what is missing or remove «values»',
  ],
  [
    'what a required map lacks',
    `${head}- id: a\n  label: {}\n  terms: [نزوح]\n`,
    'Unexpected empty «label», expected at least one of ar, en; add one',
  ],
  [
    'that another map can go',
    `${head}- id: a\n  label: { ar: أ }\n  definition: {}\n  terms: [نزوح]\n`,
    'Unexpected empty «definition», expected at least one of ar, en; add one or remove «definition»',
  ],
])('the sentence names %s', (_, text, expected) => {
  const [first] = readCodebook(text, 'book.yaml').diagnostics
  expect(first === undefined ? '' : sentence(first)).toBe(expected)
})
