import type { Codebook, Example, Exclusion, Operand, Rule, Theme } from '../codebook/codebook.ts'
import { ruleName } from '../codebook/rule-name.ts'
import { problem } from '../diagnostic/diagnostic.ts'
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import { matchAlone } from './lone-rules.ts'
import type { ExampleMatch, LoneRule } from './lone-rules.ts'

/** One exclusion and what it is to discard. */
interface Ban {
  readonly theme: Theme
  readonly rules: readonly Rule[]
  readonly scope: Exclusion['scope']
  readonly operand: Operand
}

/**
 * Exclusions that discard no match in any example of their theme. A match is discarded when its rule, standing alone, finds it without
 * the exclusion and does not find it with this one only.
 *
 * @returns CODEBOOK_UNEXERCISED_UNLESS, at the exclusions
 */
export function checkExclusions(codebook: Codebook): readonly Diagnostic[] {
  const bans = codebook.themes.flatMap(bansOf)
  const bare = matchBare(codebook, bans)
  // Only rules that match something can have a match discarded: with them the work follows the examples, not terms times exclusions.
  const trials = bans.flatMap((ban) =>
    ban.rules.filter((rule) => bare.get(rule)?.length !== 0).map((rule): Trial => trialOf(ban, rule)),
  )
  const remaining = matchAlone(codebook, trials, allExamples)
  const working = new Set(
    trials
      .filter(
        ({ rule }, index) => bare.get(rule)?.some((match) => !remaining[index]?.some(isSamePlace(match))) === true,
      )
      .map(({ ban }) => ban),
  )
  return bans
    .filter((ban) => !working.has(ban))
    .map(({ theme, operand }) =>
      problem('CODEBOOK_UNEXERCISED_UNLESS', { term: ruleName(operand), theme: theme.id }, operand.at),
    )
}

function bansOf(theme: Theme): readonly Ban[] {
  const split = (exclusions: readonly Exclusion[], rules: readonly Rule[]): readonly Ban[] =>
    exclusions.flatMap(({ scope, operands }) => operands.map((operand) => ({ theme, rules, scope, operand })))
  return [...theme.rules.flatMap((rule) => split(rule.unless, [rule])), ...split(theme.unless, theme.rules)]
}

/** What the rules under some exclusion find without any. */
function matchBare(codebook: Codebook, bans: readonly Ban[]): ReadonlyMap<Rule, readonly ExampleMatch[]> {
  const owners = new Map(bans.flatMap(({ theme, rules }) => rules.map((rule) => [rule, theme] as const)))
  const rules = Array.from(owners.keys())
  const found = matchAlone(
    codebook,
    Array.from(owners, ([{ operand }, theme]): LoneRule => ({ theme, operand, unless: [] })),
    allExamples,
  )
  return new Map(rules.map((rule, index) => [rule, found[index] ?? []]))
}

/** A rule under one exclusion only. */
interface Trial extends LoneRule {
  readonly ban: Ban
  readonly rule: Rule
}

function trialOf(ban: Ban, rule: Rule): Trial {
  const { theme, scope, operand } = ban
  return { theme, operand: rule.operand, unless: [{ scope, operands: [operand] }], ban, rule }
}

function allExamples({ coded, notCoded }: Theme): readonly Example[] {
  return [...coded, ...notCoded]
}

function isSamePlace({ example, match: { span } }: ExampleMatch): (other: ExampleMatch) => boolean {
  return (other) =>
    other.example === example && other.match.span.start === span.start && other.match.span.end === span.end
}
