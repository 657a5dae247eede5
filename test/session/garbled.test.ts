import { expect, test } from 'vitest'
import { findGarbled } from '../../src/session/garbled.ts'

const arabic = 'نزحت عائلتي مرتين قبل أن نستقر هنا، ثم رجعنا إلى طرطوس؛ حفظ الله الجميع.'

/** UTF-8 read in another encoding. */
function garble(text: string, encoding: string): string {
  return new TextDecoder(encoding).decode(new TextEncoder().encode(text))
}

test.each([
  ['Arabic', arabic, null],
  ['words that end in ط and ظ before a comma', 'فقط، حظ؛ وسط؟ لفظ، خط، شرط، ضغط، حفظ، ', null],
  ['Latin text with accents', 'Ålesund, Ø, Ùn, déjà vu – «non»', null],
  ['an empty text', '', null],
  ['Arabic read as windows-1252', garble(arabic, 'windows-1252'), 0],
  ['Arabic read as windows-1256', garble(arabic, 'windows-1256'), 0],
  ['after a label that was spared', `P1: ${garble(arabic, 'windows-1252')}`, 4],
  ['a garbled word in good text', `${arabic} ${garble('سلام عليكم', 'windows-1252')}`, null],
])('%s: %s', (_, text, offset) => {
  expect(findGarbled(text, 0)).toBe(offset)
})

test('begins where the speech begins', () => {
  const text = `---\nplace: حلب\n---\n${garble(arabic, 'windows-1256')}`
  expect(findGarbled(text, text.indexOf('ط') - 1)).toBe(text.indexOf('ط'))
})
