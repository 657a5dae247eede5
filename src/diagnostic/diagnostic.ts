import { catalogue } from './codes.ts'
import type { ArgumentsOf, DiagnosticCode } from './codes.ts'

export type Severity = 'error' | 'warning' | 'info'

/** Where a problem is: a path as the user knows it and, where they are known, a 1-based line and column (code points). */
export interface Place {
  readonly path: string
  readonly line?: number
  readonly column?: number
}

/** An expected problem, as a value: never an exception, never prose. `describe` (format.ts) makes the sentence. */
export interface Diagnostic<Code extends DiagnosticCode = DiagnosticCode> {
  readonly code: Code
  readonly severity: Severity
  readonly args: ArgumentsOf<Code>
  readonly at: Place | null
}

/** Makes a problem; its severity is the one its code has in the catalogue. */
export function problem<Code extends DiagnosticCode>(
  code: Code,
  args: ArgumentsOf<Code>,
  at: Place | null = null,
): Diagnostic<Code> {
  return { code, severity: catalogue[code].severity, args, at }
}
