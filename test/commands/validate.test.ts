import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { ValidateOptions } from '../../src/commands/validate.ts'
import { books, validateIn } from './validating.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'code-sessions-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const { head, valid, invalid, doubtful } = books

function put(path: string, content: string | Buffer): void {
  mkdirSync(join(folder, path, '..'), { recursive: true })
  writeFileSync(join(folder, path), content)
}

const run = (...[options, surroundings]: [Partial<ValidateOptions>, Parameters<typeof validateIn>[2]?]) =>
  validateIn(folder, options, surroundings)

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

  test.each([1, 2, 3, 4])('interrupted while a codebook is checked, at breath %i', async (breaths) => {
    put('books/a.yaml', valid)
    put('books/b.yaml', invalid)
    const abort = new AbortController()
    const interrupt = (left: number): unknown => (left === 0 ? abort.abort() : setImmediate(interrupt, left - 1))
    interrupt(breaths)
    expect(await run({ codebooks: ['books'] }, { signal: abort.signal })).toEqual({
      status: 130,
      out: '',
      err: 'error CLI_INTERRUPTED Interrupted; nothing was changed\n',
    })
  })

  test.each(['text', 'github', 'sarif'] as const)('a reader of %s that has gone is no failure', async (format) => {
    put('invalid.yaml', invalid)
    const options = { codebooks: ['invalid.yaml'], format }
    expect(await run(options, { readerLeavesAfter: 0 })).toEqual({ status: 0, out: '', err: '' })
  })

  test('a reader that goes after the first codebook ends the run', async () => {
    for (const name of ['a.yaml', 'b.yaml']) put(`books/${name}`, invalid)
    const { status, out, err } = await run({ codebooks: ['books'] }, { readerLeavesAfter: 1 })
    expect([status, out.includes('b.yaml'), err.includes('b.yaml')]).toEqual([0, false, false])
  })

  test.each([
    ['as many warnings as are allowed', 1, 0, ''],
    ['fewer than are allowed', 7, 0, ''],
    ['more than are allowed', 0, 1, '1 warning, more than --max-warnings 0\n'],
  ])('%s', async (_, maxWarnings, status, told) => {
    put('doubtful.yaml', doubtful)
    const found = await run({ codebooks: ['doubtful.yaml'], maxWarnings })
    expect([found.status, found.err]).toEqual([
      status,
      `doubtful.yaml: valid — 1 theme, 2 terms, 1 example holds; 1 warning\n${told}`,
    ])
  })

  test('warnings are counted over all codebooks', async () => {
    for (const name of ['a.yaml', 'b.yaml', 'c.yaml']) put(`books/${name}`, doubtful)
    const { status, err } = await run({ codebooks: ['books'], maxWarnings: 2, language: 'ar' })
    expect(status).toBe(1)
    expect(err).toMatch(
      /\nأدلة الترميز الصالحة: 3 من 3\nالتحذيرات 3، أكثر مما يسمح به الخيار \u200e--max-warnings 2\n$/u,
    )
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

  test('quietly: problems, and no summary', async () => {
    put('doubtful.yaml', doubtful)
    put('valid.yaml', valid)
    const { status, out, err } = await run({ codebooks: ['doubtful.yaml', 'valid.yaml'], quiet: true, strict: true })
    expect([status, out.split('\n').length, err]).toEqual([1, 2, ''])
    expect(out).toContain('doubtful.yaml:7:7 warning CODEBOOK_NO_EXAMPLES')
  })

  test('severity and code in colour on a terminal', async () => {
    put('doubtful.yaml', doubtful)
    const { out } = await run({ codebooks: ['doubtful.yaml'] }, { isTTY: true })
    expect(out).toMatch(/^doubtful\.yaml:7:7 \u001b\[33mwarning CODEBOOK_NO_EXAMPLES\u001b\[39m /u)
  })

  test('problems on stdout, one a line, with their places; their number on stderr', async () => {
    put('invalid.yaml', invalid)
    expect(await run({ codebooks: ['invalid.yaml'] })).toEqual({
      status: 1,
      out:
        'invalid.yaml:8:3 error CODEBOOK_UNKNOWN_KEY Unexpected key «lable», expected one of id, was, label, definition, include, exclude, axes, color, ' +
        'register, terms, unless, examples, themes; did you mean «label»?\n' +
        'invalid.yaml:9:17 error CODEBOOK_WRONG_TYPE Unexpected number «5» in «terms», expected a text or a map; write a text, in quotes where it looks like something else\n',
      err:
        'invalid.yaml: 2 errors, 0 warnings\n' +
        'invalid.yaml: its meaning and examples were not checked yet; mend this first\n',
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
    put('book.yaml', books.failing)
    const { status, out } = await run({ codebooks: ['book.yaml'] })
    expect(status).toBe(1)
    expect(out.split('\n').map((line) => line.split(' ').slice(0, 3).join(' '))).toEqual([
      'book.yaml:14:9 error CODEBOOK_EXAMPLE_NOT_CODED',
      'book.yaml:16:9 error CODEBOOK_EXAMPLE_CODED',
      '',
    ])
    expect(out).toContain('on line 11 found «النزوح»')
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

describe('which files', () => {
  test('the .yaml and .yml files of a folder by name, neither dotfiles nor deeper ones; codebooks/ by default', async () => {
    for (const name of ['b.yml', 'a.yaml', '.hidden.yaml', 'notes.md', 'deeper/c.yaml', 'codebook.schema.json'])
      put(`codebooks/${name}`, valid)
    expect((await run({})).err.split('\n').map((line) => line.split(':')[0])).toEqual([
      'codebooks/a.yaml',
      'codebooks/b.yml',
      '2 of 2 codebooks are valid',
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
    expect(err).toBe(
      'book.yaml: 1 error, 0 warnings\nbook.yaml: its meaning and examples were not checked yet; mend this first\n' +
        'valid.yaml: valid — 1 theme, 2 terms, 2 examples hold\n1 of 2 codebooks is valid\n',
    )
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
