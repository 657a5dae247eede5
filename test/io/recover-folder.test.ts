import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { openFolder, tidyFolder } from '../../src/io/write-folder.ts'
import { contentOf, owned, ownership, put, temporaryFolder, write } from './folders.ts'

const old = owned({ 'a.csv': 'old a', 'b.csv': 'old b', 'sources/s.txt': 'old s' })
const fresh = { 'a.csv': 'new a', 'c.csv': 'new c' }

describe('a writer that died', () => {
  const pieces = (cwd: string): { readonly coded: string; readonly old: string } => ({
    coded: join(cwd, 'coded'),
    old: join(cwd, '.coded.code-sessions-old'),
  })

  test('in the midst of writing: its leftovers go', () => {
    const cwd = temporaryFolder()
    put(cwd, {
      '.coded.code-sessions-4711/a.csv': 'half',
      '.coded.code-sessions-lock-4711': '',
      '.coded.code-sessions-notes': 'mine',
    })
    expect(write(cwd, 'coded', fresh)).toEqual([])
    expect(readdirSync(cwd).toSorted()).toEqual(['.coded.code-sessions-notes', 'coded'])
  })

  test('between the two renames: the old folder comes back, for readers too', () => {
    const cwd = temporaryFolder()
    put(pieces(cwd).old, { ...old, 'notes.md': 'mine' })
    mkdirSync(join(cwd, '.coded.code-sessions-4711'))
    tidyFolder('coded', cwd, ownership)
    expect(contentOf(pieces(cwd).coded)).toEqual({ ...old, 'notes.md': 'mine' })
    expect(readdirSync(cwd)).toEqual(['coded'])
  })

  test('between the two renames, and an empty folder was made meanwhile', () => {
    const cwd = temporaryFolder()
    put(pieces(cwd).old, old)
    mkdirSync(pieces(cwd).coded)
    tidyFolder('coded', cwd, ownership)
    expect(contentOf(pieces(cwd).coded)).toEqual(old)
  })

  test('before the other files were moved: they are moved now', () => {
    const cwd = temporaryFolder()
    put(pieces(cwd).coded, owned(fresh))
    put(pieces(cwd).old, { ...old, 'notes.md': 'mine' })
    tidyFolder('coded', cwd, ownership)
    expect(contentOf(cwd)).toEqual(
      Object.fromEntries(
        Object.entries({ ...owned(fresh), 'notes.md': 'mine' }).map(([path, text]) => [`coded/${path}`, text]),
      ),
    )
  })

  test('after the old list went: what is left is moved', () => {
    const cwd = temporaryFolder()
    put(pieces(cwd).coded, owned(fresh))
    put(pieces(cwd).old, { 'notes.md': 'mine' })
    tidyFolder('coded', cwd, ownership)
    expect(contentOf(pieces(cwd).coded)).toEqual({ ...owned(fresh), 'notes.md': 'mine' })
    expect(existsSync(pieces(cwd).old)).toBe(false)
  })

  test('and somebody put other files in the place: both stay, and writing is refused', () => {
    const cwd = temporaryFolder()
    put(pieces(cwd).old, old)
    put(pieces(cwd).coded, { 'thesis.docx': 'mine' })
    expect(write(cwd, 'coded', fresh)).toEqual(['RESULTS_NOT_OURS'])
    expect(contentOf(pieces(cwd).old)).toEqual(old)
    expect(contentOf(pieces(cwd).coded)).toEqual({ 'thesis.docx': 'mine' })
  })

  test('a reader waits for nobody and changes nothing while somebody writes', () => {
    const cwd = temporaryFolder()
    const { folder } = openFolder('coded', cwd, ownership)
    put(pieces(cwd).old, old)
    tidyFolder('coded', cwd, ownership)
    expect(existsSync(pieces(cwd).coded)).toBe(false)
    folder?.abandon()
  })

  test('a reader of nothing makes nothing', () => {
    const cwd = temporaryFolder()
    tidyFolder('x/coded', cwd, ownership)
    expect(readdirSync(cwd)).toEqual([])
  })
})

const canMount =
  process.platform === 'linux' && process.getuid?.() === 0 && spawnSync('mount', ['--version']).status === 0

describe.skipIf(!canMount)('a disk (needs root)', () => {
  function mounted(...options: readonly string[]): string {
    const folder = temporaryFolder()
    execFileSync('mount', ['-t', 'tmpfs', '-o', options.join(','), 'tmpfs', folder])
    onTestFinished(() => void execFileSync('umount', [folder]))
    return folder
  }

  test('that is full: the old results stay, nothing is left beside', () => {
    const disk = mounted('size=256k')
    put(join(disk, 'coded'), old)
    const { folder } = openFolder('coded', disk, ownership)
    const file = folder?.createFile('big')
    expect(() => {
      for (let piece = 0; piece < 100; piece++) file?.write('x'.repeat(100_000))
    }).toThrow(/ENOSPC/)
    folder?.abandon()
    expect(readdirSync(disk)).toEqual(['coded'])
    expect(contentOf(join(disk, 'coded'))).toEqual(old)
  })

  test('that is read-only', () => {
    const disk = mounted('size=256k')
    put(join(disk, 'coded'), old)
    execFileSync('mount', ['-o', 'remount,ro', disk])
    expect(openFolder('coded', disk, ownership).diagnostics).toMatchObject([
      { code: 'RESULTS_CANNOT_WRITE', args: { reason: 'EROFS' } },
    ])
    tidyFolder('coded', disk, ownership)
    expect(contentOf(join(disk, 'coded'))).toEqual(old)
  })

  test('whose root is the folder itself', () => {
    const disk = mounted('size=256k')
    const parent = join(disk, '..')
    const before = readdirSync(parent).length
    expect(write(parent, disk, fresh)).toEqual(['RESULTS_CANNOT_WRITE'])
    expect(readdirSync(disk)).toEqual([])
    expect(readdirSync(parent).length).toBe(before)
  })

  test('a reader of a read-only disk sees what is there', () => {
    const disk = mounted('size=256k')
    put(join(disk, '.coded.code-sessions-old'), old)
    execFileSync('mount', ['-o', 'remount,ro', disk])
    tidyFolder('coded', disk, ownership)
    expect(existsSync(join(disk, 'coded'))).toBe(false)
  })
})
