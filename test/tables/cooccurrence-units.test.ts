import { expect, test } from 'vitest'
import type { Togetherness } from '../../src/tables/cooccurrence-units.ts'
import { cooccurrenceTable } from '../../src/tables/cooccurrence.ts'
import { Counting } from '../../src/tables/counting.ts'
import { codebook, threeSessions } from './three-sessions.ts'

/** [a, b, units of both, units of a, units of b] of the pairs of spoken themes. */
function pairsWithin(together: Togetherness): readonly (readonly (string | number)[])[] {
  const fold = cooccurrenceTable(new Counting(codebook, { includeModerators: false }), together)
  const rows = [...threeSessions.flatMap((session) => [...fold.add(session)]), ...fold.finish()]
  const names = fold.columns.map(({ name }) => name)
  const cell = (row: (typeof rows)[number], name: string): string | number => {
    const found = row[names.indexOf(name)]
    return typeof found === 'string' || typeof found === 'number' ? found : `no ${name}`
  }
  return rows
    .map((row) => ['theme_a', 'theme_b', 'n12', 'n1', 'n2'].map((name) => cell(row, name)))
    .filter((row) => !row.includes('roads'))
}

test.each<readonly [string, Togetherness, readonly (readonly (string | number)[])[]]>([
  [
    'passages',
    { within: 'excerpts' },
    [
      ['water', 'trust', 0, 3, 1],
      ['wells', 'pipes', 0, 2, 1],
      ['wells', 'trust', 0, 2, 1],
      ['pipes', 'trust', 0, 1, 1],
    ],
  ],
  [
    'sessions',
    { within: 'sessions' },
    [
      ['water', 'trust', 1, 2, 1],
      ['pipes', 'trust', 1, 1, 1],
      ['wells', 'pipes', 0, 1, 1],
      ['wells', 'trust', 0, 1, 1],
    ],
  ],
  [
    'windows of two turns',
    { within: 'window', turns: 2 },
    [
      ['water', 'trust', 1, 3, 1],
      ['pipes', 'trust', 1, 1, 1],
      ['wells', 'pipes', 0, 2, 1],
      ['wells', 'trust', 0, 2, 1],
    ],
  ],
])('%s', (_, together, expected) => {
  expect(pairsWithin(together)).toEqual(expected)
})
