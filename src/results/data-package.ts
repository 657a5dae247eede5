import type { Codebook } from '../codebook/codebook.ts'
import type { Column, TableFold } from '../tables/table.ts'

/**
 * The text of datapackage.json: a Frictionless description of every table, column by column (type, unit, meaning in both languages).
 *
 * Source: Data Package and Table Schema, version 1 (https://specs.frictionlessdata.io). Units and Arabic descriptions are
 * fields of our own, which the specification allows.
 */
export function dataPackage(codebook: Codebook, tables: readonly TableFold[]): string {
  const description = {
    profile: 'data-package',
    name: `code-sessions-${codebook.id}`,
    title: codebook.title.en ?? codebook.title.ar ?? codebook.id,
    version: codebook.version,
    resources: [...tables.map(tableResource), codingResource],
  }
  return `${JSON.stringify(description, null, 2)}\n`
}

function tableResource({ name, description, columns }: TableFold): object {
  return {
    profile: 'tabular-data-resource',
    name,
    path: `${name}.csv`,
    title: description.en,
    title_ar: description.ar,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true },
    schema: { fields: columns.map(field), missingValues: [''] },
  }
}

function field({ name, type, unit, description }: Column): object {
  const meaning = { name, type, description: description.en, description_ar: description.ar }
  return unit === null ? meaning : { ...meaning, unit }
}

const codingResource = {
  name: 'coding',
  path: 'coding.jsonl',
  title: 'All codings for programs, one record a line',
  title_ar: 'كل الترميزات للبرامج، سجل في كل سطر',
  format: 'jsonl',
  mediatype: 'application/x-ndjson',
  encoding: 'utf-8',
}
