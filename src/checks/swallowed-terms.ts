import type { Codebook, Exclusion, Operand, Rule, Theme } from '../codebook/codebook.ts'
import { ruleName } from '../codebook/rule-name.ts'
import { isAtLeast } from '../arabic/reading.ts'
import type { WordOperand } from '../coding/leaf-words.ts'
import type { Hit } from '../coding/finder.ts'
import { problem } from '../diagnostic/diagnostic.ts'
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import { lineOf } from '../diagnostic/place.ts'
import { isWordOperand, likelyTexts, ownText } from './own-words.ts'
import type { OwnWords } from './own-words.ts'

/**
 * Terms that an `unless`, their own or that of their theme, throws away wherever they stand, or where they stand as written. Exclusions that
 * are words or `any` of words are looked at: a word that stands in every match of the term takes all of them.
 *
 * @returns CODEBOOK_ALWAYS_EXCLUDED and CODEBOOK_EXCLUDED_AS_WRITTEN, at the terms
 */
export function checkSwallowedTerms(codebook: Codebook, words: OwnWords): readonly Diagnostic[] {
  return codebook.themes.flatMap((theme) => {
    const ofTheme = excludersOf(theme.unless, words)
    return theme.rules.flatMap((rule) =>
      checkRule(rule, theme, [...excludersOf(rule.unless, words), ...ofTheme], words),
    )
  })
}

/** Whether exclusions throw away all that an operand finds. */
export function isSwallowed(operand: Operand, unless: readonly Exclusion[], words: OwnWords): boolean {
  return unless.length > 0 && alwaysBy(operand, excludersOf(unless, words), words) !== null
}

/** Words by their leaves, any of which throws a match away. */
interface Excluders {
  readonly scope: Exclusion['scope']
  readonly words: ReadonlyMap<number, WordOperand>
}

function excludersOf(exclusions: readonly Exclusion[], words: OwnWords): readonly Excluders[] {
  return exclusions.map(({ scope, operands }) => {
    const parts = operands.flatMap(alternatives).filter(isWordOperand)
    return { scope, words: new Map(parts.map((operand) => [words.leafOf(operand), operand])) }
  })
}

function alternatives(operand: Operand): readonly Operand[] {
  return operand.kind === 'any' ? operand.operands.flatMap(alternatives) : [operand]
}

function checkRule(
  { operand }: Rule,
  { id }: Theme,
  excluders: readonly Excluders[],
  words: OwnWords,
): readonly Diagnostic[] {
  if (excluders.length === 0) return []
  const argsOf = (
    part: Operand,
    by: WordOperand,
  ): { term: string; theme: string; exclusion: string; line: number } => ({
    term: ruleName(part),
    theme: id,
    exclusion: by.text,
    line: lineOf(by.at),
  })
  const tell = (part: Operand, isAlternative: boolean): readonly Diagnostic[] => {
    const always = alwaysBy(part, excluders, words)
    if (always !== null) return [problem('CODEBOOK_ALWAYS_EXCLUDED', argsOf(part, always), part.at)]
    if ('operands' in part) return part.operands.flatMap((inner) => tell(inner, isAlternative && part.kind === 'any'))
    const asWritten = isAlternative && isWordOperand(part) ? asWrittenBy(part, excluders, words) : null
    return asWritten === null ? [] : [problem('CODEBOOK_EXCLUDED_AS_WRITTEN', argsOf(part, asWritten), part.at)]
  }
  return tell(operand, true)
}

/** What throws away all that an operand finds: of a combination, all that one of its parts finds; of alternatives, what each of them finds. */
function alwaysBy(operand: Operand, excluders: readonly Excluders[], words: OwnWords): WordOperand | null {
  if (isWordOperand(operand)) {
    let by: WordOperand | null = null
    for (const text of likelyTexts(operand)) {
      if (words.hitsOf(operand, text).length === 0) continue
      const found = excludedBy(operand, text, excluders, words)
      if (found === null) return null
      by ??= found
    }
    return by
  }
  if (!('operands' in operand)) return null
  const parts = operand.operands.map((part) => alwaysBy(part, excluders, words))
  if (operand.kind === 'any' && parts.includes(null)) return null
  return parts.find((part) => part !== null) ?? null
}

function asWrittenBy(operand: WordOperand, excluders: readonly Excluders[], words: OwnWords): WordOperand | null {
  return excludedBy(operand, ownText(operand), excluders, words)
}

/** What throws away all that an operand finds in a text, which is taken for one unit; null where something stays. */
function excludedBy(
  operand: WordOperand,
  text: string,
  excluders: readonly Excluders[],
  words: OwnWords,
): WordOperand | null {
  const { hits } = words.try(text)
  const banned = words
    .hitsOf(operand, text)
    .map((match) =>
      firstOf(excluders, ({ scope, words: by }) =>
        firstOf(hits, (hit) => (discards(scope, hit, match) ? by.get(hit.leaf) : undefined)),
      ),
    )
  return banned.includes(null) ? null : (banned[0] ?? null)
}

/** As the coder does: a doubtful reading throws nothing away. */
function discards(scope: Exclusion['scope'], found: Hit, match: Hit): boolean {
  if (!isAtLeast(found.confidence, 'medium')) return false
  return scope === 'unit' || (found.first <= match.last && match.first <= found.last)
}

function firstOf<From, To>(list: readonly From[], find: (member: From) => To | null | undefined): To | null {
  for (const member of list) {
    const found = find(member)
    if (found !== null && found !== undefined) return found
  }
  return null
}
