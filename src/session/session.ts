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
 * `index` is 1-based within the session. `span` covers the speech, without the label and timecode before it, trimmed of white space:
 * turns and the gaps between them tile the session text. `time` is as written («00:03:12»), digits folded to ASCII. `marks`
 * are the timecodes inside of it, in order.
 */
export interface Turn {
  readonly index: number
  readonly speaker: Speaker | null
  readonly time: string | null
  readonly span: Span
  readonly marks: readonly Mark[]
}

/** Where a turn goes on at a time of its own: the next subtitle or row, a line with a timecode. `start` is a UTF-16 offset of the session text. */
export interface Mark {
  readonly start: number
  readonly time: string
}

/** The timecode that stands nearest before an offset of the session text within a turn. */
export function timeAt({ time, marks }: Pick<Turn, 'time' | 'marks'>, offset: number): string | null {
  return marks.findLast(({ start }) => start <= offset)?.time ?? time
}

/** Words that stand by themselves, such as those of an example, as a turn of nobody. */
export function turnOfWords(words: string): Turn {
  return { index: 1, speaker: null, time: null, span: { start: 0, end: words.length }, marks: [] }
}

/**
 * One transcript: a header, its speakers in order of appearance, and its turns in order.
 *
 * `text` is the session text that every offset and line indexes: for txt and md the decoded file (BOM dropped, CR kept),
 * otherwise the text extracted from it (`extracted`), which the results folder then holds under `sources/`. `speech` is what is
 * matched and counted: the same text, place by place, but labels and timecodes that stand inside of turns are spaces.
 */
export interface Session {
  readonly header: SessionHeader
  readonly text: string
  readonly speech: string
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
