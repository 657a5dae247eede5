import type { Codebook, Exclusion, Operand, Rule, Theme } from './codebook.ts'

/** An operand and, depth first, all that it combines. */
function withParts(operand: Operand): readonly Operand[] {
  return 'operands' in operand ? [operand, ...operand.operands.flatMap(withParts)] : [operand]
}

/** Everything that a theme looks for, its exclusions included. */
export function operandsOf(theme: Theme): readonly Operand[] {
  const exclusions = [...theme.unless, ...theme.rules.flatMap((rule) => rule.unless)]
  return [
    ...theme.rules.map(({ operand }) => operand),
    ...exclusions.flatMap((unless: Exclusion) => unless.operands),
  ].flatMap(withParts)
}

/** What suffices alone for a rule to hold: its operand, or the alternatives of an `any`. */
export function alternativesOf(rule: Rule): readonly Operand[] {
  const spread = (operand: Operand): readonly Operand[] =>
    operand.kind === 'any' ? operand.operands.flatMap(spread) : [operand]
  return spread(rule.operand)
}

/** Themes by id; of several with one id the first. */
export function themesById(codebook: Codebook): ReadonlyMap<string, Theme> {
  return new Map(codebook.themes.toReversed().map((theme) => [theme.id, theme]))
}
