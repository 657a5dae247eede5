import { strFromU8, strToU8, zipSync } from 'fflate'
import type { Zippable } from 'fflate'
import { describe, expect, test } from 'vitest'
import { openZip, zipLimits } from '../../src/parsing/zip.ts'
import type { ZipLimits } from '../../src/parsing/zip.ts'

/** Sets 16-bit fields of the archive's directory (`at` from the beginning of the first entry there). */
function withDirectory(zip: Uint8Array, at: number, value: number): Uint8Array {
  const changed = zip.slice()
  const view = new DataView(changed.buffer)
  const start = view.getUint32(changed.length - 22 + 16, true)
  view.setUint16(start + at, value, true)
  return changed
}

function read(zip: Uint8Array, name: string, limits?: ZipLimits): string {
  const { archive, diagnostic } = openZip(zip, 'a.zip', limits)
  if (archive === null) return diagnostic.code
  const pieces: string[] = []
  const decoder = new TextDecoder()
  const fault = archive.unpack(name, (bytes) => {
    pieces.push(decoder.decode(bytes, { stream: true }))
    return true
  })
  return fault === null ? pieces.join('') : `${fault.code} ${Object.values(fault.args).join(' ')}`.trim()
}

const arabic = 'النزوح من حلب\n'.repeat(5000)

describe('what an archive holds', () => {
  test.each<[claim: string, files: Zippable, name: string, text: string]>([
    ['packed', { 'a.txt': strToU8(arabic) }, 'a.txt', arabic],
    ['not packed', { 'a.txt': [strToU8('نص'), { level: 0 }] }, 'a.txt', 'نص'],
    ['empty', { 'a.txt': new Uint8Array() }, 'a.txt', ''],
    ['in a folder, beside others', { 'a/b.txt': strToU8('ب'), 'a/c.txt': strToU8('ج') }, 'a/c.txt', 'ج'],
    ['under an Arabic name', { 'محضر.txt': strToU8('نص') }, 'محضر.txt', 'نص'],
    ['under a name with the separators of Windows', { 'a\\b.txt': strToU8('ب') }, 'a/b.txt', 'ب'],
  ])('%s', (_, files, name, text) => {
    expect(read(zipSync(files), name)).toBe(text)
  })

  test('a reader that has enough gets no more', () => {
    const { archive } = openZip(zipSync({ 'a.txt': strToU8(arabic) }), 'a.zip')
    let pieces = 0
    const fault = archive?.unpack('a.txt', () => {
      pieces++
      return false
    })
    expect([fault, pieces]).toEqual([null, 1])
  })
})

const small = zipSync({ 'a.txt': strToU8(arabic) })
const plain = zipSync({ 'a.txt': [strToU8('نص طويل'), { level: 0 }] })

describe('what is refused', () => {
  test.each<[claim: string, zip: Uint8Array, result: string]>([
    ['nothing', new Uint8Array(), 'ZIP_NOT_A_ZIP'],
    ['text', strToU8('م1: نعم'), 'ZIP_NOT_A_ZIP'],
    ['an archive cut off', small.slice(0, -40), 'ZIP_DAMAGED'],
    ['an archive without its beginning', small.slice(200), 'ZIP_NOT_A_ZIP'],
    ['a name that climbs', zipSync({ 'a/../../b.txt': strToU8('ب') }), 'ZIP_ENTRY_REFUSED'],
    ['a name that climbs in Windows', zipSync({ '..\\b.txt': strToU8('ب') }), 'ZIP_ENTRY_REFUSED'],
    ['a name from the root', zipSync({ '/etc/b.txt': strToU8('ب') }), 'ZIP_ENTRY_REFUSED'],
    ['a name on a drive', zipSync({ 'C:b.txt': strToU8('ب') }), 'ZIP_ENTRY_REFUSED'],
    ['a link', zipSync({ 'a.txt': [strToU8('/etc'), { os: 3, attrs: 0o120777 << 16 }] }), 'ZIP_ENTRY_REFUSED'],
    ['two of one name', twins(), 'ZIP_ENTRY_REFUSED'],
    ['an entry that is not there', zipSync({ 'b.txt': strToU8('ب') }), 'ZIP_MISSING_ENTRY a.txt'],
    ['an entry under a password', withDirectory(small, 8, 1), 'ZIP_ENTRY_REFUSED a.txt encrypted'],
    ['a method that documents never use', withDirectory(small, 10, 12), 'ZIP_ENTRY_REFUSED a.txt method'],
    ['a method other than the entry itself says', withDirectory(small, 10, 0), 'ZIP_DAMAGED_ENTRY a.txt'],
    ['a size too small', withDirectory(small, 24, 9), 'ZIP_DAMAGED_ENTRY a.txt'],
    ['a size too large', withDirectory(small, 26, 9), 'ZIP_DAMAGED_ENTRY a.txt'],
    ['a packed size beyond the file', withDirectory(small, 22, 9), 'ZIP_DAMAGED_ENTRY a.txt'],
    ['a wrong check sum', withDirectory(small, 16, 9), 'ZIP_DAMAGED_ENTRY a.txt'],
    ['a wrong check sum of what is not packed', withDirectory(plain, 16, 9), 'ZIP_DAMAGED_ENTRY a.txt'],
    ['an entry that begins beyond the file', withDirectory(small, 44, 9), 'ZIP_DAMAGED_ENTRY a.txt'],
    ['a directory that is none', withDirectory(small, 0, 9), 'ZIP_DAMAGED'],
    ['a directory that runs over its end', withDirectory(small, 28, 0xffff), 'ZIP_DAMAGED'],
  ])('%s', (_, zip, result) => {
    expect(read(zip, 'a.txt')).toBe(result)
  })

  test('whatever byte of the packed text is damaged', () => {
    // Behind the header of 30 bytes and the name; the last byte may end in bits that mean nothing.
    const start = 30 + 'a.txt'.length
    const numbers = zipSync({
      'a.txt': strToU8(Array.from({ length: 300 }, (_, at) => (at * at * 7919) % 10_007).join(' ')),
    })
    const packed = new DataView(numbers.buffer).getUint32(18, true)
    expect(packed).toBeGreaterThan(50)
    for (let at = start; at < start + packed - 1; at++) {
      const damaged = numbers.slice()
      damaged[at] = (damaged[at] ?? 0) ^ 0x10
      expect(read(damaged, 'a.txt')).toBe('ZIP_DAMAGED_ENTRY a.txt')
    }
  })
})

describe('limits', () => {
  const files = zipSync({ 'a.txt': new Uint8Array(1000), 'b.txt': new Uint8Array(1000).map((_, at) => at * 7) })
  const loose: ZipLimits = { entry: 1000, total: 2000, ratio: 200, ratioFrom: 1000 }

  test.each<[claim: string, limits: ZipLimits, result: string]>([
    ['just kept', loose, '\0'.repeat(1000)],
    ['of an entry', { ...loose, entry: 999 }, 'ZIP_TOO_LARGE a.txt entry 999'],
    ['of a ratio', { ...loose, ratio: 20, ratioFrom: 999 }, 'ZIP_TOO_LARGE a.txt ratio 20'],
    ['of a ratio, in what is small', { ...loose, ratio: 20 }, '\0'.repeat(1000)],
  ])('%s', (_, limits, result) => {
    expect(read(files, 'a.txt', limits)).toBe(result)
  })

  test('of all entries together, however often one is unpacked', () => {
    const { archive } = openZip(files, 'a.zip', { ...loose, total: 1999 })
    expect(archive?.unpack('a.txt', () => true)).toBeNull()
    expect(archive?.unpack('a.txt', () => true)).toMatchObject({ code: 'ZIP_TOO_LARGE', args: { reason: 'total' } })
  })

  test('are those of the documentation', () => {
    expect(zipLimits).toEqual({ entry: 52_428_800, total: 209_715_200, ratio: 200, ratioFrom: 10_485_760 })
  })
})

/** An archive with two entries of one name: the second is renamed in its directory and its header. */
function twins(): Uint8Array {
  const zip = zipSync({ 'a.txt': strToU8('أول'), 'b.txt': strToU8('ثان') })
  const renamed = strFromU8(zip, true).replaceAll('b.txt', 'a.txt')
  return strToU8(renamed, true)
}
