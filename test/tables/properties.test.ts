import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { CodedSession } from '../../src/coding/coded-session.ts'
import { tables } from '../../src/tables/all-tables.ts'
import { Counting } from '../../src/tables/counting.ts'
import { coverageTable } from '../../src/tables/coverage.ts'
import { dispersionTable } from '../../src/tables/dispersion.ts'
import { keynessTable } from '../../src/tables/keyness.ts'
import { saturationTable } from '../../src/tables/saturation.ts'
import type { TableFold } from '../../src/tables/table.ts'
import { corpus, shuffled } from './corpus.ts'
import { codebook, pick, recordsOf } from './three-sessions.ts'
import type { Record } from './three-sessions.ts'

const leaves = ['wells', 'pipes', 'trust', 'roads']

function table(name: string, sessions: readonly CodedSession[], includeModerators = false): readonly Record[] {
  const create = tables.get(name)
  if (create === undefined) throw new Error(`no table ${name}`)
  return recordsOf(create(new Counting(codebook, { includeModerators })), sessions)
}

const sum = (records: readonly Record[], column: string): number =>
  records.reduce((total, record) => total + Number(record[column]), 0)

/** How many different values some columns have together. */
const distinct = (records: readonly Record[], ...columns: readonly string[]): number =>
  new Set(pick(records, ...columns).map((row) => JSON.stringify(row))).size

/** The sessions that totals are of: the dialogue, or the documents where there is no dialogue. */
function countedSessions(sessions: readonly CodedSession[]): ReadonlySet<string> {
  const dialogue = sessions.filter(({ header: { kind } }) => kind !== 'document')
  return new Set((dialogue.length > 0 ? dialogue : sessions).map(({ header: { id } }) => id))
}

test('the figures of a theme without sub-themes are the rows of excerpts.csv and matches.csv that count', () => {
  fc.assert(
    fc.property(corpus, (sessions) => {
      const counted = countedSessions(sessions)
      const counts = (row: Record): boolean =>
        counted.has(String(row['session'])) && row['speaker_role'] !== 'moderator'
      const excerpts = table('excerpts', sessions).filter(counts)
      const ids = new Set(excerpts.map((row) => row['excerpt_id']))
      const matches = table('matches', sessions).filter((row) => ids.has(row['excerpt_id'] ?? null))
      const terms = table('terms', sessions)
      for (const row of table('frequencies', sessions).filter(({ theme }) => leaves.includes(String(theme)))) {
        const own = excerpts.filter(({ theme }) => theme === row['theme'])
        expect(row['excerpts']).toBe(own.length)
        expect(row['words']).toBe(sum(own, 'words'))
        expect(row['turns']).toBe(distinct(own, 'session', 'turn'))
        expect(row['sessions']).toBe(distinct(own, 'session'))
        const voices = own.filter((excerpt) => excerpt['speaker'] !== null)
        expect(row['speakers']).toBe(distinct(voices, 'session', 'speaker'))
        expect(row['matches']).toBe(matches.filter(({ theme }) => theme === row['theme']).length)
        expect(row['matches']).toBe(
          sum(
            terms.filter(({ theme }) => theme === row['theme']),
            'matches_counted',
          ),
        )
      }
    }),
  )
})

test('a parent has at least what its greatest part has and at most the sum, and never more words than were said', () => {
  fc.assert(
    fc.property(corpus, fc.boolean(), (sessions, moderators) => {
      const rows = new Map(table('frequencies', sessions, moderators).map((row) => [row['theme'], row]))
      const of = (theme: string, column: string): number => Number(rows.get(theme)?.[column])
      for (const column of ['excerpts', 'matches', 'turns', 'speakers', 'sessions', 'words']) {
        expect(of('water', column)).toBeGreaterThanOrEqual(Math.max(of('wells', column), of('pipes', column)))
      }
      expect(of('water', 'words')).toBeLessThanOrEqual(of('water', 'words_total'))
      expect(of('water', 'turns')).toBeLessThanOrEqual(of('water', 'turns_total'))
    }),
  )
})

test.each(['governorate', 'level', 'mode'])('the groups by %s add up to the whole', (by) => {
  fc.assert(
    fc.property(corpus, (sessions) => {
      const groups = table(`frequencies-by-${by}`, sessions)
      for (const row of table('frequencies', sessions)) {
        const own = groups.filter(({ theme }) => theme === row['theme'])
        for (const column of ['excerpts', 'matches', 'turns', 'words', 'turns_total', 'words_total']) {
          expect(sum(own, column)).toBe(row[column])
        }
      }
    }),
  )
})

test('the figures do not depend on the order of files', () => {
  fc.assert(
    fc.property(shuffled, ([sessions, others]) => {
      for (const name of tables.keys()) {
        const [rows, same] = [table(name, sessions), table(name, others)].map((records) =>
          records.map((record) => JSON.stringify(record)).toSorted(),
        )
        // The form of a surface that several themes share is told by the first session that has it.
        expect(same).toEqual(rows)
      }
    }),
  )
})

test('turns that count are coded or in uncoded.csv, each once', () => {
  fc.assert(
    fc.property(corpus, (sessions) => {
      const counted = table('turns', sessions).filter((row) => row['counted'] === 1)
      const coded = counted.filter((row) =>
        Object.entries(row).some(([name, cell]) => name.startsWith('theme_') && cell === 1),
      )
      expect(coded.length + table('uncoded', sessions).length).toBe(counted.length)
    }),
  )
})

test('cooccurrence is symmetric arithmetic: n12 is at most either, shares lie between 0 and 1, NPMI between −1 and 1', () => {
  fc.assert(
    fc.property(corpus, (sessions) => {
      for (const [n12, n1, n2, jaccard, npmi] of pick(
        table('cooccurrence', sessions),
        'n12',
        'n1',
        'n2',
        'jaccard',
        'npmi',
      )) {
        expect(Number(n12)).toBeLessThanOrEqual(Math.min(Number(n1), Number(n2)))
        expect(Number(jaccard)).toBeGreaterThanOrEqual(0)
        expect(Number(jaccard)).toBeLessThanOrEqual(1)
        expect(Math.abs(Number(npmi))).toBeLessThanOrEqual(1)
      }
      expect(sessions.length).toBeGreaterThan(0)
    }),
  )
})

const statistics: readonly (readonly [name: string, create: (counting: Counting) => TableFold])[] = [
  ['dispersion', (counting) => dispersionTable(counting)],
  ['dispersion by turns', (counting) => dispersionTable(counting, { unit: 'turns' })],
  ['saturation', (counting) => saturationTable(counting, { base: 1, run: 1, permutations: 20 })],
  ['coverage', (counting) => coverageTable(counting)],
  ...(['turns', 'speakers', 'sessions', 'words', 'matches'] as const).map(
    (unit) =>
      [`keyness by ${unit}`, (counting: Counting) => keynessTable(counting, { by: ['governorate'], unit })] as const,
  ),
]

test.each(statistics)('%s: every number is one, and what is undefined has its reason', (_, create) => {
  fc.assert(
    fc.property(corpus, fc.boolean(), (sessions, includeModerators) => {
      const fold = create(new Counting(codebook, { includeModerators }))
      const numbers = fold.columns.filter(({ type }) => type === 'number').map(({ name }) => name)
      const records = recordsOf(fold, sessions)
      const cells = records.flatMap((record) => numbers.map((name) => record[name] ?? null))
      expect(cells.filter((cell) => cell !== null && !Number.isFinite(cell))).toEqual([])
      const reasonless = records.filter(
        (record) =>
          JSON.stringify(record['undefined_because']) === '[]' && numbers.some((name) => record[name] === null),
      )
      expect(reasonless).toEqual([])
    }),
    { numRuns: 50 },
  )
})

test('a group and its rest are all whose governorate is known', () => {
  fc.assert(
    fc.property(corpus, (sessions) => {
      const known = sum(
        table('frequencies-by-governorate', sessions).filter(
          ({ theme, governorate }) => theme === 'water' && governorate !== null,
        ),
        'turns_total',
      )
      const rows = recordsOf(
        keynessTable(new Counting(codebook, { includeModerators: false }), { by: ['governorate'] }),
        sessions,
      )
      expect(rows.filter((row) => Number(row['group_total']) + Number(row['rest_total']) !== known)).toEqual([])
    }),
  )
})

test('the order of files changes neither dispersion nor keyness', () => {
  fc.assert(
    fc.property(shuffled, ([sessions, others]) => {
      for (const [, create] of statistics.filter(([name]) => /^(?:dispersion|keyness)/u.test(name))) {
        const [rows, same] = [sessions, others].map((some) =>
          recordsOf(create(new Counting(codebook, { includeModerators: false })), some),
        )
        expect(same).toEqual(rows)
      }
    }),
    { numRuns: 50 },
  )
})
