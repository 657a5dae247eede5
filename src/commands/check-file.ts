import { setImmediate } from 'node:timers/promises'
import { checkCodebook } from '../checks/check-codebook.ts'
import { checkCoverage } from '../checks/coverage.ts'
import type { Codebook, Example } from '../codebook/codebook.ts'
import { readCodebook } from '../codebook/read-codebook.ts'
import { compileCodebook } from '../coding/compile.ts'
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import { orderByPlace } from '../diagnostic/place.ts'
import { decodeCodebook } from '../io/decode.ts'
import type { CodebookFile } from '../io/find-codebooks.ts'
import type { Io } from '../io/io.ts'
import { readBytes } from '../io/read-bytes.ts'
import { checkAgainstTranscripts } from './validate-transcripts.ts'
import type { CheckedTranscripts } from './validate-transcripts.ts'

/** What is asked of a codebook, in the order in which it is asked. */
export const checks = ['shape', 'meaning', 'examples', 'coverage', 'transcripts'] as const
type Check = (typeof checks)[number]

/** An example of a codebook: the id of its theme, and the list that it stands in. */
export interface CheckedExample extends Example {
  readonly theme: string
  readonly list: 'coded' | 'not_coded'
}

/** What a codebook holds. */
interface Contents {
  readonly themes: number
  readonly terms: number
  readonly examples: readonly CheckedExample[]
}

/** A codebook file after its checks. */
export interface CheckedFile {
  readonly path: string
  /** Null when there was no reading it: then nothing but its shape was checked. */
  readonly contents: Contents | null
  /** What each check found, ordered by place; checks that were not made are not there. */
  readonly problems: ReadonlyMap<Check, readonly Diagnostic[]>
  /** How many terms and rules there are, and how many of them examples exercise; null where that was not asked. */
  readonly coverage: { readonly rules: number; readonly exercised: number } | null
  /** What was wrong with the transcripts themselves. */
  readonly inTranscripts: readonly Diagnostic[]
}

/** What is asked beyond the checks that are always made. */
export interface FurtherChecks extends CheckedTranscripts {
  readonly coverage: boolean
}

/**
 * Reads a codebook file and checks it.
 *
 * @returns null when the user interrupts it; codes: CORPUS_…, YAML_…, CODEBOOK_…, of transcripts also SESSION_… and CSV_…
 */
export async function checkFile(file: CodebookFile, further: FurtherChecks, io: Io): Promise<CheckedFile | null> {
  const { path } = file
  const { codebook, diagnostics: inShape } = readFile(file)
  if (codebook === null) {
    const problems = new Map([['shape', orderByPlace(inShape)] as const])
    return { path, contents: null, problems, coverage: null, inTranscripts: [] }
  }
  if (await isInterrupted(io)) return null
  const { coder, diagnostics: uncompilable } = compileCodebook(codebook, { minConfidence: 'medium' })
  if (await isInterrupted(io)) return null
  const found = checkCodebook(codebook, coder)
  const problems = new Map<Check, readonly Diagnostic[]>([
    ['shape', orderByPlace([...inShape, ...uncompilable])],
    ['meaning', found.filter((diagnostic) => !isOfExamples(diagnostic))],
    ['examples', found.filter(isOfExamples)],
  ])
  if (await isInterrupted(io)) return null
  const coverage = further.coverage ? checkCoverage(codebook, coder) : null
  if (coverage !== null) problems.set('coverage', orderByPlace(coverage.diagnostics))
  const all = { path, contents: contentsOf(codebook), problems, coverage }
  if (further.transcripts.length === 0) return { ...all, inTranscripts: [] }
  const use = await checkAgainstTranscripts(codebook, coder, further, io)
  if (use.isInterrupted) return null
  problems.set('transcripts', use.diagnostics.filter(isIn(path)))
  return { ...all, inTranscripts: use.diagnostics.filter((diagnostic) => !isIn(path)(diagnostic)) }
}

/** All that was found in a codebook, ordered by place. */
export function diagnosticsOf({ problems }: CheckedFile): readonly Diagnostic[] {
  return orderByPlace(Array.from(problems.values()).flat())
}

function readFile({ file, path }: CodebookFile): ReturnType<typeof readCodebook> {
  const { bytes, diagnostics: unreadable } = readBytes(file, path)
  if (bytes === null) return { codebook: null, diagnostics: unreadable }
  const { decoded, diagnostics: undecodable } = decodeCodebook(bytes, path)
  if (decoded === null) return { codebook: null, diagnostics: undecodable }
  return readCodebook(decoded.text, path)
}

/** Between two steps: signals are heard only during a breath. */
async function isInterrupted({ signal }: Io): Promise<boolean> {
  await setImmediate()
  return signal.aborted
}

function isOfExamples({ code }: Diagnostic): boolean {
  return code === 'CODEBOOK_EXAMPLE_CODED' || code === 'CODEBOOK_EXAMPLE_NOT_CODED'
}

function isIn(path: string): (diagnostic: Diagnostic) => boolean {
  return ({ at }) => at?.path === path
}

function contentsOf({ themes }: Codebook): Contents {
  return {
    themes: themes.length,
    terms: themes.reduce((sum, { rules }) => sum + rules.length, 0),
    examples: themes.flatMap(({ id, coded, notCoded }) => [
      ...coded.map((example) => ({ ...example, theme: id, list: 'coded' as const })),
      ...notCoded.map((example) => ({ ...example, theme: id, list: 'not_coded' as const })),
    ]),
  }
}
