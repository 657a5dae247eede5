import { describe, expect, test } from 'vitest'
import { checkRules } from '../../src/checks/rules.ts'
import { describe as sentence } from '../../src/diagnostic/format.ts'
import { orderByPlace } from '../../src/diagnostic/place.ts'
import { codebookOf, head, told } from '../codebook/codebooks.ts'

const problemsOf = (themes: string) => orderByPlace(checkRules(codebookOf(head + themes)))

/** A theme with its terms on one line. */
const theme = (id: string, terms: string): string => `- id: ${id}\n  label: { ar: موضوع ${id} }\n  terms: [${terms}]\n`

/** In the themes of a row an @ stands before each place where a problem is told; the codes follow in the order of these places. */
type Row = readonly [claim: string, themes: string, codes: readonly string[]]

/** The places of the @ signs, `line:column`, as they are without them; the themes begin on line 7. */
const markedPlaces = (themes: string): readonly string[] =>
  themes.split('\n').flatMap((line, index) => {
    const parts = line.split('@').slice(0, -1)
    return parts.map((_, count) => `${index + 7}:${Array.from(parts.slice(0, count + 1).join('')).length + 1}`)
  })

const table = (rows: readonly Row[]): void => {
  test.each(rows)('%s', (_, themes, codes) => {
    const places = markedPlaces(themes)
    expect(places).toHaveLength(codes.length)
    expect(told(problemsOf(themes.replaceAll('@', '')))).toEqual(codes.map((code, index) => `${code} ${places[index]}`))
  })
}

describe('terms that can never be found', () => {
  table([
    ['words of two alphabets and digits can', theme('a', 'نزوح, IDP, القانون 107, Ελλάδα, من دون مأوى'), []],
    ['a word with a sign inside', theme('a', "{ exact: @'C++' }"), ['CODEBOOK_IMPOSSIBLE_TERM']],
    ['a word with a sign behind', theme('a', '@نزوح؟'), ['CODEBOOK_IMPOSSIBLE_TERM']],
    ['a sign between two words is passed over', theme('a', "'صحة/تعليم'"), []],
    [
      'a vowel written three times, which the text is read without',
      theme('a', '@كتييير'),
      ['CODEBOOK_IMPOSSIBLE_TERM'],
    ],
    ['a vowel written twice', theme('a', 'كتيير, تغيير'), []],
    ['a consonant written three times', theme('a', 'ممم'), []],
    ['inside a combination', theme('a', "{ near: [ثقة, @'نزوح%'] }"), ['CODEBOOK_IMPOSSIBLE_TERM']],
    ['inside an exclusion', theme('a', "{ term: ثقة, unless: [@'نزوح%'] }"), ['CODEBOOK_IMPOSSIBLE_TERM']],
    [
      'a form with a sign inside',
      theme('a', "{ term: @نازح, forms: [نازحون, 'مهجّر؟'] }"),
      ['CODEBOOK_IMPOSSIBLE_FORM'],
    ],
    ['a form of several words', theme('a', '{ term: مجلس محلي, forms: [مجالس محلية, المجلس] }'), []],
    ['verbs that are function words in the past', theme('a', '{ verb: راح/يروح }, { verb: كان/يكون }'), []],
    [
      'a form under both keys',
      theme('a', '{ term: @نازح, forms: [نازحون], not_forms: [نازحُون] }'),
      ['CODEBOOK_FORM_BOTH_WAYS'],
    ],
    ['forms under different keys', theme('a', '{ term: نازح, forms: [نازحون], not_forms: [نازحات] }'), []],
    [
      'an exact term that is its own not-form',
      theme('a', '{ term: @خبز, match: exact, not_forms: [خُبز] }'),
      ['CODEBOOK_NO_FORM_LEFT'],
    ],
    [
      'an exact term with another form left',
      theme('a', '{ term: @خبز, match: exact, forms: [أخباز], not_forms: [خبز] }'),
      ['CODEBOOK_NOT_ITSELF'],
    ],
    [
      'an inflected term that is its own not-form',
      theme('a', '{ term: @خبز, not_forms: [خبز] }'),
      ['CODEBOOK_NOT_ITSELF'],
    ],
    ['a term whose bare forms are all not meant', theme('a', '{ term: خبز, not_forms: [خبز, وخبز, بخبز] }'), []],
    ['a term with a not-form that is another word', theme('a', '{ term: خبز, not_forms: [خبزة] }'), []],
    ['a verb with the noun that is written like it', theme('a', '{ verb: خطّط/يخطّط, not_forms: [خطط] }'), []],
  ])
})

describe('terms that an exclusion throws away', () => {
  table([
    ['a longer phrase takes only its own', theme('a', '{ term: مجلس, unless: [مجلس الأمن, مجلس الشعب] }'), []],
    ['the term itself', theme('a', '{ term: @مجلس, unless: [المجلس الأعلى, مجلس] }'), ['CODEBOOK_ALWAYS_EXCLUDED']],
    ['a word that finds the term', theme('a', '{ term: @نازحين, unless: [نازح] }'), ['CODEBOOK_EXCLUDED_AS_WRITTEN']],
    ['a word of the phrase', theme('a', '{ term: @مجلس محلي, unless: [مجلس] }'), ['CODEBOOK_ALWAYS_EXCLUDED']],
    ['a word that the term finds', theme('a', '{ term: نازح, unless: [{ exact: نازحين }] }'), []],
    [
      'the term itself anywhere in the unit',
      theme('a', '{ term: @مجلس, unless: { in: unit, terms: [مجلس] } }'),
      ['CODEBOOK_ALWAYS_EXCLUDED'],
    ],
    ['another word anywhere in the unit', theme('a', '{ term: مجلس, unless: { in: unit, terms: [أمن] } }'), []],
    [
      'a part of the combination',
      theme('a', '{ @all: [ثقة, مجلس], unless: { in: unit, terms: [ثقة] } }'),
      ['CODEBOOK_ALWAYS_EXCLUDED'],
    ],
    ['a word between the parts of the combination', theme('a', '{ near: [ثقة, مجلس], unless: [أمن] }'), []],
    ['one of the alternatives', theme('a', '{ any: [@ثقة, مجلس], unless: [ثقة] }'), ['CODEBOOK_ALWAYS_EXCLUDED']],
    [
      'all alternatives of a part',
      theme('a', '{ @near: [ثقة, { any: [مجلس, بلدية] }], unless: [{ any: [مجلس, بلدية] }] }'),
      ['CODEBOOK_ALWAYS_EXCLUDED'],
    ],
    [
      'one alternative of a part',
      theme('a', '{ near: [ثقة, { any: [@مجلس, بلدية] }], unless: [مجلس] }'),
      ['CODEBOOK_ALWAYS_EXCLUDED'],
    ],
    ['an exclusion of the theme', `${theme('a', '@مجلس, بلدية')}  unless: [مجلس]\n`, ['CODEBOOK_ALWAYS_EXCLUDED']],
    [
      'the very letters of the term',
      theme('a', '{ term: @عودة, unless: [{ exact: عودة }] }'),
      ['CODEBOOK_EXCLUDED_AS_WRITTEN'],
    ],
    ['the very letters of a part', theme('a', '{ near: [عودة, منزل], unless: [{ exact: عودة }] }'), []],
    [
      'a reference and a pattern are not looked into',
      `${theme('a', "{ theme: b, unless: [لجوء] }, { pattern: 'نزح', unless: [نزح] }")}${theme('b', 'لجوء')}`,
      [],
    ],
  ])
})

describe('terms that add nothing', () => {
  table([
    ['a phrase beside its first word has longer matches', theme('a', 'مجلس, مجلس محلي'), []],
    ['a word of the same root', theme('a', 'عمل, عملة, عامل'), []],
    ['a word with the article beside the word', theme('a', 'نزوح, @النزوح'), ['CODEBOOK_SHADOWED_TERM']],
    ['the same of a person', theme('a', 'نازح, @النازح'), ['CODEBOOK_SHADOWED_TERM']],
    ['a plural that the other term finds', theme('a', 'شادر, @شوادر'), ['CODEBOOK_SHADOWED_TERM']],
    ['the same the other way round', theme('a', '@شوادر, شادر'), ['CODEBOOK_SHADOWED_TERM']],
    ['a phrase in the plural', theme('a', 'فجوة تخطيط, @فجوات تخطيط'), ['CODEBOOK_SHADOWED_TERM']],
    [
      'a form that the author gave the other term',
      theme('a', '{ term: لاجئ, forms: [مهجّر] }, @مهجر'),
      ['CODEBOOK_SHADOWED_TERM'],
    ],
    ['an exact word with the article', theme('a', 'زرع, { exact: @الزرع }'), ['CODEBOOK_SHADOWED_TERM']],
    ['an exact word that is found less surely', theme('a', 'غلاء, { exact: الغلا }'), []],
    ['beside a term that an exclusion narrows', theme('a', '{ term: بئر, unless: [بئر السبع] }, { exact: بير }'), []],
    [
      'two exclusions of the theme narrow both',
      `${theme('a', 'شادر, @شوادر')}  unless: [شادر السيارة]\n`,
      ['CODEBOOK_SHADOWED_TERM'],
    ],
    ['terms written alike are told as such', theme('a', 'إدارة, ادارة, { exact: إدارة }'), []],
    ['an alternative of an `any`', theme('a', 'شادر, { any: [خيمة, @شوادر] }'), ['CODEBOOK_SHADOWED_TERM']],
    [
      'alternatives inside a combination only name one word twice',
      theme('a', '{ near: [{ any: [شادر, شوادر] }, توزيع] }'),
      [],
    ],
    ['what a combination needs', theme('a', 'شادر, { near: [شوادر, توزيع] }'), []],
    ['a plural in another theme', theme('a', 'شادر') + theme('b', 'خيمة, @شوادر'), ['CODEBOOK_SHARED_WORDS']],
    [
      'a singular in another theme, which finds more',
      theme('a', '@شوادر') + theme('b', 'شادر'),
      ['CODEBOOK_SHARED_WORDS'],
    ],
    [
      'a plural in another theme that is narrowed',
      `${theme('a', 'شادر')}  unless: [شادر السيارة]\n${theme('b', 'شوادر')}`,
      [],
    ],
    [
      'the theme itself comes before another one',
      theme('a', 'شادر') + theme('b', '@شوادر, شادر'),
      ['CODEBOOK_SHADOWED_TERM'],
    ],
    [
      'the same words closer to each other',
      theme('a', '{ near: [ثقة, مجلس] }, { @near: [مجلس, ثقة], within: 2 }'),
      ['CODEBOOK_SHADOWED_TERM'],
    ],
    ['the same words in a fixed order', theme('a', '{ near: [ثقة, مجلس] }, { before: [ثقة, مجلس], within: 2 }'), []],
    ['the same words in two orders', theme('a', '{ before: [ثقة, مجلس] }, { before: [مجلس, ثقة], within: 2 }'), []],
    [
      'closer to a rule with an exclusion',
      theme('a', '{ near: [ثقة, مجلس], unless: [مجلس الأمن] }, { near: [ثقة, مجلس], within: 2 }'),
      [],
    ],
  ])
})

describe('parts that repeat one another', () => {
  table([
    ['two words', theme('a', '{ near: [ثقة, مجلس] }, { all: [ثقة, مجلس] }'), []],
    ['one word twice in `near`', theme('a', '{ near: [ثقة, مجلس, @ثقة] }'), ['CODEBOOK_WANTED_TWICE']],
    ['a word and its plural in `near`', theme('a', '{ near: [شوادر, @شادر] }'), ['CODEBOOK_WANTED_TWICE']],
    ['a word and a phrase with it in `near`', theme('a', '{ near: [مجلس, مجلس محلي] }'), []],
    ['one word twice in `before`', theme('a', '{ before: [بيت, بيت], within: 0 }'), []],
    ['one word twice in `all`', theme('a', '{ all: [ثقة, مجلس, @ثقة] }'), ['CODEBOOK_IMPLIED_PART']],
    ['a word and a phrase with it in `all`', theme('a', '{ all: [@مجلس, مجلس محلي] }'), ['CODEBOOK_IMPLIED_PART']],
    [
      'alternatives one of which is there anyway',
      theme('a', '{ all: [{ @any: [بلدية, مجلس] }, مجلس محلي] }'),
      ['CODEBOOK_IMPLIED_PART'],
    ],
    ['alternatives none of which is there', theme('a', '{ all: [{ any: [بلدية, محافظة] }, مجلس محلي] }'), []],
    [
      'inside an exclusion',
      theme('a', '{ term: عودة, unless: [{ near: [@مدرسة, مدارس] }] }'),
      ['CODEBOOK_WANTED_TWICE'],
    ],
  ])
})

describe('patterns', () => {
  table([
    ['with a word', theme('a', "{ pattern: 'نزح.+' }, { pattern: '(نزح|لجأ)' }"), []],
    ['all of which may be missing', theme('a', "{ pattern: @'(نزح)*' }"), ['CODEBOOK_EMPTY_PATTERN']],
    ['with an alternative that is empty', theme('a', "{ pattern: @'نزح|' }"), ['CODEBOOK_EMPTY_PATTERN']],
    ['empty only between two anchors', theme('a', "{ pattern: @'^(نزح)?$' }"), ['CODEBOOK_EMPTY_PATTERN']],
    ['of anchors alone', theme('a', "{ pattern: @'^$' }"), ['CODEBOOK_IMPOSSIBLE_PATTERN']],
    ['of signs alone', theme('a', "{ pattern: '[؟]|؟+' }, { pattern: @'؟+' }"), ['CODEBOOK_IMPOSSIBLE_PATTERN']],
    ['of a full stop, which a number may have', theme('a', "{ pattern: '\\.' }"), []],
    ['of a class', theme('a', "{ pattern: '\\d{3}' }"), []],
    ['that does not compile', theme('a', "{ pattern: '(' }"), []],
  ])
})

describe('references to themes that find nothing', () => {
  const dead = theme('b', "@'نزوح%', { term: @مجلس, unless: [مجلس] }, { pattern: @'؟' }")
  const ofDead = ['CODEBOOK_IMPOSSIBLE_TERM', 'CODEBOOK_ALWAYS_EXCLUDED', 'CODEBOOK_IMPOSSIBLE_PATTERN']
  table([
    [
      'a theme that finds something',
      theme('a', '{ theme: b }') + theme('b', "@'نزوح%', لجوء"),
      ['CODEBOOK_IMPOSSIBLE_TERM'],
    ],
    [
      'a theme whose every term is impossible',
      theme('a', 'عودة, { theme: @b }') + dead,
      ['CODEBOOK_IMPOSSIBLE_REFERENCE', ...ofDead],
    ],
    [
      'a theme that lives by its sub-theme',
      `${theme('a', '{ theme: b }')}${dead}  themes:\n  - id: c\n    label: { ar: فرعي }\n    terms: [لجوء]\n`,
      ofDead,
    ],
    [
      'by way of a theme between them',
      theme('a', '{ theme: @c }') + dead + theme('c', '{ all: [لجوء, { theme: @b }] }'),
      ['CODEBOOK_IMPOSSIBLE_REFERENCE', ...ofDead, 'CODEBOOK_IMPOSSIBLE_REFERENCE'],
    ],
    [
      'an alternative that can be found',
      theme('a', '{ theme: c }') + dead + theme('c', '{ any: [لجوء, { theme: @b }] }'),
      [...ofDead, 'CODEBOOK_IMPOSSIBLE_REFERENCE'],
    ],
    [
      'circles and unknown themes are told elsewhere',
      theme('a', '{ theme: b }, { theme: x }') + theme('b', '{ theme: a }'),
      [],
    ],
  ])
})

describe('sentences', () => {
  test.each<[string, string, string]>([
    [
      'the signs',
      theme('a', "'C++'"),
      'Unexpected term «C++» that can never be found: no word has +, expected words as they are read in transcripts; correct it, or use «pattern»',
    ],
    [
      'the shorter spelling',
      theme('a', 'كتييير'),
      'Unexpected term «كتييير» that can never be found, expected words as they are read in transcripts; write «كتير», which finds the drawn-out word too',
    ],
    [
      'the exclusion and its line',
      `${theme('a', 'مجلس محلي')}  unless: [مجلس]\n`,
      'Unexpected term «مجلس محلي» of the theme «a» that «unless» always throws away («مجلس» on line 10 stands wherever it does); narrow the exclusion, or remove one of them',
    ],
    [
      'the term that finds more and its line',
      theme('a', 'شادر, شوادر'),
      'Unexpected term «شوادر» that adds nothing to the theme «a»: «شادر» on line 9 finds the same words; remove it, or list it under «forms» there',
    ],
    [
      'the other theme',
      theme('a', 'شادر') + theme('b', 'شوادر'),
      'Unexpected term «شوادر» in the theme «b», whose words «شادر» of the theme «a» on line 9 finds too: both themes will be coded, expected one theme per term; keep it where it belongs, or narrow it with «near» or a longer phrase',
    ],
  ])('name %s', (_, themes, expected) => {
    expect(problemsOf(themes).map((diagnostic) => sentence(diagnostic))).toEqual([expected])
  })
})
