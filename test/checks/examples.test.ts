import { expect, test } from 'vitest'
import { checkCodebook } from '../../src/checks/check-codebook.ts'
import { checkExamples } from '../../src/checks/examples.ts'
import type { Coder, Confidence, Match } from '../../src/coding/coding.ts'
import type { Codebook } from '../../src/codebook/codebook.ts'
import { describe as sentence } from '../../src/diagnostic/format.ts'
import { codebookOf, head, told } from '../codebook/codebooks.ts'

/** Finds the plain terms of a codebook as substrings; what stands between question marks is of low confidence. */
function substringCoder({ themes }: Codebook): Coder {
  return {
    codeTurn(text, turn) {
      const matches = themes.flatMap(({ rules }, theme) =>
        rules.flatMap(({ name }, rule): readonly Match[] => {
          const start = text.indexOf(name)
          if (start < 0) return []
          const confidence: Confidence = text[start - 1] === '?' ? 'low' : 'high'
          const span = { start, end: start + name.length }
          return [{ theme, rule, span, term: name, form: name, class: 'stem', confidence }]
        }),
      )
      const counted = matches.filter(({ confidence }) => confidence !== 'low')
      const excerpts = counted.map((match) => ({ theme: match.theme, span: turn.span, matches: [match] }))
      return { turn, words: 0, matches, excerpts }
    },
  }
}

const book = (coded: string, notCoded: string): Codebook =>
  codebookOf(
    `${head}- id: displacement
  label: { ar: النزوح }
  terms: [نزح, خيمة]
  examples:
    coded: [${coded}]
    not_coded: [${notCoded}]
  themes:
  - id: camps
    label: { ar: المخيمات }
    terms: [مخيم]
`,
  )

const check = (coded: string, notCoded: string) => {
  const codebook = book(coded, notCoded)
  return checkExamples(codebook, substringCoder(codebook))
}

test.each<[string, string, string, readonly string[]]>([
  ['examples that hold', 'نزحت العائلة, تحت خيمة', 'زرعنا الأرض', []],
  ['a coded one that no term finds', 'نزحت العائلة, سكنّا', 'زرعنا الأرض', ['CODEBOOK_EXAMPLE_NOT_CODED 11:27']],
  ['a coded one that only a sub-theme finds', 'في مخيم', '', ['CODEBOOK_EXAMPLE_NOT_CODED 11:13']],
  ['a coded one with a match of low confidence only', 'عائلة ?نزحت', '', ['CODEBOOK_EXAMPLE_NOT_CODED 11:13']],
  ['a not-coded one that a term finds', 'نزحت', 'أكل تفاحاً, نزح الماء', ['CODEBOOK_EXAMPLE_CODED 12:29']],
  ['a not-coded one that only a sub-theme finds', 'نزحت', 'في مخيم', []],
  ['a not-coded one with a match of low confidence only', 'نزحت', 'بئر ?نزح ماؤها', []],
])('%s', (_, coded, notCoded, expected) => {
  expect(told(check(coded, notCoded))).toEqual(expected)
})

test.each<[string, string, string, string]>([
  [
    'what is missing',
    'سكنّا',
    '',
    'Unexpected example that is not coded with «displacement»: «سكنّا»; add a term that finds it, or move it to «not_coded»',
  ],
  [
    'the weak match',
    'هم ?نزحوا',
    '',
    'Unexpected example that is not coded with «displacement» (only a match of low confidence, «نزح»): «هم ?نزحوا»; add a term that finds it, or move it to «not_coded»',
  ],
  [
    'the rule that fired and what it found',
    'نزحت',
    'نزح الماء',
    'Unexpected example that is coded with «displacement»: the term «نزح» found «نزح» in «نزح الماء»; narrow the term with «unless» or «not_forms», or move the example to «coded»',
  ],
])('the sentence names %s', (_, coded, notCoded, expected) => {
  expect(check(coded, notCoded).map((diagnostic) => sentence(diagnostic))).toEqual([expected])
})

test('an example is coded as one turn, without speaker', () => {
  const seen: unknown[] = []
  const coder: Coder = {
    codeTurn(text, turn) {
      seen.push([text, turn])
      return { turn, words: 0, matches: [], excerpts: [] }
    },
  }
  checkExamples(book('نزحت', ''), coder)
  expect(seen).toEqual([['نزحت', { index: 1, speaker: null, time: null, span: { start: 0, end: 4 } }]])
})

test('all checks together, in the order of the text', () => {
  const codebook = book('سكنّا', 'نزح الماء')
  expect(told(checkCodebook(codebook, substringCoder(codebook)))).toEqual([
    'CODEBOOK_NO_DEFINITION 7:7',
    'CODEBOOK_NO_GUIDANCE 7:7',
    'CODEBOOK_EXAMPLE_NOT_CODED 11:13',
    'CODEBOOK_EXAMPLE_CODED 12:17',
    'CODEBOOK_NO_DEFINITION 14:9',
    'CODEBOOK_NO_EXAMPLES 14:9',
    'CODEBOOK_NO_EXAMPLES 14:9',
    'CODEBOOK_NO_GUIDANCE 14:9',
  ])
})
