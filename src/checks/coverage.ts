import type { Codebook, Operand, Rule, Theme } from '../codebook/codebook.ts'
import { alternativesOf } from '../codebook/operands.ts'
import { ruleName } from '../codebook/rule-name.ts'
import type { Coder } from '../coding/coding.ts'
import { problem } from '../diagnostic/diagnostic.ts'
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import { codeExample } from './code-example.ts'
import { matchAlone } from './lone-rules.ts'
import type { ExampleMatch, LoneRule } from './lone-rules.ts'
import { checkExclusions } from './unless-coverage.ts'

/** How far the examples of a codebook exercise it. */
export interface Coverage {
  /** Terms and other rules; each alternative of a rule that is an `any` is one by itself. */
  readonly rules: number
  /** Those that some `coded` example of their theme is coded by. */
  readonly exercised: number
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * Which terms, rules and exclusions no example exercises.
 *
 * A rule is exercised when it has a match that counts in a `coded` example of its own theme. What a longer match of the theme covers,
 * or an earlier rule claims, is no match: the rule is then told with what stands in its place. An exclusion is exercised when it
 * discards a match of its theme in one of the theme's examples of either kind. Linear in the terms and examples, as long as examples
 * hold few matches.
 *
 * @param coder made from this codebook
 * @returns CODEBOOK_UNEXERCISED_RULE and CODEBOOK_UNEXERCISED_UNLESS, at the terms, in no particular order
 */
export function checkCoverage(codebook: Codebook, coder: Coder): Coverage {
  const firings = firingsOf(codebook, coder)
  const parts = codebook.themes.flatMap((theme) => partsOf(theme, firings.get(theme) ?? []))
  const doubtful = parts.filter(({ isFired }) => isFired !== true)
  const alone = matchAlone(codebook, doubtful, ({ coded }) => coded)
  const claimed = new Set<ExampleMatch>()
  const idle = doubtful.flatMap((part, index): readonly Diagnostic[] => {
    const here = alone[index] ?? []
    const own = part.isFired === false ? [] : here.flatMap((match) => part.firings.find(isSame(match)) ?? [])
    const free = own.filter((firing) => !claimed.has(firing))
    for (const firing of free) claimed.add(firing)
    return free.length > 0 ? [] : [unexercised(part, here)]
  })
  const diagnostics = [...idle, ...checkExclusions(codebook)]
  return { rules: parts.length, exercised: parts.length - idle.length, diagnostics }
}

/** What counts by itself: a rule, or an alternative of one. */
interface Part extends LoneRule {
  readonly name: string
  /** Whether it matches; null for an alternative, of which the matches of its rule do not tell. */
  readonly isFired: boolean | null
  /** The matches of its rule. */
  readonly firings: readonly Firing[]
  /** The matches of its theme. */
  readonly rivals: readonly Firing[]
}

type Firing = ExampleMatch

/** By theme: the matches that count in its `coded` examples. */
function firingsOf({ themes }: Codebook, coder: Coder): ReadonlyMap<Theme, readonly Firing[]> {
  const inTheme = (theme: Theme, position: number): readonly Firing[] =>
    theme.coded.flatMap((example) =>
      codeExample(example.text, coder)
        .excerpts.filter((excerpt) => excerpt.theme === position)
        .flatMap(({ matches }) => matches.map((match) => ({ example, match }))),
    )
  return new Map(themes.map((theme, position) => [theme, inTheme(theme, position)]))
}

function partsOf(theme: Theme, rivals: readonly Firing[]): readonly Part[] {
  const byRule = theme.rules.map((): Firing[] => [])
  for (const firing of rivals) byRule[firing.match.rule]?.push(firing)
  return theme.rules.flatMap((rule, position) => {
    const firings = byRule[position] ?? []
    const unless = [...rule.unless, ...theme.unless]
    return alternativesOf(rule).map((operand): Part => {
      const isWhole = operand === rule.operand
      const name = nameOf(operand, rule)
      return { theme, operand, unless, name, isFired: isWhole ? firings.length > 0 : null, firings, rivals }
    })
  })
}

function nameOf(operand: Operand, rule: Rule): string {
  return operand === rule.operand ? rule.name : ruleName(operand)
}

function isSame({ example, match: { span, form } }: ExampleMatch): (firing: Firing) => boolean {
  return (firing) =>
    firing.example === example &&
    firing.match.span.start === span.start &&
    firing.match.span.end === span.end &&
    firing.match.form === form
}

/** @param alone where the part would match if nothing else did */
function unexercised({ theme, operand, name, rivals }: Part, alone: readonly ExampleMatch[]): Diagnostic {
  const hiding = alone.flatMap(
    ({ example, match: { span } }) =>
      rivals.find(
        (rival) => rival.example === example && rival.match.span.start < span.end && span.start < rival.match.span.end,
      ) ?? [],
  )
  const hiddenBy = hiding[0]?.match.form ?? null
  return problem('CODEBOOK_UNEXERCISED_RULE', { term: name, theme: theme.id, hiddenBy }, operand.at)
}
