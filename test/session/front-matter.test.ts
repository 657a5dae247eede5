import { describe, expect, test } from 'vitest'
import { readFrontMatter } from '../../src/session/front-matter.ts'

function read(text: string): { speech: string; fields: object; participants: object; problems: readonly string[] } {
  const { end, fields, participants, diagnostics } = readFrontMatter(text, 'a.md')
  return {
    speech: text.slice(end),
    fields: Object.fromEntries([...fields].map(([name, { value }]) => [name, value])),
    participants: Object.fromEntries(
      [...participants].map(([key, { label, fields: said }]) => [
        key,
        [label, ...[...said].map(([name, { value }]) => `${name}=${value}`)],
      ]),
    ),
    problems: diagnostics.map(({ code, at }) => `${code} ${at?.line}:${at?.column ?? ''}`),
  }
}

describe('front matter', () => {
  test('is the YAML between two lines of dashes', () => {
    const text = [
      '---',
      'session: tartous',
      'date: 2022-03-05   # comments are no values',
      'governorates: [طرطوس, اللاذقية]',
      'moderators:',
      '  - الميسّر',
      'participants:',
      '  م1: { level: 2, gender: f }',
      '  م2:',
      '---',
      'م1: نعم',
    ].join('\n')
    expect(read(text)).toEqual({
      speech: '\nم1: نعم',
      fields: { session: 'tartous', date: '2022-03-05', governorates: 'طرطوس | اللاذقية', moderators: 'الميسّر' },
      participants: { م1: ['م1', 'level=2', 'gender=f'], م2: ['م2'] },
      problems: [],
    })
  })

  test.each<[claim: string, text: string, fields: object]>([
    [
      'values are texts as written',
      '---\nsession: 007\nplace: 1.10\nx: yes\n---\n',
      { session: '007', place: '1.10', x: 'yes' },
    ],
    ['nothing, ~ and null say nothing', '---\nplace:\ntitle: ~\nmode: null\nx: ""\n---\n', {}],
    ['it may end with three dots', '---\nplace: حلب\n...\nنص', { place: 'حلب' }],
    ['lines may end with CRLF or CR', '---\r\nplace: حلب\r---\r\nنص', { place: 'حلب' }],
    ['blank lines may stand before it, spaces behind the dashes', '\n\n---  \nplace: حلب\n--- \n', { place: 'حلب' }],
    [
      'values are composed and free of invisible marks',
      '---\nplace: \u200fدرعا\u200f\ntitle: "\u0627\u0653ب"\n---\n',
      { place: 'درعا', title: '\u0622ب' },
    ],
    ['it may be the whole file', '---\nplace: حلب\n---', { place: 'حلب' }],
    ['it may be empty', '---\n---\nنص', {}],
  ])('%s', (_, text, fields) => {
    const found = read(text)
    expect(found.fields).toEqual(fields)
    expect(found.problems).toEqual([])
    expect(found.speech.trim()).toBe(text.includes('نص') ? 'نص' : '')
  })

  test('places are those of the file', () => {
    const { fields, participants } = readFrontMatter(
      '\n---\nplace: حلب\nparticipants:\n  م1: { level: 2 }\n---\n',
      'a.md',
    )
    expect(fields.get('place')?.at).toEqual({ path: 'a.md', line: 3, column: 8 })
    expect(participants.get('م1')?.at).toEqual({ path: 'a.md', line: 5, column: 3 })
    expect(participants.get('م1')?.fields.get('level')?.at).toEqual({ path: 'a.md', line: 5, column: 16 })
  })
})

describe('no front matter', () => {
  test.each([
    ['a text without one', 'م1: نعم\n---\nplace: حلب\n---\n'],
    ['a rule around prose', '---\nعنوان الجلسة\n---\nنص'],
    ['a longer rule', '----\nplace: حلب\n----\n'],
    ['an empty text', ''],
  ])('%s', (_, text) => {
    expect(read(text)).toEqual({ speech: text, fields: {}, participants: {}, problems: [] })
  })
})

describe('faults', () => {
  test.each<[claim: string, text: string, problems: readonly string[], speech: string]>([
    [
      'one that nothing closes is speech',
      '---\nplace: حلب\nم1: نعم\n',
      ['SESSION_FRONT_MATTER_OPEN 1:'],
      '---\nplace: حلب\nم1: نعم\n',
    ],
    ['the line of dashes is told where it stands', '\n\n---\nنص', ['SESSION_FRONT_MATTER_OPEN 3:'], '\n\n---\nنص'],
    [
      'one that is closed after 128 Ki signs is speech',
      `---\nplace: ${'x'.repeat(2 ** 17)}\ny: z\n---\n`,
      ['SESSION_FRONT_MATTER_OPEN 1:'],
      `---\nplace: ${'x'.repeat(2 ** 17)}\ny: z\n---\n`,
    ],
    [
      'bad YAML is told with its place and stays a gap',
      '---\nplace: حلب\nplace: حمص\n---\nنص',
      ['YAML_DUPLICATE_KEY 3:1'],
      '\nنص',
    ],
    ['a second colon', '---\ntitle: جلسة: حلب\n---\nنص', ['YAML_SYNTAX 2:8'], '\nنص'],
    ['a mapping for a text', '---\nplace: { ar: حلب }\n---\nنص', ['SESSION_FRONT_MATTER_SHAPE 2:1'], '\nنص'],
    ['a mapping in a list', '---\nmoderators: [{ a: b }]\n---\nنص', ['SESSION_FRONT_MATTER_SHAPE 2:1'], '\nنص'],
    ['a number of participants', '---\nparticipants: 8\n---\nنص', ['SESSION_FRONT_MATTER_SHAPE 2:1'], '\nنص'],
    [
      'a text for a participant',
      '---\nparticipants: { م1: مزارع }\n---\nنص',
      ['SESSION_FRONT_MATTER_SHAPE 2:17'],
      '\nنص',
    ],
    [
      'one participant in two spellings',
      '---\nparticipants:\n  م1: { level: 1 }\n  م 1: { level: 2 }\n---\nنص',
      ['SESSION_DUPLICATE_ROW 4:3'],
      '\nنص',
    ],
  ])('%s', (_, text, problems, speech) => {
    const found = read(text)
    expect(found.problems).toEqual(problems)
    expect(found.speech).toBe(speech)
  })
})
