import type { Place } from '../diagnostic/diagnostic.ts'
import type { YamlDocument } from '../parsing/yaml.ts'
import { LineIndex } from '../text/line-index.ts'
import type { TextKind, WrittenText } from './codebook.ts'
import { isMap, keyOf } from './pointer.ts'
import type { Pointer } from './pointer.ts'

/** A scalar of a document and the way to it. */
export interface Leaf {
  readonly value: unknown
  readonly pointer: Pointer
}

/** Every scalar of a document, in its order. */
export function leavesOf(value: unknown, pointer: Pointer = []): readonly Leaf[] {
  if (isMap(value)) return Object.keys(value).flatMap((key) => leavesOf(value[key], [...pointer, key]))
  if (Array.isArray(value)) return value.flatMap((item, index) => leavesOf(item, [...pointer, index]))
  return [{ value, pointer }]
}

/** Every text that the author of a codebook wrote for people or for the matcher, aliases included. */
export function readTexts(document: YamlDocument): readonly WrittenText[] {
  return leavesOf(document.value).flatMap(({ value, pointer }) => {
    const kind = typeof value === 'string' ? kindAt(pointer) : null
    const texts = kind === null ? [] : [writtenText(kind, String(value), pointer, document)]
    return isAliasTarget(pointer) ? [aliasText(pointer, document), ...texts] : texts
  })
}

/** What the value at this place of a codebook is for; null for ids, patterns, numbers and choices. */
export function kindAt(pointer: Pointer): TextKind | null {
  if (pointer[0] === 'attributes' && pointer[2] !== 'label') return 'value'
  const key = keyOf(pointer)
  if (key !== 'ar' && key !== 'en') return kinds.get(key) ?? null
  return pointer.at(-2) === 'definition' || pointer.at(-2) === 'question' ? 'prose' : 'label'
}

const kinds: ReadonlyMap<string, TextKind> = new Map([
  ['include', 'prose'],
  ['exclude', 'prose'],
  ['coded', 'example'],
  ['not_coded', 'example'],
  ['name', 'label'],
  ...['term', 'verb', 'exact', 'forms', 'not_forms', 'terms', 'unless', 'near', 'before', 'all', 'any'].map(
    (key): [string, TextKind] => [key, 'term'],
  ),
])

function isAliasTarget(pointer: Pointer): boolean {
  return pointer[0] === 'attributes' && pointer[2] === 'aliases' && pointer.length === 4
}

function aliasText(pointer: Pointer, document: YamlDocument): WrittenText {
  const written = document.writtenAt(pointer, 'key')
  const at = document.placeOf(pointer, 'key')
  return { kind: 'alias', text: keyOf(pointer), written, style: isQuoted(written) ? 'quoted' : 'plain', at }
}

function writtenText(kind: TextKind, text: string, pointer: Pointer, document: YamlDocument): WrittenText {
  const written = document.writtenAt(pointer)
  return { kind, text, written, style: styleAt(pointer, document), at: document.placeOf(pointer) }
}

/** How the text at this place is written. */
export function styleAt(pointer: Pointer, document: YamlDocument): WrittenText['style'] {
  if (isQuoted(document.writtenAt(pointer))) return 'quoted'
  const isItem = typeof pointer.at(-1) === 'number' && document.writtenAt(pointer.slice(0, -1)).startsWith('[')
  return isItem ? 'item' : 'plain'
}

/** In quotes, or a block of lines after `|` or `>`. */
function isQuoted(written: string): boolean {
  return /^["'|>]/u.test(written)
}

/** The place of an offset (UTF-16) into what was written. */
export function placeWithin({ written, at }: WrittenText, offset: number): Place {
  const within = new LineIndex(written).pointAt(offset)
  const { path, line = 1, column = 1 } = at
  return within.line === 1
    ? { path, line, column: column + within.column - 1 }
    : { path, line: line + within.line - 1, column: within.column }
}
