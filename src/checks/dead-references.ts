import type { Codebook, Operand, Rule, Theme } from '../codebook/codebook.ts'
import { operandsOf, themesById } from '../codebook/operands.ts'
import { problem } from '../diagnostic/diagnostic.ts'
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import { isImpossiblePattern } from './impossible-patterns.ts'
import { isImpossible } from './impossible-terms.ts'
import { isWordOperand } from './own-words.ts'
import type { OwnWords } from './own-words.ts'
import { isSwallowed } from './swallowed-terms.ts'
import { familyOf } from './theme-references.ts'

/**
 * References to themes that can find nothing, because none of their terms and none of their sub-themes can. Themes that do not exist, and
 * circles, are told elsewhere.
 *
 * @returns CODEBOOK_IMPOSSIBLE_REFERENCE, at the references
 */
export function checkDeadReferences(codebook: Codebook, words: OwnWords): readonly Diagnostic[] {
  const isDead = deadThemes(codebook, words)
  return codebook.themes.flatMap(operandsOf).flatMap((operand) => {
    if (operand.kind !== 'theme' || !isDead(operand.theme)) return []
    return [problem('CODEBOOK_IMPOSSIBLE_REFERENCE', { theme: operand.theme }, operand.at)]
  })
}

/** Tells whether a theme, by its id, can find nothing; each is asked once. */
function deadThemes(codebook: Codebook, words: OwnWords): (id: string) => boolean {
  const themes = themesById(codebook)
  const known = new Map<string, boolean>()
  const isDead = (id: string): boolean => {
    const before = known.get(id)
    if (before !== undefined) return before
    // Stands until the answer is known: within a circle nothing is told.
    known.set(id, false)
    const dead =
      themes.has(id) && familyOf(id, codebook).every((theme) => theme.rules.every((rule) => !canFind(rule, theme)))
    known.set(id, dead)
    return dead
  }
  const canFind = ({ operand, unless }: Rule, theme: Theme): boolean =>
    isPossible(operand) && !isSwallowed(operand, [...unless, ...theme.unless], words)
  const isPossible = (operand: Operand): boolean => {
    if (isWordOperand(operand)) return !isImpossible(operand, words)
    switch (operand.kind) {
      case 'pattern':
        return !isImpossiblePattern(operand)
      case 'theme':
        return !isDead(operand.theme)
      case 'any':
        return operand.operands.some(isPossible)
      case 'near':
      case 'all':
        return operand.operands.every(isPossible)
    }
  }
  return isDead
}
