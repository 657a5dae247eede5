import { readCsv } from '../../parsing/csv.ts'
import type { ColumnNames } from './column-names.ts'
import type { Format } from './format.ts'
import { readTurnTable } from './turn-table.ts'

/**
 * Tables as text (CSV, TSV) with a turn, or a part of one, in each row. Codes: CSV_…, and those of `readTurnTable`.
 *
 * @param columns under other names than those that are known
 */
export function csvFormat(columns: ColumnNames = {}): Format {
  return {
    name: 'csv',
    endings: ['csv', 'tsv', 'tab'],
    holds: 'text',
    extract: (text, path, declared) => {
      const { sheet, diagnostics } = readCsv(text, path)
      const errors = diagnostics.filter(({ severity }) => severity === 'error')
      if (errors.length > 0) return Promise.resolve({ extracted: null, diagnostics: errors })
      // An empty table is an empty transcript, and told as that.
      const empty = { text: '', speeches: null, properties: new Map<string, string>() }
      return Promise.resolve(
        sheet === null ? { extracted: empty, diagnostics: [] } : readTurnTable(sheet, { path, declared, columns }),
      )
    },
  }
}
