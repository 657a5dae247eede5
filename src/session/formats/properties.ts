import type { XmlHandler } from '../../parsing/xml.ts'
import type { Package } from './package.ts'

const namespaces: ReadonlyMap<string, string> = new Map([['http://purl.org/dc/elements/1.1/', 'dc']])

/**
 * What a document says of itself: its title. Its other properties are none of the session's: authors are private, and the day on which the
 * file was made is not the day on which people met. None where the part is not there or can't be read.
 */
export function readProperties(document: Package, part: string): ReadonlyMap<string, string> {
  const handler = new TitleReader()
  if (!document.has(part) || document.read(part, namespaces, handler) !== null) return new Map()
  return propertiesOf(handler.title)
}

/** Of a title as written; none where it is empty. */
export function propertiesOf(title: string): ReadonlyMap<string, string> {
  const shown = title.replaceAll(/\s+/gu, ' ').trim()
  return new Map(shown === '' ? [] : [['title', shown]])
}

class TitleReader implements XmlHandler {
  title = ''
  #isTitle = false

  open(name: string): void {
    this.#isTitle = name === 'dc:title'
  }

  close(): void {
    this.#isTitle = false
  }

  text(text: string): void {
    if (this.#isTitle) this.title += text
  }
}
