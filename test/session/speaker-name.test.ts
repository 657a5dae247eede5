import { describe, expect, test } from 'vitest'
import { haveQuestions, nameSpeaker, readLabel } from '../../src/session/speaker-name.ts'

describe('a label that stands by itself', () => {
  test.each<[written: string, label: string, fullLabel: string]>([
    ['م1', 'م1', 'م1'],
    ['م1:', 'م1', 'م1'],
    ['**م1**', 'م1', 'م1'],
    ['المتحدث الأول (ذكر)', 'المتحدث الأول', 'المتحدث الأول (ذكر)'],
    ['  السيدة\n هدى ', 'السيدة هدى', 'السيدة هدى'],
    ['SPEAKER_00', 'SPEAKER_00', 'SPEAKER_00'],
    ['7', '7', '7'],
    ['', '', ''],
  ])('%j is read as before a colon', (written, label, fullLabel) => {
    const found = readLabel(written)
    expect([found.label, found.fullLabel]).toEqual([label, fullLabel])
  })
})

describe('who it means', () => {
  const nobody = new Set<string>()

  test('the note behind it only where the metadata say so', () => {
    const written = { label: 'المتحدث', fullLabel: 'المتحدث (هدى)' }
    expect(nameSpeaker(written, nobody, false)).toMatchObject({ key: 'المتحدث', label: 'المتحدث' })
    expect(nameSpeaker(written, new Set(['المتحدث(هدى)']), false)).toMatchObject({
      key: 'المتحدث(هدى)',
      label: 'المتحدث (هدى)',
    })
  })

  test('numbers of questions are left out where there are answers', () => {
    const written = { label: 'س1', fullLabel: 'س1' }
    expect(nameSpeaker(written, nobody, true)).toMatchObject({ key: 'س', label: 'س' })
    expect(nameSpeaker(written, nobody, false)).toMatchObject({ key: 'س1', label: 'س1' })
    expect(nameSpeaker(written, new Set(['س1']), true)).toMatchObject({ key: 'س1', label: 'س1' })
  })

  test.each([
    [['س1', 'ج1', 'س2'], true],
    [['Q', 'A'], true],
    [['س1', 'س2'], false],
    [['ج'], false],
    [[], false],
  ])('questions and answers are both among %j: %s', (labels, expected) => {
    expect(haveQuestions(labels)).toBe(expected)
  })
})
