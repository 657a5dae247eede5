import type { CodedTurn, Coder } from '../coding/coding.ts'

/** Codes an example: it is a turn of its own, without speaker. */
export function codeExample(text: string, coder: Coder): CodedTurn {
  return coder.codeTurn(text, { index: 1, speaker: null, time: null, span: { start: 0, end: text.length } })
}
