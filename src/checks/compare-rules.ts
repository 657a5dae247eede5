import type { Codebook, Rule, Theme } from '../codebook/codebook.ts'
import { changedFields } from './field-changes.ts'
import type { FieldChange, Fields } from './field-changes.ts'
import { pairUp, sameBy } from './pairs.ts'
import type { Likeness, Pair } from './pairs.ts'
import { fieldsOfRule, wordsOf } from './written-rule.ts'
import type { RuleScope } from './written-rule.ts'

/** A rule where it stands. */
export interface RulePlace {
  readonly theme: Theme
  /** From 1, as in `theme#number`. */
  readonly number: number
  readonly rule: Rule
}

/** A rule of A and what became of it in B. `moved`: it stands under another theme now, changed or not. */
export interface RuleComparison {
  readonly kind: 'same' | 'added' | 'removed' | 'changed' | 'moved'
  readonly a: RulePlace | null
  readonly b: RulePlace | null
  readonly fields: readonly FieldChange[]
}

/** A rule with all that telling it apart from others needs. */
interface Candidate extends RulePlace {
  /** As its codebook says it. */
  readonly fields: Fields
  /** As B would say it: themes under the ids they have there. */
  readonly compared: Fields
  readonly words: string
}

type ThemePair = Pair<Theme>

/**
 * What became of every rule, by pair of themes, in codebook order. Rules go together that are the same, else look for the same words,
 * else have the same name, else are combinations that begin with the same words; what is left may have moved to another theme. A rule
 * that moved stands under both themes.
 *
 * @param themes the themes that go together @param themeId the id in B of a theme of A
 */
export function compareRules(
  themes: readonly ThemePair[],
  a: Codebook,
  b: Codebook,
  themeId: (id: string) => string,
): ReadonlyMap<ThemePair, readonly RuleComparison[]> {
  const own = (id: string): string => id
  const candidates = (theme: Theme | null, { register }: Codebook, compared: RuleScope['themeId']): Candidate[] =>
    (theme?.rules ?? []).map((rule, index) => toCandidate(rule, index, theme, { register, themeId: compared }))
  const within = new Map(
    themes.map((pair) => [pair, pairUp(candidates(pair.a, a, themeId), candidates(pair.b, b, own), likenesses)]),
  )
  const moves = movesAmong(Array.from(within.values()).flat())
  return new Map(
    Array.from(within, ([pair, rules]) => [
      pair,
      rules.map((rule) => moves.get(rule.a) ?? moves.get(rule.b) ?? toComparison(rule, false)),
    ]),
  )
}

function toCandidate(rule: Rule, index: number, theme: Theme | null, scope: RuleScope): Candidate {
  if (theme === null) throw new RangeError('a rule stands in a theme')
  return {
    theme,
    number: index + 1,
    rule,
    fields: fieldsOfRule(rule, { ...scope, themeId: (id) => id }),
    compared: fieldsOfRule(rule, scope),
    words: wordsOf(rule.operand, scope),
  }
}

const whole = sameBy<Candidate>(({ compared }) => JSON.stringify([...compared]))
const words = sameBy<Candidate>((candidate) => candidate.words)
const named = sameBy<Candidate>(({ rule }) => rule.name)
const beginning = sameBy<Candidate>(({ rule }) => firstWordOf(rule))
const likenesses: readonly Likeness<Candidate>[] = [whole, words, named, beginning]

/** Of a combination: its kind and the first word in it. */
function firstWordOf({ operand }: Rule): string | null {
  if (!('operands' in operand)) return null
  let first = operand.operands[0]
  while (first !== undefined && 'operands' in first) first = first.operands[0]
  return first !== undefined && 'text' in first ? `${operand.kind} ${first.text}` : null
}

/** The rules that left one theme and stand in another, under what they are in A and what they are in B. */
function movesAmong(pairs: readonly Pair<Candidate>[]): ReadonlyMap<Candidate | null, RuleComparison> {
  const gone = pairs.flatMap(({ a, b }) => (a !== null && b === null ? [a] : []))
  const come = pairs.flatMap(({ a, b }) => (b !== null && a === null ? [b] : []))
  const moves = new Map<Candidate | null, RuleComparison>()
  for (const pair of pairUp(gone, come, [whole, words])) {
    if (pair.a === null || pair.b === null) continue
    const move = toComparison(pair, true)
    moves.set(pair.a, move).set(pair.b, move)
  }
  return moves
}

function toComparison({ a, b }: Pair<Candidate>, moved: boolean): RuleComparison {
  const fields = a === null || b === null ? [] : fieldsBetween(a, b)
  return { kind: kindOf(a, b, moved, fields.length > 0), a: placeOf(a), b: placeOf(b), fields }
}

function kindOf(a: Candidate | null, b: Candidate | null, moved: boolean, isChanged: boolean): RuleComparison['kind'] {
  if (a === null) return 'added'
  if (b === null) return 'removed'
  if (moved) return 'moved'
  return isChanged ? 'changed' : 'same'
}

/** Only what a rename does not explain, as each codebook says it. */
function fieldsBetween(a: Candidate, b: Candidate): readonly FieldChange[] {
  const differing = new Set(changedFields(a.compared, b.compared).map(({ field }) => field))
  return changedFields(a.fields, b.fields).filter(({ field }) => differing.has(field))
}

function placeOf(candidate: Candidate | null): RulePlace | null {
  return candidate === null ? null : { theme: candidate.theme, number: candidate.number, rule: candidate.rule }
}
