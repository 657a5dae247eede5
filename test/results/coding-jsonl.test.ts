import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CodedSession, Position } from '../../src/coding/coded-session.ts'
import { readCoding, runRecord } from '../../src/results/coding-jsonl.ts'
import { sessionRecords } from '../../src/results/session-records.ts'
import { codebook, codebookText, threeSessions } from '../tables/three-sessions.ts'

const run = { codebook, codebookText, minConfidence: 'medium', includeModerators: false } as const

function linesOf(sessions: readonly CodedSession[]): readonly string[] {
  return [runRecord(run), ...sessions.flatMap((session) => [...sessionRecords(session)])]
}

/** What reading gives: sessions, then the problem if there is one. */
function read(lines: readonly string[]): readonly unknown[] {
  const { coding, diagnostics } = readCoding(lines.values(), 'coded/coding.jsonl')
  if (coding === null) return diagnostics.map(({ code, args, at }) => ({ code, args, line: at?.line }))
  return [...coding.sessions()].map((item) => {
    if (item.kind === 'session') return item.session
    return { code: item.diagnostic.code, args: item.diagnostic.args, line: item.diagnostic.at?.line }
  })
}

const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('', '\u2028', '\n', '\ud83d\ude00', 'كِتاب', '__proto__'),
)
const count = fc.nat()
const position: fc.Arbitrary<Position> = fc.record({
  start: count,
  end: count,
  line: count,
  column: count,
  endLine: count,
  endColumn: count,
})
const optional = fc.option(text)
const attributes = fc.array(fc.tuple(text, text), { maxLength: 3 }).map((pairs) => new Map(pairs))
const theme = fc.constantFrom(...codebook.themes.map(({ id }) => id))
const labels = ['م1', '__proto__', '', 'constructor']
const session: fc.Arbitrary<CodedSession> = fc.record({
  header: fc.record({
    id: text,
    source: text,
    title: optional,
    kind: fc.constantFrom('focus-group' as const, 'interview' as const, 'document' as const),
    mode: optional,
    place: optional,
    date: optional,
    governorates: fc.array(text, { maxLength: 2 }),
    attributes,
  }),
  speakers: fc.tuple(
    ...labels.map((label) =>
      fc.record({
        label: fc.constant(label),
        role: fc.constantFrom('moderator' as const, 'participant' as const),
        person: optional,
        attributes,
      }),
    ),
  ),
  turns: fc
    .array(
      fc.record({
        speaker: fc.option(fc.constantFrom(...labels)),
        time: optional,
        position,
        words: count,
        text,
        speech: text,
      }),
      { minLength: 1, maxLength: 3 },
    )
    .map((turns) => turns.map((turn, at) => ({ index: at + 1, ...turn }))),
  excerpts: fc.array(
    fc.record({
      id: text,
      theme,
      turn: fc.constant(1),
      time: optional,
      position,
      text,
      words: count,
      evidence: fc.array(text, { maxLength: 2 }),
      terms: fc.array(text, { maxLength: 2 }),
      rules: fc.array(text, { maxLength: 2 }),
      before: text,
      after: text,
    }),
    { maxLength: 3 },
  ),
  matches: fc.array(
    fc.record({
      id: text,
      excerpt: optional,
      theme,
      turn: fc.constant(1),
      time: optional,
      position,
      term: text,
      form: text,
      surface: text,
      class: text,
      confidence: fc.constantFrom('high' as const, 'medium' as const, 'low' as const),
    }),
    { maxLength: 3 },
  ),
})

test('sessions come back as they were written', () => {
  fc.assert(
    fc.property(fc.array(session, { maxLength: 3 }), (sessions) => {
      expect(read(linesOf(sessions))).toEqual(sessions)
    }),
  )
})

test('every record is one line', () => {
  fc.assert(
    fc.property(session, (made) => {
      const lines = [...sessionRecords(made)]
      expect(lines.filter((line) => line.includes('\n'))).toEqual([])
      expect(lines.map((line) => String(new Map(Object.entries(JSON.parse(line) as object)).get('record')))[0]).toBe(
        'session',
      )
    }),
  )
})

test('the run comes back with its codebook', () => {
  const { coding } = readCoding(linesOf([]).values(), 'coding.jsonl')
  expect(coding?.run).toEqual(run)
  expect(coding === null ? null : [...coding.sessions()]).toEqual([])
})

test('reading a session at a time gives it before the next is read', () => {
  const lines = linesOf(threeSessions)
  let taken = 0
  const counted = (function* () {
    for (const line of lines) {
      taken++
      yield line
    }
  })()
  const { coding } = readCoding(counted, 'coding.jsonl')
  expect(coding?.sessions().next().value).toMatchObject({ kind: 'session', session: { header: { id: 'daraa' } } })
  expect(taken).toBeLessThan(lines.length / 2)
})

describe('what is not as we wrote it stops the reading, with its line', () => {
  const [first = '', ...others] = linesOf(threeSessions.slice(0, 1))
  const damaged = (found: string, line: number) => [
    { code: 'RESULTS_DAMAGED', args: { found, expected: 'session' }, line },
  ]

  test.each([
    ['nothing at all', []],
    ['no JSON', ['{"record":']],
    ['another record', [others[0] ?? '']],
    ['a codebook that can not be read', [first.replace('code-sessions/codebook@1', 'x')]],
    ['a field missing', [first.replace('"min_confidence":"medium",', '')]],
  ])('a first line with %s', (_, lines) => {
    expect(read(lines)).toMatchObject([{ code: 'RESULTS_DAMAGED', args: { expected: 'run' }, line: 1 }])
  })

  test('another format', () => {
    expect(read([first.replace('coding@1', 'coding@2')])).toEqual([
      {
        code: 'RESULTS_OTHER_FORMAT',
        args: { found: 'code-sessions/coding@2', expected: 'code-sessions/coding@1' },
        line: 1,
      },
    ])
  })

  const line = (record: string): string => others.find((text) => text.startsWith(`{"record":"${record}"`)) ?? ''
  const session = line('session')
  const [speaker, turn] = [
    others.filter((text) => text.startsWith('{"record":"speaker"')),
    others.filter((text) => text.startsWith('{"record":"turn"')),
  ]

  test.each<[claim: string, lines: readonly string[], record: string]>([
    ['a line cut short', [session.slice(0, 40)], ''],
    ['a list', ['[]'], ''],
    ['a speaker before any session', [line('speaker')], 'speaker'],
    ['a record of another session', [session, line('speaker').replace('daraa', 'hama')], 'speaker'],
    ['an unknown record', [session, line('speaker').replace('"speaker"', '"remark"')], 'remark'],
    ['a turn of nobody known', [session, turn[1] ?? ''], 'turn'],
    ['an excerpt of no turn', [session, line('excerpt')], 'excerpt'],
    ['an excerpt of no theme', [session, ...speaker, ...turn, line('excerpt').replace('trust', 'gone')], 'excerpt'],
    ['a match of no turn', [session, line('match')], 'match'],
    ['a text for a number', [session, ...speaker, (turn[0] ?? '').replace('"words":2', '"words":"2"')], 'turn'],
    ['a fraction for a number', [session, ...speaker, (turn[0] ?? '').replace('"words":2', '"words":2.5')], 'turn'],
    ['a kind that is none', [session.replace('interview', 'chat')], 'session'],
    ['governorates that are no texts', [session.replace('["درعا"]', '[1]')], 'session'],
    ['attributes that are no texts', [session.replace('"attributes":{}', '"attributes":{"a":1}')], 'session'],
  ])('%s', (_, lines, record) => {
    const found = read([first, ...lines])
    expect(found.slice(-1)).toEqual(damaged(record, lines.length + 1))
  })
})
