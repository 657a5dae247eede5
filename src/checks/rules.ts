import type { Codebook } from '../codebook/codebook.ts'
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import { checkDeadReferences } from './dead-references.ts'
import { checkPatterns } from './impossible-patterns.ts'
import { checkImpossibleTerms } from './impossible-terms.ts'
import { OwnWords } from './own-words.ts'
import { checkRepeatedParts } from './repeated-parts.ts'
import { checkShadowedCombinations } from './shadowed-combinations.ts'
import { checkShadowedTerms } from './shadowed-terms.ts'
import { checkSwallowedTerms } from './swallowed-terms.ts'

/**
 * What rules can do: those that can never find anything, and those that never add anything. The matcher itself answers, by coding the
 * words of the codebook. Codes: CODEBOOK_…; in no particular order.
 */
export function checkRules(codebook: Codebook): readonly Diagnostic[] {
  const words = new OwnWords(codebook)
  return [
    ...checkImpossibleTerms(codebook, words),
    ...checkPatterns(codebook),
    ...checkDeadReferences(codebook, words),
    ...checkSwallowedTerms(codebook, words),
    ...checkShadowedTerms(codebook, words),
    ...checkShadowedCombinations(codebook),
    ...checkRepeatedParts(codebook, words),
  ]
}
