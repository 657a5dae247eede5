import { describe, expect, test } from 'vitest'
import { readMetadata } from '../../src/session/metadata.ts'
import type { MetadataSheet } from '../../src/session/metadata.ts'

function sheet(kind: MetadataSheet['kind'], ...lines: readonly string[]): MetadataSheet {
  return { kind, path: `${kind}.csv`, text: lines.join('\n') }
}

describe('readMetadata', () => {
  test('sessions by id, with every filled cell by its column', () => {
    const { metadata, diagnostics } = readMetadata([
      sheet('sessions', 'session,title,kind,place,Weather', 'hama,جلسة حماة,focus-group,,مشمس', ' homs ,,,حمص,'),
    ])
    expect(diagnostics).toEqual([])
    const fields = [...metadata.sessions].map(([id, { at, fields: said }]) => [
      id,
      at.line,
      [...said].map(([name, { value }]) => `${name}=${value}`),
    ])
    expect(fields).toEqual([
      ['hama', 2, ['title=جلسة حماة', 'kind=focus-group', 'Weather=مشمس']],
      ['homs', 3, ['place=حمص']],
    ])
  })

  test('participants by session and label, whatever its spelling', () => {
    const { metadata, diagnostics } = readMetadata([
      sheet('participants', 'Session;Speaker;LEVEL;person', 'hama;م1;2;', 'hama;الميسِّرة;;p7', 'homs;م1;5;'),
    ])
    expect(diagnostics).toEqual([])
    expect([...(metadata.participants.get('hama')?.keys() ?? [])]).toEqual(['م1', 'الميسرة'])
    expect(metadata.participants.get('hama')?.get('م1')?.fields.get('level')).toEqual({
      value: '2',
      at: { path: 'participants.csv', line: 2 },
    })
    expect(metadata.participants.get('hama')?.get('الميسرة')?.fields.get('person')?.value).toBe('p7')
    expect(metadata.participants.get('homs')?.get('م1')?.fields.get('level')?.value).toBe('5')
  })

  test('several tables of one kind are one', () => {
    const first = sheet('sessions', 'session,place', 'a,حلب')
    const { metadata } = readMetadata([first, { ...first, path: 'b/sessions.csv', text: 'session,place\nb,حمص' }])
    expect([...metadata.sessions.keys()]).toEqual(['a', 'b'])
  })

  test('names with a meaning in JavaScript are names', () => {
    const { metadata } = readMetadata([sheet('participants', 'session,speaker,__proto__', '__proto__,constructor,x')])
    expect(metadata.participants.get('__proto__')?.get('constructor')?.fields.get('__proto__')?.value).toBe('x')
  })

  test.each<[claim: string, sheets: readonly MetadataSheet[], problems: readonly string[]]>([
    ['no column of sessions', [sheet('sessions', 'id,place', 'a,b')], ['SESSION_MISSING_COLUMN sessions.csv:1']],
    [
      'no columns of participants',
      [sheet('participants', 'level', '2')],
      ['SESSION_MISSING_COLUMN participants.csv:1', 'SESSION_MISSING_COLUMN participants.csv:1'],
    ],
    [
      'a column that is likely another misspelt',
      [sheet('participants', 'session,speaker,levl,gendr,zip,age', 'hama,م1,2,f,3,4')],
      ['SESSION_KEY_LIKE_ANOTHER participants.csv:1', 'SESSION_KEY_LIKE_ANOTHER participants.csv:1'],
    ],
    ['a row without a session', [sheet('sessions', 'session,place', ',حلب')], ['SESSION_MISSING_CELL sessions.csv:2']],
    [
      'a row without a speaker',
      [sheet('participants', 'session,speaker,level', 'a,,2')],
      ['SESSION_MISSING_CELL participants.csv:2'],
    ],
    [
      'a session twice',
      [sheet('sessions', 'session,place', 'a,حلب', 'a,حمص')],
      ['SESSION_DUPLICATE_ROW sessions.csv:3'],
    ],
    [
      'a speaker twice, in two spellings',
      [sheet('participants', 'session,speaker', 'a,م1', 'a,م ١')],
      ['SESSION_DUPLICATE_ROW participants.csv:3'],
    ],
    ['a table that is no table', [sheet('sessions', 'session,session')], ['CSV_DUPLICATE_COLUMN sessions.csv:1']],
    ['an empty table', [sheet('sessions', '')], ['CSV_EMPTY sessions.csv:undefined']],
  ])('%s', (_, sheets, problems) => {
    expect(readMetadata(sheets).diagnostics.map(({ code, at }) => `${code} ${at?.path}:${at?.line}`)).toEqual(problems)
  })

  test('of two rows the first holds', () => {
    const { metadata } = readMetadata([sheet('sessions', 'session,place', 'a,حلب', 'a,حمص')])
    expect(metadata.sessions.get('a')?.fields.get('place')?.value).toBe('حلب')
  })
})

test('a column that is missing is told with the one that is likely meant; one that is defined is meant', () => {
  const { diagnostics } = readMetadata([sheet('sessions', 'sesion,place', 'hama,حماة')])
  expect(diagnostics.map(({ args }) => args)).toEqual([{ column: 'session', nearest: 'sesion' }])
  const levels = sheet('participants', 'session,speaker,levels', 'hama,م1,2')
  expect(readMetadata([levels]).diagnostics.map(({ args }) => args)).toEqual([{ key: 'levels', nearest: 'level' }])
  expect(readMetadata([levels], new Set(['levels'])).diagnostics).toEqual([])
})
