import type { Codebook } from '../../codebook/codebook.ts'
import type { CodedSession } from '../../coding/coded-session.ts'
import type { Diagnostic } from '../../diagnostic/diagnostic.ts'
import { narrowThemes } from './narrow-themes.ts'
import { parseCondition } from './parse-condition.ts'
import { compileCondition, selectTurns } from './select-turns.ts'

/** What tables are to be about. */
export interface Wanted {
  /** A condition on turns (`parseCondition`); null takes all. */
  readonly where: string | null
  /** Ids of themes and axes (`narrowThemes`). */
  readonly themes: readonly string[]
  readonly axes: readonly string[]
}

/** A part of the codings: some themes, some turns. Tables see nothing of the rest, denominators included. */
export interface Selection {
  readonly codebook: Codebook
  /** What is left of a session; null: nothing. */
  readonly select: (session: CodedSession) => CodedSession | null
}

/**
 * Selects turns by a condition and codings by theme. The two commute, for one asks who speaks where and the other of what.
 *
 * @returns codes: TABLE_BAD_CONDITION, TABLE_UNKNOWN_ATTRIBUTE, TABLE_UNORDERED_ATTRIBUTE, CLI_UNKNOWN_THEME, TABLE_UNKNOWN_AXIS, and the
 * warning TABLE_UNKNOWN_VALUE
 */
export function selectSessions(
  codebook: Codebook,
  { where, themes, axes }: Wanted,
): { readonly selection: Selection | null; readonly diagnostics: readonly Diagnostic[] } {
  const { narrowed, diagnostics: ofThemes } = narrowThemes(codebook, themes, axes)
  const parsed = where === null ? null : parseCondition(where)
  if (parsed !== null && parsed.condition === null)
    return { selection: null, diagnostics: [...ofThemes, parsed.diagnostic] }
  const compiled = parsed === null ? null : compileCondition(parsed.condition, codebook)
  const diagnostics = [...ofThemes, ...(compiled?.diagnostics ?? [])]
  if (diagnostics.some(({ severity }) => severity === 'error')) return { selection: null, diagnostics }
  const select = (session: CodedSession): CodedSession | null => {
    const kept = compiled === null ? session : selectTurns(session, compiled.predicate)
    return kept === null ? null : narrowed.narrow(kept)
  }
  return { selection: { codebook: narrowed.codebook, select }, diagnostics }
}
