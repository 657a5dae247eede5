import { commonVerbs, commonWords } from '../arabic/common-words.ts'
import { functionWords } from '../arabic/function-words.ts'
import { bareText, foldText } from '../arabic/letters.ts'
import type { Codebook, Operand } from '../codebook/codebook.ts'
import { alternativesOf, operandsOf } from '../codebook/operands.ts'
import { splitTerm } from '../coding/leaf-words.ts'
import { problem } from '../diagnostic/diagnostic.ts'
import type { Diagnostic } from '../diagnostic/diagnostic.ts'

/** Terms with fewer letters fold onto too many other words. */
const fewestLetters = 3

/**
 * Terms that would find nearly anything, or nothing: function words and phrases of them, words that stand in every conversation, and
 * inflected terms of one or two letters. Only terms that suffice alone are looked at, with their forms: inside `near`, `before` and `all`
 * such words narrow a rule. Patterns are looked at wherever they stand.
 *
 * @returns CODEBOOK_FUNCTION_WORD, CODEBOOK_COMMON_TERM, CODEBOOK_SHORT_TERM, CODEBOOK_LATIN_PATTERN
 */
export function checkWeakTerms({ themes }: Codebook): readonly Diagnostic[] {
  return themes.flatMap((theme) => [
    ...theme.rules.flatMap(alternativesOf).flatMap(checkOperand),
    ...operandsOf(theme).flatMap(checkPattern),
  ])
}

/** A backslash that is not itself escaped, then a letter that stands for Latin word characters or their borders. */
const latinOnly = /(?<!\\)(?:\\\\)*(\\[bBwW])/

function checkPattern(operand: Operand): readonly Diagnostic[] {
  const found = operand.kind === 'pattern' ? latinOnly.exec(operand.pattern)?.[1] : undefined
  return found === undefined ? [] : [problem('CODEBOOK_LATIN_PATTERN', { found }, operand.at)]
}

/** A term and its forms, at the place of the term. */
function checkOperand(operand: Operand): readonly Diagnostic[] {
  if (operand.kind === 'verb') {
    const isCommon = commonVerbKeys.has(foldText(operand.text.split('/')[0] ?? ''))
    return isCommon ? [problem('CODEBOOK_COMMON_TERM', { term: operand.text }, operand.at)] : []
  }
  if (operand.kind !== 'term' && operand.kind !== 'exact') return []
  const forms = operand.kind === 'term' ? operand.options.forms : []
  const inflects = operand.kind === 'term' && operand.options.match === 'inflected'
  return [operand.text, ...forms].flatMap((term) => {
    const code = weakness(term, inflects)
    return code === null ? [] : [problem(code, { term }, operand.at)]
  })
}

function weakness(term: string, inflects: boolean): DiagnosticCodeOfTerm | null {
  const words = splitTerm(bareText(term))
  if (words.length > 0 && words.every(isFunctionWord)) return 'CODEBOOK_FUNCTION_WORD'
  if (words.length === 1 && isCommon(words[0] ?? '')) return 'CODEBOOK_COMMON_TERM'
  return inflects && letters(term) < fewestLetters ? 'CODEBOOK_SHORT_TERM' : null
}

type DiagnosticCodeOfTerm = 'CODEBOOK_FUNCTION_WORD' | 'CODEBOOK_COMMON_TERM' | 'CODEBOOK_SHORT_TERM'

/** Alone, or behind one letter: «والذي», «لهذا». Two letters are too few to be sure (فقد، فهم), and so is «لاء» (ولاء، بلاء). */
function isFunctionWord(word: string): boolean {
  return functionWords.has(word) || (/^[وفبلك](?!لاء$)\p{L}{3}/u.test(word) && functionWords.has(word.slice(1)))
}

const commonKeys: ReadonlySet<string> = new Set(commonWords.map(foldText))
const commonVerbKeys: ReadonlySet<string> = new Set(commonVerbs.map(foldText))

function isCommon(word: string): boolean {
  const key = foldText(word)
  return commonKeys.has(key) || (key.startsWith('ال') && commonKeys.has(key.slice(2)))
}

function letters(term: string): number {
  return Array.from(bareText(term).matchAll(/[\p{L}\p{N}]/gu)).length
}
