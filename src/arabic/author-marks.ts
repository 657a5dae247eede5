/** The author's diacritics, a string per letter; null without any. Case endings (on the last letter) bind nothing. */
export function marksOf(word: string): readonly string[] | null {
  const marks: string[] = []
  for (const sign of word.normalize('NFC')) {
    if (/[\u064b-\u0652]/u.test(sign)) marks[marks.length - 1] += sign
    else if (!/[\u0640\u200b-\u200f]/u.test(sign)) marks.push('')
  }
  marks.pop()
  return marks.some((mark) => mark !== '') ? marks : null
}
