import { expect, test } from 'vitest'
import type { ArgumentsOf } from '../../src/diagnostic/codes.ts'
import { corpusMessages } from '../../src/diagnostic/corpus-messages.ts'
import { problem } from '../../src/diagnostic/diagnostic.ts'
import type { Diagnostic } from '../../src/diagnostic/diagnostic.ts'
import { describe as sentence } from '../../src/diagnostic/format.ts'
import { documentMessages } from '../../src/diagnostic/document-messages.ts'
import { formatMessages } from '../../src/diagnostic/format-messages.ts'
import { parsingMessages } from '../../src/diagnostic/parsing-messages.ts'
import type { YamlFault } from '../../src/diagnostic/parsing-messages.ts'
import { sessionMessages } from '../../src/diagnostic/session-messages.ts'

const messages = { ...corpusMessages, ...documentMessages, ...formatMessages, ...parsingMessages, ...sessionMessages }

type Code = keyof typeof messages

const faults: readonly YamlFault[] = [
  'BAD_INDENT',
  'TAB_AS_INDENT',
  'BAD_DQ_ESCAPE',
  'BAD_SCALAR_START',
  'ARABIC_SEPARATOR',
  'FOREIGN_QUOTE',
  'NESTED_MAPPING',
  'BLOCK_IN_FLOW',
  'KEY_OVER_1024_CHARS',
  'MISSING_CHAR',
  'MULTILINE_IMPLICIT_KEY',
  'NON_STRING_KEY',
  'UNEXPECTED_TOKEN',
]
const many = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j']

/** At least one set of arguments per code, and one per turn that its sentence can take. */
const samples: { readonly [C in Code]: readonly ArgumentsOf<C>[] } = {
  CORPUS_MISSING_PATH: [{}],
  CORPUS_NO_TRANSCRIPTS: [{}],
  CORPUS_NOT_A_FILE: [{}],
  CORPUS_SPECIAL_FILE_SKIPPED: [{}],
  CORPUS_LINK_SKIPPED: [{ reason: 'folder' }, { reason: 'outside' }, { reason: 'broken' }, { reason: 'twice' }],
  CORPUS_TOO_DEEP: [{ limit: 64 }],
  CORPUS_BAD_NAME: [{}],
  CORPUS_TWIN_NAMES: [{ other: 'آ.txt' }],
  CORPUS_FORMAT_NOT_READ: [{ extension: 'docx' }],
  CORPUS_NOT_A_TRANSCRIPT: [{}],
  CORPUS_RESULTS_SKIPPED: [{}],
  CORPUS_VANISHED: [{}],
  CORPUS_CHANGED: [{}],
  CORPUS_UNREADABLE: [{ reason: 'EACCES' }, { reason: 'ELOOP' }, { reason: 'ENAMETOOLONG' }, { reason: 'EISDIR' }],
  CORPUS_TOO_LARGE: [{ size: 9, limit: 8 }],
  CORPUS_NOT_UTF8: [
    { offset: 7, byte: '0xC7', of: 'corpus' },
    { offset: 7, byte: '0xC7', of: 'codebook' },
  ],
  CORPUS_NOT_IN_ENCODING: [
    { encoding: 'utf-16le', offset: 7, byte: '0xC7', of: 'corpus' },
    { encoding: 'utf-16le', offset: 7, byte: '0xC7', of: 'codebook' },
  ],
  CORPUS_ENCODING_TOLD: [{ encoding: 'windows-1256' }],
  CORPUS_ENCODING_KEPT: [{ encoding: 'utf-8', named: 'windows-1256' }],
  CORPUS_NUL: [{ offset: 7 }],
  FORMAT_NOT_A_TRANSCRIPT: [{ expected: 'segments' }, { expected: 'annotations' }],
  FORMAT_NOT_UNDERSTOOD: [{ expected: 'segments' }, { expected: 'annotations' }],
  FORMAT_BAD_CHARACTER: [{ character: 'U+D800', count: 2 }],
  FORMAT_BAD_SEGMENT: [{ number: 3 }],
  CAPTIONS_BAD_TIMING: [{ found: '00:00:7x --> 00:00:09' }],
  CAPTIONS_STRAY_TEXT: [
    { found: 'نعم', isRead: true },
    { found: 'نعم', isRead: false },
  ],
  CAPTIONS_ROLLING: [{ count: 5 }],
  ELAN_NO_TIME: [{ annotation: 'نعم', tier: 'م1' }],
  ELAN_TIERS_LEFT_OUT: [{ tiers: ['ترجمة'] }, { tiers: many }],
  JSON_SYNTAX: [{}],
  FORMAT_REFUSED: (['pdf', 'doc', 'xls', 'rtf', 'pages', 'recording', 'protected'] as const).map((format) => ({
    format,
  })),
  FORMAT_LEFT_OUT: [
    { deletions: 1, comments: 2, notes: 3, hidden: 4 },
    { deletions: 0, comments: 2, notes: 0, hidden: 0 },
  ],
  FORMAT_NO_TEXT_COLUMN: [{ columns: ['س', 'ص'] }, { columns: [...many, 'k'] }],
  FORMAT_NO_SUCH_COLUMN: [{ column: 'س', columns: ['ص'] }],
  FORMAT_BAD_TIME: [{ found: 'أمس', count: 3 }],
  FORMAT_SEVERAL_SESSIONS: [{ sessions: ['حلب', 'حمص'] }],
  FORMAT_NOT_OTRANSCRIBE: [{}],
  FORMAT_SHEETS_LEFT_OUT: [{ sheet: 'أ', others: ['ب', 'ج'] }],
  ZIP_NOT_A_ZIP: [{}],
  ZIP_DAMAGED: [{}],
  ZIP_DAMAGED_ENTRY: [{ entry: 'a.xml' }],
  ZIP_ENTRY_REFUSED: (['outside', 'link', 'twice', 'encrypted', 'method'] as const).map((reason) => ({
    entry: 'a.xml',
    reason,
  })),
  ZIP_MISSING_ENTRY: [{ entry: 'a.xml' }],
  ZIP_TOO_LARGE: (['entry', 'total', 'ratio'] as const).map((reason) => ({ entry: 'a.xml', reason, limit: 9 })),
  XML_SYNTAX: [{ part: 'a.xml' }, { part: null }],
  XML_DOCTYPE: [{ part: 'a.xml' }, { part: null }],
  XML_TOO_DEEP: [
    { part: 'a.xml', limit: 9 },
    { part: null, limit: 9 },
  ],
  XML_ENCODING: [{ part: 'a.xml' }, { part: null }],
  YAML_SYNTAX: ['x', ''].flatMap((found) => faults.map((fault) => ({ fault, found }))),
  YAML_MORE_PROBLEMS: [{ count: 3 }],
  YAML_TOO_DEEP: [{ limit: 64 }],
  YAML_TOO_LARGE: [{ limit: 64 }],
  YAML_ALIAS: [{ found: '*a' }],
  YAML_TAG: [{ found: '!a' }],
  YAML_DIRECTIVE: [{ found: '%YAML 1.1' }],
  YAML_MULTIPLE_DOCUMENTS: [{}],
  YAML_DUPLICATE_KEY: [{ key: 'id', firstLine: 2 }],
  YAML_INVISIBLE_IN_KEY: [{ key: 'id', character: 'U+200F' }],
  YAML_INVISIBLE_INDENT: [{ character: 'U+00A0' }],
  YAML_CONTROL_CHARACTER: [{ character: 'U+0000' }],
  YAML_NUMBER: [{ found: '9007199254740993' }],
  CSV_EMPTY: [{}],
  CSV_DUPLICATE_COLUMN: [{ column: 'level' }],
  CSV_UNNAMED_COLUMN: [{ number: 3 }],
  CSV_RAGGED_ROW: [
    { cells: 1, columns: 4 },
    { cells: 3, columns: 4 },
    { cells: 5, columns: 4 },
  ],
  CSV_QUOTE_NOT_CLOSED: [{}],
  CSV_STRAY_QUOTE: [{}],
  SESSION_EMPTY: [{}],
  SESSION_DUPLICATE_ID: [{ id: 'a', first: 'b.txt', instead: 'c' }],
  SESSION_FRONT_MATTER_OPEN: [{}],
  SESSION_FRONT_MATTER_SHAPE: [
    { key: 'place', expected: 'text' },
    { key: 'participants', expected: 'mapping' },
  ],
  SESSION_KEY_LIKE_ANOTHER: [{ key: 'tittle', nearest: 'title' }],
  SESSION_MISSING_COLUMN: [
    { column: 'session', nearest: null },
    { column: 'session', nearest: 'sesion' },
  ],
  SESSION_MISSING_CELL: [{ column: 'session' }],
  SESSION_DUPLICATE_ROW: [{ of: 'a, م1', first: 'participants.csv:2' }],
  SESSION_METADATA_DISAGREE: [{ field: 'place', kept: 'حلب', other: 'حمص', otherAt: 'sessions.csv:2' }],
  SESSION_METADATA_UNUSED: [
    { session: 'a', nearest: 'b' },
    { session: 'a', nearest: null },
  ],
  SESSION_UNKNOWN_VALUE: [
    { attribute: 'level', value: '7', expected: ['1', '2'], nearest: '1' },
    { attribute: 'level', value: '7', expected: many, nearest: null },
  ],
  SESSION_UNKNOWN_GOVERNORATE: [
    { value: 'طرطو', nearest: 'طرطوس' },
    { value: 'المريخ', nearest: null },
  ],
  SESSION_BAD_DATE: [{ value: '5/3/2022' }],
  SESSION_KIND_ASSUMED: [{ kind: 'interview' }],
  SESSION_UNDECLARED_SPEAKER: [
    { label: 'سلمن', nearest: 'سلمان' },
    { label: 'سلمن', nearest: null },
  ],
  SESSION_SILENT_SPEAKER: [{ label: 'م1' }],
  SESSION_DOUBTFUL_SPEAKER: [{ label: 'أحمد' }],
  SESSION_ALIKE_SPEAKERS: [{ label: 'المتحدث الاول', kept: 'المتحدث الأول' }],
  SESSION_NO_MODERATOR: [{ speakers: 4 }],
  SESSION_EMPTY_TURN: [{ label: 'م1' }],
  SESSION_NO_SPEAKERS: [{ kind: 'interview' }],
  SESSION_GARBLED: [{ found: 'Ø³Ù„', encoding: 'windows-1252' }],
  SESSION_LOST_LETTERS: [{ count: 3 }],
  SESSION_UNBALANCED_BIDI: [{ character: 'U+202E' }],
}

const made: readonly Diagnostic[] = (Object.keys(messages) as Code[]).flatMap((code) =>
  samples[code].map((args) => problem(code, args)),
)

test('every code of reading has a sample', () => {
  expect(new Set(made.map(({ code }) => code))).toEqual(new Set(Object.keys(messages)))
})

test.each(made.map((diagnostic) => [sentence(diagnostic)]))(
  'says what is unexpected, then what to do: %s',
  (english) => {
    expect(english).toMatch(/^Unexpected \S.*; (?!.*(?:undefined|null|\[object)).*[^.\s]$/u)
  },
)

test.each(made.map((diagnostic) => [sentence(diagnostic, 'ar')]))('and so in Arabic: %s', (arabic) => {
  expect(arabic).toMatch(/^\p{Script=Arabic}.*؛ (?!.*(?:undefined|null|\[object)).*[^.\s]$/u)
})

test('the English and the Arabic of a problem quote the same things', () => {
  const quotes = (text: string): readonly string[] =>
    [...new Set(Array.from(text.matchAll(/«([^»]*)»/gu), ([, quoted = '']) => quoted))].toSorted()
  for (const diagnostic of made) {
    expect([diagnostic.code, quotes(sentence(diagnostic, 'ar'))]).toEqual([
      diagnostic.code,
      quotes(sentence(diagnostic)),
    ])
  }
})

test('what to do fits what is wrong', () => {
  const remedies = (code: Code): readonly string[] =>
    made.filter((diagnostic) => diagnostic.code === code).map((diagnostic) => sentence(diagnostic).split('; ')[1] ?? '')
  expect(remedies('CORPUS_UNREADABLE')).toEqual([
    'check the permissions',
    'remove one of the links',
    'shorten it',
    'move the folder away or name another path',
  ])
  const leave = 'it was left unread, '
  const fetch = `${leave}copy the file here or name its folder`
  expect(remedies('CORPUS_LINK_SKIPPED')).toEqual([fetch, fetch, `${leave}remove the link`, `${leave}remove the link`])
  const quote = 'put cells that hold a separator in double quotes'
  const add = `${quote} or add the missing separators`
  expect(remedies('CSV_RAGGED_ROW').map((remedy) => remedy.split(', ')[0])).toEqual([add, add, quote])
})

test('more than nine values are cut short', () => {
  const [few, long] = samples.SESSION_UNKNOWN_VALUE.map((args) => sentence(problem('SESSION_UNKNOWN_VALUE', args)))
  expect(few).toContain('expected 1, 2; did you mean «1»?')
  expect(long).toContain('expected a, b, c, d, e, f, g, h, i …; correct it')
})
