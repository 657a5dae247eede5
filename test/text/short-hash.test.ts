import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fnv1a, shortHash } from '../../src/text/short-hash.ts'

/** Published vectors of the 64-bit FNV-1a hash (draft-eastlake-fnv, «Test vectors»). */
test.each([
  ['', 0xcbf29ce484222325n],
  ['a', 0xaf63dc4c8601ec8cn],
  ['foobar', 0x85944171f73967e8n],
])('FNV-1a of %j', (text, expected) => {
  const { high, low } = fnv1a(text)
  expect((BigInt(high) << 32n) | BigInt(low)).toBe(expected)
})

test('the bytes are those of UTF-8, whatever the script', () => {
  const reference = (text: string): bigint => {
    let hash = 0xcbf29ce484222325n
    for (const byte of new TextEncoder().encode(text))
      hash = ((hash ^ BigInt(byte)) * 0x100000001b3n) & 0xffffffffffffffffn
    return hash
  }
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const { high, low } = fnv1a(text)
      expect((BigInt(high) << 32n) | BigInt(low)).toBe(reference(text))
    }),
  )
})

test('a lone surrogate counts as U+FFFD', () => {
  expect(fnv1a('\ud800')).toEqual(fnv1a('\ufffd'))
})

test('the short hash is the first 60 bits in base 32', () => {
  // 0xaf63dc4c8601ec8c >> 4 = 0xaf63dc4c8601ec8; its twelve groups of five bits, by hand:
  // 10101 11101 10001 11101 11000 10011 00100 00110 00000 00111 10110 01000
  expect(shortHash('a')).toBe('nxhxrk4607p8')
})
