import type { Codebook, Operand, Rule } from '../codebook/codebook.ts'
import { alternativesOf } from '../codebook/operands.ts'
import { ruleName } from '../codebook/rule-name.ts'
import { problem } from '../diagnostic/diagnostic.ts'
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import { lineOf } from '../diagnostic/place.ts'
import { writingOf } from './repetitions.ts'

type Near = Extract<Operand, { kind: 'near' }>

/**
 * `near` and `before` that want the words of another rule of their theme, closer to each other than that rule: it finds them all.
 *
 * @returns CODEBOOK_SHADOWED_TERM, at the closer ones
 */
export function checkShadowedCombinations({ themes }: Codebook): readonly Diagnostic[] {
  return themes.flatMap(({ id, rules }) => {
    const widest = widestOf(rules)
    return rules
      .flatMap(alternativesOf)
      .filter(isNear)
      .flatMap((operand) => {
        const wider = widest.get(wordsOf(operand))
        if (wider === undefined || wider.within <= operand.within) return []
        const args = { term: ruleName(operand), theme: id, other: ruleName(wider), line: lineOf(wider.at) }
        return [problem('CODEBOOK_SHADOWED_TERM', args, operand.at)]
      })
  })
}

/** By what they look for, rules that no `unless` of their own narrows. */
function widestOf(rules: readonly Rule[]): ReadonlyMap<string, Near> {
  const widest = new Map<string, Near>()
  for (const operand of rules.filter(({ unless }) => unless.length === 0).flatMap(alternativesOf)) {
    if (!isNear(operand)) continue
    const known = widest.get(wordsOf(operand))
    if (known === undefined || operand.within > known.within) widest.set(wordsOf(operand), operand)
  }
  return widest
}

function isNear(operand: Operand): operand is Near {
  return operand.kind === 'near'
}

/** What a rule looks for, however far apart. */
function wordsOf(operand: Near): string {
  return writingOf({ ...operand, within: 0 })
}
