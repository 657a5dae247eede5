import type { TurnRecord } from '../coding/coded-session.ts'

/** Where a place of the session text (in code points) stands in the text of its turn, in UTF-16 units. */
export function unitsInTurn({ text, position }: TurnRecord, place: number): number {
  const points = place - position.start
  const isInUnits = text.length === position.end - position.start
  return isInUnits ? points : Array.from(text).slice(0, points).join('').length
}

/** What of a turn's speech stands between two places of the session text, in code points. */
export function speechBetween(turn: TurnRecord, start: number, end: number): string {
  return turn.speech.slice(unitsInTurn(turn, start), unitsInTurn(turn, end))
}
