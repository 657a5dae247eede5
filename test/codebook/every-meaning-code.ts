import { row } from './every-code.ts'
import type { Changes, Row } from './every-code.ts'

/**
 * A rule of which an alternative is asked for beside مخيم, which suffices for its example: what can find nothing would else be told as
 * unexercised too. The alternative begins in column 35.
 */
const besideCamp = (part: string): Changes => ({
  18: `    - { all: [نازح, { any: [مخيم, ${part}] }] }`,
  20: '    coded: [نازح في مخيم]',
})
/** The same of the second theme. */
const besideCampInReturn = (part: string): Changes => ({
  27: `    - { all: [عودة, { any: [مخيم, ${part}] }] }`,
  29: '    coded: [العودة إلى المخيم]',
})
/** Two axes, in one line more than the codebook has: what stands behind them moves. */
const axes = (id: string): string =>
  `  - { id: social, label: { ar: الاجتماعي } }\n  - { id: ${id}, label: { ar: ثان } }`

const meaningRows: readonly Row[] = [
  row('CODEBOOK_DUPLICATE_ID', '22:7', { 22: '- id: displacement' }),
  row(
    'CODEBOOK_DUPLICATE_AXIS',
    '8:11',
    { 7: axes('social') },
    { 7: axes('economic'), 15: '  axes: [social, economic]' },
  ),
  row(
    'CODEBOOK_FORMER_ID_IN_USE',
    '23:9',
    { 22: '- id: return\n  was: [displacement]' },
    { 22: '- id: return\n  was: [comeback]' },
  ),
  row(
    'CODEBOOK_UNKNOWN_THEME',
    '27:44',
    besideCampInReturn('{ theme: movement }'),
    besideCampInReturn('{ theme: displacement }'),
  ),
  row('CODEBOOK_UNKNOWN_AXIS', '15:18', { 15: '  axes: [social, sociel]' }),
  row('CODEBOOK_UNKNOWN_VALUE', '9:51', { 9: '  place: { values: [دمشق, حلب], aliases: { الشام: دمشث } }' }),
  row(
    'CODEBOOK_DUPLICATE_VALUE',
    '9:32',
    { 9: '  place: { values: [دمشق, حلب, حلب] }' },
    { 9: '  place: { values: [دمشق, حلب, حمص] }' },
  ),
  row(
    'CODEBOOK_REFERENCE_CYCLE',
    '27:44',
    besideCampInReturn('{ theme: return }'),
    besideCampInReturn('{ theme: displacement }'),
  ),
  // Of two that find the same words the second would be unexercised too.
  row(
    'CODEBOOK_DUPLICATE_TERM',
    '19:7',
    { 18: '    - { term: نازح, match: exact }\n    - نازح', 20: '    coded: [هو نازح, وصل النازحون]' },
    { 18: '    - { term: نازح, match: exact }\n    - لاجئ', 20: '    coded: [هو نازح, وصل اللاجئون]' },
  ),
  row('CODEBOOK_SHARED_TERM', '27:7', { 27: '    - نازح', 29: '    coded: [ساعدنا النازحين]' }),
  row('CODEBOOK_DUPLICATE_LABEL', '22:7', { 23: '  label: { ar: النزوح }' }),
  row('CODEBOOK_UNUSED_AXIS', '7:11', { 15: '' }),
  row('CODEBOOK_NO_DEFINITION', '11:7', { 13: '' }),
  row('CODEBOOK_NO_GUIDANCE', '11:7', { 14: '' }),
  row('CODEBOOK_NO_EXAMPLES', '11:7', { 21: '' }),
  row(
    'CODEBOOK_NO_TRANSLATION',
    '12:3',
    { 12: '  label: { en: Displacement }' },
    { 12: '  label: { ar: النزوح, en: Displacement }' },
  ),
  row(
    'CODEBOOK_SHORT_TERM',
    '18:7',
    { 18: '    - حي', 20: '    coded: [حي بعيد]' },
    { 18: '    - { exact: حي }', 20: '    coded: [حي بعيد]' },
  ),
  row(
    'CODEBOOK_FUNCTION_WORD',
    '18:7',
    { 18: '    - هناك', 20: '    coded: [نازح هناك]' },
    { 18: '    - نازح هناك', 20: '    coded: [نازح هناك]' },
  ),
  row(
    'CODEBOOK_COMMON_TERM',
    '18:7',
    { 18: '    - ناس', 20: '    coded: [ناس نازحة]' },
    { 18: '    - ناس نازحة', 20: '    coded: [ناس نازحة]' },
  ),
  row(
    'CODEBOOK_LATIN_PATTERN',
    '18:18',
    { 18: "    - { pattern: 'نازح\\Wفي' }", 20: '    coded: [نازح في مخيم]' },
    { 18: "    - { pattern: 'نازح\\P{L}في' }", 20: '    coded: [نازح في مخيم]' },
  ),
  row('CODEBOOK_BAD_PATTERN', '18:46', besideCamp("{ pattern: '(خيمة' }"), besideCamp("{ pattern: '(خيمة)' }")),
]

const ruleRows: readonly Row[] = [
  row('CODEBOOK_IMPOSSIBLE_TERM', '18:35', besideCamp("'خيمة%'"), besideCamp('خيمة')),
  row(
    'CODEBOOK_IMPOSSIBLE_FORM',
    '18:15',
    { 18: "    - { term: نازح, forms: [نازحون, 'مهجّر؟'] }" },
    { 18: '    - { term: نازح, forms: [نازحون, مهجّر] }' },
  ),
  row(
    'CODEBOOK_FORM_BOTH_WAYS',
    '18:15',
    { 18: '    - { term: نازح, forms: [مهجّر], not_forms: [مهجّر] }' },
    { 18: '    - { term: نازح, forms: [مهجّر], not_forms: [نازحات] }' },
  ),
  row(
    'CODEBOOK_NO_FORM_LEFT',
    '18:43',
    besideCamp('{ term: خيمة, match: exact, not_forms: [خيمة] }'),
    besideCamp('{ term: خيمة, match: exact, not_forms: [خيام] }'),
  ),
  row(
    'CODEBOOK_NOT_ITSELF',
    '18:15',
    { 18: '    - { term: نازح, not_forms: [نازح] }' },
    { 18: '    - { term: نازح, not_forms: [نازحات] }' },
  ),
  row(
    'CODEBOOK_ALWAYS_EXCLUDED',
    '18:35',
    {
      18: '    - { all: [نازح, { any: [خيمة, مخيم] }], unless: [مخيم] }',
      20: '    coded: [نازح في خيمة]',
      21: '    not_coded: [نازح في المخيم]',
    },
    {
      18: '    - { all: [نازح, { any: [خيمة, مخيم] }], unless: [مخيم صيفي] }',
      20: '    coded: [نازح في خيمة]',
      21: '    not_coded: [نازح في مخيم صيفي]',
    },
  ),
  row(
    'CODEBOOK_EXCLUDED_AS_WRITTEN',
    '18:15',
    { 18: '    - { term: نازح, unless: [{ exact: نازح }] }', 21: '    not_coded: [الكتاب نازح]' },
    { 18: '    - { term: نازح, unless: [{ exact: نازحات }] }', 21: '    not_coded: [الكتب نازحات]' },
  ),
  // Told of the earlier one: a later one would find nothing that the earlier has not claimed, and be unexercised too.
  row(
    'CODEBOOK_SHADOWED_TERM',
    '18:7',
    { 18: '    - شوادر\n    - شادر', 20: '    coded: [شوادر ممزقة, شادر ممزق]' },
    { 18: '    - شوادر\n    - خيمة', 20: '    coded: [شوادر ممزقة, خيمة ممزقة]' },
  ),
  row(
    'CODEBOOK_SHARED_WORDS',
    '27:7',
    { 18: '    - شادر', 20: '    coded: [شادر ممزق]', 27: '    - شوادر', 29: '    coded: [شوادر ممزقة]' },
    { 18: '    - شادر', 20: '    coded: [شادر ممزق]', 27: '    - خيمة', 29: '    coded: [خيمة ممزقة]' },
  ),
  row(
    'CODEBOOK_WANTED_TWICE',
    '18:22',
    { 18: '    - { near: [نازح, نازح] }', 20: '    coded: [نازح بعد نازح]' },
    { 18: '    - { before: [نازح, نازح] }', 20: '    coded: [نازح بعد نازح]' },
  ),
  row(
    'CODEBOOK_IMPLIED_PART',
    '18:21',
    { 18: '    - { all: [نازح, مجلس, مجلس محلي] }', 20: '    coded: [نازح في المجلس المحلي]' },
    { 18: '    - { all: [نازح, مجلس محلي] }', 20: '    coded: [نازح في المجلس المحلي]' },
  ),
  row('CODEBOOK_IMPOSSIBLE_PATTERN', '18:46', besideCamp("{ pattern: '؟+' }"), besideCamp("{ pattern: 'خيم.+' }")),
  row('CODEBOOK_EMPTY_PATTERN', '18:46', besideCamp("{ pattern: '(خيمة)*' }"), besideCamp("{ pattern: '(خيمة)+' }")),
  // A theme finds nothing only where each of its terms is told to find nothing, and then its examples are not coded.
  row(
    'CODEBOOK_IMPOSSIBLE_REFERENCE',
    '27:44',
    { ...besideCampInReturn('{ theme: displacement }'), 18: "    - 'نازح%'" },
    besideCampInReturn('{ theme: displacement }'),
    ['CODEBOOK_IMPOSSIBLE_TERM 18:7', 'CODEBOOK_UNEXERCISED_RULE 18:7', 'CODEBOOK_EXAMPLE_NOT_CODED 20:13'],
  ),
]

/** What a well-formed codebook says, and what its rules can do. */
export const rowsOfMeaning: readonly Row[] = [...meaningRows, ...ruleRows]
