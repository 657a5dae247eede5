import { createHash } from 'node:crypto'
import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs'

/** How many UTF-16 units wait before they are written. */
const chunkLength = 1 << 18

/** A file as it was written: what a list of hashes says of it. */
export interface WrittenFile {
  readonly bytes: number
  /** 64 lower-case hexadecimal digits. */
  readonly sha256: string
}

/**
 * Writes a new file, texts as UTF-8, piece by piece, and hashes it on the way. Throws what the file system throws; a file whose writing
 * failed is closed by `close` or `discard` all the same.
 */
export class FileWriter {
  readonly #descriptor: number
  readonly #hash = createHash('sha256')
  #waiting: string[] = []
  #length = 0
  #bytes = 0
  #open = true

  /** @param file absolute path where nothing is yet */
  constructor(file: string) {
    this.#descriptor = openSync(file, 'wx')
  }

  /** Takes a whole number of characters: a surrogate pair must not be cut between two calls. */
  write(text: string): void {
    this.#waiting.push(text)
    this.#length += text.length
    if (this.#length >= chunkLength) this.#flush()
  }

  /** Takes bytes of a file that is no text. */
  writeBytes(bytes: Uint8Array): void {
    this.#flush()
    this.#append(bytes)
  }

  /** Ends the file and makes sure that it is on the disk. */
  close(): WrittenFile {
    try {
      this.#flush()
      fsyncSync(this.#descriptor)
    } finally {
      this.discard()
    }
    return { bytes: this.#bytes, sha256: this.#hash.digest('hex') }
  }

  /** Closes the file unfinished. */
  discard(): void {
    if (this.#open) closeSync(this.#descriptor)
    this.#open = false
  }

  #flush(): void {
    const chunk = Buffer.from(this.#waiting.join(''), 'utf8')
    this.#waiting = []
    this.#length = 0
    this.#append(chunk)
  }

  #append(chunk: Uint8Array): void {
    this.#hash.update(chunk)
    // A full disk may take a part before it refuses the rest.
    for (let at = 0; at < chunk.length;) at += writeSync(this.#descriptor, chunk, at)
    this.#bytes += chunk.length
  }
}
