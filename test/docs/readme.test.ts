import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '../..')
const readme = readFileSync(join(root, 'README.md'), 'utf8')
const shown = Array.from(readme.matchAll(/<!-- output: (?<command>.*?) -->\n```text\n(?<output>.*?)\n```/gsu))

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'code-sessions-readme-'))
  for (const name of ['transcripts', 'codebooks']) cpSync(join(root, name), join(folder, name), { recursive: true })
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('the README shows output of the program', () => {
  expect(shown.length).toBeGreaterThanOrEqual(2)
})

test.each(shown.map(({ groups }) => [groups?.['command'] ?? '', groups?.['output'] ?? '']))(
  '«%s» prints what the README shows',
  (command, output) => {
    const [, ...args] = command.split(' ')
    const run = spawnSync(process.execPath, [join(root, 'bin/code-sessions.js'), ...args], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, NO_COLOR: '1' },
    })
    const printed = (run.stdout + run.stderr).split('\n').map((line) => line.trimEnd())
    expect(printed.join('\n').trim()).toBe(output.trim())
    expect(run.status).toBe(0)
  },
)
