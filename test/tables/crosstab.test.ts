import { describe, expect, test } from 'vitest'
import { crosstabTable } from '../../src/tables/crosstab.ts'
import type { CrosstabOptions } from '../../src/tables/crosstab.ts'
import { frequenciesWithIntervals } from '../../src/tables/frequencies-with-intervals.ts'
import { rowsOf } from './statistic-rows.ts'
import { pick, table } from './three-sessions.ts'
import type { Record } from './three-sessions.ts'

const plain: CrosstabOptions = { by: ['governorate'], unit: 'turns', isWide: false, showsShares: false }

const crosstab = (options: Partial<CrosstabOptions> = {}): readonly Record[] =>
  rowsOf((counting) => crosstabTable(counting, { ...plain, ...options }))

const ofTheme = (rows: readonly Record[], id: string): readonly Record[] => rows.filter(({ theme }) => theme === id)

describe('a row for each theme and group', () => {
  const cells = ['governorate', 'count', 'total', 'share', 'share_low', 'share_high']

  test('turns by governorate', () => {
    const rows = crosstab()
    expect(pick(ofTheme(rows, 'water'), ...cells)).toEqual([
      ['حماة', 1, 2, 0.5, 0.094531, 0.905469],
      ['حمص', 1, 1, 1, 0.206549, 1],
      ['درعا', 1, 1, 1, 0.206549, 1],
      ['حلب', 0, 0, null, null, null],
    ])
    expect(pick(ofTheme(rows, 'wells').slice(2, 3), ...cells)).toEqual([['درعا', 0, 1, 0, 0, 0.793451]])
  })

  test('speakers by governorate', () => {
    const figures = ['governorate', 'count', 'total', 'share']
    expect(pick(ofTheme(crosstab({ unit: 'speakers' }), 'wells'), ...figures)).toEqual([
      ['حماة', 1, 1, 1],
      ['حمص', 1, 1, 1],
      ['درعا', 0, 1, 0],
      ['حلب', 0, 0, null],
    ])
  })

  test('turns by governorate and level', () => {
    const rows = ofTheme(crosstab({ by: ['governorate', 'level'] }), 'water')
    expect(rows).toHaveLength(13)
    const spoken = rows.filter(({ total }) => total !== 0)
    expect(pick(spoken, 'governorate', 'level', 'count', 'total')).toEqual([
      ['حماة', '1', 1, 2],
      ['حمص', '2', 1, 1],
      ['درعا', null, 1, 1],
    ])
  })
})

describe('a column for each group', () => {
  const governorates = ['حماة', 'حمص', 'درعا', 'حلب'].map((name) => `governorate_${name}`)

  test('counts', () => {
    expect(pick(crosstab({ isWide: true }).slice(0, 4), 'theme', 'all', ...governorates)).toEqual([
      ['water', 3, 1, 1, 1, 0],
      ['wells', 2, 1, 1, 0, 0],
      ['pipes', 1, 0, 0, 1, 0],
      ['trust', 1, 0, 0, 1, 0],
    ])
  })

  test('shares', () => {
    const rows = crosstab({ isWide: true, showsShares: true })
    expect(pick(rows.slice(0, 2), 'theme', 'all', ...governorates)).toEqual([
      ['water', 0.75, 0.5, 1, 1, null],
      ['wells', 0.5, 0.5, 1, 0, null],
    ])
  })

  test('whose value is unknown, last', () => {
    const [water] = crosstab({ by: ['level'], isWide: true })
    expect(Object.entries(water ?? {}).slice(4)).toEqual([
      ['all', 3],
      ['level_1', 1],
      ['level_2', 1],
      ['level_3', 0],
      ['level_unknown', 1],
    ])
  })
})

describe('frequencies with intervals', () => {
  const rows = rowsOf((counting) => frequenciesWithIntervals(counting, 7))

  test('figures are those of frequencies', () => {
    const plainRows = table('frequencies')
    const names = Object.keys(plainRows[0] ?? {})
    expect(names.length).toBeGreaterThan(0)
    expect(pick(rows, ...names)).toEqual(pick(plainRows, ...names))
  })

  test('sessions by Wilson', () => {
    expect(pick(rows, 'theme', 'sessions_share_low', 'sessions_share_high')).toEqual([
      ['water', 0.34238, 1],
      ['wells', 0.094531, 0.905469],
      ['pipes', 0.094531, 0.905469],
      ['trust', 0.094531, 0.905469],
      ['roads', 0, 0.65762],
    ])
  })

  test('what no draw tells of is undefined, with its reason', () => {
    expect(pick(rows.slice(4), 'theme', 'turns_share_low', 'undefined_because')).toEqual([
      ['roads', null, ['never-occurs']],
    ])
  })

  test('the same seed gives the same rows', () => {
    expect(rowsOf((counting) => frequenciesWithIntervals(counting, 7))).toEqual(rows)
  })
})
