import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ExcerptModel } from '../../../src/report/model/study-model.ts'
import { chooseQuotations, speakerKeyOf } from '../../../src/report/packs/choose-quotations.ts'
import { modelOf } from '../study.ts'

/** What the rule looks at. */
interface Traits {
  readonly name: string
  readonly speaker: string | null
  readonly session: number
  readonly governorate: string | null
  readonly level: string | null
  readonly evidence: number
  readonly counts?: boolean
  readonly person?: string
}

const [sample] = modelOf().excerpts

function excerpt({
  name,
  speaker,
  session,
  governorate,
  level,
  evidence,
  counts = true,
  person,
}: Traits): ExcerptModel {
  if (sample === undefined) throw new Error('the fixture has no excerpts')
  const start = Number.parseInt(name, 36)
  return {
    ...sample,
    record: { ...sample.record, id: name, position: { ...sample.record.position, start, end: start + 1 } },
    session,
    evidence: Array.from({ length: evidence }, (_, at) => ({ start: at, end: at + 1 })),
    counts,
    turn: {
      ...sample.turn,
      governorate,
      level,
      speaker:
        speaker === null
          ? null
          : { label: speaker, role: 'participant', person: person ?? null, attributes: new Map<string, string>() },
    },
  }
}

/** Rows of: name, speaker, session, governorate, level, evidence. */
type Row = readonly [string, string | null, number, string | null, string | null, number]

const excerptsOf = (rows: readonly Row[]): readonly ExcerptModel[] =>
  rows.map(([name, speaker, session, governorate, level, evidence]) =>
    excerpt({ name, speaker, session, governorate, level, evidence }),
  )
const namesOf = (chosen: readonly ExcerptModel[]): string => chosen.map(({ record }) => record.id).join('')

describe('what is chosen', () => {
  test.each<[claim: string, rows: readonly Row[], most: number, chosen: string]>([
    [
      'the one with the most evidence comes first',
      [
        ['a', 'م1', 0, 'حماة', '1', 1],
        ['b', 'م2', 0, 'حماة', '1', 3],
        ['c', 'م3', 0, 'حماة', '1', 2],
      ],
      3,
      'bca',
    ],
    [
      'another speaker comes before more evidence',
      [
        ['a', 'م1', 0, 'حماة', '1', 5],
        ['b', 'م1', 0, 'حماة', '1', 4],
        ['c', 'م2', 0, 'حماة', '1', 1],
      ],
      2,
      'ac',
    ],
    [
      'nobody is quoted a third time while others were quoted once',
      [
        ['a', 'م1', 0, 'حماة', '1', 9],
        ['b', 'م1', 0, 'حماة', '1', 8],
        ['c', 'م1', 0, 'حماة', '1', 7],
        ['d', 'م2', 0, 'حماة', '1', 1],
        ['e', 'م2', 0, 'حماة', '1', 1],
      ],
      5,
      'adbec',
    ],
    [
      'among new speakers, another session comes before more evidence',
      [
        ['a', 'م1', 0, 'حماة', '1', 5],
        ['b', 'م2', 0, 'حمص', '2', 4],
        ['c', 'م1', 1, 'حماة', '1', 1],
      ],
      3,
      'acb',
    ],
    [
      'within a session, another governorate comes before another level',
      [
        ['a', 'م1', 0, 'حماة', '1', 5],
        ['b', 'م2', 0, 'حماة', '2', 4],
        ['c', 'م3', 0, 'حمص', '1', 1],
      ],
      3,
      'acb',
    ],
    [
      'another level comes before more evidence',
      [
        ['a', 'م1', 0, 'حماة', '1', 5],
        ['b', 'م2', 0, 'حماة', '1', 4],
        ['c', 'م3', 0, 'حماة', '2', 1],
      ],
      3,
      'acb',
    ],
    [
      'equals come in corpus order',
      [
        ['a', 'م1', 0, 'حماة', '1', 1],
        ['b', 'م2', 0, 'حماة', '1', 1],
        ['c', 'م3', 0, 'حماة', '1', 1],
      ],
      2,
      'ab',
    ],
    [
      'an unknown governorate is a value of its own, like an unknown level',
      [
        ['a', 'م1', 0, null, null, 2],
        ['b', 'م2', 0, null, null, 1],
        ['c', 'م3', 0, 'حمص', null, 1],
        ['d', 'م4', 0, 'حمص', '1', 1],
      ],
      4,
      // After a, governorate and level of d wait; then b and c are equals, and b is the earlier one.
      'adbc',
    ],
    [
      'turns of nobody known are of one speaker within a session',
      [
        ['a', null, 0, 'حماة', '1', 3],
        ['b', null, 0, 'حمص', '2', 2],
        ['c', 'م1', 0, 'حماة', '1', 1],
      ],
      2,
      'ac',
    ],
    ['there may be fewer than asked for', [['a', 'م1', 0, 'حماة', '1', 1]], 3, 'a'],
    ['there may be none', [], 3, ''],
  ])('%s', (_claim, rows, most, chosen) => {
    expect(namesOf(chooseQuotations(excerptsOf(rows), most))).toBe(chosen)
  })

  test('a person who speaks in two sessions is one speaker', () => {
    const traits = { speaker: 'م1', governorate: 'حماة', level: '1', person: 'p7' }
    const rows = [
      excerpt({ ...traits, name: 'a', session: 0, evidence: 3 }),
      excerpt({ ...traits, name: 'b', session: 1, evidence: 2 }),
      excerpt({ name: 'c', speaker: 'م2', session: 0, governorate: 'حماة', level: '1', evidence: 1 }),
    ]
    expect(namesOf(chooseQuotations(rows, 2))).toBe('ac')
  })

  test('what the figures leave out is not quoted, nor a passage twice', () => {
    const traits = { speaker: 'م1', session: 0, governorate: 'حماة', level: '1', evidence: 2 }
    const rows = [
      excerpt({ ...traits, name: 'a', counts: false }),
      excerpt({ ...traits, name: 'b' }),
      excerpt({ ...traits, name: 'b' }),
    ]
    expect(namesOf(chooseQuotations(rows, 3))).toBe('b')
  })

  test('what is quoted already is not quoted again, and its speaker waits', () => {
    const [a, b, c] = excerptsOf([
      ['a', 'م1', 0, 'حماة', '1', 3],
      ['b', 'م1', 0, 'حماة', '1', 2],
      ['c', 'م2', 0, 'حماة', '1', 1],
    ])
    if (a === undefined || b === undefined || c === undefined) throw new Error('no excerpts')
    expect(namesOf(chooseQuotations([a, b, c], 2, [a]))).toBe('cb')
  })
})

describe('for any excerpts', () => {
  const traits: fc.Arbitrary<readonly Omit<Traits, 'name'>[]> = fc.array(
    fc.record({
      speaker: fc.constantFrom('م1', 'م2', 'م3', null),
      session: fc.nat(2),
      governorate: fc.constantFrom('حماة', 'حمص', null),
      level: fc.constantFrom('1', '2', null),
      evidence: fc.integer({ min: 1, max: 4 }),
    }),
    { maxLength: 20 },
  )
  const named = (made: readonly Omit<Traits, 'name'>[]): readonly ExcerptModel[] =>
    made.map((one, at) => excerpt({ ...one, name: at.toString(36).padStart(2, '0') }))

  test('nobody is quoted again while somebody else waits', () => {
    fc.assert(
      fc.property(traits, fc.nat(8), (made, most) => {
        const candidates = named(made)
        const chosen = chooseQuotations(candidates, most)
        for (const [at, excerpt] of chosen.entries()) {
          const before = chosen.slice(0, at).map(speakerKeyOf)
          const times = (one: ExcerptModel): number => before.filter((key) => key === speakerKeyOf(one)).length
          const waiting = candidates.filter((one) => !chosen.slice(0, at).includes(one))
          expect(times(excerpt)).toBe(Math.min(...waiting.map(times)))
        }
        expect(chosen.length).toBe(Math.min(most, candidates.length))
      }),
    )
  })

  test('fewer quotations are the first of more', () => {
    fc.assert(
      fc.property(traits, fc.nat(8), (made, most) => {
        const candidates = named(made)
        const more = chooseQuotations(candidates, most + 1)
        expect(chooseQuotations(candidates, most)).toEqual(more.slice(0, most))
      }),
    )
  })
})
