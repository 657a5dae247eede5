import { noMetadata, readMetadata } from '../../src/session/metadata.ts'
import type { Metadata } from '../../src/session/metadata.ts'
import { readSession } from '../../src/session/read-session.ts'
import type { AttributeDefinition, Session } from '../../src/session/session.ts'

const governorate: AttributeDefinition = {
  name: 'governorate',
  values: ['دمشق', 'حلب', 'اللاذقية', 'طرطوس', 'السويداء'],
  aliases: new Map([['الشام', 'دمشق']]),
  ordinal: false,
}
const level: AttributeDefinition = {
  name: 'level',
  values: ['1', '2', '3', '4', '5'],
  aliases: new Map(),
  ordinal: true,
}
const definitions = [governorate, level]

/** Kind is declared so that only what a test is about is told. */
export const interview = '---\nkind: interview\n---\n'

export function read(
  text: string,
  metadata: Metadata = noMetadata,
): { session: Session; problems: readonly string[]; first: object | undefined } {
  const { session, diagnostics } = readSession(
    { source: 'a/tartous.md', text, path: 't/a/tartous.md' },
    metadata,
    definitions,
  )
  const problems = diagnostics.map(({ code, at }) => `${code} ${at?.path}:${at?.line ?? ''}:${at?.column ?? ''}`)
  return { session, problems, first: diagnostics[0]?.args }
}

/** Metadata from the lines of sessions.csv and of participants.csv. */
export function tables(sessions: readonly string[], participants: readonly string[] = ['session,speaker']): Metadata {
  return readMetadata([
    { kind: 'sessions', path: 'sessions.csv', text: sessions.join('\n') },
    { kind: 'participants', path: 'participants.csv', text: participants.join('\n') },
  ]).metadata
}
