import { Composer, CST, isMap, isScalar, isSeq, Lexer, Parser } from 'yaml'
import type { Document, ErrorCode, Node, YAMLMap } from 'yaml'
import type { Diagnostic, Place } from '../diagnostic/diagnostic.ts'
import type { YamlFault } from '../diagnostic/parsing-messages.ts'
import { checkIndentation, checkKey, checkScalar, likelyFault, quoteAt, shorten } from './yaml-checks.ts'
import { YamlSource } from './yaml-source.ts'
import type { Stretch } from './yaml-source.ts'

/**
 * A YAML document and where each part of it stands.
 *
 * `value` is made of strings, numbers, booleans, null, arrays and objects **without a prototype**, so that a key such as
 * `__proto__` or `constructor` is a key like any other. An empty document is null.
 */
export interface YamlDocument {
  readonly value: unknown
  /**
   * Place of what a pointer leads to (`['themes', 0, 'id']`): of the value itself or of its key (list items have none: their
   * value is meant). Where the pointer leads to nothing, the place of the nearest part that exists. Columns count code points.
   */
  placeOf(pointer: readonly (string | number)[], part?: 'key' | 'value'): Place
  /** What stands in the file for the value that a pointer leads to, or for its key: with its quotes or brackets, escapes as written. */
  writtenAt(pointer: readonly (string | number)[], part?: 'key' | 'value'): string
}

/** `typed`: 2 is a number and `true` a boolean (YAML 1.2 core); `text`: every scalar is the text that was written. */
export type YamlScalars = 'typed' | 'text'

const levelLimit = 64
const lengthLimit = 2 ** 24

/**
 * Reads one YAML document, refusing what a hand-written file has no need of and an attacker has: anchors and aliases, tags,
 * directives, further documents, more than 64 levels. Keys are texts and unique, also after Unicode composition (NFC).
 *
 * @param path as the user knows the file; @param firstLine the 1-based line of the file that `text` begins on
 * @returns `document` is null exactly when a diagnostic is an error. Codes: YAML_…
 */
export function readYaml(
  text: string,
  path: string,
  firstLine = 1,
  scalars: YamlScalars = 'typed',
): { document: YamlDocument | null; diagnostics: readonly Diagnostic[] } {
  // A lone CR ends a line as well, which `yaml` does not know; replaced one for one, so that offsets stay.
  const source = new YamlSource(text.replaceAll(/\r(?!\n)/g, '\n'), path, firstLine)
  const root =
    text.length > lengthLimit ? source.refuse('YAML_TOO_LARGE', { limit: lengthLimit }, 0) : compose(source, scalars)
  if (root === null) return { document: null, diagnostics: source.problems() }
  const part = toPart(root.contents, null, source)
  return { document: source.failed ? null : new LocatedDocument(part, source), diagnostics: source.problems() }
}

/** How a part of a YAML text is written: where it stands (UTF-16 offsets, half-open), and whether in brackets or in lines of its own. */
export interface YamlLayout {
  readonly kind: 'map' | 'list' | 'scalar'
  readonly inBrackets: boolean
  readonly start: number
  readonly end: number
  /** Where the key of a map stands that leads here. */
  readonly keyAt: number | null
  /** By key, or by position in a list. */
  readonly children: ReadonlyMap<string | number, YamlLayout>
}

/** The layout of a YAML text, for those who change a place of it and leave every other byte as it is; null where `readYaml` refuses it. */
export function layoutOf(text: string): YamlLayout | null {
  if (readYaml(text, '').document === null) return null
  const source = new YamlSource(text.replaceAll(/\r(?!\n)/g, '\n'), '', 1)
  return toLayout(compose(source, 'text')?.contents ?? null, null)
}

function toLayout(node: Node | null, keyAt: number | null): YamlLayout | null {
  const [start, end] = node?.range ?? []
  if (node === null || start === undefined || end === undefined) return null
  const isList = isSeq(node)
  const inBrackets = (isMap(node) || isList) && node.flow === true
  return {
    kind: isMap(node) ? 'map' : isList ? 'list' : 'scalar',
    start,
    end,
    keyAt,
    inBrackets,
    children: layoutsIn(node),
  }
}

function layoutsIn(node: Node): ReadonlyMap<string | number, YamlLayout> {
  const children = new Map<string | number, YamlLayout>()
  const add = (key: string | number, child: unknown, childKeyAt: number | null): void => {
    const layout = toLayout(toNode(child), childKeyAt)
    if (layout !== null) children.set(key, layout)
  }
  if (isSeq(node)) node.items.forEach((item, index) => add(index, item, null))
  if (!isMap(node)) return children
  for (const { key, value } of node.items) if (isScalar(key)) add(String(key.value), value, key.range?.[0] ?? null)
  return children
}

/** A value with its offsets and the parts of it by key. */
interface Part {
  readonly value: unknown
  readonly key: Stretch | null
  readonly written: Stretch
  readonly children: ReadonlyMap<string, Part>
}

class LocatedDocument implements YamlDocument {
  readonly value: unknown
  readonly #root: Part
  readonly #source: YamlSource

  constructor(root: Part, source: YamlSource) {
    this.value = root.value
    this.#root = root
    this.#source = source
  }

  placeOf(pointer: readonly (string | number)[], part: 'key' | 'value' = 'value'): Place {
    const { found, isWhole } = this.#follow(pointer)
    const { start } = part === 'key' || !isWhole ? (found.key ?? found.written) : found.written
    return this.#source.placeAt(start)
  }

  writtenAt(pointer: readonly (string | number)[], part: 'key' | 'value' = 'value'): string {
    const { found, isWhole } = this.#follow(pointer)
    const stretch = part === 'key' ? found.key : found.written
    return isWhole && stretch !== null ? this.#source.text.slice(stretch.start, stretch.end) : ''
  }

  /** The last part on the way; `isWhole` where the way goes no further. */
  #follow(pointer: readonly (string | number)[]): { readonly found: Part; readonly isWhole: boolean } {
    let found = this.#root
    for (const step of pointer) {
      const next = found.children.get(String(step))
      if (next === undefined) return { found, isWhole: false }
      found = next
    }
    return { found, isWhole: true }
  }
}

/**
 * The syntax tree, or null. Its depth is known before it is composed: composing is recursive in `yaml`, and a deep file ends
 * the whole process (RegExpCompiler runs out of memory), which nothing can catch. The parser itself keeps a stack of its own.
 */
function compose(source: YamlSource, scalars: YamlScalars): Document.Parsed | null {
  const tokens = parse(source)
  if (tokens === null) return null
  const schema = scalars === 'text' ? 'failsafe' : 'core'
  const composer = new Composer({ schema, stringKeys: true, uniqueKeys: false, resolveKnownTags: false, merge: false })
  const [first, second] = composer.compose(tokens, true, source.text.length)
  if (first === undefined) throw new Error('yaml composed no document')
  const guarded = source.failed
  for (const { code, pos } of [...first.errors, ...first.warnings, ...(second?.errors ?? [])]) {
    const fault = faultOf[code]
    const found = quoteAt(source.text, pos[0])
    if (fault !== null) source.refuse('YAML_SYNTAX', { fault: likelyFault(fault, found), found }, pos[0])
    else if (!guarded) source.refuse('YAML_TAG', { found }, pos[0])
  }
  return second === undefined ? first : source.refuse('YAML_MULTIPLE_DOCUMENTS', {}, second.range[0])
}

function parse(source: YamlSource): readonly CST.Token[] | null {
  const parser = new Parser()
  const tokens: CST.Token[] = []
  let content = false
  for (const lexeme of new Lexer().lex(source.text)) {
    if (!content) checkLexeme(lexeme, parser.offset, source)
    content = lexeme === CST.SCALAR
    for (const token of parser.next(lexeme)) tokens.push(token)
    if (parser.stack.length > levelLimit && parser.stack.filter(CST.isCollection).length > levelLimit) {
      return source.refuse('YAML_TOO_DEEP', { limit: levelLimit }, parser.offset - lexeme.length)
    }
  }
  for (const token of parser.end()) tokens.push(token)
  return tokens
}

function checkLexeme(lexeme: string, offset: number, source: YamlSource): void {
  const type = CST.tokenType(lexeme)
  if (type === 'alias' || type === 'anchor') source.refuse('YAML_ALIAS', { found: shorten(lexeme) }, offset)
  if (type === 'tag') source.refuse('YAML_TAG', { found: shorten(lexeme) }, offset)
  if (type === 'directive-line') source.refuse('YAML_DIRECTIVE', { found: shorten(lexeme) }, offset)
}

/** Null: the fault of an anchor, alias or tag, which has been reported as such. */
const faultOf: Readonly<Record<ErrorCode, YamlFault | null>> = {
  ALIAS_PROPS: null,
  BAD_ALIAS: null,
  BAD_COLLECTION_TYPE: null,
  BAD_DIRECTIVE: null,
  BAD_PROP_ORDER: null,
  MULTIPLE_ANCHORS: null,
  MULTIPLE_TAGS: null,
  TAG_RESOLVE_FAILED: null,
  BAD_DQ_ESCAPE: 'BAD_DQ_ESCAPE',
  BAD_INDENT: 'BAD_INDENT',
  BAD_SCALAR_START: 'BAD_SCALAR_START',
  BLOCK_AS_IMPLICIT_KEY: 'NESTED_MAPPING',
  BLOCK_IN_FLOW: 'BLOCK_IN_FLOW',
  DUPLICATE_KEY: 'UNEXPECTED_TOKEN',
  IMPOSSIBLE: 'UNEXPECTED_TOKEN',
  KEY_OVER_1024_CHARS: 'KEY_OVER_1024_CHARS',
  MISSING_CHAR: 'MISSING_CHAR',
  MULTILINE_IMPLICIT_KEY: 'MULTILINE_IMPLICIT_KEY',
  MULTIPLE_DOCS: 'UNEXPECTED_TOKEN',
  NON_STRING_KEY: 'NON_STRING_KEY',
  RESOURCE_EXHAUSTION: 'UNEXPECTED_TOKEN',
  TAB_AS_INDENT: 'TAB_AS_INDENT',
  UNEXPECTED_TOKEN: 'UNEXPECTED_TOKEN',
}

function toPart(node: Node | null, key: Stretch | null, source: YamlSource, emptyAt = 0): Part {
  const written = stretchOf(node, emptyAt)
  if (isMap(node)) return toMapping(node, key, written, source)
  if (isSeq(node)) {
    const parts = node.items.map((item) => toPart(toNode(item), null, source, written.start))
    const children = new Map(parts.map((part, index) => [String(index), part]))
    return { value: parts.map(({ value }) => value), key, written, children }
  }
  const value: unknown = isScalar(node) ? node.value : null
  if (isScalar(node)) {
    checkScalar(value, node.source ?? '', written.start, source)
    if (node.type === 'PLAIN') checkIndentation(written, source)
  }
  return { value, key, written, children: new Map() }
}

function stretchOf(node: Node | null, emptyAt: number): Stretch {
  const [start = emptyAt, end = start] = node?.range ?? []
  return { start, end }
}

function toMapping(map: YAMLMap, keyOfMap: Stretch | null, written: Stretch, source: YamlSource): Part {
  const value = Object.create(null) as Record<string, unknown> // An object without a prototype has no other type.
  const children = new Map<string, Part>()
  const composed = new Map<string, number>()
  for (const pair of map.items) {
    if (!isScalar(pair.key)) continue // Reported as NON_STRING_KEY.
    const key = String(pair.key.value)
    const { start: at, end } = stretchOf(pair.key, written.start)
    checkKey(key, { start: at, end }, source)
    const first = composed.get(key.normalize('NFC'))
    if (first !== undefined)
      source.refuse('YAML_DUPLICATE_KEY', { key, firstLine: source.placeAt(first).line ?? 0 }, at)
    composed.set(key.normalize('NFC'), first ?? at)
    const part = toPart(toNode(pair.value), { start: at, end }, source, end)
    children.set(key, part)
    value[key] = part.value
  }
  return { value, key: keyOfMap, written, children }
}

function toNode(value: unknown): Node | null {
  return isMap(value) || isSeq(value) || isScalar(value) ? value : null
}
