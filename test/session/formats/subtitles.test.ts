import { describe, expect, test } from 'vitest'
import type { Extraction } from '../../../src/session/formats/format.ts'
import { srt, vtt } from '../../../src/session/formats/subtitles.ts'
import { codesOf, extract, speechesOf } from './writing.ts'

/** Subtitles of three seconds each, one a text. */
function subtitles(...texts: readonly string[]): string {
  const clock = (seconds: number): string => `00:00:${String(seconds).padStart(2, '0')}.000`
  const cues = texts.map((text, index) => `${clock(3 * index)} --> ${clock(3 * index + 3)}\n${text}\n`)
  return `WEBVTT\n\n${cues.join('\n')}`
}

async function read(text: string, declared: ReadonlySet<string> = new Set()): Promise<readonly string[]> {
  if (vtt.holds !== 'text') throw new Error('subtitles are text')
  return speechesOf(await vtt.extract(text, 'a.vtt', declared))
}

describe('who speaks', () => {
  test.each<[claim: string, texts: readonly string[], speeches: readonly string[]]>([
    [
      'stands in voices',
      ['<v المحاورة>كيف الحال؟</v>', '<v وسيم>تمام', '<v وسيم>الحمد لله'],
      ['المحاورة 00:00:00|كيف الحال؟', 'وسيم 00:00:03|تمام\nالحمد لله'],
    ],
    ['is nobody without a voice where others have one', ['<v م1>نعم', 'همم'], ['م1 00:00:00|نعم', '- 00:00:03|همم']],
    ['is not looked for in words where there are voices', ['<v م1>م2: قال نعم'], ['م1 00:00:00|م2: قال نعم']],
    [
      'stands before the words, in each subtitle',
      ['المحاورة: كيف الحال؟', 'وسيم: تمام', 'وسيم: الحمد لله', 'المحاورة: نعم'],
      ['المحاورة 00:00:00|كيف الحال؟', 'وسيم 00:00:03|تمام\nالحمد لله', 'المحاورة 00:00:09|نعم'],
    ],
    ['or only where it changes', ['م1: نعم', 'وبعدين', 'م2: لا'], ['م1 00:00:00|نعم\nوبعدين', 'م2 00:00:06|لا']],
    ['may change within a subtitle', ['م1: نعم\nم2: لا', 'كلا'], ['م1 00:00:00|نعم', 'م2 00:00:00|لا\nكلا']],
    ['may stand in brackets or bold', ['[م1] نعم', '**م2:** لا'], ['م1 00:00:00|نعم', 'م2 00:00:03|لا']],
    ['may stand on a line of its own', ['م1:\nنعم', 'م2:\nلا'], ['م1 00:00:00|نعم', 'م2 00:00:03|لا']],
    ['is nobody before the first label', ['موسيقى', 'م1: نعم'], ['- 00:00:00|موسيقى', 'م1 00:00:03|نعم']],
    ['is nobody where no label stands', ['نعم', 'وقال: لا'], ['- 00:00:00|نعم\nوقال: لا']],
  ])('%s', async (_, texts, speeches) => {
    expect(await read(subtitles(...texts))).toEqual(speeches)
  })

  test('is who the metadata declare, even if only once', async () => {
    const text = subtitles('م1: نعم', 'سلمان: لا', 'م1: كلا')
    expect(await read(text)).toEqual(['م1 00:00:00|نعم\nسلمان: لا\nكلا'])
    expect(await read(text, new Set(['سلمان']))).toEqual(['م1 00:00:00|نعم', 'سلمان 00:00:03|لا', 'م1 00:00:06|كلا'])
  })

  test('is told where it is doubtful, at the line of the timing', async () => {
    expect(codesOf(await extract(vtt, subtitles('م1: نعم', 'سلمان: لا', 'م1: كلا')))).toEqual([
      'SESSION_DOUBTFUL_SPEAKER 6',
    ])
  })
})

describe('YouTube’s automatic subtitles', () => {
  /** As YouTube writes them; the words are ours. */
  const text = [
    'WEBVTT',
    'Kind: captions',
    'Language: ar',
    '',
    '00:00:01.000 --> 00:00:03.000 align:start position:0%',
    ' ',
    'نزحنا<00:00:01.500><c> من</c><00:00:02.000><c> بيتنا</c>',
    '',
    '00:00:03.000 --> 00:00:03.010 align:start position:0%',
    'نزحنا من بيتنا',
    ' ',
    '',
    '00:00:03.010 --> 00:00:05.000 align:start position:0%',
    'نزحنا من بيتنا',
    'مرتين<00:00:04.000><c> في</c><00:00:04.500><c> سنة</c>',
    '',
    '00:00:05.000 --> 00:00:05.010 align:start position:0%',
    'مرتين في سنة',
    ' ',
    '',
  ].join('\n')

  test('are read once, and that is told', async () => {
    const extraction = await extract(vtt, text)
    expect(speechesOf(extraction)).toEqual(['- 00:00:01|نزحنا من بيتنا\nمرتين في سنة'])
    expect(codesOf(extraction)).toEqual(['CAPTIONS_ROLLING'])
    expect(extraction.diagnostics[0]?.args).toEqual({ count: 3 })
  })

  test('are so as SubRip, too, which has lost the times of words', async () => {
    const plain = text.replace(/^WEBVTT.*?\n\n/su, '').replaceAll(/<[^>]*>/gu, '')
    expect(speechesOf(await extract(srt, plain))).toEqual(['- 00:00:01|نزحنا من بيتنا\nمرتين في سنة'])
  })
})

test('faults of subtitles are told, and the rest is read', async () => {
  const extraction = await extract(
    srt,
    '1\n00:00:0x,0 --> 00:00:02,0\nم1: نعم\n\n2\n00:00:03,0 --> 00:00:04,0\nم2: لا\n',
  )
  expect(speechesOf(extraction)).toEqual(['م1 -|نعم', 'م2 00:00:03|لا'])
  expect(codesOf(extraction)).toEqual(['CAPTIONS_BAD_TIMING 2'])
})

test('a file without subtitles is an empty transcript', async () => {
  const { extracted, diagnostics }: Extraction = await extract(vtt, 'WEBVTT\n\nNOTE لا شيء\n')
  expect({ text: extracted?.text, diagnostics }).toEqual({ text: '', diagnostics: [] })
})
