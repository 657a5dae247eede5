import type { Place } from '../diagnostic/diagnostic.ts'

/** A value that somebody wrote down for a session or a speaker, and where. */
export interface Field {
  readonly value: string
  readonly at: Place
}

/** By the name of the field. */
export type Fields = ReadonlyMap<string, Field>

/** What is written down for a speaker of a session. `label` as written there. */
export interface ParticipantFields {
  readonly label: string
  readonly at: Place
  readonly fields: Fields
}

/** By `labelKey`. */
export type Participants = ReadonlyMap<string, ParticipantFields>

/** Items of a list in one cell or value: parted by | ، ؛ ; or comma, none of which a label or the name of a governorate holds. */
export function splitList(value: string): readonly string[] {
  return value
    .split(/[|،؛;,]/u)
    .map((item) => item.trim())
    .filter((item) => item !== '')
}

/** A value without surrounding space and invisible marks, composed (NFC), so that the same words are the same text. */
export function cleanValue(value: string): string {
  return value
    .normalize('NFC')
    .replaceAll(/[\u200e\u200f\u061c\u200b\ufeff\u202a-\u202e\u2066-\u2069]/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
}
