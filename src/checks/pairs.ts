/** Two members that go together, or one that has no partner in the other list. */
export interface Pair<Member> {
  readonly a: Member | null
  readonly b: Member | null
}

/** One way to tell which members go together: those that share a key. */
export interface Likeness<Member> {
  readonly ofA: (member: Member) => readonly string[]
  readonly ofB: (member: Member) => readonly string[]
}

/** A likeness whose key is the same on both sides; null goes with nothing. */
export function sameBy<Member>(keyOf: (member: Member) => string | null): Likeness<Member> {
  const keys = (member: Member): readonly string[] => {
    const key = keyOf(member)
    return key === null ? [] : [key]
  }
  return { ofA: keys, ofB: keys }
}

/**
 * Pairs the members of two lists, each at most once: by the first likeness as far as it goes, what is left by the next one. Of several
 * with one key the earlier ones go together.
 *
 * @returns pairs in the order of B; what only A has stands behind what it followed there
 */
export function pairUp<Member>(
  membersOfA: readonly Member[],
  membersOfB: readonly Member[],
  likenesses: readonly Likeness<Member>[],
): readonly Pair<Member>[] {
  const partners = new Map<Member, Member>()
  const taken = new Set<Member>()
  for (const { ofA, ofB } of likenesses) {
    const open = byKey(
      membersOfA.filter((member) => !taken.has(member)),
      ofA,
    )
    for (const b of membersOfB) {
      if (partners.has(b)) continue
      const a = firstFree(ofB(b), open, taken)
      if (a === null) continue
      partners.set(b, a)
      taken.add(a)
    }
  }
  return inOrder(membersOfA, membersOfB, partners)
}

function byKey<Member>(
  members: readonly Member[],
  keysOf: (member: Member) => readonly string[],
): ReadonlyMap<string, Member[]> {
  const open = new Map<string, Member[]>()
  for (const member of members) {
    for (const key of keysOf(member)) {
      const queue = open.get(key)
      if (queue === undefined) open.set(key, [member])
      else queue.push(member)
    }
  }
  return open
}

function firstFree<Member>(
  keys: readonly string[],
  open: ReadonlyMap<string, Member[]>,
  taken: ReadonlySet<Member>,
): Member | null {
  for (const key of keys) {
    const queue = open.get(key) ?? []
    while (queue[0] !== undefined && taken.has(queue[0])) queue.shift()
    if (queue[0] !== undefined) return queue[0]
  }
  return null
}

function inOrder<Member>(
  membersOfA: readonly Member[],
  membersOfB: readonly Member[],
  partners: ReadonlyMap<Member, Member>,
): readonly Pair<Member>[] {
  const taken = new Set(partners.values())
  /** What only A has, by what of A stood before it and has a partner; null at the beginning. */
  const followers = new Map<Member | null, Pair<Member>[]>([[null, []]])
  let last: Member | null = null
  for (const a of membersOfA) {
    if (taken.has(a)) {
      last = a
      followers.set(a, [])
    } else followers.get(last)?.push({ a, b: null })
  }
  const pairs = membersOfB.flatMap((b): readonly Pair<Member>[] => {
    const a = partners.get(b)
    return a === undefined ? [{ a: null, b }] : [{ a, b }, ...(followers.get(a) ?? [])]
  })
  return [...(followers.get(null) ?? []), ...pairs]
}
