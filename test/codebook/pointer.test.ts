import { expect, test } from 'vitest'
import { keyOf, toPointer, valueAt } from '../../src/codebook/pointer.ts'
import type { Pointer } from '../../src/codebook/pointer.ts'

const document = { list: [{ 'a/b': { '~': 1 } }], 0: 'zero' }

test.each<[string, string, Pointer]>([
  ['the root', '', []],
  ['steps into lists are numbers', '/list/0', ['list', 0]],
  ['steps into maps are texts, also where they look like numbers', '/0', ['0']],
  ['escaped signs', '/list/0/a~1b/~0', ['list', 0, 'a/b', '~']],
])('%s', (_, text, pointer) => {
  expect(toPointer(document, text)).toEqual(pointer)
})

test.each<[string, Pointer, unknown]>([
  ['the document', [], document],
  ['something deep', ['list', 0, 'a/b', '~'], 1],
  ['a key that is not there', ['none', 'deeper'], undefined],
  ['what every object has', ['toString'], undefined],
  ['an index of a map', ['list', 0, 0], undefined],
])('the value of %s', (_, pointer, value) => {
  expect(valueAt(document, pointer)).toBe(value)
})

test('the innermost key names a list’s items too', () => {
  expect([keyOf([]), keyOf(['themes', 0, 'terms', 4]), keyOf(['themes', 0, 'id'])]).toEqual(['', 'terms', 'id'])
})
