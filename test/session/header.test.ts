import { describe, expect, test } from 'vitest'
import { noMetadata } from '../../src/session/metadata.ts'
import { readSession } from '../../src/session/read-session.ts'
import type { AttributeDefinition } from '../../src/session/session.ts'
import { read } from './reading.ts'

describe('attributes', () => {
  test.each<[claim: string, head: string, value: unknown]>([
    ['an alias is its value', 'governorates: [الشام, حلب]', ['دمشق', 'حلب']],
    ['one governorate in the singular', 'governorate: طرطوس', ['طرطوس']],
    ['a list with Arabic commas', 'governorates: [طرطوس، اللاذقية]', ['طرطوس', 'اللاذقية']],
    ['marks don’t matter', 'governorates: طَرطُوس', ['طرطوس']],
    ['one that comes twice is one', 'governorates: [دمشق, الشام]', ['دمشق']],
  ])('%s', (_, head, value) => {
    const { session, problems } = read(`---\nkind: interview\n${head}\n---\nم1: نعم`)
    expect(session.header.governorates).toEqual(value)
    expect(problems).toEqual([])
  })

  test('digits of any script are digits', () => {
    expect(
      read(
        '---\nkind: interview\nparticipants: { م1: { level: ٢ } }\n---\nم1: نعم',
      ).session.speakers[0]?.attributes.get('level'),
    ).toBe('2')
  })

  test.each<[claim: string, head: string, problem: string, args: object]>([
    [
      'a governorate',
      'governorates: [حلب, طرطو]',
      'SESSION_UNKNOWN_GOVERNORATE t/a/tartous.md:3:15',
      { value: 'طرطو', nearest: 'طرطوس' },
    ],
    [
      'that of a participant',
      'participants: { م1: { governorate: المريخ } }',
      'SESSION_UNKNOWN_GOVERNORATE t/a/tartous.md:3:36',
      { value: 'المريخ', nearest: null },
    ],
    [
      'a level',
      'participants: { م1: { level: 7 } }',
      'SESSION_UNKNOWN_VALUE t/a/tartous.md:3:30',
      { attribute: 'level', value: '7', expected: ['1', '2', '3', '4', '5'], nearest: null },
    ],
    [
      'a mode',
      'mode: onlin',
      'SESSION_UNKNOWN_VALUE t/a/tartous.md:3:7',
      { attribute: 'mode', value: 'onlin', expected: ['in-person', 'online'], nearest: 'online' },
    ],
  ])('an unknown value is told and stays: %s', (_, head, code, args) => {
    const { problems, first } = read(`---\nkind: interview\n${head}\n---\nم1: نعم`)
    expect(problems).toEqual([code])
    expect(first).toEqual(args)
  })

  test('an unknown kind is told, and the kind assumed', () => {
    const { problems, session } = read('---\nkind: intervew\n---\nم1: نعم')
    expect(problems).toEqual(['SESSION_UNKNOWN_VALUE t/a/tartous.md:2:7', 'SESSION_KIND_ASSUMED t/a/tartous.md::'])
    expect(session.header.kind).toBe('interview')
  })

  test.each([
    ['٢٠٢٢-٠٣-٠٥', '2022-03-05', false],
    ['2024-02-29', '2024-02-29', false],
    ['2000-02-29', '2000-02-29', false],
    ['1900-02-29', null, true],
    ['2022-02-29', null, true],
    ['2022-13-01', null, true],
    ['2022-04-31', null, true],
    ['2022-04-00', null, true],
    ['5/3/2022', null, true],
    ['آذار 2022', null, true],
  ])('the date %s is %s', (written, date, told) => {
    const { session, problems } = read(`---\nkind: interview\ndate: ${written}\n---\nم1: نعم`)
    expect(session.header.date).toBe(date)
    expect(problems).toEqual(told ? ['SESSION_BAD_DATE t/a/tartous.md:3:7'] : [])
  })

  test('a key close to a known one is told, unless the codebook knows it', () => {
    expect(read('---\nkind: interview\ntittle: x\n---\nم1: نعم').problems).toEqual([
      'SESSION_KEY_LIKE_ANOTHER t/a/tartous.md:3:9',
    ])
    const tittle: AttributeDefinition = { name: 'tittle', values: null, aliases: new Map([['x', 'y']]), ordinal: false }
    const { session, diagnostics } = readSession(
      { source: 'a', text: '---\nkind: interview\ntittle: x\n---\nم1: نعم' },
      noMetadata,
      [tittle],
    )
    expect(session.header.attributes).toEqual(new Map([['tittle', 'y']]))
    expect(diagnostics).toEqual([])
    const other = readSession({ source: 'a', text: '---\nkind: interview\ntittle: z\n---\nم1: نعم' }, noMetadata, [
      tittle,
    ])
    expect(other.session.header.attributes).toEqual(new Map([['tittle', 'z']]))
  })
})
