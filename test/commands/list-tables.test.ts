import { expect, test } from 'vitest'
import { main } from '../../src/cli.ts'
import { catalogue } from '../../src/tables/catalogue.ts'
import { temporaryFolder } from '../io/folders.ts'
import { fakeIo } from './fake-io.ts'

async function run(...args: readonly string[]) {
  const io = fakeIo(temporaryFolder())
  return { status: await main(['export', ...args], io), said: io.said(), told: io.told() }
}

test('without a table it lists all of them, in a folder without a study too', async () => {
  const { status, said } = await run()
  expect([status, said.split('\n').map((line) => line.split(' ')[0])]).toEqual([0, [...catalogue.keys(), '']])
})

test.each([
  ['turns_total', 'frequencies, cooccurrence, coverage'],
  ['sessions_total', 'frequencies, cooccurrence'],
  ['passages_total', 'cooccurrence'],
  ['windows_total', 'cooccurrence'],
  ['turns_share_low', 'frequencies'],
  ['share_high', 'crosstab'],
  ['all', 'crosstab'],
  ['g2', 'keyness'],
  ['dp_norm', 'dispersion'],
  ['chao1', 'saturation'],
  ['near_duplicates', 'coverage'],
])('%s is explained, with its tables: %s', async (column, tables) => {
  const { status, said } = await run('--explain', column)
  expect(status).toBe(0)
  const named = Array.from(said.matchAll(/^ {2}In: (?<names>.*)$/gmu), ({ groups }) => groups?.['names'] ?? '')
  expect(new Set(named.flatMap((names) => names.split(', ')))).toEqual(new Set(tables.split(', ')))
})

test('a column may be asked for by its Arabic name, and is answered in Arabic', async () => {
  const { status, said } = await run('--explain', 'مجموع النوافذ', '--lang', 'ar')
  expect([status, said]).toEqual([
    0,
    'windows_total · مجموع النوافذ\n  النوافذ، وكل منها 2 من المداخلات المتتالية المحسوبة\n  الوحدة: windows\n  في: cooccurrence\n',
  ])
})

test('a slip is answered with the nearest column', async () => {
  const { status, told } = await run('--explain', 'turns_shar')
  expect([status, told]).toEqual([2, expect.stringContaining('did you mean «turns_share»?')])
})
