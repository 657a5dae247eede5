import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import type { Codebook, Operand, Rule } from '../../src/codebook/codebook.ts'
import { readCodebook } from '../../src/codebook/read-codebook.ts'
import { CodebookExplainer } from '../../src/coding/explain-match.ts'
import { readCorpus } from '../../src/commands/read-corpus.ts'
import {
  all,
  any,
  before,
  book,
  code,
  coderOf,
  exact,
  near,
  oneTheme,
  pattern,
  term,
  theme,
  themeRef,
  verb,
} from './books.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** The words of the first match of a text: as written, and the stem each was read by (– where it was passed over). */
function explained(codebook: Codebook, text: string) {
  const { turn, matches } = code(codebook, text, 'low')
  const [match] = matches
  const found = match === undefined ? null : new CodebookExplainer(codebook).explain(text, turn.span, match)
  if (match === undefined || found === null) return null
  // What was derived again is what the coder found.
  expect([found.form, found.class, found.confidence]).toEqual([match.form, match.class, match.confidence])
  return found.words.map(({ surface, reading }) => `${surface} ${reading?.parts.stem.form ?? '–'}`)
}

const explainedBy = (text: string, ...rules: readonly (Rule | Operand | string)[]) =>
  explained(oneTheme(...rules), text)

test('every match on transcripts/ is derived again as it was found', async () => {
  const path = 'codebooks/early-recovery.yaml'
  const { codebook } = readCodebook(readFileSync(root + path, 'utf8'), path)
  if (codebook === null) throw new Error('the shipped codebook is broken')
  const coder = coderOf(codebook)
  const explainer = new CodebookExplainer(codebook)
  const different: unknown[] = []
  let matches = 0
  const options = { cwd: root, encoding: null, attributes: [], exclude: [] }
  for await (const item of readCorpus([`${root}transcripts`], options)) {
    if (item.kind === 'problem') continue
    const { text, turns, header } = item.session
    for (const turn of turns) {
      for (const match of coder.codeTurn(text, turn).matches) {
        matches++
        const found = explainer.explain(text, turn.span, match)
        const again = [found?.form, found?.class, found?.confidence]
        if (again.join() !== [match.form, match.class, match.confidence].join())
          different.push([header.id, match, again])
      }
    }
  }
  expect(matches).toBeGreaterThan(500)
  expect(different).toEqual([])
}, 60_000)

describe('the words of a match', () => {
  test('one word, by the form that was found', () => {
    expect(explainedBy('زرنا مجالسهم', 'مجلس')).toEqual(['مجالسهم مجالس'])
  })

  test('a phrase: every word; those between are passed over', () => {
    expect(explainedBy('المجلس يعني المحلي', 'مجلس محلي')).toEqual(['المجلس مجلس', 'يعني –', 'المحلي محلي'])
  })

  test('a phrase among the forms of a word', () => {
    expect(explainedBy('صرنا لاجئين سياسيين', term('لاجئ', { forms: ['لاجئ سياسي'] }))).toEqual([
      'لاجئين لاجئ',
      'سياسيين سياسي',
    ])
  })

  test('a verb', () => {
    expect(explainedBy('بينزحوا كتير', verb('نزح/ينزح'))).toEqual(['بينزحوا نزح/ينزح'])
  })

  test('the parts of a combination, at their places', () => {
    expect(explainedBy('المجلس بلا ثقة', near(3, 'ثقة', 'مجلس'))).toEqual(['المجلس مجلس', 'بلا –', 'ثقة ثقة'])
    expect(explainedBy('رجعوا أهلي', before(2, verb('رجع/يرجع'), any('ناس', 'أهل')))).toEqual([
      'رجعوا رجع/يرجع',
      'أهلي أهل',
    ])
    expect(explainedBy('ثقة الناس بالمجلس', all('ثقة', near(1, 'ناس', 'مجلس')))).toEqual([
      'ثقة ثقة',
      'الناس ناس',
      'بالمجلس مجلس',
    ])
  })

  test('what another theme finds, its sub-themes and references included', () => {
    const codebook = book([
      theme('actors', []),
      theme('councils', ['مجلس'], { parent: 'actors' }),
      theme('trust', [near(3, themeRef('actors'), 'ثقة')]),
    ])
    const { turn, text, matches } = code(codebook, 'ثقة بالمجلس')
    const trust = matches.find((match) => match.theme === 2)
    const words = trust && new CodebookExplainer(codebook).explain(text, turn.span, trust)?.words
    expect(words?.map(({ reading }) => reading?.term)).toEqual(['ثقة', 'مجلس'])
  })

  test('themes that refer to one another', () => {
    const codebook = book([theme('a', [themeRef('b')]), theme('b', ['ماء', themeRef('a')])])
    expect(explained(codebook, 'ماء')).toEqual(['ماء ماء'])
  })

  test('a pattern reads no word', () => {
    expect(explainedBy('القرار 107 صدر', pattern('قرار [0-9]+'))).toEqual(['القرار –', '107 –'])
    expect(explainedBy('القرار 107 للمجلس', near(2, pattern('[0-9]+'), 'مجلس'))).toEqual(['107 –', 'للمجلس مجلس'])
  })

  test('an exact word is read by its very letters alone', () => {
    expect(explainedBy('هجرونا', exact('هجرونا'))).toEqual(['هجرونا هجرونا'])
  })
})

describe('what is not found again', () => {
  const match = {
    theme: 0,
    rule: 0,
    span: { start: 0, end: 4 },
    term: 'مجلس',
    form: 'مجلس',
    class: 'stem',
    confidence: 'high',
  } as const
  const explain = (codebook: Codebook, text: string, changes: object = {}) =>
    new CodebookExplainer(codebook).explain(text, { start: 0, end: text.length }, { ...match, ...changes })

  test('another rule, form or class', () => {
    expect(explain(oneTheme('مجلس'), 'مجلس')).not.toBeNull()
    expect(explain(oneTheme('مجلس'), 'مجلس', { rule: 1 })).toBeNull()
    expect(explain(oneTheme('بلدية'), 'مجلس')).toBeNull()
    expect(explain(oneTheme('مجلس'), 'مجلس', { class: 'dual' })).toBeNull()
  })

  test('another confidence is told as it is now', () => {
    expect(explain(oneTheme('مجلس'), 'مجلس', { confidence: 'medium' })?.confidence).toBe('high')
  })

  test('a combination of which a part is missing', () => {
    const combined = { class: 'combined', form: 'ثقة + مجلس' }
    expect(explain(oneTheme(near(3, 'ثقة', 'مجلس')), 'مجلس', combined)).toBeNull()
  })

  test('a phrase that the author ruled out', () => {
    const text = 'مجلس محلي'
    const ruledOut = oneTheme(term('مجلس محلي', { notForms: ['مجلس محلي'] }))
    expect(explain(ruledOut, text, { span: { start: 0, end: text.length }, form: text })).toBeNull()
  })
})
