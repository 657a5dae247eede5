import type { Codebook } from '../codebook/codebook.ts'
import { problem } from '../diagnostic/diagnostic.ts'
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import { tables } from '../tables/all-tables.ts'
import { attributeNames } from '../tables/attribute-value.ts'
import { catalogue } from '../tables/catalogue.ts'
import type { TableEntry, TableOption, TableOptions } from '../tables/catalogue.ts'
import type { Counting } from '../tables/counting.ts'
import type { TableFold } from '../tables/table.ts'
import type { Unit } from '../tables/units.ts'
import { nearest } from '../text/closeness.ts'
import type { RowOrder } from '../tables/selection/order-rows.ts'

/** Which tables, and what is asked of them. */
export interface TableRequestOptions extends TableOptions {
  /** As typed, each a name or several with commas between. */
  readonly tables: readonly string[]
  readonly order: RowOrder
}

/** A table that was asked for. */
export interface TableRequest {
  readonly name: string
  /** The table, empty. Codes: TABLE_UNKNOWN_ATTRIBUTE, TABLE_UNKNOWN_COLUMN */
  create(counting: Counting): { readonly fold: TableFold; readonly diagnostics: readonly Diagnostic[] }
}

type Requested =
  | { readonly requests: readonly TableRequest[]; readonly diagnostics: readonly [] }
  | { readonly requests: null; readonly diagnostics: readonly Diagnostic[] }

/**
 * Understands which tables are asked for: by the names of the catalogue, or as files of the results folder are called
 * (`frequencies-by-level`).
 *
 * @returns codes: TABLE_UNKNOWN, TABLE_OPTION_UNUSED, TABLE_NEEDS_OPTION, CLI_BAD_VALUE
 */
export function requestTables(options: TableRequestOptions): Requested {
  const names = [...new Set(options.tables.flatMap((typed) => typed.split(/[,،]/u)).map((name) => name.trim()))]
  const named = names.filter((name) => name !== '').map((name) => findTable(name, options))
  if (named.length === 0) return { requests: null, diagnostics: [unknownTable('')] }
  const unknown = named.filter(({ entry }) => entry === null).map(({ name }) => unknownTable(name))
  const found = named.flatMap(({ name, entry, by }) => (entry === null ? [] : [{ name, entry, by }]))
  const diagnostics =
    unknown.length > 0 ? unknown : [...unusedOptions(found, options), ...found.flatMap((one) => faultsOf(one, options))]
  if (diagnostics.length > 0) return { requests: null, diagnostics }
  return { requests: found.map((one) => toRequest(one, options)), diagnostics: [] }
}

/** A table with what it is told apart by. */
interface Named {
  readonly name: string
  readonly entry: TableEntry
  readonly by: readonly string[]
}

function findTable(
  name: string,
  { by }: TableOptions,
): { name: string; entry: TableEntry | null; by: readonly string[] } {
  const entry = catalogue.get(name)
  if (entry !== undefined) return { name, entry, by }
  const attribute = /^frequencies-by-(.+)$/.exec(name)?.[1]
  const frequencies = catalogue.get('frequencies')
  if (attribute !== undefined && frequencies !== undefined && tables.has(name))
    return { name, entry: frequencies, by: [attribute] }
  return { name, entry: null, by }
}

function unknownTable(found: string): Diagnostic {
  const names = [...catalogue.keys()]
  return problem('TABLE_UNKNOWN', { found, expected: names.join(', '), nearest: nearest(found, names) })
}

/** Options that none of the tables takes: whoever gives them expects something of them. */
function unusedOptions(found: readonly Named[], options: TableRequestOptions): readonly Diagnostic[] {
  const given: readonly (readonly [TableOption, boolean])[] = [
    ['by', options.by.length > 0],
    ['unit', options.unit !== null],
    ['window', options.window !== null],
    ['wide', options.isWide],
    ['share', options.showsShares],
    ['intervals', options.hasIntervals],
    ['seed', options.seed !== null],
    ['base', options.base !== null],
    ['run', options.run !== null],
  ]
  return given
    .filter(([option, isGiven]) => isGiven && !found.some(({ entry }) => entry.takes.includes(option)))
    .map(([option]) => {
      const takers = [...catalogue].filter(([, { takes }]) => takes.includes(option)).map(([name]) => name)
      return problem('TABLE_OPTION_UNUSED', { option: `--${option}`, takenBy: takers.join(', ') })
    })
}

function faultsOf({ name, entry, by }: Named, options: TableRequestOptions): readonly Diagnostic[] {
  const { unit, isWide, showsShares, hasIntervals } = options
  const faults = [
    entry.needsGroups && by.length === 0 && problem('TABLE_NEEDS_OPTION', { table: name, option: '--by' }),
    entry.takes.includes('share') &&
      showsShares &&
      !isWide &&
      usage('--share goes with --wide: other tables show counts and shares beside one another'),
    entry.takes.includes('intervals') &&
      hasIntervals &&
      by.length > 0 &&
      usage('--intervals goes without --by: crosstab has intervals for each group'),
    unit !== null && !canCount(entry, unit) && badUnit(name, entry, unit),
  ]
  return faults.filter((fault) => fault !== false)
}

function canCount({ units }: TableEntry, unit: Unit): boolean {
  return units.length === 0 || units.includes(unit)
}

function badUnit(name: string, { units }: TableEntry, found: Unit): Diagnostic {
  return problem('CLI_BAD_VALUE', { option: `--unit of ${name}`, found, expected: units.join(', '), nearest: null })
}

function usage(said: string): Diagnostic {
  return problem('CLI_USAGE', { said, command: 'code-sessions export' })
}

function toRequest({ name, entry, by }: Named, options: TableRequestOptions): TableRequest {
  return {
    name,
    create(counting) {
      const fold = entry.create(counting, { ...options, by })
      const inGroups = entry.takes.includes('by') ? unknownAttributes(by, counting.codebook) : []
      // The columns of a wide table are known at the end.
      const inOrder = options.isWide ? [] : unknownColumn(fold, options.order)
      return { fold, diagnostics: [...inGroups, ...inOrder] }
    },
  }
}

function unknownAttributes(by: readonly string[], codebook: Codebook): readonly Diagnostic[] {
  const names = attributeNames(codebook)
  return by
    .filter((attribute) => !names.includes(attribute))
    .map((found) => problem('TABLE_UNKNOWN_ATTRIBUTE', { option: '--by', found, nearest: nearest(found, names) }))
}

/** A column to sort by that the table lacks: TABLE_UNKNOWN_COLUMN. */
export function unknownColumn({ columns }: TableFold, { column: found }: RowOrder): readonly Diagnostic[] {
  const names = columns.map(({ name }) => name)
  if (found === null || names.includes(found)) return []
  return [problem('TABLE_UNKNOWN_COLUMN', { option: '--sort', found, nearest: nearest(found, names) })]
}
