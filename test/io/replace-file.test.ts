import { chmodSync, mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { sha256 } from '../../src/io/hash.ts'
import { replaceFile } from '../../src/io/replace-file.ts'
import { contentOf, put, temporaryFolder } from './folders.ts'

const before = 'before\n'
const hash = sha256(Buffer.from(before))

/** A folder with one file; replaces it. */
function replace(folder: string, name: string, expected = hash) {
  return replaceFile(join(folder, name), name, expected, Buffer.from('after\n'))
}

test('the new content stands in the place of the old, permissions kept, and nothing else is left', () => {
  const folder = temporaryFolder()
  put(folder, { 'book.yaml': before })
  chmodSync(join(folder, 'book.yaml'), 0o640)
  expect(replace(folder, 'book.yaml')).toBeNull()
  expect(contentOf(folder)).toEqual({ 'book.yaml': 'after\n' })
  expect(statSync(join(folder, 'book.yaml')).mode & 0o777).toBe(0o640)
})

test('a link stays a link', () => {
  const folder = temporaryFolder()
  put(folder, { 'real/book.yaml': before })
  symlinkSync('real/book.yaml', join(folder, 'link.yaml'))
  expect(replace(folder, 'link.yaml')).toBeNull()
  expect(readFileSync(join(folder, 'real/book.yaml'), 'utf8')).toBe('after\n')
  expect(readFileSync(join(folder, 'link.yaml'), 'utf8')).toBe('after\n')
})

test('a file that has changed meanwhile is left alone', () => {
  const folder = temporaryFolder()
  put(folder, { 'book.yaml': 'changed\n' })
  expect(replace(folder, 'book.yaml')).toMatchObject({ code: 'CLI_CHANGED_MEANWHILE', at: { path: 'book.yaml' } })
  expect(contentOf(folder)).toEqual({ 'book.yaml': 'changed\n' })
})

test('what the system refuses changes nothing', () => {
  const folder = temporaryFolder()
  expect(replace(folder, 'none.yaml')).toMatchObject({ code: 'CLI_CANNOT_WRITE', args: { reason: 'ENOENT' } })
  mkdirSync(join(folder, 'folder'))
  expect(replace(folder, 'folder')).toMatchObject({ code: 'CLI_CANNOT_WRITE', args: { reason: 'EISDIR' } })
  put(folder, { 'book.yaml': before })
  writeFileSync(join(folder, `.book.yaml-${process.pid}`), 'somebody else')
  expect(replace(folder, 'book.yaml')).toMatchObject({ code: 'CLI_CANNOT_WRITE', args: { reason: 'EEXIST' } })
  expect(contentOf(folder)).toEqual({
    'book.yaml': before,
    folder: null,
    [`.book.yaml-${process.pid}`]: 'somebody else',
  })
})
