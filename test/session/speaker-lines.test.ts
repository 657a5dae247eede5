import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readLabelledLine } from '../../src/session/speaker-lines.ts'
import type { LabelForm } from '../../src/session/speaker-lines.ts'

type Reading = readonly [form: LabelForm, label: string, time: string | null, speech: string]

function readingsOf(line: string): readonly Reading[] {
  const readings: Reading[] = []
  for (let reading = readLabelledLine(line, 0, line.length); reading !== null; reading = reading.otherwise) {
    readings.push([reading.form, reading.label, reading.time, line.slice(reading.speechStart)])
  }
  return readings
}

describe('lines with a label and a colon', () => {
  test.each<[line: string, label: string, time: string | null, speech: string]>([
    ['م1: نص', 'م1', null, 'نص'],
    ['م1:نص', 'م1', null, 'نص'],
    ['م1 : نص', 'م1', null, 'نص'],
    ['م1： نص', 'م1', null, 'نص'],
    ['م1﹕ نص', 'م1', null, 'نص'],
    ['م1 [00:03:12]: نص', 'م1', '00:03:12', 'نص'],
    ['م1 [٠٠:٠٣:١٢]: نص', 'م1', '00:03:12', 'نص'],
    ['م1 (03:12): نص', 'م1', '03:12', 'نص'],
    ['م1 00:03:12: نص', 'م1', '00:03:12', 'نص'],
    ['م1: [00:03:12] نص', 'م1', '00:03:12', 'نص'],
    ['00:03:12 م1: نص', 'م1', '00:03:12', 'نص'],
    ['00:03:12 - م1: نص', 'م1', '00:03:12', 'نص'],
    ['(00:03) م1: نص', 'م1', '00:03', 'نص'],
    ['SID03 [00:00:00]: نص', 'SID03', '00:00:00', 'نص'],
    ['**م2:** نص', 'م2', null, 'نص'],
    ['*م2:* نص', 'م2', null, 'نص'],
    ['**[00:01] م2:** نص', 'م2', '00:01', 'نص'],
    ['**م2 [00:01]:** نص', 'م2', '00:01', 'نص'],
    ['*المتحدث الأول: (ذكر)/*', 'المتحدث الأول', null, ''],
    ['*المتحدث الأول: (ذكر)/* نص', 'المتحدث الأول', null, 'نص'],
    ['م1: *نعم* نص', 'م1', null, '*نعم* نص'],
    ['م1: (يضحك) نص', 'م1', null, '(يضحك) نص'],
    ['م1 (طرطوس): نص', 'م1', null, 'نص'],
    ['الميسّرة: ', 'الميسّرة', null, ''],
    ['م1:', 'م1', null, ''],
    ['\u200fم1\u200f: نص', 'م1', null, 'نص'],
    ['  م1: نص', 'م1', null, 'نص'],
    ['- م1: نص', 'م1', null, 'نص'],
    ['> م1: نص', 'م1', null, 'نص'],
    ['12. م1: نص', 'م1', null, 'نص'],
    ['### م1: نص', 'م1', null, 'نص'],
    ['د. سامر: نص', 'د. سامر', null, 'نص'],
    ['__proto__: نص', '__proto__', null, 'نص'],
    ['=1+1: نص', '=1+1', null, 'نص'],
    ['SPEAKER_00: نص', 'SPEAKER_00', null, 'نص'],
    ['كِتَاب: نص', 'كِتَاب', null, 'نص'],
    ['م1: الساعة 10:30', 'م1', null, 'الساعة 10:30'],
  ])('%s', (line, label, time, speech) => {
    expect(readingsOf(line)[0]).toEqual(['colon', label, time, speech])
  })
})

describe('lines in other forms', () => {
  test.each<[line: string, readings: readonly Reading[]]>([
    ['[م1] نص', [['bracket', 'م1', null, 'نص']]],
    ['[م1]: نص', [['colon', 'م1', null, 'نص']]],
    ['[م1 00:03] نص', [['bracket', 'م1', '00:03', 'نص']]],
    ['[م1] [00:03] نص', [['bracket', 'م1', '00:03', 'نص']]],
    ['[ضحك] نص', [['bracket', 'ضحك', null, 'نص']]],
    ['م1 - نص', [['dash', 'م1', null, 'نص']]],
    ['م1 — نص', [['dash', 'م1', null, 'نص']]],
    ['م1- نص', [['dash', 'م1', null, 'نص']]],
    ['**م1** نص', [['bold', 'م1', null, 'نص']]],
    ['م1', [['alone', 'م1', null, '']]],
    ['## م1', [['alone', 'م1', null, '']]],
    [
      '[00:00:05] م1',
      [
        ['alone', 'م1', '00:00:05', ''],
        ['time', '', '00:00:05', 'م1'],
      ],
    ],
    ['Speaker 1   0:03', [['stamped', 'Speaker 1', '0:03', '']]],
    ['Speaker 1 0:03', [['stamped', 'Speaker 1', '0:03', '']]],
    ['12: نص', [['number', '12', null, 'نص']]],
    [
      'م1 - قال: نعم',
      [
        ['colon', 'م1 - قال', null, 'نعم'],
        ['dash', 'م1', null, 'قال: نعم'],
      ],
    ],
    [
      '[00:05:00] قال: نعم',
      [
        ['colon', 'قال', '00:05:00', 'نعم'],
        ['time', '', '00:05:00', 'قال: نعم'],
      ],
    ],
    [
      '[00:00:05 --> 00:00:09] نص',
      [
        ['alone', 'نص', '00:00:05', ''],
        ['time', '', '00:00:05', 'نص'],
      ],
    ],
    ['00:05:12', [['time', '', '00:05:12', '']]],
    ['م1:30 شخصاً', [['clock', 'م1', null, '30 شخصاً']]],
  ])('%s', (line, readings) => {
    expect(readingsOf(line).slice(0, readings.length)).toEqual(readings)
  })
})

test.each([
  ['an empty label', ': نص'],
  ['nothing', ''],
  ['an address', 'https://example.org'],
  ['a colon far into a paragraph', `${'كلمة '.repeat(30)}: نص`],
  ['a time of day', 'بدأنا الساعة 10:30 تماماً'],
])('none: %s', (_, line) => {
  expect(readingsOf(line)).toEqual([])
})

test('a line is read in its own borders only', () => {
  expect(readLabelledLine('م1\n: نص', 0, 2)).toMatchObject({ form: 'alone', label: 'م1', speechStart: 2 })
  expect(readLabelledLine('م1:\n[00:01] نص', 0, 3)).toMatchObject({ form: 'colon', time: null, speechStart: 3 })
  expect(readLabelledLine('x\nم1: ن', 2, 7)).toMatchObject({ label: 'م1', start: 2, speechStart: 6 })
})

test('no line takes long, however its signs repeat', () => {
  const started = performance.now()
  for (const sign of [
    ' ',
    ': ',
    '* ',
    '- ',
    '(',
    '[',
    '[ ',
    'م ',
    'م: ',
    '1:',
    '00:00 - ',
    'م 10:30 ',
    '\u200f',
    '*',
    'م\u200f',
  ]) {
    const line = `م${sign.repeat(140)}`.slice(0, 139)
    for (let count = 0; count < 1000; count++) readLabelledLine(`${line}:`, 0, 140)
  }
  expect(performance.now() - started).toBeLessThan(5_000)
})

test.each([
  ' ',
  '*',
  '[',
  '(',
  '<',
  '_',
  '/',
  '-',
  '«',
  '\u200f',
  '* ',
  '[ ',
  '( ',
  '/*',
  '- ',
  '١',
  'م(',
  ':',
  ';',
  '<b>',
  '00:01 ',
])('a line of 100,000 signs takes no longer: %j', (sign) => {
  const line = sign.repeat(100_000 / sign.length)
  const started = performance.now()
  for (const text of [line, `م1${line}: نص`, `${line}م1: نص`]) readLabelledLine(text, 0, text.length)
  expect(performance.now() - started).toBeLessThan(50)
})

test('whatever the line, a reading stays in it and its label is part of it', () => {
  const unit = fc.constantFrom(
    'م',
    '1',
    '٣',
    ':',
    '：',
    ' ',
    '[',
    ']',
    '(',
    ')',
    '*',
    '-',
    '—',
    '.',
    '/',
    '#',
    '>',
    '00:01',
    'س',
    '\u200f',
    '<',
    '{',
  )
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 40 }), (line) => {
      for (let reading = readLabelledLine(line, 0, line.length); reading !== null; reading = reading.otherwise) {
        expect(reading.speechStart).toBeLessThanOrEqual(line.length)
        const head = line.slice(0, reading.speechStart)
        for (const word of reading.label.match(/[\p{L}\p{Nd}]+/gu) ?? []) expect(head).toContain(word)
      }
    }),
    { numRuns: 2000 },
  )
})
