import { CodebookUse } from '../checks/use.ts'
import type { Codebook } from '../codebook/codebook.ts'
import type { Coder } from '../coding/coding.ts'
import { placeSession } from '../coding/place-session.ts'
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import type { Encoding } from '../io/tell-encoding.ts'
import type { Io } from '../io/io.ts'
import { codeTurns } from './code-turns.ts'
import type { ColumnNames } from '../session/formats/column-names.ts'
import { Progress } from './progress.ts'
import { readCorpus } from './read-corpus.ts'

/** Which transcripts a codebook is checked with, and how they are read. */
export interface CheckedTranscripts {
  /** Files and folders as typed; none are no check. */
  readonly transcripts: readonly string[]
  /** What `--encoding` names; null, and where left out: told apart. */
  readonly encoding?: Encoding | null
  /** What `--columns` names. */
  readonly columns?: ColumnNames
  /** Whether a bar may be drawn on a terminal; true where left out. */
  readonly showsProgress?: boolean
}

/**
 * Codes transcripts with a codebook and tells what they say of it (see `CodebookUse`). One session is in memory at a time. A progress bar
 * shows on a terminal.
 *
 * @param coder made from the codebook
 * @returns the problems of reading (CORPUS_…, SESSION_…, CSV_…, YAML_…; those of `stopsTheRun` mean that nothing was read), then what the
 * sessions say, CODEBOOK_…; when interrupted, what was known until then
 */
export async function checkAgainstTranscripts(
  codebook: Codebook,
  coder: Coder,
  { transcripts, encoding = null, columns = {}, showsProgress = true }: CheckedTranscripts,
  io: Io,
): Promise<{ readonly diagnostics: readonly Diagnostic[]; readonly isInterrupted: boolean }> {
  const diagnostics: Diagnostic[] = []
  const use = new CodebookUse(codebook)
  const progress = new Progress(showsProgress, io)
  const corpus = readCorpus(transcripts, {
    cwd: io.cwd,
    encoding,
    columns,
    attributes: codebook.attributes,
    exclude: [],
    onFound: (files, bytes) => progress.begin(files, bytes),
  })
  try {
    for await (const item of corpus) {
      if (io.signal.aborted) return { diagnostics, isInterrupted: true }
      if (item.kind === 'problem') {
        diagnostics.push(item.diagnostic)
        continue
      }
      const { session, size } = item
      const turns = await codeTurns(session, coder, io.signal)
      if (turns === null) return { diagnostics, isInterrupted: true }
      use.add(placeSession(session, turns, codebook))
      await progress.step(size)
    }
  } finally {
    progress.hide()
  }
  return { diagnostics: [...diagnostics, ...use.finish()], isInterrupted: false }
}
