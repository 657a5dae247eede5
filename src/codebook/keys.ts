import type { Pointer } from './pointer.ts'

/**
 * The keys that each map of a codebook takes, in the order people are told of them. A test holds them equal to
 * codebooks/codebook.schema.json: the schema decides what is valid, these say what was probably meant.
 */

/**
 * The maps of a codebook, by what they describe; `term` is a map among terms whose form is not known, `other` stands for places where
 * the schema has no map or one whose keys are free.
 */
export type MapKind = 'codebook' | 'label' | 'axis' | 'attribute' | 'theme' | 'examples' | 'term' | 'unless' | 'other'

/** What a term map looks for, by the key that says so, with all keys that go with it. */
export const termKeys: ReadonlyMap<string, readonly string[]> = new Map([
  ['term', ['term', 'forms', 'not_forms', 'match', 'pos', 'register', 'unless']],
  ['verb', ['verb', 'not_forms', 'register', 'unless']],
  ['exact', ['exact', 'unless']],
  ['pattern', ['pattern', 'name', 'unless']],
  ['near', ['near', 'within', 'name', 'unless']],
  ['before', ['before', 'within', 'name', 'unless']],
  ['all', ['all', 'name', 'unless']],
  ['any', ['any', 'name', 'unless']],
  ['theme', ['theme', 'unless']],
])

/** The keys that say what a term map looks for. */
export const termForms: readonly string[] = [...termKeys.keys()]

const mapKeys: Readonly<Record<MapKind, readonly string[]>> = {
  codebook: [
    'format',
    'id',
    'version',
    'title',
    'language',
    'unit',
    'plurals',
    'register',
    'axes',
    'attributes',
    'themes',
  ],
  label: ['ar', 'en'],
  axis: ['id', 'label', 'question'],
  attribute: ['label', 'values', 'aliases', 'ordinal'],
  theme: [
    'id',
    'was',
    'label',
    'definition',
    'include',
    'exclude',
    'axes',
    'color',
    'register',
    'terms',
    'unless',
    'examples',
    'themes',
  ],
  examples: ['coded', 'not_coded'],
  term: termForms,
  unless: ['in', 'terms'],
  other: [],
}

/**
 * The keys that go with the form of a term map; null when it has none of the keys that name a form, or more than one.
 */
export function keysOfForm(map: Readonly<Record<string, unknown>>): readonly string[] | null {
  const [keys, second] = Object.keys(map).flatMap((key) => {
    const found = termKeys.get(key)
    return found === undefined ? [] : [found]
  })
  return keys === undefined || second !== undefined ? null : keys
}

const requiredKeys: Partial<Readonly<Record<MapKind, readonly string[]>>> = {
  codebook: ['format', 'id', 'version', 'title', 'language', 'themes'],
  axis: ['id', 'label'],
  theme: ['id', 'label'],
  // Of a term, what names its form.
  term: termForms,
  unless: ['in', 'terms'],
}

/** Whether a map can't do without the key at this place of a codebook. */
export function isRequiredAt(pointer: Pointer): boolean {
  return requiredKeys[mapKindAt(pointer.slice(0, -1))]?.includes(String(pointer.at(-1))) === true
}

/** What `within` takes. */
export const withinRange = { least: 0, most: 100 } as const

/** The keys of a kind of map. */
export function keysOf(kind: MapKind): readonly string[] {
  return mapKeys[kind]
}

const listsOfTerms: ReadonlySet<string> = new Set(['terms', 'unless', 'near', 'before', 'all', 'any'])
const labels: ReadonlySet<string> = new Set(['title', 'label', 'definition', 'question'])

/** What a map at this place of a codebook describes. */
export function mapKindAt(pointer: Pointer): MapKind {
  const last = pointer.at(-1)
  if (last === undefined) return 'codebook'
  if (typeof last === 'number') return itemKind(pointer.at(-2))
  if (pointer[0] === 'attributes' && pointer.length === 2) return 'attribute'
  if (labels.has(last)) return 'label'
  if (last === 'examples') return 'examples'
  return last === 'unless' ? 'unless' : 'other'
}

function itemKind(list: string | number | undefined): MapKind {
  if (list === 'axes') return 'axis'
  if (list === 'themes') return 'theme'
  return typeof list === 'string' && listsOfTerms.has(list) ? 'term' : 'other'
}
