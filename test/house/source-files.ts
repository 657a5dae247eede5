import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseSync, Visitor } from 'oxc-parser'
import type { Program, VisitorObject } from 'oxc-parser'

export const root = fileURLToPath(new URL('../../', import.meta.url))

/** A parsed file of src/. */
export interface SourceFile {
  /** Relative to src/, with slashes: `text/span.ts`. */
  readonly path: string
  /** The first folder, or the file's own name where it lies in src/ itself. */
  readonly folder: string
  readonly text: string
  readonly program: Program
  /** What it imports or re-exports, types and dynamic imports included, as written. */
  readonly imports: readonly string[]
}

/** All TypeScript files of src/, by path. Throws when there are none: a check that looked at nothing has not passed. */
export function readSourceFiles(folder = join(root, 'src')): readonly SourceFile[] {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.ts'))
    .toSorted()
  if (paths.length === 0) throw new Error(`no source files in ${folder}`)
  return paths.map((path) => parseSource(path, readFileSync(join(folder, path), 'utf8')))
}

/** Parses one file; throws on a syntax error. */
export function parseSource(path: string, text: string): SourceFile {
  const { program, errors } = parseSync(path, text)
  if (errors[0]) throw new Error(`${path}: ${errors[0].message}`)
  return { path, folder: path.split('/')[0] ?? '', text, program, imports: importsOf(program) }
}

/** Calls the visitor on every node and returns `path:line` of those for which `note` was called. */
export function placesOf(
  file: SourceFile,
  visitor: (note: (node: { readonly start: number }) => void) => VisitorObject,
): readonly string[] {
  const places: string[] = []
  const note = (node: { readonly start: number }): void => {
    places.push(`src/${file.path}:${file.text.slice(0, node.start).split('\n').length}`)
  }
  new Visitor(visitor(note)).visit(file.program)
  return places
}

function importsOf(program: Program): readonly string[] {
  const found: string[] = []
  const add = (source: unknown): void => {
    if (source !== null && typeof source === 'object' && 'value' in source) found.push(String(source.value))
  }
  new Visitor({
    ImportDeclaration: (node) => add(node.source),
    ExportNamedDeclaration: (node) => add(node.source),
    ExportAllDeclaration: (node) => add(node.source),
    ImportExpression: (node) => add(node.source),
    TSImportType: (node) => add(node.source),
  }).visit(program)
  return found
}
