import type { Diagnostic, Place } from '../diagnostic/diagnostic.ts'
import { problem } from '../diagnostic/diagnostic.ts'
import { nearest } from '../text/closeness.ts'
import type { Attributes } from './attributes.ts'
import type { SpeakerLine } from './choose-speakers.ts'
import { cleanValue, splitList } from './fields.ts'
import type { Field, Participants } from './fields.ts'
import { nameSessionFields } from './header.ts'
import { foldLabel, isModeratorLabel, isNobodysLabel, labelKey } from './label.ts'
import { detach } from './lines.ts'
import { likelyMisspellings } from './metadata.ts'
import type { Metadata } from './metadata.ts'
import type { Speaker, SpeakerRole } from './session.ts'

/** Who the metadata say takes part. */
export interface Cast {
  /** By `labelKey`: the label as written there. */
  readonly moderators: ReadonlyMap<string, string>
  readonly participants: Participants
}

/** The cast of a session from its `moderators` field and its participants. */
export function toCast(moderators: Field | undefined, participants: Participants): Cast {
  const labels = moderators === undefined ? [] : splitList(moderators.value)
  return { moderators: new Map(labels.map((label) => [labelKey(label), label])), participants }
}

/** The keys of all labels that the tables of metadata name for a session. */
export function declaredSpeakers(session: string, { sessions, participants }: Metadata): ReadonlySet<string> {
  const fields = nameSessionFields(sessions.get(session)?.fields ?? new Map())
  return declaredKeys(toCast(fields.get('moderators'), participants.get(session) ?? new Map()))
}

/** The keys of all labels the metadata name. */
export function declaredKeys({ moderators, participants }: Cast): ReadonlySet<string> {
  return new Set([...moderators.keys(), ...participants.keys()])
}

/**
 * The speakers of the lines, by key, in order of appearance. Labels of nobody in particular (الجميع) have none.
 *
 * A moderator is who the metadata call one, by `moderators` or by `role`, or whose label says so, unless they list the label as a
 * participant. Codes: SESSION_UNKNOWN_…, SESSION_UNDECLARED_SPEAKER (only where the metadata name participants at all),
 * SESSION_SILENT_SPEAKER, SESSION_KEY_LIKE_ANOTHER.
 */
export function toSpeakers(
  lines: readonly SpeakerLine[],
  cast: Cast,
  attributes: Attributes,
  placeOf: (offset: number) => Place,
): { speakers: ReadonlyMap<string, Speaker>; diagnostics: readonly Diagnostic[] } {
  const speakers = new Map<string, Speaker>()
  const diagnostics: Diagnostic[] = []
  const declared = declaredKeys(cast)
  for (const [key, { label, start }] of firstLines(lines)) {
    if (!declared.has(key) && isNobodysLabel(foldLabel(label))) continue
    const speaker = toSpeaker(key, detach(cleanValue(label)), cast, attributes, diagnostics)
    speakers.set(key, speaker)
    if (declared.has(key) || speaker.role === 'moderator' || cast.participants.size === 0) continue
    const close = nearest(
      speaker.label,
      [...cast.participants.values()].map((participant) => participant.label),
    )
    diagnostics.push(problem('SESSION_UNDECLARED_SPEAKER', { label: speaker.label, nearest: close }, placeOf(start)))
  }
  for (const [key, { label, at }] of cast.participants) {
    if (!speakers.has(key)) diagnostics.push(problem('SESSION_SILENT_SPEAKER', { label }, at))
  }
  for (const [name, at] of ownFields(cast.participants, placeOf(0).path))
    diagnostics.push(...likelyMisspellings([name], attributes, at))
  return { speakers, diagnostics }
}

/** Where the head of a transcript first says something of a participant, by name; the columns of tables are told where those are read. */
function ownFields(participants: Participants, path: string): ReadonlyMap<string, Place> {
  const first = new Map<string, Place>()
  for (const { fields } of participants.values())
    for (const [name, { at }] of fields) if (at.path === path && !first.has(name)) first.set(name, at)
  return first
}

function firstLines(lines: readonly SpeakerLine[]): ReadonlyMap<string, SpeakerLine> {
  const first = new Map<string, SpeakerLine>()
  for (const line of lines) if (line.key !== null && !first.has(line.key)) first.set(line.key, line)
  return first
}

function toSpeaker(key: string, label: string, cast: Cast, attributes: Attributes, diagnostics: Diagnostic[]): Speaker {
  const participant = cast.participants.get(key)
  const values = new Map<string, string>()
  for (const [name, { value, at }] of participant?.fields ?? []) {
    if (name === 'person') continue
    const resolved = attributes.resolve(name, value, at)
    if (resolved.diagnostic !== null) diagnostics.push(resolved.diagnostic)
    values.set(name, resolved.value)
  }
  return {
    label,
    role: toRole(key, label, cast),
    person: participant?.fields.get('person')?.value ?? null,
    attributes: values,
  }
}

function toRole(key: string, label: string, { moderators, participants }: Cast): SpeakerRole {
  if (moderators.has(key)) return 'moderator'
  const participant = participants.get(key)
  const says = participant === undefined ? label : (participant.fields.get('role')?.value ?? '')
  return isModeratorLabel(foldLabel(says)) ? 'moderator' : 'participant'
}
