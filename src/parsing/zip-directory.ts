/** An entry as the directory at the end of an archive has it; sizes in bytes, `offset` that of the entry's own header. */
export interface ZipEntry {
  /** With `/` between folders, whatever the program that packed it wrote. */
  readonly name: string
  readonly nameBytes: Uint8Array
  /** 0 stored, 8 deflated. */
  readonly method: number
  readonly encrypted: boolean
  readonly isLink: boolean
  readonly size: number
  readonly packedSize: number
  readonly crc: number
  readonly offset: number
}

const endLength = 22
const headerLength = 46
const longestComment = 0xffff

/** Whether the bytes begin as zip archives do, an empty one included. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (isPair(bytes, 3, 4) || isPair(bytes, 5, 6))
}

function isPair(bytes: Uint8Array, third: number, fourth: number): boolean {
  return bytes[2] === third && bytes[3] === fourth
}

/** The entries of an archive in the order of its directory (APPNOTE 4.3.12 and 4.3.16), or null where that is damaged or cut off. */
export function readDirectory(bytes: Uint8Array): readonly ZipEntry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(view)
  if (end === null) return null
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  const entries: ZipEntry[] = []
  for (let index = 0; index < count; index++) {
    if (at + headerLength > end || view.getUint32(at, true) !== 0x02014b50) return null
    const next = at + headerLength + lengthsAt(view, at)
    if (next > end) return null
    entries.push(readEntry(view, bytes, at))
    at = next
  }
  return entries
}

/** Of the name, the extra fields and the comment. */
function lengthsAt(view: DataView, at: number): number {
  return view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
}

/** Where the end record begins: the last one whose comment reaches to the end of the file. */
function findEnd(view: DataView): number | null {
  const length = view.byteLength
  for (let at = length - endLength; at >= 0 && at >= length - endLength - longestComment; at--) {
    const isEnd = view.getUint32(at, true) === 0x06054b50 && at + endLength + view.getUint16(at + 20, true) === length
    if (isEnd) return at
  }
  return null
}

/** The host systems whose attributes hold a Unix mode: Unix and macOS. */
const unix = [3, 19]

function readEntry(view: DataView, bytes: Uint8Array, at: number): ZipEntry {
  const start = at + headerLength
  const nameBytes = bytes.subarray(start, start + view.getUint16(at + 28, true))
  const mode = unix.includes(view.getUint8(at + 5)) ? view.getUint32(at + 38, true) >>> 16 : 0
  return {
    name: new TextDecoder().decode(nameBytes).replaceAll('\\', '/'),
    nameBytes,
    method: view.getUint16(at + 10, true),
    encrypted: (view.getUint16(at + 8, true) & 1) === 1,
    isLink: (mode & 0xf000) === 0xa000,
    size: view.getUint32(at + 24, true),
    packedSize: view.getUint32(at + 20, true),
    crc: view.getUint32(at + 16, true),
    offset: view.getUint32(at + 42, true),
  }
}
