import { foldText } from '../arabic/letters.ts'
import type { Theme } from '../codebook/codebook.ts'
import { problem } from '../diagnostic/diagnostic.ts'
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import type { CodebookComparison, ThemeComparison } from './compare-codebooks.ts'

/**
 * New themes that look like a removed one, so that its id was probably changed without a word: they have one label, or at least half of
 * the terms of the removed theme stand under the new one.
 *
 * @returns COMPARISON_UNNAMED_RENAME, at the new themes
 */
export function findLikelyRenames({ themes }: CodebookComparison): readonly Diagnostic[] {
  const removed = themes.filter(({ kind }) => kind === 'removed')
  return themes.flatMap(({ kind, b }) => {
    if (kind !== 'added' || b === null) return []
    const former = removed.find((theme) => isAlike(theme, b))?.a
    return former === undefined || former === null
      ? []
      : [problem('COMPARISON_UNNAMED_RENAME', { id: b.id, former: former.id }, b.at)]
  })
}

function isAlike({ a, rules }: ThemeComparison, theme: Theme): boolean {
  if (a === null) return false
  const moved = rules.filter(({ b }) => b?.theme === theme).length
  return moved * 2 >= Math.max(1, a.rules.length) || hasLabelOf(a, theme)
}

function hasLabelOf({ label }: Theme, other: Theme): boolean {
  return (['ar', 'en'] as const).some((language) => {
    const [one, two] = [label[language], other.label[language]]
    return one !== null && two !== null && foldText(one) === foldText(two)
  })
}
