import fc from 'fast-check'

/** What one person says; text without white space at its ends. */
export interface Said {
  readonly label: string
  readonly text: string
}

/** Words, and what formats, spreadsheets, markup or a reader of labels could take for signs of their own. */
const tokens = [
  'نزوح',
  'كِتَابٌ',
  'لا\u200cيُقرأ',
  'الـIDPs',
  '٣٥',
  'نعم،',
  '«لا»',
  '(ضحك)',
  '[ضحك]',
  '😐',
  '👩‍👩‍👧',
  'م1',
  'ﻻ',
  'ﷲ',
  'ﻣﺪﯾﻨﺔ',

  '\u200fنعم\u200f',
  '\u202bلا\u202c',
  '=1+1',
  '+963',
  '-5',
  '@here',
  "'نص",
  '"نص"',
  '"',
  ';',
  ',',
  '|',
  'a<b',
  '<b>',
  '</b>',
  '<br>',

  '<v م2>',
  '&amp;',
  '&#1604;',
  '&nbsp',
  '-->',
  '5 --> 6',
  '{\\an8}',
  '**مهم**',
  '# عنوان',
  '```',
  '---',
  '\\n',
  '%s',
  '_x0041',
  'النتيجة:',
  '10:30',
  'http://a.b/c?d=e&f',
  '：',
  'قال:نعم',
  '/*',
  ']]>',
  '$&',
]

const letters = Array.from('ابتثي<>&"\'،؛.:!=+-@#*_{}\\/\u200f\u0651')
const token = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...tokens) },
  { weight: 1, arbitrary: fc.string({ unit: fc.constantFrom(...letters), minLength: 1, maxLength: 6 }) },
)

/** A line that begins with a word, so that nothing of it can be taken for a part of the label before it. */
export const sentence: fc.Arbitrary<string> = fc
  .array(token, { maxLength: 12 })
  .map((words) => ['قال', ...words].join(' '))

/** Lines that may begin with anything, labels of others among it. */
export const lines: fc.Arbitrary<string> = fc
  .array(
    fc
      .tuple(fc.constantFrom('', 'م2: ', '[00:05] '), fc.array(token, { maxLength: 4 }), sentence)
      .map(([label, words, rest]) => `${label}${[...words, rest].join(' ')}`),
    { minLength: 1, maxLength: 3 },
  )
  .map((all) => all.join('\n'))

/** Every speaker is a customary label; the same one never speaks twice in a row, since that would be one turn. */
export function saidIn(text: fc.Arbitrary<string>): fc.Arbitrary<readonly Said[]> {
  return fc
    .array(fc.record({ label: fc.constantFrom('م1', 'م2', 'الميسّر', 'المشارك الثالث'), text }), {
      minLength: 1,
      maxLength: 8,
    })
    .map((turns) => turns.filter(({ label }, at) => label !== turns[at - 1]?.label))
}

/** White space as reading compares it: a run of it is one space. */
export function collapsed(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim()
}
