import { readdirSync, realpathSync, statSync } from 'node:fs'
import type { Dirent } from 'node:fs'
import { join, resolve, sep } from 'node:path'
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import { problem } from '../diagnostic/diagnostic.ts'
import { compareUtf8 } from '../text/compare.ts'
import { readFault } from './read-bytes.ts'

/** `file` is what to open, `path` how the user knows it. */
export interface CodebookFile {
  readonly file: string
  readonly path: string
}

type Found = { readonly files: readonly CodebookFile[]; readonly diagnostics: readonly Diagnostic[] }

/**
 * The codebooks that are meant by files and folders: a named file whatever its ending, of a folder the `.yaml` and `.yml` files that
 * lie directly in it, by name (UTF-8 bytes). Each file is taken once; links that lead out of the folder are not followed.
 *
 * @param paths as typed @param cwd absolute
 * @returns codes: CODEBOOK_MISSING and CODEBOOK_NONE where there is nothing to read, CORPUS_… from the file system
 */
export function findCodebooks(paths: readonly string[], cwd: string): Found {
  const found = paths.map((path) => findAt(resolve(cwd, path), path))
  const files = new Map<string, CodebookFile>()
  for (const file of found.flatMap((part) => part.files)) if (!files.has(file.file)) files.set(file.file, file)
  return { files: [...files.values()], diagnostics: found.flatMap((part) => part.diagnostics) }
}

function findAt(file: string, path: string): Found {
  try {
    const stats = path === '' ? undefined : statSync(file, { throwIfNoEntry: false })
    if (stats === undefined) return none(problem('CODEBOOK_MISSING', {}, { path: path === '' ? '""' : path }))
    return stats.isDirectory() ? findIn(file, path) : { files: [{ file, path }], diagnostics: [] }
  } catch (error) {
    const fault = readFault(error, path)
    return none(fault.code === 'CORPUS_VANISHED' ? problem('CODEBOOK_MISSING', {}, { path }) : fault)
  }
}

function findIn(folder: string, path: string): Found {
  const entries = readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => /^[^.].*\.ya?ml$/isu.test(name))
    .toSorted((a, b) => compareUtf8(a.name, b.name))
  const parts = entries.map((entry) => findEntry(entry, folder, path))
  const files = parts.flatMap((part) => part.files)
  const diagnostics = parts.flatMap((part) => part.diagnostics)
  // Links that lead nowhere, or out of the folder, are no codebooks.
  if (files.length === 0) diagnostics.push(problem('CODEBOOK_NONE', {}, { path }))
  return { files, diagnostics }
}

function findEntry(entry: Dirent, folder: string, folderPath: string): Found {
  const file = join(folder, entry.name)
  const path = join(folderPath, entry.name)
  if (!entry.isSymbolicLink()) return { files: [{ file, path }], diagnostics: [] }
  const target = realPathOf(file)
  if (target === null) return none(problem('CORPUS_LINK_SKIPPED', { reason: 'broken' }, { path }))
  if (!target.startsWith(realpathSync(folder) + sep))
    return none(problem('CORPUS_LINK_SKIPPED', { reason: 'outside' }, { path }))
  return { files: [{ file: target, path }], diagnostics: [] }
}

function realPathOf(link: string): string | null {
  try {
    return realpathSync(link)
  } catch {
    return null
  }
}

function none(diagnostic: Diagnostic): Found {
  return { files: [], diagnostics: [diagnostic] }
}
