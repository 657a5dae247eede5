import type { Span } from '../text/span.ts'

export type SessionKind = 'focus-group' | 'interview' | 'document'
export type SpeakerRole = 'moderator' | 'participant'

/**
 * Somebody who speaks in a session.
 *
 * `label` is the spelling of the speaker lines («م1»). `attributes` holds what participants say of themselves (level, governorate,
 * gender, role …) by attribute name, as written after aliases were resolved. `person` joins speakers of several sessions.
 */
export interface Speaker {
  readonly label: string
  readonly role: SpeakerRole
  readonly person: string | null
  readonly attributes: ReadonlyMap<string, string>
}

/** What is known of a session beside its words. `source` is the path below the folder that the user named, with `/`. */
export interface SessionHeader {
  readonly id: string
  readonly source: string
  readonly title: string | null
  readonly kind: SessionKind
  readonly mode: string | null
  readonly place: string | null
  readonly date: string | null
  readonly governorates: readonly string[]
  /** Other attributes of the session, by name. */
  readonly attributes: ReadonlyMap<string, string>
}

/**
 * One speaker's uninterrupted speech; in a `document`, one paragraph.
 *
 * `index` is 1-based within the session. `span` covers the speech alone, without label and timecode, trimmed of white space:
 * turns and the gaps between them tile the session text. `time` is as written («00:03:12»), digits folded to ASCII.
 */
export interface Turn {
  readonly index: number
  readonly speaker: Speaker | null
  readonly time: string | null
  readonly span: Span
}

/**
 * One transcript: a header, its speakers in order of appearance, and its turns in order.
 *
 * `text` is the session text that every offset and line indexes: for txt and md the decoded file (BOM dropped, CR kept),
 * otherwise the text extracted from it (`extracted`), which the results folder then holds under `sources/`.
 */
export interface Session {
  readonly header: SessionHeader
  readonly text: string
  readonly extracted: boolean
  readonly speakers: readonly Speaker[]
  readonly turns: readonly Turn[]
}

/** What an attribute of sessions and participants may say; `values` null means any text. */
export interface AttributeDefinition {
  readonly name: string
  readonly values: readonly string[] | null
  readonly aliases: ReadonlyMap<string, string>
  readonly ordinal: boolean
}
