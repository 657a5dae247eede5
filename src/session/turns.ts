import type { Span } from '../text/span.ts'
import type { SpeakerLine } from './choose-speakers.ts'
import { forEachLine, trimSpan } from './lines.ts'

/** The speech of a turn, and the line that began it (null before the first speaker line, and in documents). */
export interface Speech {
  readonly span: Span
  readonly line: SpeakerLine | null
  /** Key of who speaks, also where the line names nobody because the speaker goes on. */
  readonly key: string | null
}

/**
 * Cuts `text` from `from` on into turns at the speaker lines. A turn reaches over any number of lines and paragraphs to the next speaker
 * line; what stands before the first one is a turn without a speaker. Spans are trimmed of white space, never empty, in order and disjoint:
 * with the gaps between them (labels, timecodes, white space) they tile the text.
 *
 * @returns also the lines behind which nothing was said
 */
export function cutTurns(
  text: string,
  from: number,
  lines: readonly SpeakerLine[],
): { speeches: readonly Speech[]; empty: readonly SpeakerLine[] } {
  const speeches: Speech[] = []
  const empty: SpeakerLine[] = []
  let key: string | null = null
  const opening = trimSpan(text, from, lines[0]?.start ?? text.length)
  if (opening.start < opening.end) speeches.push({ span: opening, line: null, key })
  for (const [index, line] of lines.entries()) {
    key = line.key ?? key
    const span = trimSpan(text, line.speechStart, lines[index + 1]?.start ?? text.length)
    if (span.start < span.end) speeches.push({ span, line, key })
    else empty.push(line)
  }
  return { speeches, empty }
}

/** A line longer than this (UTF-16 units) was not broken by hand or by an editor that wraps at a margin. */
const widestWrap = 160

/**
 * Cuts a document into its paragraphs, which stand for turns: what blank lines part, and in a text that is not wrapped at a margin
 * (some line is longer than 160 signs) every line, as word processors write it.
 */
export function cutParagraphs(text: string, from: number): readonly Speech[] {
  const wrapped = !hasLineOver(text, from, widestWrap)
  const speeches: Speech[] = []
  let start = from
  const close = (end: number): void => {
    const span = trimSpan(text, start, end)
    if (span.start < span.end) speeches.push({ span, line: null, key: null })
    start = end
  }
  forEachLine(text, from, (lineStart, lineEnd) => {
    if (!wrapped || trimSpan(text, lineStart, lineEnd).start === lineEnd) close(lineEnd)
  })
  close(text.length)
  return speeches
}

function hasLineOver(text: string, from: number, length: number): boolean {
  let found = false
  forEachLine(text, from, (start, end) => {
    found = end - start > length
    return found
  })
  return found
}
