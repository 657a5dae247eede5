import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pairUp, sameBy } from '../../src/checks/pairs.ts'

interface Named {
  readonly id: string
  readonly name: string
}

const named = (...texts: readonly string[]): readonly Named[] =>
  texts.map((text) => ({ id: text, name: text.toLowerCase() }))
const likenesses = [sameBy<Named>(({ id }) => id), sameBy<Named>(({ name }) => (name === '' ? null : name))]
const paired = (a: readonly Named[], b: readonly Named[]): readonly string[] =>
  pairUp(a, b, likenesses).map((pair) => `${pair.a?.id ?? '·'}${pair.b?.id ?? '·'}`)

describe('members that go together', () => {
  test.each<[claim: string, a: readonly string[], b: readonly string[], expected: readonly string[]]>([
    ['none', [], [], []],
    ['the surest likeness first', ['X', 'x'], ['x', 'X'], ['xx', 'XX']],
    ['what is left by the next likeness', ['X'], ['x'], ['Xx']],
    ['of several with one key the earlier ones', ['x', 'x', 'x'], ['x'], ['xx', 'x·', 'x·']],
    ['what only A has stands behind what it followed', ['p', 'x', 'q'], ['n', 'x'], ['p·', '·n', 'xx', 'q·']],
    ['a key of null goes with nothing', [''], ['x'], ['·', '·x']],
  ])('%s', (_, a, b, expected) => {
    expect(paired(named(...a), named(...b))).toEqual(expected)
  })

  test('every member stands in exactly one pair, those of B in their order', () => {
    const members = fc.array(fc.constantFrom('a', 'A', 'b', 'B', 'c')).map((texts) => named(...texts))
    fc.assert(
      fc.property(members, members, (a, b) => {
        const pairs = pairUp(a, b, likenesses)
        expect(pairs.flatMap((pair) => (pair.b === null ? [] : [pair.b]))).toEqual(b)
        expect(new Set(pairs.flatMap((pair) => (pair.a === null ? [] : [pair.a])))).toEqual(new Set(a))
        expect(pairs.filter((pair) => pair.a !== null)).toHaveLength(a.length)
        // Whoever has a namesake left over on the other side has been paired.
        const left = pairs.filter((pair) => pair.a === null || pair.b === null)
        const names = (side: 'a' | 'b') => new Set(left.flatMap((pair) => pair[side]?.name ?? []))
        expect([...names('a')].filter((name) => names('b').has(name))).toEqual([])
      }),
    )
  })
})
