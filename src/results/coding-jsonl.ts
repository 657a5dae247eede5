import type { Codebook } from '../codebook/codebook.ts'
import { readCodebook } from '../codebook/read-codebook.ts'
import type { CodedSession, ExcerptRecord, MatchRecord, TurnRecord } from '../coding/coded-session.ts'
import type { Confidence } from '../coding/coding.ts'
import { problem } from '../diagnostic/diagnostic.ts'
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import type { SessionHeader, Speaker } from '../session/session.ts'
import { Fields, parseJson } from './fields.ts'
import { readExcerpt, readHeader, readMatch, readSpeaker, readTurn } from './session-records.ts'
import { programVersion } from './version.ts'

/** The format of coding.jsonl: readers stop at another one. */
export const codingFormat = 'code-sessions/coding@1'

/** What a coding depends on beside its transcripts. */
export interface CodingRun {
  readonly codebook: Codebook
  /** The codebook as its author wrote it: whoever reads the results needs no other file. */
  readonly codebookText: string
  readonly minConfidence: Confidence
  readonly includeModerators: boolean
}

/** The first line of coding.jsonl. */
export function runRecord({ codebook, codebookText, minConfidence, includeModerators }: CodingRun): string {
  return JSON.stringify({
    record: 'run',
    format: codingFormat,
    program: programVersion,
    codebook: { id: codebook.id, version: codebook.version, path: codebook.path, text: codebookText },
    options: { min_confidence: minConfidence, include_moderators: includeModerators },
  })
}

type ReadSession =
  | { readonly kind: 'session'; readonly session: CodedSession }
  | { readonly kind: 'problem'; readonly diagnostic: Diagnostic }

/** The codings of a results folder: the run, and its sessions one by one. A problem is the last thing that comes. */
export interface ReadCoding {
  readonly run: CodingRun
  readonly sessions: () => Generator<ReadSession>
}

type Result =
  | { readonly coding: ReadCoding; readonly diagnostics: readonly [] }
  | { readonly coding: null; readonly diagnostics: readonly Diagnostic[] }

/**
 * Reads coding.jsonl line by line, one session in memory at a time.
 *
 * @param lines from the first on; taken once @param path as the user knows the file
 * @returns codes: RESULTS_OTHER_FORMAT, RESULTS_DAMAGED
 */
export function readCoding(lines: Iterator<string>, path: string): Result {
  const first = lines.next()
  const fields = new Fields(first.done === true ? undefined : parseJson(first.value))
  const format = fields.text('format')
  if (fields.isSound && format !== codingFormat) {
    return failure(problem('RESULTS_OTHER_FORMAT', { found: format, expected: codingFormat }, { path, line: 1 }))
  }
  const run = readRun(fields)
  if (run === null) return failure(damaged(fields.text('record'), 'run', path, 1))
  return { coding: { run, sessions: () => readSessions(lines, run.codebook, path) }, diagnostics: [] }
}

function readRun(fields: Fields): CodingRun | null {
  const written = fields.object('codebook')
  const options = fields.object('options')
  const codebookText = written.text('text')
  const minConfidence = options.word('min_confidence', ['medium', 'high', 'low'])
  const includeModerators = options.flag('include_moderators')
  const isRun = fields.text('record') === 'run' && [fields, written, options].every(({ isSound }) => isSound)
  const codebook = isRun ? readCodebook(codebookText, written.text('path')).codebook : null
  return codebook === null ? null : { codebook, codebookText, minConfidence, includeModerators }
}

function* readSessions(lines: Iterator<string>, codebook: Codebook, path: string): Generator<ReadSession> {
  const themes = new Set(codebook.themes.map(({ id }) => id))
  const gathered: Gathered[] = []
  let line = 1
  for (let next = lines.next(); next.done !== true; next = lines.next()) {
    line++
    const fields = new Fields(parseJson(next.value))
    const record = fields.text('record')
    if (record === 'session') {
      yield* gathered.splice(0).map(toReadSession)
      gathered.push(new Gathered(readHeader(fields), themes))
    }
    const isTaken = record === 'session' || gathered[0]?.take(record, fields) === true
    if (isTaken && fields.isSound) continue
    yield { kind: 'problem', diagnostic: damaged(record, 'session', path, line) }
    return
  }
  yield* gathered.map(toReadSession)
}

function toReadSession({ session }: Gathered): ReadSession {
  return { kind: 'session', session }
}

/** A session whose records are coming in. */
class Gathered {
  readonly #header: SessionHeader
  readonly #themes: ReadonlySet<string>
  readonly #speakers = new Map<string, Speaker>()
  readonly #turns = new Map<number, TurnRecord>()
  readonly #excerpts: ExcerptRecord[] = []
  readonly #matches: MatchRecord[] = []

  constructor(header: SessionHeader, themes: ReadonlySet<string>) {
    this.#header = header
    this.#themes = themes
  }

  get session(): CodedSession {
    const [speakers, turns] = [[...this.#speakers.values()], [...this.#turns.values()]]
    return { header: this.#header, speakers, turns, excerpts: this.#excerpts, matches: this.#matches }
  }

  /** @returns whether the record is one of this session and refers only to what has come before it */
  take(record: string, fields: Fields): boolean {
    if (fields.text('session') !== this.#header.id) return false
    switch (record) {
      case 'speaker':
        return this.#takeSpeaker(readSpeaker(fields))
      case 'turn':
        return this.#takeTurn(readTurn(fields))
      case 'excerpt':
        return this.#takeCoded(readExcerpt(fields), this.#excerpts)
      case 'match':
        return this.#takeCoded(readMatch(fields), this.#matches)
      default:
        return false
    }
  }

  #takeSpeaker(speaker: Speaker): boolean {
    this.#speakers.set(speaker.label, speaker)
    return true
  }

  #takeTurn(turn: TurnRecord): boolean {
    this.#turns.set(turn.index, turn)
    return turn.speaker === null || this.#speakers.has(turn.speaker)
  }

  #takeCoded<Coded extends { readonly turn: number; readonly theme: string }>(coded: Coded, list: Coded[]): boolean {
    list.push(coded)
    return this.#turns.has(coded.turn) && this.#themes.has(coded.theme)
  }
}

function damaged(found: string, expected: 'run' | 'session', path: string, line: number): Diagnostic {
  return problem('RESULTS_DAMAGED', { found, expected }, { path, line })
}

function failure(diagnostic: Diagnostic): Result {
  return { coding: null, diagnostics: [diagnostic] }
}
