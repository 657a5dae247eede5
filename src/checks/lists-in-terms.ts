import type { Codebook } from '../codebook/codebook.ts'
import { problem } from '../diagnostic/diagnostic.ts'
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import { withoutHidden } from '../text/hidden-characters.ts'

/**
 * Terms and forms with a comma or semicolon between two words: the matcher looks for them side by side, as one phrase, where several terms
 * were meant («نازح، نازحون»). A comma inside a number (1,500) is right.
 *
 * @returns CODEBOOK_LIST_IN_TERM, at the term; not where reading the codebook has told CODEBOOK_ARABIC_COMMA
 */
export function checkListsInTerms({ texts }: Codebook): readonly Diagnostic[] {
  return texts.flatMap(({ kind, text, style, at }) => {
    const sign = kind === 'term' ? separators.exec(text)?.[1] : undefined
    if (sign === undefined || style === 'item') return []
    return [problem('CODEBOOK_LIST_IN_TERM', { sign, term: withoutHidden(text).trim() }, at)]
  })
}

/** Behind a word and before another one, but not between two digits. */
const separators = /(?<=[\p{L}\p{M}\p{N}]\s*)(?!(?<=\p{N}).\p{N})([،؛,;，；、])(?=\s*[\p{L}\p{N}])/u
