import { describe, expect, test } from 'vitest'
import type { WrittenText } from '../../src/codebook/codebook.ts'
import { placeWithin } from '../../src/codebook/texts.ts'
import { codebookOf, head } from './codebooks.ts'

const text = `attributes:
  place: { label: { en: Place }, values: [حلب, 5], aliases: { "الشهباء": حلب } }
${head}- id: a
  was: [b]
  label: { ar: أ }
  definition: { en: D }
  include: ي
  exclude: |
    خ
  color: '#0b7285'
  terms:
    - نزوح
    - { term: نازح, forms: ['نازحون'], not_forms: [نازحة], match: exact }
    - { verb: نزح/ينزح, unless: [نزح الماء] }
    - { pattern: 'نزح.*' }
    - { theme: a }
    - { near: [ثقة, { exact: IDP }], within: 3, name: ثقة }
  unless: { in: unit, terms: [بئر] }
  examples: { coded: [نزحنا], not_coded: [عدنا] }
`

test('every text for people and for the matcher is kept, in the order of the file, and nothing else', () => {
  const { texts } = codebookOf(text)
  expect(texts.map(({ kind, text: read, style }) => `${kind} ${style} ${read.trim()}`)).toEqual([
    'label plain Place',
    'value item حلب',
    'alias quoted الشهباء',
    'value plain حلب',
    'label plain دليل',
    'label plain أ',
    'prose plain D',
    'prose plain ي',
    'prose quoted خ',
    'term plain نزوح',
    'term plain نازح',
    'term quoted نازحون',
    'term item نازحة',
    'term plain نزح/ينزح',
    'term item نزح الماء',
    'term item ثقة',
    'term plain IDP',
    'label plain ثقة',
    'term item بئر',
    'example item نزحنا',
    'example item عدنا',
  ])
  expect(texts[2]).toMatchObject({ written: '"الشهباء"', at: { line: 2, column: 63 } })
})

describe('the place of an offset into what was written', () => {
  const written = (lines: string): WrittenText => {
    return { kind: 'prose', text: '', written: lines, style: 'quoted', at: { path: 'b.yaml', line: 4, column: 10 } }
  }
  test.each<[string, string, number, string]>([
    ['its beginning', 'نزوح', 0, '4:10'],
    ['further on in its first line', 'نزوح', 3, '4:13'],
    ['behind a character of two units', '👍 نزوح', 3, '4:12'],
    ['on its second line', '|\n  نزوح', 5, '5:4'],
    ['on its third line, with Windows line ends', '|\r\n  نزوح\r\n  عودة', 13, '6:3'],
    ['behind a lone carriage return', 'ن\rع', 2, '5:1'],
  ])('%s', (_, lines, offset, place) => {
    const { line, column } = placeWithin(written(lines), offset)
    expect(`${line}:${column}`).toBe(place)
  })

  test('a text without a place begins at 1:1', () => {
    expect(placeWithin({ ...written('نزوح'), at: { path: 'b.yaml' } }, 2)).toEqual({
      path: 'b.yaml',
      line: 1,
      column: 3,
    })
  })
})
