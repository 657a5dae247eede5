import { expect, test } from 'vitest'
import { explainText } from '../../src/commands/explain-text.ts'

const [english, arabic] = [explainText('en'), explainText('ar')]

test('how many more', () => {
  expect([1, 2].map(english.others)).toEqual(['(so has 1 other rule)', '(so have 2 other rules)'])
  expect([1, 2, 3].map(arabic.others)).toEqual([
    '(ومثلها قاعدة أخرى)',
    '(ومثلها قاعدتان)',
    '(ومثلها قواعد أخرى عددها 3)',
  ])
  expect(arabic.more(4)).toContain('4')
})

test('each language gives reasons in its own', () => {
  const reason = { kind: 'overlap', by: 'مجلس محلي' } as const
  expect(english.reason(reason)).toBe('a longer match of the same theme stands here: «مجلس محلي»')
  expect(arabic.reason(reason)).toBe('في موضعه تطابق أطول للموضوع نفسه: «مجلس محلي»')
})
