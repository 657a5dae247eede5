import type { CodedSession } from '../coding/coded-session.ts'
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import { csvHeader, csvRows } from '../export/csv.ts'
import { writeProblem } from '../io/errno.ts'
import type { FileWriter, WrittenFile } from '../io/file-writer.ts'
import { openFolder } from '../io/write-folder.ts'
import type { FolderWriter } from '../io/write-folder.ts'
import { allTables } from '../tables/all-tables.ts'
import type { Counting } from '../tables/counting.ts'
import type { Row, TableFold } from '../tables/table.ts'
import { runRecord } from './coding-jsonl.ts'
import { codingResource, csvResource, dataPackage } from './data-package.ts'
import { resultsOwnership, runJson } from './run-record.ts'
import type { InputFile, RunCounts, RunOptions } from './run-record.ts'
import { sessionRecords } from './session-records.ts'
import { sourceFileName } from './source-files.ts'

/** What the results are of. */
export interface ResultsInput {
  /** The codebook and who counts; what else is folded beside the results may share it. `codebook.path` is written down as it stands. */
  readonly counting: Counting
  readonly codebookText: string
  readonly codebookSha256: string
  readonly options: RunOptions
}

type Opened =
  | { readonly results: ResultsWriter; readonly diagnostics: readonly Diagnostic[] }
  | { readonly results: null; readonly diagnostics: readonly Diagnostic[] }

/**
 * Begins a results folder; nothing stands in its place before `finish`.
 *
 * @param out as typed @param cwd absolute
 * @returns errors RESULTS_CANNOT_WRITE, RESULTS_NOT_OURS, RESULTS_LOCKED; warnings RESULTS_FILE_KEPT
 */
export function openResults(out: string, cwd: string, input: ResultsInput): Opened {
  const { folder, diagnostics } = openFolder(out, cwd, resultsOwnership)
  if (folder === null) return { results: null, diagnostics }
  try {
    return { results: new ResultsWriter(out, folder, input), diagnostics }
  } catch (error) {
    folder.abandon()
    return { results: null, diagnostics: [writeProblem(error, out)] }
  }
}

/** A results folder in the making. One session is in memory at a time. End it by `finish` or `abandon`. */
export class ResultsWriter {
  readonly #out: string
  readonly #folder: FolderWriter
  readonly #input: ResultsInput
  readonly #coding: FileWriter
  readonly #tables: readonly { readonly fold: TableFold; readonly file: FileWriter }[]
  readonly #inputs: InputFile[] = []
  readonly #sources = new Map<string, WrittenFile>()
  readonly #counts = { sessions: 0, turns: 0, words: 0, excerpts: 0, matches: 0 }

  /** Throws what the file system throws. */
  constructor(out: string, folder: FolderWriter, input: ResultsInput) {
    this.#out = out
    this.#folder = folder
    this.#input = input
    this.#coding = folder.createFile('coding.jsonl')
    const { counting, codebookText, options } = input
    this.#coding.write(`${runRecord({ ...options, codebook: counting.codebook, codebookText })}\n`)
    this.#tables = allTables(counting).map((fold) => ({ fold, file: folder.createFile(`${fold.name}.csv`) }))
    for (const { fold, file } of this.#tables) file.write(csvHeader(fold.columns, options))
  }

  /** What was added so far. */
  get counts(): RunCounts {
    return this.#counts
  }

  /**
   * Adds a coded session.
   *
   * @param sha256 of the file it was read from @param extractedText the session text where it is not the decoded file itself
   * @returns the error RESULTS_CANNOT_WRITE, after which there is only `abandon`, or null
   */
  add(session: CodedSession, sha256: string, extractedText: string | null): Diagnostic | null {
    return this.#attempt(() => {
      for (const record of sessionRecords(session)) this.#coding.write(`${record}\n`)
      for (const { fold, file } of this.#tables) writeRows(file, fold.add(session))
      if (extractedText !== null) this.#addSource(session.header.source, extractedText)
      this.#inputs.push({ path: session.header.source, sha256 })
      this.#count(session)
    })
  }

  /** Names a file that was read beside the sessions, such as `participants.csv`. */
  addInput(input: InputFile): void {
    this.#inputs.push(input)
  }

  /**
   * Completes the folder and puts it in its place.
   *
   * @returns warnings RESULTS_FILE_KEPT, or an error after which nothing was changed
   */
  finish(): readonly Diagnostic[] {
    const failure = this.#attempt(() => {
      const outputs = new Map<string, WrittenFile>()
      for (const { fold, file } of this.#tables) {
        writeRows(file, fold.finish())
        outputs.set(`${fold.name}.csv`, this.#folder.closeFile(file))
      }
      outputs.set('coding.jsonl', this.#folder.closeFile(this.#coding))
      const { codebook } = this.#input.counting
      const tables = this.#tables.map(({ fold }) => csvResource(fold))
      const description = dataPackage(codebook, tables, [codingResource])
      outputs.set('datapackage.json', this.#writeWhole('datapackage.json', description))
      for (const [path, written] of this.#sources) outputs.set(path, written)
      this.#writeWhole(
        'run.json',
        runJson({ ...this.#input, codebook, inputs: this.#inputs, outputs, counts: this.#counts }),
      )
    })
    if (failure === null) return this.#folder.commit()
    this.#folder.abandon()
    return [failure]
  }

  /** Removes what was written; earlier results stay as they were. */
  abandon(): void {
    this.#folder.abandon()
  }

  #addSource(source: string, text: string): void {
    const name = sourceFileName(source)
    this.#sources.set(name, this.#writeWhole(name, text))
  }

  #writeWhole(name: string, text: string): WrittenFile {
    const file = this.#folder.createFile(name)
    file.write(text)
    return this.#folder.closeFile(file)
  }

  #count({ turns, excerpts, matches }: CodedSession): void {
    this.#counts.sessions++
    this.#counts.turns += turns.length
    this.#counts.words += turns.reduce((total, { words }) => total + words, 0)
    this.#counts.excerpts += excerpts.length
    this.#counts.matches += matches.length
  }

  #attempt(write: () => void): Diagnostic | null {
    try {
      write()
      return null
    } catch (error) {
      return writeProblem(error, this.#out)
    }
  }
}

function writeRows(file: FileWriter, rows: Iterable<Row>): void {
  for (const text of csvRows(rows)) file.write(text)
}
