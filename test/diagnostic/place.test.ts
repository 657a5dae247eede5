import { expect, test } from 'vitest'
import { problem } from '../../src/diagnostic/diagnostic.ts'
import type { Place } from '../../src/diagnostic/diagnostic.ts'
import { lineOf, orderByPlace } from '../../src/diagnostic/place.ts'

const at = (place: Place | null) => problem('CODEBOOK_EMPTY', {}, place)

test('no place, then paths, then lines and columns by number', () => {
  const ordered = [
    null,
    { path: 'a' },
    { path: 'a', line: 2 },
    { path: 'a', line: 2, column: 9 },
    { path: 'a', line: 2, column: 10 },
    { path: 'a', line: 10, column: 1 },
    { path: 'b', line: 1, column: 1 },
  ].map(at)
  expect(orderByPlace(ordered.toReversed())).toEqual(ordered)
})

test('at one place, by code', () => {
  const place = { path: 'a', line: 1, column: 1 }
  const [first, second] = [problem('CODEBOOK_EMPTY', {}, place), problem('CODEBOOK_NONE', {}, place)]
  expect(orderByPlace([second, first])).toEqual([first, second])
})

test('the line of a place, 0 where it has none', () => {
  expect([lineOf({ path: 'a', line: 3 }), lineOf({ path: 'a' })]).toEqual([3, 0])
})
