import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Operand, Theme } from '../../src/codebook/codebook.ts'
import { readCodebook } from '../../src/codebook/read-codebook.ts'
import { codebookOf, head, told } from './codebooks.ts'

const text = readFileSync(new URL('whole.yaml', import.meta.url), 'utf8')
const { codebook, diagnostics } = readCodebook(text, 'whole.yaml')
const [displacement, comeback, camps, actors] = codebook?.themes ?? []

const at = (line: number, column: number) => ({ path: 'whole.yaml', line, column })

test('a codebook that uses every key has no problems', () => {
  expect(diagnostics).toEqual([])
})

test('what stands at the top', () => {
  expect(codebook).toMatchObject({
    path: 'whole.yaml',
    id: 'whole',
    version: '2.1.0',
    title: { ar: 'دليل كامل', en: 'Whole' },
    language: 'ar',
    unit: 'paragraph',
    plurals: 'author',
    register: 'dialect',
    axes: [
      { id: 'social', label: { ar: 'الاجتماعي', en: 'Social' }, question: { ar: null, en: null } },
      {
        id: 'economic',
        label: { ar: 'الاقتصادي', en: 'Economic' },
        question: { ar: 'ماذا تغيّر؟', en: 'What changed?' },
      },
    ],
  })
})

test('attributes: values are texts, whatever YAML takes them for; no values means any text', () => {
  expect(codebook?.attributes).toEqual([
    {
      name: 'governorate',
      label: { ar: 'المحافظة', en: 'Governorate' },
      values: ['دمشق', 'حلب'],
      aliases: new Map([['الشام', 'دمشق']]),
      ordinal: false,
    },
    { name: 'level', label: { ar: null, en: null }, values: ['1', '2', '3'], aliases: new Map(), ordinal: true },
    { name: 'role', label: { ar: null, en: null }, values: null, aliases: new Map(), ordinal: false },
  ])
})

test('themes are flat, parents before their sub-themes', () => {
  const outline = (theme: Theme) => [theme.id, theme.parent, theme.depth]
  expect(codebook?.themes.map(outline)).toEqual([
    ['displacement', null, 0],
    ['return', 'displacement', 1],
    ['camps', 'displacement', 1],
    ['actors', null, 0],
  ])
})

test('a theme holds what the author wrote and where its id stands', () => {
  expect(displacement).toMatchObject({
    was: ['movement'],
    definition: { ar: 'ترك المسكن', en: 'Leaving home' },
    include: 'كل انتقال قسري',
    exclude: 'السفر للعمل',
    at: at(19, 9),
    coded: [{ text: 'نزحنا مرتين', at: at(40, 15) }],
    notCoded: [{ text: 'نزح الماء من البئر', at: at(41, 19) }],
  })
  expect(actors).toMatchObject({
    definition: { ar: null, en: null },
    include: null,
    exclude: null,
    was: [],
    coded: [],
    notCoded: [],
  })
})

test('sub-themes inherit axes and colour, and may replace them', () => {
  expect([displacement?.axes, comeback?.axes, camps?.axes, actors?.axes]).toEqual([
    ['social', 'economic'],
    ['social', 'economic'],
    [],
    [],
  ])
  expect([displacement?.color, comeback?.color, camps?.color, actors?.color]).toEqual([
    '#0b7285',
    '#0b7285',
    '#ffffff',
    null,
  ])
})

test('the register of a term is its own, else that of its theme, of the theme above, of the codebook', () => {
  const registers = [
    displacement?.rules[0],
    displacement?.rules[1],
    comeback?.rules[0],
    camps?.rules[0],
    actors?.rules[0],
  ]
  expect(registers.map((rule) => (rule?.operand.kind === 'term' ? rule.operand.options.register : undefined))).toEqual([
    'msa',
    'dialect',
    'msa',
    'dialect',
    'dialect',
  ])
})

test('sub-themes inherit neither exclusions nor terms nor guidance', () => {
  expect(comeback).toMatchObject({ unless: [], include: null, exclude: null, definition: { ar: null, en: null } })
  expect(comeback?.rules).toHaveLength(1)
})

test('every term has a name for tables', () => {
  expect(displacement?.rules.map(({ name }) => name)).toEqual([
    'نزوح',
    'نازح',
    'نزح/ينزح',
    'IDP',
    '/خيم[هة]/',
    'ثقة ~3 (مجلس / بلدية)',
    'رجع >6 على',
    'بيت & {return}',
    'مخيم',
  ])
  expect(comeback?.rules[0]?.name).toBe('رجعة الأهالي')
})

test('plain terms inflect and have no options', () => {
  const options = { forms: [], notForms: [], match: 'inflected', partOfSpeech: null, register: 'msa' }
  expect(displacement?.rules[0]).toEqual({
    name: 'نزوح',
    operand: { kind: 'term', text: 'نزوح', options, at: at(29, 9) },
    unless: [],
    at: at(29, 9),
  })
})

test('options of terms and verbs; the place is that of the word', () => {
  expect(displacement?.rules[1]?.operand).toEqual({
    kind: 'term',
    text: 'نازح',
    options: {
      forms: ['نازحون', 'نازحين'],
      notForms: ['نازحة'],
      match: 'exact',
      partOfSpeech: 'noun',
      register: 'dialect',
    },
    at: at(30, 17),
  })
  expect(displacement?.rules[2]).toMatchObject({
    operand: { kind: 'verb', text: 'نزح/ينزح', options: { forms: [], notForms: ['نزحها'] } },
    at: at(31, 9),
  })
})

test('combinations hold operands; `before` is `near` in order, and `within` is 6 where it is left out', () => {
  const kinds = (operand: Operand | undefined) =>
    operand !== undefined && 'operands' in operand ? operand.operands.map(({ kind }) => kind) : []
  const [near, before, all] = displacement?.rules.slice(5, 8).map(({ operand }) => operand) ?? []
  expect(near).toMatchObject({ kind: 'near', within: 3, ordered: false, at: at(34, 11) })
  expect(kinds(near)).toEqual(['term', 'any'])
  expect(before).toMatchObject({ kind: 'near', within: 6, ordered: true, at: at(35, 11) })
  expect(kinds(before)).toEqual(['term', 'exact'])
  expect(kinds(all)).toEqual(['term', 'theme'])
})

test('exclusions: a list means overlap, `in: unit` the whole unit', () => {
  const scopes = (theme: Theme | undefined) => theme?.unless.map(({ scope, operands }) => [scope, operands.length])
  expect(scopes(displacement)).toEqual([['overlap', 1]])
  expect(scopes(camps)).toEqual([['unit', 1]])
  expect(displacement?.rules[7]?.unless).toMatchObject([{ scope: 'unit', operands: [{ kind: 'term', text: 'فيلم' }] }])
  expect(displacement?.rules[8]?.unless).toMatchObject([
    { scope: 'overlap', operands: [{ text: 'مخيم كشفي' }, { kind: 'exact', text: 'مخيم صيفي' }] },
  ])
})

test('what is left out at the top', () => {
  expect(codebookOf(`${head}- id: a\n  label: { ar: أ }\n  terms: [نزوح]\n`)).toMatchObject({
    unit: 'sentence',
    plurals: 'list',
    register: null,
    axes: [],
    attributes: [],
  })
})

test('problems of YAML itself come through, and no codebook', () => {
  const { codebook: none, diagnostics: found } = readCodebook('id: a\nid: b\n', 'book.yaml')
  expect(none).toBeNull()
  expect(told(found)).toEqual(['YAML_DUPLICATE_KEY 2:1'])
})
