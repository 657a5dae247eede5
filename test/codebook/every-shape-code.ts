import { bookWith, row } from './every-code.ts'
import type { Row } from './every-code.ts'

/** Twenty-one aliases on line 20, the first in column 13, each four columns behind the one before it. */
const aliases = `    coded: [${Array(21).fill('*أ').join(', ')}]`
const placesOfTwenty = Array.from({ length: 20 }, (_, index) => `20:${13 + 4 * index}`)

/** As long as a YAML text may be. */
const longest = 2 ** 24
const filledTo = (length: number): string => `${bookWith()}#`.padEnd(length, ' ')

const yamlRows: readonly Row[] = [
  row(
    'YAML_SYNTAX',
    '14:19',
    { 14: '  include: "النزوح\\و داخل البلاد"' },
    { 14: '  include: "النزوح\\\\و داخل البلاد"' },
  ),
  // Told behind twenty others.
  row(
    'YAML_MORE_PROBLEMS',
    '20:93',
    { 20: aliases },
    {},
    placesOfTwenty.map((place) => `YAML_ALIAS ${place}`),
  ),
  // Four levels lead to a term, so that the 61st bracket is the 65th level.
  row('YAML_TOO_DEEP', '18:67', { 18: `    - ${'['.repeat(61)}${']'.repeat(61)}` }),
  {
    code: 'YAML_TOO_LARGE',
    at: '1:1',
    faulty: filledTo(longest + 1),
    clean: filledTo(longest),
    also: [],
    sessions: null,
  },
  row('YAML_ALIAS', '18:7', { 18: '    - &م نازح' }),
  row('YAML_TAG', '18:7', { 18: '    - !!str نازح' }),
  row('YAML_DIRECTIVE', '1:1', { 1: '%YAML 1.2\n---\nformat: code-sessions/codebook@1' }),
  row('YAML_MULTIPLE_DOCUMENTS', '31:1', { 30: '    not_coded: [عاد الصيف]\n---\nid: second' }),
  row(
    'YAML_DUPLICATE_KEY',
    '15:3',
    { 14: '  include: النزوح داخل البلاد\n  include: النزوح قسراً' },
    { 14: '  include: النزوح داخل البلاد\n  exclude: السفر للعمل' },
  ),
  row('YAML_INVISIBLE_IN_KEY', '14:3', { 14: '  incl\u200fude: النزوح داخل البلاد' }),
  row('YAML_INVISIBLE_INDENT', '12:1', { 12: '\u00a0\u00a0label: { ar: النزوح }' }),
  row(
    'YAML_CONTROL_CHARACTER',
    '14:12',
    { 14: '  include: "النزوح\\a داخل البلاد"' },
    { 14: '  include: "النزوح\\t داخل البلاد"' },
  ),
  row(
    'YAML_NUMBER',
    '9:21',
    { 9: '  place: { values: [9007199254740993] }' },
    { 9: "  place: { values: ['9007199254740993'] }" },
  ),
]

const shapeRows: readonly Row[] = [
  {
    code: 'CODEBOOK_EMPTY',
    at: '',
    faulty: '# دليل قيد الكتابة\n',
    clean: `# دليل قيد الكتابة\n${bookWith()}`,
    also: [],
    sessions: null,
  },
  row('CODEBOOK_UNKNOWN_FORMAT', '1:9', { 1: 'format: code-sessions/codebook' }),
  row('CODEBOOK_NEWER_FORMAT', '1:9', { 1: 'format: code-sessions/codebook@2' }),
  row('CODEBOOK_MISSING_KEY', '11:3', { 12: '' }),
  row('CODEBOOK_UNKNOWN_KEY', '14:3', { 14: '  includ: النزوح داخل البلاد' }),
  row('CODEBOOK_WRONG_TYPE', '4:8', { 4: 'title: دليل' }),
  row('CODEBOOK_EMPTY_TEXT', '12:16', { 12: '  label: { ar: "" }' }),
  row('CODEBOOK_EMPTY_MAP', '13:3', { 13: '  definition: {}' }),
  row(
    'CODEBOOK_TOO_FEW',
    '18:15',
    { 18: '    - { near: [نازح] }' },
    { 18: '    - { near: [نازح, مخيم] }', 20: '    coded: [وصل النازحون إلى المخيم]' },
  ),
  row(
    'CODEBOOK_AMBIGUOUS_NUMBER',
    '9:21',
    { 9: '  place: { values: [01, حلب] }' },
    { 9: "  place: { values: ['01', حلب] }" },
  ),
  row(
    'CODEBOOK_OUT_OF_RANGE',
    '18:37',
    { 18: '    - { near: [نازح, مخيم], within: 101 }' },
    { 18: '    - { near: [نازح, مخيم], within: 100 }', 20: '    coded: [وصل النازحون إلى المخيم]' },
  ),
  row('CODEBOOK_UNKNOWN_CHOICE', '5:11', { 5: 'language: fr' }),
  row('CODEBOOK_BAD_ID', '11:7', { 11: '- id: Displacement' }),
  row('CODEBOOK_INVISIBLE_CHARACTER', '11:7', { 11: '- id: displacement\u200f' }),
  row('CODEBOOK_BAD_VERSION', '3:10', { 3: 'version: 1.0 مسودة' }, { 3: 'version: 1.0-draft' }),
  row('CODEBOOK_BAD_COLOR', '16:10', { 16: '  color: teal' }),
  row(
    'CODEBOOK_BAD_VERB',
    '18:15',
    { 18: '    - { verb: نزح ينزح }' },
    { 18: '    - { verb: نزح/ينزح }', 20: '    coded: [نزحنا مرتين]' },
  ),
  row(
    'CODEBOOK_BAD_ATTRIBUTE_NAME',
    '9:3',
    { 9: '  2place: { values: [دمشق, حلب] }' },
    { 9: '  place2: { values: [دمشق, حلب] }' },
  ),
  row('CODEBOOK_EMPTY_THEME', '22:3', { 26: '', 27: '' }),
  row('CODEBOOK_UNKNOWN_TERM_FORM', '18:9', { 18: '    - { trem: نازح }' }, { 18: '    - { term: نازح }' }),
  row('CODEBOOK_TWO_TERM_FORMS', '18:21', { 18: '    - { term: نازح, exact: نازح }' }, { 18: '    - { term: نازح }' }),
  row(
    'CODEBOOK_NESTED_UNLESS',
    '18:36',
    { 18: '    - { near: [نازح, { term: مخيم, unless: [مخيم صيفي] }] }' },
    {
      18: '    - { near: [نازح, مخيم], unless: [مخيم صيفي] }',
      20: '    coded: [وصل النازحون إلى المخيم]',
      21: '    not_coded: [النازحون في مخيم صيفي]',
    },
  ),
]

const writingRows: readonly Row[] = [
  row(
    'CODEBOOK_ARABIC_COMMA',
    '20:13',
    { 20: '    coded: [وصل النازحون، ثم رحلوا]' },
    { 20: '    coded: ["وصل النازحون، ثم رحلوا"]' },
  ),
  row('CODEBOOK_GLUED_COLON', '18:9', { 18: '    - { term:نازح }' }, { 18: '    - { term: نازح }' }),
  row('CODEBOOK_QUOTATION_MARKS', '12:16', { 12: '  label: { ar: «النزوح» }' }, { 12: '  label: { ar: "النزوح" }' }),
  row('CODEBOOK_ARABIC_DIGITS', '3:10', { 3: 'version: ١.٢' }, { 3: 'version: "1.2"' }),
  row(
    'CODEBOOK_LIST_IN_TERM',
    '18:7',
    { 18: '    - نازح، لاجئ', 20: '    coded: [كل نازح لاجئ في بلده]' },
    { 18: '    - نازح لاجئ', 20: '    coded: [كل نازح لاجئ في بلده]' },
  ),
  row(
    'CODEBOOK_LOOK_ALIKE',
    '12:18',
    { 12: '  label: { ar: حر\u06a9ة النزوح }' },
    { 12: '  label: { ar: حركة النزوح }' },
  ),
  row('CODEBOOK_PRESENTATION_FORM', '12:17', { 12: '  label: { ar: ا\ufedfنزوح }' }),
  row('CODEBOOK_MIXED_SCRIPT', '12:20', { 12: '  label: { ar: النزoح }' }),
  row('CODEBOOK_HIDDEN_CHARACTER', '12:20', { 12: '  label: { ar: النز\u200fوح }' }),
  row('CODEBOOK_TATWEEL', '12:19', { 12: '  label: { ar: النـزوح }' }),
  row(
    'CODEBOOK_VALUE_LIKE_ANOTHER',
    '9:38',
    { 9: '  place: { values: [دمشق, حلب, إدلب, ادلب] }' },
    { 9: '  place: { values: [دمشق, حلب, إدلب], aliases: { ادلب: إدلب } }' },
  ),
  row('CODEBOOK_NEEDLESS_ALIAS', '9:44', { 9: '  place: { values: [دمشق, حلب], aliases: { دِمشق: دمشق } }' }),
  row('CODEBOOK_AMBIGUOUS_ALIAS', '9:44', { 9: '  place: { values: [دمشق, حلب], aliases: { حَلب: دمشق } }' }),
]

/** What reading gives: of YAML, of the shape, and of how a codebook is written. */
export const rowsOfShape: readonly Row[] = [...yamlRows, ...shapeRows, ...writingRows]
