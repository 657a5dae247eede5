import { describe, expect, test } from 'vitest'
import type { Codebook } from '../../src/codebook/codebook.ts'
import type { CodedSession } from '../../src/coding/coded-session.ts'
import { codebookOf, head } from '../codebook/codebooks.ts'
import { book, coded, inOneSession, moderator, told, used } from './using.ts'
import type { Said } from './using.ts'

describe('themes of one session', () => {
  const codebook = book(['displacement', 'نازح'], ['return', 'عودة'])
  const sessionsOf = (...texts: readonly string[]): readonly CodedSession[] =>
    texts.map((text, at) => coded(codebook, `s${at + 1}`, [[2, text]]))
  const told1 = (sessions: readonly CodedSession[]): readonly unknown[] =>
    told(used(codebook, sessions), 'CODEBOOK_ONE_SESSION_THEME')

  test.each<[string, readonly string[], readonly unknown[]]>([
    [
      'one of three',
      ['شاي', 'نازح', 'شاي'],
      [['ONE_SESSION_THEME', 7, { theme: 'displacement', session: 's2', sessions: 3 }]],
    ],
    ['one of two says nothing', ['شاي', 'نازح'], []],
    ['two of three', ['عودة', 'شاي', 'عودة'], []],
    ['none', ['شاي', 'شاي', 'شاي'], []],
  ])('%s', (_, texts, expected) => {
    expect(told1(sessionsOf(...texts))).toEqual(expected)
  })

  test('a session in which only moderators speak does not count', () => {
    const silent = coded(codebook, 's9', [[2, 'نازح؟', moderator]])
    expect(told1([...sessionsOf('شاي', 'نازح'), silent])).toEqual([])
  })

  test('a theme is found where its sub-themes are', () => {
    const nested = codebookOf(
      `${head}- id: top\n  label: { ar: أعلى }\n  terms: [نازح]\n  themes:\n  - { id: sub, label: { ar: فرع }, terms: [خيمة] }\n`,
    )
    const sessions = ['نازح', 'خيمة', 'شاي'].map((text, at) => coded(nested, `s${at + 1}`, [[1, text]]))
    expect(told(used(nested, sessions), 'CODEBOOK_ONE_SESSION_THEME')).toEqual([
      ['ONE_SESSION_THEME', 11, { theme: 'sub', session: 's2', sessions: 3 }],
    ])
  })
})

describe('themes that always come together', () => {
  const told2 = (codebook: Codebook, ...said: readonly Said[]): readonly unknown[] =>
    told(inOneSession(codebook, ...said), 'CODEBOOK_INSEPARABLE_THEMES')
  const two = book(['displacement', 'نازح'], ['return', 'عودة'])
  const together = (theme: string, other: string, turns: number, otherTurns: number): unknown => ({
    theme,
    other,
    turns,
    otherTurns,
  })

  test.each<[string, readonly Said[], readonly unknown[]]>([
    ['both always', [[5, 'عودة النازحين']], [['INSEPARABLE_THEMES', 7, together('displacement', 'return', 5, 5)]]],
    [
      'one never without the other, which comes alone too',
      [
        [5, 'عودة النازحين'],
        [2, 'نازحون'],
      ],
      [['INSEPARABLE_THEMES', 9, together('return', 'displacement', 5, 7)]],
    ],
    [
      'each comes alone once',
      [
        [9, 'عودة النازحين'],
        [1, 'نازحون'],
        [1, 'عودة'],
      ],
      [],
    ],
    ['fewer than 5 turns say nothing', [[4, 'عودة النازحين']], []],
    [
      'never together',
      [
        [5, 'نازحون'],
        [5, 'عودة'],
      ],
      [],
    ],
  ])('%s', (_, said, expected) => {
    expect(told2(two, ...said)).toEqual(expected)
  })

  test('not where a term of the one is about the other', () => {
    const about = book(['displacement', 'نازح'], ['return', '{ all: [عودة, { theme: displacement }] }'])
    expect(told2(about, [5, 'عودة النازحين'])).toEqual([])
  })

  test('nor where it is about a theme above the other', () => {
    const about = codebookOf(
      `${head}- id: top\n  label: { ar: أعلى }\n  themes:\n  - { id: sub, label: { ar: فرع }, terms: [نازح] }\n- { id: b, label: { ar: ب }, terms: [{ all: [عودة, { theme: top }] }] }\n`,
    )
    expect(told2(about, [5, 'عودة النازحين'])).toEqual([])
  })

  test('nor where one is above the other', () => {
    const nested = codebookOf(
      `${head}- id: top\n  label: { ar: أعلى }\n  terms: [نازح]\n  themes:\n  - { id: sub, label: { ar: فرع }, terms: [عودة] }\n`,
    )
    expect(told2(nested, [5, 'عودة النازحين'])).toEqual([])
  })
})
