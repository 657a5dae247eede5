/** Rules over what was found in a turn: their scopes (DESIGN: `near` the turn, `all` and `{theme}` the unit) are stated here and nowhere else. */
import type { Confidence } from '../arabic/reading.ts'
import { isAtLeast, weaker } from '../arabic/reading.ts'
import type { Hit } from './finder.ts'

/** An operand with its leaves and themes by number. */
export type CompiledOperand =
  | { readonly kind: 'leaf'; readonly leaf: number }
  | { readonly kind: 'theme'; readonly themes: readonly number[] }
  | {
      readonly kind: 'near'
      readonly operands: readonly CompiledOperand[]
      readonly within: number
      readonly ordered: boolean
    }
  | { readonly kind: 'all' | 'any'; readonly operands: readonly CompiledOperand[] }

/** Something found: a stretch of tokens, first and last inclusive. */
export interface Found {
  readonly first: number
  readonly last: number
  readonly form: string
  readonly class: string
  readonly confidence: Confidence
}

/** What a rule sees of a turn. */
export interface TurnView {
  /** Hits by leaf, in text order. */
  readonly hits: ReadonlyMap<number, readonly Hit[]>
  /** What themes evaluated before this one have found. */
  readonly themes: ReadonlyMap<number, readonly Found[]>
  /** The unit (sentence, paragraph, turn) that a token stands in. */
  unitOf(token: number): number
}

const nothing: readonly Found[] = []

/** Where an operand is found in a turn, in text order. */
export function evaluate(operand: CompiledOperand, view: TurnView): readonly Found[] {
  switch (operand.kind) {
    case 'leaf':
      return view.hits.get(operand.leaf) ?? nothing
    case 'theme':
      return inOrder(operand.themes.flatMap((theme) => view.themes.get(theme) ?? nothing))
    case 'any':
      return inOrder(operand.operands.flatMap((part) => evaluate(part, view)))
    case 'near': {
      const { within, ordered } = operand
      const isNear: IsNear = (left, right) => right.first > left.last && right.first - left.last - 1 <= within
      return nearest(
        operand.operands.map((part) => evaluate(part, view)),
        isNear,
        ordered,
      )
    }
    case 'all': {
      // One word may serve several parts: only that all stand in the unit matters.
      const isNear: IsNear = (left, right) => view.unitOf(left.first) === view.unitOf(right.last)
      return onePerUnit(
        nearest(
          operand.operands.map((part) => evaluate(part, view)),
          isNear,
          false,
        ),
        view,
      )
    }
  }
}

function inOrder(found: readonly Found[]): Found[] {
  return [...found].sort((a, b) => a.first - b.first || a.last - b.last)
}

/** Whether two neighbours of a group stand near enough; `left` begins no later than `right`. */
type IsNear = (left: Pick<Found, 'first' | 'last'>, right: Found) => boolean

/** A group in the making: what it ends with, and what stood before. `parts` is a bit set of the operands it holds. */
interface Chain {
  readonly found: Found
  readonly parts: number
  readonly before: Chain | null
  readonly start: number
}

/**
 * The tightest groups that hold one of each operand, every neighbouring pair of it near (and in the order of the operands if `ordered`).
 * Shorter groups are taken first and nothing serves in two.
 *
 * @param parts what was found of each operand, in text order; at most 30 operands
 */
function nearest(parts: readonly (readonly Found[])[], isNear: IsNear, ordered: boolean): Found[] {
  if (parts.some((part) => part.length === 0)) return []
  const whole = 2 ** parts.length - 1
  const groups = chainsOf(parts, isNear, ordered).filter((chain) => chain.parts === whole)
  const used = new Set<Found>()
  const chosen = groups
    .sort((a, b) => width(a) - width(b) || a.start - b.start)
    .map(members)
    .filter((group) => {
      if (group.some((found) => used.has(found))) return false
      for (const found of group) used.add(found)
      return true
    })
  return inOrder(chosen.map(join))
}

interface Placed {
  readonly operand: number
  readonly found: Found
}

/** For every find and every set of operands, the chain of neighbours that ends there and begins latest. */
function chainsOf(parts: readonly (readonly Found[])[], isNear: IsNear, ordered: boolean): Chain[] {
  const placed = parts
    .flatMap((part, operand) => part.map((found): Placed => ({ operand, found })))
    .sort((a, b) => a.found.first - b.found.first || a.found.last - b.found.last || a.operand - b.operand)
  const endingAt: (readonly Chain[])[] = []
  const reaches = runningMaximum(placed.map(({ found }) => found.last))
  placed.forEach((item, index) => {
    const before: Chain[] = []
    for (let earlier = index - 1; earlier >= 0; earlier--) {
      const left = placed[earlier]?.found
      // Nothing before this reaches near enough: the walk back ends.
      if (left === undefined || !couldReach(left.first, reaches[earlier] ?? 0, item.found, isNear)) break
      if (isNear(left, item.found)) before.push(...(endingAt[earlier] ?? []))
    }
    endingAt.push(extend(before, item, ordered))
  })
  return endingAt.flat()
}

/** The chains that `item` makes with those before it, and the one it begins itself; of the same operands the latest begun. */
function extend(chains: readonly Chain[], { operand, found }: Placed, ordered: boolean): readonly Chain[] {
  const bit = 2 ** operand
  const best = new Map<number, Chain>()
  if (!ordered || operand === 0) best.set(bit, { found, parts: bit, before: null, start: found.first })
  for (const before of chains) {
    const fits = ordered ? before.parts === bit - 1 : (before.parts & bit) === 0
    const parts = before.parts | bit
    if (fits && before.start > (best.get(parts)?.start ?? -1))
      best.set(parts, { found, parts, before, start: before.start })
  }
  return Array.from(best.values())
}

function runningMaximum(numbers: readonly number[]): number[] {
  let largest = 0
  return numbers.map((number) => (largest = Math.max(largest, number)))
}

/** Whether anything that begins by `first` and ends by `last` can be near `right`: what overlaps it may hide something that is. */
function couldReach(first: number, last: number, right: Found, isNear: IsNear): boolean {
  return last >= right.first || isNear({ first, last }, right)
}

const width = ({ found, start }: Chain): number => found.last - start

function members(chain: Chain): Found[] {
  return [...(chain.before === null ? [] : members(chain.before)), chain.found]
}

function join(found: readonly Found[]): Found {
  return {
    first: found[0]?.first ?? 0,
    last: Math.max(...found.map(({ last }) => last)),
    form: found.map(({ form }) => form).join(' + '),
    class: 'combined',
    confidence: found.reduce<Confidence>((sure, { confidence }) => weaker(sure, confidence), 'high'),
  }
}

function onePerUnit(found: readonly Found[], view: TurnView): Found[] {
  const seen = new Set<number>()
  return found.filter(({ first }) => {
    const unit = view.unitOf(first)
    if (seen.has(unit)) return false
    seen.add(unit)
    return true
  })
}

/** Something that a rule of a theme found; `rule` is its position in the theme. */
export type RuleFound = Found & { readonly rule: number }

/**
 * Within a theme, what overlaps collapses to what counts, then the longest, then the earlier term in its surest reading.
 * The result is in text order.
 *
 * @param minConfidence what counts
 */
export function collapse(found: readonly RuleFound[], minConfidence: Confidence): readonly RuleFound[] {
  if (isApart(found)) return found
  const sorted = found.toSorted((a, b) => a.first - b.first)
  const taken: RuleFound[] = []
  for (let from = 0; from < sorted.length;) {
    const to = clusterEnd(sorted, from)
    const [only] = sorted.slice(from, from + 1)
    if (to - from === 1 && only !== undefined) taken.push(only)
    else taken.push(...collapseCluster(sorted.slice(from, to), minConfidence))
    from = to
  }
  return taken
}

/** Whether all stand in text order and none overlaps the next, as nearly always. */
function isApart(found: readonly RuleFound[]): boolean {
  let end = -1
  for (const { first, last } of found) {
    if (first <= end) return false
    end = last
  }
  return true
}

/** Where a run of finds that hang together by overlap ends (exclusive). */
function clusterEnd(sorted: readonly RuleFound[], from: number): number {
  let reach = -1
  for (let at = from; at < sorted.length; at++) {
    const { first, last } = sorted[at] ?? { first: 0, last: 0 }
    if (at > from && first > reach) return at
    reach = Math.max(reach, last)
  }
  return sorted.length
}

function collapseCluster(found: readonly RuleFound[], minConfidence: Confidence): readonly RuleFound[] {
  const counts = ({ confidence }: RuleFound): number => Number(isAtLeast(confidence, minConfidence))
  const sureness = ({ confidence }: RuleFound): number => Number(confidence === 'high')
  const byWorth = found.toSorted(
    (a, b) =>
      counts(b) - counts(a) ||
      b.last - b.first - (a.last - a.first) ||
      a.rule - b.rule ||
      sureness(b) - sureness(a) ||
      a.first - b.first,
  )
  const taken: RuleFound[] = []
  for (const item of byWorth)
    if (taken.every(({ first, last }) => last < item.first || item.last < first)) taken.push(item)
  return taken.sort((a, b) => a.first - b.first)
}
