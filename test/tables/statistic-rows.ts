import type { CodedSession } from '../../src/coding/coded-session.ts'
import { placeSession } from '../../src/coding/place-session.ts'
import type { SessionHeader } from '../../src/session/session.ts'
import { Counting } from '../../src/tables/counting.ts'
import type { TableFold } from '../../src/tables/table.ts'
import { makeSession, wordCoder } from '../coding/word-coder.ts'
import type { Said } from '../coding/word-coder.ts'
import { codebook, recordsOf, threeSessions } from './three-sessions.ts'
import type { Record } from './three-sessions.ts'

/** Rows of a table that no results folder holds; the figures of the fixture are worked out in its README. */
export function rowsOf(
  create: (counting: Counting) => TableFold,
  { sessions = threeSessions, includeModerators = false } = {},
): readonly Record[] {
  return recordsOf(create(new Counting(codebook, { includeModerators })), sessions)
}

const words = new Map([
  ['wells', 'بئر'],
  ['pipes', 'أنبوب'],
  ['trust', 'ثقة'],
])

/** A session of a few words, each a theme of its own. */
export function coded(id: string, said: readonly Said[], header: Partial<SessionHeader> = {}): CodedSession {
  const session = makeSession({ id, ...header }, said)
  const coder = wordCoder(codebook, words)
  return placeSession(
    session,
    session.turns.map((turn) => coder.codeTurn(session.text, turn)),
    codebook,
  )
}
