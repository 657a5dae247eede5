import { labelKey } from '../label.ts'
import { trimSpan } from '../lines.ts'
import type { Mark } from '../session.ts'
import type { Extracted, ExtractedSpeech } from './format.ts'

/** What a format holds of a speech under one time: a subtitle, a segment, an annotation. Times in seconds from the beginning of the recording. */
export interface Piece {
  /** Who speaks, as written; null where nobody is named. */
  readonly label: string | null
  readonly start: number | null
  readonly end: number | null
  readonly text: string
}

/** A silence this long (seconds) ends a paragraph of a session in which nobody is named, … */
const pause = 2
/** … and so does the next piece once a paragraph has gone on for so long, since recognised speech may know no silence. */
const longestParagraph = 60

/**
 * The session text of a recording, `label [00:00:05]: speech`, with a blank line between turns. Pieces that follow each other and are of one
 * speaker are one turn, with a line break between them. Where no piece names anybody, turns are paragraphs instead, ended by a silence.
 */
export function composeTurns(pieces: readonly Piece[]): Extracted {
  const spoken = pieces.map((piece) => ({ ...piece, text: tidy(piece.text) })).filter(({ text }) => text !== '')
  const goesOn = spoken.some(({ label }) => label !== null) ? isSameSpeaker : isSameParagraph
  const turns: { readonly first: Piece; last: Piece; readonly pieces: Piece[] }[] = []
  for (const piece of spoken) {
    const turn = turns.at(-1)
    if (turn === undefined || !goesOn(turn.first, turn.last, piece)) {
      turns.push({ first: piece, last: piece, pieces: [piece] })
    } else {
      turn.pieces.push(piece)
      turn.last = piece
    }
  }
  return write(turns.map(({ pieces }) => pieces))
}

/** Seconds as a timecode, «00:03:12»: whole seconds, hours always. */
export function toTimecode(seconds: number): string {
  const whole = Math.floor(seconds)
  return [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60]
    .map((value) => String(value).padStart(2, '0'))
    .join(':')
}

/** Lines trimmed and blank ones left out: within a turn they would end a sentence. */
function tidy(text: string): string {
  return text
    .split(/\r\n?|[\n\u2028\u2029]/u)
    .map((line) => {
      const { start, end } = trimSpan(line, 0, line.length)
      return line.slice(start, end)
    })
    .filter((line) => line !== '')
    .join('\n')
}

function isSameSpeaker(_first: Piece, last: Piece, next: Piece): boolean {
  return last.label === next.label || (last.label !== null && next.label !== null && isOneLabel(last.label, next.label))
}

function isOneLabel(first: string, second: string): boolean {
  return labelKey(first) === labelKey(second)
}

function isSameParagraph(first: Piece, last: Piece, next: Piece): boolean {
  if (first.start === null || last.end === null || next.start === null) return false
  return next.start - last.end < pause && next.start - first.start < longestParagraph
}

function write(turns: readonly (readonly Piece[])[]): Extracted {
  const speeches: ExtractedSpeech[] = []
  const parts: string[] = []
  let length = 0
  const add = (part: string): void => {
    parts.push(part)
    length += part.length
  }
  for (const [first, ...others] of turns) {
    if (first === undefined) continue
    const time = timecodeOf(first)
    if (length > 0) add('\n')
    add(headOf(first.label, time))
    const start = length
    add(first.text)
    const marks: Mark[] = []
    for (const piece of others) {
      add('\n')
      const goesOnAt = timecodeOf(piece)
      if (goesOnAt !== null) marks.push({ start: length, time: goesOnAt })
      add(piece.text)
    }
    speeches.push({ label: first.label, time, marks, span: { start, end: length } })
    add('\n')
  }
  return { text: parts.join(''), speeches, properties: new Map() }
}

function timecodeOf({ start }: Piece): string | null {
  return start === null ? null : toTimecode(start)
}

/** What stands before a speech: who speaks, and when. */
function headOf(label: string | null, time: string | null): string {
  const name = label?.replaceAll(/\s+/gu, ' ').trim() ?? ''
  const stamp = time === null ? '' : `[${time}]`
  if (name === '') return stamp === '' ? '' : `${stamp} `
  return stamp === '' ? `${name}: ` : `${name} ${stamp}: `
}
