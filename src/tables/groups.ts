import type { Codebook } from '../codebook/codebook.ts'
import { compareTexts } from '../text/compare.ts'
import { valueOf } from './attribute-value.ts'
import { groupBy } from './group-by.ts'
import type { TurnView } from './session-view.ts'

/** What the turns of a group have in common: a value for each attribute, null where it is unknown. */
export type Group = readonly (string | null)[]

const kinds = ['focus-group', 'interview', 'document']

/**
 * Something tallied for each group of turns with the same values of one attribute or several. Groups are ordered by the first attribute,
 * then by the next: values as the codebook declares them, then the others, then unknown. Each combination of declared values is a group,
 * also where nobody spoke: 0 of 0 is not the same as absent.
 */
export class Groups<Tallied> {
  readonly #attributes: readonly string[]
  readonly #compare: (one: Group, other: Group) => number
  readonly #create: () => Tallied
  readonly #tallied = new Map<string, { readonly group: Group; readonly tallied: Tallied }>()

  constructor(attributes: readonly string[], codebook: Codebook, create: () => Tallied) {
    this.#attributes = attributes
    this.#create = create
    this.#compare = orderOfGroups(attributes, codebook)
    for (const group of combinations(attributes.map((attribute) => declaredValues(attribute, codebook))))
      this.#of(group)
  }

  /** Parts turns among their groups. @returns what each group is tallied in, and its turns, in the order of the turns */
  part(turns: readonly TurnView[]): readonly (readonly [tallied: Tallied, turns: readonly TurnView[]])[] {
    const parts = groupBy(turns, (turn) => keyOf(this.#attributes.map((attribute) => valueOf(attribute, turn))))
    return [...parts.values()].map((members) => {
      const group = this.#attributes.map((attribute) =>
        members[0] === undefined ? null : valueOf(attribute, members[0]),
      )
      return [this.#of(group), members]
    })
  }

  /** All groups in order. */
  all(): readonly { readonly group: Group; readonly tallied: Tallied }[] {
    return [...this.#tallied.values()].toSorted((one, other) => this.#compare(one.group, other.group))
  }

  #of(group: Group): Tallied {
    const key = keyOf(group)
    const known = this.#tallied.get(key)
    if (known !== undefined) return known.tallied
    const tallied = this.#create()
    this.#tallied.set(key, { group, tallied })
    return tallied
  }
}

/** Values that occur: as the codebook declares them, then the others by their letters; null (unknown) is left out. */
export function valuesInOrder(declared: readonly string[], found: Iterable<string | null>): readonly string[] {
  const [values, known] = [new Set(found), new Set(declared)]
  const others = [...values].flatMap((value) => (value === null || known.has(value) ? [] : [value]))
  return [...declared.filter((value) => values.has(value)), ...others.toSorted(compareTexts)]
}

/** The order of groups by attributes. @returns negative, 0 or positive */
export function orderOfGroups(attributes: readonly string[], codebook: Codebook): (one: Group, other: Group) => number {
  const ranks = attributes.map(
    (attribute) => new Map<string | null, number>(declaredValues(attribute, codebook).map((value, at) => [value, at])),
  )
  return (one, other) => {
    for (const [at, rank] of ranks.entries()) {
      const order = compareValues(one[at] ?? null, other[at] ?? null, rank)
      if (order !== 0) return order
    }
    return 0
  }
}

function declaredValues(attribute: string, { attributes }: Codebook): readonly string[] {
  return attribute === 'kind' ? kinds : (attributes.find(({ name }) => name === attribute)?.values ?? [])
}

/** Every combination of the lists' members; none where a list is empty. */
function combinations(lists: readonly (readonly string[])[]): readonly Group[] {
  return lists.reduce<readonly Group[]>(
    (groups, values) => groups.flatMap((group) => values.map((value) => [...group, value])),
    [[]],
  )
}

function compareValues(one: string | null, other: string | null, ranks: ReadonlyMap<string | null, number>): number {
  if (one === other) return 0
  if (one === null || other === null) return one === null ? 1 : -1
  const [first, second] = [ranks.get(one) ?? ranks.size, ranks.get(other) ?? ranks.size]
  return first - second || compareTexts(one, other)
}

function keyOf(group: Group): string {
  return JSON.stringify(group)
}
