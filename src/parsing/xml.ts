import { SaxesParser } from './saxes-parser.js'
import type { Diagnostic, Place } from '../diagnostic/diagnostic.ts'
import { problem } from '../diagnostic/diagnostic.ts'

/**
 * Told of what stands in an XML text, in its order. Names are written with the prefixes that the reader was given for their namespaces
 * (`w:p`), whatever the text calls them; without a namespace they stand bare, those of other namespaces are `?:name`.
 */
export interface XmlHandler {
  open(name: string, attributes: ReadonlyMap<string, string>): void
  close(name: string): void
  text(text: string): void
}

/** Which XML is read: the file as the user knows it and, where it is an archive, the part of it. */
export interface XmlSource {
  readonly path: string
  readonly part: string | null
}

/** More nesting than this no document has that people wrote. */
export const deepestXml = 256

/** Characters parsed at a time: so much may still be looked at after a fault. */
const step = 16_384

/**
 * Reads XML piece by piece, strictly: a DOCTYPE is refused (so there are no entities but the five of XML), nesting is limited, the first
 * fault ends the reading. The caller limits the length.
 */
export class XmlReader {
  readonly #parser = new SaxesParser({ xmlns: true, position: true })
  readonly #source: XmlSource
  #depth = 0
  #fault: Diagnostic | null = null

  /** @param namespaces prefixes by namespace; several namespaces may share one */
  constructor(source: XmlSource, namespaces: ReadonlyMap<string, string>, handler: XmlHandler) {
    this.#source = source
    const nameOf = (uri: string, local: string): string =>
      uri === '' ? local : `${namespaces.get(uri) ?? '?'}:${local}`
    const parser = this.#parser
    parser.on('error', () => this.#stop(problem('XML_SYNTAX', { part: source.part }, this.#place())))
    parser.on('doctype', () => this.#stop(problem('XML_DOCTYPE', { part: source.part }, this.#place())))
    parser.on('opentag', ({ uri, local, attributes }) => {
      this.#depth++
      if (this.#depth > deepestXml)
        this.#stop(problem('XML_TOO_DEEP', { part: source.part, limit: deepestXml }, this.#place()))
      if (this.#fault !== null) return
      const named = Object.values(attributes).map((found) => [nameOf(found.uri, found.local), found.value] as const)
      handler.open(nameOf(uri, local), new Map(named))
    })
    parser.on('closetag', ({ uri, local }) => {
      this.#depth--
      if (this.#fault === null) handler.close(nameOf(uri, local))
    })
    const take = (text: string): void => {
      if (this.#fault === null && this.#depth > 0) handler.text(text)
    }
    parser.on('text', take)
    parser.on('cdata', take)
  }

  /** @returns whether more is wanted: false after a fault */
  write(text: string): boolean {
    for (let at = 0; at < text.length && this.#fault === null; at += step) this.#parser.write(text.slice(at, at + step))
    return this.#fault === null
  }

  /** What was wrong first, or null so far. */
  get fault(): Diagnostic | null {
    return this.#fault
  }

  /** Ends the reading. @returns the fault, or null. Codes: XML_SYNTAX, XML_DOCTYPE, XML_TOO_DEEP */
  end(): Diagnostic | null {
    if (this.#fault === null) this.#parser.close()
    return this.#fault
  }

  /** Only the first fault counts: the others follow from it. */
  #stop(fault: Diagnostic): void {
    this.#fault ??= fault
  }

  /** Lines and columns mean nothing to people where the XML is packed in an archive. */
  #place(): Place {
    const { path, part } = this.#source
    return part === null ? { path, line: this.#parser.line, column: Math.max(1, this.#parser.column) } : { path }
  }
}
