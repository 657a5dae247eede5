import type { CodedSession, MatchRecord } from '../coding/coded-session.ts'
import { compileCodebook } from '../coding/compile.ts'
import type { Coder } from '../coding/coding.ts'
import { CodebookExplainer } from '../coding/explain-match.ts'
import { explainWords } from '../coding/explain-words.ts'
import { placedRule } from '../coding/near-misses.ts'
import type { ExplainedMatch } from '../coding/near-misses.ts'
import { problem } from '../diagnostic/diagnostic.ts'
import type { Io } from '../io/io.ts'
import type { ReadCoding } from '../results/coding-jsonl.ts'
import { readResults } from '../results/read-results.ts'
import { citationOf } from '../tables/citation.ts'
import { Counting } from '../tables/counting.ts'
import { turnOfWords } from '../session/session.ts'
import { LineIndex } from '../text/line-index.ts'
import { chooseCodebook } from './choose-codebook.ts'
import { coloursFor } from './colours.ts'
import { ExplainView } from './explain-view.ts'
import type { Recorded, RecordedMatch } from './explain-view.ts'
import { ProblemReport } from './problem-report.ts'
import type { Manner } from './problem-report.ts'

export interface ExplainOptions extends Manner {
  /** Words, or the id of one excerpt or match. */
  readonly words: readonly string[]
  /** As typed; null means the only one in `codebooks/`. Words are explained with it, excerpts with the one they were coded with. */
  readonly codebook: string | null
  /** The results folder as typed. */
  readonly from: string
  /** Whether every near miss is shown. */
  readonly all: boolean
}

/** What `excerpt_id` and `match_id` look like. */
const idPattern = /^[xm][0-9a-z]{12}$/

/**
 * Explains to a person why words, or an excerpt of a results folder, were coded or not. The explanation goes to stdout.
 *
 * @returns 0 explained, whether coded or not · 1 the codebook is invalid · 2 no such codebook, results folder or excerpt
 */
export async function explain(options: ExplainOptions, io: Io): Promise<number> {
  const [first = ''] = options.words
  return options.words.length === 1 && idPattern.test(first)
    ? explainRecorded(first, options, io)
    : explainTyped(options, io)
}

function explainTyped({ words, codebook, all, ...manner }: ExplainOptions, io: Io): number {
  const report = new ProblemReport(manner, io)
  const picked = chooseCodebook(codebook, io.cwd, 'medium')
  report.tell(picked.diagnostics)
  if (picked.chosen === null) return picked.status
  const { chosen } = picked
  const explanation = explainWords(words.join(' '), chosen.codebook, chosen.coder)
  write(viewFor(manner, io).words(explanation, 'medium', all), io)
  return report.hasProblems ? 1 : 0
}

function explainRecorded(id: string, { from, ...manner }: ExplainOptions, io: Io): number {
  const report = new ProblemReport(manner, io)
  const { coding, diagnostics } = readResults(from, io.cwd)
  report.tell(diagnostics)
  if (coding === null) return 2
  const recorded = find(id, coding, report)
  if (recorded === null) {
    if (report.errors === 0) report.tell([problem('CLI_UNKNOWN_EXCERPT', { id, from })])
    return 2
  }
  write(viewFor(manner, io).recorded(recorded), io)
  return 0
}

function viewFor({ language }: Manner, io: Io): ExplainView {
  return new ExplainView(language, io.stdout.isTTY, coloursFor(io.stdout, io))
}

function write(lines: readonly string[], io: Io): void {
  io.stdout.write(`${lines.join('\n')}\n`)
}

/** Looks through the sessions one by one; null when none has it, or when reading failed, which is told. */
function find(id: string, { run, sessions }: ReadCoding, report: ProblemReport): Recorded | null {
  for (const item of sessions()) {
    if (item.kind === 'problem') {
      report.tell([item.diagnostic])
      return null
    }
    const { session } = item
    const excerpt = session.excerpts.find((record) => record.id === id) ?? null
    const matches = session.matches.filter((match) => match.excerpt === id || match.id === id)
    const [first] = matches
    const coded = excerpt ?? first
    if (coded === undefined) continue
    const counting = new Counting(run.codebook, run)
    const { coder } = compileCodebook(run.codebook, run)
    const recoder = new Recoder(session, counting, coder)
    return {
      excerpt,
      theme: counting.tree.themeOf(coded.theme),
      citation: citationOf(counting.view(session).turnOf(coded.turn), coded.position.line),
      source: session.header.source,
      matches: matches.map((match) => recoder.explain(match)),
    }
  }
  return null
}

/** Codes turns of a results folder again, to see by which rule and in which words each match was found. */
class Recoder {
  readonly #session: CodedSession
  readonly #counting: Counting
  readonly #coder: Coder
  readonly #explainer: CodebookExplainer

  constructor(session: CodedSession, counting: Counting, coder: Coder) {
    this.#session = session
    this.#counting = counting
    this.#coder = coder
    this.#explainer = new CodebookExplainer(counting.codebook)
  }

  explain(record: MatchRecord): RecordedMatch {
    return { record, found: this.#found(record) }
  }

  #found(record: MatchRecord): ExplainedMatch | null {
    const turn = this.#counting.view(this.#session).turnOf(record.turn).record
    const words = turnOfWords(turn.speech)
    const lines = new LineIndex(turn.speech)
    const { matches } = this.#coder.codeTurn(turn.speech, words)
    const theme = this.#counting.tree.positionOf(record.theme)
    const isIt = (start: number, end: number): boolean =>
      lines.codePointAt(start) + turn.position.start === record.position.start &&
      lines.codePointAt(end) + turn.position.start === record.position.end
    const match = matches.find((found) => found.theme === theme && isIt(found.span.start, found.span.end))
    const placed = match === undefined ? null : placedRule(this.#counting.codebook, match.theme, match.rule)
    if (match === undefined || placed === null) return null
    const isSame = match.term === record.term && match.form === record.form && match.class === record.class
    const explanation = isSame ? this.#explainer.explain(turn.speech, words.span, match) : null
    return explanation === null ? null : { ...placed, match, explanation }
  }
}
