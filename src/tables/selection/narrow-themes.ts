import type { Codebook } from '../../codebook/codebook.ts'
import type { CodedSession } from '../../coding/coded-session.ts'
import { familyOf } from '../../coding/concordance.ts'
import { problem } from '../../diagnostic/diagnostic.ts'
import type { Diagnostic } from '../../diagnostic/diagnostic.ts'
import { nearest } from '../../text/closeness.ts'

/** Some themes of a codebook, each with all below it: figures of a theme are then the same as in the whole. */
export interface NarrowedThemes {
  readonly codebook: Codebook
  /** The session with the codings of these themes alone. */
  readonly narrow: (session: CodedSession) => CodedSession
}

/**
 * Narrows a codebook to the themes of these ids and those of these axes; all of it where none are named.
 *
 * @returns errors CLI_UNKNOWN_THEME, TABLE_UNKNOWN_AXIS
 */
export function narrowThemes(
  codebook: Codebook,
  themes: readonly string[],
  axes: readonly string[],
): { readonly narrowed: NarrowedThemes; readonly diagnostics: readonly Diagnostic[] } {
  if (themes.length + axes.length === 0)
    return { narrowed: { codebook, narrow: (session) => session }, diagnostics: [] }
  const diagnostics: Diagnostic[] = []
  const kept = new Set<number>()
  for (const id of themes) {
    const family = familyOf(id, codebook)
    if (family.size === 0) diagnostics.push(unknownTheme(id, codebook))
    for (const position of family) kept.add(position)
  }
  for (const axis of axes) {
    if (!codebook.axes.some(({ id }) => id === axis)) diagnostics.push(unknownAxis(axis, codebook))
    for (const theme of codebook.themes) {
      if (theme.axes.includes(axis)) for (const position of familyOf(theme.id, codebook)) kept.add(position)
    }
  }
  const narrowed = codebook.themes.filter((_, position) => kept.has(position))
  const ids = new Set(narrowed.map(({ id }) => id))
  const narrow = (session: CodedSession): CodedSession => ({
    ...session,
    excerpts: session.excerpts.filter(({ theme }) => ids.has(theme)),
    matches: session.matches.filter(({ theme }) => ids.has(theme)),
  })
  return { narrowed: { codebook: { ...codebook, themes: narrowed }, narrow }, diagnostics }
}

function unknownTheme(found: string, { themes }: Codebook): Diagnostic {
  return problem('CLI_UNKNOWN_THEME', {
    found,
    nearest: nearest(
      found,
      themes.map(({ id }) => id),
    ),
  })
}

function unknownAxis(found: string, { axes }: Codebook): Diagnostic {
  const ids = axes.map(({ id }) => id)
  return problem('TABLE_UNKNOWN_AXIS', { found, expected: ids.join(', '), nearest: nearest(found, ids) })
}
