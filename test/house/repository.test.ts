import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { diagnosticCodes } from '../../src/diagnostic/codes.ts'
import { root } from './source-files.ts'

const topLevel = [
  ['bin', 'codebooks', 'docs', 'src', 'test', 'tools', 'transcripts', '.ci'],
  ['README.md', 'CHANGELOG.md', 'LICENSE', 'package.json', 'package-lock.json', 'tsconfig.json'],
  // Dotfiles that a tool reads only where they are.
  ['.gitattributes', '.gitignore', '.npmrc', '.oxlintrc.json', '.prettierignore'],
].flat()

test('the top level holds only what belongs there', () => {
  // A checkout that belongs to someone else (a container's mount) is as good as one's own.
  const paths = execFileSync(
    'git',
    ['-c', 'safe.directory=*', 'ls-files', '-z', '--cached', '--others', '--exclude-standard'],
    {
      cwd: root,
      encoding: 'utf8',
    },
  )
  const entries = new Set(paths.split('\0').flatMap((path) => path.split('/')[0] ?? []))
  entries.delete('')
  expect(entries.size).toBeGreaterThan(0)
  expect([...entries].filter((entry) => !topLevel.includes(entry))).toEqual([])
})

test('package-lock.json names versions and hashes, and no registry', () => {
  const lock = readFileSync(join(root, 'package-lock.json'), 'utf8')
  expect(lock).toContain('"integrity": "sha512-')
  expect(lock.match(/"resolved":.*/gu)).toBeNull()
})

test('docs/diagnostics.md has one heading for each diagnostic code, and no other', () => {
  const page = readFileSync(join(root, 'docs/diagnostics.md'), 'utf8')
  const headings = page.matchAll(/^#{2,6} +`?(?<code>[A-Z0-9]+(?:_[A-Z0-9]+)+)`?\s*$/gmu)
  const inPage = Array.from(headings, ({ groups }) => groups?.['code'] ?? '')
  expect(diagnosticCodes.length).toBeGreaterThan(0)
  expect(new Set(inPage).size).toBe(inPage.length)
  expect(new Set(inPage)).toEqual(new Set<string>(diagnosticCodes))
})
