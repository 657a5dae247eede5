import { describe, expect, test } from 'vitest'
import { unroll } from '../../../src/session/formats/rolling.ts'

/** Lines of a subtitle are letters: `AB` shows A above B. */
function read(...shown: readonly string[]): string {
  const { lines, repeated } = unroll(shown.map((letters) => Array.from(letters)))
  return `${lines.map((letters) => letters.join('')).join(' ')} ${repeated}`
}

describe('rolling subtitles', () => {
  test.each<[claim: string, shown: readonly string[], read: string]>([
    ['with short ones between, as YouTube writes', ['A', 'A', 'AB', 'B', 'BC', 'C'], 'A  B  C  5'],
    ['without', ['A', 'AB', 'BC', 'CD'], 'A B C D 3'],
    ['of three lines', ['A', 'AB', 'ABC', 'BCD'], 'A B C D 5'],
    ['with a break', ['A', 'AB', 'BC', 'X', 'XY'], 'A B C X Y 3'],
    ['in which somebody repeats a line', ['A', 'AB', 'BB', 'BC'], 'A B B C 3'],
  ])('%s are read once', (_, shown, once) => {
    expect(read(...shown)).toBe(once)
  })
})

describe('other subtitles keep what they repeat', () => {
  test.each<[claim: string, shown: readonly string[]]>([
    ['two who say the same', ['A', 'A', 'B', 'C', 'D']],
    ['nothing but the same', ['A', 'A', 'A']],
    ['one line that goes on, once', ['A', 'AB', 'C', 'D', 'E']],
    ['a single one', ['A']],
    ['none', []],
  ])('%s', (_, shown) => {
    expect(read(...shown)).toBe(`${shown.join(' ')} 0`)
  })
})
