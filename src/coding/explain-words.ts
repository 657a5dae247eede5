/** Words typed by a person against a codebook: what is coded and by which rule, and what came near and why it was not enough. */
import { foldText } from '../arabic/letters.ts'
import type { Codebook } from '../codebook/codebook.ts'
import { turnOfWords } from '../session/session.ts'
import type { Coder } from './coding.ts'
import { CodebookExplainer } from './explain-match.ts'
import type { ReadText } from './explain-match.ts'
import { MissSearch, placedRule } from './near-misses.ts'
import type { ExplainedMatch, NearMiss } from './near-misses.ts'

/** What there is to say about some words. */
export interface WordsExplanation {
  readonly words: readonly { readonly surface: string; readonly key: string }[]
  /** Those of low confidence too. */
  readonly matches: readonly ExplainedMatch[]
  /** The most telling first. */
  readonly misses: readonly NearMiss[]
}

/** Explains words as if they were all that somebody said. */
export function explainWords(text: string, codebook: Codebook, coder: Coder): WordsExplanation {
  const turn = turnOfWords(text)
  const explainer = new CodebookExplainer(codebook)
  const read = explainer.read(text, 0, text.length)
  const matches = coder.codeTurn(text, turn).matches.flatMap((match): readonly ExplainedMatch[] => {
    const placed = placedRule(codebook, match.theme, match.rule)
    return placed === null ? [] : [{ ...placed, match, explanation: explainer.explain(text, turn.span, match) }]
  })
  const misses = new MissSearch(text, codebook, explainer, read, matches).misses()
  return { words: wordsOf(text, read), matches, misses }
}

function wordsOf(text: string, { tokens }: ReadText): WordsExplanation['words'] {
  return Array.from({ length: tokens.length }, (_, index) => {
    const surface = text.slice(tokens.start(index), tokens.end(index))
    return { surface, key: foldText(surface) }
  })
}
