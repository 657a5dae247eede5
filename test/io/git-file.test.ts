import { execFileSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Diagnostic } from '../../src/diagnostic/diagnostic.ts'
import { gitFileOf, readGitFile } from '../../src/io/git-file.ts'
import { put, temporaryFolder } from './folders.ts'

const env = { PATH: process.env['PATH'], GIT_CONFIG_NOSYSTEM: '1', HOME: '/nowhere' }
const author = ['-c', 'user.name=x', '-c', 'user.email=x@example.org', '-c', 'commit.gpgsign=false']

function git(cwd: string, ...args: readonly string[]): void {
  execFileSync('git', [...author, ...args], { cwd, env, stdio: 'ignore' })
}

/** One commit on `main`, tagged `v1`, with a codebook at the top and one in a folder; the first one has changed since and is staged. */
function repository(): string {
  const folder = temporaryFolder()
  put(folder, { 'book.yaml': 'الأول\r\n', 'books/deep.yaml': 'العميق\n' })
  git(folder, 'init', '--quiet', '--initial-branch=main')
  git(folder, '-c', 'core.autocrlf=false', 'add', '.')
  git(folder, 'commit', '--quiet', '--message=one')
  git(folder, 'tag', 'v1')
  put(folder, { 'book.yaml': 'المهيّأ\n' })
  git(folder, 'add', '.')
  put(folder, { 'book.yaml': 'الحالي\n' })
  return folder
}

/** The text, or the code of the problem with its values. */
function read(typed: string, cwd: string, surroundings: Readonly<Record<string, string | undefined>> = env): unknown {
  const file = gitFileOf(typed, cwd)
  if (file === null) throw new Error(`${typed} is a path`)
  const { bytes, diagnostics } = readGitFile(file, typed, { cwd, env: surroundings })
  return bytes === null
    ? diagnostics.map(({ code, args }: Diagnostic) => [code, args])
    : Buffer.from(bytes).toString('utf8')
}

describe('a path or a file in git', () => {
  test.each<[typed: string, expected: ReturnType<typeof gitFileOf>]>([
    ['main:books/deep.yaml', { revision: 'main', path: 'books/deep.yaml' }],
    ['HEAD~1:./book.yaml', { revision: 'HEAD~1', path: './book.yaml' }],
    [':book.yaml', { revision: '', path: 'book.yaml' }],
    ['main:a:b.yaml', { revision: 'main', path: 'a:b.yaml' }],
    ['HEAD@{10:30}:book.yaml', { revision: 'HEAD@{10:30}', path: 'book.yaml' }],
    ['HEAD^{/fix: typo}:book.yaml', { revision: 'HEAD^{/fix: typo}', path: 'book.yaml' }],
    ['فرع:دليل.yaml', { revision: 'فرع', path: 'دليل.yaml' }],
    ['book.yaml', null],
    ['C:\\books\\book.yaml', null],
    ['c:/books/book.yaml', null],
    ['./main:book.yaml', null],
    ['/main:book.yaml', null],
    ['', null],
  ])('%s', (typed, expected) => {
    expect(gitFileOf(typed, temporaryFolder())).toEqual(expected)
  })

  test('a file that exists stays a file, colon or not', () => {
    const folder = temporaryFolder()
    put(folder, { 'main:book.yaml': 'دليل' })
    expect(gitFileOf('main:book.yaml', folder)).toBeNull()
  })
})

describe('what is read', () => {
  test.each([
    ['v1:book.yaml', 'الأول\r\n'],
    ['main:books/deep.yaml', 'العميق\n'],
    ['HEAD:./books/deep.yaml', 'العميق\n'],
    [':book.yaml', 'المهيّأ\n'],
  ])('%s, as it was committed', (typed, expected) => {
    expect(read(typed, repository())).toBe(expected)
  })

  test('from a folder further down: the top of the repository, or with ./ the folder itself', () => {
    const below = join(repository(), 'books')
    expect(read('main:book.yaml', below)).toBe('الأول\r\n')
    expect(read('main:./deep.yaml', below)).toBe('العميق\n')
    expect(read('main:../book.yaml', below)).toBe('الأول\r\n')
  })

  test('no conversion that a repository asks for', () => {
    const folder = repository()
    put(folder, { '.gitattributes': '*.yaml diff=upper filter=upper' })
    for (const key of ['diff.upper.textconv', 'filter.upper.smudge', 'diff.external'])
      git(folder, 'config', key, 'false')
    expect(read('v1:book.yaml', folder)).toBe('الأول\r\n')
  })
})

describe('what is wrong', () => {
  test.each<[typed: string, code: string, args: object]>([
    ['mian:book.yaml', 'COMPARISON_UNKNOWN_REVISION', { revision: 'mian', nearest: 'main' }],
    ['nothing-like-it:book.yaml', 'COMPARISON_UNKNOWN_REVISION', { revision: 'nothing-like-it', nearest: null }],
    ['v1:bok.yaml', 'COMPARISON_NOT_IN_REVISION', { path: 'bok.yaml', revision: 'v1', nearest: 'v1:book.yaml' }],
    ['v1:./bok.yaml', 'COMPARISON_NOT_IN_REVISION', { path: './bok.yaml', revision: 'v1', nearest: 'v1:book.yaml' }],
    [
      'v1:deep.yaml',
      'COMPARISON_NOT_IN_REVISION',
      { path: 'deep.yaml', revision: 'v1', nearest: 'v1:books/deep.yaml' },
    ],
    [':bok.yaml', 'COMPARISON_NOT_IN_REVISION', { path: 'bok.yaml', revision: '', nearest: ':book.yaml' }],
    ['v1:README', 'COMPARISON_NOT_IN_REVISION', { path: 'README', revision: 'v1', nearest: null }],
    ['v1:books', 'COMPARISON_NOT_A_FILE', { path: 'books', revision: 'v1' }],
    ['v1:', 'COMPARISON_BAD_REVISION', {}],
    ['v1:a\0b', 'COMPARISON_BAD_REVISION', {}],
    ['--output=stolen:book.yaml', 'COMPARISON_BAD_REVISION', {}],
    ['-v1:book.yaml', 'COMPARISON_BAD_REVISION', {}],
  ])('%j', (typed, code, args) => {
    expect(read(typed, repository())).toEqual([[code, args]])
  })

  test('a path of the working folder where one of the repository was expected', () => {
    const below = join(repository(), 'books')
    expect(read('v1:deep.yaml', below)).toEqual([
      ['COMPARISON_NOT_IN_REVISION', { path: 'deep.yaml', revision: 'v1', nearest: 'v1:./deep.yaml' }],
    ])
  })

  test('no repository, and one whose configuration is broken', () => {
    const folder = temporaryFolder()
    expect(read('v1:book.yaml', folder, { ...env, GIT_CEILING_DIRECTORIES: folder })).toEqual([
      ['COMPARISON_NO_REPOSITORY', {}],
    ])
    mkdirSync(join(folder, '.git/objects'), { recursive: true })
    put(folder, { '.git/HEAD': 'ref: refs/heads/main', '.git/config': '[broken', '.git/refs/x': '' })
    expect(read('v1:book.yaml', folder)).toEqual([
      ['COMPARISON_GIT_FAILED', { said: expect.stringContaining('config') as string }],
    ])
  })

  test('no git', () => {
    expect(read('v1:book.yaml', temporaryFolder(), { PATH: '/nowhere' })).toEqual([['COMPARISON_NO_GIT', {}]])
  })

  test('a file of a partial clone that is not there is not fetched', () => {
    const origin = repository()
    git(origin, 'config', 'uploadpack.allowFilter', 'true')
    const clone = join(temporaryFolder(), 'clone')
    git(origin, 'clone', '--quiet', '--filter=blob:none', '--no-checkout', `file://${origin}`, clone)
    expect(read('v1:book.yaml', clone)).toEqual([
      ['COMPARISON_GIT_FAILED', { said: expect.stringMatching(/./) as string }],
    ])
  })
})
