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
  ['Arabic read as windows-1252', garble(arabic, 'windows-1252'), '0 windows-1252'],
  ['Arabic read as windows-1256', garble(arabic, 'windows-1256'), '0 windows-1256'],
  ['after a label that was spared', `P1: ${garble(arabic, 'windows-1252')}`, '4 windows-1252'],
  ['a garbled word in good text', `سلام ${garble('سلام', 'windows-1252')} سلام`, '5 windows-1252'],
  ['a garbled end of a long text', `${'سلام '.repeat(2000)}${garble(arabic, 'windows-1256')}`, '10000 windows-1256'],
  [
    'parts that were garbled in two ways',
    garble('نص كذا', 'windows-1256') + garble('نصوص', 'windows-1252'),
    '5 windows-1256',
  ],
  ['marks between garbled letters', garble('قُلْتُ', 'windows-1252'), '0 windows-1252'],
  ['two letters and a sign, three times over', 'ط، ظ؛ ط؟ ظ… ط» ظ”', null],
  ['the letters of Scandinavian titles', 'ØØØ ÙÙÙ «Ø» “Ù” Ø–Ù', null],
])('%s: %s', (_, text, offset) => {
  const found = findGarbled(text, 0)
  expect(found === null ? null : `${found.start} ${found.encoding}`).toBe(offset)
})

test('begins where the speech begins', () => {
  const text = `---\nplace: حلب\n---\n${garble(arabic, 'windows-1256')}`
  expect(findGarbled(text, text.indexOf('ط') - 1)?.start).toBe(text.indexOf('ط'))
})
