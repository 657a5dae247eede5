import type { Diagnostic } from '../../diagnostic/diagnostic.ts'
import { problem } from '../../diagnostic/diagnostic.ts'
import { findColumns } from './columns.ts'
import type { ColumnNames } from './column-names.ts'
import type { Extraction, Format } from './format.ts'
import { openPackage } from './package.ts'
import type { Package } from './package.ts'
import { readProperties } from './properties.ts'
import { readTurnTable } from './turn-table.ts'
import type { TableOptions, TurnTable } from './turn-table.ts'
import { RelationReader, SheetReader, sheetNamespaces, StringReader, StyleReader, WorkbookReader } from './xlsx-xml.ts'
import type { SheetRow, Workbook } from './xlsx-xml.ts'

/** Characters that the cells of a sheet may hold in all. */
const longestSheet = 2 ** 26

interface Sheet {
  readonly name: string
  readonly rows: readonly SheetRow[]
}

type Read<Value> =
  { readonly value: Value; readonly diagnostic: null } | { readonly value: null; readonly diagnostic: Diagnostic }

/**
 * Workbooks (Excel from 2007 on) with a turn, or a part of one, in each row of the first sheet that has such columns. Codes: ZIP_…, XML_…,
 * FORMAT_REFUSED, FORMAT_SHEETS_LEFT_OUT, and those of `readTurnTable`.
 *
 * @param columns under other names than those that are known
 */
export function xlsxFormat(columns: ColumnNames = {}): Format {
  return {
    name: 'xlsx',
    endings: ['xlsx', 'xlsm'],
    holds: 'bytes',
    extract: (bytes, path, declared) => extract(bytes, { path, declared, columns }),
  }
}

async function extract(bytes: Uint8Array, options: TableOptions): Promise<Extraction> {
  const { path, columns } = options
  const { document, diagnostic } = await openPackage(bytes, path)
  if (document === null) return { extracted: null, diagnostics: [diagnostic] }
  const sheets = readSheets(document, path)
  if (sheets.value === null) return { extracted: null, diagnostics: [sheets.diagnostic] }
  const tables = sheets.value.map(({ name, rows }) => ({ name, table: toTable(rows, columns) }))
  const chosen = tables.find(({ table }) => isOfTurns(table.header, columns)) ?? tables[0]
  if (chosen === undefined) return { extracted: { text: '', speeches: null, properties: new Map() }, diagnostics: [] }
  const { extracted, diagnostics } = readTurnTable(chosen.table, options)
  if (extracted === null) return { extracted, diagnostics }
  const others = tables.filter((table) => table !== chosen).map(({ name }) => name)
  const unread =
    others.length === 0 ? [] : [problem('FORMAT_SHEETS_LEFT_OUT', { sheet: chosen.name, others }, { path })]
  const properties = new Map([...readProperties(document, 'docProps/core.xml'), ...extracted.properties])
  return { extracted: { ...extracted, properties }, diagnostics: [...unread, ...diagnostics] }
}

function isOfTurns(header: readonly string[], named: ColumnNames): boolean {
  return findColumns(header, named).text !== null
}

/** How far down the row of names is looked for: titles may stand over it. */
const reach = 10

/** The rows under the first that names a text and a speaker, else under the first that names a text, else under the very first. */
function toTable(rows: readonly SheetRow[], named: ColumnNames): TurnTable {
  const found = rows.slice(0, reach).map(({ cells }) => findColumns(cells, named))
  const best = found.findIndex(({ text, speaker }) => text !== null && speaker !== null)
  const at =
    best >= 0
      ? best
      : Math.max(
          0,
          found.findIndex(({ text }) => text !== null),
        )
  return { header: (rows[at]?.cells ?? []).map((cell) => cell.trim()), rows: rows.slice(at + 1) }
}

/** The sheets that people see and that hold anything, in their order. */
function readSheets(document: Package, path: string): Read<readonly Sheet[]> {
  const book = new WorkbookReader()
  const relations = new RelationReader()
  const strings = new StringReader()
  const styles = new StyleReader()
  const fault =
    document.read('xl/workbook.xml', sheetNamespaces, book) ??
    document.read('xl/_rels/workbook.xml.rels', sheetNamespaces, relations) ??
    (document.has('xl/sharedStrings.xml') ? document.read('xl/sharedStrings.xml', sheetNamespaces, strings) : null) ??
    (document.has('xl/styles.xml') ? document.read('xl/styles.xml', sheetNamespaces, styles) : null)
  if (fault !== null) return { value: null, diagnostic: fault }
  const workbook = { strings: strings.strings, formats: styles.formats, from1904: book.from1904 }
  const sheets: Sheet[] = []
  for (const { name, relation } of book.sheets) {
    const rows = readSheet(document, path, toPart(relations.targets.get(relation) ?? ''), workbook)
    if (rows.value === null) return rows
    if (rows.value.length > 0) sheets.push({ name, rows: rows.value })
  }
  return { value: sheets, diagnostic: null }
}

function readSheet(document: Package, path: string, part: string, workbook: Workbook): Read<readonly SheetRow[]> {
  const reader = new SheetReader(workbook)
  const fault = document.read(part, sheetNamespaces, reader)
  if (fault !== null) return { value: null, diagnostic: fault }
  if (reader.length <= longestSheet) return { value: reader.rows, diagnostic: null }
  const args = { entry: part, reason: 'entry', limit: longestSheet } as const
  return { value: null, diagnostic: problem('ZIP_TOO_LARGE', args, { path }) }
}

/** The part that a relation of the workbook leads to. */
function toPart(target: string): string {
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`
}
