import type { CodedSession, ExcerptRecord, MatchRecord, Position, TurnRecord } from '../coding/coded-session.ts'
import type { SessionHeader, Speaker } from '../session/session.ts'
import type { Fields } from './fields.ts'

/*
 * The records of coding.jsonl, each written and read side by side. Fields are named like the columns of the tables.
 */

/** The records of a session, one JSON text each: `session`, then its `speaker`, `turn`, `excerpt` and `match` records in order. */
export function* sessionRecords({ header, speakers, turns, excerpts, matches }: CodedSession): Generator<string> {
  const session = header.id
  yield writeHeader(header)
  for (const speaker of speakers) yield writeSpeaker(session, speaker)
  for (const turn of turns) yield writeTurn(session, turn)
  for (const excerpt of excerpts) yield writeExcerpt(session, excerpt)
  for (const match of matches) yield writeMatch(session, match)
}

function writeHeader({ id, attributes, ...others }: SessionHeader): string {
  return JSON.stringify({ record: 'session', session: id, ...others, attributes: Object.fromEntries(attributes) })
}

export function readHeader(fields: Fields): SessionHeader {
  return {
    id: fields.text('session'),
    source: fields.text('source'),
    title: fields.textOrNull('title'),
    kind: fields.word('kind', ['focus-group', 'interview', 'document']),
    mode: fields.textOrNull('mode'),
    place: fields.textOrNull('place'),
    date: fields.textOrNull('date'),
    governorates: fields.texts('governorates'),
    attributes: fields.textMap('attributes'),
  }
}

function writeSpeaker(session: string, { label, role, person, attributes }: Speaker): string {
  const record = { record: 'speaker', session, speaker: label, speaker_role: role, person }
  return JSON.stringify({ ...record, attributes: Object.fromEntries(attributes) })
}

export function readSpeaker(fields: Fields): Speaker {
  return {
    label: fields.text('speaker'),
    role: fields.word('speaker_role', ['participant', 'moderator']),
    person: fields.textOrNull('person'),
    attributes: fields.textMap('attributes'),
  }
}

function writeTurn(session: string, { index, speaker, time, position, words, text, speech }: TurnRecord): string {
  const record = { record: 'turn', session, turn: index, speaker, time, ...placed(position), words, text }
  return JSON.stringify(speech === text ? record : { ...record, speech })
}

export function readTurn(fields: Fields): TurnRecord {
  const text = fields.text('text')
  return {
    index: fields.count('turn'),
    speaker: fields.textOrNull('speaker'),
    time: fields.textOrNull('time'),
    position: readPosition(fields),
    words: fields.count('words'),
    text,
    speech: fields.textOr('speech', text),
  }
}

function writeExcerpt(session: string, excerpt: ExcerptRecord): string {
  const { id, theme, turn, time, position, text, words, evidence, terms, rules, before, after } = excerpt
  const record = { record: 'excerpt', session, excerpt_id: id, theme, turn, time, ...placed(position) }
  return JSON.stringify({ ...record, words, text, evidence, terms, rule: rules, before, after })
}

export function readExcerpt(fields: Fields): ExcerptRecord {
  return {
    id: fields.text('excerpt_id'),
    theme: fields.text('theme'),
    turn: fields.count('turn'),
    time: fields.textOrNull('time'),
    position: readPosition(fields),
    text: fields.text('text'),
    words: fields.count('words'),
    evidence: fields.texts('evidence'),
    terms: fields.texts('terms'),
    rules: fields.texts('rule'),
    before: fields.text('before'),
    after: fields.text('after'),
  }
}

function writeMatch(session: string, match: MatchRecord): string {
  const { id, excerpt, theme, turn, time, position, ...reading } = match
  const record = { record: 'match', session, match_id: id, excerpt_id: excerpt, theme, turn, time, ...placed(position) }
  return JSON.stringify({ ...record, ...reading })
}

export function readMatch(fields: Fields): MatchRecord {
  return {
    id: fields.text('match_id'),
    excerpt: fields.textOrNull('excerpt_id'),
    theme: fields.text('theme'),
    turn: fields.count('turn'),
    time: fields.textOrNull('time'),
    position: readPosition(fields),
    term: fields.text('term'),
    form: fields.text('form'),
    surface: fields.text('surface'),
    class: fields.text('class'),
    confidence: fields.word('confidence', ['high', 'medium', 'low']),
  }
}

function placed({ start, end, line, column, endLine, endColumn }: Position): object {
  return { start, end, line, column, end_line: endLine, end_column: endColumn }
}

function readPosition(fields: Fields): Position {
  return {
    start: fields.count('start'),
    end: fields.count('end'),
    line: fields.count('line'),
    column: fields.count('column'),
    endLine: fields.count('end_line'),
    endColumn: fields.count('end_column'),
  }
}
