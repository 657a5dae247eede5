import type { SessionHeader, Speaker } from '../session/session.ts'
import { columnsOf, integer, rowsOf, via } from './column.ts'
import type { ColumnOf } from './column.ts'
import type { Counting } from './counting.ts'
import { groupBy } from './group-by.ts'
import { otherAttributeColumns, personColumn, sessionColumn, sourceColumn, speakerColumns } from './place-columns.ts'
import type { TurnView } from './session-view.ts'
import type { TableFold } from './table.ts'

interface Voice {
  readonly header: SessionHeader
  readonly speaker: Speaker
  readonly turns: readonly TurnView[]
}

/** One row per speaker and session, moderators among them: what is known of them, and how much they said. */
export function speakersTable(counting: Counting): TableFold {
  const columns = [...standardColumns, ...otherAttributeColumns(counting.codebook, standardColumns)]
  return {
    name: 'speakers',
    description: { en: 'One row per speaker and session', ar: 'صف لكل متحدث في كل جلسة' },
    columns: columnsOf(columns),
    *add(session) {
      const { header, speakers, turns } = counting.view(session)
      const turnsOf = groupBy(turns, ({ speaker }) => speaker)
      yield* rowsOf(
        columns,
        speakers.map((speaker) => ({ header, speaker, turns: turnsOf.get(speaker) ?? [] })),
      )
    },
    *finish() {},
  }
}

const standardColumns: readonly ColumnOf<Voice>[] = [
  ...via(({ header }: Voice) => header, [sessionColumn]),
  ...via(({ speaker }: Voice) => speaker, [...speakerColumns, personColumn]),
  ...via(({ header }: Voice) => header, [sourceColumn]),
  integer('turns', 'turns', ['Turns of the speaker', 'مداخلات المتحدث'], ({ turns }) => turns.length),
  integer('words', 'words', ['Words of these turns', 'كلماتها'], ({ turns }) =>
    turns.reduce((total, { record }) => total + record.words, 0),
  ),
  integer(
    'turns_coded',
    'turns',
    ['Those that at least one theme caught', 'ما التقطه منها موضوع واحد على الأقل'],
    ({ turns }) => turns.filter(({ excerpts }) => excerpts.length > 0).length,
  ),
  integer(
    'themes',
    'themes',
    ['Different themes in them, themes above them not counted', 'المواضيع المختلفة فيها، من غير ما فوقها'],
    ({ turns }) => new Set(turns.flatMap(({ excerpts }) => excerpts.map(({ theme }) => theme))).size,
  ),
]
