import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { readCorpus, stopsTheRun } from '../../src/commands/read-corpus.ts'
import type { CorpusItem, CorpusOptions } from '../../src/commands/read-corpus.ts'

let folder = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'corpus-'))
})

afterEach(() => {
  rmSync(folder, { recursive: true })
})

function write(name: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(folder, name)), { recursive: true })
  writeFileSync(join(folder, name), content)
}

async function read(
  paths: readonly string[] = ['.'],
  options: Partial<CorpusOptions> = {},
): Promise<readonly CorpusItem[]> {
  const items: CorpusItem[] = []
  const defaults: CorpusOptions = { cwd: folder, encoding: null, attributes: [], exclude: [] }
  for await (const item of readCorpus(paths, { ...defaults, ...options })) items.push(item)
  return items
}

/** `id source` of a session, `CODE path:line` of a problem. */
function toLines(items: readonly CorpusItem[]): readonly string[] {
  return items.map((item) =>
    item.kind === 'session'
      ? `${item.session.header.id} ${item.session.header.source}`
      : `${item.diagnostic.code} ${item.diagnostic.at?.path}:${item.diagnostic.at?.line ?? ''}`,
  )
}

const interview = (id: string): string => `---\nsession: ${id}\nkind: interview\n---\nم1: نعم\n`

describe('readCorpus', () => {
  test('gives the sessions in the order of their sources, with hash and size of their files', async () => {
    write('t/b.txt', interview('b'))
    write('t/a/c.md', interview('c'))
    const items = await read(['t'])
    expect(toLines(items)).toEqual(['c a/c.md', 'b b.txt'])
    const [first] = items
    // printf -- '---\nsession: c\nkind: interview\n---\nم1: نعم\n' | sha256sum; 44 bytes: 34 of the head, 3 + 2 + 6 + 1 of the turn
    const expected = execFileSync('sha256sum', [join(folder, 't/a/c.md')], { encoding: 'utf8' }).slice(0, 64)
    expect(first).toMatchObject({ path: 't/a/c.md', sha256: expected, size: Buffer.byteLength(interview('c')) })
  })

  test('reads one file at a time', async () => {
    write('a.txt', interview('a'))
    write('b.txt', interview('b'))
    const corpus = readCorpus(['.'], { cwd: folder, encoding: null, attributes: [], exclude: [] })
    expect((await corpus.next()).value).toMatchObject({ kind: 'session' })
    rmSync(join(folder, 'b.txt'))
    expect((await corpus.next()).value).toMatchObject({
      kind: 'problem',
      diagnostic: { code: 'CORPUS_VANISHED', at: { path: 'b.txt' } },
    })
    expect((await corpus.next()).done).toBe(true)
  })

  test('tells what is about to be read', async () => {
    write('a.txt', 'م1: نعم')
    write('b.txt', '')
    const found: number[][] = []
    await read(['.'], { onFound: (files, bytes) => found.push([files, bytes]) })
    expect(found).toEqual([[2, 11]])
  })

  test('lets timers run between files, so that Ctrl-C is heard', async () => {
    for (let index = 0; index < 200; index++) write(`${index}.txt`, interview(String(index)))
    let ran = 0
    const timer = setInterval(() => ran++, 0)
    const items = await read()
    clearInterval(timer)
    expect(items).toHaveLength(200)
    expect(ran).toBeGreaterThan(0)
  })

  test('metadata beside the transcripts, read with their encoding', async () => {
    write('a.txt', 'م1: نعم')
    write('sessions.csv', '\ufeffsession,kind,place\na,interview,حلب\n')
    write('participants.csv', 'session,speaker,level\na,م1,2\n')
    const items = await read()
    expect(toLines(items)).toEqual(['a a.txt'])
    expect(items[0]).toMatchObject({
      session: { header: { place: 'حلب', kind: 'interview' }, speakers: [{ attributes: new Map([['level', '2']]) }] },
    })
  })

  test('metadata of sessions without a transcript are told, with a close name', async () => {
    write('hama.txt', interview('hama'))
    write('sessions.csv', 'session,place\nhamma,حماة\n')
    write('participants.csv', 'session,speaker\nhamma,م1\nhamma,م2\nxyz,م1\n')
    const items = await read()
    expect(toLines(items)).toEqual([
      'hama hama.txt',
      'SESSION_METADATA_UNUSED sessions.csv:2',
      'SESSION_METADATA_UNUSED participants.csv:4',
    ])
    expect(items[1]).toMatchObject({ diagnostic: { args: { session: 'hamma', nearest: 'hama' } } })
  })

  test('what is misspelt in the metadata is told with what is likely meant, wherever it stands', async () => {
    const head = '---\nkind: intervew\nmodertors: [الميسر]\nparticipants:\n  م1: { levl: 2, governorate: حمااة }\n---\n'
    write('hama.txt', `${head}م1: نعم\n`)
    write('sessions.csv', 'session,governorates\nhama,حمصص\n')
    write('participants.csv', 'session,speaker,gendr,sector\nhama,م1,f,x\n')
    const attributes = ['governorate', 'sector'].map((name) => {
      const values = name === 'governorate' ? ['حماة', 'حمص'] : null
      return { name, values, aliases: new Map<string, string>(), ordinal: false }
    })
    const told = (await read(['.'], { attributes })).flatMap((item) => {
      if (item.kind === 'session') return []
      const { code, at, args } = item.diagnostic
      if (!('nearest' in args) || typeof args.nearest !== 'string') return []
      return [`${code} ${at?.path}:${at?.line} ${args.nearest}`]
    })
    expect(told.toSorted()).toEqual([
      'SESSION_KEY_LIKE_ANOTHER hama.txt:3 moderators',
      'SESSION_KEY_LIKE_ANOTHER hama.txt:5 level',
      'SESSION_KEY_LIKE_ANOTHER participants.csv:1 gender',
      'SESSION_UNKNOWN_GOVERNORATE hama.txt:5 حماة',
      'SESSION_UNKNOWN_GOVERNORATE sessions.csv:2 حمص',
      'SESSION_UNKNOWN_VALUE hama.txt:2 interview',
    ])
  })

  test('but not where only some files of the folder were asked for, or a transcript could not be read', async () => {
    write('a.txt', interview('a'))
    write('b.txt', Buffer.of(0xc7))
    write('sessions.csv', 'session,kind\na,interview\nb,interview\n')
    expect(toLines(await read(['a.txt']))).toEqual(['a a.txt'])
    expect(toLines(await read(['.']))).toEqual(['a a.txt', 'CORPUS_NOT_UTF8 b.txt:1'])
  })

  test('an id that comes again is an error, and that session gets another', async () => {
    write('a.txt', interview('x'))
    write('b.txt', interview('x'))
    write('c/b.txt', interview('x'))
    const items = await read()
    expect(toLines(items)).toEqual([
      'x a.txt',
      'SESSION_DUPLICATE_ID b.txt:',
      'b-2 b.txt',
      'SESSION_DUPLICATE_ID c/b.txt:',
      'b-3 c/b.txt',
    ])
    expect(items[1]).toMatchObject({
      diagnostic: { severity: 'error', args: { id: 'x', first: 'a.txt', instead: 'b-2' } },
    })
  })
})

describe('a bad file never stops the others', () => {
  test.each<[claim: string, content: string | Uint8Array, lines: readonly string[]]>([
    ['bytes that are no UTF-8', Buffer.of(0x61, 0xff), ['CORPUS_NOT_UTF8 b.txt:1']],
    ['a NUL', 'م1: نعم\0', ['CORPUS_NUL b.txt:1']],
    ['an empty file', '', ['SESSION_EMPTY b.txt:', 'b b.txt']],
    [
      'a faulty head',
      '---\nkind: interview\nkind: x\n---\nم1: نعم',
      ['YAML_DUPLICATE_KEY b.txt:3', 'SESSION_KIND_ASSUMED b.txt:', 'b b.txt'],
    ],
  ])('%s', async (_, content, lines) => {
    write('a.txt', interview('a'))
    write('b.txt', content)
    write('c.txt', interview('c'))
    expect(toLines(await read())).toEqual(['a a.txt', ...lines, 'c c.txt'])
  })

  test('a faulty table of metadata', async () => {
    write('a.txt', interview('a'))
    write('sessions.csv', 'session,session\n')
    write('participants.csv', Buffer.of(0xff))
    expect(toLines(await read())).toEqual([
      'CORPUS_NOT_UTF8 participants.csv:1',
      'CSV_DUPLICATE_COLUMN sessions.csv:1',
      'a a.txt',
    ])
  })

  test('windows-1256 where it is asked for', async () => {
    // «م1: نعم» in windows-1256
    write('a.txt', Buffer.of(0xe3, 0x31, 0x3a, 0x20, 0xe4, 0xda, 0xe3))
    const [, item] = await read(['.'], { encoding: 'windows-1256' })
    expect(item).toMatchObject({ session: { text: 'م1: نعم' } })
  })
})

describe('what stops the run', () => {
  test.each<[claim: string, paths: readonly string[], lines: readonly string[], stops: boolean]>([
    ['a named path that leads nowhere', ['t', 'absent'], ['CORPUS_MISSING_PATH absent:', 'a a.txt'], true],
    ['no transcripts', ['empty'], ['CORPUS_NOT_A_TRANSCRIPT empty/b.mp3:', 'CORPUS_NO_TRANSCRIPTS empty:'], true],
    ['not a file that can’t be read', ['t', 'c.docx'], ['a a.txt', 'ZIP_NOT_A_ZIP c.docx:'], false],
  ])('%s', async (_, paths, lines, stops) => {
    write('t/a.txt', interview('a'))
    write('empty/b.mp3', '')
    write('c.docx', '')
    const items = await read(paths)
    expect(toLines(items)).toEqual(lines)
    expect(items.some((item) => item.kind === 'problem' && stopsTheRun(item.diagnostic))).toBe(stops)
  })

  test('a pipe that was named', async () => {
    execFileSync('mkfifo', [join(folder, 'pipe')])
    const items = await read(['pipe'])
    expect(items[0]?.kind === 'problem' && stopsTheRun(items[0].diagnostic)).toBe(true)
  })
})

test('what results go to is not read', async () => {
  write('a.txt', interview('a'))
  write('out/sources/b.txt', interview('b'))
  expect(toLines(await read(['.'], { exclude: ['out'] }))).toEqual(['a a.txt'])
})

test('two thousand files are read in well under a minute', async () => {
  for (let index = 0; index < 2000; index++) write(`${index}.txt`, interview(`s${index}`))
  const started = performance.now()
  expect(await read()).toHaveLength(2000)
  expect(performance.now() - started).toBeLessThan(30_000)
})
