import { describe, expect, test } from 'vitest'
import type { ThemesOfGroup } from '../../src/report/model/study-model.ts'
import { Counting } from '../../src/tables/counting.ts'
import { frequenciesWithIntervals } from '../../src/tables/frequencies-with-intervals.ts'
import { cellOf } from '../../src/tables/tally.ts'
import { codebook, pick, recordsOf, table, threeSessions } from '../tables/three-sessions.ts'
import { modelOf } from './study.ts'

// What is expected of the three sessions stands in test/fixtures/three-sessions/README.md.
const model = modelOf()
const id = (position: number): string => codebook.themes[position]?.id ?? ''
const position = (theme: string): number => codebook.themes.findIndex((of) => of.id === theme)
const turnsOf = (groups: readonly ThemesOfGroup[], theme: string): readonly unknown[] =>
  groups.map(({ group, figures, totals }) => [group, figures[position(theme)]?.turns, totals.turns])

test('themes come in the order of the table, with its figures and denominators', () => {
  expect(model.themes.map(({ theme, figures }) => [theme.id, figures.excerpts, figures.turns])).toEqual([
    ['water', 3, 3],
    ['wells', 2, 2],
    ['pipes', 1, 1],
    ['trust', 1, 1],
    ['roads', 0, 0],
  ])
  expect(model.totals).toMatchObject({ turns: 4, speakers: 3, sessions: 2, words: 16 })
})

test('themes by governorate, by level and by session', () => {
  expect(turnsOf(model.byGovernorate, 'water')).toEqual([
    ['حماة', 1, 2],
    ['حمص', 1, 1],
    ['درعا', 1, 1],
    ['حلب', 0, 0],
  ])
  expect(turnsOf(model.byLevel, 'water')).toEqual([
    ['1', 1, 2],
    ['2', 1, 1],
    ['3', 0, 0],
    [null, 1, 1],
  ])
  expect(turnsOf(model.bySession, 'water')).toEqual([
    ['daraa', 1, 1],
    ['hama', 2, 3],
    ['report', 1, 2],
  ])
})

describe('the study at a glance', () => {
  test('sessions by kind and mode; of the dialogue only for modes', () => {
    expect([...model.glance.kinds]).toEqual([
      ['interview', 1],
      ['focus-group', 1],
      ['document', 1],
    ])
    expect([...model.glance.modes]).toEqual([
      ['online', 1],
      ['in-person', 1],
    ])
  })

  test('participants by level and governorate', () => {
    const cells = [...model.glance.participants].map(([level, row]) => [level, [...row]])
    expect(cells).toEqual([
      [null, [['درعا', 1]]],
      ['1', [['حماة', 1]]],
      ['2', [['حمص', 1]]],
    ])
  })

  test('what is missing', () => {
    expect(model.glance.missing).toMatchObject({
      silentGovernorates: ['حلب'],
      silentLevels: ['3'],
      speakersWithoutLevel: 1,
      speakersWithoutGovernorate: 0,
      turnsOfNobody: 0,
    })
    expect(model.glance.missing.silentThemes.map(id)).toEqual(['roads'])
  })

  test('passages and codings that count: daraa 2 and 3, hama 2 and 3; a passage of two themes is one', () => {
    expect(model.glance).toMatchObject({ passages: 4, codings: 6 })
  })

  test('excerpts that figures leave out: one of a moderator, one of the document', () => {
    expect(model.glance.leftOut).toEqual({ moderators: 1, documents: 1 })
    expect(modelOf({ includeModerators: true }).glance.leftOut).toEqual({ moderators: 0, documents: 1 })
  })

  test('where there is nothing but documents, they count', () => {
    const documents = modelOf({ sessions: threeSessions.slice(2) })
    expect(documents.glance.leftOut).toEqual({ moderators: 0, documents: 0 })
    expect(documents.glance.missing.turnsOfNobody).toBe(2)
    expect(documents.totals).toMatchObject({ turns: 2, speakers: 0, sessions: 1, words: 4 })
    expect(documents.sessions.map(({ counts }) => counts)).toEqual([true])
  })
})

test('a session in its course: where each turn begins, in words, and what it speaks of', () => {
  const [, hama] = model.sessions
  expect(hama?.turns.map(({ wordsBefore, counts, themes }) => [wordsBefore, counts, themes.map(id)])).toEqual([
    [0, false, ['water']],
    [3, true, ['water', 'wells']],
    [7, true, ['water', 'wells']],
    [12, true, []],
  ])
  expect(hama?.figures).toMatchObject({ turns: 4, words: 13, turnsCounted: 3, turnsCoded: 2 })
})

test('an excerpt stands where it stands: in its turn, in the course of its session', () => {
  const [trust, water] = model.excerpts
  expect([trust?.wordsBefore, water?.wordsBefore]).toEqual([2, 4])
  expect(water?.turn.record.text.slice(water.span.start, water.span.end)).toBe('ثم نريد أنبوب ماء.')
  expect(water?.evidence.map(({ start, end }) => water.turn.record.text.slice(start, end))).toEqual(['ماء'])
  expect(water?.citation).toEqual({ ar: 'م1، مقابلة درعا، السطر 13', en: 'م1, interview درعا, line 13' })
})

test('excerpts are the rows of the table, and know whether they count', () => {
  expect(model.excerpts.map(({ record, citation }) => [record.id, citation.ar, record.text])).toEqual(
    pick(table('excerpts'), 'excerpt_id', 'citation', 'text'),
  )
  expect(model.excerpts.map(({ counts }) => counts)).toEqual([true, true, true, false, true, true, true, false])
})

test('what no theme caught: turns of the dialogue; the places hold the documents too', () => {
  expect(model.uncoded).toMatchObject({ turns: 1, words: 1, turnsShare: 0.25 })
  expect(model.uncoded.places.map(({ turn }) => turn.citation.ar)).toEqual(pick(table('uncoded'), 'citation').flat())
})

test('pairs are those of the table', () => {
  expect(model.pairs.map(({ a, b, both }) => [a.id, b.id, both])).toEqual(
    pick(table('cooccurrence'), 'theme_a', 'theme_b', 'n12'),
  )
})

describe('saturation', () => {
  test('daraa speaks of water, pipes and trust; hama adds wells; the document is left out', () => {
    const { order, accumulated, occurrences } = model.saturation
    expect(order.map((at) => model.sessions[at]?.header.id)).toEqual(['daraa', 'hama'])
    expect(accumulated.map(({ newThemes, themes }) => ({ newThemes, themes }))).toEqual([
      { newThemes: 3, themes: 3 },
      { newThemes: 1, themes: 4 },
    ])
    expect(occurrences).toEqual({ themes: 4, once: 3, twice: 1 })
  })

  test('two sessions are too few for a verdict', () => {
    expect(model.saturation.saturation).toEqual({ undefined: 'too-few-sessions' })
  })

  test('in any order: hama first has 2, daraa first 3, both 4', () => {
    expect(model.saturation.permuted.map(({ low, high }) => [low, high])).toEqual([
      [2, 3],
      [4, 4],
    ])
  })

  test('sessions are taken by date where each has one', () => {
    const dated = threeSessions.map((session, at) => ({
      ...session,
      header: { ...session.header, date: `2022-0${3 - at}-01` },
    }))
    const { saturation } = modelOf({ sessions: dated })
    expect([saturation.orderedBy, saturation.order]).toEqual(['date', [1, 0]])
  })
})

test('intervals: of sessions by Wilson, of turns none where all sessions that have the theme are one', () => {
  // 1 of 2: 0.5 ± 1.96/2.9207 · √(0.125 + 0.24009) = 0.5 ± 0.4055
  const wells = model.intervals[position('wells')]?.sessions
  expect(wells?.low).toBeCloseTo(0.0945, 3)
  expect(wells?.high).toBeCloseTo(0.9055, 3)
  expect(model.intervals[position('roads')]?.turns).toBeNull()
})

test('intervals of the report are those of export frequencies --intervals', () => {
  const rows = recordsOf(
    frequenciesWithIntervals(new Counting(codebook, { includeModerators: false }), 1),
    threeSessions,
  )
  const bounds = (interval: { readonly low: number; readonly high: number } | null | undefined): readonly unknown[] => [
    interval === null || interval === undefined ? null : cellOf(interval.low),
    interval === null || interval === undefined ? null : cellOf(interval.high),
  ]
  const shown = rows.map(({ theme }) => {
    const own = model.intervals[position(String(theme))]
    return [...bounds(own?.sessions), ...bounds(own?.turns)]
  })
  expect(shown).toEqual(pick(rows, 'sessions_share_low', 'sessions_share_high', 'turns_share_low', 'turns_share_high'))
  expect(shown.flat().filter((bound) => bound !== null).length).toBeGreaterThan(6)
})
