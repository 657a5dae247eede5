// The edition without Node's workers: this folder knows nothing of Node.
import { Inflate } from 'fflate/browser'
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import { problem } from '../diagnostic/diagnostic.ts'
import { Crc32 } from './crc32.ts'
import { isZip, readDirectory } from './zip-directory.ts'
import type { ZipEntry } from './zip-directory.ts'

/** For archives that are written (`src/parsing/zip-writer.ts`): each package is imported in one file. */
export { Deflate } from 'fflate/browser'

/** What an archive may hold: bytes unpacked of one entry and of all, and how many times larger than packed once `ratioFrom` bytes are passed. */
export interface ZipLimits {
  readonly entry: number
  readonly total: number
  readonly ratio: number
  readonly ratioFrom: number
}

export const zipLimits: ZipLimits = { entry: 50 * 2 ** 20, total: 200 * 2 ** 20, ratio: 200, ratioFrom: 10 * 2 ** 20 }

/** Packed bytes taken at a time: deflate makes of them 4 MB at most. */
const step = 4096

/** An archive whose directory is sound. Entries are unpacked one by one, when asked for; nothing is ever written anywhere. */
export class ZipArchive {
  readonly #bytes: Uint8Array
  readonly #path: string
  readonly #entries: ReadonlyMap<string, ZipEntry>
  readonly #limits: ZipLimits
  #unpacked = 0

  constructor(bytes: Uint8Array, path: string, entries: ReadonlyMap<string, ZipEntry>, limits: ZipLimits) {
    this.#bytes = bytes
    this.#path = path
    this.#entries = entries
    this.#limits = limits
  }

  has(name: string): boolean {
    return this.#entries.has(name)
  }

  /**
   * Hands the unpacked bytes of an entry to `onBytes`, piece by piece, until it answers false; never more than the limits allow.
   * What was handed out before a fault showed must not be used.
   *
   * @returns null when all went well. Codes: ZIP_MISSING_ENTRY, ZIP_ENTRY_REFUSED, ZIP_TOO_LARGE, ZIP_DAMAGED_ENTRY
   */
  unpack(name: string, onBytes: (bytes: Uint8Array) => boolean): Diagnostic | null {
    const at = { path: this.#path }
    const entry = this.#entries.get(name)
    if (entry === undefined) return problem('ZIP_MISSING_ENTRY', { entry: name }, at)
    const { encrypted, method } = entry
    if (encrypted) return problem('ZIP_ENTRY_REFUSED', { entry: name, reason: 'encrypted' }, at)
    if (method !== 0 && method !== 8) return problem('ZIP_ENTRY_REFUSED', { entry: name, reason: 'method' }, at)
    const excess = this.#excessOf(entry)
    if (excess !== null) return problem('ZIP_TOO_LARGE', { entry: name, ...excess }, at)
    this.#unpacked += entry.size
    const packed = packedBytes(this.#bytes, entry)
    const whole = packed !== null && (method === 0 ? store(packed, entry, onBytes) : inflate(packed, entry, onBytes))
    return whole ? null : problem('ZIP_DAMAGED_ENTRY', { entry: name }, at)
  }

  /** By the size it is said to have: an entry that turns out larger is damaged. */
  #excessOf({ size, packedSize }: ZipEntry): { reason: 'entry' | 'total' | 'ratio'; limit: number } | null {
    const { entry, total, ratio, ratioFrom } = this.#limits
    if (size > entry) return { reason: 'entry', limit: entry }
    if (this.#unpacked + size > total) return { reason: 'total', limit: total }
    return size > ratioFrom && size > ratio * packedSize ? { reason: 'ratio', limit: ratio } : null
  }
}

/**
 * Opens a zip archive: its directory is read and checked, nothing is unpacked. Entries whose names lead out of a folder, links and
 * names that come twice make the archive unfit, wherever in it they are.
 *
 * @param path as the user knows the file
 * @returns codes: ZIP_NOT_A_ZIP, ZIP_DAMAGED, ZIP_ENTRY_REFUSED
 */
export function openZip(
  bytes: Uint8Array,
  path: string,
  limits: ZipLimits = zipLimits,
): { archive: ZipArchive; diagnostic: null } | { archive: null; diagnostic: Diagnostic } {
  const at = { path }
  const fail = (diagnostic: Diagnostic): { archive: null; diagnostic: Diagnostic } => ({ archive: null, diagnostic })
  if (!isZip(bytes)) return fail(problem('ZIP_NOT_A_ZIP', {}, at))
  const found = readDirectory(bytes)
  if (found === null) return fail(problem('ZIP_DAMAGED', {}, at))
  const entries = new Map<string, ZipEntry>()
  for (const entry of found) {
    const reason = entries.has(entry.name) ? 'twice' : refusalOf(entry)
    if (reason !== null) return fail(problem('ZIP_ENTRY_REFUSED', { entry: entry.name, reason }, at))
    entries.set(entry.name, entry)
  }
  return { archive: new ZipArchive(bytes, path, entries, limits), diagnostic: null }
}

function refusalOf({ name, isLink }: ZipEntry): 'outside' | 'link' | null {
  if (isLink) return 'link'
  return /^(?:\/|[A-Za-z]:)|\0/u.test(name) || name.split('/').includes('..') ? 'outside' : null
}

/** What stands behind the entry's own header, or null where that header is not there or says something else than the directory. */
function packedBytes(bytes: Uint8Array, { offset, packedSize, method, nameBytes }: ZipEntry): Uint8Array | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== 0x04034b50) return null
  const nameLength = view.getUint16(offset + 26, true)
  const name = bytes.subarray(offset + 30, offset + 30 + nameLength)
  const isSame = name.length === nameBytes.length && name.every((byte, index) => byte === nameBytes[index])
  if (!isSame || view.getUint16(offset + 8, true) !== method) return null
  const start = offset + 30 + nameLength + view.getUint16(offset + 28, true)
  return start + packedSize <= bytes.length ? bytes.subarray(start, start + packedSize) : null
}

function store(packed: Uint8Array, { size, crc }: ZipEntry, onBytes: (bytes: Uint8Array) => boolean): boolean {
  const sum = new Crc32()
  sum.add(packed)
  if (packed.length !== size || sum.value !== crc) return false
  onBytes(packed)
  return true
}

/** Whether the bytes are what the directory says of them; also true where nobody wanted the rest. */
function inflate(packed: Uint8Array, { size, crc }: ZipEntry, onBytes: (bytes: Uint8Array) => boolean): boolean {
  let left = size
  let isWanted = true
  const sum = new Crc32()
  const inflater = new Inflate((bytes) => {
    left -= bytes.length
    sum.add(bytes)
    if (isWanted && left >= 0 && bytes.length > 0) isWanted = onBytes(bytes)
  })
  try {
    for (let at = 0; isWanted && left >= 0 && at < packed.length; at += step)
      inflater.push(packed.subarray(at, at + step), at + step >= packed.length)
  } catch (error) {
    if (isFaultOfData(error)) return false
    throw error
  }
  return !isWanted || (left === 0 && sum.value === crc)
}

/** fflate's errors are numbered; any other is a fault of the program. */
function isFaultOfData(error: unknown): boolean {
  return error instanceof Error && 'code' in error && typeof error.code === 'number'
}
