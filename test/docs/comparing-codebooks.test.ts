import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { diff, diffStudy } from '../commands/diff-study.ts'

const page = readFileSync(join(resolve(import.meta.dirname, '../..'), 'docs/comparing-codebooks.md'), 'utf8')
const shown = Array.from(page.matchAll(/<!-- output: (?<command>.*?) -->\n```text\n(?<output>.*?)\n```/gsu))

test('the page shows what the command prints', async () => {
  expect(shown).toHaveLength(1)
  const { command = '', output } = shown[0]?.groups ?? {}
  const { said, told, status } = await diff(diffStudy(), command.split(' ').slice(2))
  expect([status, (said + told).trim()]).toEqual([0, output])
})

test('the page names every key of the JSON', async () => {
  const { said } = await diff(diffStudy(), ['old.yaml', 'new.yaml', 'transcripts', '--format', 'json'])
  const keys = new Set<string>()
  JSON.parse(said, (key, value: unknown) => {
    if (/^[a-z_]+$/.test(key)) keys.add(key)
    return value
  })
  // The two languages of a label, and the parts of a place.
  const known = new Set(['ar', 'en', 'path', 'line', 'column'])
  expect(keys.size).toBeGreaterThan(30)
  expect([...keys].filter((key) => !known.has(key) && !page.includes(`\`${key}\``))).toEqual([])
})
