import type { Codebook } from '../codebook/codebook.ts'
import type { FormatName } from '../export/format.ts'
import { writeProblem } from '../io/errno.ts'
import type { Io } from '../io/io.ts'
import type { CodedSession } from '../coding/coded-session.ts'
import { Counting } from '../tables/counting.ts'
import { orderRows } from '../tables/selection/order-rows.ts'
import type { RowOrder } from '../tables/selection/order-rows.ts'
import { selectSessions } from '../tables/selection/select-sessions.ts'
import type { TableFold } from '../tables/table.ts'
import { choosePlace } from './choose-place.ts'
import type { Place } from './choose-place.ts'
import { openCodings } from './coding-source.ts'
import type { CodingSource, SourceOptions } from './coding-source.ts'
import { openTables } from './open-tables.ts'
import { ProblemReport } from './problem-report.ts'
import type { TableOutput } from './table-output.ts'
import { requestTables, unknownColumn } from './table-requests.ts'
import type { TableRequest, TableRequestOptions } from './table-requests.ts'

export interface ExportOptions extends SourceOptions, TableRequestOptions {
  /** A condition on turns as typed; null takes all. */
  readonly where: string | null
  /** Ids of themes, and of axes, that the tables are narrowed to; none takes all. */
  readonly themes: readonly string[]
  readonly axes: readonly string[]
  /** Null means what the results say; of transcripts, no. */
  readonly includeModerators: boolean | null
  readonly order: RowOrder
  /** A file, a folder or null for stdout; as typed. */
  readonly out: string | null
  /** Null: as the ending of `out` says, csv on stdout. */
  readonly format: FormatName | null
  readonly replaces: boolean
  readonly bom: boolean
  readonly delimiter: string | null
  readonly decimal: '.' | ','
}

/**
 * Writes tables of codings, from a results folder or straight from transcripts, to stdout, a file, or a folder with a description.
 *
 * @returns 0 done · 1 the codebook is invalid (nothing is written), or a transcript could not be read whole (the others are counted) ·
 * 2 could not run as asked (nothing is written) · 130 interrupted (nothing is written)
 */
export async function exportTables(options: ExportOptions, io: Io): Promise<number> {
  const report = new ProblemReport(options, io)
  const { requests, diagnostics } = requestTables(options)
  const place = await choosePlace(options, requests?.length ?? 1, io)
  report.tell([...diagnostics, ...place.diagnostics])
  if (requests === null || place.place === null) return 2
  const source = openCodings(options, report, io)
  if (typeof source === 'number') return source
  return new ExportRun(options, place.place, report, io).run(source, requests)
}

/** One run, from the first session to the tables in their place. */
class ExportRun {
  readonly #options: ExportOptions
  readonly #place: Place
  readonly #report: ProblemReport
  readonly #io: Io

  constructor(options: ExportOptions, place: Place, report: ProblemReport, io: Io) {
    this.#options = options
    this.#place = place
    this.#report = report
    this.#io = io
  }

  /** @returns the exit status */
  async run(source: CodingSource, requests: readonly TableRequest[]): Promise<number> {
    const { selection, diagnostics } = selectSessions(source.codebook, this.#options)
    this.#report.tell(diagnostics)
    const folds = selection === null ? null : this.#foldsOf(requests, selection.codebook, source)
    if (selection === null || folds === null) return 2
    const output = this.#open(folds, selection.codebook)
    if (output === null) return 2
    try {
      const status = await source.each((session) => this.#take(selection.select(session), folds, output))
      if (status === 2 || status === 130) return status
      return (await this.#end(folds, output)) ? status : 2
    } catch (error) {
      // Full disks and the like; anything else is thrown on.
      this.#report.tell([writeProblem(error, this.#place.out ?? '-')])
      return 2
    } finally {
      output.abandon()
    }
  }

  /** The tables, empty; null where an option is none for this codebook. */
  #foldsOf(requests: readonly TableRequest[], codebook: Codebook, source: CodingSource): readonly TableFold[] | null {
    const includeModerators = this.#options.includeModerators ?? source.includesModerators
    const counting = new Counting(codebook, { includeModerators })
    const made = requests.map((request) => request.create(counting))
    const faults = made.flatMap(({ diagnostics }) => diagnostics)
    this.#report.tell(faults)
    return faults.length > 0 ? null : made.map(({ fold }) => orderRows(fold, this.#options.order))
  }

  #open(folds: readonly TableFold[], codebook: Codebook): TableOutput | null {
    const { language, bom, delimiter, decimal, replaces } = this.#options
    const { out, format } = this.#place
    const writing = { language, bom: bom && out !== null, delimiter, decimal }
    const { output, diagnostics } = openTables(folds, codebook, { out, format, writing, replaces }, this.#io)
    this.#report.tell(diagnostics)
    return output
  }

  async #take(session: CodedSession | null, folds: readonly TableFold[], output: TableOutput): Promise<boolean> {
    if (session === null) return true
    for (const [at, fold] of folds.entries()) output.write(at, fold.add(session))
    return output.flush()
  }

  /** The columns of a wide table are known only now. */
  #lacksColumn(folds: readonly TableFold[]): boolean {
    const faults = folds.flatMap((fold) => unknownColumn(fold, this.#options.order))
    this.#report.tell(faults)
    return faults.length > 0
  }

  /** @returns whether all was written */
  async #end(folds: readonly TableFold[], output: TableOutput): Promise<boolean> {
    for (const [at, fold] of folds.entries()) output.write(at, fold.finish())
    if (this.#lacksColumn(folds)) return false
    const diagnostics = output.end()
    this.#report.tell(diagnostics)
    await output.flush()
    return !diagnostics.some(({ severity }) => severity === 'error')
  }
}
