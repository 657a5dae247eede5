import type { Codebook, Operand } from '../codebook/codebook.ts'
import { operandsOf } from '../codebook/operands.ts'
import { compilePattern, patternFault } from '../coding/pattern.ts'
import { problem } from '../diagnostic/diagnostic.ts'
import type { Diagnostic } from '../diagnostic/diagnostic.ts'

/**
 * Patterns that match the empty text, so that what they ask for may be missing altogether, and patterns that match nothing else or only
 * signs: a match is made of words.
 *
 * @returns CODEBOOK_EMPTY_PATTERN and CODEBOOK_IMPOSSIBLE_PATTERN, at the patterns
 */
export function checkPatterns(codebook: Codebook): readonly Diagnostic[] {
  return codebook.themes.flatMap(operandsOf).flatMap((operand): readonly Diagnostic[] => {
    // What does not compile is told where it is compiled.
    if (operand.kind !== 'pattern' || patternFault(operand.pattern) !== null) return []
    const { pattern, at } = operand
    if (isImpossiblePattern(operand)) return [problem('CODEBOOK_IMPOSSIBLE_PATTERN', { pattern }, at)]
    return canBeEmpty(pattern) ? [problem('CODEBOOK_EMPTY_PATTERN', { pattern }, at)] : []
  })
}

/** Whether a pattern asks for no letter, digit or mark at all. Patterns with classes or with any sign that may stand in a number may match. */
export function isImpossiblePattern({ pattern }: Extract<Operand, { kind: 'pattern' }>): boolean {
  return wordless.test(pattern)
}

/** Anchors, groups, repetitions and signs that are never part of a word. */
const wordless = /^(?:\\[AzbB]|\\?[\s"'«»“”!?؟؛،:;/–—-]|\(\?[a-zA-Z]+\)|\(\?:|[\^$()|*+])*$/u

/** Empty matches by themselves are not told: the pattern is run on an empty line with a letter of ours behind it, and at the end of a text. */
function canBeEmpty(pattern: string): boolean {
  const isFound = (whole: string, text: string): boolean => compilePattern(whole).findAll(text).length > 0
  return isFound(`(?m)^(?:${pattern})\nx$`, '\nx') || isFound(`^x(?:${pattern})$`, 'x')
}
