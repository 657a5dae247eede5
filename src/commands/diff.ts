import { compareCodebooks, hasDifferences } from '../checks/compare-codebooks.ts'
import type { CodebookComparison } from '../checks/compare-codebooks.ts'
import { CodingComparison } from '../checks/compare-codings.ts'
import type { FieldChange } from '../checks/field-changes.ts'
import { findLikelyRenames } from '../checks/likely-renames.ts'
import { adviseVersion } from '../checks/version-advice.ts'
import type { VersionAdvice } from '../checks/version-advice.ts'
import type { CodedSession } from '../coding/coded-session.ts'
import type { Confidence } from '../coding/coding.ts'
import { placeSession } from '../coding/place-session.ts'
import { problem } from '../diagnostic/diagnostic.ts'
import type { Place } from '../diagnostic/diagnostic.ts'
import type { Encoding } from '../io/tell-encoding.ts'
import type { Io } from '../io/io.ts'
import type { ColumnNames } from '../session/formats/column-names.ts'
import { readYaml } from '../parsing/yaml.ts'
import type { YamlDocument } from '../parsing/yaml.ts'
import type { Session } from '../session/session.ts'
import { chooseRevision } from './choose-codebook.ts'
import type { ChosenCodebook } from './choose-codebook.ts'
import { coloursFor } from './colours.ts'
import { DiffJson } from './diff-json.ts'
import { diffMarkdown } from './diff-markdown.ts'
import { Examples } from './diff-report.ts'
import type { DiffReport, Effect, Side } from './diff-report.ts'
import { diffText } from './diff-text.ts'
import { DiffView } from './diff-view.ts'
import { eachSession } from './each-session.ts'
import { ProblemReport } from './problem-report.ts'
import type { Manner } from './problem-report.ts'

export interface DiffOptions extends Manner {
  /** Codebooks as typed: files, or files at a revision of git. */
  readonly a: string
  readonly b: string
  /** Files and folders as typed; none means that nothing is coded. */
  readonly transcripts: readonly string[]
  readonly encoding: Encoding | null
  /** What `--columns` names. */
  readonly columns: ColumnNames
  readonly format: 'text' | 'markdown' | 'json'
  readonly minConfidence: Confidence
  /** Passages shown per theme and kind, as text and Markdown; null for what is usual. */
  readonly limit: number | null
  /** Whether differences make the exit status 1. */
  readonly exitCode: boolean
}

const usualLimit = 10

/**
 * Shows what differs between two codebooks and, with transcripts, between their codings (to stdout).
 *
 * @returns 0 done, whether anything differs or not · 1 a codebook is invalid, a transcript could not be read whole, or something differs
 * and `exitCode` asks for it · 2 no such codebook, revision or transcripts · 130 interrupted
 */
export async function diff(options: DiffOptions, io: Io): Promise<number> {
  const report = new ProblemReport(options, io)
  const [a, b] = [options.a, options.b].map((named) => chooseRevision(named, io, options.minConfidence))
  if (a === undefined || b === undefined) throw new RangeError('two codebooks were named')
  // What is merely doubtful in A is what B may just have mended.
  report.tell(a.chosen === null ? a.diagnostics : [])
  report.tell(b.diagnostics)
  if (a.chosen === null || b.chosen === null)
    return Math.max(...[a, b].map((side) => ('status' in side ? side.status : 0)))
  return new Difference(options, a.chosen, b.chosen, io, report).show()
}

/** One comparison, from the two codebooks to what is said of them. */
class Difference {
  readonly #options: DiffOptions
  readonly #io: Io
  readonly #report: ProblemReport
  readonly #a: ChosenCodebook
  readonly #b: ChosenCodebook
  readonly #comparison: CodebookComparison
  readonly #codings: CodingComparison
  readonly #examples: Examples
  readonly #json: DiffJson
  /** Read again for the places of what the codebook itself does not hold them of. */
  readonly #documents = new Map<ChosenCodebook, YamlDocument>()
  #sessions = 0

  constructor(options: DiffOptions, a: ChosenCodebook, b: ChosenCodebook, io: Io, report: ProblemReport) {
    this.#options = options
    this.#a = a
    this.#b = b
    this.#io = io
    this.#report = report
    this.#comparison = compareCodebooks(a.codebook, b.codebook)
    this.#codings = new CodingComparison(this.#comparison)
    this.#examples = new Examples(options.format === 'json' ? 0 : (options.limit ?? usualLimit))
    this.#json = new DiffJson(this.#beginning(), io.stdout)
  }

  /** @returns the exit status */
  async show(): Promise<number> {
    this.#report.tell(findLikelyRenames(this.#comparison))
    const status = await this.#codeAll()
    if (status === 2 || status === 130) return status
    const effect = this.#effect()
    const recoded = (effect?.themes ?? []).map(({ theme }) => theme.b?.id ?? theme.a?.id ?? '')
    const advice = adviseVersion(this.#comparison, recoded)
    this.#write(effect, advice)
    this.#tell(effect, advice)
    const differs = hasDifferences(this.#comparison) || recoded.length > 0
    return this.#report.hasProblems || (this.#options.exitCode && differs) ? 1 : status
  }

  async #codeAll(): Promise<number> {
    const { transcripts, encoding, columns } = this.#options
    if (transcripts.length === 0) return 0
    const { attributes } = this.#b.codebook
    const wanted = { transcripts, encoding, columns, attributes, manner: this.#options }
    return eachSession(wanted, this.#report, this.#io, (session) => this.#visit(session))
  }

  #visit(session: Session): boolean {
    this.#sessions++
    const changes = this.#codings.add(codeSession(session, this.#a), codeSession(session, this.#b))
    if (this.#options.format === 'json') return this.#json.add(changes, session)
    this.#examples.add(changes, session)
    return true
  }

  #effect(): Effect | null {
    if (this.#options.transcripts.length === 0) return null
    return { sessions: this.#sessions, themes: this.#codings.effects(), examples: this.#examples }
  }

  #write(effect: Effect | null, advice: VersionAdvice): void {
    const { format, language, limit } = this.#options
    const { stdout } = this.#io
    if (format === 'json') return this.#json.end(effect, advice)
    const report: DiffReport = { ...this.#beginning(), effect, advice }
    const text = diffText(language)
    if (format === 'markdown') return void stdout.write(diffMarkdown(report, text, language, limit))
    const page = { isTerminal: stdout.isTTY, columns: stdout.columns }
    const lines = new DiffView(text, language, page, coloursFor(stdout, this.#io)).lines(report)
    if (lines.length > 0) stdout.write(`${lines.join('\n')}\n`)
  }

  /** On stderr: that nothing differs, or how much; and a version that should be higher. */
  #tell(effect: Effect | null, { bump, expected, isMet }: VersionAdvice): void {
    const { quiet, json, language } = this.#options
    if (!isMet) {
      const found = this.#b.codebook.version
      const at = this.#placeOf({ field: 'version', a: null, b: found })
      this.#report.tell([problem('COMPARISON_VERSION_TOO_LOW', { found, expected, bump }, at)])
    }
    if (quiet || json) return
    const text = diffText(language)
    const lines = hasDifferences(this.#comparison) ? [] : [text.none]
    if (effect !== null) lines.push(summaryOf(effect, text))
    if (lines.length > 0) this.#io.stderr.write(`${lines.join('\n')}\n`)
  }

  #beginning(): Pick<DiffReport, 'a' | 'b' | 'comparison' | 'placeOf'> {
    return {
      a: sideOf(this.#options.a, this.#a),
      b: sideOf(this.#options.b, this.#b),
      comparison: this.#comparison,
      placeOf: (change) => this.#placeOf(change),
    }
  }

  #placeOf({ field, b }: FieldChange): Place {
    const [path, chosen] = b === null ? [this.#options.a, this.#a] : [this.#options.b, this.#b]
    const document = this.#documents.get(chosen) ?? readYaml(chosen.text, path).document
    if (document === null) return { path }
    this.#documents.set(chosen, document)
    return document.placeOf(field.split('.'), 'key')
  }
}

function sideOf(path: string, { codebook: { id, version }, sha256 }: ChosenCodebook): Side {
  return { path, id, version, sha256 }
}

function codeSession(session: Session, { codebook, coder }: ChosenCodebook): CodedSession {
  const turns = session.turns.map((turn) => coder.codeTurn(session.speech, turn))
  return placeSession(session, turns, codebook)
}

function summaryOf({ themes, sessions }: Effect, text: ReturnType<typeof diffText>): string {
  if (themes.length === 0) return text.sameCodings(sessions)
  const sum = (figure: 'gained' | 'lost' | 'evidence' | 'borders'): number =>
    themes.reduce((total, theme) => total + theme[figure], 0)
  return text.recoded(sum('gained'), sum('lost'), sum('evidence') + sum('borders'), sessions)
}
