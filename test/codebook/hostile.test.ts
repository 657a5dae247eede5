import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readCodebook } from '../../src/codebook/read-codebook.ts'
import type { Diagnostic } from '../../src/diagnostic/diagnostic.ts'
import { formatDiagnostic } from '../../src/diagnostic/format.ts'
import { head, told } from './codebooks.ts'

const errorsOf = (text: string): readonly Diagnostic[] =>
  readCodebook(text, 'book.yaml').diagnostics.filter(({ severity }) => severity === 'error')

describe('what a codebook must refuse, and where', () => {
  test.each<[string, string, readonly string[]]>([
    ['a duplicate key', 'id: a\nid: b\n', ['YAML_DUPLICATE_KEY 2:1']],
    ['two documents', 'id: a\n---\nid: b\n', ['YAML_MULTIPLE_DOCUMENTS 2:1']],
    ['a tag', 'a: !!js/function "function(){}"\n', ['YAML_TAG 1:4']],
    ['a reference to itself', 'a: &a [*a]\n', ['YAML_ALIAS 1:4', 'YAML_ALIAS 1:8']],
    ['a tab for indentation', `${head}- id: a\n\tlabel: { ar: أ }\n`, ['YAML_SYNTAX 8:1']],
    [
      'ids that every object of JavaScript has',
      `${head}- id: __proto__\n  label: { ar: أ }\n  terms: [x]\n- id: constructor\n  label: { ar: ب }\n  terms: [y]\n`,
      ['CODEBOOK_BAD_ID 7:7'],
    ],
    [
      'a right-to-left mark in a key',
      `${head}- id: a\n  label: { ar: أ }\n  \u200fterms: [x]\n`,
      ['YAML_INVISIBLE_IN_KEY 9:3'],
    ],
    [
      'no-break spaces for indentation',
      `${head}- id: a\n\u00a0\u00a0label: { ar: أ }\n  terms: [x]\n`,
      ['YAML_INVISIBLE_INDENT 8:1'],
    ],
    ['a control character', 'id: "a\\0b"\n', ['YAML_CONTROL_CHARACTER 1:5']],
    ['a number that cannot be kept', 'id: 9007199254740993\n', ['YAML_NUMBER 1:5']],
  ])('%s', (_, text, expected) => {
    expect(told(errorsOf(text))).toEqual(expected)
  })

  test('a key __proto__ changes no object', () => {
    expect(told(errorsOf(`__proto__: { polluted: true }\n${head}  []\n`))).toEqual([
      'CODEBOOK_UNKNOWN_KEY 1:1',
      'CODEBOOK_TOO_FEW 8:3',
    ])
    expect('polluted' in {}).toBe(false)
  })

  test('deep files, one after the other in one process', () => {
    const flow = '['.repeat(100_000)
    const block = Array.from({ length: 1000 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')
    for (const text of [flow, block, flow, block])
      expect(errorsOf(text).map(({ code }) => code)).toContain('YAML_TOO_DEEP')
  })

  test('an alias bomb, in no time', () => {
    const level = (index: number) =>
      `a${index}: &a${index} [${Array(9)
        .fill(`*a${index - 1}`)
        .join()}]`
    const bomb = ['a0: &a0 [lol]', ...Array.from({ length: 9 }, (_, index) => level(index + 1))].join('\n')
    const before = performance.now()
    expect(errorsOf(bomb)[0]?.code).toBe('YAML_ALIAS')
    expect(performance.now() - before).toBeLessThan(1000)
  })

  test('words that are keys of every object are ids like any other', () => {
    const { codebook, diagnostics } = readCodebook(
      `${head}- id: constructor\n  label: { ar: أ }\n  terms: [toString, __proto__]\n`,
      'book.yaml',
    )
    expect(told(diagnostics)).toEqual([])
    expect(codebook?.themes[0]?.rules.map(({ name }) => name)).toEqual(['toString', '__proto__'])
  })
})

test('whatever is changed in a codebook, it is read or refused with at least one error in one line', () => {
  const text = readFileSync(new URL('whole.yaml', import.meta.url), 'utf8')
  const pieces = [
    '',
    '- ',
    '[',
    ']',
    '{',
    '}',
    ': ',
    ', ',
    "'",
    '#',
    '5',
    '\n',
    '  ',
    'x',
    'term: ',
    'near: ',
    'unless: ',
    'id: ',
    '،',
    '؟',
  ]
  const change = fc.record({ at: fc.nat(text.length), drop: fc.nat(12), insert: fc.constantFrom(...pieces) })
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), (changes) => {
      const changed = changes.reduce(
        (before, { at, drop, insert }) => before.slice(0, at) + insert + before.slice(at + drop),
        text,
      )
      const { codebook, diagnostics } = readCodebook(changed, 'book.yaml')
      expect(codebook !== null || diagnostics.some(({ severity }) => severity === 'error')).toBe(true)
      for (const diagnostic of diagnostics) {
        expect(diagnostic.at?.path).toBe('book.yaml')
        expect(formatDiagnostic(diagnostic, 'en')).not.toMatch(/[\n\r]|undefined|\[object/)
        expect(formatDiagnostic(diagnostic, 'ar')).not.toMatch(/[\n\r]|undefined|\[object/)
      }
    }),
    { numRuns: 400, seed: 20220305 },
  )
})

test('any value in any place of a term is read or refused with at least one error', () => {
  const leaf = fc.oneof(fc.constantFrom('نزوح', '', 'نزح/ينزح', 'a-b'), fc.integer(), fc.boolean(), fc.constant(null))
  const { term } = fc.letrec<{ term: unknown; map: unknown }>((tie) => ({
    term: fc.oneof({ depthSize: 'small', maxDepth: 4 }, leaf, tie('map'), fc.array(tie('term'), { maxLength: 3 })),
    map: fc.dictionary(
      fc.constantFrom(
        'term',
        'verb',
        'exact',
        'pattern',
        'near',
        'before',
        'all',
        'any',
        'theme',
        'within',
        'forms',
        'unless',
        'in',
        'terms',
        'trem',
      ),
      tie('term'),
      { maxKeys: 3, noNullPrototype: true },
    ),
  }))
  fc.assert(
    fc.property(fc.array(term, { minLength: 1, maxLength: 3 }), (terms) => {
      const { codebook, diagnostics } = readCodebook(
        `${head}- id: a\n  label: { ar: أ }\n  terms: ${JSON.stringify(terms)}\n`,
        'book.yaml',
      )
      expect(codebook === null).toBe(diagnostics.some(({ severity }) => severity === 'error'))
    }),
    { numRuns: 400, seed: 20220305 },
  )
})
