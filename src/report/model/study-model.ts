import type { Codebook } from '../../codebook/codebook.ts'
import type { ExcerptRecord, TurnRecord } from '../../coding/coded-session.ts'
import type { Confidence } from '../../coding/coding.ts'
import type { Language } from '../../diagnostic/format.ts'
import type { SessionHeader, SessionKind, Speaker } from '../../session/session.ts'
import type { Pair } from '../../tables/pair-tally.ts'
import type { ThemeFrequency } from '../../tables/frequencies.ts'
import type { SessionFigures } from '../../tables/sessions.ts'
import type { Figures, Totals } from '../../tables/tally.ts'
import type { Span } from '../../text/span.ts'
import type { ShownIntervals } from './intervals.ts'
import type { SaturationModel } from './saturation.ts'

/** What the coding depends on beside transcripts and codebook. */
export interface StudyOptions {
  readonly includeModerators: boolean
  readonly minConfidence: Confidence
}

/**
 * All that a report, a pack or a poster tells of a study. Every number in it comes from the functions that make the tables, so none can differ
 * from the CSV files. Themes are named by their position in the codebook, sessions by theirs in `sessions`.
 */
export interface StudyModel {
  readonly codebook: Codebook
  readonly options: StudyOptions
  readonly glance: Glance
  /** The denominators of `themes`. */
  readonly totals: Totals
  /** Every theme, ordered as in frequencies.csv. */
  readonly themes: readonly ThemeFrequency[]
  /** By position of the theme. */
  readonly intervals: readonly ShownIntervals[]
  /** Groups as in frequencies-by-governorate.csv: as declared, then the others, then unknown (null). */
  readonly byGovernorate: readonly ThemesOfGroup[]
  /** Groups as in frequencies-by-level.csv. */
  readonly byLevel: readonly ThemesOfGroup[]
  /** One group for each of `sessions`, by id, as in frequencies-by-session.csv. */
  readonly bySession: readonly ThemesOfGroup[]
  /** As in cooccurrence.csv. */
  readonly pairs: readonly Pair[]
  /** As in sessions.csv, documents among them. */
  readonly sessions: readonly SessionModel[]
  /** The rows of excerpts.csv, in their order. */
  readonly excerpts: readonly ExcerptModel[]
  readonly uncoded: Uncoded
  readonly saturation: SaturationModel
}

/** The study in a few figures. */
export interface Glance {
  /** Different passages that the figures count; one that several themes share counts once. */
  readonly passages: number
  /** Excerpts that the figures count: a passage for each of its themes. */
  readonly codings: number
  readonly kinds: ReadonlyMap<SessionKind, number>
  /** Null: not known. Documents are left out: nobody met. */
  readonly modes: ReadonlyMap<string | null, number>
  /** Participants who count, by what they count for: level, then governorate; null: unknown. */
  readonly participants: ReadonlyMap<string | null, ReadonlyMap<string | null, number>>
  /** Excerpts that the figures leave out. */
  readonly leftOut: { readonly moderators: number; readonly documents: number }
  readonly missing: Missing
}

/** What is not known of the study; ids of sessions, values of attributes, positions of themes. */
export interface Missing {
  readonly date: readonly string[]
  readonly mode: readonly string[]
  readonly place: readonly string[]
  readonly governorates: readonly string[]
  /** Declared governorates and levels that nobody speaks for. */
  readonly silentGovernorates: readonly string[]
  readonly silentLevels: readonly string[]
  /** Themes that nobody who counts speaks of. */
  readonly silentThemes: readonly number[]
  /** Speakers who count and whose level, or governorate, is not known. */
  readonly speakersWithoutLevel: number
  readonly speakersWithoutGovernorate: number
  /** Counted turns whose speaker is not known, in the dialogue. */
  readonly turnsOfNobody: number
}

/** All themes in one group of turns. */
export interface ThemesOfGroup {
  /** What the turns have in common; null: unknown. */
  readonly group: string | null
  readonly totals: Totals
  /** By position of the theme. */
  readonly figures: readonly Figures[]
}

/** A session from its first word to its last. */
export interface SessionModel {
  readonly header: SessionHeader
  readonly figures: SessionFigures
  /** Whether the figures over the whole study count it: not a document beside a dialogue. */
  readonly counts: boolean
  readonly speakers: readonly Speaker[]
  readonly turns: readonly TurnModel[]
}

/** A turn in the course of its session. */
export interface TurnModel {
  readonly record: TurnRecord
  readonly speaker: Speaker | null
  /** What it counts for; null: unknown. */
  readonly governorate: string | null
  readonly level: string | null
  /** Whether the figures of its session count it: not a moderator's, unless those count too. */
  readonly counts: boolean
  /** Words of the session before it: divided by `figures.words` of the session, where in its course the turn stands (0–1). */
  readonly wordsBefore: number
  /** Positions of all themes that it speaks of, those above them included, in codebook order. */
  readonly themes: readonly number[]
  readonly citation: Readonly<Record<Language, string>>
}

/** An excerpt with all that is needed to show, place, filter and cite it. */
export interface ExcerptModel {
  readonly record: ExcerptRecord
  /** Position of its theme. */
  readonly theme: number
  /** Position of its session. */
  readonly session: number
  readonly turn: TurnModel
  /** Where it stands in the text of its turn, in UTF-16 units. */
  readonly span: Span
  /** Where its evidence stands in the text of its turn, in text order; these may overlap. */
  readonly evidence: readonly Span[]
  /** That of its surest match. */
  readonly confidence: Confidence
  /** Words of the session before it; it has `record.words` itself. */
  readonly wordsBefore: number
  /** Whether the figures over the whole study count it. */
  readonly counts: boolean
  readonly citation: Readonly<Record<Language, string>>
}

/** Counted turns that no theme caught: those of the dialogue, or of the documents where there is none. */
export interface Uncoded {
  readonly turns: number
  readonly words: number
  /** Of the turns that count (0–1); null where none does. */
  readonly turnsShare: number | null
  /** All rows of uncoded.csv, with the position of their session. */
  readonly places: readonly { readonly session: number; readonly turn: TurnModel }[]
}
