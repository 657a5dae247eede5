import { createHash } from 'node:crypto'
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import packageJson from '../../package.json' with { type: 'json' }
import type { CodedSession } from '../../src/coding/coded-session.ts'
import { readResults } from '../../src/results/read-results.ts'
import { resultsOwnership } from '../../src/results/run-record.ts'
import { sourceFileName } from '../../src/results/source-files.ts'
import { programVersion } from '../../src/results/version.ts'
import { openResults } from '../../src/results/write-results.ts'
import { allTables } from '../../src/tables/all-tables.ts'
import { Counting } from '../../src/tables/counting.ts'
import { readStrictCsv } from '../export/strict-csv.ts'
import { contentOf, put, temporaryFolder } from '../io/folders.ts'
import { codebook, codebookText, threeSessions } from '../tables/three-sessions.ts'

const options = { encoding: null, columns: {}, minConfidence: 'medium', includeModerators: false, bom: true } as const

function open(cwd: string, bom = true) {
  const counting = new Counting(codebook, options)
  return openResults('coded', cwd, { counting, codebookText, codebookSha256: 'c0de', options: { ...options, bom } })
}

/** Writes results; the codes of what went wrong. */
function write(
  cwd: string,
  sessions: readonly CodedSession[],
  { bom = true, extracted = null as string | null } = {},
): readonly string[] {
  const { results, diagnostics } = open(cwd, bom)
  if (results === null) return diagnostics.map(({ code }) => code)
  for (const session of sessions) expect(results.add(session, 'f11e', extracted)).toBeNull()
  return [...diagnostics, ...results.finish()].map(({ code }) => code)
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

test('the version of the program is that of the package', () => {
  expect(programVersion).toBe(packageJson.version)
})

describe('a results folder', () => {
  const cwd = (): string => {
    const folder = temporaryFolder()
    expect(write(folder, threeSessions)).toEqual([])
    return join(folder, 'coded')
  }

  test('holds every table, all codings and what describes them', () => {
    const names = allTables(new Counting(codebook, options)).map(({ name }) => `${name}.csv`)
    expect(readdirSync(cwd()).toSorted()).toEqual([...names, 'coding.jsonl', 'datapackage.json', 'run.json'].toSorted())
  })

  test('has tables that a strict reader reads, with a byte order mark, every row as long as the header', () => {
    const folder = cwd()
    for (const name of readdirSync(folder).filter((file) => file.endsWith('.csv'))) {
      const text = readFileSync(join(folder, name), 'utf8')
      expect(text.startsWith('\ufeff')).toBe(true)
      const [header = [], ...rows] = readStrictCsv(text.slice(1))
      expect(header.length).toBeGreaterThan(4)
      for (const row of rows) expect(row).toHaveLength(header.length)
    }
  })

  test('has a run.json that lists every other file as it is, and nothing that changes from one machine to the next', () => {
    const folder = cwd()
    const text = readFileSync(join(folder, 'run.json'), 'utf8')
    const run: unknown = JSON.parse(text)
    expect(run).toMatchObject({
      format: 'code-sessions/run@1',
      program: { name: 'code-sessions', version: programVersion },
      formats: { coding: 'code-sessions/coding@1' },
      codebook: { path: 'codebook.yaml', id: 'three-sessions', version: '1.0.0', sha256: 'c0de' },
      options: { encoding: null, columns: {}, min_confidence: 'medium', include_moderators: false, bom: true },
      // 2 + 4 + 2 turns, 8 + 13 + 4 words: the fixture's README.
      counts: { sessions: 3, turns: 8, words: 25, excerpts: 8, matches: 8 },
      inputs: ['daraa.txt', 'hama.txt', 'report.md'].map((path) => ({ path, sha256: 'f11e' })),
    })
    const listed = resultsOwnership.filesIn(text) ?? new Map<string, string>()
    expect([...listed.keys(), 'run.json'].toSorted()).toEqual(readdirSync(folder).toSorted())
    for (const [path, hash] of listed) expect(sha256(readFileSync(join(folder, path)))).toBe(hash)
    expect(text).not.toContain(folder)
    expect(text).not.toContain(process.version)
  })

  test('has a datapackage.json that names the columns of every table in order, with type and meaning', () => {
    const folder = cwd()
    const { resources } = JSON.parse(readFileSync(join(folder, 'datapackage.json'), 'utf8')) as {
      readonly resources: readonly {
        readonly name: string
        readonly path: string
        readonly schema?: { readonly fields: readonly { readonly [key: string]: string }[] }
      }[]
    }
    const tables = resources.filter(({ schema }) => schema !== undefined)
    expect(tables.map(({ path }) => path).toSorted()).toEqual(
      readdirSync(folder)
        .filter((name) => name.endsWith('.csv'))
        .toSorted(),
    )
    for (const { name, path, schema } of tables) {
      expect(name).toMatch(/^[a-z0-9._/-]+$/)
      const [header] = readStrictCsv(readFileSync(join(folder, path), 'utf8').slice(1))
      expect(schema?.fields.map((field) => field['name'])).toEqual(header)
      for (const field of schema?.fields ?? []) {
        expect(['string', 'integer', 'number']).toContain(field['type'])
        expect(field['description']).not.toBe('')
        expect(field['description_ar']).toMatch(/[\u0621-\u064a]|÷/u)
      }
    }
  })

  test('is the same, byte for byte, when it is written again', () => {
    const [one, other] = [temporaryFolder(), temporaryFolder()]
    write(one, threeSessions)
    write(other, threeSessions)
    write(other, threeSessions)
    expect(contentOf(other)).toEqual(contentOf(one))
  })

  test('comes back as it was written', () => {
    const folder = temporaryFolder()
    write(folder, threeSessions)
    const { coding } = readResults('coded', folder)
    expect(coding?.run).toEqual({ codebook, codebookText, minConfidence: 'medium', includeModerators: false })
    expect(coding === null ? [] : [...coding.sessions()]).toEqual(
      threeSessions.map((session) => ({ kind: 'session', session })),
    )
  })
})

test('without a byte order mark where none is wanted', () => {
  const folder = temporaryFolder()
  write(folder, threeSessions, { bom: false })
  expect(readFileSync(join(folder, 'coded/frequencies.csv'), 'utf8').startsWith('theme,theme_ar')).toBe(true)
})

test('extracted texts lie under sources/, and the run lists them', () => {
  const folder = temporaryFolder()
  write(folder, threeSessions.slice(0, 1), { extracted: 'نص الجلسة' })
  expect(readFileSync(join(folder, 'coded/sources/daraa.txt.txt'), 'utf8')).toBe('نص الجلسة')
  const listed = resultsOwnership.filesIn(readFileSync(join(folder, 'coded/run.json'), 'utf8'))
  expect(listed?.has('sources/daraa.txt.txt')).toBe(true)
  expect(write(folder, threeSessions)).toEqual([])
  expect(readdirSync(join(folder, 'coded'))).not.toContain('sources')
})

test.each([
  ['a.docx', 'sources/a.docx.txt'],
  ['حلب/جلسة 1.srt', 'sources/حلب/جلسة 1.srt.txt'],
])('the text of %s lies at %s', (source, file) => {
  expect(sourceFileName(source)).toBe(file)
})

test('a name too long for a file system is cut between characters, and two of them stay two', () => {
  const names = ['أ', 'ب'].map((end) => sourceFileName(`${'😀ن'.repeat(40)}${end}.docx`))
  for (const name of names) {
    expect(Buffer.byteLength(name)).toBeLessThan(200)
    expect(Buffer.from(name).toString()).toBe(name)
  }
  expect(new Set(names).size).toBe(2)
})

test('a folder that is not ours is left alone, and so is one of a later format', () => {
  const folder = temporaryFolder()
  put(folder, { 'coded/run.json': '{"format":"code-sessions/run@9","outputs":[]}' })
  expect(write(folder, threeSessions)).toEqual(['RESULTS_NOT_OURS'])
  expect(resultsOwnership.filesIn('{"format":"code-sessions/run@1","outputs":[{"path":1}]}')).toBeNull()
  expect(resultsOwnership.filesIn('no JSON')).toBeNull()
})

test('what can not be written is told, and nothing is left', () => {
  const folder = temporaryFolder()
  const { results } = open(folder)
  const [session] = threeSessions
  if (session === undefined || results === null) throw new Error('no session')
  // A source with a name that no file system takes.
  const bad = { ...session, header: { ...session.header, source: `${'x/'.repeat(3000)}a` } }
  expect(results.add(bad, 'f11e', 'text')).toMatchObject({
    code: 'RESULTS_CANNOT_WRITE',
    args: { reason: 'ENAMETOOLONG' },
  })
  results.abandon()
  expect(readdirSync(folder)).toEqual([])
})

test('what goes wrong at the very end changes nothing either', () => {
  const folder = temporaryFolder()
  write(folder, threeSessions)
  const { results } = open(folder)
  // Somebody clears away what is being built.
  const [building = ''] = readdirSync(folder).filter((name) => /^\.coded\.code-sessions-\d+$/.test(name))
  put(folder, { [`${building}/run.json`]: 'in the way' })
  expect(results?.finish()).toMatchObject([{ code: 'RESULTS_CANNOT_WRITE' }])
  expect(readdirSync(folder)).toEqual(['coded'])
  expect(readResults('coded', folder).coding).not.toBeNull()
})

describe('reading', () => {
  test('no folder, or a file in its place', () => {
    const folder = temporaryFolder()
    put(folder, { file: '' })
    expect(readResults('coded', folder)).toMatchObject({
      coding: null,
      diagnostics: [{ code: 'RESULTS_MISSING', at: { path: 'coded' } }],
    })
    expect(readResults('file', folder)).toMatchObject({ diagnostics: [{ code: 'RESULTS_MISSING' }] })
  })

  test('a folder where the file should be', () => {
    const folder = temporaryFolder()
    put(folder, { 'coded/coding.jsonl/x': '' })
    expect(readResults('coded', folder)).toMatchObject({
      diagnostics: [{ code: 'RESULTS_UNREADABLE', args: { reason: 'EISDIR' } }],
    })
  })

  test('a file cut short', () => {
    const folder = temporaryFolder()
    write(folder, threeSessions)
    const file = join(folder, 'coded/coding.jsonl')
    writeFileSync(file, readFileSync(file).subarray(0, -20))
    const { coding } = readResults('coded', folder)
    expect(coding === null ? [] : [...coding.sessions()].at(-1)).toMatchObject({
      kind: 'problem',
      diagnostic: { code: 'RESULTS_DAMAGED' },
    })
  })
})
