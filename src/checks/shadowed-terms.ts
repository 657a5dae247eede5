import type { Codebook, Theme } from '../codebook/codebook.ts'
import { alternativesOf } from '../codebook/operands.ts'
import type { WordOperand } from '../coding/leaf-words.ts'
import { problem } from '../diagnostic/diagnostic.ts'
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import { lineOf } from '../diagnostic/place.ts'
import { isWordOperand } from './own-words.ts'
import type { OwnWords } from './own-words.ts'
import { areWrittenAlike } from './repetitions.ts'

/** A term that suffices for its theme. */
interface Claim {
  readonly theme: Theme
  readonly operand: WordOperand
  /** Whether an `unless` of its own narrows it, and whether one of its theme does. */
  readonly isNarrowed: boolean
  readonly isNarrowedByTheme: boolean
  /** Its place among all claims of the codebook. */
  readonly order: number
}

/**
 * Terms whose words another term finds too, as surely and in every form that they are expected in: شوادر beside شادر. In one theme they add
 * nothing; in two, both themes are coded. Terms written alike are CODEBOOK_DUPLICATE_TERM and CODEBOOK_SHARED_TERM. Only terms that no
 * `unless` narrows stand for others.
 *
 * @returns CODEBOOK_SHADOWED_TERM and CODEBOOK_SHARED_WORDS, at the terms that find less
 */
export function checkShadowedTerms(codebook: Codebook, words: OwnWords): readonly Diagnostic[] {
  const claims = claimsOf(codebook)
  const finders = findersByLeaf(claims, words)
  return claims.flatMap((claim): readonly Diagnostic[] => {
    const groups = words.companionsOf(claim.operand, 'whole').flatMap((leaf) => finders.get(leaf) ?? [])
    const others = (ofGroup: (group: Finders) => readonly Claim[]): Claim | undefined =>
      groups.flatMap(ofGroup).find((other) => findsMore(other, claim, words))
    const inTheme = others(({ byTheme }) => [byTheme.get(claim.theme) ?? []].flat())
    if (inTheme !== undefined) return [problem('CODEBOOK_SHADOWED_TERM', argsOf(claim, inTheme), claim.operand.at)]
    const elsewhere = others(({ open }) => open.filter(({ theme }) => theme !== claim.theme))
    if (elsewhere === undefined) return []
    const args = { ...argsOf(claim, elsewhere), otherTheme: elsewhere.theme.id }
    return [problem('CODEBOOK_SHARED_WORDS', args, claim.operand.at)]
  })
}

function claimsOf({ themes }: Codebook): readonly Claim[] {
  const claims = themes.flatMap((theme) =>
    theme.rules.flatMap((rule) => {
      const [isNarrowed, isNarrowedByTheme] = [rule.unless.length > 0, theme.unless.length > 0]
      const terms = alternativesOf(rule).filter(isWordOperand)
      return terms.map((operand) => ({ theme, operand, isNarrowed, isNarrowedByTheme }))
    }),
  )
  return claims.map((claim, order) => ({ ...claim, order }))
}

/** Terms of one leaf that no `unless` of their own narrows. */
interface Finders {
  /** The first one of each theme. */
  readonly byTheme: Map<Theme, Claim>
  /** The first two of themes without an `unless`: one of them is of another theme than any term asked for. */
  readonly open: Claim[]
}

function findersByLeaf(claims: readonly Claim[], words: OwnWords): ReadonlyMap<number, Finders> {
  const finders = new Map<number, Finders>()
  for (const claim of claims) {
    if (claim.isNarrowed) continue
    const leaf = words.leafOf(claim.operand)
    const { byTheme, open } = finders.get(leaf) ?? { byTheme: new Map<Theme, Claim>(), open: [] }
    finders.set(leaf, { byTheme, open })
    if (byTheme.has(claim.theme)) continue
    byTheme.set(claim.theme, claim)
    if (open.length < 2 && !claim.isNarrowedByTheme) open.push(claim)
  }
  return finders
}

/** Whether a term that stands for another one is not the same; of two that stand for each other the later one is told. */
function findsMore(finder: Claim, claim: Claim, words: OwnWords): boolean {
  if (finder === claim || areWrittenAlike(finder.operand, claim.operand)) return false
  const isMutual = words.companionsOf(finder.operand, 'whole').includes(words.leafOf(claim.operand))
  return !isMutual || finder.order < claim.order
}

function argsOf({ operand, theme }: Claim, { operand: other }: Claim): ShadowedTerm {
  return { term: operand.text, theme: theme.id, other: other.text, line: lineOf(other.at) }
}

interface ShadowedTerm {
  readonly term: string
  readonly theme: string
  readonly other: string
  readonly line: number
}
