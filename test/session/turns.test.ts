import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findSpeakerLines } from '../../src/session/choose-speakers.ts'
import { cutParagraphs, cutTurns } from '../../src/session/turns.ts'
import type { Speech } from '../../src/session/turns.ts'

function cut(text: string): { speeches: readonly Speech[]; empty: readonly string[] } {
  const { lines } = findSpeakerLines(text, 0, new Set())
  const { speeches, empty } = cutTurns(text, 0, lines)
  return { speeches, empty: empty.map(({ label }) => label) }
}

function textsOf(text: string): readonly string[] {
  return cut(text).speeches.map(({ span, key }) => `${key ?? '-'}|${text.slice(span.start, span.end)}`)
}

describe('turns', () => {
  test.each<[claim: string, text: string, turns: readonly string[]]>([
    ['end where the next begins', 'م1: نعم\nم2: لا', ['م1|نعم', 'م2|لا']],
    ['reach over lines and paragraphs', 'م1: نعم\nوبعدين\n\nكمان\n\nم2: لا\n', ['م1|نعم\nوبعدين\n\nكمان', 'م2|لا']],
    ['begin on the next line where the label stands alone', 'م1:\n\nنعم\nم2:\nلا', ['م1|نعم', 'م2|لا']],
    [
      'have no speaker before the first label',
      'جلسة حماة\n\nالحاضرون كثر\n\nم1: نعم',
      ['-|جلسة حماة\n\nالحاضرون كثر', 'م1|نعم'],
    ],
    ['of one speaker stay apart where each has its label', 'م1 [00:01]: نعم\nم1 [00:02]: لا', ['م1|نعم', 'م1|لا']],
    ['begin at a timecode, of who spoke before', 'م1: نعم\n[00:05:00] وبعدين', ['م1|نعم', 'م1|وبعدين']],
    ['begin at a timecode, of nobody where nobody spoke before', '[00:05:00] وبعدين', ['-|وبعدين']],
    ['keep CR and CRLF inside', 'م1: نعم\r\nوبعدين\r\rم2: لا\r', ['م1|نعم\r\nوبعدين', 'م2|لا']],
    [
      'are trimmed of white space, no-break space and line separators too',
      'م1: \u00a0نعم\u2028\u3000\u0085',
      ['م1|نعم'],
    ],
    ['keep directional marks', 'م1: \u200fنعم\u200f', ['م1|\u200fنعم\u200f']],
    ['are the whole text where nobody is named', '  نص\nنص\n', ['-|نص\nنص']],
    ['are none in an empty text', '', []],
    ['are none in a blank text', ' \n\t\r\n', []],
  ])('%s', (_, text, turns) => {
    expect(textsOf(text)).toEqual(turns)
  })

  test('a label without speech is no turn, and told', () => {
    const { speeches, empty } = cut('م1:\nم2: لا\nم3: ')
    expect(speeches).toHaveLength(1)
    expect(empty).toEqual(['م1', 'م3'])
  })
})

describe('paragraphs of a document', () => {
  test.each<[claim: string, text: string, paragraphs: readonly string[]]>([
    ['are parted by blank lines', 'عنوان\n\nسطر\nسطر\n \t\nسطر\n', ['عنوان', 'سطر\nسطر', 'سطر']],
    ['of CRLF and CR', 'أ\r\n\r\nب\rب\r\rج', ['أ', 'ب\rب', 'ج']],
    [
      'are lines where a line is wider than any margin',
      `عنوان\n${'كلمة '.repeat(40)}\nسطر`,
      ['عنوان', 'كلمة '.repeat(40).trim(), 'سطر'],
    ],
    ['are none in an empty text', '\n\n', []],
  ])('%s', (_, text, paragraphs) => {
    expect(cutParagraphs(text, 0).map(({ span }) => text.slice(span.start, span.end))).toEqual(paragraphs)
  })
})

/** The spans and the gaps between them, put together. Throws where a span is empty, out of order or not trimmed. */
function rebuild(text: string, speeches: readonly Speech[]): string {
  let rebuilt = ''
  let end = 0
  for (const { span } of speeches) {
    const speech = text.slice(span.start, span.end)
    if (span.start < end || span.end <= span.start || speech.trim() !== speech)
      throw new Error(`bad span of «${speech}»`)
    rebuilt += text.slice(end, span.start) + speech
    end = span.end
  }
  return rebuilt + text.slice(end)
}

const lineBreak = fc.constantFrom('\n', '\r\n', '\r')
const blank = fc
  .array(fc.tuple(fc.constantFrom('', ' ', '\t'), lineBreak), { maxLength: 3 })
  .map((lines) => lines.flat().join(''))
/** Speech that can't be taken for a label: it begins with «و» and holds neither colon nor bracket. */
const sentence = fc
  .string({ unit: fc.constantFrom('ن', 'ز', 'َ', ' ', '😀', '.', '؟', '-', '\u200f'), minLength: 0, maxLength: 30 })
  .map((text) => `والله${text}نعم`)
const speech = fc.array(sentence, { minLength: 1, maxLength: 3 })
const prefix = fc.constantFrom(
  'م1: ',
  'م2 [00:03:12]: ',
  '[00:04:10] م3 : ',
  '**م4:** ',
  '**م5**: ',
  '[م6] ',
  'م7 - ',
  'م8:\n',
  '\u200fم9\u200f: ',
  '*المتحدث الأول: (ذكر)/*\n',
  'الميسّرة： ',
)

describe('lossless', () => {
  test('whatever the text, turns and gaps rebuild it', () => {
    const unit = fc.constantFrom(
      'م1: ',
      'م2',
      ':',
      'نص',
      '\n',
      '\r',
      '\r\n',
      ' ',
      '\t',
      '[',
      ']',
      '*',
      '-',
      '00:01',
      '😀',
      '\u2028',
    )
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 60 }), (text) => {
        expect(rebuild(text, cut(text).speeches)).toBe(text)
        expect(rebuild(text, cutParagraphs(text, 0))).toBe(text)
      }),
      { numRuns: 1000 },
    )
  })

  test('a transcript written turn by turn is read turn by turn, to the letter', () => {
    const turn = fc.tuple(prefix, speech, lineBreak, blank)
    fc.assert(
      fc.property(fc.array(turn, { minLength: 1, maxLength: 8 }), (turns) => {
        const text = turns.map(([label, sentences, end, after]) => label + sentences.join(end) + end + after).join('')
        const expected = turns.map(([, sentences, end]) => sentences.join(end))
        expect(cut(text).speeches.map(({ span }) => text.slice(span.start, span.end))).toEqual(expected)
      }),
      { numRuns: 500 },
    )
  })
})
