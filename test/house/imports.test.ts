import { posix } from 'node:path'
import { expect, test } from 'vitest'
import { parseSource, readSourceFiles } from './source-files.ts'
import type { SourceFile } from './source-files.ts'

/** The folders and files of src/, each importing only from itself and from those above it. */
const order = [
  'text',
  'diagnostic',
  'arabic',
  'parsing',
  'session',
  'codebook',
  'coding',
  'checks',
  'tables',
  'export',
  'report',
  'io',
  'results',
  'commands',
  'cli.ts',
  'index.ts',
]
const pure = order.slice(0, order.indexOf('tables') + 1)

test('every file of src/ lies in a folder of the order', () => {
  expect(readSourceFiles().filter(({ folder }) => !order.includes(folder))).toEqual([])
})

test('each folder imports only from those above it', () => {
  expect(readSourceFiles().flatMap(wrongWay)).toEqual([])
})

test('the folders from text to tables import nothing of Node', () => {
  expect(readSourceFiles().flatMap(nodeInPureFolder)).toEqual([])
})

test('each third-party package is imported in one file', () => {
  expect(sharedPackages(readSourceFiles())).toEqual([])
})

test.each([
  ['text/a.ts', "import { b } from '../io/b.ts'", 1],
  ['text/a.ts', "import type { b } from '../io/b.ts'", 1],
  ['text/a.ts', "export * from '../arabic/b.ts'", 1],
  ['text/a.ts', "const b = await import('../cli.ts')", 1],
  ['text/a.ts', "let b: import('../io/b.ts').B", 1],
  ['arabic/nouns/a.ts', "import { b } from '../../session/b.ts'", 1],
  ['io/a.ts', "import { b } from '../arabic/b.ts'", 1],
  ['report/a.ts', "import { b } from '../export/b.ts'", 1],
  ['arabic/a.ts', "import { b } from '../../tools/b.js'", 1],
  ['arabic/nouns/a.ts', "import { b } from '../b.ts'; import { c } from '../../text/c.ts'", 0],
  ['io/a.ts', "import { b } from '../text/b.ts'; import { c } from '../diagnostic/c.ts'", 0],
  ['cli.ts', "import { b } from './commands/b.ts'", 0],
])('direction of %s: %s', (path, text, count) => {
  expect(wrongWay(parseSource(path, text))).toHaveLength(count)
})

test('Node and shared packages are found however they are imported', () => {
  const first = parseSource(
    'text/a.ts',
    "import { readFile } from 'node:fs'; import type { A } from '@scope/name/deep.js'",
  )
  const second = parseSource('io/b.ts', "const yaml = await import('@scope/name')")
  expect(nodeInPureFolder(first)).toEqual(['src/text/a.ts imports node:fs'])
  expect(nodeInPureFolder(second)).toEqual([])
  expect(sharedPackages([first, second])).toEqual(['@scope/name: io/b.ts, text/a.ts'])
})

function wrongWay(file: SourceFile): readonly string[] {
  return file.imports
    .filter((source) => source.startsWith('.'))
    .filter((source) => !mayImport(file.folder, posix.join(posix.dirname(file.path), source).split('/')[0] ?? ''))
    .map((source) => `src/${file.path} imports ${source}`)
}

function mayImport(from: string, to: string): boolean {
  if (from === to) return true
  if (from === 'io') return to === 'text' || to === 'diagnostic'
  if (from === 'report' && to === 'export') return false
  return order.includes(to) && order.indexOf(to) < order.indexOf(from)
}

function nodeInPureFolder(file: SourceFile): readonly string[] {
  if (!pure.includes(file.folder)) return []
  return file.imports
    .filter((source) => source.startsWith('node:'))
    .map((source) => `src/${file.path} imports ${source}`)
}

function sharedPackages(files: readonly SourceFile[]): readonly string[] {
  const users = new Map<string, Set<string>>()
  for (const file of files) {
    for (const source of file.imports) {
      if (/^(?:\.|node:)/u.test(source)) continue
      const name = source.split('/', source.startsWith('@') ? 2 : 1).join('/')
      users.set(name, (users.get(name) ?? new Set()).add(file.path))
    }
  }
  return [...users]
    .filter(([, paths]) => paths.size > 1)
    .map(([name, paths]) => `${name}: ${[...paths].toSorted().join(', ')}`)
}
