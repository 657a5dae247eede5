import { describe, expect, test } from 'vitest'
import type { Codebook } from '../../../src/codebook/codebook.ts'
import type { Diagnostic } from '../../../src/diagnostic/diagnostic.ts'
import { parseCondition } from '../../../src/tables/selection/parse-condition.ts'
import { compileCondition, selectTurns } from '../../../src/tables/selection/select-turns.ts'
import { speakerOf } from '../../coding/word-coder.ts'
import { coded } from '../statistic-rows.ts'
import { codebook, threeSessions } from '../three-sessions.ts'

const attribute = { values: null, aliases: new Map<string, string>(), ordinal: false, label: { ar: null, en: null } }
const withMore: Codebook = {
  ...codebook,
  attributes: [
    ...codebook.attributes.filter(({ name }) => name !== 'gender'),
    { ...attribute, name: 'gender', values: ['f', 'm'], aliases: new Map([['أنثى', 'f']]) },
    { ...attribute, name: 'age' },
  ],
}

function compile(text: string): ReturnType<typeof compileCondition> {
  const { condition } = parseCondition(text)
  if (condition === null) throw new Error(`no condition: ${text}`)
  return compileCondition(condition, withMore)
}

const moderator = speakerOf('الميسّر', {}, { role: 'moderator' })
const one = speakerOf('م1', { level: '1', governorate: 'حماة', gender: 'f', age: '9' })
const two = speakerOf('م2', { level: '2', governorate: 'حمص', gender: 'm', age: '٣٠' })
const three = speakerOf('م3', { level: '3', age: '-1.5' })
const unknown = speakerOf('م4')
const session = coded(
  's1',
  [
    [moderator, 'كلام'],
    [one, 'بئر'],
    [two, 'ثقة'],
    [three, 'بئر وثقة'],
    [unknown, 'أنبوب'],
    [null, 'كلام'],
  ],
  { mode: 'online', date: '٢٠٢٤-٠٥-١٠' },
)

/** The indices of the turns that are left of the session above. */
function left(text: string): readonly number[] {
  const { predicate, diagnostics } = compile(text)
  if (diagnostics.some(({ severity }) => severity === 'error')) throw new Error(`refused: ${text}`)
  return selectTurns(session, predicate)?.turns.map(({ index }) => index) ?? []
}

describe('which turns are meant', () => {
  const all = [1, 2, 3, 4, 5, 6]
  test.each([
    ['an ordinal attribute by the order of its values', 'level>=2', [3, 4]],
    ['below', 'level<2', [2]],
    ['at most', 'level<=2', [2, 3]],
    ['above', 'level>2', [4]],
    ['Arabic-Indic digits are digits', 'level=٢', [3]],
    ['Arabic-Indic digits in an order', 'level>=٣', [4]],
    ['an alias is its value', 'gender=أنثى', [2]],
    ['an alias in a list', 'gender in (أنثى, m)', [2, 3]],
    ['an alias of what the program knows', 'mode=افتراضية', all],
    ['a value that nobody has', 'governorate=درعا', []],
    ['the empty value is the unknown one', "level=''", [1, 5, 6]],
    ['what is not empty is known', "level!=''", [2, 3, 4]],
    ['unknown differs from all others', 'level!=1', [1, 3, 4, 5, 6]],
    ['unknown is not below', 'age<100', [2, 3, 4]],
    ['unknown is not above', 'age>-100', [2, 3, 4]],
    ['not below takes in the unknown', 'not level<3', [1, 4, 5, 6]],
    ['unknown in a list', "level in ('', 3)", [1, 4, 5, 6]],
    ['numbers as numbers: 9 is less than 30', 'age<=9', [2, 4]],
    ['an Arabic decimal sign', 'age=-1.5 or age>٢٩٫٥', [3, 4]],
    ['dates by day, digits of any script', 'date>=2024-05-10', all],
    ['a date before', 'date<2024-05-10', []],
    ['a date equal', 'date=2024-05-10', all],
    ['a date in a list', 'date in (2024-05-10)', all],
    ['a number equal', 'age=30', [3]],
    ['moderators', 'speaker_role=moderator', [1]],
    ['participants', 'speaker_role=participant', [2, 3, 4, 5]],
    ['nobody', "speaker_role=''", [6]],
    ['a session', 'session=s1', all],
    ['another session', 'session=s2', []],
    ['a speaker', 'speaker=s1/م2', [3]],
    ['and', 'level>=1 and gender=f', [2]],
    ['or', 'level=1 or level=3', [2, 4]],
    ['in', 'level in (1, 3)', [2, 4]],
    ['not in', 'level not in (1, 3)', [1, 3, 5, 6]],
  ])('%s: %s', (_, text, expected) => {
    expect(left(text)).toEqual(expected)
  })

  test('of the fixture, by the governorate of the session where the speaker says none', () => {
    const { predicate } = compile('governorate=درعا')
    const kept = threeSessions.map((some) => selectTurns(some, predicate)?.turns.map(({ index }) => index) ?? null)
    expect(kept).toEqual([[1, 2], null, null])
  })
})

describe('what is left', () => {
  test('excerpts, matches and speakers follow their turns; the index of a turn stays', () => {
    const kept = selectTurns(session, compile('level=3').predicate)
    expect(kept?.turns.map(({ index }) => index)).toEqual([4])
    expect(kept?.speakers).toEqual([three])
    expect(kept?.excerpts).toEqual(session.excerpts.filter(({ turn }) => turn === 4))
    expect(kept?.matches).toEqual(session.matches.filter(({ turn }) => turn === 4))
    expect(kept?.matches.map(({ theme }) => theme)).toEqual(['wells'])
    expect(kept?.header).toBe(session.header)
  })

  test('a session of which nothing is left is null', () => {
    expect(selectTurns(session, () => false)).toBeNull()
  })

  test('a session of which all is left is as it was', () => {
    expect(selectTurns(session, () => true)).toBe(session)
  })
})

describe('what is refused or doubted', () => {
  const told = (text: string): readonly (readonly [string, string, Diagnostic['args']])[] =>
    compile(text).diagnostics.map(({ code, severity, args }) => [code, severity, args])

  test('an order of what has none', () => {
    expect(told('governorate>=حماة')).toEqual([
      ['TABLE_UNORDERED_ATTRIBUTE', 'error', { attribute: 'governorate', operator: '>=' }],
    ])
  })

  test.each(['levle=1 or levle=2', 'levle>=1 and levle!=2', 'levle in (1, 2) or not levle=3', 'levle>high'])(
    'an unknown attribute, once, with the one that was meant: %s',
    (text) => {
      expect(told(text)).toEqual([
        ['TABLE_UNKNOWN_ATTRIBUTE', 'error', { option: '--where', found: 'levle', nearest: 'level' }],
      ])
    },
  )

  test('a value that the codebook does not declare, in doubt only', () => {
    expect(told('governorate=حمات')).toEqual([
      ['TABLE_UNKNOWN_VALUE', 'warning', { attribute: 'governorate', found: 'حمات', nearest: 'حماة' }],
    ])
    expect(told("level=9 or gender=أنثى or age=7 or level=''")).toEqual([
      ['TABLE_UNKNOWN_VALUE', 'warning', { attribute: 'level', found: '9', nearest: null }],
    ])
  })
})
