import type { Codebook } from '../codebook/codebook.ts'
import { compileCodebook } from '../coding/compile.ts'
import type { Coder, Confidence } from '../coding/coding.ts'
import { codebookOfTerms, concordanceOf, familyOf } from '../coding/concordance.ts'
import type { ConcordanceLine } from '../coding/concordance.ts'
import { problem } from '../diagnostic/diagnostic.ts'
import type { Encoding } from '../io/tell-encoding.ts'
import type { Io } from '../io/io.ts'
import type { ColumnNames } from '../session/formats/column-names.ts'
import type { Session } from '../session/session.ts'
import { concordanceColumns } from '../tables/concordance.ts'
import { nearest } from '../text/closeness.ts'
import { chooseCodebook } from './choose-codebook.ts'
import { coloursFor } from './colours.ts'
import { BareFormCounts, concordanceLines, formLines } from './concordance-view.ts'
import type { Page } from './concordance-view.ts'
import { eachSession } from './each-session.ts'
import { findText } from './find-text.ts'
import { ProblemReport } from './problem-report.ts'
import type { Manner } from './problem-report.ts'
import { RowWriter } from './row-writer.ts'

export interface FindOptions extends Manner {
  /** Words, phrases and verbs («نزح/ينزح»); empty where a theme is named. */
  readonly terms: readonly string[]
  /** Whether the terms are verbs; a slash says so by itself. */
  readonly verb: boolean
  /** Files and folders as typed; none means `transcripts`. */
  readonly transcripts: readonly string[]
  /** As typed; null means the only one in `codebooks/`. Read only where a theme is named. */
  readonly codebook: string | null
  /** Id of a theme whose terms, and those of its sub-themes, are looked for. */
  readonly theme: string | null
  readonly encoding: Encoding | null
  /** What `--columns` names. */
  readonly columns: ColumnNames
  readonly format: 'text' | 'csv' | 'json' | 'jsonl'
  /** Words on either side. */
  readonly context: number
  readonly minConfidence: Confidence
  /** Most lines that are shown; null shows all. */
  readonly limit: number | null
}

/** What is looked for. */
interface Query {
  readonly codebook: Codebook
  readonly coder: Coder
  readonly themes: ReadonlySet<number>
  readonly nameOf: (theme: number) => string | null
}

/**
 * Shows where terms stand in the transcripts, with the words around them (to stdout), found by the coder's own matcher. As text, the
 * forms found and their counts follow.
 *
 * @returns 0 done, also when nothing is found · 1 the codebook is invalid or a transcript could not be read whole · 2 no such theme,
 * codebook or transcripts · 130 interrupted
 */
export async function find(options: FindOptions, io: Io): Promise<number> {
  const report = new ProblemReport(options, io)
  const query = toQuery(options, io, report)
  return typeof query === 'number' ? query : new Search(options, query, io, report).run()
}

function toQuery({ terms, verb, theme, codebook }: FindOptions, io: Io, report: ProblemReport): Query | number {
  if (theme === null) {
    const typed = codebookOfTerms(terms, verb)
    const { coder } = compileCodebook(typed, { minConfidence: 'low' })
    return { codebook: typed, coder, themes: new Set([0]), nameOf: () => null }
  }
  const picked = chooseCodebook(codebook, io.cwd, 'low')
  report.tell(picked.diagnostics)
  if (picked.chosen === null) return picked.status
  const { chosen } = picked
  const themes = familyOf(theme, chosen.codebook)
  if (themes.size === 0) {
    const ids = chosen.codebook.themes.map(({ id }) => id)
    report.tell([problem('CLI_UNKNOWN_THEME', { found: theme, nearest: nearest(theme, ids) })])
    return 2
  }
  return { ...chosen, themes, nameOf: (position) => chosen.codebook.themes[position]?.id ?? null }
}

class Search {
  readonly #options: FindOptions
  readonly #query: Query
  readonly #io: Io
  readonly #report: ProblemReport
  readonly #forms = new BareFormCounts()
  readonly #writer: RowWriter<ConcordanceLine> | null
  /** Lines of the text view, which are aligned once all are known. */
  readonly #kept: ConcordanceLine[] = []
  #found = 0
  #unsure = 0
  #sessions = 0
  #sessionsWithMatches = 0

  constructor(options: FindOptions, query: Query, io: Io, report: ProblemReport) {
    this.#options = options
    this.#query = query
    this.#io = io
    this.#report = report
    const { format } = options
    this.#writer = format === 'text' ? null : new RowWriter(format, concordanceColumns, io.stdout)
  }

  async run(): Promise<number> {
    const { transcripts, encoding, columns, quiet, json, format } = this.#options
    const { attributes } = this.#query.codebook
    const wanted = { transcripts, encoding, columns, attributes, manner: this.#options }
    const status = await eachSession(wanted, this.#report, this.#io, (session) => this.#visit(session))
    if (status === 2 || status === 130) return status
    if (format === 'text') this.#show()
    else this.#writer?.end()
    if (!quiet && !json) this.#tell()
    return status
  }

  #visit(session: Session): boolean {
    const { coder, themes, nameOf } = this.#query
    const { lines, unsure } = concordanceOf(session, coder, themes, nameOf, this.#options)
    this.#sessions++
    this.#unsure += unsure
    if (lines.length > 0) this.#sessionsWithMatches++
    const room = Math.max(0, (this.#options.limit ?? Infinity) - this.#found)
    this.#found += lines.length
    for (const line of lines) this.#forms.add(line)
    const shown = lines.slice(0, room)
    if (this.#writer !== null) return this.#writer.write(shown)
    this.#kept.push(...shown)
    return true
  }

  #show(): void {
    const { stdout } = this.#io
    const page: Page = { isTerminal: stdout.isTTY, columns: stdout.columns }
    const text = findText(this.#options.language)
    const hidden = this.#found - this.#kept.length
    const forms = formLines(this.#forms.all(), page).map((line) => `  ${line}`)
    const lines = [
      ...concordanceLines(this.#kept, page),
      ...(hidden > 0 ? [text.hidden(hidden)] : []),
      ...(forms.length > 0 ? ['', coloursFor(stdout, this.#io).bold(text.forms), ...forms] : []),
    ]
    if (lines.length > 0) stdout.write(`${lines.join('\n')}\n`)
  }

  #tell(): void {
    const text = findText(this.#options.language)
    const parts = [text.found(this.#found, this.#sessionsWithMatches, this.#sessions)]
    if (this.#unsure > 0) parts.push(text.unsure(this.#unsure))
    this.#io.stderr.write(`${parts.join('\n')}\n`)
  }
}
