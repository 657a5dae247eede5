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
      const parts = operand.operands.map((part) => evaluate(part, view))
      return nearest(parts, (left, right) => right.first - left.last - 1 <= operand.within, operand.ordered)
    }
    case 'all': {
      const parts = operand.operands.map((part) => evaluate(part, view))
      return onePerUnit(
        nearest(parts, (left, right) => view.unitOf(left.first) === view.unitOf(right.last), false),
        view,
      )
    }
  }
}

function inOrder(found: readonly Found[]): Found[] {
  return [...found].sort((a, b) => a.first - b.first || a.last - b.last)
}

interface Placed {
  readonly operand: number
  readonly found: Found
}

/**
 * The tightest groups that hold one of each operand, side by side without overlap, every neighbouring pair joined by `isNear`;
 * shorter groups are taken first and nothing serves twice. Linear in what was found, but for the sort.
 */
function nearest(
  parts: readonly (readonly Found[])[],
  isNear: (left: Found, right: Found) => boolean,
  ordered: boolean,
): Found[] {
  if (parts.some((part) => part.length === 0)) return []
  const placed = parts
    .flatMap((part, operand) => part.map((found): Placed => ({ operand, found })))
    .sort((a, b) => a.found.first - b.found.first || a.found.last - b.found.last || a.operand - b.operand)
  const groups: Placed[][] = []
  const latest: (Placed | undefined)[] = parts.map(() => undefined)
  for (const item of placed) {
    latest[item.operand] = item
    const group = groupOf(latest, item, isNear, ordered)
    if (group !== null) groups.push(group)
  }
  const used = new Set<Found>()
  const chosen = groups
    .sort((a, b) => width(a) - width(b) || start(a) - start(b))
    .filter((group) => {
      if (group.some(({ found }) => used.has(found))) return false
      for (const { found } of group) used.add(found)
      return true
    })
  return inOrder(chosen.map(join))
}

/** The group that ends with `item`, made of the latest of every other operand; null when it is not whole. */
function groupOf(
  latest: readonly (Placed | undefined)[],
  item: Placed,
  isNear: (left: Found, right: Found) => boolean,
  ordered: boolean,
): Placed[] | null {
  const group = latest.filter((placed): placed is Placed => placed !== undefined)
  if (group.length < latest.length) return null
  group.sort((a, b) => a.found.first - b.found.first || a.found.last - b.found.last)
  for (let index = 1; index < group.length; index++) {
    const left = group[index - 1]
    const right = group[index]
    if (
      left === undefined ||
      right === undefined ||
      right.found.first <= left.found.last ||
      !isNear(left.found, right.found)
    )
      return null
    if (ordered && left.operand > right.operand) return null
  }
  return group.at(-1) === item ? group : null
}

const start = (group: readonly Placed[]): number => group[0]?.found.first ?? 0
const width = (group: readonly Placed[]): number => (group.at(-1)?.found.last ?? 0) - start(group)

function join(group: readonly Placed[]): Found {
  const found = group.map((placed) => placed.found)
  return {
    first: start(group),
    last: group.at(-1)?.found.last ?? 0,
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

/**
 * Within a theme, what overlaps collapses to what counts, then the longest, then the earlier term.
 * The result is in text order.
 */
export function collapse<Item extends Found & { readonly rule: number }>(found: readonly Item[]): Item[] {
  const byWorth = [...found].sort(
    (a, b) =>
      Number(isAtLeast(b.confidence, 'medium')) - Number(isAtLeast(a.confidence, 'medium')) ||
      b.last - b.first - (a.last - a.first) ||
      a.rule - b.rule ||
      a.first - b.first,
  )
  const taken: Item[] = []
  const covered = new Set<number>()
  for (const item of byWorth) {
    let isFree = true
    for (let token = item.first; token <= item.last && isFree; token++) isFree = !covered.has(token)
    if (!isFree) continue
    for (let token = item.first; token <= item.last; token++) covered.add(token)
    taken.push(item)
  }
  return taken.sort((a, b) => a.first - b.first)
}
