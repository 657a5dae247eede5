import type { Codebook } from '../codebook/codebook.ts'
import { problem } from '../diagnostic/diagnostic.ts'
import type { Io } from '../io/io.ts'
import { catalogue, plainOptions } from '../tables/catalogue.ts'
import type { TableEntry, TableOptions } from '../tables/catalogue.ts'
import { Counting } from '../tables/counting.ts'
import type { Column } from '../tables/table.ts'
import { nearest } from '../text/closeness.ts'
import { ProblemReport } from './problem-report.ts'
import type { Manner } from './problem-report.ts'
import { terminalTable } from './terminal-table.ts'

export interface ListOptions extends Manner {
  /** The column whose meaning is asked for; null: which tables there are. */
  readonly column: string | null
}

/**
 * Lists the tables that can be exported, or tells what a column means wherever it stands (to stdout).
 *
 * @returns 0 · 2 no table has such a column
 */
export function listTables({ column, ...manner }: ListOptions, io: Io): number {
  const isolated = io.stdout.isTTY
  if (column === null) {
    const rows = [...catalogue].map(([name, { meaning }]) => [name, meaning[manner.language] ?? ''])
    io.stdout.write(`${terminalTable(rows, ['left', 'left'], isolated).join('\n')}\n`)
    return 0
  }
  const meanings = meaningsOf(column)
  if (meanings.length > 0) {
    io.stdout.write(`${meanings.map((meaning) => toLines(meaning, manner.language).join('\n')).join('\n\n')}\n`)
    return 0
  }
  const args = { option: '--explain', found: column, nearest: nearest(column, columnNames()) }
  new ProblemReport(manner, io).tell([problem('TABLE_UNKNOWN_COLUMN', args)])
  return 2
}

interface Meaning {
  readonly column: Column
  readonly tables: readonly string[]
}

/** What a column means, once for each meaning, with the tables where it means this. */
function meaningsOf(name: string): readonly Meaning[] {
  const meanings = new Map<string, { readonly column: Column; readonly tables: string[] }>()
  for (const { table, column } of allColumns()) {
    if (column.name !== name && column.nameAr !== name) continue
    const key = JSON.stringify([column.description.en, column.unit])
    const known = meanings.get(key) ?? { column, tables: [] }
    meanings.set(key, known)
    if (!known.tables.includes(table)) known.tables.push(table)
  }
  return [...meanings.values()]
}

function columnNames(): readonly string[] {
  return [...new Set(allColumns().map(({ column }) => column.name))]
}

function allColumns(): readonly { readonly table: string; readonly column: Column }[] {
  const counting = new Counting(noCodebook, { includeModerators: false })
  return [...catalogue].flatMap(([table, entry]) => {
    return variantsOf(entry).flatMap((options) =>
      entry.create(counting, { ...plainOptions, ...options }).columns.map((column) => ({ table, column })),
    )
  })
}

/** Options by which a table shows all its columns. */
function variantsOf({ takes, needsGroups, units: tableUnits }: TableEntry): readonly Partial<TableOptions>[] {
  const groups = [{ by: ['governorate', 'kind'] }, { by: ['level', 'mode'] }, { by: ['place', 'date'] }]
  return [
    ...(needsGroups ? [] : [{}]),
    ...(takes.includes('by') ? [...groups, { by: ['session'] }, { by: ['speaker'] }, { by: ['role'] }] : []),
    ...(takes.includes('intervals') ? [{ hasIntervals: true }] : []),
    ...(takes.includes('wide') ? [{ by: ['governorate'], isWide: true }] : []),
    ...(takes.includes('window') ? [{ window: 2 }, ...tableUnits.map((unit) => ({ unit }))] : []),
  ]
}

/** The columns that every codebook's tables have. */
const noCodebook: Codebook = {
  path: '',
  id: '',
  version: '',
  title: { ar: null, en: null },
  language: 'ar',
  unit: 'sentence',
  plurals: 'list',
  register: null,
  axes: [],
  attributes: [],
  themes: [],
  texts: [],
}

const words: Readonly<Record<'en' | 'ar', { readonly unit: string; readonly tables: string }>> = {
  en: { unit: 'Unit', tables: 'In' },
  ar: { unit: 'الوحدة', tables: 'في' },
}

function toLines({ column, tables }: Meaning, language: 'en' | 'ar'): readonly string[] {
  const { unit, tables: inTables } = words[language]
  return [
    `${column.name} · ${column.nameAr}`,
    `  ${column.description[language] ?? ''}`,
    ...(column.unit === null ? [] : [`  ${unit}: ${column.unit}`]),
    `  ${inTables}: ${tables.join(', ')}`,
  ]
}
