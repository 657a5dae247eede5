import { setImmediate } from 'node:timers/promises'
import type { Codebook } from '../codebook/codebook.ts'
import type { CodedSession } from '../coding/coded-session.ts'
import type { Confidence } from '../coding/coding.ts'
import { placeSession } from '../coding/place-session.ts'
import type { Io } from '../io/io.ts'
import type { Encoding } from '../io/tell-encoding.ts'
import type { CodingRun } from '../results/coding-jsonl.ts'
import { readResults } from '../results/read-results.ts'
import type { ColumnNames } from '../session/formats/column-names.ts'
import { chooseCodebook } from './choose-codebook.ts'
import type { ChosenCodebook } from './choose-codebook.ts'
import { codeTurns } from './code-turns.ts'
import { eachSession, interruption } from './each-session.ts'
import type { Manner, ProblemReport } from './problem-report.ts'
import { Progress } from './progress.ts'

/** Where codings come from. */
export interface SourceOptions extends Manner {
  /** Transcripts to be coded on the way, as typed; empty: the results folder is read. */
  readonly transcripts: readonly string[]
  /** The results folder as typed. */
  readonly from: string
  /** Of transcripts, as typed; null means the only one in `codebooks/`. */
  readonly codebook: string | null
  readonly encoding: Encoding | null
  /** What `--columns` names. */
  readonly columns: ColumnNames
  readonly minConfidence: Confidence
}

/** Takes a session; false when nobody needs any more. */
export type Visit = (session: CodedSession) => Promise<boolean>

/** Codings, session by session, whether they were made earlier or are made now. */
export interface CodingSource {
  readonly codebook: Codebook
  /** Whether the results were made to count moderators; of transcripts that is asked anew. */
  readonly includesModerators: boolean
  /** @returns the exit status: 0 · 1 a transcript could not be read whole · 2 nothing to read, or damaged results · 130 interrupted */
  each(visit: Visit): Promise<number>
}

/** Codings that were made earlier. */
export interface RecordedCodings extends CodingSource {
  readonly run: CodingRun
}

/** Opens the codings that options name; or the exit status where there are none. */
export function openCodings(options: SourceOptions, report: ProblemReport, io: Io): CodingSource | number {
  return options.transcripts.length === 0 ? openRecorded(options, report, io) : openTranscripts(options, report, io)
}

function openTranscripts(options: SourceOptions, report: ProblemReport, io: Io): CodingSource | number {
  const picked = chooseCodebook(options.codebook, io.cwd, options.minConfidence)
  report.tell(picked.diagnostics)
  if (picked.chosen === null) return picked.status
  const { chosen } = picked
  return {
    codebook: chosen.codebook,
    includesModerators: false,
    each: (visit) => codeEach(options, chosen, report, io, visit),
  }
}

function codeEach(
  { transcripts, encoding, columns, ...manner }: SourceOptions,
  { codebook, coder }: ChosenCodebook,
  report: ProblemReport,
  io: Io,
  visit: Visit,
): Promise<number> {
  const { attributes } = codebook
  return eachSession(
    { transcripts, encoding, columns, attributes, manner, needsMetadata: true },
    report,
    io,
    async (session) => {
      const turns = await codeTurns(session, coder, io.signal)
      return turns !== null && visit(placeSession(session, turns, codebook))
    },
  )
}

/** Opens the codings of a results folder; or the exit status where there are none. */
export function openRecorded(
  { from, quiet, json }: Pick<SourceOptions, 'from' | 'quiet' | 'json'>,
  report: ProblemReport,
  io: Io,
): RecordedCodings | number {
  const progress = new Progress(!quiet && !json, io)
  let unseen = 0
  const { coding, diagnostics } = readResults(from, io.cwd, (bytes, whole) => {
    progress.begin(null, whole)
    unseen += bytes
  })
  report.tell(diagnostics)
  if (coding === null) return 2
  const each = async (visit: Visit): Promise<number> => {
    report.onTell = () => progress.hide()
    try {
      for (const item of coding.sessions()) {
        if (item.kind === 'problem') {
          report.tell([item.diagnostic])
          return 2
        }
        if (!(await visit(item.session))) break
        await progress.step(unseen)
        unseen = 0
        await setImmediate()
        if (io.signal.aborted) break
      }
    } finally {
      progress.hide()
    }
    return interruption(report, io) ?? 0
  }
  const { run } = coding
  return { run, codebook: run.codebook, includesModerators: run.includeModerators, each }
}
