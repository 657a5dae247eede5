import type { ExportFormat, FormatName } from './format.ts'

/** Every format by name. Each is loaded when it is asked for: some are libraries of their own. */
const loaders: ReadonlyMap<FormatName, () => Promise<ExportFormat>> = new Map([
  ['csv', async () => (await import('./csv.ts')).csvFormat],
  ['tsv', async () => (await import('./tsv.ts')).tsvFormat],
  ['json', async () => (await import('./json.ts')).jsonFormat],
  ['jsonl', async () => (await import('./json.ts')).jsonlFormat],
  ['md', async () => (await import('./markdown.ts')).markdownFormat],
  ['html', async () => (await import('./html.ts')).htmlFormat],
  ['xlsx', async () => (await import('./xlsx.ts')).xlsxFormat],
  ['parquet', async () => (await import('./parquet.ts')).parquetFormat],
])

/** In the order in which they are listed. */
export const formatNames: readonly FormatName[] = [...loaders.keys()]

/** A format of this name; null: there is none. */
export async function loadFormat(name: string): Promise<ExportFormat | null> {
  const load = [...loaders].find(([known]) => known === name)?.[1]
  return load === undefined ? null : load()
}
