import { expect, test } from 'vitest'
import { codePointName, hiddenCharacter, hiddenEffect, withoutHidden } from '../../src/text/hidden-characters.ts'

test.each([
  ['a no-break space', '\u00a0', 'space'],
  ['a narrow no-break space', '\u202f', 'space'],
  ['an ideographic space', '\u3000', 'space'],
  ['a zero-width space, which parts no words', '\u200b', 'ignored'],
  ['a right-to-left mark', '\u200f', 'ignored'],
  ['an embedding', '\u202b', 'breaks'],
  ['a soft hyphen', '\u00ad', 'breaks'],
  ['a byte order mark, a space to JavaScript', '\ufeff', 'breaks'],
])('%s is hidden: %j, %s', (_, character, effect) => {
  expect([hiddenCharacter.test(character), hiddenEffect(character)]).toEqual([true, effect])
})

test.each([' ', '\t', '\n', 'ا', '\u064b', '\u0640', '\ufe0f', '\u06dd', '-'])('%j can be seen', (character) => {
  expect(hiddenCharacter.test(character)).toBe(false)
})

test('without them, spaces stay spaces', () => {
  expect(withoutHidden('\u202bمجلس\u00a0محلي\u202c\u200f')).toBe('مجلس محلي')
})

test.each([
  ['\u200f', 'U+200F'],
  ['\u00a0', 'U+00A0'],
  ['👍', 'U+1F44D'],
  ['', 'U+0000'],
])('the name of %j is %s', (character, name) => {
  expect(codePointName(character)).toBe(name)
})
