import { describe, expect, test } from 'vitest'
import { checkMeaning } from '../../src/checks/meaning.ts'
import type { Codebook } from '../../src/codebook/codebook.ts'
import type { DiagnosticCode } from '../../src/diagnostic/codes.ts'
import { describe as sentence } from '../../src/diagnostic/format.ts'
import { orderByPlace } from '../../src/diagnostic/place.ts'
import { codebookOf, head, told } from '../codebook/codebooks.ts'

/** Codes that nearly every small fixture would give; tests of their own ask for them. */
const gaps: readonly DiagnosticCode[] = ['CODEBOOK_NO_DEFINITION', 'CODEBOOK_NO_GUIDANCE', 'CODEBOOK_NO_EXAMPLES']

const meaningOf = (codebook: Codebook) => orderByPlace(checkMeaning(codebook))
const problemsOf = (themes: string): readonly string[] =>
  told(meaningOf(codebookOf(head + themes)).filter(({ code }) => !gaps.includes(code)))

/** A theme on three lines: its id in column 7 of the first, its terms in column 11 of the third. */
const theme = (id: string, label: string, terms: string): string =>
  `- id: ${id}\n  label: { ar: ${label} }\n  terms: [${terms}]\n`

describe('ids and labels', () => {
  test.each<[string, string, readonly string[]]>([
    ['different ones', theme('a', 'أول', 'نزوح') + theme('b', 'ثان', 'لجوء'), []],
    ['two themes with one id', theme('a', 'أول', 'نزوح') + theme('a', 'ثان', 'لجوء'), ['CODEBOOK_DUPLICATE_ID 10:7']],
    [
      'three, each told against the first',
      theme('a', 'أول', 'نزوح') + theme('a', 'ثان', 'لجوء') + theme('a', 'ثالث', 'هجرة'),
      ['CODEBOOK_DUPLICATE_ID 10:7', 'CODEBOOK_DUPLICATE_ID 13:7'],
    ],
    [
      'a sub-theme with the id of the theme above',
      `${theme('a', 'أول', 'نزوح')}  themes:\n  - id: a\n    label: { ar: ثان }\n    terms: [لجوء]\n`,
      ['CODEBOOK_DUPLICATE_ID 11:9'],
    ],
    [
      'two themes with one label',
      theme('a', 'العودة', 'نزوح') + theme('b', 'العودة', 'لجوء'),
      ['CODEBOOK_DUPLICATE_LABEL 10:7'],
    ],
    [
      'labels that differ by marks and hamza only',
      theme('a', 'الإدارة', 'نزوح') + theme('b', 'الادارَة', 'لجوء'),
      ['CODEBOOK_DUPLICATE_LABEL 10:7'],
    ],
    [
      'labels in two languages that are alike',
      theme('a', 'IDP', 'نزوح') + theme('b', 'ثان', 'لجوء').replace('{ ar: ثان }', '{ en: IDP }'),
      [],
    ],
  ])('%s', (_, themes, expected) => {
    expect(problemsOf(themes)).toEqual(expected)
  })
})

describe('terms', () => {
  test.each<[string, string, readonly string[]]>([
    ['the same twice in a theme', theme('a', 'أول', 'نزوح, لجوء, نزوح'), ['CODEBOOK_DUPLICATE_TERM 9:23']],
    ['the same with marks', theme('a', 'أول', 'نزوح, نُزوح'), ['CODEBOOK_DUPLICATE_TERM 9:17']],
    [
      'the same with tatweel',
      theme('a', 'أول', 'نزوح, نـزوح'),
      ['CODEBOOK_DUPLICATE_TERM 9:17', 'CODEBOOK_TATWEEL 9:18'],
    ],
    ['the same without its hamza', theme('a', 'أول', 'إدارة, ادارة'), ['CODEBOOK_DUPLICATE_TERM 9:18']],
    ['ى for ي', theme('a', 'أول', 'مبنى, مبني'), ['CODEBOOK_DUPLICATE_TERM 9:17']],
    ['two different hamzas are two words', theme('a', 'أول', 'أمن, آمن'), []],
    ['marks that both write and that differ are two words', theme('a', 'أول', 'عِلم, عَلَم'), []],
    ['ة and ه are two letters', theme('a', 'أول', 'بلدة, بلده'), []],
    [
      'an exact word that a term finds anyway',
      theme('a', 'أول', 'نزوح, { exact: نزوح }'),
      ['CODEBOOK_DUPLICATE_TERM 9:26'],
    ],
    [
      'Latin words, whatever their case',
      theme('a', 'أول', '{ exact: IDP }, { exact: idp }'),
      ['CODEBOOK_DUPLICATE_TERM 9:36'],
    ],
    ['a verb and a noun written alike are two', theme('a', 'أول', 'رجع, { verb: رجع }'), []],
    [
      'a rule of several words twice',
      theme('a', 'أول', '{ near: [ثقة, مجلس] }, { near: [ثقة, مجلس] }'),
      ['CODEBOOK_DUPLICATE_TERM 9:36'],
    ],
    [
      'the same words nearer to each other',
      theme('a', 'أول', '{ near: [ثقة, مجلس] }, { near: [ثقة, مجلس], within: 2 }'),
      [],
    ],
    ['a term that `any` names again', theme('a', 'أول', 'ثقة, { any: [مجلس, ثقة] }'), ['CODEBOOK_DUPLICATE_TERM 9:30']],
    ['a term that `near` only needs', theme('a', 'أول', 'ثقة, { near: [مجلس, ثقة] }'), []],
    [
      'a term of two themes',
      theme('a', 'أول', 'نزوح') + theme('b', 'ثان', 'لجوء, نزوح'),
      ['CODEBOOK_SHARED_TERM 12:17'],
    ],
    [
      'a term of two themes, twice in the second',
      theme('a', 'أول', 'نزوح') + theme('b', 'ثان', 'نزوح, نزوح'),
      ['CODEBOOK_SHARED_TERM 12:11', 'CODEBOOK_DUPLICATE_TERM 12:17'],
    ],
    ['patterns that differ by what folding would drop', theme('a', 'أول', "{ pattern: 'أب' }, { pattern: 'اب' }"), []],
    ['a term of two letters', theme('a', 'أول', 'حي'), ['CODEBOOK_SHORT_TERM 9:11']],
    ['three letters, one of them a mark', theme('a', 'أول', 'حيّ'), ['CODEBOOK_SHORT_TERM 9:11']],
    ['two letters, but exact', theme('a', 'أول', '{ exact: UN }, { term: حي, match: exact }'), []],
    ['two letters inside `near`', theme('a', 'أول', '{ near: [حي, مجلس] }'), []],
    ['two letters inside `any`', theme('a', 'أول', '{ any: [حي, مجلس] }'), ['CODEBOOK_SHORT_TERM 9:19']],
    ['a function word', theme('a', 'أول', 'الذي'), ['CODEBOOK_FUNCTION_WORD 9:11']],
    ['a function word with marks, exact', theme('a', 'أول', '{ exact: "هُناك" }'), ['CODEBOOK_FUNCTION_WORD 9:20']],
    ['a function word within a phrase', theme('a', 'أول', 'من دون مأوى'), []],
    [
      'a pattern that knows Latin words only',
      theme('a', 'أول', "{ pattern: '\\bنزوح' }"),
      ['CODEBOOK_LATIN_PATTERN 9:22'],
    ],
    [
      'and one inside `unless`',
      theme('a', 'أول', "{ term: نزوح, unless: [{ pattern: '[\\w]' }] }"),
      ['CODEBOOK_LATIN_PATTERN 9:45'],
    ],
    ['an escaped backslash before a letter', theme('a', 'أول', "{ pattern: '\\\\b|\\p{L}' }"), []],
    ['a verb of two letters', theme('a', 'أول', '{ verb: حل/يحل }'), []],
  ])('%s', (_, themes, expected) => {
    expect(problemsOf(themes)).toEqual(expected)
  })
})

describe('references between themes', () => {
  test.each<[string, string, readonly string[]]>([
    ['to a theme further down', theme('a', 'أول', '{ theme: b }') + theme('b', 'ثان', 'لجوء'), []],
    ['to nothing', theme('a', 'أول', '{ theme: bb }') + theme('c', 'ثان', 'لجوء'), ['CODEBOOK_UNKNOWN_THEME 9:20']],
    [
      'to nothing, inside `all` and `unless`',
      theme('a', 'أول', '{ all: [نزوح, { theme: x }], unless: [{ theme: y }] }'),
      ['CODEBOOK_UNKNOWN_THEME 9:34', 'CODEBOOK_UNKNOWN_THEME 9:58'],
    ],
    [
      'to nothing, from the exclusions of a theme',
      `${theme('a', 'أول', 'نزوح')}  unless: { in: unit, terms: [{ theme: x }] }\n`,
      ['CODEBOOK_UNKNOWN_THEME 10:40'],
    ],
    ['to itself', theme('a', 'أول', '{ theme: a }'), ['CODEBOOK_REFERENCE_CYCLE 9:20']],
    [
      'in a circle of three',
      theme('a', 'أول', '{ theme: b }') + theme('b', 'ثان', '{ theme: c }') + theme('c', 'ثالث', '{ theme: a }'),
      ['CODEBOOK_REFERENCE_CYCLE 15:20'],
    ],
    [
      'in a circle through an exclusion',
      theme('a', 'أول', '{ term: نزوح, unless: [{ theme: b }] }') + theme('b', 'ثان', '{ theme: a }'),
      ['CODEBOOK_REFERENCE_CYCLE 12:20'],
    ],
    [
      'from a theme to its sub-theme',
      `${theme('a', 'أول', '{ theme: b }')}  themes:\n  - id: b\n    label: { ar: ثان }\n    terms: [لجوء]\n`,
      [],
    ],
    [
      'from a sub-theme to the theme above, which holds it',
      `${theme('a', 'أول', 'نزوح')}  themes:\n  - id: b\n    label: { ar: ثان }\n    terms: [{ theme: a }]\n`,
      ['CODEBOOK_REFERENCE_CYCLE 13:22'],
    ],
    [
      'two ways to one theme are no circle',
      theme('a', 'أول', '{ theme: b }, { theme: c }') +
        theme('b', 'ثان', '{ theme: d }') +
        theme('c', 'ثالث', '{ theme: d }') +
        theme('d', 'رابع', 'لجوء'),
      [],
    ],
    [
      'a circle that is reached from outside is told once',
      theme('a', 'أول', '{ theme: b }') + theme('b', 'ثان', '{ theme: c }') + theme('c', 'ثالث', '{ theme: b }'),
      ['CODEBOOK_REFERENCE_CYCLE 15:20'],
    ],
  ])('%s', (_, themes, expected) => {
    expect(problemsOf(themes)).toEqual(expected)
  })

  test.each<[string, string, string]>([
    [
      'the way around',
      theme('a', 'أول', '{ theme: b }') + theme('b', 'ثان', '{ theme: a }'),
      'Unexpected themes that refer to one another in a circle (a → b → a), expected an end; remove one of the references',
    ],
    [
      'a theme that refers to itself',
      theme('a', 'أول', '{ theme: a }'),
      'Unexpected themes that refer to one another in a circle (a → a), expected an end; remove one of the references',
    ],
    [
      'the way through a sub-theme',
      `${theme('a', 'أول', 'نزوح')}  themes:\n  - id: b\n    label: { ar: ثان }\n    terms: [{ theme: a }]\n`,
      'Unexpected themes that refer to one another in a circle (b → a → b), expected an end; remove one of the references',
    ],
    [
      'a close id',
      theme('actors', 'أول', 'فاعل') + theme('b', 'ثان', '{ theme: actor }'),
      'Unexpected theme «actor», expected the id of a theme of this codebook; did you mean «actors»?',
    ],
    [
      'the present id of a renamed theme',
      theme('actors', 'أول', 'فاعل').replace('\n', '\n  was: [people]\n') + theme('b', 'ثان', '{ theme: people }'),
      'Unexpected theme «people», expected the id of a theme of this codebook; did you mean «actors»?',
    ],
  ])('the sentence names %s', (_, themes, expected) => {
    const told = meaningOf(codebookOf(head + themes)).filter(({ code }) => !gaps.includes(code))
    expect(told.map((diagnostic) => sentence(diagnostic))).toEqual([expected])
  })
})

describe('gaps', () => {
  const whole =
    '- id: a\n  label: { ar: أ }\n  definition: { ar: ت }\n  include: ما\n  terms: [نزوح]\n  examples: { coded: [نزح], not_coded: [عاد] }\n'
  test.each<[string, string, readonly string[]]>([
    ['none', whole, []],
    ['no definition', whole.replace('  definition: { ar: ت }\n', ''), ['CODEBOOK_NO_DEFINITION 7:7']],
    ['no guidance', whole.replace('  include: ما\n', ''), ['CODEBOOK_NO_GUIDANCE 7:7']],
    ['`exclude` alone is guidance', whole.replace('include', 'exclude'), []],
    ['no coded examples', whole.replace('coded: [نزح], ', ''), ['CODEBOOK_NO_EXAMPLES 7:7']],
    ['no not-coded examples', whole.replace(', not_coded: [عاد]', ''), ['CODEBOOK_NO_EXAMPLES 7:7']],
    [
      'a theme that only holds others needs a definition and no more',
      `- id: top\n  label: { ar: أعلى }\n  themes:\n${whole.replaceAll(/^/gmu, '  ').trimEnd()}\n`,
      ['CODEBOOK_NO_DEFINITION 7:7'],
    ],
  ])('%s', (_, themes, expected) => {
    expect(told(meaningOf(codebookOf(head + themes)))).toEqual(expected)
  })

  test('a theme without terms and sub-themes, which the schema refuses and a program could still make', () => {
    const codebook = codebookOf(head + whole)
    const empty = { ...codebook, themes: codebook.themes.map((made) => ({ ...made, rules: [] })) }
    expect(told(checkMeaning(empty))).toEqual(['CODEBOOK_EMPTY_THEME 7:7'])
  })
})
