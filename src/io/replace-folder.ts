import {
  closeSync,
  existsSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
} from 'node:fs'
import { basename, dirname, extname, join } from 'node:path'
import { problem } from '../diagnostic/diagnostic.ts'
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import { errnoOf } from './errno.ts'
import { sha256OfFile } from './hash-file.ts'

/** How we know a folder, and the files in it, for our own. */
export interface Ownership {
  /** The file that is in every folder of ours; it is not in its own list. */
  readonly manifest: string
  /** The files that a manifest lists (paths with `/`) with their SHA-256; null when it is no manifest of ours. */
  readonly filesIn: (manifest: string) => ReadonlyMap<string, string> | null
}

/** Where a folder lives, what it is built as, and where the one it replaces waits meanwhile. */
export interface FolderPlaces {
  readonly folder: string
  readonly parent: string
  readonly fresh: string
  readonly old: string
  readonly lock: string
  /** What the names of all files and folders beside it begin with. */
  readonly prefix: string
}

export type FolderState = 'missing' | 'empty' | 'ours' | 'foreign'

/** What stands at a path. Throws ENOTDIR when it is a file. */
export function stateOf(folder: string, ownership: Ownership): FolderState {
  if (lstatSync(folder, { throwIfNoEntry: false }) === undefined) return 'missing'
  if (readdirSync(folder).length === 0) return 'empty'
  return filesOf(folder, ownership) === null ? 'foreign' : 'ours'
}

/**
 * Puts the fresh folder in the place of the one that is there, which may be missing, empty or ours. Stopped at any moment, it leaves
 * the old folder or the new one, and `recover` does the rest.
 *
 * @param path of the folder as the user knows it
 * @returns warnings RESULTS_FILE_KEPT. Throws what the file system throws
 */
export function replaceFolder(places: FolderPlaces, ownership: Ownership, path: string): readonly Diagnostic[] {
  const { folder, parent, fresh, old } = places
  const state = stateOf(folder, ownership)
  if (state === 'empty') rmdirSync(folder)
  if (state === 'ours') renameSync(folder, old)
  try {
    renameSync(fresh, folder)
  } catch (error) {
    if (state === 'ours') renameSync(old, folder)
    throw error
  }
  syncFolder(parent)
  return state === 'ours' ? carryOver(places, ownership, path) : []
}

/** Finishes or rolls back what a writer that died has left. To be called by who holds the lock. Throws what the file system throws. */
export function recover(places: FolderPlaces, ownership: Ownership, path: string): readonly Diagnostic[] {
  const { folder, parent, old, prefix } = places
  for (const name of readdirSync(parent)) {
    if (name.startsWith(prefix) && /^(?:lock-)?\d+$/.test(name.slice(prefix.length)))
      rmSync(join(parent, name), { recursive: true, force: true })
  }
  if (!existsSync(old)) return []
  const state = stateOf(folder, ownership)
  if (state === 'foreign') return []
  if (state === 'ours') return carryOver(places, ownership, path)
  if (state === 'empty') rmdirSync(folder)
  renameSync(old, folder)
  return []
}

/** Moves what is not ours from the old folder to the new one, then removes the old one file by file, its manifest last. */
function carryOver({ folder, old }: FolderPlaces, ownership: Ownership, path: string): readonly Diagnostic[] {
  const ours = filesOf(old, ownership) ?? new Map<string, string>()
  const kept: Diagnostic[] = []
  for (const file of filesUnder(old, '', ours)) {
    if (file === ownership.manifest) continue
    const hash = ours.get(file)
    if (hash !== undefined && lstatSync(join(old, file)).isFile() && sha256OfFile(join(old, file)) === hash) {
      rmSync(join(old, file))
      continue
    }
    const name = freeName([folder, old], file)
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    renameSync(join(old, file), join(folder, name))
    if (name !== file) kept.push(problem('RESULTS_FILE_KEPT', { kept: name }, { path: join(path, file) }))
  }
  rmSync(join(old, ownership.manifest), { force: true })
  removeEmptyFolders(old)
  return kept
}

/** Files and, where nothing of ours is in them, whole folders: paths with `/`. */
function filesUnder(root: string, below: string, ours: ReadonlyMap<string, string>): readonly string[] {
  return readdirSync(join(root, below), { withFileTypes: true }).flatMap((entry) => {
    const path = below + entry.name
    const isShared = entry.isDirectory() && [...ours.keys()].some((file) => file.startsWith(`${path}/`))
    return isShared ? filesUnder(root, `${path}/`, ours) : [path]
  })
}

/** The name itself if the first folder has nothing of it, else `NAME.kept.csv`, `NAME.kept-2.csv` …, the first that neither folder has. */
function freeName([target, ...others]: readonly [target: string, ...others: string[]], file: string): string {
  if (!existsSync(join(target, file))) return file
  const extension = extname(file)
  const stem = `${file.slice(0, file.length - extension.length)}.kept`
  let name = `${stem}${extension}`
  for (let number = 2; [target, ...others].some((folder) => existsSync(join(folder, name))); number++)
    name = `${stem}-${number}${extension}`
  return name
}

function removeEmptyFolders(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true }))
    if (entry.isDirectory()) removeEmptyFolders(join(folder, entry.name))
  if (readdirSync(folder).length === 0) rmdirSync(folder)
}

function filesOf(folder: string, { manifest, filesIn }: Ownership): ReadonlyMap<string, string> | null {
  const file = join(folder, manifest)
  return lstatSync(file, { throwIfNoEntry: false })?.isFile() === true ? filesIn(readFileSync(file, 'utf8')) : null
}

/** Makes sure that the names in a folder are on the disk; some systems can't, and need not. */
export function syncFolder(folder: string): void {
  let descriptor: number | null = null
  try {
    descriptor = openSync(folder, 'r')
    fsyncSync(descriptor)
  } catch (error) {
    if (!['EPERM', 'EISDIR', 'EINVAL', 'ENOTSUP', 'EACCES'].includes(errnoOf(error) ?? '')) throw error
  } finally {
    if (descriptor !== null) closeSync(descriptor)
  }
}

/** Where the folder at an absolute path is built and kept. A name too long to be lengthened is shortened by `shorten`. */
export function placesOf(folder: string, shorten: (name: string) => string): FolderPlaces {
  const parent = dirname(folder)
  const name = Buffer.byteLength(basename(folder)) > 200 ? shorten(basename(folder)) : basename(folder)
  const prefix = `.${name}.code-sessions-`
  const beside = (end: string | number): string => join(parent, `${prefix}${end}`)
  return { folder, parent, prefix, fresh: beside(process.pid), old: beside('old'), lock: beside('lock') }
}
