import { describe, expect, test } from 'vitest'
import { whisper } from '../../../src/session/formats/whisper.ts'
import { codesOf, extract, speechesOf } from './writing.ts'

async function read(value: unknown): Promise<{ speeches: readonly string[] | null; problems: readonly string[] }> {
  const extraction = await extract(whisper, JSON.stringify(value))
  return { speeches: extraction.extracted === null ? null : speechesOf(extraction), problems: codesOf(extraction) }
}

const segment = (start: number, end: number, text: string, more = {}): object => ({ id: 0, start, end, text, ...more })

describe('segments', () => {
  test.each<[claim: string, value: unknown, speeches: readonly string[]]>([
    [
      'of WhisperX',
      {
        segments: [
          segment(0.5, 2, ' كيف الحال؟', { speaker: 'SPEAKER_00' }),
          segment(2.1, 3, ' تمام', { speaker: 'SPEAKER_01' }),
          segment(9, 10, ' الحمد لله', { speaker: 'SPEAKER_01' }),
        ],
        language: 'ar',
      },
      ['SPEAKER_00 00:00:00|كيف الحال؟', 'SPEAKER_01 00:00:02|تمام\nالحمد لله'],
    ],
    [
      'of Whisper and OpenAI, without speakers: paragraphs',
      {
        task: 'transcribe',
        text: ' نعم لا كلا',
        segments: [segment(0, 2, ' نعم'), segment(2, 4, ' لا'), segment(9, 12, ' كلا')],
      },
      ['- 00:00:00|نعم\nلا', '- 00:00:09|كلا'],
    ],
    [
      'of whisper.cpp',
      {
        transcription: [
          { timestamps: { from: '00:00:01,500', to: '00:00:02,000' }, offsets: { from: 1500, to: 2000 }, text: ' نعم' },
          { timestamps: { from: '00:00:09,000', to: '00:00:10,000' }, offsets: { from: 9000, to: 10000 }, text: ' لا' },
        ],
      },
      ['- 00:00:01|نعم', '- 00:00:09|لا'],
    ],
    [
      'of Transformers',
      {
        text: 'نعم لا',
        chunks: [
          { timestamp: [1, 2], text: 'نعم' },
          { timestamp: [61, null], text: 'لا' },
        ],
      },
      ['- 00:00:01|نعم', '- 00:01:01|لا'],
    ],
    [
      'in a bare list',
      [segment(1, 2, 'نعم', { speaker: 0 }), segment(2, 3, 'لا', { speaker: 1 })],
      ['0 00:00:01|نعم', '1 00:00:02|لا'],
    ],
    ['without times', { segments: [{ text: 'نعم', speaker: 'م1' }] }, ['م1 -|نعم']],
    ['with times that are none', { segments: [{ text: 'نعم', speaker: 'م1', start: '1', end: -1 }] }, ['م1 -|نعم']],
    [
      'of nobody, who says most of the words',
      {
        segments: [
          segment(0, 9, 'نعم لا كلا', {
            words: [
              { word: 'نعم', speaker: 'م1' },
              { word: 'لا', speaker: 'م2' },
              { word: 'كلا', speaker: 'م2' },
            ],
          }),
        ],
      },
      ['م2 00:00:00|نعم لا كلا'],
    ],
    [
      'whose words name their speakers, once somebody wrote them in',
      { segments: [segment(0, 2, 'م1: نعم'), segment(2, 4, 'وبعدين'), segment(4, 6, 'م2: لا')] },
      ['م1 00:00:00|نعم\nوبعدين', 'م2 00:00:04|لا'],
    ],
    ['that are none', { segments: [] }, []],
  ])('%s', async (_, value, speeches) => {
    expect(await read(value)).toEqual({ speeches, problems: [] })
  })

  test('without text are left out, and told', async () => {
    expect(await read({ segments: [segment(0, 1, 'نعم'), { start: 1 }, null, segment(2, 3, 'لا')] })).toEqual({
      speeches: ['- 00:00:00|نعم\nلا'],
      problems: ['FORMAT_BAD_SEGMENT', 'FORMAT_BAD_SEGMENT'],
    })
  })
})

describe('JSON that holds something else is no transcript, and no error', () => {
  test.each<[claim: string, value: unknown]>([
    ['a setting', { format: 'x' }],
    ['segments of something else', { segments: [{ name: 'x' }] }],
    ['a list of something else', [1, 2]],
    ['an empty list', []],
    ['a text', 'نعم'],
    ['nothing', null],
  ])('%s', async (_, value) => {
    expect(await read(value)).toEqual({ speeches: null, problems: ['FORMAT_NOT_A_TRANSCRIPT'] })
  })
})

describe('what is no JSON is an error', () => {
  test.each([
    ['cut off', '{"segments": [', 'JSON_SYNTAX 1'],
    ['without a comma', '{\n  "segments": [] "text": ""\n}', 'JSON_SYNTAX 2'],
    ['with a slip whose place Node keeps to itself', '{\n  "segments": ]\n}', 'JSON_SYNTAX'],
    ['empty', '', 'JSON_SYNTAX 1'],
  ])('%s', async (_, text, code) => {
    const extraction = await extract(whisper, text)
    expect(extraction.extracted).toBeNull()
    expect(codesOf(extraction)).toEqual([code])
  })
})

test('what no text can hold is read as U+FFFD, and told once', async () => {
  const text = '{"segments":[{"text":"نعم \\ud83d \\u0000 \\ud83d\\ude10","speaker":"م\\udc00"}]}'
  const extraction = await extract(whisper, text)
  expect(speechesOf(extraction)).toEqual(['م\ufffd -|نعم \ufffd \ufffd 😐'])
  expect(extraction.diagnostics).toEqual([
    expect.objectContaining({ code: 'FORMAT_BAD_CHARACTER', args: { character: 'U+DC00', count: 3 } }),
  ])
})

test('nesting without end is no trouble', async () => {
  expect(codesOf(await extract(whisper, '['.repeat(100_000) + ']'.repeat(100_000)))).toEqual([
    'FORMAT_NOT_A_TRANSCRIPT',
  ])
})
