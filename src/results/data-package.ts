import type { Codebook } from '../codebook/codebook.ts'
import type { WrittenFile } from '../io/file-writer.ts'
import type { Ownership } from '../io/replace-folder.ts'
import type { Column, TableFold } from '../tables/table.ts'
import { Fields, parseJson } from './fields.ts'

/** A table as it lies in a folder. */
export interface TableResource {
  readonly table: Pick<TableFold, 'name' | 'description' | 'columns'>
  /** Of the file, below the folder. */
  readonly path: string
  /** Its format; between cells of `csv` stands the delimiter, numbers have this decimal sign. */
  readonly format: string
  readonly delimiter: string
  readonly decimal: '.' | ','
  /** Null where a manifest elsewhere has size and hash. */
  readonly written: WrittenFile | null
}

/**
 * The text of datapackage.json: a Frictionless description of tables, column by column (type, unit, meaning in both languages).
 *
 * Source: Data Package and Table Schema, version 1 (https://specs.frictionlessdata.io). Units and Arabic descriptions are
 * fields of our own, which the specification allows.
 */
export function dataPackage(codebook: Codebook, tables: readonly TableResource[], others: readonly object[]): string {
  const description = {
    profile: 'data-package',
    name: `code-sessions-${codebook.id}`,
    title: codebook.title.en ?? codebook.title.ar ?? codebook.id,
    version: codebook.version,
    resources: [...tables.map(toResource), ...others],
  }
  return `${JSON.stringify(description, null, 2)}\n`
}

/** A table written as this program writes CSV by itself. */
export function csvResource(table: TableResource['table']): TableResource {
  return { table, path: `${table.name}.csv`, format: 'csv', delimiter: ',', decimal: '.', written: null }
}

function toResource({ table, path, format, delimiter, decimal, written }: TableResource): object {
  const isCsv = format === 'csv'
  return {
    profile: isCsv ? 'tabular-data-resource' : 'data-resource',
    name: resourceName(table.name),
    path,
    title: table.description.en,
    title_ar: table.description.ar,
    format,
    mediatype: mediaTypes.get(format) ?? 'application/octet-stream',
    encoding: 'utf-8',
    ...(written === null ? {} : { bytes: written.bytes, hash: `sha256:${written.sha256}` }),
    ...(isCsv
      ? { dialect: { delimiter, lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true } }
      : {}),
    schema: { fields: table.columns.map((column) => toField(column, decimal)), missingValues: [''] },
  }
}

const mediaTypes: ReadonlyMap<string, string> = new Map([
  ['csv', 'text/csv'],
  ['tsv', 'text/tab-separated-values'],
  ['json', 'application/json'],
  ['jsonl', 'application/x-ndjson'],
  ['md', 'text/markdown'],
  ['html', 'text/html'],
  ['parquet', 'application/vnd.apache.parquet'],
])

/** The specification has only small Latin letters, digits and `. _ -` in names; attributes may be called otherwise. */
function resourceName(name: string): string {
  return name.replaceAll(/[^a-z0-9._-]/gu, (sign) => `u${sign.codePointAt(0)?.toString(16) ?? ''}`)
}

function toField({ name, type, unit, description }: Column, decimal: '.' | ','): object {
  const meaning = { name, type, description: description.en, description_ar: description.ar }
  const sign = type === 'number' && decimal === ',' ? { decimalChar: decimal } : {}
  return unit === null ? { ...meaning, ...sign } : { ...meaning, ...sign, unit }
}

/** A folder of exported tables is known by its datapackage.json, which lists what was written with its hash. */
export const exportOwnership: Ownership = {
  manifest: 'datapackage.json',
  filesIn: (manifest) => {
    const fields = new Fields(parseJson(manifest))
    const resources = fields.objects('resources')
    const files = new Map(
      resources.map((resource) => [resource.text('path'), resource.text('hash').replace('sha256:', '')]),
    )
    const isOurs = fields.text('name').startsWith('code-sessions-')
    return isOurs && [fields, ...resources].every(({ isSound }) => isSound) ? files : null
  },
}

/** The description of coding.jsonl. */
export const codingResource: object = {
  name: 'coding',
  path: 'coding.jsonl',
  title: 'All codings for programs, one record a line',
  title_ar: 'كل الترميزات للبرامج، سجل في كل سطر',
  format: 'jsonl',
  mediatype: 'application/x-ndjson',
  encoding: 'utf-8',
}
