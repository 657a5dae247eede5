import { describe, expect, test } from 'vitest'
import { Counting } from '../../src/tables/counting.ts'
import { coverageTable } from '../../src/tables/coverage.ts'
import { dispersionTable } from '../../src/tables/dispersion.ts'
import { saturationTable } from '../../src/tables/saturation.ts'
import { speakerOf } from '../coding/word-coder.ts'
import { coded, rowsOf } from './statistic-rows.ts'
import { codebook, pick, recordsOf, threeSessions } from './three-sessions.ts'

const documentOnly = threeSessions.slice(2)

describe('dispersion', () => {
  const figures = ['dp', 'dp_norm', 'juilland_d', 'carroll_d2', 'undefined_because']

  test('of matches over words', () => {
    const rows = rowsOf((counting) => dispersionTable(counting))
    expect(pick(rows, 'theme', 'sessions', 'sessions_absent', 'matches', 'turns', 'unit')).toEqual([
      ['water', 2, 0, 5, 3, 'matches'],
      ['wells', 1, 1, 2, 2, 'matches'],
      ['pipes', 1, 1, 1, 1, 'matches'],
      ['trust', 1, 1, 1, 1, 'matches'],
      ['roads', 0, 2, 0, 0, 'matches'],
    ])
    expect(pick(rows, 'theme', ...figures)).toEqual([
      ['water', 0.025, 0.04, 0.947368, 0.998001, []],
      ['wells', 0.375, 0.6, 0, 0, []],
      ['pipes', 0.625, 1, 0, 0, []],
      ['trust', 0.625, 1, 0, 0, []],
      ['roads', null, null, null, null, ['never-occurs']],
    ])
  })

  test('of turns over turns', () => {
    const rows = rowsOf((counting) => dispersionTable(counting, { unit: 'turns' }))
    expect(pick(rows.slice(0, 1), 'theme', 'unit', ...figures)).toEqual([
      ['water', 'turns', 0.083333, 0.111111, 0.8, 0.970951, []],
    ])
  })

  test('over one session there is none; a document counts where there is nothing else', () => {
    const rows = rowsOf((counting) => dispersionTable(counting), { sessions: documentOnly })
    expect(pick(rows.slice(0, 1), 'theme', 'sessions', 'matches', ...figures)).toEqual([
      ['water', 1, 1, null, null, null, null, ['one-part-only']],
    ])
  })

  test('a session of moderators alone is no part, unless they count', () => {
    const moderator = speakerOf('الميسّر', {}, { role: 'moderator' })
    const sessions = [...threeSessions, coded('s', [[moderator, 'ثقة']])]
    const absent = (includeModerators: boolean) =>
      pick(
        rowsOf((counting) => dispersionTable(counting), { sessions, includeModerators }),
        'theme',
        'sessions',
        'sessions_absent',
      ).find(([theme]) => theme === 'trust')
    expect(absent(false)).toEqual(['trust', 1, 1])
    expect(absent(true)).toEqual(['trust', 2, 1])
  })
})

describe('saturation', () => {
  const curve = ['order', 'session', 'new_themes', 'new_theme_ids', 'cumulative_themes']

  test('sessions in order, each with the themes that it adds', () => {
    const rows = rowsOf((counting) => saturationTable(counting, { base: 1, run: 1 }))
    expect(pick(rows, ...curve, 'governorates')).toEqual([
      [1, 'daraa', 3, ['trust', 'water', 'pipes'], 3, ['درعا']],
      [2, 'hama', 1, ['wells'], 4, ['حماة', 'حمص']],
    ])
    expect(pick(rows, 'base_themes', 'run_share', 'reached', 'undefined_because')).toEqual([
      [3, null, 0, ['too-few-sessions']],
      [3, 0.333333, 0, []],
    ])
    expect(pick(rows, 'themes_once', 'themes_twice', 'chao1')).toEqual([
      [3, 0, null],
      [3, 1, 8.5],
    ])
  })

  test('orders drawn at random: either session may come first, the last has all themes', () => {
    const rows = rowsOf((counting) => saturationTable(counting))
    expect(pick(rows, 'permuted_low', 'permuted_high')).toEqual([
      [2, 3],
      [4, 4],
    ])
    expect(rows.at(-1)?.['permuted_median']).toBe(4)
    expect(rowsOf((counting) => saturationTable(counting))).toEqual(rows)
  })

  test('fewer sessions than base and run can’t be assessed', () => {
    const rows = rowsOf((counting) => saturationTable(counting))
    expect(pick(rows, 'base_themes', 'run_share', 'reached', 'undefined_because')).toEqual(
      rows.map(() => [null, null, null, ['too-few-sessions']]),
    )
  })

  test('is reached from the end of the first run that adds little enough', () => {
    const voice = speakerOf('م1')
    const said = ['بئر وشيء', 'أنبوب', 'ثقة أنبوب', 'بئر', 'أنبوب', 'كلام']
    const sessions = said.map((speech, at) => coded(`s${at}`, [[voice, speech]]))
    const rows = rowsOf((counting) => saturationTable(counting, { base: 2, run: 2, threshold: 0 }), { sessions })
    // Base wells, pipes; runs 3–4: trust of 2; 4–5 and 5–6: nothing.
    expect(pick(rows, 'order', 'run_share', 'reached')).toEqual([
      [1, null, 0],
      [2, null, 0],
      [3, null, 0],
      [4, 0.5, 0],
      [5, 0, 1],
      [6, 0, 1],
    ])
  })

  test('a session of moderators alone is none', () => {
    const silent = coded('a', [[speakerOf('الميسّر', {}, { role: 'moderator' }), 'ثقة']])
    const rows = rowsOf((counting) => saturationTable(counting), { sessions: [silent, ...threeSessions] })
    expect(pick(rows, 'order', 'session')).toEqual([
      [1, 'daraa'],
      [2, 'hama'],
    ])
  })

  test('of nothing there is nothing', () => {
    expect(rowsOf((counting) => saturationTable(counting), { sessions: [] })).toEqual([])
  })
})

describe('coverage', () => {
  const absent = ['sessions_without', 'governorates_without', 'levels_without']

  test('where nobody speaks of a theme', () => {
    expect(
      pick(
        rowsOf((counting) => coverageTable(counting)),
        'theme',
        ...absent,
      ),
    ).toEqual([
      ['water', [], [], []],
      ['wells', ['daraa'], ['درعا'], []],
      ['pipes', ['hama'], ['حماة', 'حمص'], ['1', '2']],
      ['trust', ['hama'], ['حماة', 'حمص'], ['1', '2']],
      ['roads', ['daraa', 'hama'], ['حماة', 'حمص', 'درعا'], ['1', '2']],
    ])
  })

  test('what is used, how much, and what may be the same', () => {
    const rows = rowsOf((counting) => coverageTable(counting, { broadShare: 0.5 }))
    expect(
      pick(rows, 'theme', 'excerpts', 'turns', 'turns_share', 'turns_total', 'sessions', 'use', 'near_duplicates'),
    ).toEqual([
      ['water', 3, 3, 0.75, 4, 2, 'broad', []],
      ['wells', 2, 2, 0.5, 4, 1, 'several', []],
      ['pipes', 1, 1, 0.25, 4, 1, 'once', ['trust']],
      ['trust', 1, 1, 0.25, 4, 1, 'once', ['pipes']],
      ['roads', 0, 0, 0, 4, 0, 'never', []],
    ])
  })

  test('values that the codebook does not declare stand by their letters', () => {
    const bare = new Counting({ ...codebook, attributes: [] }, { includeModerators: false })
    const [roads] = recordsOf(coverageTable(bare), threeSessions).filter(({ theme }) => theme === 'roads')
    expect(roads?.['governorates_without']).toEqual(['حماة', 'حمص', 'درعا'])
  })

  test('more than the share, not the share itself', () => {
    const near = rowsOf((counting) => coverageTable(counting, { broadShare: 0.75, duplicateShare: 1 }))
    expect(pick(near.slice(0, 3), 'theme', 'use', 'near_duplicates')).toEqual([
      ['water', 'several', []],
      ['wells', 'several', []],
      ['pipes', 'once', []],
    ])
  })
})
