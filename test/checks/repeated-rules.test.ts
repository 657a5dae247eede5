import { expect, test } from 'vitest'
import { checkRepetitions } from '../../src/checks/repetitions.ts'
import { describe as sentence } from '../../src/diagnostic/format.ts'
import { codebookOf, head, told } from '../codebook/codebooks.ts'

/** A theme with its terms on line 9, from column 11; a second one has them on line 12. */
const theme = (id: string, terms: string): string => `- id: ${id}\n  label: { ar: موضوع ${id} }\n  terms: [${terms}]\n`

test.each<[string, string, readonly string[]]>([
  [
    'lists of alternatives that begin alike and go on otherwise',
    theme('a', '{ near: [ثقة, { any: [أ, ب, ج, د] }] }, { near: [ثقة, { any: [أ, ب, ج, ه] }] }'),
    [],
  ],
  [
    'alternatives in another order',
    theme('a', '{ near: [ثقة, { any: [أ, ب] }] }, { near: [{ any: [ب, أ] }, ثقة] }'),
    ['9:47'],
  ],
  ['parts of `all` in another order', theme('a', '{ all: [ثقة, مجلس] }, { all: [مجلس, ثقة] }'), ['9:35']],
  ['parts of `before` in another order', theme('a', '{ before: [ثقة, مجلس] }, { before: [مجلس, ثقة] }'), []],
  ['`near` and `before` of the same words', theme('a', '{ near: [ثقة, مجلس] }, { before: [ثقة, مجلس] }'), []],
  ['a noun and a verb as parts', theme('a', '{ all: [رجع, بيت] }, { all: [{ verb: رجع }, بيت] }'), []],
  ['a term three times', theme('a', 'ثقة, ثقة, ثقة'), ['9:16', '9:21']],
  [
    'a bare word stands for two that write different hamzas',
    theme('a', 'إدارة, ادارة, أدارة, إدارة'),
    ['9:18', '9:25', '9:32'],
  ],
])('%s', (_, themes, places) => {
  expect(told(checkRepetitions(codebookOf(head + themes)))).toEqual(
    places.map((place) => `CODEBOOK_DUPLICATE_TERM ${place}`),
  )
})

test.each<[string, string, string]>([
  [
    'under which of two its matches are listed',
    theme('a', 'نزوح, نزوح'),
    'Unexpected second term «نزوح» in the theme «a», first on line 9, where all that both find is listed; remove one of them',
  ],
  [
    'that both of two themes are coded',
    theme('a', 'نزوح') + theme('b', 'نزوح'),
    'Unexpected term «نزوح» in the theme «b», which the theme «a» claims on line 9: both will be coded, expected one theme per term; keep it where it belongs, or narrow it with «near» or a longer phrase',
  ],
])('the sentence says %s', (_, themes, expected) => {
  expect(checkRepetitions(codebookOf(head + themes)).map((diagnostic) => sentence(diagnostic))).toEqual([expected])
})
