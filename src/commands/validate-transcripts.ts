import { CodebookUse } from '../checks/use.ts'
import type { Codebook } from '../codebook/codebook.ts'
import type { Coder } from '../coding/coding.ts'
import { placeSession } from '../coding/place-session.ts'
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import type { Io } from '../io/io.ts'
import { codeTurns } from './code-turns.ts'
import { Progress } from './progress.ts'
import { readCorpus } from './read-corpus.ts'

/**
 * Codes transcripts with a codebook and tells what they say of it (see `CodebookUse`). One session is in memory at a time. A progress bar
 * shows on a terminal.
 *
 * @param coder made from the codebook
 * @param transcripts files and folders as typed
 * @param showsProgress whether a bar may be drawn on a terminal
 * @returns the problems of reading (CORPUS_…, SESSION_…, CSV_…, YAML_…; those of `stopsTheRun` mean that nothing was read), then what the
 * sessions say, CODEBOOK_…; when interrupted, what was known until then
 */
export async function checkAgainstTranscripts(
  codebook: Codebook,
  coder: Coder,
  transcripts: readonly string[],
  io: Io,
  showsProgress = true,
): Promise<{ readonly diagnostics: readonly Diagnostic[]; readonly isInterrupted: boolean }> {
  const diagnostics: Diagnostic[] = []
  const use = new CodebookUse(codebook)
  const progress = new Progress(showsProgress, io)
  const corpus = readCorpus(transcripts, {
    cwd: io.cwd,
    encoding: null,
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
