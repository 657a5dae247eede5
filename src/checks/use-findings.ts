import type { Codebook, Theme } from '../codebook/codebook.ts'
import { operandsOf } from '../codebook/operands.ts'
import { problem } from '../diagnostic/diagnostic.ts'
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import { lineagesOf, pairKey, ruleKey } from './use-tally.ts'
import type { UseTally } from './use-tally.ts'

/** In fewer turns, what is found or comes together may well do so by chance. */
const fewestTurns = 5
/** A term that stands in a greater share of the turns (0–1) hardly tells them apart. */
const broadShare = 0.1
/** Among fewer sessions, that a theme is found in one only says nothing. */
const severalSessions = 3
const mostWords = 20

/** What a tally says of a codebook. @param tally holds a turn at least */
export function findingsOf(codebook: Codebook, tally: UseTally): readonly Diagnostic[] {
  return [
    ...codebook.themes.flatMap((theme) => [
      ...unusedTerms(theme, tally),
      ...broadTerms(theme, tally),
      ...oneSession(theme, tally),
    ]),
    ...inseparableThemes(codebook, tally),
    ...uncodedWords(codebook, tally),
  ]
}

function unusedTerms({ id, rules, at }: Theme, { byRule, turns }: UseTally): readonly Diagnostic[] {
  const unused = rules.filter((_, position) => byRule.of(ruleKey(id, position)) === 0).map(({ name }) => name)
  if (unused.length === 0) return []
  if (unused.length === rules.length)
    return [problem('CODEBOOK_UNUSED_THEME', { theme: id, terms: rules.length, turns }, at)]
  return [problem('CODEBOOK_UNUSED_TERMS', { theme: id, unused, terms: rules.length, turns }, at)]
}

function broadTerms({ id, rules }: Theme, { byRule, turns: total }: UseTally): readonly Diagnostic[] {
  return rules.flatMap(({ name, at }, position) => {
    const turns = byRule.of(ruleKey(id, position))
    if (turns < fewestTurns || turns <= total * broadShare) return []
    return [problem('CODEBOOK_BROAD_TERM', { term: name, theme: id, turns, total }, at)]
  })
}

function oneSession({ id, at }: Theme, { sessionsByTheme, sessionOfTheme, sessions }: UseTally): readonly Diagnostic[] {
  if (sessions < severalSessions || sessionsByTheme.of(id) !== 1) return []
  return [problem('CODEBOOK_ONE_SESSION_THEME', { theme: id, session: sessionOfTheme.get(id) ?? '', sessions }, at)]
}

/**
 * Themes that never come without a certain other one. Where one is above the other, or one of its terms is about the other, that is how
 * they were made.
 */
function inseparableThemes(codebook: Codebook, tally: UseTally): readonly Diagnostic[] {
  const turnsOf = ({ id }: Theme): number => tally.byTheme.of(id)
  const frequent = codebook.themes.filter((theme) => turnsOf(theme) >= fewestTurns)
  const lineages = lineagesOf(codebook)
  return frequent.flatMap((theme, position) =>
    frequent.flatMap((other, positionOfOther) => {
      const [turns, otherTurns] = [turnsOf(theme), turnsOf(other)]
      const isFirst = turns < otherTurns || (turns === otherTurns && position < positionOfOther)
      if (theme === other || !isFirst || tally.byPair.of(pairKey(theme.id, other.id)) < turns) return []
      if (areRelated(theme, other, lineages) || areRelated(other, theme, lineages)) return []
      return [problem('CODEBOOK_INSEPARABLE_THEMES', { theme: theme.id, other: other.id, turns, otherTurns }, theme.at)]
    }),
  )
}

/** Whether `theme` lies above `other` or refers to it. */
function areRelated(theme: Theme, other: Theme, lineages: ReadonlyMap<string, readonly string[]>): boolean {
  const family = lineages.get(other.id) ?? []
  const isReferred = operandsOf(theme).some((operand) => operand.kind === 'theme' && family.includes(operand.theme))
  return family.includes(theme.id) || isReferred
}

function uncodedWords({ path }: Codebook, { words, uncodedTurns, turns: total }: UseTally): readonly Diagnostic[] {
  const typical = words.ofUncoded(mostWords)
  if (typical.length === 0) return []
  return [problem('CODEBOOK_UNCODED_WORDS', { words: typical, turns: uncodedTurns, total }, { path })]
}
