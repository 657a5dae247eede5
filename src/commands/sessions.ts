import { statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { DiagnosticCode } from '../diagnostic/codes.ts'
import { problem } from '../diagnostic/diagnostic.ts'
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import { createFiles } from '../io/create-files.ts'
import type { Io } from '../io/io.ts'
import type { Encoding } from '../io/tell-encoding.ts'
import type { ColumnNames } from '../session/formats/column-names.ts'
import { overviewOf } from '../session/overview.ts'
import type { AttributeDefinition } from '../session/session.ts'
import { fileColumns, voiceColumns } from '../tables/overview.ts'
import type { ReadFile, ReadVoice } from '../tables/overview.ts'
import { chooseCodebook } from './choose-codebook.ts'
import { draftMetadata } from './metadata-draft.ts'
import { ProblemReport } from './problem-report.ts'
import type { Manner } from './problem-report.ts'
import { Progress } from './progress.ts'
import { readCorpus, stopsTheRun } from './read-corpus.ts'
import type { CorpusItem } from './read-corpus.ts'
import { RowWriter } from './row-writer.ts'
import { sessionsText } from './sessions-text.ts'
import { fileLines } from './sessions-view.ts'

export interface SessionsOptions extends Manner {
  /** Files and folders as typed. */
  readonly transcripts: readonly string[]
  /** As typed; null means that no attributes are declared. */
  readonly codebook: string | null
  readonly encoding: Encoding | null
  readonly columns: ColumnNames
  readonly format: 'text' | 'csv' | 'json' | 'jsonl'
  /** A row for each speaker. */
  readonly speakers: boolean
  readonly writeMetadata: boolean
}

/**
 * Shows what the reader understood of every file (to stdout), and drafts the tables of metadata where that was asked for.
 *
 * @returns 0 done · 1 a file could not be read whole, or the codebook is invalid · 2 nothing to read, or drafts that can't be written · 130 interrupted
 */
export async function sessions(options: SessionsOptions, io: Io): Promise<number> {
  const report = new ProblemReport(options, io)
  const { codebook, writeMetadata, transcripts } = options
  if (writeMetadata && !isOneFolder(transcripts, io.cwd)) {
    report.tell([
      problem('CLI_USAGE', { said: '--write-metadata needs one folder', command: 'code-sessions sessions' }),
    ])
    return 2
  }
  const picked = codebook === null ? null : chooseCodebook(codebook, io.cwd, 'medium')
  report.tell(picked?.diagnostics ?? [])
  if (picked !== null && picked.chosen === null) return picked.status
  return new Overview(options, picked?.chosen?.codebook.attributes ?? [], report, io).run()
}

function isOneFolder([folder, ...others]: readonly string[], cwd: string): boolean {
  const stats = folder === undefined ? undefined : statSync(resolve(cwd, folder), { throwIfNoEntry: false })
  return others.length === 0 && stats?.isDirectory() === true
}

class Overview {
  readonly #options: SessionsOptions
  readonly #attributes: readonly AttributeDefinition[]
  readonly #report: ProblemReport
  readonly #io: Io
  readonly #files: ReadFile[] = []
  /** The first error about each path of which no session has come: errors come before the session. */
  readonly #unread = new Map<string, DiagnosticCode>()
  /** Warnings about each path so far. */
  readonly #warnings = new Map<string, number>()

  constructor(options: SessionsOptions, attributes: readonly AttributeDefinition[], report: ProblemReport, io: Io) {
    this.#options = options
    this.#attributes = attributes
    this.#report = report
    this.#io = io
  }

  async run(): Promise<number> {
    const status = await this.#read()
    if (status !== 0) return status
    for (const [source, code] of this.#unread) {
      const warnings = this.#warnings.get(source) ?? 0
      this.#files.push({ source, format: null, encoding: null, overview: null, problem: code, warnings })
    }
    this.#show()
    if (!this.#options.quiet && !this.#options.json) this.#tellTotals()
    if (this.#options.writeMetadata && !this.#writeMetadata()) return 2
    return this.#report.hasProblems ? 1 : 0
  }

  async #read(): Promise<number> {
    const { quiet, json, transcripts, encoding, columns } = this.#options
    const progress = new Progress(!quiet && !json, this.#io)
    this.#report.onTell = () => progress.hide()
    const corpus = readCorpus(transcripts, {
      cwd: this.#io.cwd,
      encoding,
      columns,
      attributes: this.#attributes,
      exclude: [],
      onFound: (files, bytes) => progress.begin(files, bytes),
    })
    try {
      for await (const item of corpus) {
        if (this.#io.signal.aborted) {
          this.#report.tell([problem('CLI_INTERRUPTED', {})])
          return 130
        }
        if (item.kind === 'session') {
          this.#addSession(item)
          await progress.step(item.size)
        } else if (this.#addProblem(item.diagnostic)) return 2
      }
    } finally {
      progress.hide()
    }
    return 0
  }

  #addSession({ session, path, format, encoding }: Extract<CorpusItem, { kind: 'session' }>): void {
    const warnings = this.#warnings.get(path) ?? 0
    const { source } = session.header
    this.#unread.delete(path)
    this.#files.push({ source, format, encoding, overview: overviewOf(session), problem: null, warnings })
  }

  /** @returns whether there is nothing more to be done */
  #addProblem(diagnostic: Diagnostic): boolean {
    this.#report.tell([diagnostic])
    const { severity, code, at } = diagnostic
    if (at !== null && severity === 'warning') this.#warnings.set(at.path, (this.#warnings.get(at.path) ?? 0) + 1)
    if (at !== null && severity === 'error' && !this.#unread.has(at.path)) this.#unread.set(at.path, code)
    return stopsTheRun(diagnostic)
  }

  #show(): void {
    const { format, speakers, language } = this.#options
    const { stdout } = this.#io
    if (format === 'text') {
      const text = sessionsText(language)
      for (const file of this.#files) stdout.write(`${fileLines(file, text, stdout.isTTY).join('\n')}\n\n`)
    } else if (speakers) writeAll(new RowWriter(format, voiceColumns, stdout), this.#voices())
    else writeAll(new RowWriter(format, fileColumns, stdout), this.#files)
  }

  #voices(): readonly ReadVoice[] {
    return this.#files.flatMap((file) => {
      const { overview } = file
      return overview === null ? [] : overview.voices.map((voice) => ({ file, overview, voice }))
    })
  }

  #tellTotals(): void {
    const text = sessionsText(this.#options.language)
    const overviews = this.#files.flatMap(({ overview }) => overview ?? [])
    const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)
    const missing = this.#files.length - overviews.length
    const total = text.total(
      this.#files.length,
      overviews.length,
      this.#voices().length,
      sum(overviews.map(({ turns }) => turns)),
      sum(overviews.map(({ words }) => words)),
    )
    this.#io.stderr.write(`${[total, ...(missing > 0 ? [text.missing(missing)] : [])].join('\n')}\n`)
  }

  #writeMetadata(): boolean {
    const [folder = '.'] = this.#options.transcripts
    const drafted = this.#files.flatMap(({ overview }) =>
      overview === null ? [] : { header: overview.header, speakers: overview.voices.map(({ speaker }) => speaker) },
    )
    const files = draftMetadata(drafted, this.#attributes)
    const diagnostics = createFiles(folder, this.#io.cwd, files)
    this.#report.tell(diagnostics)
    if (diagnostics.length > 0) return false
    const paths = files.map(({ path }) => join(folder, path))
    if (!this.#options.quiet && !this.#options.json)
      this.#io.stderr.write(`${sessionsText(this.#options.language).written(paths)}\n`)
    return true
  }
}

function writeAll<Subject>(writer: RowWriter<Subject>, subjects: readonly Subject[]): void {
  writer.write(subjects)
  writer.end()
}
