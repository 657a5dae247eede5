import { expect, test } from 'vitest'
import { UniqueIds } from '../../src/coding/unique-ids.ts'

test('the same thing twice has two ids, and a different one another', () => {
  const ids = new UniqueIds()
  const taken = [ids.take('x', ['a']), ids.take('x', ['a']), ids.take('x', ['b']), ids.take('m', ['a'])]
  expect(new Set(taken).size).toBe(4)
  expect(new UniqueIds().take('x', ['a'])).toBe(taken[0])
})

test('two things with one hash have two ids', () => {
  // A hash that knows only how often something has come: «a» and «b» share theirs.
  const ids = new UniqueIds((text) => text.split('\0').at(-1) ?? '')
  expect([ids.take('x', ['a']), ids.take('x', ['b']), ids.take('x', ['a'])]).toEqual(['x0', 'x1', 'x2'])
})
