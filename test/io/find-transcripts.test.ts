import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { findTranscripts } from '../../src/io/find-transcripts.ts'
import { compareUtf8 } from '../../src/text/compare.ts'

let folder = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'find-'))
})

afterEach(() => {
  rmSync(folder, { recursive: true })
})

function write(...names: readonly string[]): void {
  for (const name of names) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), 'x')
  }
}

function find(
  paths: readonly string[] = ['.'],
  exclude: readonly string[] = [],
  readable: ReadonlySet<string> = new Set(),
): { sources: string[]; problems: string[]; sheets: string[] } {
  const { transcripts, sheets, diagnostics } = findTranscripts(paths, { cwd: folder, exclude, readable })
  return {
    sources: transcripts.map(({ source }) => source),
    problems: diagnostics.map(({ code, at }) => `${code} ${at?.path}`),
    sheets: sheets.map(({ kind, path }) => `${kind} ${path}`),
  }
}

describe('what is a transcript', () => {
  test.each<[claim: string, names: string[], sources: string[], problems: string[]]>([
    [
      'the endings of plain text, whatever their case',
      ['a.txt', 'b.md', 'c.text', 'd.markdown', 'e.TXT'],
      ['a.txt', 'b.md', 'c.text', 'd.markdown', 'e.TXT'],
      [],
    ],
    ['all levels of folders', ['z.txt', 'a/b/c.txt'], ['a/b/c.txt', 'z.txt'], []],
    ['README files are never', ['a.txt', 'README', 'README.md', 'readme-ar.txt', 'b/Readme.txt'], ['a.txt'], []],
    ['dotfiles and what dotfolders hold are never', ['a.txt', '.b.txt', '.git/c.txt'], ['a.txt'], []],
    ['a readme folder is a folder', ['readme/a.txt'], ['readme/a.txt'], []],
    [
      'other formats of transcripts are errors',
      ['a.txt', 'b.docx', 'c.SRT', 'd.csv'],
      ['a.txt'],
      ['CORPUS_FORMAT_NOT_READ b.docx', 'CORPUS_FORMAT_NOT_READ c.SRT', 'CORPUS_FORMAT_NOT_READ d.csv'],
    ],
    [
      'other files are passed over, and told',
      ['a.txt', 'b.mp3', 'notes', '~$c.docx'],
      ['a.txt'],
      ['CORPUS_NOT_A_TRANSCRIPT b.mp3', 'CORPUS_NOT_A_TRANSCRIPT notes', 'CORPUS_NOT_A_TRANSCRIPT ~$c.docx'],
    ],
    ['a name with a line break or a leading dash is a name', ['-a.txt', 'b\nc.txt'], ['-a.txt', 'b\nc.txt'], []],
    ['127 Arabic letters', [`${'م'.repeat(125)}.txt`], [`${'م'.repeat(125)}.txt`], []],
    [
      'names that look the same are both read, and told',
      ['\u0622.txt', '\u0627\u0653.txt'],
      ['\u0622.txt', '\u0627\u0653.txt'],
      ['CORPUS_TWIN_NAMES \u0627\u0653.txt'],
    ],
    ['no transcripts at all', ['b.docx'], [], ['CORPUS_FORMAT_NOT_READ b.docx', 'CORPUS_NO_TRANSCRIPTS .']],
  ])('%s', (_, names, sources, problems) => {
    write(...names)
    const found = find()
    expect(found.sources).toEqual(sources)
    expect(found.problems).toEqual(problems)
  })

  test('a name that is not UTF-8 is left unread, and told', () => {
    write('a.txt')
    writeFileSync(Buffer.concat([Buffer.from(`${folder}/bad`), Buffer.of(0xff), Buffer.from('.txt')]), 'x')
    const found = find()
    expect(found.sources).toEqual(['a.txt'])
    expect(found.problems).toEqual(['CORPUS_BAD_NAME bad\\xff.txt'])
  })

  test('the tables of metadata are found at every level', () => {
    write('a.txt', 'sessions.csv', 'b/participants.csv')
    expect(find().sheets).toEqual(['sessions sessions.csv', 'participants b/participants.csv'])
  })
})

describe('what is named', () => {
  test('paths are those the user knows, sources those below the folder', () => {
    write('t/b/a.txt')
    const [file] = findTranscripts(['t/'], { cwd: folder, exclude: [], readable: new Set() }).transcripts
    expect(file).toEqual({
      file: join(folder, 't/b/a.txt'),
      path: 't/b/a.txt',
      source: 'b/a.txt',
      size: 1,
      named: false,
    })
  })

  test('a file, with the tables beside it', () => {
    write('t/a.txt', 't/b.txt', 't/sessions.csv')
    expect(find(['t/b.txt'])).toEqual({ sources: ['b.txt'], problems: [], sheets: ['sessions t/sessions.csv'] })
  })

  test('a file of any ending but those of formats that are not read', () => {
    write('a', 'README.md', 'b.docx')
    expect(find(['a', 'README.md', 'b.docx'])).toEqual({
      sources: ['README.md', 'a'],
      problems: ['CORPUS_FORMAT_NOT_READ b.docx'],
      sheets: [],
    })
  })

  test('what is named twice is read once', () => {
    write('t/a.txt', 't/b/c.txt')
    expect(find(['t', 't/a.txt', 't/b', './t']).sources).toEqual(['a.txt', 'b/c.txt'])
  })

  test('sources that would be the same begin with the name of their folder', () => {
    write('x/a.txt', 'y/a.txt', 'y/b.txt', 'z/x/a.txt')
    expect(find(['x', 'y']).sources).toEqual(['x/a.txt', 'y/a.txt', 'y/b.txt'])
    expect(find(['x', 'z/x']).sources).toEqual(['x-2/a.txt', 'x/a.txt'])
  })

  test('several folders without such sources keep them short', () => {
    write('x/a.txt', 'y/b.txt')
    expect(find(['x', 'y']).sources).toEqual(['a.txt', 'b.txt'])
  })

  test('a path that leads nowhere is an error of its own', () => {
    write('a.txt')
    expect(find(['b.txt', 'c/d', '', '.'])).toEqual({
      sources: ['a.txt'],
      problems: ['CORPUS_MISSING_PATH b.txt', 'CORPUS_MISSING_PATH c/d', 'CORPUS_MISSING_PATH ""'],
      sheets: [],
    })
    expect(find(['b']).problems).toEqual(['CORPUS_MISSING_PATH b'])
  })

  test('a path through a file leads nowhere', () => {
    write('a.txt')
    expect(find(['a.txt/b']).problems).toEqual(['CORPUS_MISSING_PATH a.txt/b'])
  })

  test('a link that is named is followed', () => {
    write('t/a.txt')
    symlinkSync('t', join(folder, 'link'))
    expect(find(['link']).sources).toEqual(['a.txt'])
  })

  test('no paths find no transcripts', () => {
    expect(findTranscripts([], { cwd: folder, exclude: [], readable: new Set() }).diagnostics).toEqual([
      { code: 'CORPUS_NO_TRANSCRIPTS', severity: 'error', args: {}, at: null },
    ])
  })
})

describe('what is left alone', () => {
  test.each<[claim: string, json: string, sources: string[], problems: string[]]>([
    ['a results folder', '{"format":"code-sessions/run@1"}', ['a.txt'], ['CORPUS_RESULTS_SKIPPED coded']],
    ['an indented results folder', '{\n  "format": "code-sessions/run@1"', ['a.txt'], ['CORPUS_RESULTS_SKIPPED coded']],
    [
      'not a folder with another run.json',
      '{"format":"other"}',
      ['a.txt', 'coded/sources/b.txt'],
      ['CORPUS_FORMAT_NOT_READ coded/run.json'],
    ],
  ])('%s', (_, json, sources, problems) => {
    write('a.txt', 'coded/sources/b.txt', 'coded/run.json')
    writeFileSync(join(folder, 'coded/run.json'), json)
    const found = find()
    expect(found.sources).toEqual(sources)
    expect(found.problems).toEqual(problems)
  })

  test('the folder that results go to, however it is written', () => {
    write('a.txt', 'out/b.txt')
    symlinkSync('out', join(folder, 'way'))
    expect(find(['.'], ['./x/../out/']).sources).toEqual(['a.txt'])
    expect(find(['.'], ['way']).sources).toEqual(['a.txt'])
    expect(find(['.'], ['absent']).sources).toEqual(['a.txt', 'out/b.txt'])
  })

  test('links to folders, out of the folder, to nothing and to files that are read anyway', () => {
    write('t/a.txt', 'outside.txt')
    symlinkSync('.', join(folder, 't/loop'))
    symlinkSync('/dev', join(folder, 't/etc'))
    symlinkSync('/dev/zero', join(folder, 't/zero.txt'))
    symlinkSync('../outside.txt', join(folder, 't/out.txt'))
    symlinkSync('absent', join(folder, 't/broken.txt'))
    symlinkSync('circle.txt', join(folder, 't/circle.txt'))
    symlinkSync('a.txt', join(folder, 't/twin.txt'))
    expect(find(['t'])).toEqual({
      sources: ['a.txt'],
      problems: [
        'CORPUS_LINK_SKIPPED t/broken.txt',
        'CORPUS_LINK_SKIPPED t/circle.txt',
        'CORPUS_LINK_SKIPPED t/etc',
        'CORPUS_LINK_SKIPPED t/loop',
        'CORPUS_LINK_SKIPPED t/out.txt',
        'CORPUS_LINK_SKIPPED t/zero.txt',
        'CORPUS_LINK_SKIPPED t/twin.txt',
      ],
      sheets: [],
    })
  })

  test('a link to a file of the folder that is not read by itself is read', () => {
    write('.annex/1')
    symlinkSync('.annex/1', join(folder, 'a.txt'))
    symlinkSync('.annex/1', join(folder, 'b.txt'))
    expect(find()).toEqual({ sources: ['a.txt'], problems: ['CORPUS_LINK_SKIPPED b.txt'], sheets: [] })
  })

  test('a link to a picture is a picture', () => {
    write('a.txt', 'b.jpg')
    symlinkSync('b.jpg', join(folder, 'c.jpg'))
    expect(find().problems).toEqual(['CORPUS_NOT_A_TRANSCRIPT b.jpg', 'CORPUS_NOT_A_TRANSCRIPT c.jpg'])
  })

  test('pipes and sockets', async () => {
    write('t/a.txt')
    execFileSync('mkfifo', [join(folder, 't/pipe.txt')])
    symlinkSync('pipe.txt', join(folder, 't/link.txt'))
    const server = createServer()
    await new Promise<void>((done) => void server.listen(join(folder, 't/socket.txt'), done))
    expect(find(['t'])).toEqual({
      sources: ['a.txt'],
      problems: [
        'CORPUS_SPECIAL_FILE_SKIPPED t/link.txt',
        'CORPUS_SPECIAL_FILE_SKIPPED t/pipe.txt',
        'CORPUS_SPECIAL_FILE_SKIPPED t/socket.txt',
      ],
      sheets: [],
    })
    expect(find(['t/pipe.txt']).problems).toContain('CORPUS_NOT_A_FILE t/pipe.txt')
    await new Promise((done) => server.close(done))
  })

  test('folders more than 64 levels deep', () => {
    const deep = Array.from({ length: 65 }, () => 'd').join('/')
    write(`${deep.slice(2)}/a.txt`, `${deep}/b.txt`)
    const found = find()
    expect(found.sources).toEqual([`${deep.slice(2)}/a.txt`])
    expect(found.problems).toEqual([`CORPUS_TOO_DEEP ${deep}`])
  })

  // Root may read anything.
  test.skipIf(process.getuid?.() === 0)('folders the system keeps closed are errors', () => {
    write('a.txt', 'b/c.txt')
    chmodSync(join(folder, 'b'), 0)
    expect(find().problems).toEqual(['CORPUS_UNREADABLE b'])
    chmodSync(join(folder, 'b'), 0o700)
  })
})

describe('order', () => {
  test('by UTF-8 bytes, whatever the locale and the file system', () => {
    // 2F «/» < 2E? No: «.» is 2E, so that a.txt stands before a/b.txt; U+FF21 (EF …) stands before U+1F600 (F0 …).
    write('b.txt', 'a/b.txt', 'a.txt', 'B.txt', 'ب.txt', 'آ.txt', 'Ａ.txt', '😀.txt')
    expect(find().sources).toEqual(['B.txt', 'a.txt', 'a/b.txt', 'b.txt', 'آ.txt', 'ب.txt', 'Ａ.txt', '😀.txt'])
  })

  test('agrees with comparing the bytes', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'م', '\u07ff', '\ue000', '\uffff', '😀', '\u{10ffff}') })
    fc.assert(
      fc.property(text, text, (a, b) => {
        expect(Math.sign(compareUtf8(a, b))).toBe(Buffer.compare(Buffer.from(a), Buffer.from(b)))
      }),
    )
  })
})
