import { setImmediate } from 'node:timers/promises'
import { problem } from '../diagnostic/diagnostic.ts'
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import type { Encoding } from '../io/tell-encoding.ts'
import type { Io } from '../io/io.ts'
import type { ColumnNames } from '../session/formats/column-names.ts'
import type { AttributeDefinition, Session } from '../session/session.ts'
import type { Manner, ProblemReport } from './problem-report.ts'
import { Progress } from './progress.ts'
import { readCorpus, stopsTheRun } from './read-corpus.ts'

/** Which sessions a command passes through. */
export interface SessionsWanted {
  /** Files and folders as typed; none means `transcripts`. */
  readonly transcripts: readonly string[]
  readonly encoding: Encoding | null
  /** What `--columns` names. */
  readonly columns: ColumnNames
  readonly attributes: readonly AttributeDefinition[]
  readonly manner: Manner
  /** Whether the answer depends on what metadata say: doubts about them are told then as well. */
  readonly needsMetadata?: boolean
}

/**
 * Passes through the sessions of a corpus one by one, telling problems as they come. What is merely doubtful in their metadata changes
 * nothing in what they say: it is told only where somebody asks for more, takes warnings for problems, or needs metadata.
 *
 * @param visit gives false when there is no need to go on (nobody reads the answer any more)
 * @returns the exit status: 0 · 1 a transcript could not be read whole · 2 there is nothing to read · 130 interrupted
 */
export async function eachSession(
  wanted: SessionsWanted,
  report: ProblemReport,
  io: Io,
  visit: (session: Session) => boolean | Promise<boolean>,
): Promise<number> {
  const { quiet, json } = wanted.manner
  const progress = new Progress(!quiet && !json, io)
  report.onTell = () => progress.hide()
  const { transcripts, encoding, columns, attributes } = wanted
  const corpus = readCorpus(transcripts.length === 0 ? ['transcripts'] : transcripts, {
    cwd: io.cwd,
    encoding,
    columns,
    attributes,
    exclude: [],
    onFound: (files, bytes) => progress.begin(files, bytes),
  })
  try {
    for await (const item of corpus) {
      const interrupted = interruption(report, io)
      if (interrupted !== null) return interrupted
      if (item.kind === 'problem') {
        if (isWorthTelling(item.diagnostic, wanted)) report.tell([item.diagnostic])
        if (stopsTheRun(item.diagnostic)) return 2
        continue
      }
      if (!(await visit(item.session))) return interruption(report, io) ?? 0
      await progress.step(item.size)
      await setImmediate()
    }
  } finally {
    progress.hide()
  }
  return report.hasProblems ? 1 : 0
}

/** Tells that the user has interrupted the command: the exit status for it, or null where that is not so. */
export function interruption(report: ProblemReport, { signal }: Io): 130 | null {
  if (!signal.aborted) return null
  report.tell([problem('CLI_INTERRUPTED', {})])
  return 130
}

/** A problem with the words themselves always is: an encoding that was told by its letters may be the wrong one. */
function isWorthTelling({ severity, code }: Diagnostic, { manner, needsMetadata }: SessionsWanted): boolean {
  const asks = manner.verbose || manner.strict || needsMetadata === true
  return asks || severity === 'error' || code === 'CORPUS_ENCODING_TOLD'
}
