import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import { formatDiagnostic, toJsonLine } from '../diagnostic/format.ts'
import type { Language } from '../diagnostic/format.ts'
import type { Io } from '../io/io.ts'
import { coloursFor } from './colours.ts'
import type { Colours } from './colours.ts'

/** How a command speaks. */
export interface Manner {
  readonly language: Language
  /** Only errors are told (warnings too where they count as problems). */
  readonly quiet: boolean
  readonly verbose: boolean
  /** Problems as JSON Lines, and nothing else on stderr. */
  readonly json: boolean
  /** Warnings count as problems. */
  readonly strict: boolean
}

/** Tells problems on stderr as they come, and remembers what they mean for the exit status. */
export class ProblemReport {
  readonly #io: Io
  readonly #manner: Manner
  readonly #colours: Colours
  readonly #counts = { error: 0, warning: 0, info: 0 }
  /** Called before a line is written, so that a progress bar can give way. */
  onTell: () => void = () => {}

  constructor(manner: Manner, io: Io) {
    this.#io = io
    this.#manner = manner
    this.#colours = coloursFor(io.stderr, io)
  }

  get errors(): number {
    return this.#counts.error
  }

  get warnings(): number {
    return this.#counts.warning
  }

  /** Whether what was told makes the exit status 1. */
  get hasProblems(): boolean {
    return this.errors > 0 || (this.#manner.strict && this.warnings > 0)
  }

  tell(diagnostics: Iterable<Diagnostic>): void {
    for (const diagnostic of diagnostics) {
      this.#counts[diagnostic.severity]++
      const isProblem = diagnostic.severity === 'error' || (this.#manner.strict && diagnostic.severity === 'warning')
      if (this.#manner.quiet && !isProblem) continue
      this.onTell()
      this.#io.stderr.write(
        `${this.#manner.json ? toJsonLine(diagnostic, this.#manner.language) : paintedLine(diagnostic, this.#manner.language, this.#colours)}\n`,
      )
    }
  }
}

/** A problem as one line, its severity and code in colour where there are colours. */
export function paintedLine(diagnostic: Diagnostic, language: Language, { red, yellow, dim }: Colours): string {
  const colour = { error: red, warning: yellow, info: dim }[diagnostic.severity]
  return formatDiagnostic(diagnostic, language).replace(`${diagnostic.severity} ${diagnostic.code}`, (found) =>
    colour(found),
  )
}
