import type { ExcerptRecord, MatchRecord } from '../../coding/coded-session.ts'
import type { Confidence } from '../../coding/coding.ts'
import { citationOf } from '../../tables/citation.ts'
import { valueOf } from '../../tables/attribute-value.ts'
import { groupBy } from '../../tables/group-by.ts'
import type { SessionView, TurnView } from '../../tables/session-view.ts'
import { speechBetween, unitsInTurn } from '../../tables/turn-text.ts'
import type { ThemeTree } from '../../tables/theme-tree.ts'
import { countWords } from '../../text/words.ts'
import type { ExcerptModel, TurnModel } from './study-model.ts'

/** A session's turns and excerpts, each with its place in the course of the session; whether its excerpts count is known at the end only. */
export interface SessionCourse {
  readonly turns: readonly TurnModel[]
  readonly excerpts: readonly Omit<ExcerptModel, 'counts'>[]
}

/** @param session its position in the study */
export function courseOfSession(view: SessionView, tree: ThemeTree, session: number): SessionCourse {
  const turns: TurnModel[] = []
  const excerpts: Omit<ExcerptModel, 'counts'>[] = []
  let wordsBefore = 0
  for (const turn of view.turns) {
    const model = toTurnModel(turn, wordsBefore)
    turns.push(model)
    const matches = groupBy(turn.matches, ({ excerpt }) => excerpt)
    for (const record of turn.excerpts) {
      excerpts.push(toExcerptModel(record, matches.get(record.id) ?? [], { turn, model, tree, session }))
    }
    wordsBefore += turn.record.words
  }
  return { turns, excerpts }
}

function toTurnModel(turn: TurnView, wordsBefore: number): TurnModel {
  return {
    record: turn.record,
    speaker: turn.speaker,
    governorate: valueOf('governorate', turn),
    level: valueOf('level', turn),
    counts: turn.counts,
    wordsBefore,
    themes: turn.figures.map(({ theme }) => theme),
    citation: citationsOf(turn, turn.record.position.line),
  }
}

interface Surroundings {
  readonly turn: TurnView
  readonly model: TurnModel
  readonly tree: ThemeTree
  readonly session: number
}

function toExcerptModel(
  record: ExcerptRecord,
  matches: readonly MatchRecord[],
  { turn, model, tree, session }: Surroundings,
): Omit<ExcerptModel, 'counts'> {
  const spanOf = ({ position: { start, end } }: ExcerptRecord | MatchRecord): { start: number; end: number } => ({
    start: unitsInTurn(turn.record, start),
    end: unitsInTurn(turn.record, end),
  })
  const before = speechBetween(turn.record, turn.record.position.start, record.position.start)
  return {
    record,
    theme: tree.positionOf(record.theme),
    session,
    turn: model,
    span: spanOf(record),
    evidence: matches.map(spanOf),
    confidence: surest(matches),
    wordsBefore: model.wordsBefore + countWords(before),
    citation: citationsOf(turn, record.position.line),
  }
}

function surest(matches: readonly MatchRecord[]): Confidence {
  const found = new Set(matches.map(({ confidence }) => confidence))
  return (['high', 'medium'] as const).find((confidence) => found.has(confidence)) ?? 'low'
}

function citationsOf(turn: TurnView, line: number): ExcerptModel['citation'] {
  return { ar: citationOf(turn, line), en: citationOf(turn, line, 'en') }
}
