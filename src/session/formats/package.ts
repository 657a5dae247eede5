import type { Diagnostic } from '../../diagnostic/diagnostic.ts'
import { problem } from '../../diagnostic/diagnostic.ts'
import type { XmlHandler } from '../../parsing/xml.ts'
import type { ZipArchive } from '../../parsing/zip.ts'
import type { readZippedXml } from '../../parsing/zipped-xml.ts'
import { refusedByContent } from './refused.ts'

/** A document that is a zip archive of XML parts (docx, odt, xlsx), open for reading. */
export class Package {
  readonly #archive: ZipArchive
  readonly #path: string
  readonly #read: typeof readZippedXml

  constructor(archive: ZipArchive, path: string, read: typeof readZippedXml) {
    this.#archive = archive
    this.#path = path
    this.#read = read
  }

  has(part: string): boolean {
    return this.#archive.has(part)
  }

  /** Tells `handler` of a part. @returns what was wrong, or null. Codes: ZIP_…, XML_… */
  read(part: string, namespaces: ReadonlyMap<string, string>, handler: XmlHandler): Diagnostic | null {
    return this.#read(this.#archive, this.#path, part, namespaces, handler)
  }

  /** Whether a part can be read whole and holds `element`. */
  holds(part: string, namespaces: ReadonlyMap<string, string>, element: string): boolean {
    let isThere = false
    const open = (name: string): void => {
      isThere ||= name === element
    }
    return this.has(part) && this.read(part, namespaces, { open, close: ignore, text: ignore }) === null && isThere
  }
}

/** For handlers that don't care. */
export function ignore(): void {}

/**
 * Opens a document. The libraries are loaded here, when first needed.
 *
 * @param path as the user knows the file
 * @returns codes: ZIP_…, FORMAT_REFUSED where the bytes are of another format
 */
export async function openPackage(
  bytes: Uint8Array,
  path: string,
): Promise<{ document: Package; diagnostic: null } | { document: null; diagnostic: Diagnostic }> {
  const format = refusedByContent(bytes)
  if (format !== null) return { document: null, diagnostic: problem('FORMAT_REFUSED', { format }, { path }) }
  const { openZip } = await import('../../parsing/zip.ts')
  const xml = await import('../../parsing/zipped-xml.ts')
  const { archive, diagnostic } = openZip(bytes, path)
  return archive === null
    ? { document: null, diagnostic }
    : { document: new Package(archive, path, xml.readZippedXml), diagnostic: null }
}
