import { setImmediate } from 'node:timers/promises'
import type { CodedTurn, Coder } from '../coding/coding.ts'
import type { Session } from '../session/session.ts'

/** How many turns are coded before signals are heard again. */
const turnsAtOnce = 1000

/** The turns of a session with their coding; null when the user interrupts it. */
export async function codeTurns(
  session: Session,
  coder: Coder,
  signal: AbortSignal,
): Promise<readonly CodedTurn[] | null> {
  const coded: CodedTurn[] = []
  for (const turn of session.turns) {
    coded.push(coder.codeTurn(session.speech, turn))
    if (coded.length % turnsAtOnce === 0) await setImmediate()
    if (signal.aborted) return null
  }
  return coded
}
