import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { main } from '../../src/cli.ts'
import { fakeIo } from '../commands/fake-io.ts'

const root = resolve(import.meta.dirname, '../..')
const page = readFileSync(join(root, 'docs/finding-and-explaining.md'), 'utf8')
const shown = Array.from(page.matchAll(/<!-- output: (?<command>.*?) -->\n```text\n(?<output>.*?)\n```/gsu))

/** Where in the codebook a rule stands, and its number, change with every edit of the codebook. */
const withoutPlaces = (text: string): string =>
  text
    .replaceAll(/\.yaml:\d+:\d+/gu, '.yaml:…')
    .replaceAll(/#\d+/gu, '#…')
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .trim()

test('the page shows output of each command', () => {
  expect(shown.length).toBeGreaterThanOrEqual(3)
})

test.each(shown.map(({ groups }) => [groups?.['command'] ?? '', groups?.['output'] ?? '']))(
  '«%s» prints what the page shows',
  async (command, output) => {
    const io = fakeIo(root)
    expect(await main(command.split(' ').slice(1), io)).toBe(0)
    expect(withoutPlaces(io.said() + io.told())).toBe(withoutPlaces(output))
  },
)
