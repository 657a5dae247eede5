import { describe, expect, test } from 'vitest'
import type { CodedSession } from '../../src/coding/coded-session.ts'
import { placeSession } from '../../src/coding/place-session.ts'
import { Counting } from '../../src/tables/counting.ts'
import { coverageTable } from '../../src/tables/coverage.ts'
import { dispersionTable } from '../../src/tables/dispersion.ts'
import { keynessTable } from '../../src/tables/keyness.ts'
import type { KeynessOptions } from '../../src/tables/keyness.ts'
import { saturationTable } from '../../src/tables/saturation.ts'
import type { TableFold } from '../../src/tables/table.ts'
import { makeSession, speakerOf, wordCoder } from '../coding/word-coder.ts'
import type { Said } from '../coding/word-coder.ts'
import { codebook, pick, recordsOf, threeSessions } from './three-sessions.ts'
import type { Record } from './three-sessions.ts'

/** The figures are worked out in test/fixtures/three-sessions/README.md. */
function rowsOf(
  create: (counting: Counting) => TableFold,
  { sessions = threeSessions, includeModerators = false } = {},
): readonly Record[] {
  return recordsOf(create(new Counting(codebook, { includeModerators })), sessions)
}

const documentOnly = threeSessions.slice(2)
const words = new Map([
  ['wells', 'بئر'],
  ['pipes', 'أنبوب'],
  ['trust', 'ثقة'],
])

function coded(id: string, said: readonly Said[]): CodedSession {
  const session = makeSession({ id }, said)
  const coder = wordCoder(codebook, words)
  return placeSession(
    session,
    session.turns.map((turn) => coder.codeTurn(session.text, turn)),
    codebook,
  )
}

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
      [3, 0, 6],
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
    const person = { person: 'p7' }
    const of = (governorate: string, others = {}) => speakerOf('م1', { governorate }, others)
    const sessions = [
      coded('a', [
        [of('حمص', person), 'بئر'],
        [of('حماة'), 'بئر'],
      ]),
      coded('b', [
        [of('حمص', person), 'بئر'],
        [null, 'بئر'],
      ]),
      coded('c', [[of('حماة'), 'كلام']]),
    ].map((session) => ({ ...session, header: { ...session.header, attributes: new Map() } }))
    const rows = rowsOf((counting) => keynessTable(counting, { by: ['kind'], unit: 'speakers' }), { sessions })
    expect(rows).toEqual([])
    const [wells] = rowsOf((counting) => keynessTable(counting, { by: ['governorate'], unit: 'speakers' }), {
      sessions,
    }).filter(({ theme, governorate }) => theme === 'wells' && governorate === 'حمص')
    expect(pick([wells ?? {}], ...counts)).toEqual([[1, 1, 1, 2]])
  })

  test('an attribute called like a column of another meaning is told apart', () => {
    const book = { ...codebook, attributes: [{ ...codebook.attributes[0], name: 'unit' }] }
    const { columns } = keynessTable(new Counting(book as typeof codebook, { includeModerators: false }), {
      by: ['unit'],
    })
    expect(columns.map(({ name }) => name).slice(3, 6)).toEqual(['parent', 'attribute_unit', 'unit'])
  })
})
