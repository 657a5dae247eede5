import { checkCodebook } from '../checks/check-codebook.ts'
import { readCodebook } from '../codebook/read-codebook.ts'
import type { Codebook } from '../codebook/codebook.ts'
import { compileCodebook } from '../coding/compile.ts'
import { problem } from '../diagnostic/diagnostic.ts'
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import { describe, formatDiagnostic, toJsonLine } from '../diagnostic/format.ts'
import type { Language } from '../diagnostic/format.ts'
import { orderByPlace } from '../diagnostic/place.ts'
import { decode } from '../io/decode.ts'
import { findCodebooks } from '../io/find-codebooks.ts'
import type { CodebookFile } from '../io/find-codebooks.ts'
import type { Io } from '../io/io.ts'
import { readBytes } from '../io/read-bytes.ts'

export interface ValidateOptions {
  /** Files and folders as typed; none means `codebooks/`. */
  readonly codebooks: readonly string[]
  /** Whether warnings count as problems. */
  readonly strict: boolean
  readonly format: 'text' | 'json'
  readonly language: Language
}

/** A codebook after all checks; `codebook` is null when it could not be read. */
interface Checked {
  readonly path: string
  readonly codebook: Codebook | null
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * Checks codebooks: their shape, their meaning, and that their examples hold. The problems are this command's data and go to stdout, one
 * line each or as one JSON array; a summary line per codebook goes to stderr.
 *
 * @returns 0 valid · 1 problems · 2 a path is missing or there is nothing to check · 130 interrupted
 */
export async function validate(options: ValidateOptions, io: Io): Promise<number> {
  const paths = options.codebooks.length === 0 ? ['codebooks'] : options.codebooks
  const { files, diagnostics: found } = findCodebooks(paths, io.cwd)
  const checked: Checked[] = []
  for (const file of files) {
    // A breath between two codebooks, so that Ctrl-C is heard.
    await new Promise(setImmediate)
    if (io.signal.aborted) {
      io.stderr.write(`${formatDiagnostic(problem('CLI_INTERRUPTED', {}), options.language)}\n`)
      return 130
    }
    checked.push(checkFile(file))
  }
  const diagnostics = [...found, ...checked.flatMap((file) => file.diagnostics)]
  const isRead = io.stdout.write(
    options.format === 'json' ? toJson(diagnostics, options.language) : toLines(diagnostics, options.language),
  )
  for (const file of checked) io.stderr.write(`${file.path}: ${summarise(file, options)}\n`)
  if (!isRead) return 0
  if (found.some(({ code }) => code === 'CODEBOOK_MISSING' || code === 'CODEBOOK_NONE')) return 2
  return hasProblems(diagnostics, options.strict) ? 1 : 0
}

function checkFile({ file, path }: CodebookFile): Checked {
  const { bytes, diagnostics: unreadable } = readBytes(file, path)
  if (bytes === null) return { path, codebook: null, diagnostics: unreadable }
  const { decoded, diagnostics: undecodable } = decode(bytes, path, null, 'codebook')
  if (decoded === null) return { path, codebook: null, diagnostics: undecodable }
  const { codebook, diagnostics } = readCodebook(decoded.text, path)
  if (codebook === null) return { path, codebook, diagnostics }
  const { coder, diagnostics: uncompilable } = compileCodebook(codebook, { minConfidence: 'medium' })
  return {
    path,
    codebook,
    diagnostics: orderByPlace([...diagnostics, ...uncompilable, ...checkCodebook(codebook, coder)]),
  }
}

function hasProblems(diagnostics: readonly Diagnostic[], strict: boolean): boolean {
  return diagnostics.some(({ severity }) => severity === 'error' || (strict && severity === 'warning'))
}

/** «valid — 31 themes, 412 terms, 320 examples hold», or the count of problems. */
function summarise({ codebook, diagnostics }: Checked, { strict, language }: ValidateOptions): string {
  const count = (wanted: string): number => diagnostics.filter(({ severity }) => severity === wanted).length
  const errors = count('error')
  const warnings = count('warning')
  if (codebook === null || hasProblems(diagnostics, strict))
    return describe(problem('CODEBOOK_PROBLEMS', { errors, warnings }), language)
  const { themes } = codebook
  const terms = themes.reduce((sum, theme) => sum + theme.rules.length, 0)
  const examples = themes.reduce((sum, theme) => sum + theme.coded.length + theme.notCoded.length, 0)
  return describe(problem('CODEBOOK_VALID', { themes: themes.length, terms, examples, warnings }), language)
}

function toLines(diagnostics: readonly Diagnostic[], language: Language): string {
  return diagnostics.map((diagnostic) => `${formatDiagnostic(diagnostic, language)}\n`).join('')
}

/** One array with one object a line. */
function toJson(diagnostics: readonly Diagnostic[], language: Language): string {
  const objects = diagnostics.map((diagnostic) => toJsonLine(diagnostic, language))
  return objects.length === 0 ? '[]\n' : `[\n${objects.join(',\n')}\n]\n`
}
