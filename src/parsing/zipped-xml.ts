import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import { problem } from '../diagnostic/diagnostic.ts'
import { XmlReader } from './xml.ts'
import type { XmlHandler } from './xml.ts'
import type { ZipArchive } from './zip.ts'

/**
 * Reads an XML part of an archive as it is unpacked, never whole in memory. UTF-8, or UTF-16 with its byte order mark.
 *
 * @param path as the user knows the archive
 * @returns null when all went well. Codes: ZIP_…, XML_…
 */
export function readZippedXml(
  archive: ZipArchive,
  path: string,
  part: string,
  namespaces: ReadonlyMap<string, string>,
  handler: XmlHandler,
): Diagnostic | null {
  const reader = new XmlReader({ path, part }, namespaces, handler)
  const decoder = new PieceDecoder()
  const fault = archive.unpack(part, (bytes) => {
    const text = decoder.decode(bytes)
    return text !== null && reader.write(text)
  })
  if (fault !== null) return fault
  // A fault of the XML stops the unpacking, maybe in the middle of a character.
  if (reader.fault === null && decoder.end() === null) return problem('XML_ENCODING', { part }, { path })
  return reader.end()
}

/** Text of the pieces of a file; null once a byte is wrong. */
class PieceDecoder {
  #decoder: InstanceType<typeof TextDecoder> | null = null
  #isWrong = false

  decode(bytes: Uint8Array): string | null {
    this.#decoder ??= new TextDecoder(encodingOf(bytes), { fatal: true })
    return this.#attempt(this.#decoder, bytes)
  }

  /** @returns null where some byte was wrong, or the last character is not whole */
  end(): string | null {
    return this.#isWrong ? null : this.#attempt(this.#decoder ?? new TextDecoder(), null)
  }

  #attempt(decoder: InstanceType<typeof TextDecoder>, bytes: Uint8Array | null): string | null {
    try {
      return bytes === null ? decoder.decode() : decoder.decode(bytes, { stream: true })
    } catch (error) {
      if (!(error instanceof TypeError)) throw error
      this.#isWrong = true
      return null
    }
  }
}

function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8'
}
