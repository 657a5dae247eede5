import { expect, test } from 'vitest'
import { explainText } from '../../src/commands/explain-text.ts'
import type { ExplainText } from '../../src/commands/explain-text.ts'

const parts = { surface: 'ظاهر', stem: 'جذع', prefix: 'بال', ending: 'نا', longer: 'أطول' }
const [english, arabic] = [explainText('en'), explainText('ar')]

const sentencesOf = ({ refusals }: ExplainText): readonly string[] =>
  Object.entries(refusals).map(([name, say]) => `${name}: ${say(parts)}`)

test('every refusal has a sentence in both languages', () => {
  expect(Object.keys(arabic.refusals)).toEqual(Object.keys(english.refusals))
  expect(
    sentencesOf(english).filter((line) => !/^[a-z-]+: [«a-z][^.]+$/u.test(line) || line.includes('undefined')),
  ).toEqual([])
  expect(sentencesOf(arabic).filter((line) => !/^[a-z-]+: [«\p{Script=Arabic}][^.]+$/u.test(line))).toEqual([])
})

test.each([
  ['hamza', 'the hamza of «ظاهر» is not that of «جذع»'],
  ['definite', 'the ending «نا» excludes the article'],
  ['genitive', 'the ending «نا» does not go with «بال»'],
  ['hidden', 'rather the word «أطول»'],
] as const)('%s', (name, sentence) => {
  expect(english.refusals[name](parts)).toBe(sentence)
})

test('how many more', () => {
  expect([1, 2].map(english.others)).toEqual(['(so has 1 other rule)', '(so have 2 other rules)'])
  expect([1, 2, 3].map(arabic.others)).toEqual([
    '(ومثلها قاعدة أخرى)',
    '(ومثلها قاعدتان)',
    '(ومثلها قواعد أخرى عددها 3)',
  ])
  expect(arabic.more(4)).toContain('4')
})

test('what stands in Arabic for the reasons of near misses', () => {
  const sentences = [
    arabic.notForm('ظاهر'),
    arabic.exact('ظاهر'),
    arabic.unless('قيد'),
    arabic.letters('ظاهر', 'جذع'),
    arabic.phraseLacks('«كلمة»'),
    arabic.phraseApart('عبارة'),
    arabic.ruleLacks('«كلمة»'),
    arabic.ruleApart,
    arabic.close('ظاهر'),
  ]
  for (const sentence of sentences) expect(sentence).toMatch(/\p{Script=Arabic}/u)
})
