import { describe, expect, test } from 'vitest'
import { pick, table, threeSessions } from './three-sessions.ts'

const documentOnly = threeSessions.slice(2)

describe('excerpts', () => {
  test('one row per excerpt and own theme, by path, place and codebook', () => {
    expect(pick(table('excerpts'), 'session', 'turn', 'theme', 'speaker_role')).toEqual([
      ['daraa', 2, 'trust', 'participant'],
      ['daraa', 2, 'water', 'participant'],
      ['daraa', 2, 'pipes', 'participant'],
      ['hama', 1, 'water', 'moderator'],
      ['hama', 2, 'wells', 'participant'],
      ['hama', 3, 'water', 'participant'],
      ['hama', 3, 'wells', 'participant'],
      ['report', 1, 'wells', null],
    ])
  })

  test('a row says all that is known of the passage', () => {
    const { excerpt_id: id, start, end, ...row } = table('excerpts')[6] ?? {}
    expect(id).toMatch(/^x[0-9a-z]{12}$/)
    expect(Number(end) - Number(start)).toBe(21)
    expect(row).toEqual({
      citation: 'م2، مستوى 2، جلسة حماة، السطر 17',
      theme: 'wells',
      theme_ar: 'الآبار',
      theme_en: 'Wells',
      text: 'لا ماء ولا بئر عندنا.',
      evidence: ['بئر'],
      before: 'كيف ماء البلدة؟ / حفرنا بئر في الحي.',
      after: 'نعم.',
      session: 'hama',
      kind: 'focus-group',
      mode: 'in-person',
      place: 'حماة',
      governorates: ['حماة', 'حمص'],
      date: null,
      turn: 3,
      speaker: 'م2',
      speaker_role: 'participant',
      level: '2',
      speaker_governorate: 'حمص',
      role: null,
      time: null,
      parent: 'water',
      axes: ['economic'],
      terms: ['بئر'],
      rule: ['wells#1'],
      source: 'hama.txt',
      line: 17,
      column: 5,
      end_line: 17,
      end_column: 26,
      words: 5,
      coder: 'machine',
      gender: 'm',
    })
  })

  test('citations do without what is not there', () => {
    expect(pick(table('excerpts'), 'citation')).toEqual([
      ['م1، مقابلة درعا، السطر 13'],
      ['م1، مقابلة درعا، السطر 13'],
      ['م1، مقابلة درعا، السطر 13'],
      ['الميسّر، جلسة حماة، السطر 13'],
      ['م1، مستوى 1، جلسة حماة، السطر 15'],
      ['م2، مستوى 2، جلسة حماة، السطر 17'],
      ['م2، مستوى 2، جلسة حماة، السطر 17'],
      ['report، السطر 5'],
    ])
  })
})

test('matches: one row per place, with the excerpt it counts in', () => {
  const excerpts = new Map(table('excerpts').map((row) => [row['excerpt_id'], row]))
  const matches = table('matches')
  expect(pick(matches, 'session', 'turn', 'speaker', 'theme', 'surface', 'confidence', 'line', 'column')).toEqual([
    ['daraa', 2, 'م1', 'trust', 'ثقة', 'high', 13, 10],
    ['daraa', 2, 'م1', 'pipes', 'أنبوب', 'high', 13, 23],
    ['daraa', 2, 'م1', 'water', 'ماء', 'high', 13, 29],
    ['hama', 1, 'الميسّر', 'water', 'ماء', 'high', 13, 14],
    ['hama', 2, 'م1', 'wells', 'بئر', 'high', 15, 11],
    ['hama', 3, 'م2', 'water', 'ماء', 'high', 17, 8],
    ['hama', 3, 'م2', 'wells', 'بئر', 'high', 17, 16],
    ['report', 1, null, 'wells', 'بئر', 'high', 5, 1],
  ])
  for (const match of matches) expect(excerpts.get(match['excerpt_id'] ?? null)?.['theme']).toBe(match['theme'])
})

const counts = ['excerpts', 'matches', 'turns', 'speakers', 'sessions', 'words']
const shares = ['turns_share', 'speakers_share', 'sessions_share', 'words_share', 'matches_per_1000_words']
const totals = ['turns_total', 'speakers_total', 'sessions_total', 'words_total']

describe('frequencies', () => {
  test('a parent counts the union of its own and its sub-themes, never the sum', () => {
    expect(pick(table('frequencies'), 'theme', ...counts)).toEqual([
      ['water', 3, 5, 3, 3, 2, 13],
      ['wells', 2, 2, 2, 2, 1, 9],
      ['pipes', 1, 1, 1, 1, 1, 4],
      ['trust', 1, 1, 1, 1, 1, 2],
      ['roads', 0, 0, 0, 0, 0, 0],
    ])
  })

  test('shares have their denominators beside them', () => {
    expect(pick(table('frequencies'), 'theme', ...shares)).toEqual([
      ['water', 0.75, 1, 1, 0.8125, 312.5],
      ['wells', 0.5, 0.666667, 0.5, 0.5625, 125],
      ['pipes', 0.25, 0.333333, 0.5, 0.25, 62.5],
      ['trust', 0.25, 0.333333, 0.5, 0.125, 62.5],
      ['roads', 0, 0, 0, 0, 0],
    ])
    for (const row of pick(table('frequencies'), ...totals)) expect(row).toEqual([4, 3, 2, 16])
  })

  test('moderators count where they are asked for', () => {
    const rows = table('frequencies', { includeModerators: true })
    expect(pick(rows.slice(0, 1), 'theme', ...counts, ...totals)).toEqual([['water', 4, 6, 4, 4, 2, 16, 6, 5, 2, 21]])
  })

  test('documents count where there is nothing else', () => {
    const rows = table('frequencies', { sessions: documentOnly })
    expect(pick(rows.slice(0, 1), 'theme', ...counts, ...shares.slice(0, 4), ...totals)).toEqual([
      ['water', 1, 1, 1, 0, 1, 2, 0.5, null, 1, 0.5, 2, 0, 1, 4],
    ])
  })

  test('nothing coded, nothing read: every theme with zeros and undefined shares', () => {
    const rows = table('frequencies', { sessions: [] })
    expect(pick(rows, 'theme', 'turns', 'turns_share', 'matches_per_1000_words')).toEqual(
      ['water', 'wells', 'pipes', 'trust', 'roads'].map((theme) => [theme, 0, null, null]),
    )
  })
})

describe('frequencies by', () => {
  const of = (by: string, theme: string, options = {}) =>
    table(`frequencies-by-${by}`, options).filter((row) => row['theme'] === theme)

  test('governorate: the speaker’s, else the session’s only one; declared ones appear even with nobody', () => {
    expect(pick(of('governorate', 'water'), 'governorate', 'turns', 'turns_share', ...totals)).toEqual([
      ['حماة', 1, 0.5, 2, 1, 1, 5],
      ['حمص', 1, 1, 1, 1, 1, 5],
      ['درعا', 1, 1, 1, 1, 1, 6],
      ['حلب', 0, null, 0, 0, 0, 0],
    ])
    expect(pick(of('governorate', 'wells'), 'governorate', 'turns')).toEqual([
      ['حماة', 1],
      ['حمص', 1],
      ['درعا', 0],
      ['حلب', 0],
    ])
  })

  test('level: unknown comes last', () => {
    expect(pick(of('level', 'water'), 'level', 'turns', 'turns_total')).toEqual([
      ['1', 1, 2],
      ['2', 1, 1],
      ['3', 0, 0],
      [null, 1, 1],
    ])
  })

  test('mode', () => {
    expect(pick(of('mode', 'trust'), 'mode', 'turns', 'turns_total')).toEqual([
      ['in-person', 0, 3],
      ['online', 1, 1],
    ])
  })

  test('kind: documents stand beside the dialogue, each with its own denominators', () => {
    expect(pick(of('kind', 'wells'), 'kind', 'turns', 'turns_share', 'turns_total', 'sessions_total')).toEqual([
      ['focus-group', 2, 0.666667, 3, 1],
      ['interview', 0, 0, 1, 1],
      ['document', 1, 0.5, 2, 1],
    ])
  })

  test('session: by path, themes as in the codebook, documents among them', () => {
    const rows = table('frequencies-by-session')
    expect(pick(rows, 'session', 'theme')).toEqual(
      ['daraa', 'hama', 'report'].flatMap((session) =>
        ['water', 'wells', 'pipes', 'trust', 'roads'].map((theme) => [session, theme]),
      ),
    )
    expect(pick(of('session', 'water'), 'session', ...counts, 'turns_total')).toEqual([
      ['daraa', 1, 2, 1, 1, 1, 4, 1],
      ['hama', 2, 3, 2, 2, 1, 9, 3],
      ['report', 1, 1, 1, 0, 1, 2, 2],
    ])
  })

  test('speaker: only the themes that he or she speaks of', () => {
    expect(
      pick(table('frequencies-by-speaker'), 'session', 'speaker', 'level', 'theme', 'turns', 'turns_total'),
    ).toEqual([
      [['daraa'], 'م1', null, 'water', 1, 1],
      [['daraa'], 'م1', null, 'pipes', 1, 1],
      [['daraa'], 'م1', null, 'trust', 1, 1],
      [['hama'], 'م1', '1', 'water', 1, 2],
      [['hama'], 'م1', '1', 'wells', 1, 2],
      [['hama'], 'م2', '2', 'water', 1, 1],
      [['hama'], 'م2', '2', 'wells', 1, 1],
    ])
  })

  test('documents alone fill every table but that of speakers', () => {
    expect(pick(of('governorate', 'wells', { sessions: documentOnly }), 'governorate', 'turns')).toEqual([
      ['حماة', 0],
      ['حمص', 0],
      ['درعا', 0],
      ['حلب', 0],
      [null, 1],
    ])
    expect(table('frequencies-by-speaker', { sessions: documentOnly })).toEqual([])
  })
})
