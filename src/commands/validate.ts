import { setImmediate } from 'node:timers/promises'
import { problem } from '../diagnostic/diagnostic.ts'
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import { describe, formatDiagnostic } from '../diagnostic/format.ts'
import type { Language } from '../diagnostic/format.ts'
import { toAnnotation } from '../diagnostic/github.ts'
import { findCodebooks } from '../io/find-codebooks.ts'
import type { Io } from '../io/io.ts'
import { checkFile, diagnosticsOf } from './check-file.ts'
import type { CheckedFile, FurtherChecks } from './check-file.ts'
import { coloursFor } from './colours.ts'
import { isProblem, toDocument } from './problem-formats.ts'
import type { DocumentFormat } from './problem-formats.ts'
import { paintedLine } from './problem-report.ts'
import { stopsTheRun } from './read-corpus.ts'
import { validateText } from './validate-text.ts'

export interface ValidateOptions extends FurtherChecks {
  /** Files and folders as typed; none means `codebooks/`. */
  readonly codebooks: readonly string[]
  /** Whether warnings count as problems. */
  readonly strict: boolean
  /** More warnings than this, in all codebooks together, are problems; null for any number of them. */
  readonly maxWarnings: number | null
  readonly format: 'text' | 'github' | DocumentFormat
  /** Whether the summary is left out. */
  readonly quiet: boolean
  readonly language: Language
}

/**
 * Checks codebooks: their shape, their meaning, that their examples hold, and what else is asked. The problems are this command's data and
 * go to stdout, in the order of the paths; a summary goes to stderr (with the format `json`, which programs read, nothing does).
 *
 * @returns 0 valid · 1 problems · 2 a path is missing or there is nothing to check · 130 interrupted
 */
export async function validate(options: ValidateOptions, io: Io): Promise<number> {
  const paths = options.codebooks.length === 0 ? ['codebooks'] : options.codebooks
  const { files, diagnostics: found } = findCodebooks(paths, io.cwd)
  const run = new Validation(options, found, io)
  const showsProgress = !options.quiet && options.format !== 'json'
  if (!(await run.begin())) return 0
  for (const file of files) {
    // A breath between two codebooks, so that Ctrl-C is heard.
    await setImmediate()
    const checked = io.signal.aborted ? null : await checkFile(file, { ...options, showsProgress }, io)
    if (checked === null) {
      io.stderr.write(`${formatDiagnostic(problem('CLI_INTERRUPTED', {}), options.language)}\n`)
      return 130
    }
    if (!(await run.add(checked))) return 0
  }
  return run.end()
}

class Validation {
  readonly #options: ValidateOptions
  readonly #found: readonly Diagnostic[]
  readonly #io: Io
  readonly #files: CheckedFile[] = []
  /** What was wrong with transcripts, each once: every codebook reads them anew. By what it says. */
  readonly #inTranscripts = new Map<string, Diagnostic>()
  /** How a problem is written as soon as it is known; null where the whole is one document. */
  readonly #toLine: ((diagnostic: Diagnostic) => string) | null

  constructor(options: ValidateOptions, found: readonly Diagnostic[], io: Io) {
    this.#options = options
    this.#found = found
    this.#io = io
    const { format, language } = options
    const colours = coloursFor(io.stdout, io)
    if (format === 'text') this.#toLine = (diagnostic) => `${paintedLine(diagnostic, language, colours)}\n`
    else this.#toLine = format === 'github' ? (diagnostic) => toAnnotation(diagnostic, language) : null
  }

  /** @returns whether somebody still reads */
  begin(): Promise<boolean> {
    return this.#write(this.#found)
  }

  /** @returns whether somebody still reads */
  async add(file: CheckedFile): Promise<boolean> {
    this.#files.push(file)
    if (!(await this.#write([...diagnosticsOf(file), ...this.#take(file.inTranscripts)]))) return false
    if (this.#toLine !== null) this.#tell(summaryOf(file, this.#options))
    return true
  }

  /**
   * What is merely doubtful in transcripts changes nothing in what they say of a codebook: as with `find`, it is told only where warnings
   * are problems.
   *
   * @returns what is new
   */
  #take(inTranscripts: readonly Diagnostic[]): readonly Diagnostic[] {
    const told = inTranscripts.filter((diagnostic) => isProblem(diagnostic, this.#options.strict))
    return told.filter((diagnostic) => {
      const key = JSON.stringify(diagnostic)
      const isNew = !this.#inTranscripts.has(key)
      this.#inTranscripts.set(key, diagnostic)
      return isNew
    })
  }

  /** @returns the exit status */
  async end(): Promise<number> {
    const { format, language } = this.#options
    const [found, files, inTranscripts] = [this.#found, this.#files, [...this.#inTranscripts.values()]]
    const status = this.#status()
    if (format !== 'text' && format !== 'github') {
      const areWarningsProblems = this.#areWarningsProblems()
      const text = await toDocument(format, { found, files, inTranscripts, areWarningsProblems, status, language })
      if (!(await say(text, this.#io))) return 0
      if (format !== 'json') this.#tell(files.flatMap((file) => summaryOf(file, this.#options)))
    }
    if (format !== 'json') this.#tell(this.#totals())
    return status
  }

  async #write(diagnostics: readonly Diagnostic[]): Promise<boolean> {
    return this.#toLine === null || say(diagnostics.map(this.#toLine).join(''), this.#io)
  }

  #tell(lines: readonly string[]): void {
    if (!this.#options.quiet && lines.length > 0) this.#io.stderr.write(`${lines.join('\n')}\n`)
  }

  #status(): number {
    const isAbsent = this.#found.some(({ code }) => code === 'CODEBOOK_MISSING' || code === 'CODEBOOK_NONE')
    if (isAbsent || [...this.#inTranscripts.values()].some(stopsTheRun)) return 2
    return this.#all().some((diagnostic) => isProblem(diagnostic, this.#areWarningsProblems())) ? 1 : 0
  }

  #areWarningsProblems(): boolean {
    const { strict, maxWarnings } = this.#options
    return strict || (maxWarnings !== null && this.#warnings() > maxWarnings)
  }

  #warnings(): number {
    return countsOf(this.#all()).warnings
  }

  #all(): readonly Diagnostic[] {
    return [...this.#found, ...this.#files.flatMap(diagnosticsOf), ...this.#inTranscripts.values()]
  }

  #totals(): readonly string[] {
    const { maxWarnings, language } = this.#options
    const text = validateText(language)
    const valid = this.#files.filter((file) => isValid(file, this.#options)).length
    const warnings = this.#warnings()
    const inTranscripts = countsOf([...this.#inTranscripts.values()])
    return [
      ...(this.#inTranscripts.size > 0 ? [text.transcripts(inTranscripts.errors, inTranscripts.warnings)] : []),
      ...(this.#files.length > 1 ? [text.codebooks(valid, this.#files.length)] : []),
      ...(maxWarnings !== null && warnings > maxWarnings ? [text.tooManyWarnings(warnings, maxWarnings)] : []),
    ]
  }
}

/** Writes data. @returns false once the reader has gone */
async function say(text: string, { stdout }: Io): Promise<boolean> {
  return (text === '' || stdout.write(text)) && stdout.flush()
}

function isValid(file: CheckedFile, { strict }: ValidateOptions): boolean {
  return file.contents !== null && !diagnosticsOf(file).some((diagnostic) => isProblem(diagnostic, strict))
}

/** «path: valid — 31 themes, 412 terms, 320 examples hold», or the count of problems, and what else there is to say. */
function summaryOf(file: CheckedFile, options: ValidateOptions): readonly string[] {
  const { path, contents, coverage } = file
  const text = validateText(options.language)
  const { errors, warnings } = countsOf(diagnosticsOf(file))
  const outcome =
    contents !== null && isValid(file, options)
      ? problem('CODEBOOK_VALID', { ...contents, examples: contents.examples.length, warnings })
      : problem('CODEBOOK_PROBLEMS', { errors, warnings })
  return [
    describe(outcome, options.language),
    ...(contents === null ? [text.notChecked] : []),
    ...(coverage === null || coverage.rules === 0 ? [] : [text.coverage(coverage.exercised, coverage.rules)]),
  ].map((line) => `${path}: ${line}`)
}

function countsOf(diagnostics: readonly Diagnostic[]): { readonly errors: number; readonly warnings: number } {
  const count = (wanted: string): number => diagnostics.filter(({ severity }) => severity === wanted).length
  return { errors: count('error'), warnings: count('warning') }
}
