import type { Codebook } from '../codebook/codebook.ts'
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import { checkGaps } from './gaps.ts'
import { checkHiddenCharacters } from './hidden-characters.ts'
import { checkListsInTerms } from './lists-in-terms.ts'
import { checkLookAlikes } from './look-alikes.ts'
import { checkRepetitions } from './repetitions.ts'
import { checkThemeReferences } from './theme-references.ts'
import { checkWeakTerms } from './weak-terms.ts'

/** What is wrong or doubtful in what a codebook says, without coding anything. Codes: CODEBOOK_…; in no particular order. */
export function checkMeaning(codebook: Codebook): readonly Diagnostic[] {
  return [
    ...checkRepetitions(codebook),
    ...checkThemeReferences(codebook),
    ...checkGaps(codebook),
    ...checkWeakTerms(codebook),
    ...checkListsInTerms(codebook),
    ...checkLookAlikes(codebook),
    ...checkHiddenCharacters(codebook),
  ]
}
