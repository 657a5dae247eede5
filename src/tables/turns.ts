import type { Theme } from '../codebook/codebook.ts'
import { columnsOf, integer, renamed, rowsOf, text, via } from './column.ts'
import type { ColumnOf } from './column.ts'
import { governorateOf } from './counting.ts'
import type { Counting } from './counting.ts'
import {
  otherAttributeColumns,
  personColumn,
  positionColumns,
  sessionColumns,
  sourceColumn,
  speakerColumns,
  timeColumn,
  turnColumn,
} from './place-columns.ts'
import type { TurnView } from './session-view.ts'
import type { TableFold } from './table.ts'

/** One row per turn, whoever speaks, with a 0/1 column for each theme: what statisticians start from. */
export function turnsTable(counting: Counting): TableFold {
  const columns = [
    ...standardColumns,
    ...otherAttributeColumns(counting.codebook, standardColumns),
    ...counting.tree.themes.map(themeColumn),
  ]
  return {
    name: 'turns',
    description: { en: 'One row per turn, with a column for each theme', ar: 'صف لكل مداخلة، مع عمود لكل موضوع' },
    columns: columnsOf(columns),
    *add(session) {
      yield* rowsOf(columns, counting.view(session).turns)
    },
    *finish() {},
  }
}

/** 1 where the turn speaks of the theme or of a sub-theme of it. */
function themeColumn({ id, label }: Theme, position: number): ColumnOf<TurnView> {
  const meaning = [
    `1 where the turn speaks of ${label.en ?? id}, else 0`,
    `1 حيث تتحدث المداخلة عن ${label.ar ?? id}، وإلا 0`,
  ] as const
  const name = `theme_${id}`
  const column = integer(name, '0/1', meaning, ({ figures }: TurnView) =>
    figures.some(({ theme }) => theme === position) ? 1 : 0,
  )
  return renamed(column, name, `موضوع: ${label.ar ?? id}`)
}

const standardColumns: readonly ColumnOf<TurnView>[] = [
  ...via(({ header }: TurnView) => header, sessionColumns),
  turnColumn,
  ...via(({ speaker }: TurnView) => speaker, [...speakerColumns, personColumn]),
  text(
    'counted_governorate',
    [
      "Governorate that the turn counts for: the speaker's, else the session's if it has just one",
      'المحافظة التي تُحسب لها المداخلة: محافظة المتحدث، وإلا فمحافظة الجلسة إن كانت واحدة',
    ],
    ({ speaker, header }) => governorateOf(speaker, header),
  ),
  ...via(({ record }: TurnView) => record, [timeColumn]),
  ...via(({ header }: TurnView) => header, [sourceColumn]),
  ...via(({ record }: TurnView) => record.position, positionColumns),
  integer('words', 'words', ['Words of the turn', 'عدد كلمات المداخلة'], ({ record }) => record.words),
  integer(
    'counted',
    '0/1',
    ['1 where the figures count the turn, else 0', '1 حيث تُحسب المداخلة في الأرقام، وإلا 0'],
    ({ counts }) => (counts ? 1 : 0),
  ),
]
