import type { Codebook, Example, Exclusion, Operand, Theme } from '../codebook/codebook.ts'
import { operandsOf } from '../codebook/operands.ts'
import type { Match } from '../coding/coding.ts'
import { finderOf } from '../coding/codebook-finder.ts'
import { compileCodebook } from '../coding/compile.ts'
import { codeExample } from './code-example.ts'

/** Something to look for in the examples of a theme, with the exclusions that hold for it. */
export interface LoneRule {
  readonly theme: Theme
  readonly operand: Operand
  readonly unless: readonly Exclusion[]
}

/** A match that counts, in an example. */
export interface ExampleMatch {
  readonly example: Example
  readonly match: Match
}

/**
 * Where rules match in examples of their themes when each stands alone: no other rule of the theme overlaps its matches away. What refers
 * to another theme finds what that theme finds. All are compiled and run together, each example once.
 *
 * @param codebook holds their themes
 * @param examplesOf the examples of a theme to look at
 * @returns for every rule, in the order given, its matches that count
 */
export function matchAlone(
  codebook: Codebook,
  rules: readonly LoneRule[],
  examplesOf: (theme: Theme) => readonly Example[],
): readonly (readonly ExampleMatch[])[] {
  const found = rules.map((): ExampleMatch[] => [])
  if (rules.length === 0) return found
  const alone = rules.map(asTheme)
  const kept = alone.some(refersToTheme) ? codebook.themes : []
  const parts = { ...codebook, themes: [...kept, ...alone] }
  const { coder } = compileCodebook(parts, { minConfidence: 'medium' }, finderOf(codebook))
  for (const theme of new Set(rules.map((rule) => rule.theme))) {
    for (const example of examplesOf(theme)) {
      for (const match of codeExample(example.text, coder).excerpts.flatMap(({ matches }) => matches)) {
        const position = match.theme - kept.length
        if (rules[position]?.theme === theme) found[position]?.push({ example, match })
      }
    }
  }
  return found
}

/** No id of a theme has the sign #, so that nothing refers to what is made here. */
function asTheme({ theme, operand, unless }: LoneRule, index: number): Theme {
  const rules = [{ name: '', operand, unless, at: operand.at }]
  return { ...theme, id: `${theme.id}#${index}`, parent: null, rules, unless: [] }
}

function refersToTheme(theme: Theme): boolean {
  return operandsOf(theme).some(({ kind }) => kind === 'theme')
}
