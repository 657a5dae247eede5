/** What the keys of a codebook say, and where two codebooks say different things under one key. */

/** What stands under a key; a list where the key takes several; null where it says nothing. */
export type FieldValue = string | readonly string[] | null

/** Keys as a codebook writes them, those of maps with a dot (`label.ar`), with what they say. */
export type Fields = ReadonlyMap<string, FieldValue>

/** A key under which A and B say different things. */
export interface FieldChange {
  readonly field: string
  readonly a: FieldValue
  readonly b: FieldValue
}

/** Items of a list that only B has, and those that only A has; both empty where the two lists differ in their order alone. */
export interface ListChange {
  readonly added: readonly string[]
  readonly removed: readonly string[]
}

/** The keys that differ, in the order of B, then those that only A has. */
export function changedFields(a: Fields, b: Fields): readonly FieldChange[] {
  const names = new Set([...b.keys(), ...a.keys()])
  return [...names]
    .map((field) => ({ field, a: a.get(field) ?? null, b: b.get(field) ?? null }))
    .filter((change) => keyOf(change.a) !== keyOf(change.b))
}

/** How a list has changed; null where the key does not hold lists. */
export function listChange({ a, b }: FieldChange): ListChange | null {
  if (typeof a === 'string' || typeof b === 'string') return null
  return { added: without(b ?? [], a ?? []), removed: without(a ?? [], b ?? []) }
}

/** An empty list says no more than a missing one. */
function keyOf(value: FieldValue): string {
  return JSON.stringify(value?.length === 0 ? null : value)
}

function without(items: readonly string[], others: readonly string[]): readonly string[] {
  const known = new Set(others)
  return items.filter((item) => !known.has(item))
}
