import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parseSource, placesOf, readSourceFiles, root } from './source-files.ts'
import type { SourceFile } from './source-files.ts'

const mostLines = 300

test('no pattern in src/ uses the Latin-only \\b and \\w', () => {
  expect(readSourceFiles().flatMap(latinOnlyPatterns)).toEqual([])
})

test.each([
  [String.raw`const a = /\bنزوح/u`, 1],
  [String.raw`const a = /[\w-]+/`, 1],
  [String.raw`const a = /\W|\B/`, 1],
  [String.raw`const a = new RegExp('\\bنزوح')`, 1],
  ['const a = RegExp(`${b}\\\\b`)', 1],
  [String.raw`const a = /\\b/`, 0],
  [String.raw`const a = '\\b'; const b = /[\p{L}\p{N}_]/u`, 0],
])('Latin-only patterns in %s', (text, count) => {
  expect(latinOnlyPatterns(parseSource('text/a.ts', text))).toHaveLength(count)
})

test('src/ never prints by itself nor ends the process', () => {
  expect(readSourceFiles().flatMap(bypasses)).toEqual([])
})

test('console and process.exit are found however they are written', () => {
  const text = "console.log(1)\nprocess.exit(1)\nprocess['exit'](1)\nprocess.exitCode = 1"
  expect(bypasses(parseSource('io/a.ts', text))).toEqual(['src/io/a.ts:1', 'src/io/a.ts:2', 'src/io/a.ts:3'])
})

test(`no file of src/, test/ and tools/ has more than ${mostLines} lines, tables of linguistic data apart`, () => {
  const sources = readSourceFiles().filter(
    ({ path, text }) => lines(text) > mostLines && !isLinguisticTable(path, text),
  )
  const others = ['test', 'tools'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.(?:ts|js)$/u.test(path))
      .map((path) => join(folder, path))
      .filter((path) => lines(readFileSync(join(root, path), 'utf8')) > mostLines),
  )
  expect([...sources.map(({ path }) => path), ...others]).toEqual([])
})

test('a linguistic table is data without code', () => {
  expect(isLinguisticTable('arabic/plurals.ts', "export const plurals: readonly string[] = ['كتب']")).toBe(true)
  expect(isLinguisticTable('arabic/plurals.ts', 'export const plural = (a: string): string => a')).toBe(false)
  expect(isLinguisticTable('coding/plurals.ts', 'export const plurals = []')).toBe(false)
})

/** A backslash that is not itself escaped, then a letter that knows only Latin words. */
const latinOnly = /(?<!\\)(?:\\\\)*\\[bBwW]/u

function latinOnlyPatterns(file: SourceFile): readonly string[] {
  return placesOf(file, (note) => ({
    Literal(node) {
      if ('regex' in node && latinOnly.test(node.regex.pattern)) note(node)
    },
    NewExpression(node) {
      if (makesLatinOnlyPattern(node)) note(node)
    },
    CallExpression(node) {
      if (makesLatinOnlyPattern(node)) note(node)
    },
  }))
}

function makesLatinOnlyPattern(call: { readonly callee: object; readonly arguments: readonly unknown[] }): boolean {
  if (!('name' in call.callee) || call.callee.name !== 'RegExp') return false
  return patternTexts(call.arguments[0]).some((text) => latinOnly.test(text))
}

/** The text of a string or template literal as the program sees it; none for anything else. */
function patternTexts(node: unknown): readonly string[] {
  if (node === null || typeof node !== 'object') return []
  if ('value' in node && typeof node.value === 'string') return [node.value]
  if (!('quasis' in node) || !Array.isArray(node.quasis)) return []
  return node.quasis.map((part: { readonly value: { readonly cooked: string | null } }) => part.value.cooked ?? '')
}

function bypasses(file: SourceFile): readonly string[] {
  return placesOf(file, (note) => ({
    MemberExpression(node) {
      if (node.object.type !== 'Identifier') return
      const member = 'name' in node.property ? node.property.name : 'value' in node.property ? node.property.value : ''
      if (node.object.name === 'console' || (node.object.name === 'process' && member === 'exit')) note(node)
    },
  }))
}

function isLinguisticTable(path: string, text: string): boolean {
  if (!path.startsWith('arabic/')) return false
  const functions = placesOf(parseSource(path, text), (note) => ({
    FunctionDeclaration: note,
    FunctionExpression: note,
    ArrowFunctionExpression: note,
  }))
  return functions.length === 0
}

function lines(text: string): number {
  return text.trimEnd().split('\n').length
}
