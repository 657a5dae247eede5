import type { ExpectedKind, KeyOwner, ValueKind } from '../diagnostic/codebook-shape-messages.ts'
import { problem } from '../diagnostic/diagnostic.ts'
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import type { YamlDocument } from '../parsing/yaml.ts'
import { nearest } from '../text/closeness.ts'
import { isRequiredAt, keysOf, keysOfForm, mapKindAt, termForms, termKeys, withinRange } from './keys.ts'
import type { MapKind } from './keys.ts'
import { isMap, keyOf, toPointer, valueAt } from './pointer.ts'
import type { Pointer } from './pointer.ts'
import type { ShapeProblem } from './schema-validator.d.ts'
import { asNumber, gluedKey, misspelling } from './spelling.ts'

/** A schema problem with the part of the document that it is about. */
interface Found {
  readonly document: YamlDocument
  readonly problem: ShapeProblem
  readonly pointer: Pointer
  readonly value: unknown
  readonly kind: MapKind
}

/**
 * What the author did wrong, from what the schema validator complains of: one diagnostic per mistake, at its key or value.
 * A term map that fits none of the nine forms gets problems from all nine; only those of the form it was meant to be are kept.
 */
export function describeShape(document: YamlDocument, problems: readonly ShapeProblem[]): readonly Diagnostic[] {
  const told = new Map<string, Diagnostic>()
  for (const shapeProblem of problems) {
    const pointer = toPointer(document.value, shapeProblem.instancePath)
    const value = valueAt(document.value, pointer)
    const found = { document, problem: shapeProblem, pointer, value, kind: mapKindAt(pointer) }
    const diagnostic = isRelevant(found) ? (describers[shapeProblem.keyword]?.(found) ?? null) : null
    if (diagnostic !== null) told.set(JSON.stringify([diagnostic.code, diagnostic.at, diagnostic.args]), diagnostic)
  }
  return [...told.values()]
}

/** Whether a problem belongs to the form that each term map on the way was meant to have. */
function isRelevant({ document, problem: { keyword }, pointer }: Found): boolean {
  return pointer.every((_, index) => {
    const way = pointer.slice(0, index + 1)
    const value = valueAt(document.value, way)
    if (mapKindAt(way) !== 'term' || !isMap(value)) return true
    const keys = keysOfForm(value)
    const next = pointer[index + 1]
    if (next === undefined) return (keys === null) === (keyword === 'oneOf')
    return keys !== null && keys.includes(String(next))
  })
}

const describers: Readonly<Record<string, (found: Found) => Diagnostic | null>> = {
  type: describeType,
  required: describeMissingKey,
  additionalProperties: describeUnknownKey,
  oneOf: describeTermForm,
  anyOf: describeEmptyTheme,
  not: ({ document, pointer }) =>
    problem('CODEBOOK_NESTED_UNLESS', {}, document.placeOf([...pointer, 'unless'], 'key')),
  pattern: describePattern,
  propertyNames: ({ document, problem: { params }, pointer }) => {
    const name = String(params['propertyName'])
    return problem('CODEBOOK_BAD_ATTRIBUTE_NAME', { name }, document.placeOf([...pointer, name], 'key'))
  },
  enum: (found) => describeChoice(found, listOf(found.problem.params['allowedValues'])),
  const: (found) => describeChoice(found, [String(found.problem.params['allowedValue'])]),
  minItems: ({ document, problem: { params }, pointer, value }) =>
    problem(
      'CODEBOOK_TOO_FEW',
      {
        key: keyOf(pointer),
        found: listOf(value).length,
        least: Number(params['limit']),
        required: isRequiredAt(pointer),
      },
      document.placeOf(pointer),
    ),
  minProperties: ({ document, pointer, kind }) =>
    problem(
      'CODEBOOK_EMPTY_MAP',
      { key: keyOf(pointer), known: keysOf(kind).join(', '), required: isRequiredAt(pointer) },
      document.placeOf(pointer, 'key'),
    ),
  minimum: describeRange,
  maximum: describeRange,
}

function describeType({ document, problem: { params }, pointer, value }: Found): Diagnostic | null {
  const kind = kindOf(value)
  const expected = expectedAt(pointer) ?? typeNames.get(params['type']) ?? 'text'
  if (expected.split(' or ').includes(kind)) return null // The complaint of a form that was not meant.
  const [key, found, at] = [labelKeyOf(pointer), shown(value), document.placeOf(pointer)]
  const read = expected === 'whole number' ? asNumber(value) : null
  if (read !== null) return problem('CODEBOOK_ARABIC_DIGITS', { key, found, read }, at)
  return problem('CODEBOOK_WRONG_TYPE', { key, kind, found, expected }, at)
}

const typeNames: ReadonlyMap<unknown, ExpectedKind> = new Map([
  ['integer', 'whole number'],
  ['boolean', 'true or false'],
  ['array', 'list'],
  ['object', 'map'],
])

/** What a place takes that takes several kinds of values; null elsewhere. */
function expectedAt(pointer: Pointer): ExpectedKind | null {
  const kind = mapKindAt(pointer)
  if (kind === 'term') return 'text or map'
  if (kind === 'unless') return 'list or map'
  const isValue =
    pointer[0] === 'attributes' && pointer.length === 4 && (pointer[2] === 'values' || pointer[2] === 'aliases')
  return isValue ? 'text or number' : null
}

function kindOf(value: unknown): ValueKind {
  if (value === null || value === undefined) return 'nothing'
  if (Array.isArray(value)) return 'list'
  if (typeof value === 'string') return 'text'
  if (typeof value === 'number') return 'number'
  return typeof value === 'boolean' ? 'true or false' : 'map'
}

const owners: ReadonlyMap<MapKind, KeyOwner> = new Map([
  ['codebook', 'codebook'],
  ['axis', 'axis'],
  ['theme', 'theme'],
  ['unless', 'exclusion'],
])

function describeMissingKey({ document, problem: { params }, pointer, value, kind }: Found): Diagnostic | null {
  const key = String(params['missingProperty'])
  const owner = owners.get(kind)
  // A theme without terms and sub-themes is told by `anyOf`; a term's form by `oneOf`.
  const isAlternative = kind === 'theme' && (key === 'terms' || key === 'themes')
  if (owner === undefined || isAlternative || !isMap(value) || isMisspelt(key, value, kind)) return null
  return problem('CODEBOOK_MISSING_KEY', { key, owner }, document.placeOf(pointer))
}

function describeUnknownKey({ document, problem: { params }, pointer, value, kind }: Found): Diagnostic | null {
  const key = String(params['additionalProperty'])
  const keys = (kind === 'term' && isMap(value) ? keysOfForm(value) : null) ?? keysOf(kind)
  if (keys.includes(key)) return null
  const at = document.placeOf([...pointer, key], 'key')
  const glued = gluedKey(key, keys)
  if (glued !== null) return problem('CODEBOOK_GLUED_COLON', { key: glued, found: shown(key) }, at)
  return problem('CODEBOOK_UNKNOWN_KEY', { key, nearest: nearest(key, keys), known: keys.join(', ') }, at)
}

/** Whether the map holds an unknown key that looks like this missing one: one mistake is told once. */
function isMisspelt(key: string, map: Readonly<Record<string, unknown>>, kind: MapKind): boolean {
  const keys = keysOf(kind)
  return Object.keys(map).some(
    (written) => !keys.includes(written) && (gluedKey(written, keys) ?? nearest(written, keys)) === key,
  )
}

function describeTermForm({ document, pointer, value, kind }: Found): Diagnostic | null {
  if (kind !== 'term' || !isMap(value)) return null // Told by `type` and `pattern`.
  const written = Object.keys(value)
  const forms = written.filter((key) => termKeys.has(key))
  const first = forms[1] ?? written[0]
  const at = first === undefined ? document.placeOf(pointer) : document.placeOf([...pointer, first], 'key')
  const found = (forms.length > 1 ? forms : written).map((key) => `«${key}»`).join(', ')
  if (forms.length > 1) return problem('CODEBOOK_TWO_TERM_FORMS', { found }, at)
  const glued = gluedKey(first ?? '', termForms)
  if (glued !== null) return problem('CODEBOOK_GLUED_COLON', { key: glued, found: shown(first) }, at)
  const close = written.map((key) => nearest(key, termForms)).find((form) => form !== null)
  return problem('CODEBOOK_UNKNOWN_TERM_FORM', { found, nearest: close ?? null, known: termForms.join(', ') }, at)
}

function describeEmptyTheme({ document, pointer, value, kind }: Found): Diagnostic | null {
  if (kind !== 'theme' || !isMap(value)) return null
  if (isMisspelt('terms', value, kind) || isMisspelt('themes', value, kind)) return null
  return problem('CODEBOOK_EMPTY_THEME', { theme: shown(value['id']) }, document.placeOf(pointer))
}

function describePattern({
  document,
  problem: { schemaPath, propertyName },
  pointer,
  value,
}: Found): Diagnostic | null {
  if (propertyName !== undefined || typeof value !== 'string') return null // Told by `propertyNames`.
  const owner = schemaPath.split('/').at(-2)
  return misspelling(owner, labelKeyOf(pointer), value, document.placeOf(pointer))
}

function describeChoice({ document, pointer, value }: Found, choices: readonly unknown[]): Diagnostic | null {
  if (pointer.length === 1 && pointer[0] === 'format') return null // Told by `readCodebook`, which knows versions.
  const key = keyOf(pointer)
  const at = document.placeOf(pointer)
  const texts = choices.map(String)
  const found = shown(value)
  if (found === '') return problem('CODEBOOK_WRONG_TYPE', { key, kind: kindOf(value), found, expected: 'text' }, at)
  return problem(
    'CODEBOOK_UNKNOWN_CHOICE',
    { key, found, nearest: nearest(found, texts), choices: texts.join(', ') },
    at,
  )
}

/** `within` is the only number that has limits. */
function describeRange({ document, pointer, value }: Found): Diagnostic {
  const args = { key: keyOf(pointer), found: Number(value), ...withinRange }
  return problem('CODEBOOK_OUT_OF_RANGE', args, document.placeOf(pointer))
}

/** The innermost key; for the text of one language, the key of the label that it belongs to. */
function labelKeyOf(pointer: Pointer): string {
  const outer = pointer.slice(0, -1)
  return keyOf(mapKindAt(outer) === 'label' ? outer : pointer)
}

/** The items of a list; anything else is the one item of its own list. */
function listOf(value: unknown): readonly unknown[] {
  return [value].flat()
}

/** A scalar as it may be quoted in a sentence; '' for lists, maps and nothing. */
function shown(value: unknown): string {
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') return ''
  const characters = Array.from(String(value))
  return characters.length > 40 ? `${characters.slice(0, 40).join('')}…` : characters.join('')
}
