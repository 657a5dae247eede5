import { problem } from '../diagnostic/diagnostic.ts'
import type { Diagnostic } from '../diagnostic/diagnostic.ts'

/** The code of an error of the operating system (`ENOSPC`); null for any other error, which is a bug. */
export function errnoOf(error: unknown): string | null {
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null
  return code !== null && /^E[A-Z0-9]+$/.test(code) ? code : null
}

/** The problem that a failed write is: RESULTS_CANNOT_WRITE. Throws any other error on. @param path as the user knows it */
export function writeProblem(error: unknown, path: string): Diagnostic {
  const reason = errnoOf(error)
  if (reason === null) throw error
  return problem('RESULTS_CANNOT_WRITE', { reason }, { path })
}
