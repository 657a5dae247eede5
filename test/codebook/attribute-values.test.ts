import { expect, test } from 'vitest'
import { readCodebook } from '../../src/codebook/read-codebook.ts'
import { describe as sentence } from '../../src/diagnostic/format.ts'
import { head, told } from './codebooks.ts'

/** Problems of a codebook whose first line defines one attribute; what it holds begins in column 24. */
const problemsOf = (attribute: string) =>
  readCodebook(
    `attributes: { place: { ${attribute} } }\n${head}- id: a\n  label: { ar: أ }\n  terms: [نزوح]\n`,
    'b.yaml',
  ).diagnostics

test.each<[string, string, readonly string[]]>([
  ['different values', 'values: [حماة, حمص]', []],
  ['a value twice', 'values: [حماة, حمص, حماة]', ['CODEBOOK_DUPLICATE_VALUE 1:44']],
  ['the same with marks', 'values: [حماة, حَماة]', ['CODEBOOK_DUPLICATE_VALUE 1:39']],
  ['the same with a Persian yeh', 'values: [علي, عل\u06cc]', ['CODEBOOK_DUPLICATE_VALUE 1:38']],
  ['the same in Arabic digits', 'values: [2, ٢]', ['CODEBOOK_DUPLICATE_VALUE 1:36']],
  ['the same in another case', 'values: [Aleppo, ALEPPO]', ['CODEBOOK_DUPLICATE_VALUE 1:41']],
  ['ه for ة at the end', 'values: [حماة, حماه]', ['CODEBOOK_VALUE_LIKE_ANOTHER 1:39']],
  ['ه for ة inside a name of two words', 'values: [غوطة دمشق, غوطه دمشق]', ['CODEBOOK_VALUE_LIKE_ANOTHER 1:44']],
  ['a left-out hamza', 'values: [إدلب, ادلب]', ['CODEBOOK_VALUE_LIKE_ANOTHER 1:39']],
  ['ى for ي', 'values: [مدني, مدنى]', ['CODEBOOK_VALUE_LIKE_ANOTHER 1:39']],
  ['masculine and feminine are two', 'values: [عامل, عاملة]', []],
  ['an alias of a value', 'values: [حماة], aliases: { حماه: حماة, Hama: حماة }', []],
  ['an alias that is read as its value', 'values: [حماة], aliases: { حَماة: حماة }', ['CODEBOOK_NEEDLESS_ALIAS 1:51']],
  [
    'an alias that is read as another alias of the value',
    'values: [حماة], aliases: { Hama: حماة, HAMA: حماة }',
    ['CODEBOOK_NEEDLESS_ALIAS 1:63'],
  ],
  ['an alias that is another value', 'values: [حماة, حمص], aliases: { حُمص: حماة }', ['CODEBOOK_AMBIGUOUS_ALIAS 1:56']],
  [
    'an alias of two values',
    'values: [حماة, حمص], aliases: { Hama: حماة, hama: حمص }',
    ['CODEBOOK_AMBIGUOUS_ALIAS 1:68'],
  ],
  ['an alias of nothing', 'values: [حماة], aliases: { Hama: حلب }', ['CODEBOOK_UNKNOWN_VALUE 1:57']],
  ['an alias of an alias', 'values: [دمشق], aliases: { الشام: دمشق, شام: الشام }', ['CODEBOOK_UNKNOWN_VALUE 1:69']],
  ['aliases where any value may stand', 'aliases: { Hama: حماة, Homs: حمص }', []],
  ['and two that are one there', 'aliases: { Hama: حماة, HAMA: حمص }', ['CODEBOOK_AMBIGUOUS_ALIAS 1:47']],
])('%s', (_, attribute, expected) => {
  expect(told(problemsOf(attribute))).toEqual(expected)
})

test.each<[string, string, string]>([
  [
    'values that are one but for a slip',
    'values: [حماة, حماه]',
    'Unexpected value «حماه» of «place», which differs from «حماة» only as people misspell it, expected one spelling; keep one of them and list the other under «aliases»',
  ],
  [
    'an alias without effect',
    'values: [حماة], aliases: { حَماة: حماة }',
    'Unexpected alias «حَماة», which is read as «حماة» without it, expected another spelling; remove it',
  ],
  [
    'an alias of two values',
    'values: [حماة, حمص], aliases: { Hama: حماة, hama: حمص }',
    'Unexpected alias «hama» of «حمص», which is read as «Hama» and so stands for «حماة», expected one value for one spelling; remove one of them',
  ],
  [
    'an alias of an alias, with the value that was meant',
    'values: [دمشق], aliases: { الشام: دمشق, شام: الشام }',
    'Unexpected value «الشام», expected one listed under «values» of «place»; did you mean «دمشق»?',
  ],
])('the sentence about %s', (_, attribute, expected) => {
  expect(problemsOf(attribute).map((diagnostic) => sentence(diagnostic))).toEqual([expected])
})
