import { chmodSync, existsSync, mkdirSync, rmSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { problem } from '../diagnostic/diagnostic.ts'
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import { shortHash } from '../text/short-hash.ts'
import { errnoOf, writeProblem } from './errno.ts'
import { FileWriter } from './file-writer.ts'
import type { WrittenFile } from './file-writer.ts'
import { endOfLinks } from './links.ts'
import { Lock } from './lock.ts'
import { removeMadeFolders } from './made-folders.ts'
import { placesOf, recover, replaceFolder, stateOf, syncFolder } from './replace-folder.ts'
import type { FolderPlaces, Ownership } from './replace-folder.ts'

type Opened =
  | { readonly folder: FolderWriter; readonly diagnostics: readonly Diagnostic[] }
  | { readonly folder: null; readonly diagnostics: readonly Diagnostic[] }

/**
 * Begins a folder that will be written whole or not at all: it is built beside its place and put there by `commit`.
 *
 * The place may be missing, empty or a folder of ours, whose other files are kept; links are followed. What a writer that died
 * left behind is tidied first. Codes: RESULTS_CANNOT_WRITE, RESULTS_NOT_OURS, RESULTS_LOCKED, and the warning RESULTS_FILE_KEPT.
 *
 * @param path as typed @param cwd absolute
 */
export function openFolder(path: string, cwd: string, ownership: Ownership): Opened {
  let created: string | undefined
  let lock: Lock | null = null
  try {
    const folder = endOfLinks(resolve(cwd, path))
    const places = placesOf(folder, shortHash)
    created = mkdirSync(places.parent, { recursive: true })
    const taken = Lock.take(places.lock)
    if (!(taken instanceof Lock))
      return refused(problem('RESULTS_LOCKED', { pid: taken.heldBy, lock: places.lock }, { path }))
    lock = taken
    const diagnostics = recover(places, ownership, path)
    if (stateOf(folder, ownership) === 'foreign') {
      lock.release()
      return refused(problem('RESULTS_NOT_OURS', {}, { path }))
    }
    mkdirSync(places.fresh)
    const mode = statSync(folder, { throwIfNoEntry: false })?.mode
    if (mode !== undefined) chmodSync(places.fresh, mode & 0o777)
    return { folder: new FolderWriter(path, places, ownership, lock, created ?? null), diagnostics }
  } catch (error) {
    lock?.release()
    removeMadeFolders(created ?? null, dirname(resolve(cwd, path)))
    return refused(writeProblem(error, path))
  }
}

/**
 * Brings back, for a reader, a folder that a writer which died had put aside; where that can't be done, there is nothing to bring back
 * or somebody writes right now.
 */
export function tidyFolder(path: string, cwd: string, ownership: Ownership): void {
  try {
    const places = placesOf(endOfLinks(resolve(cwd, path)), shortHash)
    if (!existsSync(places.old)) return
    const lock = Lock.take(places.lock)
    if (!(lock instanceof Lock)) return
    try {
      recover(places, ownership, path)
    } finally {
      lock.release()
    }
  } catch (error) {
    // A reader may look at a disk that is read-only: what is there is read as it stands.
    if (errnoOf(error) === null) throw error
  }
}

/** A folder in the making. Only `commit` and `abandon` end it; both release the place. */
export class FolderWriter {
  readonly #path: string
  readonly #places: FolderPlaces
  readonly #ownership: Ownership
  readonly #lock: Lock
  /** The topmost folder that was made for this one. */
  readonly #created: string | null
  readonly #writers = new Set<FileWriter>()

  constructor(path: string, places: FolderPlaces, ownership: Ownership, lock: Lock, created: string | null) {
    this.#path = path
    this.#places = places
    this.#ownership = ownership
    this.#lock = lock
    this.#created = created
  }

  /** Begins a file. Throws what the file system throws. @param name its path in the folder, with `/` */
  createFile(name: string): FileWriter {
    const file = join(this.#places.fresh, name)
    mkdirSync(dirname(file), { recursive: true })
    const writer = new FileWriter(file)
    this.#writers.add(writer)
    return writer
  }

  /** Ends a file. Throws what the file system throws. */
  closeFile(writer: FileWriter): WrittenFile {
    this.#writers.delete(writer)
    return writer.close()
  }

  /**
   * Puts the folder in its place.
   *
   * @returns warnings RESULTS_FILE_KEPT; or, when nothing was changed, one error: RESULTS_CANNOT_WRITE, RESULTS_LOCKED or RESULTS_NOT_OURS
   */
  commit(): readonly Diagnostic[] {
    try {
      const place = { path: this.#path }
      const pid = this.#lock.lostTo()
      if (pid !== null) return [problem('RESULTS_LOCKED', { pid, lock: this.#places.lock }, place)]
      if (stateOf(this.#places.folder, this.#ownership) === 'foreign') return [problem('RESULTS_NOT_OURS', {}, place)]
      syncFolder(this.#places.fresh)
      return replaceFolder(this.#places, this.#ownership, this.#path)
    } catch (error) {
      return [writeProblem(error, this.#path)]
    } finally {
      this.abandon()
    }
  }

  /** Removes what was written so far; the folder that was there stays as it is. */
  abandon(): void {
    for (const writer of this.#writers) writer.discard()
    this.#writers.clear()
    rmSync(this.#places.fresh, { recursive: true, force: true })
    this.#lock.release()
    removeMadeFolders(this.#created, this.#places.parent)
  }
}

function refused(diagnostic: Diagnostic): Opened {
  return { folder: null, diagnostics: [diagnostic] }
}
