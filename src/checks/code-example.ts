import type { CodedTurn, Coder } from '../coding/coding.ts'
import { turnOfWords } from '../session/session.ts'

/** Codes an example: it is a turn of its own, without speaker. */
export function codeExample(text: string, coder: Coder): CodedTurn {
  return coder.codeTurn(text, turnOfWords(text))
}
