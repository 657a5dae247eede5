import { lstatSync, readdirSync, statSync } from 'node:fs'
import type { Dirent } from 'node:fs'
import { basename, dirname, join, resolve, sep } from 'node:path'
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import { problem } from '../diagnostic/diagnostic.ts'
import { compareUtf8 } from '../text/compare.ts'
import { extensionOf, fileKindOf } from './file-kind.ts'
import { realPathOf, targetOf } from './links.ts'
import { readFault } from './read-bytes.ts'
import { isResultsFolder } from './results-mark.ts'

/** A file to read. `file` is what to open, `path` how the user knows it. */
interface FoundFile {
  readonly file: string
  readonly path: string
}

/** `source` is its path below the folder that was named, with `/`; `size` in bytes when it was found; `named`: itself, not just a folder above it. */
export interface TranscriptFile extends FoundFile {
  readonly source: string
  readonly size: number
  readonly named: boolean
}

/**
 * A table of metadata beside the transcripts. `source`: its path below the folder that was named. `whole`: all transcripts of its
 * folder were asked for, not just files beside it.
 */
export interface SheetFile extends FoundFile {
  readonly source: string
  readonly kind: 'sessions' | 'participants'
  readonly whole: boolean
}

export interface FoundCorpus {
  /** In the order of their sources (UTF-8 bytes), each file once. */
  readonly transcripts: readonly TranscriptFile[]
  readonly sheets: readonly SheetFile[]
  readonly diagnostics: readonly Diagnostic[]
}

const depthLimit = 64

/**
 * Finds the transcripts in folders (all levels) and among named files, and the metadata tables beside them.
 *
 * Only regular files are read; links to folders, and links that lead out of the named folder, are not followed. Results folders, the
 * folders in `exclude`, dotfiles and README files are passed over. Where two sources would be the same, each begins with the
 * name of its folder. Codes: CORPUS_MISSING_PATH and CORPUS_NO_TRANSCRIPTS where nothing can be done, CORPUS_… otherwise.
 *
 * @param paths as typed @param options.cwd absolute @param options.exclude folders as typed, such as the one results go to
 * @param options.readable endings of the formats that are read, beside those of plain text: lower case, without the dot
 */
export function findTranscripts(
  paths: readonly string[],
  options: { readonly cwd: string; readonly exclude: readonly string[]; readonly readable: ReadonlySet<string> },
): FoundCorpus {
  const excluded = new Set(options.exclude.map((folder) => realPathOf(resolve(options.cwd, folder))))
  const finder = new Finder(excluded, options.readable)
  for (const path of paths) finder.addNamed(resolve(options.cwd, path), path)
  const transcripts = finder.withSources().toSorted((a, b) => compareUtf8(a.source, b.source))
  const at = paths[0] === undefined ? null : { path: paths[0] }
  const missing = finder.diagnostics.some(({ code }) => code === 'CORPUS_MISSING_PATH')
  if (transcripts.length === 0 && !missing) finder.diagnostics.push(problem('CORPUS_NO_TRANSCRIPTS', {}, at))
  return { transcripts, sheets: finder.sheets(), diagnostics: finder.diagnostics }
}

/** A named folder, or the folder of a named file. */
interface Root {
  readonly path: string
  readonly real: string
}

interface Folder {
  readonly root: Root
  /** Below the root, with the separator of the platform; empty for the root itself. */
  readonly below: string
  readonly depth: number
}

interface Candidate extends FoundFile {
  readonly root: Root
  readonly below: string
  readonly size: number
  readonly named: boolean
}

class Finder {
  readonly diagnostics: Diagnostic[] = []
  readonly #excluded: ReadonlySet<string>
  readonly #readable: ReadonlySet<string>
  /** By real path, so that no file is read twice. */
  readonly #found = new Map<string, Candidate>()
  readonly #links: Candidate[] = []
  readonly #sheets = new Map<string, SheetFile>()

  constructor(excluded: ReadonlySet<string>, readable: ReadonlySet<string>) {
    this.#excluded = excluded
    this.#readable = readable
  }

  addNamed(file: string, path: string): void {
    try {
      const stats = statSync(file)
      if (path === '') this.diagnostics.push(problem('CORPUS_MISSING_PATH', {}, { path: '""' }))
      else if (stats.isDirectory()) this.#addFolders({ root: { path, real: realPathOf(file) }, below: '', depth: 0 })
      else if (stats.isFile()) this.#addNamedFile(file, path, stats.size)
      else this.diagnostics.push(problem('CORPUS_NOT_A_FILE', {}, { path }))
    } catch (error) {
      const fault = readFault(error, path)
      this.diagnostics.push(fault.code === 'CORPUS_VANISHED' ? problem('CORPUS_MISSING_PATH', {}, { path }) : fault)
    }
  }

  /** A file that was named is a transcript whatever its ending, unless that of a format we can't read. */
  #addNamedFile(file: string, path: string, size: number): void {
    const name = basename(file)
    const kind = fileKindOf(name, this.#readable)
    const root = { path: dirname(path), real: realPathOf(dirname(file)) }
    for (const sheet of ['sessions.csv', 'participants.csv']) {
      if (lstatSync(join(root.real, sheet), { throwIfNoEntry: false })?.isFile()) this.#addSheet(root, sheet, false)
    }
    if (kind === 'unread')
      this.diagnostics.push(problem('CORPUS_FORMAT_NOT_READ', { extension: extensionOf(name) }, { path }))
    else if (kind !== 'sessions' && kind !== 'participants')
      this.#add({ file, path, root, below: name, size, named: true }, realPathOf(file))
  }

  #addFolders(first: Folder): void {
    const folders = [first]
    for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
      // Popped from the end, so that what lies in the folder comes before what lies after it.
      for (const inner of this.#addFolder(folder).toReversed()) folders.push(inner)
    }
    for (const link of this.#links.splice(0)) {
      const real = realPathOf(link.file)
      if (this.#found.has(real))
        this.diagnostics.push(problem('CORPUS_LINK_SKIPPED', { reason: 'twice' }, { path: link.path }))
      else this.#add(link, real)
    }
  }

  /** Adds the files of one folder and returns the folders in it. */
  #addFolder(folder: Folder): readonly Folder[] {
    const real = join(folder.root.real, folder.below)
    const path = join(folder.root.path, folder.below)
    if (this.#excluded.has(real)) return []
    if (folder.depth > depthLimit) {
      this.diagnostics.push(problem('CORPUS_TOO_DEEP', { limit: depthLimit }, { path }))
      return []
    }
    try {
      const entries = readdirSync(Buffer.from(real), { encoding: 'buffer', withFileTypes: true })
      const named = this.#nameEntries(entries, path)
      if (named.has('run.json') && isResultsFolder(real)) {
        this.diagnostics.push(problem('CORPUS_RESULTS_SKIPPED', {}, { path }))
        return []
      }
      return [...named].flatMap(([name, entry]) => this.#addEntry(folder, name, entry))
    } catch (error) {
      this.diagnostics.push(readFault(error, path))
      return []
    }
  }

  /** The entries by name in the order of their bytes; names that are not UTF-8 can't be written down anywhere and are left out. */
  #nameEntries(entries: readonly Dirent<Buffer>[], path: string): ReadonlyMap<string, Dirent<Buffer>> {
    const named = new Map<string, Dirent<Buffer>>()
    const composed = new Map<string, string>()
    for (const entry of entries.toSorted((a, b) => Buffer.compare(a.name, b.name))) {
      const name = entry.name.toString('utf8')
      if (!Buffer.from(name).equals(entry.name)) {
        this.diagnostics.push(
          problem(
            'CORPUS_BAD_NAME',
            {},
            { path: join(path, entry.name.toString('latin1').replaceAll(/[^ -~]/g, escapeByte)) },
          ),
        )
        continue
      }
      const twin = composed.get(name.normalize('NFC'))
      if (twin !== undefined)
        this.diagnostics.push(problem('CORPUS_TWIN_NAMES', { other: twin }, { path: join(path, name) }))
      composed.set(name.normalize('NFC'), name)
      named.set(name, entry)
    }
    return named
  }

  #addEntry(folder: Folder, name: string, entry: Dirent<Buffer>): readonly Folder[] {
    const { root } = folder
    const below = join(folder.below, name)
    const path = join(root.path, below)
    const kind = fileKindOf(name, this.#readable)
    if (name.startsWith('.') || (kind === 'never' && !entry.isDirectory())) return []
    if (entry.isDirectory()) return [{ root, below, depth: folder.depth + 1 }]
    if (entry.isSymbolicLink()) this.#addLink(root, below, path)
    else if (!entry.isFile()) this.diagnostics.push(problem('CORPUS_SPECIAL_FILE_SKIPPED', {}, { path }))
    else this.#addFile(root, below, path)
    return []
  }

  #addFile(root: Root, below: string, path: string): void {
    const kind = fileKindOf(basename(below), this.#readable)
    const file = join(root.real, below)
    if (kind === 'sessions' || kind === 'participants') this.#addSheet(root, below, true)
    else if (kind === 'unread')
      this.diagnostics.push(problem('CORPUS_FORMAT_NOT_READ', { extension: extensionOf(below) }, { path }))
    else if (kind === 'other') this.diagnostics.push(problem('CORPUS_NOT_A_TRANSCRIPT', {}, { path }))
    else
      this.#add(
        { file, path, root, below, named: false, size: lstatSync(file, { throwIfNoEntry: false })?.size ?? 0 },
        file,
      )
  }

  /** Links to files of the same folder are read, after all files: a file and a link to it are one transcript. */
  #addLink(root: Root, below: string, path: string): void {
    const file = join(root.real, below)
    const target = targetOf(file)
    const skip = (reason: 'folder' | 'outside' | 'broken'): void => {
      this.diagnostics.push(problem('CORPUS_LINK_SKIPPED', { reason }, { path }))
    }
    if (target === undefined) skip('broken')
    else if (target.isDirectory()) skip('folder')
    else if (!`${realPathOf(file)}${sep}`.startsWith(root.real + sep)) skip('outside')
    else if (!target.isFile()) this.diagnostics.push(problem('CORPUS_SPECIAL_FILE_SKIPPED', {}, { path }))
    else if (fileKindOf(basename(below), this.#readable) === 'transcript')
      this.#links.push({ file, path, root, below, size: target.size, named: false })
    else this.#addFile(root, below, path)
  }

  #add(candidate: Candidate, real: string): void {
    if (!this.#found.has(real)) this.#found.set(real, candidate)
  }

  #addSheet(root: Root, below: string, whole: boolean): void {
    const file = join(root.real, below)
    const known = this.#sheets.get(file)
    const kind = fileKindOf(basename(below), this.#readable) === 'sessions' ? 'sessions' : 'participants'
    this.#sheets.set(file, {
      path: join(root.path, below),
      source: toSource(below),
      ...known,
      file,
      kind,
      whole: whole || known?.whole === true,
    })
  }

  sheets(): readonly SheetFile[] {
    return [...this.#sheets.values()]
  }

  withSources(): readonly TranscriptFile[] {
    const candidates = [...this.#found.values()]
    const plain = candidates.map(({ below }) => toSource(below))
    const distinct = new Set(plain).size === plain.length
    const names = nameRoots(candidates.map(({ root }) => root.real))
    return candidates.map(({ file, path, root, size, named }, index) => {
      const source = plain[index] ?? ''
      return { file, path, size, named, source: distinct ? source : `${names.get(root.real) ?? ''}/${source}` }
    })
  }
}

/** The last part of each folder's path, numbered where it is not the only one. */
function nameRoots(reals: readonly string[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  const taken = new Set<string>()
  for (const real of reals) {
    if (names.has(real)) continue
    let name = basename(real)
    for (let number = 2; taken.has(name); number++) name = `${basename(real)}-${number}`
    taken.add(name)
    names.set(real, name)
  }
  return names
}

function toSource(below: string): string {
  return below.split(sep).join('/')
}

function escapeByte(character: string): string {
  return `\\x${character.charCodeAt(0).toString(16).padStart(2, '0')}`
}
