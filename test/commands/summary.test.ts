import { describe, expect, test } from 'vitest'
import { summarise } from '../../src/commands/summary.ts'
import type { SummaryFigures } from '../../src/commands/summary-figures.ts'
import type { Theme } from '../../src/codebook/codebook.ts'
import type { ThemeFrequency } from '../../src/tables/frequencies.ts'
import { codebook } from '../tables/three-sessions.ts'
import { fakeIo } from './fake-io.ts'

const outcome = { errors: 0, warnings: 0, out: 'coded' }
const totals = { turns: 1234, speakers: 1, sessions: 3, words: 1_234_567 }

function frequency(label: Theme['label'], turns: number): ThemeFrequency {
  const [water] = codebook.themes
  if (water === undefined) throw new Error('no theme')
  const figures = { excerpts: turns, matches: turns, turns, speakers: 1, sessions: Math.min(turns, 1), words: turns }
  return { theme: { ...water, id: 'water-id', label }, figures, totals }
}

function figures(themes: readonly ThemeFrequency[], others: Partial<SummaryFigures> = {}): SummaryFigures {
  const sessions = new Map([['interview' as const, new Map([[null, 3]])]])
  return { sessions, themes, excerpts: 4, leftOut: { moderators: 0, documents: 0 }, uncodedTurns: 0, ...others }
}

const told = (given: SummaryFigures, language: 'en' | 'ar' = 'en'): string =>
  summarise(given, outcome, language, fakeIo('/')).join('\n')

describe('the summary', () => {
  test('groups the digits of large numbers, and knows one from many', () => {
    const text = told(figures([frequency({ ar: 'ماء', en: 'Water' }, 1)], { excerpts: 1 }))
    expect(text).toContain('3 interviews\n  1,234 turns of 1 speaker, 1,234,567 words')
    expect(text).toContain('1 excerpt of 1 theme\n')
  })

  test('never rounds to nothing what there is', () => {
    expect(told(figures([frequency({ ar: 'ماء', en: 'Water' }, 1)]))).toContain('<1%  ماء')
  })

  test.each([
    ['en', { ar: null, en: 'Water' }, 'Water         4    1 of 3         1    <1%  Water'],
    ['en', { ar: null, en: null }, 'water-id         4    1 of 3         1    <1%  water-id'],
    ['ar', { ar: null, en: 'Water' }, '<1%    Water'],
  ] as const)('in %s names a theme as its labels allow: %j', (language, label, expected) => {
    expect(told(figures([frequency(label, 4)]), language)).toContain(expected)
  })

  test('names the first dozen of many themes that nobody speaks of', () => {
    const silent = Array.from({ length: 14 }, (_, at) => frequency({ ar: null, en: `T${at + 1}` }, 0))
    const text = told(figures([frequency({ ar: null, en: 'Water' }, 1), ...silent]))
    expect(text).toContain('14 themes are never spoken of: T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, …')
    expect(told(figures(silent), 'ar')).toContain('مواضيع لا حديث عنها (14): T1، T2')
  })

  test('shows no share where nobody speaks', () => {
    const nobody = { ...frequency({ ar: null, en: 'Water' }, 1), totals: { ...totals, turns: 0 } }
    expect(told(figures([nobody]))).toContain('–  Water')
  })

  test('tells apart what figures leave out', () => {
    const themes = [frequency({ ar: null, en: 'Water' }, 1)]
    expect(told(figures(themes, { leftOut: { moderators: 0, documents: 5 } }))).toContain(
      '; the figures leave out 5 of documents\n',
    )
    expect(told(figures(themes, { leftOut: { moderators: 2, documents: 0 } }), 'ar')).toContain('2 للميسّرين\n')
  })

  test.each([
    [1, 'جلسة مركزة واحدة'],
    [2, 'جلستان مركزتان'],
    [3, '3 جلسات مركزة'],
    [10, '10 جلسات مركزة'],
    [11, '11 جلسة مركزة'],
  ])('counts %i focus groups in Arabic', (count, expected) => {
    const modes = new Map([
      ['online', count - 1],
      ['hybrid', 1],
    ])
    const sessions = new Map([['focus-group' as const, modes]])
    expect(told(figures([], { sessions }), 'ar')).toContain(`${expected} (${count - 1} عن بُعد، 1 hybrid)`)
  })

  test('tells of problems where there are some', () => {
    const lines = summarise(figures([]), { ...outcome, errors: 2, warnings: 1 }, 'ar', fakeIo('/'))
    expect(lines.join('\n')).toContain('الأخطاء 2، التحذيرات 1 (أعلاه)')
    expect(told(figures([]))).not.toContain('Problems')
  })
})
