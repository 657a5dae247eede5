import type { Codebook, Theme } from '../codebook/codebook.ts'
import { problem } from '../diagnostic/diagnostic.ts'
import type { Diagnostic } from '../diagnostic/diagnostic.ts'

/**
 * What a theme lacks that people need: a definition and, where it has terms of its own, guidance and examples of both kinds.
 * A theme without terms and sub-themes finds nothing, which is an error.
 */
export function checkGaps({ themes }: Codebook): readonly Diagnostic[] {
  const parents = new Set(themes.map(({ parent }) => parent))
  return themes.flatMap((theme) => checkTheme(theme, parents.has(theme.id)))
}

function checkTheme(theme: Theme, isParent: boolean): readonly Diagnostic[] {
  const { id, definition, include, exclude, rules, coded, notCoded, at } = theme
  const found: Diagnostic[] = []
  if (rules.length === 0 && !isParent) found.push(problem('CODEBOOK_EMPTY_THEME', { theme: id }, at))
  if (definition.ar === null && definition.en === null) found.push(problem('CODEBOOK_NO_DEFINITION', { theme: id }, at))
  if (rules.length === 0) return found
  if (include === null && exclude === null) found.push(problem('CODEBOOK_NO_GUIDANCE', { theme: id }, at))
  if (coded.length === 0) found.push(problem('CODEBOOK_NO_EXAMPLES', { theme: id, list: 'coded' }, at))
  if (notCoded.length === 0) found.push(problem('CODEBOOK_NO_EXAMPLES', { theme: id, list: 'not_coded' }, at))
  return found
}
