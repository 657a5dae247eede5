import { describe, expect, test } from 'vitest'
import { composeTurns, toTimecode } from '../../../src/session/formats/transcript-text.ts'
import type { Piece } from '../../../src/session/formats/transcript-text.ts'

const piece = (label: string | null, start: number | null, end: number | null, text: string): Piece => ({
  label,
  start,
  end,
  text,
})

/** `label time|speech`, from the spans. */
function turns(pieces: readonly Piece[]): readonly string[] {
  const { text, speeches } = composeTurns(pieces)
  return (speeches ?? []).map(
    ({ label, time, span }) => `${label ?? '-'} ${time ?? '-'}|${text.slice(span.start, span.end)}`,
  )
}

describe('turns of speakers', () => {
  test('are written with label and time, an empty line between them', () => {
    const { text } = composeTurns([
      piece('الميسّر', 5.9, 7, 'كيف الحال؟'),
      piece('م1', 3661, 3665, 'تمام'),
      piece('م1', 3666, 3670, 'الحمد لله'),
      piece(null, 3671, 3672, '(ضحك)'),
      piece('م2', null, null, 'نعم'),
    ])
    expect(text).toBe(
      'الميسّر [00:00:05]: كيف الحال؟\n\nم1 [01:01:01]: تمام\nالحمد لله\n\n[01:01:11] (ضحك)\n\nم2: نعم\n',
    )
  })

  test.each<[claim: string, pieces: readonly Piece[], turns: readonly string[]]>([
    [
      'of one speaker are one, however long the silence',
      [piece('م1', 0, 1, 'نعم'), piece('م1', 90, 91, 'وبعدين')],
      ['م1 00:00:00|نعم\nوبعدين'],
    ],
    ['whatever the spelling', [piece('م1', 0, 1, 'نعم'), piece('م ١', 1, 2, 'لا')], ['م1 00:00:00|نعم\nلا']],
    [
      'of nobody stand between',
      [piece('م1', 0, 1, 'نعم'), piece(null, 1, 2, 'همم'), piece('م1', 2, 3, 'لا')],
      ['م1 00:00:00|نعم', '- 00:00:01|همم', 'م1 00:00:02|لا'],
    ],
    ['without words are none', [piece('م1', 0, 1, ' \n'), piece('م2', 1, 2, 'نعم')], ['م2 00:00:01|نعم']],
    [
      'lose blank lines and the space round lines',
      [piece('م1', 0, 1, ' نعم \r\n\n لا\u2028كلا ')],
      ['م1 00:00:00|نعم\nلا\nكلا'],
    ],
    ['keep marks of direction', [piece('م1', 0, 1, '\u200fنعم\u200f')], ['م1 00:00:00|\u200fنعم\u200f']],
  ])('%s', (_, pieces, expected) => {
    expect(turns(pieces)).toEqual(expected)
  })

  test('are none without pieces', () => {
    expect(composeTurns([])).toEqual({ text: '', speeches: [], properties: new Map() })
  })
})

describe('where nobody is named, a paragraph', () => {
  test('ends with two seconds of silence', () => {
    const pieces = [piece(null, 0, 1, 'أ'), piece(null, 2.9, 4, 'ب'), piece(null, 6, 7, 'ج')]
    expect(turns(pieces)).toEqual(['- 00:00:00|أ\nب', '- 00:00:06|ج'])
  })

  test('ends after a minute', () => {
    const pieces = [
      piece(null, 0, 30, 'أ'),
      piece(null, 30, 59.9, 'ب'),
      piece(null, 59.9, 90, 'ج'),
      piece(null, 90, 99, 'د'),
    ]
    expect(turns(pieces)).toEqual(['- 00:00:00|أ\nب\nج', '- 00:01:30|د'])
  })

  test('is a piece where times are not known', () => {
    expect(turns([piece(null, null, null, 'أ'), piece(null, null, null, 'ب')])).toEqual(['- -|أ', '- -|ب'])
  })
})

test.each([
  [0, '00:00:00'],
  [59.999, '00:00:59'],
  [3600, '01:00:00'],
  [360_000, '100:00:00'],
])('%d seconds are %s', (seconds, timecode) => {
  expect(toTimecode(seconds)).toBe(timecode)
})
