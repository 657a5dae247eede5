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
      ({ header }: SessionView): Attributed => ({ header, speaker: null }),
      otherAttributeColumns(counting.codebook, standardColumns),
    ),
  ]
  return {
    name: 'sessions',
    description: { en: 'One row per session', ar: 'صف لكل جلسة' },
    columns: columnsOf(columns),
    *add(session) {
      yield* rowsOf(columns, [counting.view(session)])
    },
    *finish() {},
  }
}

function counted({ turns }: SessionView): readonly TurnView[] {
  return turns.filter(({ counts }) => counts)
}

function wordsOf(turns: readonly TurnView[]): number {
  return turns.reduce((total, { record }) => total + record.words, 0)
}

const standardColumns: readonly ColumnOf<SessionView>[] = [
  ...via(({ header }: SessionView) => header, sessionColumns.slice(0, 1)),
  text('title', ['Title of the session', 'عنوان الجلسة'], ({ header }) => header.title),
  ...via(({ header }: SessionView) => header, [...sessionColumns.slice(1), sourceColumn]),
  integer('participants', 'speakers', ['Participants who speak in it', 'المشاركون الذين يتكلمون فيها'], (view) =>
    speakersOf(view, 'participant'),
  ),
  integer('moderators', 'speakers', ['Moderators who speak in it', 'الميسّرون الذين يتكلمون فيها'], (view) =>
    speakersOf(view, 'moderator'),
  ),
  integer('turns', 'turns', ['All turns', 'كل المداخلات'], ({ turns }) => turns.length),
  integer('words', 'words', ['Words of all turns', 'كلمات كل المداخلات'], ({ turns }) => wordsOf(turns)),
  integer(
    'turns_counted',
    'turns',
    ['Turns that the figures count', 'المداخلات المحسوبة في الأرقام'],
    (view) => counted(view).length,
  ),
  integer(
    'words_counted',
    'words',
    ['Words of the turns that the figures count', 'كلمات المداخلات المحسوبة في الأرقام'],
    (view) => wordsOf(counted(view)),
  ),
  integer(
    'turns_coded',
    'turns',
    ['Counted turns that at least one theme caught', 'المداخلات المحسوبة التي التقطها موضوع واحد على الأقل'],
    (view) => counted(view).filter(({ excerpts }) => excerpts.length > 0).length,
  ),
  integer('excerpts', 'excerpts', ['Rows of excerpts.csv', 'سطور excerpts.csv'], ({ turns }) =>
    turns.reduce((total, { excerpts }) => total + excerpts.length, 0),
  ),
]

function speakersOf({ turns }: SessionView, role: 'moderator' | 'participant'): number {
  return new Set(turns.map(({ speaker }) => speaker).filter((speaker) => speaker?.role === role)).size
}
