import { expect, test } from 'vitest'
import { widthOf } from '../../../src/report/posters/measure.ts'

// Advance widths of IBM Plex Sans Arabic Regular as its own tables give them, in thousandths.
test.each<[claim: string, text: string, width: number]>([
  ['a letter alone', 'ب', 839],
  ['initial, medial and final forms', 'ببب', 253 + 310 + 919],
  ['nothing joins after an alef', 'اب', 224 + 839],
  ['lam and alef are one', 'لا', 518],
  ['marks reach nowhere, and letters join across them', 'بَبِبْ', 253 + 310 + 919],
  ['digits', '0123', 2400],
  ['controls of direction reach nowhere', '\u2067ب\u2069', 839],
])('%s', (_, text, width) => {
  expect(widthOf(text, 'regular', 1000)).toBe(width)
})
