import { chmodSync, lstatSync, mkdirSync, rmdirSync, rmSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { problem } from '../diagnostic/diagnostic.ts'
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import type { Found } from '../diagnostic/study-messages.ts'
import { errnoOf } from './errno.ts'
import { FileWriter } from './file-writer.ts'

/** A file that is to be made. `path` is below the folder it goes into, with `/`. */
export interface NewFile {
  readonly path: string
  readonly text: string
  readonly isExecutable: boolean
}

/**
 * Makes new files in a folder, all of them or none: where anything stands in the way nothing is written, and what was written before
 * the system refused is removed again. The folder itself is made where it is missing; below it no link is followed.
 *
 * @param folder as typed; the diagnostics' paths begin with it @param cwd absolute
 * @returns nothing when it was done; otherwise STUDY_FILE_EXISTS and STUDY_NOT_A_FOLDER for all that stands in the way, or one CLI_CANNOT_WRITE
 */
export function createFiles(folder: string, cwd: string, files: readonly NewFile[]): readonly Diagnostic[] {
  const making = new Making(folder, resolve(cwd, folder))
  const obstacles = making.obstacles(files)
  return obstacles.length > 0 ? obstacles : making.create(files)
}

class Making {
  readonly #folder: string
  readonly #root: string
  readonly #madeFolders: string[] = []
  readonly #madeFiles: string[] = []

  /** @param root the folder's absolute path */
  constructor(folder: string, root: string) {
    this.#folder = folder
    this.#root = root
  }

  /** What stands in the way, each thing once. */
  obstacles(files: readonly NewFile[]): readonly Diagnostic[] {
    try {
      const root = this.#rootObstacle()
      if (root !== null) return [root]
      const found = new Map<string, Diagnostic>()
      for (const { path } of files) {
        const obstacle = this.#obstacleTo(path)
        if (obstacle !== null) found.set(obstacle.at?.path ?? '', obstacle)
      }
      return [...found.values()]
    } catch (error) {
      return [this.#refusal(error, this.#folder)]
    }
  }

  create(files: readonly NewFile[]): readonly Diagnostic[] {
    let path = this.#folder
    try {
      this.#makeFolder(this.#root)
      for (const file of files) {
        path = join(this.#folder, file.path)
        this.#makeFolder(dirname(join(this.#root, file.path)))
        this.#makeFile(join(this.#root, file.path), file)
      }
      return []
    } catch (error) {
      this.#undo()
      return [this.#refusal(error, path)]
    }
  }

  #rootObstacle(): Diagnostic | null {
    const at = { path: this.#folder }
    const stats = statSync(this.#root, { throwIfNoEntry: false })
    if (stats !== undefined) return stats.isDirectory() ? null : problem('STUDY_NOT_A_FOLDER', { found: 'file' }, at)
    const isBrokenLink = lstatSync(this.#root, { throwIfNoEntry: false }) !== undefined
    return isBrokenLink ? problem('STUDY_NOT_A_FOLDER', { found: 'link' }, at) : null
  }

  /** The first thing on the way to a file: below what is no folder there is nothing, and below a link nothing that concerns us. */
  #obstacleTo(path: string): Diagnostic | null {
    for (const folder of foldersOf(path)) {
      const found = this.#foundAt(folder)
      if (found === null) return null
      if (found !== 'folder') return problem('STUDY_NOT_A_FOLDER', { found }, { path: join(this.#folder, folder) })
    }
    const found = this.#foundAt(path)
    return found === null ? null : problem('STUDY_FILE_EXISTS', { found }, { path: join(this.#folder, path) })
  }

  /** @param path below the root */
  #foundAt(path: string): Found | null {
    const stats = lstatSync(join(this.#root, path), { throwIfNoEntry: false })
    if (stats === undefined) return null
    return stats.isSymbolicLink() ? 'link' : stats.isDirectory() ? 'folder' : 'file'
  }

  /** Makes a folder and those above it that are missing, one by one, so that each can be undone. */
  #makeFolder(folder: string): void {
    if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true) return
    if (dirname(folder) !== folder) this.#makeFolder(dirname(folder))
    mkdirSync(folder)
    this.#madeFolders.push(folder)
  }

  #makeFile(file: string, { text, isExecutable }: NewFile): void {
    const writer = new FileWriter(file)
    this.#madeFiles.push(file)
    try {
      writer.write(text)
      writer.close()
    } finally {
      writer.discard()
    }
    if (!isExecutable) return
    // Who may read it may run it: what the umask keeps from others stays kept from them.
    const { mode } = statSync(file)
    chmodSync(file, mode | ((mode & 0o444) >> 2))
  }

  /** Takes back what was made. What somebody else has put into our folders meanwhile stays, and they with it. */
  #undo(): void {
    for (const file of this.#madeFiles) rmSync(file, { force: true })
    for (const folder of this.#madeFolders.toReversed()) {
      try {
        rmdirSync(folder)
      } catch {
        return
      }
    }
  }

  #refusal(error: unknown, path: string): Diagnostic {
    const reason = errnoOf(error)
    if (reason === null) throw error
    return problem('CLI_CANNOT_WRITE', { reason }, { path })
  }
}

/** The folders that a path leads through, the outermost first: `a/b/c` → `a`, `a/b`. */
function foldersOf(path: string): readonly string[] {
  const names = path.split('/').slice(0, -1)
  return names.map((_, index) => names.slice(0, index + 1).join('/'))
}
