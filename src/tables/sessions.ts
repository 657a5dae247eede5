import type { SessionHeader } from '../session/session.ts'
import { columnsOf, integer, rowsOf, text, via } from './column.ts'
import type { ColumnOf } from './column.ts'
import type { Counting } from './counting.ts'
import { otherAttributeColumns, sessionColumns, sourceColumn } from './place-columns.ts'
import type { Attributed } from './place-columns.ts'
import type { SessionView, TurnView } from './session-view.ts'
import type { TableFold } from './table.ts'

/** One row per session, documents among them: what is known of it, and how much was said in it. */
export function sessionsTable(counting: Counting): TableFold {
  const columns = [
    ...standardColumns,
    ...via(
      ({ header }: Measured): Attributed => ({ header, speaker: null }),
      otherAttributeColumns(counting.codebook, standardColumns),
    ),
  ]
  return {
    name: 'sessions',
    description: { en: 'One row per session', ar: 'صف لكل جلسة' },
    columns: columnsOf(columns),
    *add(session) {
      const view = counting.view(session)
      yield* rowsOf(columns, [{ header: view.header, figures: figuresOfSession(view) }])
    },
    *finish() {},
  }
}

/** How much was said in a session. */
export interface SessionFigures {
  readonly participants: number
  readonly moderators: number
  /** Of all turns. */
  readonly turns: number
  readonly words: number
  /** Of the turns that count. */
  readonly turnsCounted: number
  readonly wordsCounted: number
  /** Turns that count and that at least one theme caught. */
  readonly turnsCoded: number
  /** Rows of excerpts.csv. */
  readonly excerpts: number
}

/** How much was said in a session, and by how many who speak in it. */
export function figuresOfSession({ turns }: SessionView): SessionFigures {
  const counted = turns.filter(({ counts }) => counts)
  return {
    participants: speakersOf(turns, 'participant'),
    moderators: speakersOf(turns, 'moderator'),
    turns: turns.length,
    words: wordsOf(turns),
    turnsCounted: counted.length,
    wordsCounted: wordsOf(counted),
    turnsCoded: counted.filter(({ excerpts }) => excerpts.length > 0).length,
    excerpts: turns.reduce((total, { excerpts }) => total + excerpts.length, 0),
  }
}

function wordsOf(turns: readonly TurnView[]): number {
  return turns.reduce((total, { record }) => total + record.words, 0)
}

function speakersOf(turns: readonly TurnView[], role: 'participant' | 'moderator'): number {
  return new Set(turns.map(({ speaker }) => speaker).filter((speaker) => speaker?.role === role)).size
}

/** What a row is about: a session and its figures. */
interface Measured {
  readonly header: SessionHeader
  readonly figures: SessionFigures
}

const standardColumns: readonly ColumnOf<Measured>[] = [
  ...via(({ header }: Measured) => header, sessionColumns.slice(0, 1)),
  text('title', ['Title of the session', 'عنوان الجلسة'], ({ header }) => header.title),
  ...via(({ header }: Measured) => header, [...sessionColumns.slice(1), sourceColumn]),
  ...via(
    ({ figures }: Measured) => figures,
    [
      integer(
        'participants',
        'speakers',
        ['Participants who speak in it', 'المشاركون الذين يتكلمون فيها'],
        ({ participants }) => participants,
      ),
      integer(
        'moderators',
        'speakers',
        ['Moderators who speak in it', 'الميسّرون الذين يتكلمون فيها'],
        ({ moderators }) => moderators,
      ),
      integer('turns', 'turns', ['All turns', 'كل المداخلات'], ({ turns }) => turns),
      integer('words', 'words', ['Words of all turns', 'كلمات كل المداخلات'], ({ words }) => words),
      integer(
        'turns_counted',
        'turns',
        ['Turns that the figures count', 'المداخلات المحسوبة في الأرقام'],
        ({ turnsCounted }) => turnsCounted,
      ),
      integer(
        'words_counted',
        'words',
        ['Words of the turns that the figures count', 'كلمات المداخلات المحسوبة في الأرقام'],
        ({ wordsCounted }) => wordsCounted,
      ),
      integer(
        'turns_coded',
        'turns',
        ['Counted turns that at least one theme caught', 'المداخلات المحسوبة التي التقطها موضوع واحد على الأقل'],
        ({ turnsCoded }) => turnsCoded,
      ),
      integer('excerpts', 'excerpts', ['Rows of excerpts.csv', 'سطور excerpts.csv'], ({ excerpts }) => excerpts),
    ],
  ),
]
