import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { addToCodebook } from '../../src/codebook/add-forms.ts'
import type { Addition } from '../../src/codebook/add-forms.ts'
import type { Operand } from '../../src/codebook/codebook.ts'
import { readCodebook } from '../../src/codebook/read-codebook.ts'
import { codebookOf, oneTheme } from './codebooks.ts'

const shipped = readFileSync(fileURLToPath(new URL('../../codebooks/early-recovery.yaml', import.meta.url)), 'utf8')

/** All terms and verbs of a codebook, those inside combinations too. */
function termsOf(text: string): readonly Extract<Operand, { kind: 'term' | 'verb' }>[] {
  const leaves = (operand: Operand): readonly Operand[] =>
    'operands' in operand ? operand.operands.flatMap(leaves) : [operand]
  return codebookOf(text)
    .themes.flatMap(({ rules }) => rules.flatMap(({ operand }) => leaves(operand)))
    .flatMap((leaf) => (leaf.kind === 'term' || leaf.kind === 'verb' ? [leaf] : []))
}

/** Adds forms (`term=form`) or terms (`term+form`) to a codebook. */
function add(text: string, ...wanted: readonly string[]) {
  const terms = termsOf(text)
  const additions = wanted.map((answer): Addition => {
    const [term = '', form = ''] = answer.split(/[=+]/u)
    const at = terms.find((known) => known.text === term)?.at
    if (at === undefined) throw new Error(`no term ${term}`)
    return { at, form, goesTo: answer.includes('=') ? 'forms' : 'terms', isVerb: form.includes('/') }
  })
  return addToCodebook(text, 'book.yaml', additions)
}

/** The terms of a codebook of one theme after an addition; they begin on line 10. */
const after = (terms: string, ...wanted: readonly string[]): string | null => {
  const { text } = add(oneTheme + terms, ...wanted)
  return text === null ? null : text.slice(oneTheme.length)
}

describe('forms', () => {
  test.each([
    [
      'a plain term in lines',
      '  - نزوح # ترك البيت\n',
      'نزوح=نزحات',
      '  - { term: نزوح, forms: [نزحات] } # ترك البيت\n',
    ],
    ['a quoted term', '  - "نزوح"\n', 'نزوح=نزحات', '  - { term: "نزوح", forms: [نزحات] }\n'],
    [
      'signs that mean something in braces',
      '  - نزوح، [قسري]\n',
      'نزوح، [قسري]=نزحات',
      '  - { term: "نزوح، [قسري]", forms: [نزحات] }\n',
    ],
    [
      'a map in braces',
      '  - { term: نزوح, unless: [نزوح الجراد] } #\n',
      'نزوح=نزحات',
      '  - { term: نزوح, forms: [نزحات], unless: [نزوح الجراد] } #\n',
    ],
    [
      'a list in brackets',
      '  - { term: نزوح, forms: [نزحات , نزحة ] }\n',
      'نزوح=نزوحات',
      '  - { term: نزوح, forms: [نزحات , نزحة, نزوحات ] }\n',
    ],
    [
      'a map in lines',
      '  - term: نزوح # أساسي\n    unless: [نزوح الجراد]\n',
      'نزوح=نزحات',
      '  - term: نزوح # أساسي\n    forms: [نزحات]\n    unless: [نزوح الجراد]\n',
    ],
    [
      'a map in lines whose term comes last',
      '  - unless: [نزوح الجراد]\n    term: نزوح',
      'نزوح=نزحات',
      '  - unless: [نزوح الجراد]\n    term: نزوح\n    forms: [نزحات]',
    ],
    [
      'a list in lines',
      '  - term: نزوح\n    forms:\n      # أشكال\n      - نزحات # أول\n    unless: [س]\n',
      'نزوح=نزحة',
      '  - term: نزوح\n    forms:\n      # أشكال\n      - نزحات # أول\n      - نزحة\n    unless: [س]\n',
    ],
    [
      'a term inside a combination',
      '  - near: [نزوح, ثقة]\n',
      'نزوح=نزحات',
      '  - near: [{ term: نزوح, forms: [نزحات] }, ثقة]\n',
    ],
    [
      'a combination in lines',
      '  - any:\n      - نزوح\n      - { verb: نزح/ينزح }\n',
      'نزوح=نزحات',
      '  - any:\n      - { term: نزوح, forms: [نزحات] }\n      - { verb: نزح/ينزح }\n',
    ],
  ])('%s', (_, terms, wanted, expected) => {
    expect(after(terms, wanted)).toBe(expected)
  })

  test('several, each once', () => {
    expect(after('  - نزوح\n  - لجوء\n', 'لجوء=لجوءات', 'نزوح=نزحات', 'نزوح=نزحة', 'نزوح=نزحات')).toBe(
      '  - { term: نزوح, forms: [نزحات, نزحة] }\n  - { term: لجوء, forms: [لجوءات] }\n',
    )
  })

  test('all terms in one line', () => {
    const text = oneTheme.replace('terms:\n', 'terms: [نزوح, لجوء]\n')
    expect(add(text, 'نزوح=نزحات').text).toBe(
      oneTheme.replace('terms:\n', 'terms: [{ term: نزوح, forms: [نزحات] }, لجوء]\n'),
    )
  })

  test.each(['\r\n', '\r'])('other line breaks stay: %j', (lineBreak) => {
    const text = `${oneTheme}  - term: نزوح\n  - لجوء\n`.replaceAll('\n', lineBreak)
    expect(add(text, 'نزوح=نزحات').text).toBe(
      `${oneTheme}  - term: نزوح\n    forms: [نزحات]\n  - لجوء\n`.replaceAll('\n', lineBreak),
    )
  })
})

describe('terms of their own', () => {
  test.each([
    ['behind a plain term', '  - نزوح # ترك\n  - لجوء\n', 'نزوح+نازح', '  - نزوح # ترك\n  - نازح\n  - لجوء\n'],
    ['a verb', '  - نزوح\n', 'نزوح+نزح/ينزح', '  - نزوح\n  - { verb: نزح/ينزح }\n'],
    ['behind a verb', '  - { verb: نزح/ينزح }\n', 'نزح/ينزح+نزوح', '  - { verb: نزح/ينزح }\n  - نزوح\n'],
    [
      'behind the last line of a map',
      '  - term: نزوح\n    unless:\n      - س # سبب\n\n  # ثم\n  - لجوء\n',
      'نزوح+نازح',
      '  - term: نزوح\n    unless:\n      - س # سبب\n  - نازح\n\n  # ثم\n  - لجوء\n',
    ],
    ['at the end of the file', '  - نزوح', 'نزوح+نازح', '  - نزوح\n  - نازح'],
    ['with the spaces of the list', '  -   نزوح\n', 'نزوح+نازح', '  -   نزوح\n  -   نازح\n'],
  ])('%s', (_, terms, wanted, expected) => {
    expect(after(terms, wanted)).toBe(expected)
  })

  test('in a list in brackets', () => {
    const text = oneTheme.replace('terms:\n', 'terms: [نزوح, { term: لجوء }]\n')
    expect(add(text, 'نزوح+نازح', 'لجوء+لاجئ').text).toBe(
      oneTheme.replace('terms:\n', 'terms: [نزوح, نازح, { term: لجوء }, لاجئ]\n'),
    )
  })

  test('together with forms of the same term', () => {
    expect(after('  - نزوح\n  - لجوء\n', 'نزوح=نزحات', 'نزوح+نازح', 'لجوء+لاجئ')).toBe(
      '  - { term: نزوح, forms: [نزحات] }\n  - نازح\n  - لجوء\n  - لاجئ\n',
    )
    expect(after('  - term: نزوح\n', 'نزوح+نازح', 'نزوح=نزحات')).toBe('  - term: نزوح\n    forms: [نزحات]\n  - نازح\n')
  })
})

describe('what can not be done is left alone, and named', () => {
  const failed = (terms: string, ...wanted: readonly string[]) => {
    const added = add(oneTheme + terms, ...wanted)
    return added.text === null ? [added.failed.line, added.failed.column] : added.text
  }

  test.each([
    ['a term over two lines', '  - نزوح\n    قسري\n', 'نزوح قسري=نزحات', [10, 5]],
    ['the forms of a verb', '  - { verb: نزح/ينزح }\n', 'نزح/ينزح=نزحات', [10, 13]],
    ['a term with its hyphen on another line', '  -\n    نزوح\n', 'نزوح+نازح', [11, 5]],
  ])('%s', (_, terms, wanted, expected) => {
    expect(failed(terms, wanted)).toEqual(expected)
  })

  test('a text that is no YAML, or has no such place', () => {
    const at = { path: 'book.yaml', line: 1, column: 1 }
    const addition: Addition = { at, form: 'نازح', goesTo: 'forms', isVerb: false }
    expect(addToCodebook('a: [', 'book.yaml', [addition])).toEqual({ text: null, failed: at })
    expect(addToCodebook('', 'book.yaml', [addition])).toEqual({ text: null, failed: at })
    expect(addToCodebook('a: b', 'book.yaml', [addition])).toEqual({ text: null, failed: at })
  })

  test.each<[string, Addition['goesTo'], number]>([
    ['a: نزوح', 'terms', 4],
    ['a: نزوح', 'forms', 4],
    ['- { term: نزوح, forms: نزحات }', 'forms', 11],
  ])('a document of another shape: %s (%s)', (text, goesTo, column) => {
    const at = { path: 'book.yaml', line: 1, column }
    expect(addToCodebook(text, 'book.yaml', [{ at, form: 'نازح', goesTo, isVerb: false }])).toEqual({
      text: null,
      failed: at,
    })
  })

  test('a form that YAML would read otherwise', () => {
    expect(failed('  - نزوح\n', 'نزوح=نزح, نزحة')).toEqual([10, 5])
  })

  test('nothing to add', () => {
    expect(addToCodebook('a: b # c', 'book.yaml', [])).toEqual({ text: 'a: b # c' })
  })
})

test('in the shipped codebook: a form for every term, in its place, and not a byte else', () => {
  const terms = termsOf(shipped).filter(({ kind, options }) => kind === 'term' && options.match === 'inflected')
  const additions = terms.map(({ at }, index): Addition => ({
    at,
    form: `صيغة${index}ش`,
    goesTo: 'forms',
    isVerb: false,
  }))
  const { text } = addToCodebook(shipped, 'book.yaml', additions)
  if (text === null) throw new Error('nothing was added')
  const again = termsOf(text).filter(({ kind, options }) => kind === 'term' && options.match === 'inflected')
  expect(again.map(({ text: name, options: { forms } }) => [name, ...forms])).toEqual(
    terms.map(({ text: name, options: { forms } }, index) => [name, ...forms, `صيغة${index}ش`]),
  )
  // What was added taken away again is the text as it was.
  const taken = text
    .replaceAll(/\{ term: ("[^"]*"|[^,{}]*), forms: \[صيغة\d+ش\] \}/gu, (_, term: string) => term)
    .replaceAll(/\n +forms: \[صيغة\d+ش\]/gu, '')
    .replaceAll(/, forms: \[صيغة\d+ش\]/gu, '')
    .replaceAll(/, صيغة\d+ش/gu, '')
  const comments = (source: string) => source.match(/#.*$/gmu)
  expect(comments(text)).toEqual(comments(shipped))
  expect(taken).toBe(shipped)
  expect(readCodebook(text, 'book.yaml').diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
})
