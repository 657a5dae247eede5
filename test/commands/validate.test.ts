import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { validate } from '../../src/commands/validate.ts'
import type { ValidateOptions } from '../../src/commands/validate.ts'
import type { Io, Output } from '../../src/io/io.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'code-sessions-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const head =
  'format: code-sessions/codebook@1\nid: fixture\nversion: 1.0.0\ntitle: { ar: دليل }\nlanguage: ar\nthemes:\n'
const whole =
  '- id: displacement\n  label: { ar: النزوح }\n  definition: { ar: ترك المسكن }\n  exclude: السفر\n  terms: [نزوح, { verb: نزح/ينزح }]\n'
const examples = '  examples: { coded: [نزحت العائلة مرتين], not_coded: [زرعنا الأرض] }\n'
/** A codebook with nothing to complain of: one theme, two terms, two examples. */
const valid = head + whole + examples
/** Line 8 has the first error, line 9 a second one. */
const invalid = `${head}- id: displacement\n  lable: { ar: النزوح }\n  terms: [نزوح, 5]\n`
/** No example of what is not coded: a warning at 7:7. */
const doubtful = head + whole + examples.replace(', not_coded: [زرعنا الأرض]', '')

function put(path: string, content: string | Buffer): void {
  mkdirSync(join(folder, path, '..'), { recursive: true })
  writeFileSync(join(folder, path), content)
}

async function run(options: Partial<ValidateOptions>, surroundings: Partial<Io> & { readonly closed?: boolean } = {}) {
  const written = { out: '', err: '' }
  const output = (stream: 'out' | 'err'): Output => ({
    write: (text) => {
      written[stream] += text
      return surroundings.closed !== true
    },
    isTTY: false,
    columns: 80,
  })
  const io: Io = {
    stdout: output('out'),
    stderr: output('err'),
    env: {},
    cwd: folder,
    signal: new AbortController().signal,
    ...surroundings,
  }
  const status = await validate({ codebooks: [], strict: false, format: 'text', language: 'en', ...options }, io)
  return { status, ...written }
}

describe('exit status', () => {
  test.each<[string, Partial<ValidateOptions>, number]>([
    ['a valid codebook', { codebooks: ['valid.yaml'] }, 0],
    ['a warning', { codebooks: ['doubtful.yaml'] }, 0],
    ['a warning, strictly', { codebooks: ['doubtful.yaml'], strict: true }, 1],
    ['an error', { codebooks: ['invalid.yaml'] }, 1],
    ['an error among valid ones', { codebooks: ['valid.yaml', 'invalid.yaml'] }, 1],
    ['a missing path', { codebooks: ['none.yaml'] }, 2],
    ['a missing path among valid ones', { codebooks: ['valid.yaml', 'none.yaml'] }, 2],
    ['a missing path among invalid ones', { codebooks: ['invalid.yaml', 'none.yaml'] }, 2],
    ['a path below a file', { codebooks: ['valid.yaml/none'] }, 2],
    ['an empty path', { codebooks: [''] }, 2],
    ['a folder without codebooks', { codebooks: ['empty'] }, 2],
    ['no path, and no folder codebooks/', {}, 2],
  ])('%s', async (_, options, expected) => {
    put('valid.yaml', valid)
    put('doubtful.yaml', doubtful)
    put('invalid.yaml', invalid)
    put('empty/notes.txt', '')
    expect((await run(options)).status).toBe(expected)
  })

  test('interrupted', async () => {
    put('valid.yaml', valid)
    expect(await run({ codebooks: ['valid.yaml'] }, { signal: AbortSignal.abort() })).toEqual({
      status: 130,
      out: '',
      err: 'error CLI_INTERRUPTED Interrupted; nothing was changed\n',
    })
  })

  test('a reader that has gone is no failure', async () => {
    put('invalid.yaml', invalid)
    expect((await run({ codebooks: ['invalid.yaml'] }, { closed: true })).status).toBe(0)
  })
})

describe('text', () => {
  test('a valid codebook: nothing on stdout, its size on stderr', async () => {
    put('valid.yaml', valid)
    expect(await run({ codebooks: ['valid.yaml'] })).toEqual({
      status: 0,
      out: '',
      err: 'valid.yaml: valid — 1 theme, 2 terms, 2 examples hold\n',
    })
  })

  test('problems on stdout, one a line, with their places; their number on stderr', async () => {
    put('invalid.yaml', invalid)
    expect(await run({ codebooks: ['invalid.yaml'] })).toEqual({
      status: 1,
      out:
        'invalid.yaml:8:3 error CODEBOOK_UNKNOWN_KEY Unexpected key «lable», expected one of id, was, label, definition, include, exclude, axes, color, ' +
        'register, terms, unless, examples, themes; did you mean «label»?\n' +
        'invalid.yaml:9:17 error CODEBOOK_WRONG_TYPE Unexpected number «5» in «terms», expected a text or a map; write a text, in quotes where it looks like something else\n',
      err: 'invalid.yaml: 2 errors, 0 warnings\n',
    })
  })

  test('a codebook with warnings is valid, and strictly not', async () => {
    put('doubtful.yaml', doubtful)
    expect((await run({ codebooks: ['doubtful.yaml'] })).err).toBe(
      'doubtful.yaml: valid — 1 theme, 2 terms, 1 example holds; 1 warning\n',
    )
    expect((await run({ codebooks: ['doubtful.yaml'], strict: true })).err).toBe('doubtful.yaml: 0 errors, 1 warning\n')
  })

  test('in Arabic', async () => {
    put('doubtful.yaml', doubtful)
    expect(await run({ codebooks: ['doubtful.yaml'], language: 'ar' })).toEqual({
      status: 0,
      out: 'doubtful.yaml:7:7 warning CODEBOOK_NO_EXAMPLES الموضوع «displacement» بلا أمثلة «not_coded»، والمتوقع جمل تختبر مصطلحاته؛ أضفها تحت «examples»\n',
      err: 'doubtful.yaml: صالح — المواضيع: 1، المصطلحات: 2، الأمثلة الصحيحة: 1، التحذيرات: 1\n',
    })
  })

  test('failing examples, with the real coder', async () => {
    put(
      'book.yaml',
      head + whole + '  examples:\n    coded:\n      - سكنّا في بيت\n    not_coded:\n      - بعد النزوح الأول\n',
    )
    const { status, out } = await run({ codebooks: ['book.yaml'] })
    expect(status).toBe(1)
    expect(out.split('\n').map((line) => line.split(' ').slice(0, 3).join(' '))).toEqual([
      'book.yaml:14:9 error CODEBOOK_EXAMPLE_NOT_CODED',
      'book.yaml:16:9 error CODEBOOK_EXAMPLE_CODED',
      '',
    ])
    expect(out).toContain('the term «نزوح» found «النزوح» in «بعد النزوح الأول»')
  })

  test('themes that refer to one another in a circle do not stop the checks', async () => {
    put(
      'book.yaml',
      `${head}- { id: a, label: { ar: أ }, terms: [{ theme: b }] }\n- { id: b, label: { ar: ب }, terms: [{ theme: a }] }\n`,
    )
    const { status, out } = await run({ codebooks: ['book.yaml'] })
    expect(status).toBe(1)
    expect(out).toContain('book.yaml:8:47 error CODEBOOK_REFERENCE_CYCLE')
  })

  test('patterns that take a backtracking engine for ever', async () => {
    const subject = `${'ا'.repeat(40)}!`
    put(
      'book.yaml',
      `${head}- id: a\n  label: { ar: أ }\n  terms: [{ pattern: '(ا+)+$' }, { pattern: '(.*)*x' }]\n  examples: { not_coded: ['${subject}'] }\n`,
    )
    const before = performance.now()
    expect((await run({ codebooks: ['book.yaml'] })).status).toBe(0)
    expect(performance.now() - before).toBeLessThan(2000)
  })
})

describe('JSON', () => {
  test('one array of all problems', async () => {
    put('invalid.yaml', invalid)
    const { out, err } = await run({ codebooks: ['invalid.yaml', 'none.yaml'], format: 'json' })
    expect(JSON.parse(out)).toEqual([
      {
        code: 'CODEBOOK_MISSING',
        severity: 'error',
        path: 'none.yaml',
        line: null,
        column: null,
        message: 'Unexpected path with nothing there, expected a codebook or a folder of codebooks; check the spelling',
        args: {},
      },
      expect.objectContaining({ code: 'CODEBOOK_UNKNOWN_KEY', path: 'invalid.yaml', line: 8, column: 3 }),
      {
        code: 'CODEBOOK_WRONG_TYPE',
        severity: 'error',
        path: 'invalid.yaml',
        line: 9,
        column: 17,
        message:
          'Unexpected number «5» in «terms», expected a text or a map; write a text, in quotes where it looks like something else',
        args: { key: 'terms', kind: 'number', found: '5', expected: 'text or map' },
      },
    ])
    expect(err).toBe('invalid.yaml: 2 errors, 0 warnings\n')
  })

  test('no problems are an empty array', async () => {
    put('valid.yaml', valid)
    expect((await run({ codebooks: ['valid.yaml'], format: 'json' })).out).toBe('[]\n')
  })
})

describe('which files', () => {
  test('the .yaml and .yml files of a folder by name, neither dotfiles nor deeper ones; codebooks/ by default', async () => {
    for (const name of ['b.yml', 'a.yaml', '.hidden.yaml', 'notes.md', 'deeper/c.yaml', 'codebook.schema.json'])
      put(`codebooks/${name}`, valid)
    expect((await run({})).err.split('\n').map((line) => line.split(':')[0])).toEqual([
      'codebooks/a.yaml',
      'codebooks/b.yml',
      '',
    ])
  })

  test('a named file whatever its ending, once', async () => {
    put('book.txt', valid)
    expect((await run({ codebooks: ['book.txt', './book.txt'] })).err).toBe(
      'book.txt: valid — 1 theme, 2 terms, 2 examples hold\n',
    )
  })

  test('links within the folder are followed, links out of it and to nowhere are told', async () => {
    put('outside.yaml', valid)
    put('books/a.yaml', valid)
    symlinkSync('a.yaml', join(folder, 'books/twin.yaml'))
    symlinkSync('../outside.yaml', join(folder, 'books/out.yaml'))
    symlinkSync('nowhere.yaml', join(folder, 'books/broken.yaml'))
    const { status, out, err } = await run({ codebooks: ['books'] })
    expect(status).toBe(0)
    expect(out.split('\n').map((line) => line.split(' ')[0])).toEqual(['books/broken.yaml', 'books/out.yaml', ''])
    expect(err).toBe('books/a.yaml: valid — 1 theme, 2 terms, 2 examples hold\n')
  })

  test('a folder with nothing but links that are not followed is one without codebooks', async () => {
    mkdirSync(join(folder, 'books'))
    symlinkSync('nowhere.yaml', join(folder, 'books/broken.yaml'))
    const { status, out, err } = await run({ codebooks: ['books'] })
    expect([status, err]).toEqual([2, ''])
    expect(out.split('\n').map((line) => line.split(' ').slice(0, 3).join(' '))).toEqual([
      'books/broken.yaml warning CORPUS_LINK_SKIPPED',
      'books error CODEBOOK_NONE',
      '',
    ])
  })

  test.each<[string, string | Buffer, string]>([
    [
      'not UTF-8',
      Buffer.from([0x69, 0x64, 0x3a, 0x20, 0xe3, 0x0a]),
      'book.yaml:1 error CORPUS_NOT_UTF8 Unexpected byte 0xE3 at byte offset 4, expected UTF-8; save the file as UTF-8\n',
    ],
    ['empty', '', 'book.yaml error CODEBOOK_EMPTY'],
    ['two documents', 'a: 1\n---\nb: 2\n', 'book.yaml:2:1 error YAML_MULTIPLE_DOCUMENTS'],
  ])('a file that is %s is told, and the others are checked', async (_, content, expected) => {
    put('book.yaml', content)
    put('valid.yaml', valid)
    const { status, out, err } = await run({ codebooks: ['book.yaml', 'valid.yaml'] })
    expect(status).toBe(1)
    expect(out.startsWith(expected)).toBe(true)
    expect(err).toBe('book.yaml: 1 error, 0 warnings\nvalid.yaml: valid — 1 theme, 2 terms, 2 examples hold\n')
  })

  test('a folder in place of a file', async () => {
    mkdirSync(join(folder, 'books/odd.yaml'), { recursive: true })
    const { status, out } = await run({ codebooks: ['books'] })
    expect(status).toBe(1)
    expect(out).toContain('books/odd.yaml error CORPUS_NOT_A_FILE')
  })

  test('a byte order mark and Windows line ends move no place', async () => {
    put('invalid.yaml', `\ufeff${invalid.replaceAll('\n', '\r\n')}`)
    expect((await run({ codebooks: ['invalid.yaml'] })).out).toMatch(/^invalid\.yaml:8:3 .*\ninvalid\.yaml:9:17 /)
  })
})
