/** 5 bits a letter; without i, l, o and u, which are misread (Crockford). */
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'
const length = 12

const encoder = new TextEncoder()
/** Grows with the longest text; what it holds matters during one call only. */
let bytes = new Uint8Array(4096)

/**
 * A short name for a text, the same on every machine: the first 60 bits of the 64-bit FNV-1a hash of its UTF-8 bytes as
 * 12 letters and digits. Not for security. A lone surrogate counts as U+FFFD.
 *
 * Source: G. Fowler, L. C. Noll, K.-P. Vo, «The FNV Non-Cryptographic Hash Algorithm» (IETF draft).
 */
export function shortHash(text: string): string {
  const { high, low } = fnv1a(text)
  let bits = ((BigInt(high) << 32n) | BigInt(low)) >> 4n
  let name = ''
  for (let at = 0; at < length; at++) {
    name = (alphabet[Number(bits & 31n)] ?? '') + name
    bits >>= 5n
  }
  return name
}

/** The 64-bit FNV-1a hash of a text's UTF-8 bytes as two unsigned 32-bit halves. */
export function fnv1a(text: string): { readonly high: number; readonly low: number } {
  if (bytes.length < text.length * 3) bytes = new Uint8Array(text.length * 6)
  const { written } = encoder.encodeInto(text, bytes)
  let high = 0xcbf29ce4 | 0
  let low = 0x84222325 | 0
  for (let at = 0; at < written; at++) {
    low ^= bytes[at] ?? 0
    // The prime is 2^40 + 0x1b3: the upper half takes the carry of low · 0x1b3, and low shifted by 40 − 32 bits.
    const carry = (((low >>> 16) * 0x1b3 + (((low & 0xffff) * 0x1b3) >>> 16)) / 0x10000) | 0
    high = (Math.imul(high, 0x1b3) + carry + (low << 8)) | 0
    low = Math.imul(low, 0x1b3)
  }
  return { high: high >>> 0, low: low >>> 0 }
}
