import { execFileSync } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sha256 } from '../../src/io/hash.ts'
import { mostBytes, readBytes, readFault } from '../../src/io/read-bytes.ts'

let folder = ''

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'read-'))
})

afterAll(() => {
  rmSync(folder, { recursive: true })
})

function file(name: string): string {
  return join(folder, name)
}

function codeOf(name: string, limit?: number): string | undefined {
  return readBytes(file(name), name, limit).diagnostics[0]?.code
}

describe('readBytes', () => {
  test('gives the bytes as they are', () => {
    const bytes = Buffer.from([0, 255, 13, 10, 0xd9])
    writeFileSync(file('a'), bytes)
    expect(readBytes(file('a'), 'a')).toEqual({ bytes, diagnostics: [] })
    expect(readBytes(Buffer.from(file('a')), 'a').bytes).toEqual(bytes)
  })

  test('an empty file is no bytes', () => {
    writeFileSync(file('empty'), '')
    expect(readBytes(file('empty'), 'empty').bytes).toHaveLength(0)
  })

  test('reads a file of 64 MiB whole', () => {
    writeFileSync(file('long'), '')
    truncateSync(file('long'), 2 ** 26)
    expect(readBytes(file('long'), 'long').bytes).toHaveLength(2 ** 26)
  })

  test('a file that is not there any more', () => {
    expect(readBytes(file('gone'), 'shown')).toEqual({
      bytes: null,
      diagnostics: [{ code: 'CORPUS_VANISHED', severity: 'error', args: {}, at: { path: 'shown' } }],
    })
  })

  test('a pipe is refused at once, though nobody writes to it', () => {
    execFileSync('mkfifo', [file('pipe')])
    expect(codeOf('pipe')).toBe('CORPUS_NOT_A_FILE')
  })

  test('a device and a folder are refused', () => {
    symlinkSync('/dev/zero', file('zero'))
    expect(codeOf('zero')).toBe('CORPUS_NOT_A_FILE')
    expect(codeOf('.')).toBe('CORPUS_NOT_A_FILE')
  })

  test('a file of more bytes than a text can hold is refused unread', () => {
    writeFileSync(file('huge'), '')
    truncateSync(file('huge'), mostBytes + 1)
    expect(readBytes(file('huge'), 'huge').diagnostics[0]).toMatchObject({
      code: 'CORPUS_TOO_LARGE',
      args: { size: 536870889, limit: 536870888 },
    })
    truncateSync(file('huge'), 0)
  })

  test('a smaller limit holds too', () => {
    writeFileSync(file('b'), 'abc')
    expect(codeOf('b', 2)).toBe('CORPUS_TOO_LARGE')
    expect(codeOf('b', 3)).toBe(undefined)
  })

  // Root may read anything.
  test.skipIf(process.getuid?.() === 0)('a file the system keeps closed', () => {
    writeFileSync(file('closed'), 'x')
    chmodSync(file('closed'), 0)
    expect(codeOf('closed')).toBe('CORPUS_UNREADABLE')
  })

  // Files of /sys say 4096 bytes and hold fewer, as one does that was cut short meanwhile.
  test.skipIf(!existsSync('/sys/kernel/mm/transparent_hugepage/enabled'))(
    'a file that is shorter than it said has changed',
    () => {
      expect(readBytes('/sys/kernel/mm/transparent_hugepage/enabled', 'a').diagnostics[0]?.code).toBe('CORPUS_CHANGED')
    },
  )
})

describe('readFault', () => {
  test.each([
    ['EACCES', 'CORPUS_UNREADABLE'],
    ['EIO', 'CORPUS_UNREADABLE'],
    ['ENOENT', 'CORPUS_VANISHED'],
    ['ENOTDIR', 'CORPUS_VANISHED'],
  ])('%s is %s', (code, expected) => {
    expect(readFault(Object.assign(new Error(code), { code }), 'a').code).toBe(expected)
  })

  test('an error that is none of the file system is thrown on', () => {
    expect(() => readFault(new TypeError('bug'), 'a')).toThrow('bug')
    expect(() => readFault(Object.assign(new Error('bug'), { code: 'ERR_INVALID_ARG_TYPE' }), 'a')).toThrow('bug')
  })
})

test('sha256 is the published one', () => {
  // FIPS 180-2, appendix B.1
  expect(sha256(Buffer.from('abc'))).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
})
