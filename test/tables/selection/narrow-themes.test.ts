import { expect, test } from 'vitest'
import { narrowThemes } from '../../../src/tables/selection/narrow-themes.ts'
import { codebook, threeSessions } from '../three-sessions.ts'

const idsOf = (themes: readonly string[], axes: readonly string[]): readonly string[] =>
  narrowThemes(codebook, themes, axes).narrowed.codebook.themes.map(({ id }) => id)

test.each([
  ['all where none is named', [], [], ['water', 'wells', 'pipes', 'trust', 'roads']],
  ['a theme with all below it', ['water'], [], ['water', 'wells', 'pipes']],
  ['a sub-theme without those above it', ['wells'], [], ['wells']],
  ['each once, as in the codebook', ['trust', 'wells', 'water'], [], ['water', 'wells', 'pipes', 'trust']],
  ['an axis', [], ['social'], ['trust']],
  ['an axis with what its sub-themes inherit', [], ['economic'], ['water', 'wells', 'pipes', 'trust']],
  ['a theme and an axis', ['roads'], ['social'], ['trust', 'roads']],
])('%s', (_, themes, axes, expected) => {
  expect(idsOf(themes, axes)).toEqual(expected)
})

test('codings of other themes are left out, turns and speakers stay', () => {
  const { narrow } = narrowThemes(codebook, ['wells'], []).narrowed
  for (const session of threeSessions) {
    const narrowed = narrow(session)
    expect(narrowed.turns).toBe(session.turns)
    expect(narrowed.speakers).toBe(session.speakers)
    expect(narrowed.excerpts).toEqual(session.excerpts.filter(({ theme }) => theme === 'wells'))
    expect(narrowed.matches).toEqual(session.matches.filter(({ theme }) => theme === 'wells'))
  }
})

test('unknown themes and axes are told, with those that were meant', () => {
  expect(narrowThemes(codebook, ['watr'], ['socal']).diagnostics).toMatchObject([
    { code: 'CLI_UNKNOWN_THEME', severity: 'error', args: { found: 'watr', nearest: 'water' } },
    {
      code: 'TABLE_UNKNOWN_AXIS',
      severity: 'error',
      args: { found: 'socal', expected: 'economic, social', nearest: 'social' },
    },
  ])
})
