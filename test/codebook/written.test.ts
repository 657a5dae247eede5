import { describe, expect, test } from 'vitest'
import { readCodebook } from '../../src/codebook/read-codebook.ts'
import { describe as sentence } from '../../src/diagnostic/format.ts'
import { head, oneTheme, told } from './codebooks.ts'

const read = (text: string) => readCodebook(text, 'book.yaml')
/** A theme on lines 7–9; more keys of it begin on line 10. */
const theme = '- id: a\n  label: { ar: أ }\n  terms: [نزوح]\n'
/** A codebook with one term, which begins at 10:7. */
const withTerm = (term: string): string => `${oneTheme}    - ${term}\n`
const sentencesOf = (text: string): readonly string[] =>
  read(text).diagnostics.map((diagnostic) => sentence(diagnostic))

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
    ['an Arabic semicolon', `${head}${theme}`.replace('[نزوح]', '[نازح؛ نزوح]'), ['CODEBOOK_ARABIC_COMMA 9:11']],
    ['a full-width comma', `${head}${theme}`.replace('[نزوح]', '[نازح，نزوح]'), ['CODEBOOK_ARABIC_COMMA 9:11']],
    [
      'in a codebook of the wrong shape, where it may be the reason',
      `${head}- id: a\n  label: { ar: أ }\n  terms: [{ near: [ثقة، مجلس] }]\n`,
      ['CODEBOOK_TOO_FEW 9:19', 'CODEBOOK_ARABIC_COMMA 9:20'],
    ],
  ])('%s', (_, text, expected) => {
    expect(told(read(text).diagnostics)).toEqual(expected)
  })
})

describe('colons without their space', () => {
  const label = (text: string): string => `${head}- id: a\n  ${text}\n  terms: [نزوح]\n`
  test.each<[string, string, readonly string[]]>([
    ['in a term', withTerm('term:نزوح'), ['CODEBOOK_GLUED_COLON 10:7']],
    ['a full-width colon', withTerm('term：نزوح'), ['CODEBOOK_GLUED_COLON 10:7']],
    ['one with a space behind it', withTerm('exact： IDP'), ['CODEBOOK_GLUED_COLON 10:7']],
    ['one with a no-break space behind it', withTerm('term:\u00a0نزوح'), ['CODEBOOK_GLUED_COLON 10:7']],
    ['before a list', withTerm('near:[ثقة, مجلس]'), ['CODEBOOK_GLUED_COLON 10:7']],
    ['in a term between brackets', withTerm('{ term:نزوح }'), ['CODEBOOK_GLUED_COLON 10:9']],
    ['in an option', withTerm('{ term: نازح, forms:[نازحون] }'), []],
    ['after a key of a theme, told once', label('label:{ ar: أ }'), ['CODEBOOK_GLUED_COLON 8:3']],
    ['after a language', label('label: { ar:أ }'), ['CODEBOOK_GLUED_COLON 8:12']],
    ['a word that is no key', withTerm('الساعة:الثامنة'), []],
    ['a Latin word that is no key', withTerm('exactly:so'), []],
    ['a text in quotes', withTerm('"term:نزوح"'), []],
    ['a form, where no key can stand', withTerm('{ term: نازح, not_forms: ["any:نازح"] }'), []],
  ])('%s', (_, text, expected) => {
    expect(told(read(text).diagnostics)).toEqual(expected)
  })

  test('the sentence shows how to write it', () => {
    expect(sentencesOf(withTerm('term:نزوح'))).toEqual([
      'Unexpected «term:نزوح», which YAML takes for one text, expected «: » with a space after the key; write «term: …»',
    ])
  })
})

describe('quotation marks that are none to YAML', () => {
  const values = (text: string): string => `attributes: { place: ${text} }\n${head}${theme}`
  test.each<[string, string, readonly string[]]>([
    ['curly ones around a term', withTerm('“نزوح”'), ['CODEBOOK_QUOTATION_MARKS 10:7']],
    ['guillemets around an exact word', withTerm('{ exact: «IDP» }'), ['CODEBOOK_QUOTATION_MARKS 10:16']],
    ['around a value', values('{ values: [«حلب», حماة] }'), ['CODEBOOK_QUOTATION_MARKS 1:33']],
    ['around an alias', values('{ values: [دمشق], aliases: { «الشام»: دمشق } }'), ['CODEBOOK_QUOTATION_MARKS 1:51']],
    ['around a label', `${head}${theme.replace('ar: أ', 'ar: «النزوح»')}`, ['CODEBOOK_QUOTATION_MARKS 8:16']],
    [
      'around a comma, which tears the item in two',
      withTerm('{ any: [“أهل, بيت”, نزوح] }'),
      ['CODEBOOK_QUOTATION_MARKS 10:15', 'CODEBOOK_QUOTATION_MARKS 10:21'],
    ],
    [
      'around an example that a comma tears',
      `${head}${theme}  examples: { coded: [«نزحنا, ثم عدنا»] }\n`,
      ['CODEBOOK_QUOTATION_MARKS 10:23', 'CODEBOOK_QUOTATION_MARKS 10:31'],
    ],
    [
      'before a colon, which makes a key of what was a sentence',
      `${head}${theme}  examples:\n    coded:\n      - «قال: نزحنا»\n`,
      ['CODEBOOK_QUOTATION_MARKS 12:9', 'CODEBOOK_WRONG_TYPE 12:9'],
    ],
    ['around a whole example, which quotes somebody', `${head}${theme}  examples: { coded: [«نزحنا من حلب»] }\n`, []],
    ['within a label', `${head}${theme.replace('ar: أ', 'ar: مبادرة «بيتي»')}`, []],
    ['around each of two words', `${head}${theme.replace('ar: أ', 'ar: «بيتي» و«حيي»')}`, []],
    ['in the quotes of YAML', withTerm('"نزوح"'), []],
    ['an apostrophe', `${head}${theme.replace('ar: أ', 'ar: أ, en: Women’s')}`, []],
  ])('%s', (_, text, expected) => {
    expect(told(read(text).diagnostics)).toEqual(expected)
  })

  test('the sentence shows the marks and the text without them', () => {
    expect([...sentencesOf(withTerm('“نزوح”')), ...sentencesOf(withTerm('{ any: [“أهل, بيت, نزوح] }'))]).toEqual([
      'Unexpected quotation marks (“ ”) at «نزوح», which YAML takes for letters of the text, expected \' or " or none; replace them',
      'Unexpected quotation marks (“) at «أهل», which YAML takes for letters of the text, expected \' or " or none; replace them',
    ])
  })
})

describe('Arabic digits where YAML wants a number', () => {
  test.each<[string, string, readonly string[]]>([
    ['`within`', withTerm('{ near: [ثقة, مجلس], within: ٣ }'), ['CODEBOOK_ARABIC_DIGITS 10:36']],
    ['Persian ones', withTerm('{ near: [ثقة, مجلس], within: ۱۲ }'), ['CODEBOOK_ARABIC_DIGITS 10:36']],
    ['the version', `${head.replace('1.0.0', '١.٢')}${theme}`, ['CODEBOOK_ARABIC_DIGITS 3:10']],
    ['a text that only has some', withTerm('{ near: [ثقة, مجلس], within: ٣ كلمات }'), ['CODEBOOK_WRONG_TYPE 10:36']],
    ['ASCII digits', withTerm('{ near: [ثقة, مجلس], within: 3 }'), []],
    ['a value of an attribute, where both are one', `attributes: { level: { values: [١, ٢] } }\n${head}${theme}`, []],
    ['a term', withTerm('١٠٧'), []],
  ])('%s', (_, text, expected) => {
    expect(told(read(text).diagnostics)).toEqual(expected)
  })

  test('the sentence gives the number', () => {
    expect(sentencesOf(withTerm('{ near: [ثقة, مجلس], within: ۱۲ }'))).toEqual([
      'Unexpected digits «۱۲» in «within», expected 0-9; write 12',
    ])
    expect(sentencesOf(`${head.replace('1.0.0', '١.٢')}${theme}`)).toEqual([
      'Unexpected digits «١.٢» in «version», expected 0-9; write 1.2',
    ])
  })
})

test.each([
  ['a Turkish ı', 'l\u0131velihoods', 'livelihoods'],
  ['a Cyrillic а', '\u0430ctors', 'actors'],
  ['an accent', 'café-1', 'cafe-1'],
  ['Arabic digits', 'phase-٢', 'phase-2'],
])('an id with %s is proposed as it was meant', (_, id, meant) => {
  expect(read(`${head}${theme.replace('id: a', `id: ${id}`)}`).diagnostics).toMatchObject([
    { code: 'CODEBOOK_BAD_ID', args: { nearest: meant } },
  ])
})
