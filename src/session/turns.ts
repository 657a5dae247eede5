import type { Span } from '../text/span.ts'
import type { SpeakerLine } from './choose-speakers.ts'
import { forEachLine, trimSpan } from './lines.ts'
import type { Mark } from './session.ts'

/** What somebody says, and the line that began it (null before the first speaker line, and in documents). */
export interface Speech {
  readonly span: Span
  readonly line: SpeakerLine | null
  /** Key of who speaks, also where the line names nobody because the speaker goes on. */
  readonly key: string | null
  /** The timecodes inside of it. */
  readonly marks: readonly Mark[]
}

/**
 * Speeches of one speaker that follow each other, as one: a turn goes on until somebody else speaks, however often its speaker is named
 * again. Those of nobody stay apart.
 *
 * @returns also the gaps between the speeches that were joined (labels, timecodes, white space), in order
 */
export function joinSpeeches(speeches: readonly Speech[]): {
  readonly joined: readonly Speech[]
  readonly gaps: readonly Span[]
} {
  const joined: (Speech & { readonly marks: Mark[] })[] = []
  const gaps: Span[] = []
  for (const speech of speeches) {
    const last = joined.at(-1)
    if (last === undefined || last.key === null || last.key !== speech.key) {
      joined.push({ ...speech, marks: [...speech.marks] })
      continue
    }
    gaps.push({ start: last.span.end, end: speech.span.start })
    const time = speech.line?.time ?? null
    if (time !== null) last.marks.push({ start: speech.span.start, time })
    for (const mark of speech.marks) last.marks.push(mark)
    joined[joined.length - 1] = { ...last, span: { start: last.span.start, end: speech.span.end } }
  }
  return { joined, gaps }
}

/** A text with spaces in place of its gaps. Signs beyond U+FFFF stay: so a place has the same number in code points too. */
export function blankOut(text: string, gaps: readonly Span[]): string {
  if (gaps.length === 0) return text
  const parts: string[] = []
  let from = 0
  for (const { start, end } of gaps) {
    parts.push(text.slice(from, start), text.slice(start, end).replaceAll(/[^\ud800-\udfff]/g, ' '))
    from = end
  }
  parts.push(text.slice(from))
  return parts.join('')
}

/**
 * Cuts `text` from `from` on into speeches at the speaker lines. A speech reaches over any number of lines and paragraphs to the next speaker
 * line; what stands before the first one is a speech of nobody. Spans are trimmed of white space, never empty, in order and disjoint:
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
  if (opening.start < opening.end) speeches.push({ span: opening, line: null, key, marks: [] })
  for (const [index, line] of lines.entries()) {
    key = line.key ?? key
    const span = trimSpan(text, line.speechStart, lines[index + 1]?.start ?? text.length)
    if (span.start < span.end) speeches.push({ span, line, key, marks: [] })
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
    if (span.start < span.end) speeches.push({ span, line: null, key: null, marks: [] })
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
