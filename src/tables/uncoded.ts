import { citationOf } from './citation.ts'
import { columnsOf, integer, rowsOf, text, via } from './column.ts'
import type { ColumnOf } from './column.ts'
import type { Counting } from './counting.ts'
import {
  otherAttributeColumns,
  positionColumns,
  sessionColumns,
  sourceColumn,
  speakerColumns,
  timeColumn,
  turnColumn,
} from './place-columns.ts'
import type { TurnView } from './session-view.ts'
import type { TableFold } from './table.ts'

/** One row per turn that counts and that no theme caught: what the codebook misses. Paragraphs of documents are among them. */
export function uncodedTable(counting: Counting): TableFold {
  const columns = [...standardColumns, ...otherAttributeColumns(counting.codebook, standardColumns)]
  return {
    name: 'uncoded',
    description: {
      en: 'One row per turn that counts and that no theme caught',
      ar: 'صف لكل مداخلة محسوبة لم يلتقطها أي موضوع',
    },
    columns: columnsOf(columns),
    *add(session) {
      yield* rowsOf(columns, counting.view(session).turns.filter(isUncoded))
    },
    *finish() {},
  }
}

/** Whether a turn counts and no theme caught it. */
export function isUncoded({ counts, excerpts }: TurnView): boolean {
  return counts && excerpts.length === 0
}

const standardColumns: readonly ColumnOf<TurnView>[] = [
  text('citation', ['How to cite the turn', 'صيغة الإحالة إلى المداخلة'], (turn) =>
    citationOf(turn, turn.record.position.line),
  ),
  text('text', ['The turn, exactly as written', 'المداخلة كما كُتبت تماماً'], ({ record }) => record.text),
  integer('words', 'words', ['Words of the turn', 'عدد كلمات المداخلة'], ({ record }) => record.words),
  ...via(({ header }: TurnView) => header, sessionColumns),
  turnColumn,
  ...via(({ speaker }: TurnView) => speaker, speakerColumns),
  ...via(({ record }: TurnView) => record, [timeColumn]),
  ...via(({ header }: TurnView) => header, [sourceColumn]),
  ...via(({ record }: TurnView) => record.position, positionColumns),
]
