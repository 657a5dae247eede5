import { execFileSync, spawnSync } from 'node:child_process'
import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openFolder } from '../../src/io/write-folder.ts'
import { contentOf, owned, ownership, put, temporaryFolder, write } from './folders.ts'

const old = owned({ 'a.csv': 'old a', 'b.csv': 'old b', 'sources/s.txt': 'old s' })
const fresh = { 'a.csv': 'new a', 'c.csv': 'new c' }

describe('a folder is written', () => {
  test('where nothing is, with the folders above it', () => {
    const cwd = temporaryFolder()
    expect(write(cwd, 'x/y/coded', fresh)).toEqual([])
    expect(contentOf(cwd)).toEqual(
      Object.fromEntries(Object.entries(owned(fresh)).map(([path, text]) => [`x/y/coded/${path}`, text])),
    )
  })

  test('in place of an empty one', () => {
    const cwd = temporaryFolder()
    mkdirSync(join(cwd, 'coded'))
    expect(write(cwd, 'coded', fresh)).toEqual([])
    expect(contentOf(join(cwd, 'coded'))).toEqual(owned(fresh))
  })

  test('in place of one of ours: what we wrote goes, what is not ours stays', () => {
    const cwd = temporaryFolder()
    put(join(cwd, 'coded'), { ...old, 'notes.md': 'mine', 'plots/p.png': 'mine', 'sources/own.txt': 'mine' })
    mkdirSync(join(cwd, 'coded/empty'))
    expect(write(cwd, 'coded', fresh)).toEqual([])
    expect(contentOf(cwd)).toEqual({
      ...Object.fromEntries(Object.entries(owned(fresh)).map(([path, text]) => [`coded/${path}`, text])),
      'coded/notes.md': 'mine',
      'coded/plots/p.png': 'mine',
      'coded/sources/own.txt': 'mine',
      'coded/empty': null,
    })
  })

  test('and a file of ours that somebody changed is kept under another name', () => {
    const cwd = temporaryFolder()
    put(join(cwd, 'coded'), { ...old, 'a.csv': 'with my remarks', 'b.csv': 'changed', 'a.kept.csv': 'earlier remarks' })
    expect(write(cwd, 'coded', fresh)).toEqual(['RESULTS_FILE_KEPT'])
    expect(contentOf(join(cwd, 'coded'))).toEqual({
      ...owned(fresh),
      'a.kept.csv': 'earlier remarks',
      'a.kept-2.csv': 'with my remarks',
      'b.csv': 'changed',
    })
  })

  test('through a link, which stays', () => {
    const cwd = temporaryFolder()
    mkdirSync(join(cwd, 'disk'))
    symlinkSync(join(cwd, 'disk/results'), join(cwd, 'coded'))
    expect(write(cwd, 'coded', fresh)).toEqual([])
    expect(write(cwd, 'coded', { 'a.csv': 'newer' })).toEqual([])
    expect(readlinkSync(join(cwd, 'coded'))).toBe(join(cwd, 'disk/results'))
    expect(contentOf(join(cwd, 'disk'))).toEqual(
      Object.fromEntries(Object.entries(owned({ 'a.csv': 'newer' })).map(([path, text]) => [`results/${path}`, text])),
    )
  })

  test('under an Arabic name as long as names may be', () => {
    const cwd = temporaryFolder()
    const name = 'ن'.repeat(127)
    expect(write(cwd, name, fresh)).toEqual([])
    expect(write(cwd, name, { 'a.csv': 'newer' })).toEqual([])
    expect(readdirSync(cwd)).toEqual([name])
  })

  test('with the permissions the folder had', () => {
    const cwd = temporaryFolder()
    put(join(cwd, 'coded'), old)
    chmodSync(join(cwd, 'coded'), 0o750)
    write(cwd, 'coded', fresh)
    expect(statSync(join(cwd, 'coded')).mode & 0o777).toBe(0o750)
  })

  test('piece by piece, with its size and hash', () => {
    const { folder } = openFolder('coded', temporaryFolder(), ownership)
    const file = folder?.createFile('a.txt')
    for (let piece = 0; piece < 100_000; piece++) file?.write('كِتاب')
    const written = file === undefined ? undefined : folder?.closeFile(file)
    folder?.abandon()
    // «كِتاب» is five code points of two bytes each.
    expect(written?.bytes).toBe(1_000_000)
    const expected = execFileSync('sha256sum', { input: 'كِتاب'.repeat(100_000), encoding: 'utf8' }).slice(0, 64)
    expect(written?.sha256).toBe(expected)
  })
})

describe('a folder is refused, and nothing changes', () => {
  test.each<[claim: string, files: { readonly [path: string]: string }, path: string, code: string]>([
    ['when files that are not ours are in it', { 'coded/thesis.docx': 'mine' }, 'coded', 'RESULTS_NOT_OURS'],
    ['when its list is not of our making', { 'coded/list': 'theirs' }, 'coded', 'RESULTS_NOT_OURS'],
    ['when it is a file', { coded: 'mine' }, 'coded', 'RESULTS_CANNOT_WRITE'],
    ['when a folder above it is a file', { x: 'mine' }, 'x/y/coded', 'RESULTS_CANNOT_WRITE'],
    ['when its name is too long', { x: 'mine' }, 'ن'.repeat(128), 'RESULTS_CANNOT_WRITE'],
  ])('%s', (_, files, path, code) => {
    const cwd = temporaryFolder()
    put(cwd, files)
    expect(write(cwd, path, fresh)).toEqual([code])
    expect(contentOf(cwd)).toEqual(files)
  })

  test('when somebody put files there while we wrote', () => {
    const cwd = temporaryFolder()
    const { folder } = openFolder('coded', cwd, ownership)
    put(cwd, { 'coded/thesis.docx': 'mine' })
    expect(folder?.commit().map(({ code }) => code)).toEqual(['RESULTS_NOT_OURS'])
    expect(contentOf(cwd)).toEqual({ 'coded/thesis.docx': 'mine' })
  })

  test('an error that is not of the file system is a bug and comes through', () => {
    const broken = {
      ...ownership,
      filesIn: () => {
        throw new TypeError('bug')
      },
    }
    const cwd = temporaryFolder()
    put(join(cwd, 'coded'), old)
    expect(() => openFolder('coded', cwd, broken)).toThrow(TypeError)
    expect(readdirSync(cwd)).toEqual(['coded'])
  })
})

test('what is abandoned leaves no trace, not even the folders above it', () => {
  const cwd = temporaryFolder()
  const { folder } = openFolder('x/y/coded', cwd, ownership)
  folder?.createFile('a.csv').write('half')
  folder?.abandon()
  expect(contentOf(cwd)).toEqual({})
  expect(readdirSync(cwd)).toEqual([])
})

describe('two writers', () => {
  const lockOf = (cwd: string): string => join(cwd, '.coded.code-sessions-lock')

  test('the second is told who writes', () => {
    const cwd = temporaryFolder()
    const { folder } = openFolder('coded', cwd, ownership)
    const second = openFolder('coded', cwd, ownership)
    expect(second.folder).toBeNull()
    expect(second.diagnostics).toMatchObject([
      { code: 'RESULTS_LOCKED', args: { pid: process.pid, lock: lockOf(cwd) } },
    ])
    folder?.abandon()
    expect(write(cwd, 'coded', fresh)).toEqual([])
  })

  test('a process that runs and started when the lock says holds it', () => {
    const cwd = temporaryFolder()
    writeFileSync(lockOf(cwd), JSON.stringify({ pid: process.ppid, started: null }))
    expect(write(cwd, 'coded', fresh)).toEqual(['RESULTS_LOCKED'])
  })

  test.each<[claim: string, lock: string]>([
    ['of a process that no longer runs', JSON.stringify({ pid: spawnSync('true').pid, started: null })],
    ['of a process whose number another one has now', JSON.stringify({ pid: process.ppid, started: '1' })],
    ['of our own number, left by another container', JSON.stringify({ pid: process.pid, started: '1' })],
    ['that nobody signed', ''],
    ['that says nothing we know', '{"pid":"x"}'],
    ['that is no JSON', 'garbage'],
  ])('a lock is taken over: %s', (_, lock) => {
    const cwd = temporaryFolder()
    writeFileSync(lockOf(cwd), lock)
    expect(write(cwd, 'coded', fresh)).toEqual([])
    expect(readdirSync(cwd)).toEqual(['coded'])
  })

  test('who was taken for dead changes nothing', () => {
    const cwd = temporaryFolder()
    put(join(cwd, 'coded'), old)
    const { folder } = openFolder('coded', cwd, ownership)
    const other = JSON.stringify({ pid: process.ppid, started: null })
    writeFileSync(lockOf(cwd), other)
    expect(folder?.commit()).toMatchObject([{ code: 'RESULTS_LOCKED', args: { pid: process.ppid } }])
    expect(contentOf(join(cwd, 'coded'))).toEqual(old)
    expect(contentOf(cwd)['.coded.code-sessions-lock']).toBe(other)
  })

  test('a lock that has vanished is lost as well', () => {
    const cwd = temporaryFolder()
    const { folder } = openFolder('coded', cwd, ownership)
    rmSync(lockOf(cwd))
    expect(folder?.commit()).toMatchObject([{ code: 'RESULTS_LOCKED', args: { pid: 0 } }])
    expect(readdirSync(cwd)).toEqual([])
  })
})

test('renaming is what puts a folder in place: nothing of it is there before', () => {
  const cwd = temporaryFolder()
  put(join(cwd, 'coded'), old)
  const { folder } = openFolder('coded', cwd, ownership)
  const file = folder?.createFile('a.csv')
  file?.write('x'.repeat(1_000_000))
  expect(contentOf(join(cwd, 'coded'))).toEqual(old)
  // The name is free to be taken away under our feet: the next commit simply puts the folder there.
  renameSync(join(cwd, 'coded'), join(cwd, 'moved'))
  if (file !== undefined) folder?.closeFile(file)
  expect(folder?.commit()).toEqual([])
  expect(readdirSync(cwd).toSorted()).toEqual(['coded', 'moved'])
})
