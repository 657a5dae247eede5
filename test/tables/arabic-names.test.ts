import { describe, expect, test } from 'vitest'
import { allTables } from '../../src/tables/all-tables.ts'
import { arabicNames } from '../../src/tables/arabic-names.ts'
import { columnsOf } from '../../src/tables/column.ts'
import { concordanceColumns } from '../../src/tables/concordance.ts'
import { cooccurrenceTable } from '../../src/tables/cooccurrence.ts'
import { Counting } from '../../src/tables/counting.ts'
import { coverageTable } from '../../src/tables/coverage.ts'
import { crosstabTable } from '../../src/tables/crosstab.ts'
import { dispersionTable } from '../../src/tables/dispersion.ts'
import { frequenciesWithIntervals } from '../../src/tables/frequencies-with-intervals.ts'
import { keynessTable } from '../../src/tables/keyness.ts'
import { saturationTable } from '../../src/tables/saturation.ts'
import { suggestionColumns } from '../../src/tables/suggestions.ts'
import { codebook } from './three-sessions.ts'

const counting = new Counting(codebook, { includeModerators: false })
const tables = allTables(counting)
const statistics = [
  dispersionTable(counting),
  saturationTable(counting),
  coverageTable(counting),
  keynessTable(counting, { by: ['governorate', 'level'] }),
]
const variants = [
  cooccurrenceTable(counting, { within: 'excerpts' }),
  cooccurrenceTable(counting, { within: 'sessions' }),
  cooccurrenceTable(counting, { within: 'window', turns: 3 }),
  frequenciesWithIntervals(counting, 1),
  crosstabTable(counting, { by: ['governorate'], unit: 'turns', isWide: false, showsShares: false }),
]
const all = [
  ...[...tables, ...statistics, ...variants].map(({ name, columns }) => [name, columns] as const),
  ['concordance', columnsOf(concordanceColumns)] as const,
  ['suggestions', columnsOf(suggestionColumns)] as const,
]

describe.each(all)('%s', (_, columns) => {
  test('every column is called something in Arabic, and no two the same', () => {
    expect(columns.filter(({ nameAr }) => !/^[\u0621-\u0652 0-9a-z_:()#-]*[\u0621-\u064a]/.test(nameAr))).toEqual([])
    expect(new Set(columns.map(({ nameAr }) => nameAr)).size).toBe(columns.length)
  })
})

test('the list of Arabic names has no name that no table has', () => {
  const used = new Set(all.flatMap(([, columns]) => columns.map(({ name }) => name)))
  expect([...arabicNames.keys()].filter((name) => !used.has(name))).toEqual([])
})

test.each([
  ['excerpts', 'theme', 'معرّف الموضوع'],
  ['cooccurrence', 'theme_b_ar', 'الموضوع ب'],
  ['frequencies', 'sessions_share', 'حصة الجلسات'],
])('in %s, %s is «%s»', (table, name, nameAr) => {
  const columns = tables.find((fold) => fold.name === table)?.columns ?? []
  expect(columns.find((column) => column.name === name)?.nameAr).toBe(nameAr)
})

test('attributes and themes are called as the codebook calls them', () => {
  const [attribute] = codebook.attributes.filter(({ name, label }) => label.ar !== null && name !== 'level')
  const [theme] = codebook.themes
  const turns = tables.find(({ name }) => name === 'turns')?.columns ?? []
  expect(turns.find(({ name }) => name === `theme_${theme?.id}`)?.nameAr).toBe(`موضوع: ${theme?.label.ar}`)
  expect(attribute === undefined || turns.some(({ nameAr }) => nameAr === attribute.label.ar)).toBe(true)
})
