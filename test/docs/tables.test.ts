import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { main } from '../../src/cli.ts'
import { formatNames } from '../../src/export/formats.ts'
import { catalogue, plainOptions } from '../../src/tables/catalogue.ts'
import type { TableOptions } from '../../src/tables/catalogue.ts'
import { Counting } from '../../src/tables/counting.ts'
import { fakeIo } from '../commands/fake-io.ts'
import { codebook } from '../tables/three-sessions.ts'

const root = resolve(import.meta.dirname, '../..')
const page = readFileSync(join(root, 'docs/tables.md'), 'utf8')

/** What stands below a heading. */
function sectionOf(heading: string): string {
  const [, text = ''] = page.split(`\n${heading}\n`)
  return text.split(/\n##+ /u)[0] ?? ''
}

const cellsIn = (section: string): readonly (readonly string[])[] =>
  Array.from(section.matchAll(/^\| `.*\|$/gmu), ([line]) =>
    line
      .slice(2, -1)
      .split('|')
      .map((cell) => cell.trim()),
  )
const namesIn = (cell = ''): readonly string[] =>
  Array.from(cell.matchAll(/`(?<name>[^`]+)`/gu), ({ groups }) => groups?.['name'] ?? '')

test('the page lists the tables that can be exported, with the options of each', () => {
  const listed = cellsIn(sectionOf('## All tables')).map(([name, , takes]) => [namesIn(name)[0], namesIn(takes)])
  expect(listed).toEqual([...catalogue].map(([name, { takes }]) => [name, takes.map((option) => `--${option}`)]))
})

test('the page lists what each table can count, and every format', () => {
  const units = cellsIn(sectionOf('## What is counted: --unit, --window')).map(([name, listed]) => [
    namesIn(name)[0] ?? '',
    namesIn(listed).filter((unit) => !unit.startsWith('--')),
  ])
  const countable = [...catalogue].filter(([, { takes }]) => takes.includes('unit'))
  expect(Object.fromEntries(units)).toEqual(Object.fromEntries(countable.map(([name, entry]) => [name, entry.units])))
  expect(cellsIn(sectionOf('## Formats')).map(([name]) => namesIn(name)[0])).toEqual(formatNames)
})

/** Without attributes and themes: what every study's tables have. */
const counting = new Counting({ ...codebook, attributes: [], themes: [] }, { includeModerators: false })
const described: readonly (readonly [string, Partial<TableOptions>])[] = [
  ['frequencies --by governorate,kind', { by: ['governorate', 'kind'] }],
  ['frequencies --intervals', { hasIntervals: true }],
  ['crosstab --by governorate', { by: ['governorate'] }],
  ['crosstab --by governorate --wide', { by: ['governorate'], isWide: true }],
  ['keyness --by governorate', { by: ['governorate'] }],
  ['dispersion', {}],
  ['saturation', {}],
  ['coverage', {}],
  ['cooccurrence --unit excerpts', { unit: 'excerpts' }],
  ['cooccurrence --unit sessions', { unit: 'sessions' }],
  ['cooccurrence --window 3', { window: 3 }],
]

test('the page describes no columns but those of these tables', () => {
  const [, columns = ''] = page.split('\n## Columns of tables that the results folder lacks\n')
  const headings = Array.from(columns.matchAll(/^### (?<heading>.*)$/gmu), ({ groups }) => groups?.['heading'])
  expect(headings).toEqual(described.map(([heading]) => heading))
})

test.each(described)('the page describes the columns of %s, in order', (heading, options) => {
  const entry = catalogue.get(heading.split(' ')[0] ?? '')
  const columns = entry?.create(counting, { ...plainOptions, ...options }).columns ?? []
  expect(columns.length).toBeGreaterThan(4)
  expect(cellsIn(sectionOf(`### ${heading}`)).map(([name, ...cells]) => [namesIn(name)[0], ...cells])).toEqual(
    columns.map(({ name, type, unit, description }) => [name, type, unit ?? '', description.en]),
  )
})

describe('what the page shows is what is printed', () => {
  const shown = Array.from(page.matchAll(/<!-- output: (?<command>.*?) -->\n```text\n(?<output>.*?)\n```/gsu))
  let folder = ''
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'code-sessions-tables-'))
    for (const name of ['transcripts', 'codebooks']) cpSync(join(root, name), join(folder, name), { recursive: true })
    await main(['transcripts', '--out', 'coded', '-q'], fakeIo(folder))
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test('by three commands at least', () => expect(shown.length).toBeGreaterThanOrEqual(3))

  test.each(shown.map(({ groups }) => [groups?.['command'] ?? '', groups?.['output'] ?? '']))(
    '%s',
    async (command, output) => {
      const io = fakeIo(folder)
      const words = Array.from(command.matchAll(/'(?<quoted>[^']*)'|(?<word>\S+)/gu), ({ groups }) => {
        return groups?.['quoted'] ?? groups?.['word'] ?? ''
      })
      expect([await main(words.slice(1), io), io.told()]).toEqual([0, ''])
      expect(io.said().replaceAll('\r\n', '\n').trim()).toBe(output.trim())
    },
  )
})
