import type { SessionHeader, SpeakerRole } from '../../session/session.ts'
import type { Confidence } from '../../coding/coding.ts'
import type { StudyModel } from '../model/study-model.ts'

/** What the page's script is given: every turn once, excerpts as places in them. Positions refer to the lists here. */
export interface Payload {
  readonly themes: readonly PayloadTheme[]
  readonly sessions: readonly Pick<SessionHeader, 'id' | 'title' | 'kind' | 'place'>[]
  readonly voices: readonly PayloadVoice[]
  readonly turns: readonly PayloadTurn[]
  readonly excerpts: readonly PayloadExcerpt[]
  readonly governorates: readonly PayloadGroup[]
}

export interface PayloadTheme {
  readonly id: string
  readonly ar: string | null
  readonly en: string | null
  readonly parent: string | null
  readonly axes: readonly string[]
  readonly color: string | null
}

export interface PayloadVoice {
  readonly label: string
  readonly role: SpeakerRole
  /** As the participant says; what a turn counts for may be the session's. */
  readonly level: string | null
}

/** `voice` −1: nobody known. `counts`: over the whole study. */
export type PayloadTurn = readonly [
  session: number,
  voice: number,
  governorate: string | null,
  level: string | null,
  counts: 0 | 1,
  line: number,
  text: string,
  themes: readonly number[],
]

/** Places in UTF-16 units of the turn's text; of evidence start and end by turns. */
export type PayloadExcerpt = readonly [
  id: string,
  theme: number,
  turn: number,
  start: number,
  end: number,
  evidence: readonly number[],
  confidence: number,
  counts: 0 | 1,
  line: number,
]

/** Turns by theme in a governorate, and in all. */
interface PayloadGroup {
  readonly group: string | null
  readonly turns: readonly number[]
  readonly total: number
}

/** Confidences by the numbers that stand for them. */
export const confidences: readonly Confidence[] = ['high', 'medium', 'low']

/** The model as the page's script needs it. */
export function payloadOf({ codebook, sessions, excerpts, byGovernorate }: StudyModel): Payload {
  const speakers = sessions.flatMap((session) => session.speakers)
  const voices = new Map(speakers.map((speaker, at) => [speaker, at]))
  const turns = sessions.flatMap((session, at) => session.turns.map((turn) => ({ turn, at, session })))
  const positions = new Map(turns.map(({ turn }, position) => [turn, position]))
  return {
    themes: codebook.themes.map(({ id, label, parent, axes, color }) => ({ id, ...label, parent, axes, color })),
    sessions: sessions.map(({ header: { id, title, kind, place } }) => ({ id, title, kind, place })),
    voices: speakers.map(({ label, role, attributes }) => ({ label, role, level: attributes.get('level') ?? null })),
    turns: turns.map(({ turn, at, session }) => [
      at,
      turn.speaker === null ? -1 : (voices.get(turn.speaker) ?? -1),
      turn.governorate,
      turn.level,
      turn.counts && session.counts ? 1 : 0,
      turn.record.position.line,
      turn.record.text,
      turn.themes,
    ]),
    excerpts: excerpts.map(({ record, theme, turn, span, evidence, confidence, counts }) => [
      record.id,
      theme,
      positions.get(turn) ?? 0,
      span.start,
      span.end,
      evidence.flatMap(({ start, end }) => [start, end]),
      confidences.indexOf(confidence),
      counts ? 1 : 0,
      record.position.line,
    ]),
    governorates: byGovernorate.map(({ group, totals, figures }) => ({
      group,
      turns: figures.map((of) => of.turns),
      total: totals.turns,
    })),
  }
}
