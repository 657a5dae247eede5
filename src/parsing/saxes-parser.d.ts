/** As much of saxes 6.0.0 as `xml.ts` uses, with namespaces (`xmlns`) resolved. */

/** An element's or attribute's name. */
interface Name {
  readonly uri: string
  readonly local: string
}

export interface OpenTag extends Name {
  readonly attributes: Readonly<Record<string, Name & { readonly value: string }>>
}

export declare class SaxesParser {
  constructor(options: { readonly xmlns: true; readonly position: true })
  /** 1-based. */
  readonly line: number
  /** Of the next character, 0-based, in code points. */
  readonly column: number
  on(event: 'error', handler: (error: Error) => void): void
  on(event: 'doctype' | 'text' | 'cdata', handler: (text: string) => void): void
  on(event: 'opentag', handler: (tag: OpenTag) => void): void
  on(event: 'closetag', handler: (tag: Name) => void): void
  write(text: string): this
  close(): this
}
