import type { Diagnostic, Place } from '../diagnostic/diagnostic.ts'
import { problem } from '../diagnostic/diagnostic.ts'
import { readCsv } from '../parsing/csv.ts'
import { nearest } from '../text/closeness.ts'
import { cleanValue } from './fields.ts'
import type { Field, Fields, ParticipantFields, Participants } from './fields.ts'
import { labelKey } from './label.ts'

/** What the tables beside the transcripts say: by session id, participants then by `labelKey`. */
export interface Metadata {
  readonly sessions: ReadonlyMap<string, SessionRow>
  readonly participants: ReadonlyMap<string, Participants>
}

/** A row of sessions.csv. */
export interface SessionRow {
  readonly at: Place
  readonly fields: Fields
}

/** A table of metadata as text. `path` as the user knows it. */
export interface MetadataSheet {
  readonly kind: 'sessions' | 'participants'
  readonly path: string
  readonly text: string
}

/** Nothing but what the transcripts say themselves. */
export const noMetadata: Metadata = { sessions: new Map(), participants: new Map() }

/**
 * Reads sessions.csv (`session` and any of title, kind, mode, place, date, governorates, moderators) and participants.csv (`session`,
 * `speaker` and any of level, governorate, gender, role, person). Any further column is an attribute; an empty cell says nothing.
 * Of rows about the same session or speaker the first holds.
 *
 * @param attributes names of those that are defined, which no column of participants is a misspelling of
 * @returns codes: CSV_…, SESSION_MISSING_COLUMN, SESSION_MISSING_CELL, SESSION_DUPLICATE_ROW, SESSION_KEY_LIKE_ANOTHER
 */
export function readMetadata(
  sheets: readonly MetadataSheet[],
  attributes: ReadonlySet<string> = new Set(),
): { metadata: Metadata; diagnostics: readonly Diagnostic[] } {
  const sessions = new Map<string, SessionRow>()
  const participants = new Map<string, Map<string, ParticipantFields>>()
  const diagnostics: Diagnostic[] = []
  for (const { kind, path, text } of sheets) {
    const { header, rows } = readRows(path, text, requiredColumns[kind], diagnostics)
    // Those of sessions.csv are told session by session, together with the keys of the head.
    if (kind === 'participants') diagnostics.push(...likelyMisspellings(header, attributes, { path, line: 1 }))
    for (const row of rows) {
      if (kind === 'sessions') addSession(sessions, row, diagnostics)
      else addParticipant(participants, row, diagnostics)
    }
  }
  return { metadata: { sessions, participants }, diagnostics }
}

const requiredColumns = { sessions: ['session'], participants: ['session', 'speaker'] } as const

const participantFields: readonly string[] = ['level', 'governorate', 'gender', 'role', 'person']
const columns = new Set(
  [
    ['session', 'title', 'kind', 'mode', 'place', 'date', 'governorates', 'moderators'],
    ['speaker', ...participantFields],
  ].flat(),
)

/** What is said of participants under names that nothing defines and that are close to a name of ours: SESSION_KEY_LIKE_ANOTHER. */
export function likelyMisspellings(
  names: Iterable<string>,
  attributes: Pick<ReadonlySet<string>, 'has'>,
  at: Place,
): readonly Diagnostic[] {
  return [...names]
    .filter((name) => name !== '' && !columns.has(name) && !attributes.has(name))
    .flatMap((key) => {
      const close = nearest(key, participantFields)
      return close === null ? [] : [problem('SESSION_KEY_LIKE_ANOTHER', { key, nearest: close }, at)]
    })
}

interface Row {
  readonly at: Place
  /** The cells of the columns that must be there, in their order. */
  readonly keys: readonly string[]
  readonly fields: Fields
}

function readRows(
  path: string,
  text: string,
  required: readonly string[],
  diagnostics: Diagnostic[],
): { header: readonly string[]; rows: readonly Row[] } {
  const { sheet, diagnostics: found } = readCsv(text, path)
  for (const diagnostic of found) diagnostics.push(diagnostic)
  if (sheet === null) return { header: [], rows: [] }
  // Our own columns are known in any case; attributes keep theirs.
  const header = sheet.header.map((name) => (columns.has(name.toLowerCase()) ? name.toLowerCase() : name))
  const missing = required.filter((column) => !header.includes(column))
  const others = header.filter((name) => !columns.has(name))
  diagnostics.push(
    ...missing.map((column) =>
      problem('SESSION_MISSING_COLUMN', { column, nearest: nearest(column, others) }, { path, line: 1 }),
    ),
  )
  if (missing.length > 0) return { header, rows: [] }
  const rows = sheet.rows.flatMap(({ line, cells }) => {
    const at = { path, line }
    const keys = required.map((column) => cleanValue(cells[header.indexOf(column)] ?? ''))
    const empty = required.find((_, index) => keys[index] === '')
    if (empty !== undefined) {
      diagnostics.push(problem('SESSION_MISSING_CELL', { column: empty }, at))
      return []
    }
    return [{ at, keys, fields: toFields(header, cells, required, at) }]
  })
  return { header, rows }
}

function toFields(header: readonly string[], cells: readonly string[], required: readonly string[], at: Place): Fields {
  const fields = new Map<string, Field>()
  for (const [index, name] of header.entries()) {
    const value = cleanValue(cells[index] ?? '')
    if (value !== '' && !required.includes(name)) fields.set(name, { value, at })
  }
  return fields
}

function addSession(sessions: Map<string, SessionRow>, { at, keys, fields }: Row, diagnostics: Diagnostic[]): void {
  const [id = ''] = keys
  const first = sessions.get(id)
  if (first === undefined) sessions.set(id, { at, fields })
  else diagnostics.push(problem('SESSION_DUPLICATE_ROW', { of: id, first: formatAt(first.at) }, at))
}

function addParticipant(
  participants: Map<string, Map<string, ParticipantFields>>,
  { at, keys, fields }: Row,
  diagnostics: Diagnostic[],
): void {
  const [session = '', label = ''] = keys
  const ofSession = participants.get(session) ?? new Map<string, ParticipantFields>()
  participants.set(session, ofSession)
  const first = ofSession.get(labelKey(label))
  if (first === undefined) ofSession.set(labelKey(label), { label, at, fields })
  else diagnostics.push(problem('SESSION_DUPLICATE_ROW', { of: `${session}, ${label}`, first: formatAt(first.at) }, at))
}

/** `path:line`, for a sentence that names a second place. */
export function formatAt({ path, line }: Place): string {
  return line === undefined ? path : `${path}:${line}`
}
