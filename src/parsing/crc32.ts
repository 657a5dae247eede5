const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1
  return value
})

/** The check sum of zip archives (CRC-32 of ISO 3309, polynomial 0xEDB88320), piece by piece. */
export class Crc32 {
  #register = 0xffffffff

  add(bytes: Uint8Array): void {
    let register = this.#register
    for (const byte of bytes) register = (table[(register ^ byte) & 0xff] ?? 0) ^ (register >>> 8)
    this.#register = register
  }

  /** Unsigned, of all bytes so far. */
  get value(): number {
    return (this.#register ^ 0xffffffff) >>> 0
  }
}
