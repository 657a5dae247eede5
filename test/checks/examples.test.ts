import { describe, expect, test } from 'vitest'
import { checkCodebook } from '../../src/checks/check-codebook.ts'
import { checkExamples } from '../../src/checks/examples.ts'
import type { Coder, Confidence, Match } from '../../src/coding/coding.ts'
import type { Codebook } from '../../src/codebook/codebook.ts'
import type { Diagnostic } from '../../src/diagnostic/diagnostic.ts'
import type { MissReason } from '../../src/diagnostic/miss-reasons.ts'
import { codebookOf, head, told } from '../codebook/codebooks.ts'
import { coderOf } from '../coding/books.ts'

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

describe('what a failure tells', () => {
  /** Its second theme has its terms on lines 13 to 18, and one about the first on line 19. */
  const explained = (coded: string, notCoded: string): readonly Diagnostic[] => {
    const codebook = codebookOf(`${head}- id: weather
  label: { ar: الطقس }
  terms: [ثلج, صقيع]
- id: displacement
  label: { ar: النزوح }
  terms:
  - { term: نازح, not_forms: [نازحات] }
  - دورة
  - { verb: نزح/ينزح }
  - { term: مجلس, unless: [مجلس الأمن] }
  - { near: [خيمة, مطر], within: 2 }
  - مجلس محلي
  - { all: [{ theme: weather }, شادر] }
  examples:
    coded: [${coded}]
    not_coded: [${notCoded}]
`)
    return checkExamples(codebook, coderOf(codebook))
  }

  test.each<[string, string, readonly [term: string, line: number, reason: MissReason] | null]>([
    ['a form that is listed under not_forms', 'شفنا نازحات', ['نازح', 13, { kind: 'not-form', surface: 'نازحات' }]],
    ['a match of low confidence', 'حضرنا دوره', ['دورة', 14, { kind: 'unsure', surface: 'دوره' }]],
    ['an exclusion', 'قرار مجلس الأمن', ['مجلس', 16, { kind: 'unless', by: ['مجلس الأمن'] }]],
    ['a part that is missing', 'خيمتنا قديمة', ['خيمة ~2 مطر', 17, { kind: 'rule', lacking: ['مطر'] }]],
    [
      'another theme that is missing',
      'شوادر قديمة',
      ['{weather} & شادر', 19, { kind: 'rule', lacking: ['{weather}'] }],
    ],
    [
      'a term where only the other theme is there',
      'ثلج كتير',
      ['{weather} & شادر', 19, { kind: 'rule', lacking: ['شادر'] }],
    ],
    ['nothing where nothing came near', 'كلشي تمام', null],
  ])('not coded: %s', (_, example, expected) => {
    const [term, line, reason] = expected ?? []
    const nearest = expected === null ? null : { term, line, reason }
    expect(explained(example, '').map(({ args }) => args)).toEqual([{ theme: 'displacement', example, nearest }])
  })

  test.each<[string, string, { readonly [name: string]: unknown }]>([
    [
      'the parts of a word',
      'وبالنازحين',
      {
        term: 'نازح',
        line: 13,
        evidence: 'وبالنازحين',
        class: 'masculine-plural',
        pieces: ['و and', 'بال in the, with the', 'نازح', 'ين plural'],
      },
    ],
    ['a word that is the term', 'نازح', { term: 'نازح', line: 13, evidence: 'نازح', class: 'stem', pieces: [] }],
    [
      'several words by their class only',
      'كان المجلس المحلي هناك',
      { term: 'مجلس محلي', line: 18, evidence: 'المجلس المحلي', class: 'article', pieces: [] },
    ],
  ])('coded: %s', (_, example, expected) => {
    const [diagnostic] = explained('نزحنا', example)
    const args = diagnostic?.code === 'CODEBOOK_EXAMPLE_CODED' ? (diagnostic as Coded).args : null
    const pieces = args?.pieces.map(({ text, meaning }) => [text, meaning?.en ?? ''].join(' ').trim())
    expect({ ...args, pieces }).toEqual({ theme: 'displacement', example, ...expected })
  })

  type Coded = Diagnostic<'CODEBOOK_EXAMPLE_CODED'>
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
  expect(seen).toEqual([['نزحت', { index: 1, speaker: null, time: null, span: { start: 0, end: 4 }, marks: [] }]])
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
