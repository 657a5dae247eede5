import type { Diagnostic } from '../../diagnostic/diagnostic.ts'
import { problem } from '../../diagnostic/diagnostic.ts'
import { asciiDigits } from '../label.ts'
import { forEachLine } from '../lines.ts'

/** A subtitle: its timing (seconds; null where it can't be read), the 1-based line of that, and what stands below as written. */
export interface Cue {
  readonly line: number
  readonly start: number | null
  readonly end: number | null
  readonly text: string
}

/**
 * Reads the cues of WebVTT and SubRip, which differ in nothing that matters here: blocks with a timing («00:01:02.500 --> 00:01:05.000», comma
 * or point, hours or none, digits of any kind) over lines of text, up to an empty line or the next timing. Counters, names of cues, settings
 * and the blocks WEBVTT, NOTE, STYLE and REGION are passed over. Text of a faulty cue is kept: words matter more than their times.
 *
 * @param path as the user knows the file
 * @returns codes: CAPTIONS_BAD_TIMING, CAPTIONS_STRAY_TEXT
 */
export function readCaptions(
  text: string,
  path: string,
): { readonly cues: readonly Cue[]; readonly diagnostics: readonly Diagnostic[] } {
  const reader = new CueReader(path)
  let number = 0
  forEachLine(text, 0, (start, end) => reader.add(text.slice(start, end), ++number))
  reader.end()
  return reader
}

/** Where the next line belongs: to nothing yet, to a cue, or to a block that is passed over. */
type Block = 'none' | 'cue' | 'skipped'

interface OpenCue extends Omit<Cue, 'text'> {
  readonly lines: string[]
}

const longestQuote = 40

class CueReader {
  readonly cues: Cue[] = []
  readonly diagnostics: Diagnostic[] = []
  readonly #path: string
  #block: Block = 'none'
  #cue: OpenCue | null = null
  /** A line that may be the name of the cue that begins below it. */
  #waiting: { readonly line: number; readonly text: string } | null = null

  constructor(path: string) {
    this.#path = path
  }

  add(line: string, number: number): void {
    if (isTiming(line)) this.#begin(line, number)
    else if (isBlank(line, this.#block === 'cue' && this.#cue?.lines.length === 0)) this.#endBlock()
    else if (this.#block === 'cue') this.#cue?.lines.push(line)
    else if (this.#block === 'none') this.#addFirst(line, number)
  }

  end(): void {
    this.#endBlock()
    this.#endCue()
  }

  #begin(line: string, number: number): void {
    // Where the empty line between two cues is missing, the last line of the first is the counter of the second.
    if (this.#block === 'cue' && isCounter(this.#cue?.lines.at(-1))) this.#cue?.lines.pop()
    this.#waiting = null
    this.#endCue()
    const timing = readTiming(line)
    if (timing === null) {
      const found = line.trim().slice(0, longestQuote)
      this.diagnostics.push(problem('CAPTIONS_BAD_TIMING', { found }, { path: this.#path, line: number }))
    }
    this.#cue = { line: number, start: timing?.start ?? null, end: timing?.end ?? null, lines: [] }
    this.#block = 'cue'
  }

  /** The first line of a block that is no timing. */
  #addFirst(line: string, number: number): void {
    if (this.#waiting !== null) this.#takeStray()
    if (this.#block === 'cue') this.#cue?.lines.push(line)
    else if (/^\s*(?:WEBVTT|NOTE|STYLE|REGION)(?=\s|:|$)/u.test(line)) this.#block = 'skipped'
    else if (this.#block === 'none') this.#waiting = { line: number, text: line }
  }

  #endBlock(): void {
    if (this.#waiting !== null) this.#takeStray()
    this.#block = 'none'
  }

  /** A line that named no cue is text: of the cue above, since an empty line within a subtitle is the likeliest slip. */
  #takeStray(): void {
    const { line, text } = this.#waiting ?? { line: 0, text: '' }
    this.#waiting = null
    if (isCounter(text)) return
    const isRead = this.#cue !== null
    const found = text.trim().slice(0, longestQuote)
    this.diagnostics.push(problem('CAPTIONS_STRAY_TEXT', { found, isRead }, { path: this.#path, line }))
    this.#cue?.lines.push(text)
    this.#block = isRead ? 'cue' : 'skipped'
  }

  #endCue(): void {
    if (this.#cue === null) return
    const { lines, ...cue } = this.#cue
    this.cues.push({ ...cue, text: lines.join('\n') })
    this.#cue = null
  }
}

/** A line of spaces ends no cue that has no text yet: YouTube writes one for the line that has not scrolled in. */
function isBlank(line: string, isFirstOfCue: boolean): boolean {
  return isFirstOfCue ? line === '' : line.trim() === ''
}

/** Whether a line holds an arrow after what may be a time. Speech may hold an arrow too, but not so. */
function isTiming(line: string): boolean {
  const arrow = line.indexOf('-->')
  return arrow >= 0 && /^[^\p{L}\p{Nd}]*\p{Nd}+\s*:/u.test(line.slice(0, arrow))
}

function isCounter(line: string | undefined): boolean {
  return line !== undefined && /^\s*\p{Nd}+\s*$/u.test(line)
}

const clock = '(?:(\\d{1,4}):)?(\\d{1,2}):(\\d{1,2})(?:[.,:٫،](\\d{1,3}))?'
const timing = new RegExp(`^\\s*${clock}\\s*-+>\\s*${clock}(?:\\s.*)?$`, 'u')

function readTiming(line: string): { readonly start: number; readonly end: number } | null {
  const found = timing.exec(asciiDigits(line.replaceAll(/\p{Cf}/gu, '')))
  if (found === null) return null
  const start = toSeconds(found.slice(1, 5))
  const end = toSeconds(found.slice(5, 9))
  return start === null || end === null ? null : { start, end: Math.max(start, end) }
}

function toSeconds([hours = '0', minutes = '0', seconds = '0', fraction = '']: readonly (string | undefined)[]):
  number | null {
  if (Number(minutes) > 59 || Number(seconds) > 59) return null
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds) + Number(fraction.padEnd(3, '0')) / 1000
}
