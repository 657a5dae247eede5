import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import Ajv from 'ajv'
import addFormats from 'ajv-formats'
import { describe, expect, test } from 'vitest'
import { main } from '../../src/cli.ts'
import { fakeIo } from '../commands/fake-io.ts'
import { put, temporaryFolder } from '../io/folders.ts'

interface Resource {
  readonly profile?: string
  readonly name: string
  readonly path: string
  readonly bytes?: number
  readonly hash?: string
  readonly dialect?: { readonly delimiter: string; readonly quoteChar: string }
  readonly schema?: { readonly fields: readonly { readonly name: string; readonly decimalChar?: string }[] }
}

const fixtures = resolve(import.meta.dirname, '../fixtures')
const ajv = new Ajv.default({ strict: false, allErrors: true, unicodeRegExp: false })
addFormats.default(ajv)
/** The schemas use it for forms that people fill in: any text. */
ajv.addFormat('textarea', true)

/** Draft 4, which differs from later drafts in nothing that these schemas make use of. */
function validator(name: string) {
  const text = readFileSync(join(fixtures, 'frictionless', `${name}.json`), 'utf8')
  return ajv.compile({ ...JSON.parse(text), $schema: undefined })
}

const isPackage = validator('data-package')
const resourceValidators = new Map(
  ['data-resource', 'tabular-data-resource'].map((profile) => [profile, validator(profile)]),
)

/** An attribute may be named in Arabic, a resource may not. */
const codebook = `format: code-sessions/codebook@1
id: small
version: 1.0.0
title: { ar: صغيرة }
language: ar
attributes:
  المهنة: { values: [معلمة, طبيب] }
themes:
  - id: displacement
    label: { ar: النزوح }
    definition: { ar: ترك الناس مساكنهم }
    include: النزوح
    terms: [نزوح, { verb: نزح/ينزح }]
`
const transcript = `---
moderators: [الميسّرة]
participants:
  م1: { المهنة: معلمة, level: 2 }
---
الميسّرة: كيف كان النزوح؟
م1: نزحنا مرتين؛ "النزوح" صعب، والله.
م2: لا أعرف.
`

/** A folder with a small study, coded into coded/. */
async function codedFolder(): Promise<string> {
  const folder = temporaryFolder()
  put(folder, { 'codebook.yaml': codebook, 'transcripts/a.txt': transcript })
  await runs(folder, ['transcripts', '--codebook', 'codebook.yaml', '--out', 'coded'])
  return folder
}

/** A folder of tables that were exported from it. */
async function exported(...args: readonly string[]): Promise<string> {
  const folder = await codedFolder()
  await runs(folder, ['export', ...args, '-o', 'tables/'])
  return join(folder, 'tables')
}

async function runs(folder: string, args: readonly string[]): Promise<void> {
  const io = fakeIo(folder)
  expect([await main([...args, '-q'], io), io.told()]).toEqual([0, ''])
}

/** The resources of a description that the schemas accept. */
function resourcesOf(folder: string): readonly Resource[] {
  const description = JSON.parse(readFileSync(join(folder, 'datapackage.json'), 'utf8'))
  isPackage(description)
  expect(isPackage.errors).toBeNull()
  const resources: readonly Resource[] = description.resources
  for (const resource of resources) {
    const isResource = resourceValidators.get(resource.profile ?? 'data-resource')
    isResource?.(resource)
    expect([resource.name, isResource?.errors]).toEqual([resource.name, null])
  }
  expect(new Set(resources.map(({ name }) => name)).size).toBe(resources.length)
  return resources
}

function firstLineOf(folder: string, { path }: Resource): string {
  return readFileSync(join(folder, path), 'utf8').replace('\ufeff', '').split(/\r?\n/u)[0] ?? ''
}

describe('the schemas know', () => {
  test.each([
    ['no resources', { name: 'x' }],
    ['a name with capitals', { name: 'X', resources: [{ name: 'a', path: 'a.csv' }] }],
  ])('%s', (_name, description) => expect(isPackage(description)).toBe(false))

  test('a resource that is named in Arabic', () => {
    expect(resourceValidators.get('data-resource')?.({ name: 'المهنة', path: 'a.csv' })).toBe(false)
  })

  test('a table without its fields', () => {
    const table = { profile: 'tabular-data-resource', name: 'a', path: 'a.csv', schema: {} }
    expect(resourceValidators.get('tabular-data-resource')?.(table)).toBe(false)
  })
})

test('the description of a results folder is valid and names its columns', async () => {
  const folder = join(await codedFolder(), 'coded')
  const tables = resourcesOf(folder).filter(({ profile }) => profile === 'tabular-data-resource')
  expect(tables.length).toBeGreaterThan(14)
  for (const table of tables)
    expect(table.schema?.fields.map(({ name }) => name)).toEqual(firstLineOf(folder, table).split(','))
})

const tables = 'frequencies,excerpts,crosstab'

describe.each<[string, readonly string[], string]>([
  ['csv', [], 'tabular-data-resource'],
  ['csv with decimal commas', ['--decimal', ','], 'tabular-data-resource'],
  ['csv without a byte order mark', ['--no-bom'], 'tabular-data-resource'],
  ['tsv', ['--format', 'tsv'], 'data-resource'],
  ['jsonl', ['--format', 'jsonl'], 'data-resource'],
  ['parquet', ['--format', 'parquet'], 'data-resource'],
])('a folder of %s', (_name, options, profile) => {
  test('has a valid description with size and hash of each file', async () => {
    const folder = await exported(tables, '--by', 'المهنة', ...options)
    const resources = resourcesOf(folder)
    expect(resources.map((resource) => resource.profile)).toEqual([profile, profile, profile])
    for (const { path, bytes, hash } of resources) {
      const content = readFileSync(join(folder, path))
      expect([path, bytes, hash]).toEqual([
        path,
        content.length,
        `sha256:${createHash('sha256').update(content).digest('hex')}`,
      ])
    }
  })
})

test('decimal commas come with semicolons, and the description says both', async () => {
  const folder = await exported('frequencies', '--decimal', ',')
  const [table] = resourcesOf(folder)
  expect(table?.dialect).toMatchObject({ delimiter: ';', quoteChar: '"' })
  expect(table?.schema?.fields.find(({ name }) => name === 'turns_share')?.decimalChar).toBe(',')
  expect(readFileSync(join(folder, 'frequencies.csv'), 'utf8')).toContain(';0,5;')
})

test('a table by an attribute with an Arabic name lies under that name, its resource under a legal one', async () => {
  const folder = await exported('frequencies', '--by', 'المهنة')
  const [table] = resourcesOf(folder)
  expect(table?.path).toBe('frequencies-by-المهنة.csv')
  expect(table?.name).toBe('frequencies-by-u627u644u645u647u646u629')
})
