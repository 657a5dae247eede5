import { expect, test } from 'vitest'
import { codebookMessages } from '../../src/diagnostic/codebook-messages.ts'
import type { ArgumentsOf } from '../../src/diagnostic/codes.ts'
import { problem } from '../../src/diagnostic/diagnostic.ts'
import type { Diagnostic } from '../../src/diagnostic/diagnostic.ts'
import { describe as sentence } from '../../src/diagnostic/format.ts'

type Code = keyof typeof codebookMessages

const known = 'id, label'
const failed = { theme: 'return', example: 'رجعنا' }

/** At least one set of arguments per code, and one per turn that its sentence can take. */
const samples: { readonly [C in Code]: readonly ArgumentsOf<C>[] } = {
  CODEBOOK_EMPTY: [{}],
  CODEBOOK_UNKNOWN_FORMAT: [{ found: 'qda', expected: 'code-sessions/codebook@1' }],
  CODEBOOK_NEWER_FORMAT: [{ found: 'code-sessions/codebook@2', expected: 'code-sessions/codebook@1' }],
  CODEBOOK_MISSING_KEY: (['codebook', 'axis', 'theme', 'exclusion'] as const).map((owner) => ({ key: 'id', owner })),
  CODEBOOK_UNKNOWN_KEY: [
    { key: 'lable', nearest: 'label', known },
    { key: 'notes', nearest: null, known },
  ],
  CODEBOOK_WRONG_TYPE: [
    { key: '', kind: 'list', found: '', expected: 'map' },
    { key: 'terms', kind: 'number', found: '5', expected: 'text or map' },
    { key: 'within', kind: 'text', found: '3', expected: 'whole number' },
    { key: 'ordinal', kind: 'nothing', found: '', expected: 'true or false' },
    { key: 'unless', kind: 'text', found: 'x', expected: 'list or map' },
    { key: 'values', kind: 'true or false', found: 'true', expected: 'text or number' },
    { key: 'title', kind: 'map', found: '', expected: 'text' },
    { key: 'axes', kind: 'map', found: '', expected: 'list' },
  ],
  CODEBOOK_EMPTY_TEXT: [
    { key: 'terms', found: '؟' },
    { key: 'terms', found: '' },
  ],
  CODEBOOK_EMPTY_MAP: [true, false].map((required) => ({ key: 'title', known: 'ar, en', required })),
  CODEBOOK_TOO_FEW: [true, false].map((required) => ({ key: 'near', found: 1, least: 2, required })),
  CODEBOOK_AMBIGUOUS_NUMBER: [{ found: '012', read: '12' }],
  CODEBOOK_OUT_OF_RANGE: [{ key: 'within', found: 101, least: 0, most: 100 }],
  CODEBOOK_UNKNOWN_CHOICE: [
    { key: 'unit', found: 'sentense', nearest: 'sentence', choices: 'sentence, turn' },
    { key: 'unit', found: 'x', nearest: null, choices: 'sentence, turn' },
    { key: 'in', found: 'x', nearest: null, choices: 'unit' },
  ],
  CODEBOOK_BAD_ID: [
    { id: 'Local Actors', nearest: 'local-actors' },
    { id: 'نزوح', nearest: null },
  ],
  CODEBOOK_INVISIBLE_CHARACTER: [{ id: 'a\u200fb', character: 'U+200F' }],
  CODEBOOK_BAD_VERSION: [{ found: '1 beta' }],
  CODEBOOK_BAD_COLOR: [{ found: 'teal' }],
  CODEBOOK_BAD_VERB: [{ found: 'ما عاد' }],
  CODEBOOK_BAD_ATTRIBUTE_NAME: [{ name: '5er' }],
  CODEBOOK_EMPTY_THEME: [{ theme: 'a' }],
  CODEBOOK_UNKNOWN_TERM_FORM: [
    { found: '«trem»', nearest: 'term', known },
    { found: '', nearest: null, known },
  ],
  CODEBOOK_TWO_TERM_FORMS: [{ found: '«term», «exact»' }],
  CODEBOOK_NESTED_UNLESS: [{}],
  CODEBOOK_DUPLICATE_ID: [{ id: 'a', firstLine: 7 }],
  CODEBOOK_DUPLICATE_AXIS: [{ id: 'social', firstLine: 7 }],
  CODEBOOK_FORMER_ID_IN_USE: [{ id: 'a', theme: 'b' }],
  CODEBOOK_UNKNOWN_THEME: [
    { id: 'actor', nearest: 'actors' },
    { id: 'x', nearest: null },
  ],
  CODEBOOK_UNKNOWN_AXIS: [
    { id: 'sociel', nearest: 'social' },
    { id: 'x', nearest: null },
  ],
  CODEBOOK_UNKNOWN_VALUE: [
    { value: 'دمشث', attribute: 'place', nearest: 'دمشق' },
    { value: 'x', attribute: 'place', nearest: null },
  ],
  CODEBOOK_DUPLICATE_VALUE: [{ value: '1', attribute: 'level' }],
  CODEBOOK_REFERENCE_CYCLE: [{ chain: 'a → b → a' }],
  CODEBOOK_DUPLICATE_TERM: [{ term: 'نزوح', theme: 'a', firstLine: 7 }],
  CODEBOOK_SHARED_TERM: [{ term: 'نزوح', theme: 'b', firstTheme: 'a', firstLine: 7 }],
  CODEBOOK_DUPLICATE_LABEL: [{ label: 'العودة', theme: 'b', firstTheme: 'a', firstLine: 7 }],
  CODEBOOK_UNUSED_AXIS: [{ id: 'social' }],
  CODEBOOK_NO_DEFINITION: [{ theme: 'a' }],
  CODEBOOK_NO_GUIDANCE: [{ theme: 'a' }],
  CODEBOOK_NO_EXAMPLES: [{ theme: 'a', list: 'coded' }],
  CODEBOOK_NO_TRANSLATION: [
    { key: 'label', language: 'ar' },
    { key: 'label', language: 'en' },
  ],
  CODEBOOK_ARABIC_COMMA: [{ text: 'نازح، نزوح' }],
  CODEBOOK_SHORT_TERM: [{ term: 'حي' }],
  CODEBOOK_FUNCTION_WORD: [{ term: 'الذي' }],
  CODEBOOK_LATIN_PATTERN: [{ found: '\\b' }],
  CODEBOOK_BAD_PATTERN: [{ pattern: '(', fault: 'missing closing )' }],
  CODEBOOK_EXAMPLE_NOT_CODED: [
    { ...failed, weak: null },
    { ...failed, weak: 'رجع' },
  ],
  CODEBOOK_EXAMPLE_CODED: [{ ...failed, term: 'رجع', evidence: 'رجعنا' }],
  CODEBOOK_MISSING: [{}],
  CODEBOOK_NONE: [{}],
  CODEBOOK_VALID: [
    { themes: 1, terms: 1, examples: 1, warnings: 1 },
    { themes: 2, terms: 0, examples: 2, warnings: 0 },
  ],
  CODEBOOK_PROBLEMS: [{ errors: 1, warnings: 2 }],
}

const made: readonly Diagnostic[] = (Object.keys(codebookMessages) as Code[]).flatMap((code) =>
  samples[code].map((args) => problem(code, args)),
)
const faults = made.filter(({ severity }) => severity !== 'info')

test('every code of codebooks has a sample', () => {
  expect(new Set(made.map(({ code }) => code))).toEqual(new Set(Object.keys(codebookMessages)))
})

test.each(faults.map((diagnostic) => [sentence(diagnostic)]))(
  'says what is unexpected, then what to do: %s',
  (english) => {
    expect(english).toMatch(/^Unexpected \S.*; (?!.*(?:undefined|null|\[object)).*[^.\s]$/u)
  },
)

test.each(faults.map((diagnostic) => [sentence(diagnostic, 'ar')]))('and so in Arabic: %s', (arabic) => {
  expect(arabic).toMatch(/^\p{Script=Arabic}.*؛ (?!.*(?:undefined|null|\[object)).*[^.\s]$/u)
})

test('the English and the Arabic of a problem quote the same things', () => {
  const quotes = (text: string): readonly string[] =>
    Array.from(text.matchAll(/«([^»]*)»/gu), ([, quoted = '']) => quoted).toSorted()
  const repeated = (texts: readonly string[]): readonly string[] => [...new Set(texts)]
  for (const diagnostic of faults) {
    expect([diagnostic.code, repeated(quotes(sentence(diagnostic, 'ar')))]).toEqual([
      diagnostic.code,
      repeated(quotes(sentence(diagnostic))),
    ])
  }
})

test('the number of problems', () => {
  const counted = problem('CODEBOOK_PROBLEMS', { errors: 1, warnings: 2 })
  expect([sentence(counted), sentence(counted, 'ar')]).toEqual(['1 error, 2 warnings', 'الأخطاء: 1، التحذيرات: 2'])
})

test('the size of a codebook in Arabic', () => {
  const [one, more] = samples.CODEBOOK_VALID.map((args) => sentence(problem('CODEBOOK_VALID', args), 'ar'))
  expect(one).toBe('صالح — المواضيع: 1، المصطلحات: 1، الأمثلة الصحيحة: 1، التحذيرات: 1')
  expect(more).toBe('صالح — المواضيع: 2، المصطلحات: 0، الأمثلة الصحيحة: 2')
})

test('one of a thing is told in the singular', () => {
  const [one, more] = samples.CODEBOOK_VALID.map((args) => sentence(problem('CODEBOOK_VALID', args)))
  expect(one).toBe('valid — 1 theme, 1 term, 1 example holds; 1 warning')
  expect(more).toBe('valid — 2 themes, 0 terms, 2 examples hold')
})
