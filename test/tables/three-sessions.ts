import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Codebook } from '../../src/codebook/codebook.ts'
import { readCodebook } from '../../src/codebook/read-codebook.ts'
import type { CodedSession } from '../../src/coding/coded-session.ts'
import type { Confidence } from '../../src/coding/coding.ts'
import { compileCodebook } from '../../src/coding/compile.ts'
import { placeSession } from '../../src/coding/place-session.ts'
import { noMetadata } from '../../src/session/metadata.ts'
import { readSession } from '../../src/session/read-session.ts'
import type { Session } from '../../src/session/session.ts'
import { tables } from '../../src/tables/all-tables.ts'
import { Counting } from '../../src/tables/counting.ts'
import type { Cell, TableFold } from '../../src/tables/table.ts'

/** The fixture whose README works everything out by hand. */
export const fixture = new URL('../fixtures/three-sessions/', import.meta.url).pathname

export const codebookText = readFileSync(join(fixture, 'codebook.yaml'), 'utf8')

export const codebook: Codebook = codebookOf(codebookText)

function codebookOf(text: string): Codebook {
  const { codebook: read, diagnostics } = readCodebook(text, 'codebook.yaml')
  if (read === null) throw new Error(diagnostics.map(({ code }) => code).join())
  return read
}

/** One of the three sessions. */
export function readFixture(source: string): Session {
  const text = readFileSync(join(fixture, 'transcripts', source), 'utf8')
  return readSession({ source, text }, noMetadata, codebook.attributes).session
}

/** A session coded with the fixture's codebook. */
export function codeSession(session: Session, minConfidence: Confidence = 'medium'): CodedSession {
  const { coder } = compileCodebook(codebook, { minConfidence })
  return placeSession(
    session,
    session.turns.map((turn) => coder.codeTurn(session.text, turn)),
    codebook,
  )
}

const sources: readonly string[] = ['daraa.txt', 'hama.txt', 'report.md']

/** The three sessions coded, by path. */
export const threeSessions: readonly CodedSession[] = sources.map((source) => codeSession(readFixture(source)))

export type Record = Readonly<{ [column: string]: Cell }>

/** All rows of a table over some sessions, as records. */
export function recordsOf(table: TableFold, sessions: readonly CodedSession[]): readonly Record[] {
  const rows = [...sessions.flatMap((session) => [...table.add(session)]), ...table.finish()]
  return rows.map((row) => Object.fromEntries(table.columns.map(({ name }, at) => [name, row[at] ?? null])))
}

/** Some columns of records, as rows. */
export function pick(records: readonly Record[], ...columns: readonly string[]): readonly (readonly Cell[])[] {
  return records.map((record) => columns.map((column) => record[column] ?? null))
}

/** Records of one table. The numbers that tests expect of it are those of test/fixtures/three-sessions/README.md. */
export function table(name: string, { includeModerators = false, sessions = threeSessions } = {}): readonly Record[] {
  const create = tables.get(name)
  if (create === undefined) throw new Error(`no table ${name}`)
  return recordsOf(create(new Counting(codebook, { includeModerators })), sessions)
}
