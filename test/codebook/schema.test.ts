import { readFileSync } from 'node:fs'
import Ajv2020 from 'ajv/dist/2020.js'
import { expect, test } from 'vitest'
import { isRequiredAt, keysOf, termForms, termKeys, withinRange } from '../../src/codebook/keys.ts'
import type { MapKind } from '../../src/codebook/keys.ts'

interface Definition {
  readonly title?: string
  readonly properties?: Readonly<Record<string, { readonly title?: string; readonly description?: string }>>
  readonly required?: readonly string[]
  readonly additionalProperties?: unknown
  readonly oneOf?: readonly { readonly $ref?: string }[]
}

const file = new URL('../../codebooks/codebook.schema.json', import.meta.url)
const schema = JSON.parse(readFileSync(file, 'utf8')) as Definition & {
  readonly $defs: Readonly<Record<string, Definition>>
}
const keys = (definition: Definition | undefined): readonly string[] => Object.keys(definition?.properties ?? {})

test('the schema compiles under the strictest settings', () => {
  expect(new Ajv2020.default({ strict: true, allErrors: true }).compile(schema)).toBeTypeOf('function')
})

test.each<[MapKind, Definition | undefined]>([
  ['codebook', schema],
  ['label', schema.$defs['label']],
  ['axis', schema.$defs['axis']],
  ['attribute', schema.$defs['attribute']],
  ['theme', schema.$defs['theme']],
  ['unless', schema.$defs['unlessInUnit']],
])('the keys that a problem names for a %s are those of the schema', (kind, definition) => {
  expect(keysOf(kind)).toEqual(keys(definition))
})

test.each<[string, readonly (string | number)[], Definition | undefined]>([
  ['codebook', [], schema],
  ['axis', ['axes', 0], schema.$defs['axis']],
  ['attribute', ['attributes', 'level'], schema.$defs['attribute']],
  ['theme', ['themes', 0], schema.$defs['theme']],
  ['exclusion', ['themes', 0, 'unless'], schema.$defs['unlessInUnit']],
  ['conjunction', ['themes', 0, 'terms', 0], schema.$defs['nearRule']],
])('the keys that a %s can not do without are those of the schema', (_, pointer, definition) => {
  const required = keys(definition).filter((key) => isRequiredAt([...pointer, key]))
  expect(required).toEqual(definition?.required ?? [])
})

test('the range of `within` is that of the schema', () => {
  expect(schema.$defs['within']).toMatchObject({ minimum: withinRange.least, maximum: withinRange.most })
})

test('the examples of a theme take the keys that a problem names', () => {
  const examples = schema.$defs['theme']?.properties?.['examples'] as Definition
  expect(keysOf('examples')).toEqual(keys(examples))
})

test('the forms of a term and their keys are those of the schema', () => {
  const names = (schema.$defs['rule']?.oneOf ?? []).slice(1).map(({ $ref = '' }) => $ref.replace('#/$defs/', ''))
  expect(names).toEqual(termForms.map((form) => `${form}Rule`))
  for (const form of termForms) expect(termKeys.get(form)).toEqual(keys(schema.$defs[`${form}Rule`]))
})

test('no map of a codebook takes keys that the schema does not name', () => {
  const maps = [schema, ...Object.values(schema.$defs)].filter((definition) => definition.properties !== undefined)
  expect(maps.length).toBeGreaterThan(12)
  expect(maps.filter((definition) => definition.additionalProperties !== false)).toEqual([])
})

test('editors get a title for every key of a codebook, a theme and a term', () => {
  const described = [schema, schema.$defs['theme'], ...termForms.map((form) => schema.$defs[`${form}Rule`])]
  const bare = described.flatMap((definition) =>
    Object.entries(definition?.properties ?? {}).filter(
      ([, property]) => property.title === undefined && !('$ref' in property),
    ),
  )
  expect(bare).toEqual([])
})
