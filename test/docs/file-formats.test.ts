import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { allTables } from '../../src/tables/all-tables.ts'
import { Counting } from '../../src/tables/counting.ts'
import { codebook } from '../tables/three-sessions.ts'

const page = readFileSync(join(resolve(import.meta.dirname, '../..'), 'docs/file-formats.md'), 'utf8')
/** Without attributes and themes: what every study's tables have. */
const bare = { ...codebook, attributes: [], themes: [] }
const tables = allTables(new Counting(bare, { includeModerators: false }))

test('the page lists the columns of every table, in order', () => {
  const listed = new Map(
    Array.from(page.matchAll(/^- \*\*`(?<name>[a-z-]+)\.csv`\*\*: (?<columns>.*)$/gmu), ({ groups }) => [
      groups?.['name'],
      Array.from((groups?.['columns'] ?? '').matchAll(/`(?<column>[^`]+)`/gu), (found) => found[1]),
    ]),
  )
  expect(Object.fromEntries(listed)).toEqual(
    Object.fromEntries(tables.map(({ name, columns }) => [name, columns.map((column) => column.name)])),
  )
})

test('the page says what every column means, with type and unit', () => {
  const described = Array.from(
    page.matchAll(/^\| `(?<name>[a-z0-9_]+)` \| (?<type>[a-z]+) \| (?<unit>[^|]*) \| (?<meaning>.*) \|$/gmu),
    ({ groups }) => groups ?? {},
  )
  const wanted = new Map(tables.flatMap(({ columns }) => columns.map((column) => [column.name, column.type] as const)))
  expect(Object.fromEntries(described.map(({ name, type }) => [name, type]))).toEqual(Object.fromEntries(wanted))
  for (const { meaning } of described) expect(meaning?.length).toBeGreaterThan(3)
})
