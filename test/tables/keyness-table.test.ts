import { describe, expect, test } from 'vitest'
import { Counting } from '../../src/tables/counting.ts'
import { keynessTable } from '../../src/tables/keyness.ts'
import type { KeynessOptions } from '../../src/tables/keyness.ts'
import { speakerOf } from '../coding/word-coder.ts'
import { coded, rowsOf } from './statistic-rows.ts'
import { codebook, pick, threeSessions } from './three-sessions.ts'

describe('keyness', () => {
  const of = (options: KeynessOptions, group: string, sessions = threeSessions) =>
    rowsOf((counting) => keynessTable(counting, options), { sessions }).filter(
      (row) => row[options.by[0] ?? ''] === group,
    )
  const counts = ['group_with', 'group_total', 'rest_with', 'rest_total']

  test('a group against all others, the strongest evidence first, what never occurs last', () => {
    const rows = of({ by: ['governorate'] }, 'حماة')
    expect(pick(rows, 'theme', ...counts, 'direction', 'g2')).toEqual([
      ['water', 1, 2, 2, 2, 'less', 1.726092],
      ['pipes', 0, 2, 1, 2, 'less', 1.726092],
      ['trust', 0, 2, 1, 2, 'less', 1.726092],
      ['wells', 1, 2, 1, 2, 'equal', 0],
      ['roads', 0, 2, 0, 2, 'equal', null],
    ])
    expect(
      pick(rows, 'theme', 'group_share', 'rest_share', 'log_ratio', 'percent_difference', 'odds_ratio', 'bic'),
    ).toEqual([
      ['water', 0.5, 1, -1, -50, 0, 0.339798],
      ['pipes', 0, 0.5, -1, -100, 0, 0.339798],
      ['trust', 0, 0.5, -1, -100, 0, 0.339798],
      ['wells', 0.5, 0.5, 0, 0, 1, -1.386294],
      ['roads', 0, 0, null, null, null, null],
    ])
    expect(pick(rows, 'theme', 'p', 'p_holm', 'p_bh', 'undefined_because')).toEqual([
      ['water', 0.188911, 0.755643, 0.251881, []],
      ['pipes', 0.188911, 0.755643, 0.251881, []],
      ['trust', 0.188911, 0.755643, 0.251881, []],
      ['wells', 1, 1, 1, []],
      ['roads', null, null, null, ['never-occurs']],
    ])
  })

  test('groups as the codebook declares them, those of nobody left out', () => {
    const rows = rowsOf((counting) => keynessTable(counting, { by: ['governorate'] }))
    expect([...new Set(rows.map((row) => row['governorate']))]).toEqual(['حماة', 'حمص', 'درعا'])
    expect(rows).toHaveLength(15)
  })

  test('those of whom the value is unknown are left out, of the rest too', () => {
    // م1 of Daraa has no level.
    const [water] = of({ by: ['level'] }, '1')
    expect(pick([water ?? {}], 'theme', ...counts)).toEqual([['water', 1, 2, 1, 1]])
  })

  test('where everybody is of one group there is no rest', () => {
    expect(of({ by: ['mode'] }, 'online', threeSessions.slice(0, 1))).toEqual([])
  })

  test('two attributes make groups of their values together', () => {
    const rows = rowsOf((counting) => keynessTable(counting, { by: ['level', 'gender'] }))
    expect(pick(rows, 'level', 'gender', 'theme', ...counts).filter(([, , theme]) => theme === 'water')).toEqual([
      ['1', 'f', 'water', 1, 2, 1, 1],
      ['2', 'm', 'water', 1, 1, 1, 2],
    ])
  })

  test('by kind documents stand beside the dialogue', () => {
    const [wells] = of({ by: ['kind'] }, 'document').filter(({ theme }) => theme === 'wells')
    expect(pick([wells ?? {}], ...counts)).toEqual([[1, 2, 2, 4]])
  })

  test.each([
    ['words', [4, 5, 9, 11]],
    ['matches', [1, 5, 4, 11]],
    ['speakers', [1, 1, 2, 2]],
    ['sessions', [1, 1, 2, 2]],
  ] as const)('%s of a governorate', (unit, expected) => {
    // Of the session of Hama the rest is م2, of Daraa م1.
    const [water] = of({ by: ['governorate'], unit }, 'حماة').filter(({ theme }) => theme === 'water')
    expect(pick([water ?? {}], 'unit', ...counts)).toEqual([[unit, ...expected]])
  })

  test('a person is one speaker in all sessions; turns of nobody have none', () => {
    const person = speakerOf('م1', { governorate: 'حمص' }, { person: 'p7' })
    const other = speakerOf('م2', { governorate: 'حماة' })
    const sessions = [
      coded('a', [
        [person, 'بئر'],
        [other, 'بئر'],
      ]),
      coded('b', [
        [person, 'بئر'],
        [null, 'بئر'],
      ]),
      coded('c', [[other, 'كلام']]),
    ]
    const [water] = of({ by: ['governorate'], unit: 'speakers' }, 'حمص', sessions)
    expect(pick([water ?? {}], 'theme', ...counts)).toEqual([['water', 1, 1, 1, 2]])
    // By kind a turn of nobody has a group, but adds nobody to it.
    const interview = coded('d', [[null, 'بئر']], { kind: 'interview' })
    expect(of({ by: ['kind'], unit: 'speakers' }, 'focus-group', [...sessions, interview])).toEqual([])
  })

  test('an attribute called like a column of another meaning is told apart', () => {
    const attributes = codebook.attributes.slice(0, 1).map((attribute) => ({ ...attribute, name: 'unit' }))
    const { columns } = keynessTable(new Counting({ ...codebook, attributes }, { includeModerators: false }), {
      by: ['unit'],
    })
    expect(columns.map(({ name }) => name).slice(3, 6)).toEqual(['parent', 'attribute_unit', 'unit'])
  })
})
