import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Codebook } from '../../../src/codebook/codebook.ts'
import type { CodedSession } from '../../../src/coding/coded-session.ts'
import { tables } from '../../../src/tables/all-tables.ts'
import { cooccurrenceTable } from '../../../src/tables/cooccurrence.ts'
import { Counting } from '../../../src/tables/counting.ts'
import { coverageTable } from '../../../src/tables/coverage.ts'
import { crosstabTable } from '../../../src/tables/crosstab.ts'
import { frequenciesTable } from '../../../src/tables/frequencies.ts'
import { narrowThemes } from '../../../src/tables/selection/narrow-themes.ts'
import { selectSessions } from '../../../src/tables/selection/select-sessions.ts'
import type { Cell, TableFold } from '../../../src/tables/table.ts'
import { units } from '../../../src/tables/units.ts'
import { corpus, shuffled } from '../corpus.ts'
import { codebook, recordsOf } from '../three-sessions.ts'

const runs = { numRuns: 25 }

const countingOf = (of: Codebook): Counting => new Counting(of, { includeModerators: false })

const condition = fc.constantFrom(
  'level>=2',
  "governorate=حماة or level=''",
  'not mode=online',
  'speaker_role=participant',
  'kind in (document, interview)',
)
const themes = fc.subarray(['water', 'wells', 'pipes', 'trust', 'roads'], { minLength: 1 })

test('turns and themes may be narrowed in either order: every table is the same', () => {
  fc.assert(
    fc.property(corpus, condition, themes, (sessions, where, ids) => {
      const { selection: both } = selectSessions(codebook, { where, themes: ids, axes: [] })
      const { selection: turns } = selectSessions(codebook, { where, themes: [], axes: [] })
      const { narrowed } = narrowThemes(codebook, ids, [])
      if (both === null || turns === null) throw new Error('refused')
      const kept = (select: (session: CodedSession) => CodedSession | null): readonly CodedSession[] =>
        sessions.map(select).filter((session) => session !== null)
      const one = kept((session) => both.select(session))
      const other = kept((session) => turns.select(narrowed.narrow(session)))
      for (const create of tables.values())
        expect(recordsOf(create(countingOf(both.codebook)), one)).toEqual(
          recordsOf(create(countingOf(narrowed.codebook)), other),
        )
    }),
    runs,
  )
})

test.each([[['governorate']], [['level']], [['governorate', 'level']], [['mode', 'speaker_role']]])(
  'a crosstab by %j adds up to frequencies',
  (by) => {
    fc.assert(
      fc.property(corpus, (sessions) => {
        const frequencies = recordsOf(frequenciesTable(countingOf(codebook)), sessions)
        for (const unit of ['turns', 'excerpts', 'matches', 'words'] as const) {
          const options = { by, unit, isWide: false, showsShares: false }
          const rows = recordsOf(crosstabTable(countingOf(codebook), options), sessions)
          const sumOf = (theme: Cell | undefined): number =>
            rows.reduce((sum, row) => (row['theme'] === theme ? sum + Number(row['count']) : sum), 0)
          expect(frequencies.map(({ theme }) => sumOf(theme))).toEqual(frequencies.map((row) => row[unit]))
        }
      }),
      runs,
    )
  },
)

const folds: readonly (readonly [string, (counting: Counting) => TableFold])[] = [
  ['coverage', (counting) => coverageTable(counting)],
  ...units.flatMap((unit) =>
    [true, false].map(
      (isWide) =>
        [
          `a crosstab of ${unit}, ${isWide ? 'wide' : 'long'}`,
          (counting: Counting) => crosstabTable(counting, { by: ['governorate'], unit, isWide, showsShares: isWide }),
        ] as const,
    ),
  ),
  ...(['turns', 'excerpts', 'sessions'] as const).map(
    (within) => [`cooccurrence in ${within}`, (counting: Counting) => cooccurrenceTable(counting, { within })] as const,
  ),
  ['cooccurrence in windows', (counting) => cooccurrenceTable(counting, { within: 'window', turns: 2 })],
]

test.each(folds)('%s does not depend on the order of files', (_, create) => {
  fc.assert(
    fc.property(shuffled, ([sessions, others]) => {
      expect(recordsOf(create(countingOf(codebook)), others)).toEqual(recordsOf(create(countingOf(codebook)), sessions))
    }),
    runs,
  )
})

test('the figures of a theme are the same among few themes and among all', () => {
  fc.assert(
    fc.property(corpus, themes, (sessions, ids) => {
      const { narrowed } = narrowThemes(codebook, ids, [])
      const all = recordsOf(frequenciesTable(countingOf(codebook)), sessions)
      const few = recordsOf(
        frequenciesTable(countingOf(narrowed.codebook)),
        sessions.map((session) => narrowed.narrow(session)),
      )
      const kept = new Set(narrowed.codebook.themes.map(({ id }) => id))
      expect(few).toEqual(all.filter(({ theme }) => kept.has(String(theme))))
    }),
    runs,
  )
})
