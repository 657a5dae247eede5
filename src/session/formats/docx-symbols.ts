/**
 * What Word makes of `:)`, `:(`, `-->` and the like while people type, by font and position there (the fonts have no Unicode of their own).
 * Source: the AutoCorrect list of Word, and the chart of Wingdings.
 */
const wingdings: ReadonlyMap<number, string> = new Map([
  [0x4a, '☺'],
  [0x4b, '😐'],
  [0x4c, '☹'],
  [0xdf, '←'],
  [0xe0, '→'],
  [0xe7, '⇐'],
  [0xe8, '⇒'],
  [0xf3, '⇔'],
  [0xfc, '✓'],
  [0xfb, '✗'],
])

/** A symbol of a Word document as text: its font's name, and its code (hexadecimal). One nobody can tell is U+FFFD. */
export function symbolOf(font: string, code: string): string {
  const value = /^[0-9A-Fa-f]{1,6}$/u.test(code) ? Number.parseInt(code, 16) : 0
  const known = font === 'Wingdings' ? wingdings.get(value & 0xff) : undefined
  if (known !== undefined) return known
  const isPrivate = value >= 0xe000 && value <= 0xf8ff
  const isCharacter = value >= 0x20 && value <= 0x10ffff && (value < 0xd800 || value > 0xdfff) && !isPrivate
  return isCharacter ? String.fromCodePoint(value) : '\ufffd'
}
