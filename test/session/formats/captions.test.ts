import { describe, expect, test } from 'vitest'
import { readCaptions } from '../../../src/session/formats/captions.ts'

/** `start-end text` of each cue, and `CODE line` of each problem. */
function read(lines: readonly string[], lineBreak = '\n'): { cues: readonly string[]; problems: readonly string[] } {
  const { cues, diagnostics } = readCaptions(lines.join(lineBreak), 'a.vtt')
  return {
    cues: cues.map(({ start, end, text }) => `${start ?? '?'}-${end ?? '?'} ${text.replaceAll('\n', '/')}`),
    problems: diagnostics.map(({ code, at }) => `${code} ${at?.path}:${at?.line}`),
  }
}

const at = '00:00:01.000 --> 00:00:02.500'

describe('cues', () => {
  test.each<[claim: string, lines: readonly string[], cues: readonly string[]]>([
    ['of WebVTT', ['WEBVTT', '', at, 'نعم', '', '00:03.000 --> 00:04.000', 'لا'], ['1-2.5 نعم', '3-4 لا']],
    [
      'of SubRip, with counters',
      ['1', '00:00:01,000 --> 00:00:02,500', 'نعم', '', '2', '00:00:03,000 --> 00:00:04,000', 'لا', ''],
      ['1-2.5 نعم', '3-4 لا'],
    ],
    ['of several lines', [at, 'نعم', 'وبعدين', ''], ['1-2.5 نعم/وبعدين']],
    ['with names and settings', ['WEBVTT', '', 'مقدمة', `${at} align:start position:100%`, 'نعم'], ['1-2.5 نعم']],
    [
      'after a header with more lines',
      ['WEBVTT - جلسة', 'Kind: captions', 'Language: ar', '', at, 'نعم'],
      ['1-2.5 نعم'],
    ],
    [
      'between notes, styles and regions',
      ['WEBVTT', '', 'NOTE سطر', 'سطر آخر', '', 'STYLE', '::cue { color: red }', '', 'REGION', 'id:a', '', at, 'نعم'],
      ['1-2.5 نعم'],
    ],
    ['without the signature', [at, 'نعم'], ['1-2.5 نعم']],
    ['right below the signature', ['WEBVTT', at, 'نعم'], ['1-2.5 نعم']],
    ['without an empty line between', [at, 'نعم', '2', '00:00:03.000 --> 00:00:04.000', 'لا'], ['1-2.5 نعم', '3-4 لا']],
    [
      'with a line of spaces between, as some editors write',
      ['1', at, 'نعم', ' ', '2', at, 'لا'],
      ['1-2.5 نعم', '1-2.5 لا'],
    ],
    ['whose first line is a space, as YouTube writes', [at, ' ', 'نعم'], ['1-2.5  /نعم']],
    ['without words', [at, '', at, 'نعم'], ['1-2.5 ', '1-2.5 نعم']],
    ['that last no time', ['00:00:01.000 --> 00:00:01.000', 'نعم'], ['1-1 نعم']],
    ['that end before they begin', ['00:00:05.000 --> 00:00:01.000', 'نعم'], ['5-5 نعم']],
    [
      'whose words hold an arrow',
      [at, 'من هنا --> إلى هناك', '5 --> 6 أشخاص'],
      ['1-2.5 من هنا --> إلى هناك/5 --> 6 أشخاص'],
    ],
    ['whose words are a number', [at, '35', ''], ['1-2.5 35']],
    ['that are none', ['WEBVTT', ''], []],
  ])('%s', (_, lines, cues) => {
    expect(read(lines)).toEqual({ cues, problems: [] })
    expect(read(lines, '\r\n')).toEqual({ cues, problems: [] })
  })

  test('are told by the lines of their timings', () => {
    expect(readCaptions(`WEBVTT\n\n1\n${at}\nنعم`, 'a.vtt').cues.map(({ line }) => line)).toEqual([4])
  })
})

describe('timings', () => {
  test.each<[claim: string, timing: string, times: string]>([
    ['without hours', '01:02.500 --> 01:03.000', '62.5-63'],
    ['of many hours', '100:00:01.000 --> 100:00:02.000', '360001-360002'],
    ['of one digit', '1:2:3.5 --> 1:2:4', '3723.5-3724'],
    ['in Arabic-Indic digits', '٠٠:٠٠:٠١٫٥٠٠ --> ٠٠:٠٠:٠٢٫٠٠٠', '1.5-2'],
    ['in Persian digits, with an Arabic comma', '۰۰:۰۰:۰۱،۵۰۰ --> ۰۰:۰۰:۰۲،۰۰۰', '1.5-2'],
    ['without spaces round the arrow', '00:00:01,000-->00:00:02,000', '1-2'],
    ['with marks of direction', '\u200f00:00:01,000 --> 00:00:02,000\u200f', '1-2'],
  ])('%s', (_, timing, times) => {
    expect(read([timing, 'نعم'])).toEqual({ cues: [`${times} نعم`], problems: [] })
  })

  test.each([
    ['with a letter', '00:00:0x,000 --> 00:00:02,000'],
    ['with 61 seconds', '00:00:61,000 --> 00:00:62,000'],
    ['with no end', '00:00:01,000 -->'],
  ])('%s are told, and the words are read', (_, timing) => {
    const lines = ['1', timing, 'نعم', '', '2', at, 'لا']
    expect(read(lines)).toEqual({ cues: ['?-? نعم', '1-2.5 لا'], problems: ['CAPTIONS_BAD_TIMING a.vtt:2'] })
  })
})

describe('text without a timing', () => {
  test('is of the cue above', () => {
    expect(read(['1', at, 'نعم', '', 'وبعدين', 'كمان', '', '2', at, 'لا'])).toEqual({
      cues: ['1-2.5 نعم/وبعدين/كمان', '1-2.5 لا'],
      problems: ['CAPTIONS_STRAY_TEXT a.vtt:5'],
    })
  })

  test('at the end is so too', () => {
    expect(read([at, 'نعم', '', 'وبعدين'])).toEqual({
      cues: ['1-2.5 نعم/وبعدين'],
      problems: ['CAPTIONS_STRAY_TEXT a.vtt:4'],
    })
  })

  test('is left out before the first, and told once a block', () => {
    expect(read(['عنوان', 'سطر', 'سطر', '', at, 'نعم'])).toEqual({
      cues: ['1-2.5 نعم'],
      problems: ['CAPTIONS_STRAY_TEXT a.vtt:1'],
    })
  })

  test('is no trouble where it is a lone counter', () => {
    expect(read(['1', at, 'نعم', '', '2', '', '3', '', at, 'لا']).problems).toEqual([])
  })

  test('that fills a file is left out, once', () => {
    expect(read(['هذا نص', 'وليس ترجمة'])).toEqual({ cues: [], problems: ['CAPTIONS_STRAY_TEXT a.vtt:1'] })
  })
})

test('a line of a million digits and colons takes no longer than its length', () => {
  const started = performance.now()
  readCaptions(`${'1:'.repeat(500_000)} --> \n${'{\\'.repeat(500_000)}\n`, 'a.vtt')
  expect(performance.now() - started).toBeLessThan(1000)
})
