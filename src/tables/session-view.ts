import type { CodedSession, ExcerptRecord, MatchRecord, TurnRecord } from '../coding/coded-session.ts'
import type { SessionHeader, Speaker } from '../session/session.ts'
import { groupBy } from './group-by.ts'
import { figuresOf } from './theme-figures.ts'
import type { ThemeFigures } from './theme-figures.ts'
import type { ThemeTree } from './theme-tree.ts'

/** A turn together with its session, its speaker and what was found in it. */
export interface TurnView {
  readonly header: SessionHeader
  readonly record: TurnRecord
  readonly speaker: Speaker | null
  readonly excerpts: readonly ExcerptRecord[]
  readonly matches: readonly MatchRecord[]
  /** One for each theme that the turn speaks of, ancestors included, in codebook order. */
  readonly figures: readonly ThemeFigures[]
  /** Whether the figures count it: not a moderator's, unless those count too. */
  readonly counts: boolean
}

/** A coded session with its records joined. */
export interface SessionView {
  readonly header: SessionHeader
  readonly speakers: readonly Speaker[]
  readonly turns: readonly TurnView[]
  /** The turn of an index; throws a RangeError when there is none. */
  readonly turnOf: (index: number) => TurnView
}

/** Joins the records of a session. @param counts whether the turns of a speaker count */
export function viewSession(
  session: CodedSession,
  tree: ThemeTree,
  counts: (speaker: Speaker | null) => boolean,
): SessionView {
  const speakers = new Map<string | null, Speaker>(session.speakers.map((speaker) => [speaker.label, speaker]))
  const excerpts = groupBy(session.excerpts, ({ turn }) => turn)
  const matches = groupBy(session.matches, ({ turn }) => turn)
  const views = new Map<number, TurnView>()
  for (const record of session.turns) {
    const speaker = speakers.get(record.speaker) ?? null
    const found = { excerpts: excerpts.get(record.index) ?? [], matches: matches.get(record.index) ?? [] }
    const figures = figuresOf(record, found.excerpts, found.matches, tree)
    views.set(record.index, { header: session.header, record, speaker, ...found, figures, counts: counts(speaker) })
  }
  const turnOf = (index: number): TurnView => {
    const view = views.get(index)
    if (view === undefined) throw new RangeError(`session ${session.header.id} has no turn ${index}`)
    return view
  }
  return { header: session.header, speakers: session.speakers, turns: [...views.values()], turnOf }
}
