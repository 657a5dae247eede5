import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { main } from '../../src/cli.ts'
import { validateLine } from '../../src/commands/validate-line.ts'
import { fakeIo } from '../commands/fake-io.ts'
import { put, temporaryFolder } from '../io/folders.ts'

const page = readFileSync(resolve(import.meta.dirname, '../../docs/validating.md'), 'utf8')
const shown = Array.from(page.matchAll(/<!-- output: (?<command>.*?) -->\n```text\n(?<output>.*?\n)```/gsu))
const [, path = '', text = ''] = /<!-- file: (.*?) -->\n```yaml\n(.*?\n)```/su.exec(page) ?? []

test.each(shown.map(({ groups }) => [groups?.['command'] ?? '', groups?.['output'] ?? '']))(
  '«%s» prints what the page shows',
  async (command, output) => {
    const folder = temporaryFolder()
    put(folder, { [path]: text })
    const io = fakeIo(folder)
    await main(command.split(' ').slice(1), io)
    expect(io.said() + io.told()).toBe(output)
  },
)

test('the page shows output, and names every option and format', () => {
  expect(shown.length).toBeGreaterThanOrEqual(2)
  const options = validateLine.flags.flatMap(({ flags }) => /--[a-z-]+/u.exec(flags)?.[0] ?? [])
  const formats = validateLine.flags.find(({ flags }) => flags.startsWith('--format'))?.choices ?? []
  expect([...options, ...formats].filter((name) => !new RegExp(`\`${name}[ \`]`, 'u').test(page))).toEqual([])
})
