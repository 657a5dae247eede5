import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findUnbalancedControl, isolate, stripControls } from '../../src/text/bidi.ts'

describe('isolate', () => {
  test.each<[claim: string, text: string, isolated: string]>([
    ['wraps text in FSI and PDI', 'طرطوس', '\u2068طرطوس\u2069'],
    ['keeps balanced isolates', 'a \u2067ب\u2069', '\u2068a \u2067ب\u2069\u2069'],
    ['closes an open isolate', 'a \u2066b', '\u2068a \u2066b\u2069\u2069'],
    ['drops a stray end, which would end ours', 'a\u2069 b', '\u2068a b\u2069'],
    ['leaves marks alone', '\u200fa\u200e', '\u2068\u200fa\u200e\u2069'],
  ])('%s', (_, text, isolated) => {
    expect(isolate(text)).toBe(isolated)
  })
})

describe('stripControls', () => {
  test.each<[claim: string, text: string, stripped: string]>([
    ['leaves text, line feeds and tabs alone', 'نص\n\tb', 'نص\n\tb'],
    ['clears colours and screen', '\u001b[2J\u001b[1;31mأحمر\u001b[0m', 'أحمر'],
    ['clears 8-bit sequences', '\u009b31mأحمر', 'أحمر'],
    ['clears a clipboard write ended by BEL', 'a\u001b]52;c;ZXZpbA==\u0007b', 'ab'],
    ['clears a link ended by ST', '\u001b]8;;http://evil\u001b\\رابط\u001b]8;;\u001b\\', 'رابط'],
    ['clears a device string', 'a\u001bP1$r0m\u001b\\b', 'ab'],
    ['keeps the words after a string that never ends', 'a\u001b]0;title', 'a0;title'],
    ['clears a carriage return, which would overwrite the line', 'abc\rX', 'abcX'],
    ['clears BEL, backspace and DEL', 'a\u0007\u0008\u007fb', 'ab'],
    ['clears C1 controls, NEL too', 'a\u0085\u0090b', 'ab'],
    ['clears a lone escape at the end', 'a\u001b', 'a'],
    ['clears a reset and a character set', '\u001bca\u001b(0b', 'ab'],
  ])('%s', (_, text, stripped) => {
    expect(stripControls(text)).toBe(stripped)
  })

  test('leaves no control behind, and all else in place', () => {
    const unit = fc.constantFrom(
      '\u001b',
      '[',
      ']',
      '\\',
      'P',
      '0',
      ';',
      'm',
      '\u0007',
      '\u009b',
      '\u009d',
      '\u009c',
      'ع',
      '\r',
    )
    fc.assert(
      fc.property(fc.string({ unit }), (text) => {
        expect(stripControls(text)).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/)
      }),
    )
  })

  test('takes linear time on sequences that never end', () => {
    const started = performance.now()
    expect(stripControls('\u001b]'.repeat(500_000))).toBe('')
    expect(stripControls(`\u001b]${'x'.repeat(1_000_000)}`)).toHaveLength(1_000_000)
    expect(performance.now() - started).toBeLessThan(5_000)
  })
})

describe('findUnbalancedControl', () => {
  test.each<[claim: string, text: string, offset: number | null]>([
    ['nothing in plain text', 'نص', null],
    ['marks are harmless', '\u200fنص\u200e\u061c', null],
    ['a closed override', 'a\u202eb\u202c', null],
    ['an open override', 'ab\u202ec', 2],
    ['an override that ends on the next line', 'ab\u202ec\nd\u202c', 2],
    ['a closed isolate around a closed embedding', '\u2067a\u202bb\u202c\u2069', null],
    ['crossing pairs', 'x\u2067a\u202bb\u2069\u202c', 1],
    ['an end without a beginning', 'abc\u2069', 3],
    ['an end of the other kind', '\u2066a\u202c', 0],
    ['one open on the second line', 'a\u202ab\u202c\n\u202ac', 5],
  ])('%s', (_, text, offset) => {
    expect(findUnbalancedControl(text)).toBe(offset)
  })
})
