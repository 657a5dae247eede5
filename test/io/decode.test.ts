import { existsSync, readFileSync } from 'node:fs'
import { isUtf8 } from 'node:buffer'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { describe as sentence } from '../../src/diagnostic/format.ts'
import { decode, firstFaultOfUtf8, decodeCodebook } from '../../src/io/decode.ts'
import type { Encoding } from '../../src/io/tell-encoding.ts'

const shared = join(import.meta.dirname, '../../../shared/data')

function utf16be(text: string): Buffer {
  return Buffer.from(text, 'utf16le').swap16()
}

describe('the ladder', () => {
  test.each<[claim: string, bytes: Uint8Array, text: string, encoding: Encoding]>([
    ['an empty file is an empty text', Buffer.of(), '', 'utf-8'],
    ['a byte order mark alone is an empty text', Buffer.of(0xef, 0xbb, 0xbf), '', 'utf-8'],
    ['UTF-8', Buffer.from('م1: نزحنا'), 'م1: نزحنا', 'utf-8'],
    ['the mark is dropped', Buffer.from('\ufeffم1: نص'), 'م1: نص', 'utf-8'],
    ['a second mark is text', Buffer.from('\ufeff\ufeffنص'), '\ufeffنص', 'utf-8'],
    ['line breaks stay as they are', Buffer.from('a\r\nb\rc\n'), 'a\r\nb\rc\n', 'utf-8'],
    ['UTF-16 LE by its mark', Buffer.from('\ufeffم1: نص', 'utf16le'), 'م1: نص', 'utf-16le'],
    ['UTF-16 BE by its mark', utf16be('\ufeffم1: نص'), 'م1: نص', 'utf-16be'],
    ['UTF-16 LE by its zero bytes', Buffer.from('م1: نزحنا من حمص\n', 'utf16le'), 'م1: نزحنا من حمص\n', 'utf-16le'],
    ['UTF-16 BE by its zero bytes', utf16be('م1: نزحنا من حمص\n'), 'م1: نزحنا من حمص\n', 'utf-16be'],
    ['UTF-16 LE of Latin letters', Buffer.from('Moderator: why?', 'utf16le'), 'Moderator: why?', 'utf-16le'],
    ['one Arabic word in UTF-16 LE, without any zero byte', Buffer.from('نزوح', 'utf16le'), 'نزوح', 'utf-16le'],
    ['letters between spaces are not UTF-16', Buffer.from('a b c d e f '), 'a b c d e f ', 'utf-8'],
    ['spaces alone are not UTF-16', Buffer.from('    '), '    ', 'utf-8'],
  ])('%s', (_, bytes, text, encoding) => {
    expect(decode(bytes, 'a.txt', null)).toEqual({ decoded: { text, encoding }, diagnostics: [] })
  })

  test.each<[encoding: Encoding, bytes: Uint8Array, text: string]>([
    ['windows-1256', Buffer.of(0xc7, 0xe1, 0xe3, 0x3a), 'الم:'],
    ['iso-8859-6', Buffer.of(0xc7, 0xe4, 0xe5, 0x3a), 'الم:'],
    ['utf-16le', Buffer.of(0x27, 0x06), 'ا'],
    ['utf-16be', Buffer.of(0x06, 0x27), 'ا'],
    ['utf-8', Buffer.from('\ufeffا'), 'ا'],
  ])('%s when it is asked for', (encoding, bytes, text) => {
    expect(decode(bytes, 'a.txt', encoding).decoded).toEqual({ text, encoding })
  })
})

describe('what is wrong is told by byte offset and line', () => {
  // نص is 4 bytes in UTF-8; the second line begins at byte 5.
  test.each<[claim: string, bytes: Uint8Array, forced: Encoding | null, code: string, args: object, line: number]>([
    [
      'windows-1256',
      Buffer.of(0x61, 0x0a, 0xc7, 0xe1),
      null,
      'CORPUS_NOT_UTF8',
      { offset: 2, byte: '0xC7', of: 'corpus' },
      2,
    ],
    [
      'a letter cut in half at the end',
      Buffer.from('نص').subarray(0, 3),
      null,
      'CORPUS_NOT_UTF8',
      { offset: 2, byte: '0xD8', of: 'corpus' },
      1,
    ],
    [
      'an overlong slash',
      Buffer.of(0x61, 0xc0, 0xaf),
      null,
      'CORPUS_NOT_UTF8',
      { offset: 1, byte: '0xC0', of: 'corpus' },
      1,
    ],
    [
      'UTF-8 that was asked for',
      Buffer.of(0x61, 0xff),
      'utf-8',
      'CORPUS_NOT_IN_ENCODING',
      { encoding: 'utf-8', offset: 1, byte: '0xFF', of: 'corpus' },
      1,
    ],
    [
      'half a surrogate pair',
      Buffer.from('\ufeffنص\ud83dx', 'utf16le'),
      null,
      'CORPUS_NOT_IN_ENCODING',
      { encoding: 'utf-16le', offset: 6, byte: '0x3D', of: 'corpus' },
      1,
    ],
    [
      'an odd byte at the end of UTF-16',
      Buffer.concat([utf16be('\ufeffنص'), Buffer.of(6)]),
      null,
      'CORPUS_NOT_IN_ENCODING',
      { encoding: 'utf-16be', offset: 6, byte: '0x06', of: 'corpus' },
      1,
    ],
    [
      'a byte ISO 8859-6 does not have',
      Buffer.of(0x61, 0xa1),
      'iso-8859-6',
      'CORPUS_NOT_IN_ENCODING',
      { encoding: 'iso-8859-6', offset: 1, byte: '0xA1', of: 'corpus' },
      1,
    ],
    ['a NUL', Buffer.from('نص\nنص\0نص'), null, 'CORPUS_NUL', { offset: 9 }, 2],
    ['a NUL after a mark', Buffer.from('\ufeffنص\0'), null, 'CORPUS_NUL', { offset: 7 }, 1],
    ['a NUL in UTF-16', Buffer.from('\ufeffنص\0', 'utf16le'), null, 'CORPUS_NUL', { offset: 6 }, 1],
    ['NULs alone', Buffer.alloc(8), null, 'CORPUS_NUL', { offset: 0 }, 1],
  ])('%s', (_, bytes, forced, code, args, line) => {
    const { decoded, diagnostics } = decode(bytes, 'a.txt', forced)
    expect(decoded).toBe(null)
    expect(diagnostics).toEqual([{ code, severity: 'error', args, at: { path: 'a.txt', line } }])
  })
})

test('of a codebook, which takes no --encoding, nothing is said of one', () => {
  const told = [Buffer.of(0xff), Buffer.of(0xff, 0xfe, 0x3d, 0xd8)].flatMap((bytes) =>
    decodeCodebook(bytes, 'a.yaml').diagnostics.map((diagnostic) => sentence(diagnostic)),
  )
  expect(told).toEqual([
    'Unexpected byte 0xFF at byte offset 0, expected UTF-8; save the file as UTF-8',
    'Unexpected byte 0x3D at byte offset 2, expected utf-16le; save the file as UTF-8',
  ])
})

describe('properties', () => {
  test('the first fault of bytes is found where the well-formed beginning ends', () => {
    const byte = fc.constantFrom(
      0x61,
      0x80,
      0xbf,
      0xc0,
      0xc2,
      0xd8,
      0xa7,
      0xe0,
      0xa0,
      0x9f,
      0xed,
      0xef,
      0xf0,
      0x90,
      0x8f,
      0xf4,
      0xf5,
      0xff,
    )
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 8 }), fc.array(byte, { maxLength: 8 }), (some, others) => {
        const bytes = Uint8Array.from([...others, ...some])
        const offset = firstFaultOfUtf8(bytes)
        expect(isUtf8(bytes.subarray(0, offset))).toBe(true)
        expect(offset === bytes.length).toBe(isUtf8(bytes))
      }),
      { numRuns: 2000 },
    )
  })

  test('any text survives UTF-8 and both kinds of UTF-16', () => {
    const unit = fc.constantFrom('م', 'َ', 'a', ' ', '\n', '😀', 'ﻻ', '«', '\u200f')
    fc.assert(
      fc.property(fc.string({ unit }), (text) => {
        expect(decode(Buffer.from(text), 'a', null).decoded?.text).toBe(text)
        expect(decode(Buffer.from(`\ufeff${text}`, 'utf16le'), 'a', null).decoded?.text).toBe(text)
        expect(decode(utf16be(text), 'a', 'utf-16be').decoded?.text).toBe(text)
      }),
    )
  })
})

describe.skipIf(!existsSync(shared))('files beside the project (skipped where they are absent)', () => {
  test('one interview in five encodings is one text', () => {
    const read = (name: string, forced: Encoding | null = null): string | undefined =>
      decode(readFileSync(join(shared, 'formats', `Tar_13052022_Work.${name}.txt`)), name, forced).decoded?.text
    const text = read('utf8')
    expect(text).toContain('وسيم')
    expect(read('utf16le-bom')?.replaceAll('\r\n', '\n').trimEnd()).toBe(text?.trimEnd())
    expect(read('utf16be-bom')?.replaceAll('\r\n', '\n').trimEnd()).toBe(text?.trimEnd())
    expect(read('utf8bom-crlf')?.replaceAll('\r\n', '\n').trimEnd()).toBe(text?.trimEnd())
    expect(read('windows-1256', 'windows-1256')?.replaceAll('\r\n', '\n').trimEnd()).toBe(text?.trimEnd())
    expect(read('windows-1256')?.replaceAll('\r\n', '\n').trimEnd()).toBe(text?.trimEnd())
  })

  test('every vector of utf8tests is accepted or refused as it should be', () => {
    const lines = readFileSync(join(shared, 'bad-input/utf8tests/utf8tests.txt'), 'latin1').split('\n')
    const vectors = lines.flatMap((line) => {
      const [, kind, hex] = /^\d+(?:\.\d+)*:\s*(valid|invalid)\s*hex:?\s*([0-9a-f ]+)/i.exec(line) ?? []
      return kind && hex ? [{ kind, bytes: Buffer.from(hex.replaceAll(' ', ''), 'hex') }] : []
    })
    for (const { kind, bytes } of vectors) expect(firstFaultOfUtf8(bytes) === bytes.length).toBe(kind === 'valid')
    expect(vectors.length).toBeGreaterThan(0)
  })
})
