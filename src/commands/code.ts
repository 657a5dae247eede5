import type { Confidence } from '../coding/coding.ts'
import { placeSession } from '../coding/place-session.ts'
import { problem } from '../diagnostic/diagnostic.ts'
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import type { Encoding } from '../io/tell-encoding.ts'
import type { Io } from '../io/io.ts'
import type { ColumnNames } from '../session/formats/column-names.ts'
import { openResults } from '../results/write-results.ts'
import type { ResultsWriter } from '../results/write-results.ts'
import { Counting } from '../tables/counting.ts'
import { chooseCodebook } from './choose-codebook.ts'
import type { ChosenCodebook } from './choose-codebook.ts'
import { codeTurns } from './code-turns.ts'
import { ProblemReport } from './problem-report.ts'
import type { Manner } from './problem-report.ts'
import { Progress } from './progress.ts'
import { readCorpus, stopsTheRun } from './read-corpus.ts'
import type { CorpusItem } from './read-corpus.ts'
import { summarise } from './summary.ts'
import { SummaryFold } from './summary-figures.ts'

export interface CodeOptions extends Manner {
  /** Files and folders as typed; none means `transcripts`. */
  readonly transcripts: readonly string[]
  /** As typed; null means the only one in `codebooks/`. */
  readonly codebook: string | null
  /** The results folder as typed. */
  readonly out: string
  readonly encoding: Encoding | null
  /** What `--columns` names. */
  readonly columns: ColumnNames
  readonly minConfidence: Confidence
  readonly includeModerators: boolean
  /** Whether the CSV files begin with a byte order mark. */
  readonly bom: boolean
}

/**
 * Codes transcripts and writes the results folder, whole or not at all. Problems and the summary go to stderr.
 *
 * @returns 0 done · 1 the codebook is invalid (nothing is written), or a transcript could not be read whole (the others are coded) ·
 * 2 could not run as asked (nothing is written) · 130 interrupted (nothing is written)
 */
export async function code(options: CodeOptions, io: Io): Promise<number> {
  const report = new ProblemReport(options, io)
  const picked = chooseCodebook(options.codebook, io.cwd, options.minConfidence)
  report.tell(picked.diagnostics)
  if (picked.chosen === null) return picked.status
  const { chosen } = picked
  const counting = new Counting(chosen.codebook, options)
  const input = { counting, codebookText: chosen.text, codebookSha256: chosen.sha256, options }
  const { results, diagnostics } = openResults(options.out, io.cwd, input)
  report.tell(diagnostics)
  if (results === null) return 2
  const run = new CodeRun(options, io, report, chosen, results, counting)
  try {
    return await run.codeAll()
  } finally {
    run.end()
  }
}

/** One run, from the first transcript to the results in their place. */
class CodeRun {
  readonly #options: CodeOptions
  readonly #io: Io
  readonly #report: ProblemReport
  readonly #chosen: ChosenCodebook
  readonly #results: ResultsWriter
  readonly #summary: SummaryFold
  readonly #progress: Progress
  #isFinished = false

  constructor(
    options: CodeOptions,
    io: Io,
    report: ProblemReport,
    chosen: ChosenCodebook,
    results: ResultsWriter,
    counting: Counting,
  ) {
    this.#options = options
    this.#io = io
    this.#report = report
    this.#chosen = chosen
    this.#results = results
    this.#summary = new SummaryFold(counting)
    this.#progress = new Progress(!options.quiet && !options.json, io)
    report.onTell = () => this.#progress.hide()
  }

  /** @returns the exit status */
  async codeAll(): Promise<number> {
    const { transcripts, encoding, columns, out } = this.#options
    const corpus = readCorpus(transcripts.length === 0 ? ['transcripts'] : transcripts, {
      cwd: this.#io.cwd,
      encoding,
      columns,
      attributes: this.#chosen.codebook.attributes,
      exclude: [out],
      onFound: (files, bytes) => this.#progress.begin(files, bytes),
      onSheet: (path, sha256) => this.#results.addInput({ path, sha256 }),
    })
    for await (const item of corpus) {
      const status = await this.#take(item)
      if (status !== null) return status
    }
    return this.#finish()
  }

  /** Ends the run however it went: what is not finished leaves no trace. */
  end(): void {
    this.#progress.hide()
    if (!this.#isFinished) this.#results.abandon()
  }

  /** @returns an exit status when the run ends here */
  async #take(item: CorpusItem): Promise<number | null> {
    if (this.#io.signal.aborted) return this.#interrupted()
    if (item.kind === 'problem') {
      this.#report.tell([item.diagnostic])
      return stopsTheRun(item.diagnostic) ? 2 : null
    }
    const turns = await codeTurns(item.session, this.#chosen.coder, this.#io.signal)
    if (turns === null) return this.#interrupted()
    const coded = placeSession(item.session, turns, this.#chosen.codebook)
    const failure = this.#results.add(coded, item.sha256, item.session.extracted ? item.session.text : null)
    if (failure !== null) return this.#failed([failure])
    this.#summary.add(coded)
    await this.#progress.step(item.size)
    return null
  }

  #finish(): number {
    this.#progress.hide()
    // Not one transcript could be read: empty results would only replace better ones.
    if (this.#results.counts.sessions === 0) return 1
    this.#isFinished = true
    const diagnostics = this.#results.finish()
    this.#report.tell(diagnostics)
    if (diagnostics.some(({ severity }) => severity === 'error')) return 2
    if (!this.#options.quiet && !this.#options.json) this.#tellSummary()
    return this.#report.hasProblems ? 1 : 0
  }

  #tellSummary(): void {
    const { errors, warnings } = this.#report
    const outcome = { errors, warnings, out: this.#options.out }
    const lines = summarise(this.#summary.figures(), outcome, this.#options.language, this.#io)
    this.#io.stderr.write(`${lines.join('\n')}\n`)
  }

  #failed(diagnostics: readonly Diagnostic[]): number {
    this.#report.tell(diagnostics)
    return 2
  }

  #interrupted(): number {
    this.#report.tell([problem('CLI_INTERRUPTED', {})])
    return 130
  }
}
