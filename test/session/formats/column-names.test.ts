import { describe, expect, test } from 'vitest'
import { readColumnNames } from '../../../src/session/formats/column-names.ts'
import { findColumns } from '../../../src/session/formats/columns.ts'
import { formatOf } from '../../../src/session/formats/formats.ts'
import { extract } from './writing.ts'

describe('what is typed for --columns', () => {
  test.each<[claim: string, typed: readonly string[], names: object]>([
    ['kinds and names', ['speaker=القائل,text=الكلام'], { speaker: 'القائل', text: 'الكلام' }],
    ['given several times', ['text=b', 'time=c'], { text: 'b', time: 'c' }],
    ['spaces, capitals, an Arabic comma', [' Speaker = م ، text= ما قيل '], { speaker: 'م', text: 'ما قيل' }],
    ['a name that holds commas', ['text=Wer, was, wann?,end=x'], { text: 'Wer, was, wann?', end: 'x' }],
    ['a name that holds a sign of equality', ['text=a=b'], { text: 'a=b' }],
    ['nothing', [], {}],
  ])('%s', (_, typed, names) => {
    expect(readColumnNames(typed)).toEqual({ names, fault: null })
  })

  test('in one order, however it is typed', () => {
    expect(JSON.stringify(readColumnNames(['end=d,text=b,speaker=a']).names)).toBe(
      '{"speaker":"a","text":"b","end":"d"}',
    )
  })

  test.each([
    ['a kind that there is not', 'speaker=a,speach=b', 'speach=b'],
    ['no name', 'speaker=', 'speaker='],
    ['no kind', 'القائل', 'القائل'],
    ['a kind twice', 'text=a,text=b', 'text=b'],
    ['nothing at all', '', ''],
  ])('%s is told, with what is expected', (_, typed, found) => {
    expect(readColumnNames([typed]).fault).toMatchObject({
      code: 'CLI_BAD_VALUE',
      args: { option: '--columns', found, expected: 'speaker=…, text=…, time=…, end=…, session=…' },
    })
  })
})

describe('columns', () => {
  const none = { speaker: null, text: null, time: null, end: null, session: null }

  test.each<[claim: string, row: readonly string[], columns: object]>([
    [
      'in Arabic',
      ['الجلسة', 'البداية', 'النهاية', 'المتحدث', 'المداخلة'],
      { session: 0, time: 1, end: 2, speaker: 3, text: 4 },
    ],
    ['with the article or without, marks, spaces', ['وقت', 'مشارك', ' النَّص: '], { time: 0, speaker: 1, text: 2 }],
    ['of both genders', ['المشارك/ة', 'الكلام'], { speaker: 0, text: 1 }],
    ['with their unit', ['Start time (hh:mm:ss)', 'Speaker_Name', 'Transcript'], { time: 0, speaker: 1, text: 2 }],
    ['by the likelier name', ['الاسم', 'القائل', 'تعليق', 'النص'], { speaker: 1, text: 3 }],
    ['of something else', ['العمر', 'المكان'], {}],
  ])('%s', (_, row, columns) => {
    expect(findColumns(row)).toEqual({ ...none, ...columns })
  })

  test('that are named are looked for under no other name', () => {
    expect(findColumns(['المتحدث', 'النص'], { speaker: 'القائل' })).toEqual({ ...none, text: 1 })
  })

  test('that are named are found as written before all spellings', () => {
    expect(findColumns(['النص', 'نص'], { text: 'نص' })).toEqual({ ...none, text: 1 })
    expect(findColumns(['المداخلات'], { text: 'مداخلات' })).toEqual({ ...none, text: 0 })
  })
})

test('names reach the tables, and no other format', async () => {
  const columns = { speaker: 'أ', text: 'ب' }
  const csv = formatOf('a.CSV', columns)
  if (csv === null) throw new Error('csv is a format')
  expect((await extract(csv, 'أ,ب\nم1,نعم')).extracted?.text).toBe('م1: نعم\n')
  expect(formatOf('a.xlsx', columns)?.name).toBe('xlsx')
  expect(formatOf('a.vtt', columns)?.name).toBe('vtt')
  expect(formatOf('csv', columns)).toBeNull()
})
