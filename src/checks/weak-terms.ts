import { functionWords } from '../arabic/function-words.ts'
import { bareText } from '../arabic/letters.ts'
import type { Codebook, Operand } from '../codebook/codebook.ts'
import { problem } from '../diagnostic/diagnostic.ts'
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import { alternativesOf, operandsOf } from '../codebook/operands.ts'

/** Terms with fewer letters fold onto too many other words. */
const fewestLetters = 3

/**
 * Terms that would find nearly anything, or nothing: function words, and inflected terms of one or two letters. Only terms that
 * suffice alone are looked at: inside `near` and `before` such words narrow a rule. Patterns are looked at wherever they stand.
 */
export function checkWeakTerms({ themes }: Codebook): readonly Diagnostic[] {
  return themes.flatMap((theme) => [
    ...theme.rules.flatMap(alternativesOf).flatMap(checkTerm),
    ...operandsOf(theme).flatMap(checkPattern),
  ])
}

/** A backslash that is not itself escaped, then a letter that stands for Latin word characters or their borders. */
const latinOnly = /(?<!\\)(?:\\\\)*(\\[bBwW])/

function checkPattern(operand: Operand): readonly Diagnostic[] {
  const found = operand.kind === 'pattern' ? latinOnly.exec(operand.pattern)?.[1] : undefined
  return found === undefined ? [] : [problem('CODEBOOK_LATIN_PATTERN', { found }, operand.at)]
}

function checkTerm(operand: Operand): readonly Diagnostic[] {
  if (operand.kind !== 'term' && operand.kind !== 'exact') return []
  const term = operand.text
  if (functionWords.has(bareText(term))) return [problem('CODEBOOK_FUNCTION_WORD', { term }, operand.at)]
  const isShort = operand.kind === 'term' && operand.options.match === 'inflected' && letters(term) < fewestLetters
  return isShort ? [problem('CODEBOOK_SHORT_TERM', { term }, operand.at)] : []
}

function letters(term: string): number {
  return Array.from(bareText(term).matchAll(/[\p{L}\p{N}]/gu)).length
}
