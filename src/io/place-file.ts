import { chmodSync, existsSync, lstatSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { problem } from '../diagnostic/diagnostic.ts'
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import { shortHash } from '../text/short-hash.ts'
import { writeProblem } from './errno.ts'
import { FileWriter } from './file-writer.ts'
import { endOfLinks } from './links.ts'
import { removeMadeFolders } from './made-folders.ts'
import { syncFolder } from './replace-folder.ts'

type Opened =
  { readonly file: PlacedFile; readonly diagnostic: null } | { readonly file: null; readonly diagnostic: Diagnostic }

/**
 * Begins a file that will be there whole or not at all: it is written beside its place and renamed by `commit`. Links are followed, missing
 * folders made.
 *
 * @param path as typed @param cwd absolute @param replaces whether a file that is there may be replaced
 * @returns codes: TABLE_FILE_EXISTS, RESULTS_CANNOT_WRITE
 */
export function openFile(path: string, cwd: string, replaces: boolean): Opened {
  try {
    const target = endOfLinks(resolve(cwd, path))
    if (!replaces && existsSync(target)) return { file: null, diagnostic: problem('TABLE_FILE_EXISTS', {}, { path }) }
    if (lstatSync(target, { throwIfNoEntry: false })?.isDirectory() === true)
      return { file: null, diagnostic: problem('RESULTS_CANNOT_WRITE', { reason: 'EISDIR' }, { path }) }
    const created = mkdirSync(dirname(target), { recursive: true }) ?? null
    return { file: new PlacedFile(path, target, replaces, created), diagnostic: null }
  } catch (error) {
    return { file: null, diagnostic: writeProblem(error, path) }
  }
}

/** A file in the making. End it by `commit` or `abandon`. */
export class PlacedFile {
  readonly #path: string
  readonly #target: string
  readonly #replaces: boolean
  readonly #beside: string
  readonly #created: string | null
  readonly #writer: FileWriter

  /** Throws what the file system throws. @param created the outermost folder that was made for it */
  constructor(path: string, target: string, replaces: boolean, created: string | null) {
    this.#path = path
    this.#target = target
    this.#replaces = replaces
    this.#created = created
    // A name of its own, short enough whatever the file is called.
    this.#beside = join(dirname(target), `.${shortHash(basename(target))}-${process.pid}`)
    rmSync(this.#beside, { force: true })
    this.#writer = new FileWriter(this.#beside)
  }

  /** Throws what the file system throws. */
  write(piece: string | Uint8Array): void {
    this.#writer.write(piece)
  }

  /** Puts the file in its place. @returns codes: TABLE_FILE_EXISTS, RESULTS_CANNOT_WRITE, after which nothing was changed; null when it was done */
  commit(): Diagnostic | null {
    try {
      this.#writer.close()
      const there = statSync(this.#target, { throwIfNoEntry: false })
      if (there !== undefined && !this.#replaces) return problem('TABLE_FILE_EXISTS', {}, { path: this.#path })
      if (there !== undefined) chmodSync(this.#beside, there.mode & 0o777)
      renameSync(this.#beside, this.#target)
      syncFolder(dirname(this.#target))
      return null
    } catch (error) {
      return writeProblem(error, this.#path)
    } finally {
      this.abandon()
    }
  }

  /** Removes what was written so far. */
  abandon(): void {
    this.#writer.discard()
    rmSync(this.#beside, { force: true })
    removeMadeFolders(this.#created, dirname(this.#target))
  }
}
