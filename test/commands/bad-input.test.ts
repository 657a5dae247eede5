import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { main } from '../../src/cli.ts'
import { readStrictCsv } from '../export/strict-csv.ts'
import { put, temporaryFolder } from '../io/folders.ts'
import { docxOf, wordParagraph, zipOf } from '../session/formats/writing.ts'
import { codebookText } from '../tables/three-sessions.ts'
import { fakeIo } from './fake-io.ts'

/** What comes of a study with one transcript, an interview by its sessions.csv. */
interface Outcome {
  readonly status: number
  /** `CODE`, with line and column where they are told. */
  readonly problems: readonly string[]
  /** `line speaker: text` of what participants say; the codebook finds nothing in any of these files. */
  readonly said: readonly string[]
}

/** A study that holds one transcript, of this name. */
function studyOf(name: string, content: Uint8Array): string {
  const folder = temporaryFolder()
  put(folder, {
    'codebooks/small.yaml': codebookText,
    'transcripts/sessions.csv': `session,kind\n${basename(name, name.slice(name.lastIndexOf('.')))},interview\n`,
  })
  writeFileSync(join(folder, 'transcripts', name), content)
  return folder
}

async function codeFile(name: string, content: Uint8Array, options: readonly string[] = []): Promise<Outcome> {
  const folder = studyOf(name, content)
  const io = fakeIo(folder)
  const status = await main(['code', '--json', ...options], io)
  const told = io.told().split('\n').slice(0, -1)
  return { status, problems: told.map(toProblem), said: saidIn(folder) }
}

function toProblem(line: string): string {
  const { code, line: at, column } = JSON.parse(line) as { code: string; line: number | null; column: number | null }
  return [[code], at === null ? [] : [` ${at}`], column === null ? [] : [`:${column}`]].flat().join('')
}

/** Rows of uncoded.csv; none where no results were written. */
function saidIn(folder: string): readonly string[] {
  const file = join(folder, 'coded/uncoded.csv')
  if (!existsSync(file)) return []
  const [header = [], ...rows] = readStrictCsv(readFileSync(file, 'utf8').replace('\ufeff', ''))
  const [line, speaker, text] = ['line', 'speaker', 'text'].map((column) => header.indexOf(column))
  return rows.map((row) => `${row[line ?? -1]} ${row[speaker ?? -1]}: ${row[text ?? -1]}`)
}

const word = (text: string): Uint8Array => docxOf(wordParagraph(text))

/** A Word document whose text is these bytes of XML. */
function wordXml(xml: Uint8Array | string): Uint8Array {
  return zipSync({ 'word/document.xml': typeof xml === 'string' ? strToU8(xml) : xml })
}

const bytes = (...parts: readonly (string | number)[]): Buffer =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.of(part))))

const paragraph =
  '<w:p xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:r><w:t>م1: نعم</w:t></w:r></w:p>'
// «م1: نعم، هذا من حقنا» in windows-1256.
const old = Buffer.from('e3313a20e4dae3a120e5d0c720e3e420cddee4c7', 'hex')

describe('bad input of our own making', () => {
  test.each<[claim: string, name: string, content: Uint8Array, expected: Outcome]>([
    ['an empty file', 'a.txt', bytes(), { status: 0, problems: ['SESSION_EMPTY'], said: [] }],
    ['a mark alone', 'a.txt', bytes('\ufeff'), { status: 0, problems: ['SESSION_EMPTY'], said: [] }],
    ['blank lines', 'a.txt', bytes('\r\n \t\n'), { status: 0, problems: ['SESSION_EMPTY'], said: [] }],
    ['CR', 'a.txt', bytes('م1: نعم\rم2: لا\r'), { status: 0, problems: [], said: ['1 م1: نعم', '2 م2: لا'] }],
    [
      'CRLF',
      'a.txt',
      bytes('\ufeffم1: نعم\r\n\r\nم2: لا'),
      { status: 0, problems: [], said: ['1 م1: نعم', '3 م2: لا'] },
    ],
    ['a bad byte', 'a.txt', bytes('م1: نعم\nم2: ', 0xff), { status: 1, problems: ['CORPUS_NOT_UTF8 2'], said: [] }],
    ['a letter cut in half', 'a.md', bytes('م1: نع', 0xd9), { status: 1, problems: ['CORPUS_NOT_UTF8 1'], said: [] }],
    ['a NUL', 'a.txt', bytes('م1: نعم\n', 0, 'م2: لا'), { status: 1, problems: ['CORPUS_NUL 2'], said: [] }],
    ['windows-1256', 'a.txt', old, { status: 0, problems: ['CORPUS_ENCODING_TOLD'], said: ['1 م1: نعم، هذا من حقنا'] }],
    [
      'letters that another program lost',
      'a.txt',
      bytes('م1: نعم\nم2: نع\ufffd\ufffd'),
      { status: 0, problems: ['SESSION_LOST_LETTERS 2:7'], said: ['1 م1: نعم', '2 م2: نع\ufffd\ufffd'] },
    ],
    [
      'one line of two that is garbled',
      'a.txt',
      bytes('م1: نعم\nم2: Ù†Ø¹Ù…'),
      { status: 0, problems: ['SESSION_GARBLED 2:5'], said: ['1 م1: نعم', '2 م2: Ù†Ø¹Ù…'] },
    ],
    [
      'a bad byte in CSV',
      'a.csv',
      bytes('speaker,text\nم1,', 0xff),
      { status: 1, problems: ['CORPUS_NOT_UTF8 2'], said: [] },
    ],
    ['in subtitles', 'a.vtt', bytes('WEBVTT\n\n', 0xff), { status: 1, problems: ['CORPUS_NOT_UTF8 3'], said: [] }],
    ['in JSON', 'a.json', bytes('{"segments":"', 0xff, '"}'), { status: 1, problems: ['CORPUS_NOT_UTF8 1'], said: [] }],
    ['in HTML', 'a.html', bytes('<p>', 0xff, '</p>'), { status: 1, problems: ['CORPUS_NOT_UTF8 1'], said: [] }],
    [
      'in a Word document',
      'a.docx',
      wordXml(bytes(paragraph.slice(0, -20), 0xff, paragraph.slice(-20))),
      { status: 1, problems: ['XML_ENCODING'], said: [] },
    ],
    [
      'a Word document that says it is windows-1256, and is',
      'a.docx',
      wordXml(Buffer.concat([bytes('<?xml version="1.0" encoding="windows-1256"?><a>'), old, bytes('</a>')])),
      { status: 1, problems: ['XML_ENCODING'], said: [] },
    ],
    ['a Word document', 'a.docx', word('م1: نعم'), { status: 0, problems: [], said: ['1 م1: نعم'] }],
    ['no archive', 'a.docx', bytes('م1: نعم'), { status: 1, problems: ['ZIP_NOT_A_ZIP'], said: [] }],
    ['an archive cut off', 'a.docx', word('م1: نعم').slice(0, 200), { status: 1, problems: ['ZIP_DAMAGED'], said: [] }],
    [
      'an archive of something else',
      'a.docx',
      zipOf({ 'a.xml': '' }),
      { status: 1, problems: ['ZIP_MISSING_ENTRY'], said: [] },
    ],
    ['a name that climbs', 'a.docx', zipOf({ '../a': '' }), { status: 1, problems: ['ZIP_ENTRY_REFUSED'], said: [] }],
    [
      'entities',
      'a.docx',
      wordXml(`<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>`),
      { status: 1, problems: ['XML_DOCTYPE'], said: [] },
    ],
    ['XML 300 levels deep', 'a.docx', wordXml('<a>'.repeat(300)), { status: 1, problems: ['XML_TOO_DEEP'], said: [] }],
    [
      'speakers named as objects name their own',
      'a.txt',
      bytes('__proto__: نعم\nconstructor: لا\n__proto__: أجل\nconstructor: كلا'),
      {
        status: 0,
        problems: [],
        said: ['1 __proto__: نعم', '2 constructor: لا', '3 __proto__: أجل', '4 constructor: كلا'],
      },
    ],
  ])('%s: %s', async (_, name, content, expected) => {
    expect(await codeFile(name, content)).toEqual(expected)
  })

  test('a bad file stops no other', async () => {
    const folder = studyOf('a.txt', bytes('م1: نعم'))
    writeFileSync(join(folder, 'transcripts/b.docx'), 'no archive')
    writeFileSync(join(folder, 'transcripts/c.txt'), bytes(0xff))
    const io = fakeIo(folder)
    expect(await main(['code', '--json'], io)).toBe(1)
    expect(io.told().split('\n').slice(0, -1).map(toProblem)).toEqual(['ZIP_NOT_A_ZIP', 'CORPUS_NOT_UTF8 1'])
    expect(saidIn(folder)).toEqual(['1 م1: نعم'])
  })
})

test('an encoding that was told by its letters is announced by find as well, which tells nothing else that is merely doubtful', async () => {
  const io = fakeIo(studyOf('a.txt', old))
  expect(await main(['find', 'حقنا', '--json'], io)).toBe(0)
  expect(io.told().split('\n').slice(0, -1).map(toProblem)).toEqual(['CORPUS_ENCODING_TOLD'])
})

// What a terminal would obey, with the overrides and isolates of direction that no finding of ours needs.
const obeyed = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/u
const hostile = 'م1: ماء \u001b[2J\u001b]52;c;ZXZpbA==\u0007 \u009b31m \u202eexe.txt'

test.each([['find', 'ماء'], ['explain']])('%s shows a terminal nothing that it would obey', async (...words) => {
  const folder = studyOf('a.txt', bytes(hostile))
  await main(['code', '--json'], fakeIo(folder))
  const [excerpt = ''] = readStrictCsv(readFileSync(join(folder, 'coded/excerpts.csv'), 'utf8'))[1] ?? []
  const io = fakeIo(folder, { isTTY: true, env: { NO_COLOR: '1' } })
  expect(await main(words.length === 1 ? [...words, excerpt] : words, io)).toBe(0)
  expect(io.said()).toContain('ماء')
  expect(obeyed.exec(io.said())?.[0]).toBe(undefined)
})

test('nor does a problem that names such a speaker or file', async () => {
  const folder = studyOf('a\u202etxt.docx', bytes('no archive'))
  const io = fakeIo(folder)
  expect(await main(['code', '--quiet'], io)).toBe(1)
  expect(io.told()).toContain('transcripts/a\\u{202e}txt.docx error ZIP_NOT_A_ZIP')
  expect(obeyed.exec(io.told())?.[0]).toBe(undefined)
})

test('the tables hold it as it was written', async () => {
  const folder = studyOf('a.txt', bytes(hostile))
  expect(await main(['code', '--json'], fakeIo(folder))).toBe(0)
  expect(readFileSync(join(folder, 'coded/excerpts.csv'), 'utf8')).toContain(hostile.slice('م1: '.length))
})

test('what a spreadsheet would compute has one quote in front, and is whole behind it', async () => {
  const formulas = ['=1+1', '+1', '-1', '@SUM(1)', '\u200f=1+1', '＝1+1', "=cmd|' /C calc'!A0", "'quoted"]
  const text = formulas.map((formula, at) => `م${at + 1}: ${formula}`).join('\n')
  const { said } = await codeFile('a.txt', bytes(text))
  expect(said).toEqual(formulas.map((formula, at) => `${at + 1} م${at + 1}: '${formula}`))
})

const own = join(import.meta.dirname, '../../../shared/data/bad-input/own')

/** Status, problems and words of every file, worked out by hand from its bytes and the page on faults that lies beside it. */
const files: readonly [name: string, status: number, problems: readonly string[], said: readonly string[] | null][] = [
  ['ansi-escape.txt', 0, [], null],
  // «المتحدث: نص» 11, a space, U+202E, 5 letters, U+202C, a space, و: 21 characters before U+2066.
  ['bidi-controls.txt', 0, ['SESSION_UNBALANCED_BIDI 1:22'], null],
  ['cr-only.txt', 0, [], ['1 المتحدث: نص', '2 مشارك: جواب']],
  ['csv-bom-semicolon.csv', 0, ['SESSION_NO_SPEAKERS'], ['1 : أ;ب']],
  ['csv-injection.txt', 0, [], null],
  ['csv-ragged.csv', 1, ['CSV_RAGGED_ROW 2', 'CSV_RAGGED_ROW 3'], []],
  ['csv-unclosed-quote.csv', 1, ['CSV_QUOTE_NOT_CLOSED 2'], []],
  ['deep-xml.docx', 1, ['XML_TOO_DEEP'], []],
  ['dup-entry.docx', 1, ['ZIP_ENTRY_REFUSED'], []],
  ['empty.txt', 0, ['SESSION_EMPTY'], []],
  ['entity-bomb.docx', 1, ['XML_DOCTYPE'], []],
  // The twelfth line has U+2028 and nothing else behind its label.
  ['html-injection.txt', 0, ['SESSION_EMPTY_TURN 12:1'], null],
  // JSON, but no transcript: a folder may hold such a file; alone in it, there is nothing to code.
  ['lone-surrogate.json', 1, ['FORMAT_NOT_A_TRANSCRIPT'], []],
  [
    'md-injection.txt',
    0,
    [],
    ['1 المتحدث: | a | b | \n---\n# عنوان\n[x](javascript:alert(1)) ![x](http://evil/x.png)'],
  ],
  ['nfd-vs-nfc.txt', 0, ['SESSION_NO_SPEAKERS'], ['1 : \u0622\u0623 = \u0627\u0654 \u061f']],
  ['no-document.docx', 1, ['ZIP_MISSING_ENTRY'], []],
  ['not-a-zip.docx', 1, ['ZIP_NOT_A_ZIP'], []],
  ['nul.txt', 1, ['CORPUS_NUL 1'], []],
  ['ok.docx', 0, [], ['1 المتحدث: نص سليم']],
  ['only-bom.txt', 0, ['SESSION_EMPTY'], []],
  ['presentation-forms.txt', 0, [], ['1 المتحدث: \ufeb3\ufeee\ufead\ufef3\ufe8e \ufdfa \ufdf2']],
  ['redos-subject.txt', 0, [], [`1 المشارك: ${'ا'.repeat(40)}!`]],
  ['speaker-names.txt', 0, [], null],
  ['truncated-multibyte.txt', 1, ['CORPUS_NOT_UTF8 1'], []],
  ['truncated.docx', 1, ['ZIP_DAMAGED'], []],
  ['u2028.txt', 0, [], ['1 المتحدث: سطر\u2028ثان\u0085ثالث']],
  ['utf16be-bom.txt', 0, [], ['1 المتحدث: نص']],
  ['utf16le-bom.txt', 0, [], ['1 المتحدث: نص']],
  ['utf8-bom-crlf.txt', 0, [], ['1 المتحدث: نص', '2 مشارك: جواب']],
  ['utf8-invalid.txt', 1, ['CORPUS_NOT_UTF8 2'], []],
  ['windows-1256.txt', 0, ['CORPUS_ENCODING_TOLD'], ['1 المتحدث: سوريا']],
  ['xxe.docx', 1, ['XML_DOCTYPE'], []],
  ['zero-width.txt', 0, [], ['1 المتحدث: مج\u200dلس م\u200cحلي تــطويل \u00adخفي']],
  ['zip-bomb-50MB.docx', 1, ['ZIP_TOO_LARGE'], []],
  ['zip-lying-size.docx', 1, ['ZIP_DAMAGED_ENTRY'], []],
  ['zip-slip.docx', 1, ['ZIP_ENTRY_REFUSED'], []],
  ['zip-symlink.docx', 1, ['ZIP_ENTRY_REFUSED'], []],
]

describe.skipIf(!existsSync(own))('the files of bad input beside the project (skipped where they are absent)', () => {
  test('every one but the codebooks has its row', () => {
    const names = readdirSync(own).filter((name) => !name.endsWith('.yaml'))
    expect(files.map(([name]) => name)).toEqual(names.toSorted())
  })

  test.each(files)('%s: status %i, %j', async (name, status, problems, said) => {
    const outcome = await codeFile(name, readFileSync(join(own, name)))
    expect(outcome).toEqual({ status, problems, said: said ?? outcome.said })
  })

  test.each(['ansi-escape.txt', 'bidi-controls.txt', 'csv-injection.txt', 'html-injection.txt'])(
    'the words of %s are in the tables as they are in the file',
    async (name) => {
      const content = readFileSync(join(own, name), 'utf8')
      const { said } = await codeFile(name, Buffer.from(content))
      const words = said.map((row) => row.replace(/^\d+ [^:]+: '?/u, '')).join('\n')
      const written = content.split('\n').map((line) => line.replace(/^[^:]+: \s*/u, '').trim())
      expect(written.filter((line) => !words.includes(line))).toEqual([])
    },
  )

  test('of zip-slip.docx nothing is written outside', async () => {
    await codeFile('zip-slip.docx', readFileSync(join(own, 'zip-slip.docx')))
    expect(existsSync('/tmp/pwned.txt')).toBe(false)
  })

  test('speaker-names.txt: names that objects, paths and pages know are names like others', async () => {
    const { said } = await codeFile('speaker-names.txt', readFileSync(join(own, 'speaker-names.txt')))
    const speakers = said.map((row) => row.replace(/^\d+ /u, '').replace(/: [^]*$/u, ''))
    const named = [
      '__proto__',
      'constructor',
      'toString',
      'hasOwnProperty',
      '../../etc/passwd',
      'a/b',
      'CON',
      '<b>x</b>',
    ]
    expect(speakers).toEqual(named)
  })
})
