import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readdirSync, statSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { createFiles } from '../../src/io/create-files.ts'
import type { NewFile } from '../../src/io/create-files.ts'
import { contentOf, put, temporaryFolder } from './folders.ts'

const file = (path: string, text = `${path}\n`): NewFile => ({ path, text, isExecutable: false })
const files = [file('read.me'), file('a/b/one'), file('a/two')]
const made = { 'read.me': 'read.me\n', 'a/b/one': 'a/b/one\n', 'a/two': 'a/two\n' }

/** Where it was refused, and why: `path CODE`. */
function create(cwd: string, folder: string, wanted: readonly NewFile[] = files): readonly string[] {
  return createFiles(folder, cwd, wanted).map(({ at, code, args }) => {
    const detail = 'found' in args ? String(args.found) : 'reason' in args ? String(args.reason) : ''
    return `${at?.path ?? ''} ${code} ${detail}`
  })
}

/** Every name below a folder, links not followed. */
function namesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted()
}

describe('what is made', () => {
  test.each(['.', 'new', 'new/inner/دراسة أولى'])('all files, in «%s»', (folder) => {
    const cwd = temporaryFolder()
    expect(create(cwd, folder)).toEqual([])
    expect(contentOf(join(cwd, folder))).toEqual(made)
  })

  test('what else lies in the folder stays as it is', () => {
    const cwd = temporaryFolder()
    put(cwd, { 'a/three': 'mine', notes: 'mine' })
    expect(create(cwd, '.')).toEqual([])
    expect(contentOf(cwd)).toEqual({ ...made, 'a/three': 'mine', notes: 'mine' })
  })

  test('a link that was named is followed', () => {
    const cwd = temporaryFolder()
    mkdirSync(join(cwd, 'disk'))
    symlinkSync('disk', join(cwd, 'link'))
    expect(create(cwd, 'link')).toEqual([])
    expect(contentOf(join(cwd, 'disk'))).toEqual(made)
  })

  test('who may read an executable file may run it, and nobody else', () => {
    const cwd = temporaryFolder()
    const mask = process.umask(0o027)
    onTestFinished(() => void process.umask(mask))
    expect(createFiles('.', cwd, [{ ...file('hook'), isExecutable: true }, file('text')])).toEqual([])
    expect(statSync(join(cwd, 'hook')).mode & 0o777).toBe(0o750)
    expect(statSync(join(cwd, 'text')).mode & 0o777).toBe(0o640)
  })
})

describe('what stands in the way is named, all of it, and nothing is written', () => {
  test.each<[claim: string, prepare: (cwd: string) => void, refused: readonly string[]]>([
    [
      'files',
      (cwd) => put(cwd, { 'study/a/two': 'mine', 'study/read.me': 'mine' }),
      ['study/read.me STUDY_FILE_EXISTS file', 'study/a/two STUDY_FILE_EXISTS file'],
    ],
    [
      'a folder that has the name of a file',
      (cwd) => mkdirSync(join(cwd, 'study/read.me'), { recursive: true }),
      ['study/read.me STUDY_FILE_EXISTS folder'],
    ],
    [
      'a link that has the name of a file and leads nowhere',
      (cwd) => {
        mkdirSync(join(cwd, 'study'))
        symlinkSync('none', join(cwd, 'study/read.me'))
      },
      ['study/read.me STUDY_FILE_EXISTS link'],
    ],
    [
      'a file in place of a folder, once, whatever would have come below it',
      (cwd) => put(cwd, { 'study/a': 'mine' }),
      ['study/a STUDY_NOT_A_FOLDER file'],
    ],
    [
      'a link out of the folder, and a file beside it',
      (cwd) => {
        put(cwd, { 'study/read.me': 'mine', 'elsewhere/two': 'mine' })
        symlinkSync('../elsewhere', join(cwd, 'study/a'))
      },
      ['study/read.me STUDY_FILE_EXISTS file', 'study/a STUDY_NOT_A_FOLDER link'],
    ],
    [
      'a link inside an inner folder',
      (cwd) => {
        mkdirSync(join(cwd, 'study/a'), { recursive: true })
        symlinkSync(cwd, join(cwd, 'study/a/b'))
      },
      ['study/a/b STUDY_NOT_A_FOLDER link'],
    ],
    ['a file in place of the folder itself', (cwd) => put(cwd, { study: 'mine' }), ['study STUDY_NOT_A_FOLDER file']],
    [
      'a link in place of the folder that leads nowhere',
      (cwd) => symlinkSync('none', join(cwd, 'study')),
      ['study STUDY_NOT_A_FOLDER link'],
    ],
  ])('%s', (_, prepare, refused) => {
    const cwd = temporaryFolder()
    prepare(cwd)
    const before = namesIn(cwd)
    expect(create(cwd, 'study')).toEqual(refused)
    expect(namesIn(cwd)).toEqual(before)
  })
})

describe('where the system refuses, what was written is removed', () => {
  test('a file that appears meanwhile', () => {
    const cwd = temporaryFolder()
    put(cwd, { 'a/three': 'mine' })
    expect(create(cwd, 'new/study', [...files, file('a/two')])).toEqual(['new/study/a/two CLI_CANNOT_WRITE EEXIST'])
    expect(create(cwd, '.', [...files, file('a/two')])).toEqual(['a/two CLI_CANNOT_WRITE EEXIST'])
    expect(contentOf(cwd)).toEqual({ 'a/three': 'mine' })
  })

  test('a folder below a file', () => {
    const cwd = temporaryFolder()
    put(cwd, { notes: 'mine' })
    expect(create(cwd, 'notes/study')).toEqual(['notes/study CLI_CANNOT_WRITE ENOTDIR'])
    expect(contentOf(cwd)).toEqual({ notes: 'mine' })
  })

  test('a name that is too long', () => {
    const cwd = temporaryFolder()
    expect(create(cwd, 'n'.repeat(300))).toEqual([`${'n'.repeat(300)} CLI_CANNOT_WRITE ENAMETOOLONG`])
    expect(namesIn(cwd)).toEqual([])
  })

  test('a fault of the program is not taken for a refusal', () => {
    expect(() => createFiles('.', temporaryFolder(), [file('nul\0')])).toThrow('null bytes')
  })

  test.skipIf(process.getuid?.() === 0)('a folder that may not be written to', () => {
    const cwd = temporaryFolder()
    mkdirSync(join(cwd, 'a'))
    chmodSync(join(cwd, 'a'), 0o555)
    expect(create(cwd, '.')).toEqual(['a/b CLI_CANNOT_WRITE EACCES'])
    expect(namesIn(cwd)).toEqual(['a'])
  })

  const canMount = process.getuid?.() === 0 && spawnSync('mount', ['--version']).status === 0
  test.skipIf(!canMount)('a full disk', () => {
    const cwd = temporaryFolder()
    const disk = join(cwd, 'disk')
    mkdirSync(disk)
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=8k', 'tmpfs', disk])
    onTestFinished(() => void execFileSync('umount', [disk]))
    expect(create(cwd, 'disk/study', [...files, file('large', 'ا'.repeat(8192))])).toEqual([
      'disk/study/a/two CLI_CANNOT_WRITE ENOSPC',
    ])
    expect(namesIn(disk)).toEqual([])
    expect(existsSync(disk)).toBe(true)
  })
})
