import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import { toJsonLine } from '../diagnostic/format.ts'
import type { Language } from '../diagnostic/format.ts'
import { programVersion } from '../results/version.ts'
import { diagnosticsOf } from './check-file.ts'
import type { CheckedFile } from './check-file.ts'
import { suitesOfPaths, toTestSuite } from './test-suites.ts'
import { validateText } from './validate-text.ts'

/** Formats that are one document, and therefore written at the end. */
export type DocumentFormat = 'json' | 'sarif' | 'junit'

/** A whole run of `validate`. */
export interface ValidateRun {
  /** What was wrong before any codebook was read. */
  readonly found: readonly Diagnostic[]
  /** In the order of their paths. */
  readonly files: readonly CheckedFile[]
  /** What was wrong with transcripts, each once. */
  readonly inTranscripts: readonly Diagnostic[]
  /** Whether warnings are problems too. */
  readonly areWarningsProblems: boolean
  /** The exit status. */
  readonly status: number
  readonly language: Language
}

/** A run as one document, ending in a line break. */
export async function toDocument(format: DocumentFormat, run: ValidateRun): Promise<string> {
  const { found, files, inTranscripts, language, status } = run
  const diagnostics = [...found, ...files.flatMap(diagnosticsOf), ...inTranscripts]
  if (format === 'json') return toJson(diagnostics, language)
  if (format === 'junit') return toJunitOf(run)
  // It brings the explanations of all codes along.
  const { toSarif } = await import('../diagnostic/sarif.ts')
  const paths = files.map(({ path }) => path)
  return toSarif({ version: programVersion, command: 'validate', language, files: paths, diagnostics, status })
}

/** One array with one object a line. */
function toJson(diagnostics: readonly Diagnostic[], language: Language): string {
  const objects = diagnostics.map((diagnostic) => toJsonLine(diagnostic, language))
  return objects.length === 0 ? '[]\n' : `[\n${objects.join(',\n')}\n]\n`
}

async function toJunitOf({ found, files, inTranscripts, areWarningsProblems, language }: ValidateRun): Promise<string> {
  const { toJunit } = await import('../diagnostic/junit.ts')
  const { notChecked } = validateText(language)
  const ofFiles = files.map((file) => toTestSuite(file, notChecked))
  const suites = [...suitesOfPaths(found), ...ofFiles, ...suitesOfPaths(inTranscripts)]
  return toJunit(suites, { language, isProblem: (diagnostic) => isProblem(diagnostic, areWarningsProblems) })
}

/** Whether a diagnostic makes the exit status 1. */
export function isProblem({ severity }: Diagnostic, areWarningsProblems: boolean): boolean {
  return severity === 'error' || (areWarningsProblems && severity === 'warning')
}
