import type { Diagnostic, Place } from '../diagnostic/diagnostic.ts'
import { problem } from '../diagnostic/diagnostic.ts'
import { readYaml } from '../parsing/yaml.ts'
import type { YamlDocument } from '../parsing/yaml.ts'
import { cleanValue } from './fields.ts'
import type { Field, Fields, ParticipantFields, Participants } from './fields.ts'
import { labelKey } from './label.ts'
import { detach, forEachLine } from './lines.ts'
import { formatAt } from './metadata.ts'

/** What the head of a transcript says. `end`: where the speech begins (UTF-16); 0 where there is no front matter. */
export interface FrontMatter {
  readonly end: number
  readonly fields: Fields
  readonly participants: Participants
  readonly diagnostics: readonly Diagnostic[]
}

/** A head is a page at most; `---` further down is a rule between paragraphs. */
const longest = 2 ** 17

/**
 * Reads the YAML between a first line `---` and the next one (or `...`). Values are texts as written; the items of a list are joined
 * by ` | `. The block stays a gap of the text, whole, also where its YAML is faulty. A first line `---` that begins no mapping is
 * a rule, and speech.
 *
 * @returns codes: YAML_…, SESSION_FRONT_MATTER_OPEN, SESSION_FRONT_MATTER_SHAPE, SESSION_DUPLICATE_ROW
 */
export function readFrontMatter(text: string, path: string): FrontMatter {
  const block = findBlock(text)
  if (block === null) return noFrontMatter
  if (block.end === null)
    return { ...noFrontMatter, diagnostics: [problem('SESSION_FRONT_MATTER_OPEN', {}, { path, line: block.line })] }
  const { document, diagnostics } = readYaml(
    detach(text.slice(block.start, block.closing)),
    path,
    block.line + 1,
    'text',
  )
  if (document === null) return { ...noFrontMatter, end: block.end, diagnostics }
  if (!isMapping(document.value)) return document.value === null ? { ...noFrontMatter, end: block.end } : noFrontMatter
  return { end: block.end, ...new Reader(document).read(document.value) }
}

/** Of a text that has none. */
export const noFrontMatter: FrontMatter = { end: 0, fields: new Map(), participants: new Map(), diagnostics: [] }

interface Block {
  /** 1-based line of the opening `---`. */
  readonly line: number
  readonly start: number
  readonly closing: number
  /** Null where no line closes it. */
  readonly end: number | null
}

function findBlock(text: string): Block | null {
  if (!/^\s*---[ \t]*(?:[\r\n]|$)/.test(text)) return null
  let number = 0
  let line = 0
  let start: number | null = null
  let block: Block | null = null
  forEachLine(text, 0, (from, to) => {
    number++
    if (start !== null && from - start > longest) return true
    const content = to - from > 20 ? '' : text.slice(from, to).trimEnd()
    if (start === null && content === '---') {
      line = number
      start = afterBreak(text, to)
    } else if (start !== null && (content === '---' || content === '...')) {
      block = { line, start, closing: from, end: to }
    }
    return block !== null
  })
  return block ?? { line, start: 0, closing: 0, end: null }
}

function afterBreak(text: string, at: number): number {
  return Math.min(text.length, at + (text.startsWith('\r\n', at) ? 2 : 1))
}

type Mapping = Readonly<Record<string, unknown>>

function isMapping(value: unknown): value is Mapping {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

class Reader {
  readonly #document: YamlDocument
  readonly #diagnostics: Diagnostic[] = []

  constructor(document: YamlDocument) {
    this.#document = document
  }

  read(mapping: Mapping): Omit<FrontMatter, 'end'> {
    const fields = new Map<string, Field>()
    let participants: Participants = new Map()
    for (const [key, value] of Object.entries(mapping)) {
      if (key === 'participants') participants = this.#readParticipants(value)
      else this.#addField(fields, key, value, [key])
    }
    return { fields, participants, diagnostics: this.#diagnostics }
  }

  #readParticipants(value: unknown): Participants {
    const participants = new Map<string, ParticipantFields>()
    if (isEmpty(value)) return participants
    if (!isMapping(value)) {
      this.#refuse('participants', 'mapping', ['participants'])
      return participants
    }
    for (const [label, said] of Object.entries(value)) {
      const pointer = ['participants', label]
      const fields = new Map<string, Field>()
      if (isMapping(said))
        for (const [key, text] of Object.entries(said)) this.#addField(fields, key, text, [...pointer, key])
      else if (!isEmpty(said)) this.#refuse(label, 'mapping', pointer)
      const at = this.#placeOf(pointer, 'key')
      const first = participants.get(labelKey(label))
      if (first === undefined) participants.set(labelKey(label), { label: cleanValue(label), at, fields })
      else this.#diagnostics.push(problem('SESSION_DUPLICATE_ROW', { of: label, first: formatAt(first.at) }, at))
    }
    return participants
  }

  #addField(fields: Map<string, Field>, key: string, value: unknown, pointer: readonly string[]): void {
    const texts = Array.isArray(value) ? value.map((item: unknown) => toText(item)) : [toText(value)]
    if (texts.includes(null)) this.#refuse(key, 'text', pointer)
    const written = texts.filter((text) => text !== null && text !== '').join(' | ')
    if (written !== '') fields.set(cleanValue(key), { value: written, at: this.#placeOf(pointer, 'value') })
  }

  #refuse(key: string, expected: 'text' | 'mapping', pointer: readonly string[]): void {
    this.#diagnostics.push(problem('SESSION_FRONT_MATTER_SHAPE', { key, expected }, this.#placeOf(pointer, 'key')))
  }

  #placeOf(pointer: readonly string[], part: 'key' | 'value'): Place {
    return this.#document.placeOf(pointer, part)
  }
}

/** Null where it is no text; nothing, `~` and `null` say nothing. */
function toText(value: unknown): string | null {
  if (isEmpty(value)) return ''
  return typeof value === 'string' ? cleanValue(value) : null
}

function isEmpty(value: unknown): boolean {
  return value === null || value === '' || value === '~' || value === 'null'
}
