import { nextWord } from '../text/words.ts'
import type { Span } from '../text/span.ts'
import type { Turn } from '../session/session.ts'

/** How many words of context stand before and after an excerpt, at most. */
const mostWords = 30
/** Between the pieces of different turns. */
const turnBorder = ' / '
/** Turns without a word («…») are passed over, but not for ever. */
const mostTurns = 30

/**
 * Up to 30 words that stand before and after a passage: those of its own turn first, then those of the neighbouring turns.
 *
 * Every piece is a slice of the session text, white space at its borders left off; pieces of different turns are joined by ` / `.
 *
 * @param text the session text
 * @param turns all turns of the session, in order
 * @param position of the passage's turn in `turns`, 0-based
 * @param passage lies within that turn
 */
export function contextOf(
  text: string,
  turns: readonly Turn[],
  position: number,
  passage: Span,
): { readonly before: string; readonly after: string } {
  return { before: wordsBefore(text, turns, position, passage), after: wordsAfter(text, turns, position, passage) }
}

function wordsBefore(text: string, turns: readonly Turn[], position: number, passage: Span): string {
  const pieces: string[] = []
  let wanted = mostWords
  const nearby = turns.slice(Math.max(0, position + 1 - mostTurns), position + 1).toReversed()
  for (const [at, { span }] of nearby.entries()) {
    const end = at === 0 ? passage.start : span.end
    const { border, count } = lastWords(text, { start: span.start, end }, wanted)
    if (count > 0) pieces.unshift(text.slice(border, end).trim())
    wanted -= count
    if (wanted === 0) break
  }
  return pieces.join(turnBorder)
}

function wordsAfter(text: string, turns: readonly Turn[], position: number, passage: Span): string {
  const pieces: string[] = []
  let wanted = mostWords
  for (const [at, { span }] of turns.slice(position, position + mostTurns).entries()) {
    const start = at === 0 ? passage.end : span.start
    const { border, count } = firstWords(text, { start, end: span.end }, wanted)
    if (count > 0) pieces.push(text.slice(start, border).trim())
    wanted -= count
    if (wanted === 0) break
  }
  return pieces.join(turnBorder)
}

/** Where the first `wanted` words of a span end; the whole span where it has no more words than that. */
function firstWords(text: string, span: Span, wanted: number): { readonly border: number; readonly count: number } {
  const borders = new Int32Array(2)
  let count = 0
  let at = span.start
  while (nextWord(text, at, span.end, borders)) {
    if (count === wanted) return { border: at, count }
    count++
    at = borders[1] ?? span.end
  }
  return { border: span.end, count }
}

/**
 * Where the last `wanted` words of a span begin; the whole span where it has no more words than that. Words are found forwards
 * only, so it looks at the last few characters, then at twice as many, until they hold enough: linear in what it returns.
 */
function lastWords(text: string, span: Span, wanted: number): { readonly border: number; readonly count: number } {
  for (let length = wanted * 8; ; length *= 2) {
    const from = span.end - length <= span.start ? span.start : afterSpace(text, span.end - length, span.end)
    const starts = wordStarts(text, from, span.end)
    const border = starts.at(-wanted)
    if (starts.length > wanted && border !== undefined) return { border, count: wanted }
    if (from === span.start) return { border: span.start, count: starts.length }
  }
}

/** The first place at or after `from` that no word reaches across. */
function afterSpace(text: string, from: number, end: number): number {
  let at = from
  while (at < end && text[at] !== ' ' && text[at] !== '\n') at++
  return at
}

function wordStarts(text: string, from: number, end: number): readonly number[] {
  const borders = new Int32Array(2)
  const starts: number[] = []
  for (let at = from; nextWord(text, at, end, borders); at = borders[1] ?? end) starts.push(borders[0] ?? at)
  return starts
}
