import { Crc32 } from './crc32.ts'
import { Deflate } from './zip.ts'

/*
 * Archives for formats that are zip files. They hold no time of writing, so that the same contents make the same bytes, and are packed by
 * JavaScript and not by the zlib of the machine, whose versions pack differently.
 * Source: APPNOTE.TXT 6.3 (https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT).
 */

/** 1 January 1980, the first day that zip archives know. */
const noDate = 0x21

/** Names are UTF-8. */
const utf8Flag = 0x0800

const encoder = new TextEncoder()

/** One file of an archive: packed as it comes, so that only the packed bytes are in memory. */
export class ZipFile {
  readonly #packed: Uint8Array[] = []
  readonly #crc = new Crc32()
  readonly #deflate: Deflate
  #packedSize = 0
  #size = 0

  constructor() {
    this.#deflate = new Deflate({ level: 6 }, (bytes) => {
      this.#packed.push(bytes)
      this.#packedSize += bytes.length
    })
  }

  /** Bytes so far, unpacked. */
  get size(): number {
    return this.#size
  }

  add(text: string): void {
    const bytes = encoder.encode(text)
    this.#crc.add(bytes)
    this.#size += bytes.length
    this.#deflate.push(bytes)
  }

  /** Once, after the last text. */
  close(): void {
    this.#deflate.push(new Uint8Array(0), true)
  }

  /** Once closed: the file under its name in an archive. */
  named(path: string): NamedFile {
    const name = encoder.encode(path)
    const common: readonly Field[] = [
      [20, 2],
      [utf8Flag, 2],
      [8, 2],
      [0, 2],
      [noDate, 2],
      [this.#crc.value, 4],
      [this.#packedSize, 4],
      [this.#size, 4],
      [name.length, 2],
      [0, 2],
    ]
    return {
      entry: [record([[0x04034b50, 4], ...common], name), ...this.#packed],
      directoryEntry: (offset) =>
        record([[0x02014b50, 4], [20, 2], ...common, [0, 2], [0, 2], [0, 2], [0, 4], [offset, 4]], name),
    }
  }
}

/** What an archive holds of a file, and what its directory says of it. */
export interface NamedFile {
  readonly entry: readonly Uint8Array[]
  /** @param offset of the entry in the archive */
  directoryEntry(offset: number): Uint8Array
}

/** The bytes of an archive of closed files. Throws a RangeError where they are more than the format can count (4 GiB). */
export function* zipArchive(files: readonly NamedFile[]): Generator<Uint8Array> {
  const directory: Uint8Array[] = []
  let offset = 0
  for (const file of files) {
    directory.push(file.directoryEntry(offset))
    for (const bytes of file.entry) {
      yield bytes
      offset += bytes.length
    }
  }
  yield* directory
  const size = directory.reduce((total, { length }) => total + length, 0)
  yield record([
    [0x06054b50, 4],
    [0, 2],
    [0, 2],
    [files.length, 2],
    [files.length, 2],
    [size, 4],
    [offset, 4],
    [0, 2],
  ])
}

/** A number and in how many bytes it is written, the lowest first. */
type Field = readonly [value: number, bytes: 2 | 4]

function record(fields: readonly Field[], name: Uint8Array = new Uint8Array(0)): Uint8Array {
  const length = fields.reduce((total, [, bytes]) => total + bytes, 0)
  const record = new Uint8Array(length + name.length)
  const view = new DataView(record.buffer)
  let at = 0
  for (const [value, bytes] of fields) {
    if (value >= 2 ** 32) throw new RangeError(`${value} does not fit into a zip archive`)
    if (bytes === 2) view.setUint16(at, value, true)
    else view.setUint32(at, value, true)
    at += bytes
  }
  record.set(name, length)
  return record
}
