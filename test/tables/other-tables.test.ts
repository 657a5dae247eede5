import { expect, test } from 'vitest'
import { allTables, tables } from '../../src/tables/all-tables.ts'
import { Counting } from '../../src/tables/counting.ts'
import { codebook, codeSession, pick, readFixture, table, threeSessions } from './three-sessions.ts'

test('turns: every turn with a column for each theme, sub-themes counting for those above them', () => {
  const columns = [
    'session',
    'turn',
    'speaker',
    'words',
    'counted',
    'counted_governorate',
    'theme_water',
    'theme_wells',
    'theme_pipes',
    'theme_trust',
    'theme_roads',
  ]
  expect(pick(table('turns'), ...columns)).toEqual([
    ['daraa', 1, 'الميسّر', 2, 0, 'درعا', 0, 0, 0, 0, 0],
    ['daraa', 2, 'م1', 6, 1, 'درعا', 1, 0, 1, 1, 0],
    ['hama', 1, 'الميسّر', 3, 0, null, 1, 0, 0, 0, 0],
    ['hama', 2, 'م1', 4, 1, 'حماة', 1, 1, 0, 0, 0],
    ['hama', 3, 'م2', 5, 1, 'حمص', 1, 1, 0, 0, 0],
    ['hama', 4, 'م1', 1, 1, 'حماة', 0, 0, 0, 0, 0],
    ['report', 1, null, 2, 1, null, 1, 1, 0, 0, 0],
    ['report', 2, null, 2, 1, null, 0, 0, 0, 0, 0],
  ])
})

test('cooccurrence: pairs within turns, ancestors left out, what never occurs undefined', () => {
  const columns = [
    'theme_a',
    'theme_b',
    'n12',
    'n1',
    'n2',
    'turns_total',
    'jaccard',
    'npmi',
    'p_b_given_a',
    'p_a_given_b',
  ]
  expect(pick(table('cooccurrence'), ...columns)).toEqual([
    ['water', 'trust', 1, 3, 1, 4, 0.333333, 0.207519, 0.333333, 1],
    ['pipes', 'trust', 1, 1, 1, 4, 1, 1, 1, 1],
    ['water', 'roads', 0, 3, 0, 4, 0, null, 0, null],
    ['wells', 'pipes', 0, 2, 1, 4, 0, -1, 0, 0],
    ['wells', 'trust', 0, 2, 1, 4, 0, -1, 0, 0],
    ['wells', 'roads', 0, 2, 0, 4, 0, null, 0, null],
    ['pipes', 'roads', 0, 1, 0, 4, 0, null, 0, null],
    ['trust', 'roads', 0, 1, 0, 4, 0, null, 0, null],
  ])
})

test('cooccurrence: two themes in every turn have an NPMI of 1, two that never occur no Jaccard', () => {
  const interview = threeSessions.slice(0, 1)
  const rows = table('cooccurrence', { sessions: interview })
  expect(pick(rows.slice(0, 1), 'theme_a', 'theme_b', 'n12', 'turns_total', 'npmi')).toEqual([
    ['water', 'trust', 1, 1, 1],
  ])
  expect(pick(rows, 'theme_a', 'theme_b', 'jaccard')).toContainEqual(['wells', 'roads', null])
})

test('terms: every surface, whoever said it, and how often it counts', () => {
  expect(pick(table('terms'), 'theme', 'term', 'surface', 'matches', 'matches_counted', 'sessions')).toEqual([
    ['water', 'ماء', 'ماء', 3, 2, 2],
    ['wells', 'بئر', 'بئر', 3, 2, 2],
    ['pipes', 'أنبوب', 'أنبوب', 1, 1, 1],
    ['trust', 'ثقة', 'ثقة', 1, 1, 1],
  ])
})

test('uncoded: turns that count and that no theme caught', () => {
  expect(pick(table('uncoded'), 'citation', 'text', 'words')).toEqual([
    ['م1، مستوى 1، جلسة حماة، السطر 19', 'نعم.', 1],
    ['report، السطر 7', 'لا شيء.', 2],
  ])
})

test('sessions and speakers: what is known of them and how much was said', () => {
  const columns = [
    'session',
    'title',
    'participants',
    'moderators',
    'turns',
    'words',
    'turns_counted',
    'words_counted',
    'turns_coded',
    'excerpts',
  ]
  expect(pick(table('sessions'), ...columns)).toEqual([
    ['daraa', null, 1, 1, 2, 8, 1, 6, 1, 3],
    ['hama', 'جلسة حماة', 2, 1, 4, 13, 3, 10, 2, 4],
    ['report', null, 0, 0, 2, 4, 2, 4, 1, 1],
  ])
  expect(
    pick(
      table('speakers'),
      'session',
      'speaker',
      'speaker_role',
      'level',
      'gender',
      'turns',
      'words',
      'turns_coded',
      'themes',
    ),
  ).toEqual([
    ['daraa', 'الميسّر', 'moderator', null, null, 1, 2, 0, 0],
    ['daraa', 'م1', 'participant', null, null, 1, 6, 1, 3],
    ['hama', 'الميسّر', 'moderator', null, null, 1, 3, 1, 1],
    ['hama', 'م1', 'participant', '1', 'f', 2, 5, 1, 1],
    ['hama', 'م2', 'participant', '2', 'm', 1, 5, 1, 2],
  ])
})

test('codebook: the themes in their own order', () => {
  expect(pick(table('codebook'), 'theme', 'parent', 'depth', 'axes', 'terms')).toEqual([
    ['water', null, 0, ['economic'], ['ماء']],
    ['wells', 'water', 1, ['economic'], ['بئر']],
    ['pipes', 'water', 1, ['economic'], ['أنبوب']],
    ['trust', null, 0, ['social', 'economic'], ['ثقة']],
    ['roads', null, 0, [], ['طريق']],
  ])
})

test('every table has its own name, and every row as many cells as there are columns', () => {
  const folds = allTables(new Counting(codebook, { includeModerators: false }))
  expect(folds.map(({ name }) => name)).toEqual([...tables.keys()])
  for (const fold of folds) {
    const rows = [...threeSessions.flatMap((session) => [...fold.add(session)]), ...fold.finish()]
    expect(rows.length).toBeGreaterThan(0)
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([fold.columns.length]))
    expect(new Set(fold.columns.map(({ name }) => name)).size).toBe(fold.columns.length)
    for (const { description } of fold.columns) expect(description.ar).not.toBe(description.en)
  }
})

test('matches that are too unsure to count have no excerpt and count nowhere', () => {
  const [interview] = [readFixture('daraa.txt')]
  const coded = codeSession(interview)
  const unsure = { ...coded, excerpts: [], matches: coded.matches.map((match) => ({ ...match, excerpt: null })) }
  expect(pick(table('terms', { sessions: [unsure] }), 'theme', 'matches', 'matches_counted')).toEqual([
    ['water', 1, 0],
    ['pipes', 1, 0],
    ['trust', 1, 0],
  ])
  expect(pick(table('frequencies', { sessions: [unsure] }), 'turns', 'turns_total')).toEqual(
    Array.from({ length: 5 }, () => [0, 1]),
  )
})
