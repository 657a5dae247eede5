import type { Codebook, Operand } from '../codebook/codebook.ts'
import { operandsOf } from '../codebook/operands.ts'
import { ruleName } from '../codebook/rule-name.ts'
import type { WordOperand } from '../coding/leaf-words.ts'
import { problem } from '../diagnostic/diagnostic.ts'
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import { isWordOperand } from './own-words.ts'
import type { OwnWords } from './own-words.ts'

/**
 * Parts of `near` and `all` that another part of the same list stands for. `near` then wants the same words twice; in `all` the part asks for
 * nothing more. In `before` a repeated word is meant: «بيت بيت».
 *
 * @returns CODEBOOK_WANTED_TWICE and CODEBOOK_IMPLIED_PART, at the parts
 */
export function checkRepeatedParts(codebook: Codebook, words: OwnWords): readonly Diagnostic[] {
  return codebook.themes.flatMap(operandsOf).flatMap((operand): readonly Diagnostic[] => {
    if (operand.kind === 'near' && !operand.ordered) {
      return tell('CODEBOOK_WANTED_TWICE', repetitions(operand.operands, { extent: 'whole', withAny: false }, words))
    }
    if (operand.kind !== 'all') return []
    return tell('CODEBOOK_IMPLIED_PART', repetitions(operand.operands, { extent: 'part', withAny: true }, words))
  })
}

function tell(
  code: 'CODEBOOK_WANTED_TWICE' | 'CODEBOOK_IMPLIED_PART',
  repeated: ReadonlyMap<Operand, WordOperand>,
): readonly Diagnostic[] {
  return Array.from(repeated, ([part, other]) => problem(code, { term: ruleName(part), other: other.text }, part.at))
}

interface Likeness {
  readonly extent: 'whole' | 'part'
  /** Whether one alternative of an `any` suffices. */
  readonly withAny: boolean
}

/** Parts that stand wherever a term of the same list does, with that term; of two that stand for each other the later. */
function repetitions(
  parts: readonly Operand[],
  { extent, withAny }: Likeness,
  words: OwnWords,
): ReadonlyMap<Operand, WordOperand> {
  const places = placesByLeaf(parts, withAny, words)
  const repeated = new Map<Operand, WordOperand>()
  for (const [place, term] of parts.entries()) {
    if (!isWordOperand(term)) continue
    const leaf = words.leafOf(term)
    for (const other of words.companionsOf(term, extent).flatMap((companion) => places.get(companion) ?? [])) {
      const part = parts[other]
      if (part === undefined || part === term) continue
      const isMutual = isWordOperand(part) && words.companionsOf(part, extent).includes(leaf)
      if (!isMutual || place < other) repeated.set(part, term)
    }
  }
  return repeated
}

/** Where each leaf stands in a list. */
function placesByLeaf(
  parts: readonly Operand[],
  withAny: boolean,
  words: OwnWords,
): ReadonlyMap<number, readonly number[]> {
  const places = new Map<number, number[]>()
  parts.forEach((part, place) => {
    const terms = withAny && part.kind === 'any' ? part.operands : [part]
    for (const leaf of new Set(terms.filter(isWordOperand).map((term) => words.leafOf(term)))) {
      const known = places.get(leaf)
      if (known === undefined) places.set(leaf, [place])
      else known.push(place)
    }
  })
  return places
}
