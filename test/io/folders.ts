import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Ownership } from '../../src/io/replace-folder.ts'
import { openFolder } from '../../src/io/write-folder.ts'

/** A new folder that goes away with the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'code-sessions-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** Everything in a folder, dotfiles too: paths of files with their text, of empty folders with null. */
export function contentOf(folder: string): { readonly [path: string]: string | null } {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted()
  const entries = paths.map((path): [string, string | null | undefined] => {
    const file = join(folder, path)
    if (statSync(file).isDirectory()) return [path, readdirSync(file).length === 0 ? null : undefined]
    return [path, readFileSync(file, 'utf8')]
  })
  return Object.fromEntries(entries.flatMap(([path, text]) => (text === undefined ? [] : [[path, text]])))
}

export function put(folder: string, files: { readonly [path: string]: string }): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/** A folder is ours when its `list` says so: `ours`, then a line `hash path` for each file. */
export const ownership: Ownership = {
  manifest: 'list',
  filesIn: (manifest) => {
    const [first, ...lines] = manifest.trimEnd().split('\n')
    return first === 'ours' ? new Map(lines.map((line) => [line.slice(65), line.slice(0, 64)])) : null
  },
}

/** The files of a folder of ours, its list among them. */
export function owned(files: { readonly [path: string]: string }): { readonly [path: string]: string } {
  return {
    ...files,
    list: ['ours', ...Object.entries(files).map(([path, text]) => `${sha256(text)} ${path}`)].join('\n'),
  }
}

/** Writes a folder of ours as a command does; the codes of what went wrong. */
export function write(cwd: string, path: string, files: { readonly [path: string]: string }): readonly string[] {
  const { folder, diagnostics } = openFolder(path, cwd, ownership)
  if (folder === null) return diagnostics.map(({ code }) => code)
  try {
    for (const [name, text] of Object.entries(owned(files))) {
      const file = folder.createFile(name)
      file.write(text)
      folder.closeFile(file)
    }
  } catch (error) {
    folder.abandon()
    throw error
  }
  return [...diagnostics, ...folder.commit()].map(({ code }) => code)
}
