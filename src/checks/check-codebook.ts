import type { Codebook } from '../codebook/codebook.ts'
import type { Coder } from '../coding/coding.ts'
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import { orderByPlace } from '../diagnostic/place.ts'
import { checkExamples } from './examples.ts'
import { checkMeaning } from './meaning.ts'
import { checkRules } from './rules.ts'

/**
 * All that `validate` knows of a codebook beyond its shape: its meaning, what its rules can do, and its examples, ordered by place.
 *
 * @param coder made from this codebook with the default confidence
 */
export function checkCodebook(codebook: Codebook, coder: Coder): readonly Diagnostic[] {
  return orderByPlace([...checkMeaning(codebook), ...checkRules(codebook), ...checkExamples(codebook, coder)])
}
