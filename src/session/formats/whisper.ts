import type { Diagnostic } from '../../diagnostic/diagnostic.ts'
import { problem } from '../../diagnostic/diagnostic.ts'
import { LineIndex } from '../../text/line-index.ts'
import type { Extraction, Format } from './format.ts'
import { findLabels } from './labels-in-text.ts'
import { composeTurns } from './transcript-text.ts'
import type { Piece } from './transcript-text.ts'

/**
 * What speech recognition writes as JSON: Whisper and OpenAI (`segments`), WhisperX with its speakers, whisper.cpp (`transcription`),
 * Transformers (`chunks`), or a bare list of segments. Words and their times are passed over, the segments hold them too.
 */
export const whisper: Format = { name: 'whisper', endings: ['json'], holds: 'text', extract }

/** Codes: JSON_SYNTAX, FORMAT_NOT_A_TRANSCRIPT, FORMAT_BAD_SEGMENT, FORMAT_BAD_CHARACTER, SESSION_DOUBTFUL_SPEAKER */
function extract(text: string, path: string, declared: ReadonlySet<string>): Promise<Extraction> {
  const parsed = parseJson(text, path)
  if (parsed.diagnostic !== null) return Promise.resolve({ extracted: null, diagnostics: [parsed.diagnostic] })
  const segments = findSegments(parsed.value)
  if (segments === null) {
    const foreign = problem('FORMAT_NOT_A_TRANSCRIPT', { expected: 'segments' }, { path })
    return Promise.resolve({ extracted: null, diagnostics: [foreign] })
  }
  const reader = new SegmentReader(path)
  const pieces = segments.flatMap((segment, index) => reader.read(segment, index + 1))
  const named = pieces.some(({ label }) => label !== null)
    ? { pieces, diagnostics: [] }
    : findLabels(pieces, declared, () => ({ path }))
  return Promise.resolve({
    extracted: composeTurns(named.pieces),
    diagnostics: [...reader.diagnostics(), ...named.diagnostics],
  })
}

function parseJson(text: string, path: string): { value: unknown; diagnostic: Diagnostic | null } {
  try {
    return { value: JSON.parse(text), diagnostic: null }
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    // Node names the position of some slips only; where the text ends too early, it is the end.
    const named = /position (?<at>\d+)/u.exec(error.message)?.groups?.['at']
    const offset = error.message.includes('end of JSON') ? text.length : named === undefined ? null : Number(named)
    const point = offset === null ? {} : new LineIndex(text).pointAt(offset)
    return { value: null, diagnostic: problem('JSON_SYNTAX', {}, { path, ...point }) }
  }
}

type Fields = Readonly<Record<string, unknown>>

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The list of segments, or null where the file holds something else. An empty list is an empty transcript. */
function findSegments(value: unknown): readonly unknown[] | null {
  if (Array.isArray(value)) return value.some(hasText) ? value : null
  if (!isFields(value)) return null
  for (const key of ['segments', 'transcription', 'chunks']) {
    const list: unknown = value[key]
    if (Array.isArray(list) && (list.length === 0 || list.some(hasText))) return list
  }
  return null
}

function hasText(segment: unknown): boolean {
  return isFields(segment) && typeof segment['text'] === 'string'
}

class SegmentReader {
  readonly #path: string
  readonly #diagnostics: Diagnostic[] = []
  #badCharacter: string | null = null
  #badCharacters = 0

  constructor(path: string) {
    this.#path = path
  }

  read(segment: unknown, number: number): readonly Piece[] {
    if (!isFields(segment) || typeof segment['text'] !== 'string') {
      this.#diagnostics.push(problem('FORMAT_BAD_SEGMENT', { number }, { path: this.#path }))
      return []
    }
    const [start, end] = timesOf(segment)
    const speaker = speakerOf(segment) ?? speakerOfWords(segment['words'])
    return [{ label: speaker === null ? null : this.#clean(speaker), start, end, text: this.#clean(segment['text']) }]
  }

  diagnostics(): readonly Diagnostic[] {
    if (this.#badCharacter === null) return this.#diagnostics
    const args = { character: this.#badCharacter, count: this.#badCharacters }
    return [...this.#diagnostics, problem('FORMAT_BAD_CHARACTER', args, { path: this.#path })]
  }

  /** JSON may hold what no text can: half of a surrogate pair, and U+0000, which ends texts in other programs. */
  #clean(text: string): string {
    return text.replaceAll(/\p{Cs}|\0/gu, (found) => {
      this.#badCharacter ??= `U+${found.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`
      this.#badCharacters++
      return '\ufffd'
    })
  }
}

/** When a segment begins and ends, in seconds. */
function timesOf(segment: Fields): readonly [start: number | null, end: number | null] {
  const { start, end, timestamp, offsets } = segment
  if (Array.isArray(timestamp)) return [toSeconds(timestamp[0], 1), toSeconds(timestamp[1], 1)]
  if (isFields(offsets)) return [toSeconds(offsets['from'], 1000), toSeconds(offsets['to'], 1000)]
  return [toSeconds(start, 1), toSeconds(end, 1)]
}

function toSeconds(value: unknown, unitsPerSecond: number): number | null {
  return typeof value === 'number' && value >= 0 ? value / unitsPerSecond : null
}

function speakerOf({ speaker }: Fields): string | null {
  if (typeof speaker === 'number') return String(speaker)
  return typeof speaker === 'string' && speaker.trim() !== '' ? speaker : null
}

/** Who says most of the words: WhisperX names nobody for a segment that several people share. */
function speakerOfWords(words: unknown): string | null {
  const counts = new Map<string, number>()
  for (const word of Array.isArray(words) ? words : []) {
    const speaker = isFields(word) ? speakerOf(word) : null
    if (speaker !== null) counts.set(speaker, (counts.get(speaker) ?? 0) + 1)
  }
  const most = [...counts].reduce<readonly [string | null, number]>(
    (best, next) => (next[1] > best[1] ? next : best),
    [null, 0],
  )
  return most[0]
}
