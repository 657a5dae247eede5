/** 5 bits a letter; without i, l, o and u, which are misread (Crockford). */
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'
const length = 12

/** What the first byte of a UTF-8 sequence begins with, by the number of bytes that follow. */
const leads = [0, 0xc0, 0xe0, 0xf0]

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
  let high = 0xcbf29ce4
  let low = 0x84222325
  // The prime is 2^40 + 0x1b3; the product of a half and 0x1b3 stays far below 2^53.
  const take = (byte: number): void => {
    const mixed = (low ^ byte) >>> 0
    const product = mixed * 0x1b3
    high = (high * 0x1b3 + Math.floor(product / 0x100000000) + mixed * 0x100) % 0x100000000
    low = product % 0x100000000
  }
  for (let at = 0; at < text.length; at++) {
    const codePoint = text.codePointAt(at) ?? 0
    if (codePoint > 0xffff) at++
    takeUtf8(codePoint >= 0xd800 && codePoint <= 0xdfff ? 0xfffd : codePoint, take)
  }
  return { high, low }
}

function takeUtf8(codePoint: number, take: (byte: number) => void): void {
  if (codePoint < 0x80) {
    take(codePoint)
    return
  }
  const tail = codePoint < 0x800 ? 1 : codePoint < 0x10000 ? 2 : 3
  take((leads[tail] ?? 0) | (codePoint >> (6 * tail)))
  for (let rest = tail - 1; rest >= 0; rest--) take(0x80 | ((codePoint >> (6 * rest)) & 0x3f))
}
