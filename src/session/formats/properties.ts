import type { XmlHandler } from '../../parsing/xml.ts'
import type { Package } from './package.ts'

/** Fields of a session by the elements of a document's properties, in either family of formats. */
const fields: ReadonlyMap<string, string> = new Map([
  ['dc:title', 'title'],
  ['dcterms:created', 'date'],
  ['meta:creation-date', 'date'],
])

const namespaces: ReadonlyMap<string, string> = new Map([
  ['http://purl.org/dc/elements/1.1/', 'dc'],
  ['http://purl.org/dc/terms/', 'dcterms'],
  ['urn:oasis:names:tc:opendocument:xmlns:meta:1.0', 'meta'],
])

/** What a document says of itself: its title, and the day it was made (YYYY-MM-DD). None where the part is not there or can't be read. */
export function readProperties(document: Package, part: string): ReadonlyMap<string, string> {
  const handler = new PropertyReader()
  if (!document.has(part) || document.read(part, namespaces, handler) !== null) return new Map()
  return handler.properties
}

class PropertyReader implements XmlHandler {
  readonly #found = new Map<string, string>()
  #field: string | null = null

  get properties(): ReadonlyMap<string, string> {
    const known = [...this.#found].map(
      ([field, text]) => [field, field === 'date' ? toDay(text) : text.trim()] as const,
    )
    return new Map(known.filter(([, value]) => value !== ''))
  }

  open(name: string): void {
    this.#field = fields.get(name) ?? null
  }

  close(): void {
    this.#field = null
  }

  text(text: string): void {
    if (this.#field !== null) this.#found.set(this.#field, (this.#found.get(this.#field) ?? '') + text)
  }
}

/** The day of a moment as ISO 8601 writes it; empty where it is none. */
export function toDay(moment: string): string {
  return /^\s*(?<day>\d{4}-\d{2}-\d{2})/u.exec(moment)?.groups?.['day'] ?? ''
}
