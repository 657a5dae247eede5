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
}

/**
 * Passes through the sessions of a corpus one by one, telling problems as they come. What is merely doubtful in their metadata changes
 * nothing in what they say: it is told only where somebody asks for more, or takes warnings for problems.
 *
 * @param visit gives false when there is no need to go on (nobody reads the answer any more)
 * @returns the exit status: 0 · 1 a transcript could not be read whole · 2 there is nothing to read · 130 interrupted
 */
export async function eachSession(
  wanted: SessionsWanted,
  report: ProblemReport,
  io: Io,
  visit: (session: Session) => boolean,
): Promise<number> {
  const { quiet, verbose, json, strict } = wanted.manner
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
      if (io.signal.aborted) {
        report.tell([problem('CLI_INTERRUPTED', {})])
        return 130
      }
      if (item.kind === 'problem') {
        if (verbose || strict || changesWhatIsRead(item.diagnostic)) report.tell([item.diagnostic])
        if (stopsTheRun(item.diagnostic)) return 2
        continue
      }
      if (!visit(item.session)) return 0
      await progress.step(item.size)
      await setImmediate()
    }
  } finally {
    progress.hide()
  }
  return report.hasProblems ? 1 : 0
}

/** Whether a problem is about the words themselves: an encoding that was told by its letters may be the wrong one. */
function changesWhatIsRead({ severity, code }: Diagnostic): boolean {
  return severity === 'error' || code === 'CORPUS_ENCODING_TOLD'
}
