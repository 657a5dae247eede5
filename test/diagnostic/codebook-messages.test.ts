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
  CODEBOOK_ARABIC_COMMA: [{ text: 'نازح، نزوح', sign: '،' }],
  CODEBOOK_GLUED_COLON: [{ key: 'term', found: 'term:نزوح' }],
  CODEBOOK_QUOTATION_MARKS: [{ marks: '“ ”', text: 'نزوح' }],
  CODEBOOK_ARABIC_DIGITS: [{ key: 'within', found: '٣', read: '3' }],
  CODEBOOK_LIST_IN_TERM: [{ sign: '،', term: 'نازح، نازحون' }],
  CODEBOOK_LOOK_ALIKE: [
    { found: 'ک', character: 'U+06A9', meant: ['ك'], word: 'کهرباء' },
    { found: 'ی', character: 'U+06CC', meant: ['ي', 'ى'], word: 'مبنی' },
  ],
  CODEBOOK_PRESENTATION_FORM: [{ word: 'ﻻجئ', character: 'U+FEFB', meant: 'لاجئ' }],
  CODEBOOK_MIXED_SCRIPT: [{ found: 'o', character: 'U+006F', word: 'مجلoس' }],
  CODEBOOK_HIDDEN_CHARACTER: [
    { character: 'U+00A0', effect: 'space', text: 'مجلس محلي' },
    { character: 'U+200F', effect: 'ignored', text: 'نزوح' },
    { character: 'U+206A', effect: 'breaks', text: 'نزوح' },
  ],
  CODEBOOK_TATWEEL: [{ word: 'نـزوح', meant: 'نزوح' }],
  CODEBOOK_VALUE_LIKE_ANOTHER: [{ value: 'حماه', other: 'حماة', attribute: 'governorate' }],
  CODEBOOK_NEEDLESS_ALIAS: [{ alias: 'حَماة', known: 'حماة' }],
  CODEBOOK_AMBIGUOUS_ALIAS: [{ alias: 'hama', value: 'حمص', known: 'Hama', knownValue: 'حماة' }],
  CODEBOOK_COMMON_TERM: [{ term: 'ناس' }],
  CODEBOOK_SHORT_TERM: [{ term: 'حي' }],
  CODEBOOK_FUNCTION_WORD: [{ term: 'الذي' }],
  CODEBOOK_LATIN_PATTERN: [{ found: '\\b' }],
  CODEBOOK_BAD_PATTERN: [{ pattern: '(', fault: 'missing closing )' }],
  CODEBOOK_EXAMPLE_NOT_CODED: [
    { ...failed, nearest: null },
    { ...failed, nearest: { term: 'رجع', line: 12, reason: { kind: 'unsure', surface: 'رجعو' } } },
    { ...failed, nearest: { term: 'رجع', line: 12, reason: { kind: 'phrase', phrase: 'رجع', lacking: ['أ', 'ب'] } } },
  ],
  CODEBOOK_EXAMPLE_CODED: [
    { ...failed, term: 'رجع', line: 12, evidence: 'رجع', class: 'stem', pieces: [] },
    {
      ...failed,
      term: 'رجع',
      line: 12,
      evidence: 'ورجع',
      class: 'stem',
      pieces: [
        { text: 'و', meaning: { en: 'and', ar: 'حرف عطف' } },
        { text: 'رجع', meaning: null },
      ],
    },
  ],
  CODEBOOK_IMPOSSIBLE_TERM: [
    { term: 'C++', signs: '+', shorter: null },
    { term: 'كتييير', signs: null, shorter: 'كتير' },
  ],
  CODEBOOK_IMPOSSIBLE_FORM: [{ term: 'نازح', form: 'مهجّر؟' }],
  CODEBOOK_FORM_BOTH_WAYS: [{ term: 'نازح', form: 'نازحون' }],
  CODEBOOK_NO_FORM_LEFT: [{ term: 'بيت' }],
  CODEBOOK_NOT_ITSELF: [{ term: 'خبز' }],
  CODEBOOK_ALWAYS_EXCLUDED: [{ term: 'مجلس محلي', theme: 'a', exclusion: 'مجلس', line: 7 }],
  CODEBOOK_EXCLUDED_AS_WRITTEN: [{ term: 'عودة', theme: 'a', exclusion: 'عودة', line: 7 }],
  CODEBOOK_SHADOWED_TERM: [{ term: 'شوادر', theme: 'a', other: 'شادر', line: 7 }],
  CODEBOOK_SHARED_WORDS: [{ term: 'شوادر', theme: 'b', other: 'شادر', otherTheme: 'a', line: 7 }],
  CODEBOOK_WANTED_TWICE: [{ term: 'شوادر', other: 'شادر' }],
  CODEBOOK_IMPLIED_PART: [{ term: 'مجلس', other: 'مجلس محلي' }],
  CODEBOOK_IMPOSSIBLE_PATTERN: [{ pattern: '؟' }],
  CODEBOOK_EMPTY_PATTERN: [{ pattern: '(نزح)*' }],
  CODEBOOK_IMPOSSIBLE_REFERENCE: [{ theme: 'a' }],
  CODEBOOK_UNEXERCISED_RULE: [
    { term: 'رجع', theme: 'return', hiddenBy: null },
    { term: 'رجع', theme: 'return', hiddenBy: 'رجعة' },
  ],
  CODEBOOK_UNEXERCISED_UNLESS: [{ term: 'مجلس الأمن', theme: 'local-councils' }],
  CODEBOOK_UNUSED_TERMS: [{ theme: 'return', unused: ['رجع', 'عودة'], terms: 3, turns: 40 }],
  CODEBOOK_UNUSED_THEME: [{ theme: 'return', terms: 3, turns: 40 }],
  CODEBOOK_BROAD_TERM: [{ term: 'رجع', theme: 'return', turns: 12, total: 40 }],
  CODEBOOK_ONE_SESSION_THEME: [{ theme: 'return', session: 'hama', sessions: 7 }],
  CODEBOOK_INSEPARABLE_THEMES: [{ theme: 'return', other: 'asylum', turns: 6, otherTurns: 9 }],
  CODEBOOK_UNCODED_WORDS: [{ words: [{ word: 'الطريق', uncoded: 7, coded: 1 }], turns: 9, total: 40 }],
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

test('a long list of unused terms shows twelve and counts the rest', () => {
  const unused = Array.from({ length: 14 }, (_, index) => `م${index + 1}`)
  const told = problem('CODEBOOK_UNUSED_TERMS', { theme: 'return', unused, terms: 20, turns: 40 })
  expect(sentence(told)).toMatch(/^14 of the 20 terms of «return» found nothing in 40 turns: «م1», .*«م12», 2 more$/u)
  expect(sentence(told, 'ar')).toMatch(/«م1»، .*«م12»، وغيرها 2$/u)
})
