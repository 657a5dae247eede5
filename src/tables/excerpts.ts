import type { Theme } from '../codebook/codebook.ts'
import type { ExcerptRecord } from '../coding/coded-session.ts'
import { citationOf } from './citation.ts'
import { columnsOf, integer, list, rowsOf, text, via } from './column.ts'
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
import { axesColumn, parentColumn, themeColumns } from './theme-columns.ts'

interface Coded {
  readonly excerpt: ExcerptRecord
  readonly turn: TurnView
  readonly theme: Theme
}

/** Who coded: the program. A person's codings will stand beside it. */
const machine = 'machine'

/** One row per excerpt × theme, in text order: the passage, what it was coded with and why, who said it, and where. */
export function excerptsTable(counting: Counting): TableFold {
  const columns = [
    ...standardColumns,
    ...via(({ turn }: Coded) => turn, otherAttributeColumns(counting.codebook, standardColumns)),
  ]
  return {
    name: 'excerpts',
    description: { en: 'One row per excerpt and theme', ar: 'صف لكل مقتطف وموضوع' },
    columns: columnsOf(columns),
    *add(session) {
      const { turnOf } = counting.view(session)
      yield* rowsOf(
        columns,
        session.excerpts.map((excerpt) => ({
          excerpt,
          turn: turnOf(excerpt.turn),
          theme: counting.tree.themeOf(excerpt.theme),
        })),
      )
    },
    *finish() {},
  }
}

const ofTheme = ({ theme }: Coded): Theme => theme
const ofTurn = ({ turn }: Coded): TurnView => turn

const standardColumns: readonly ColumnOf<Coded>[] = [
  text(
    'excerpt_id',
    ['Id of the excerpt: the same as long as the passage is', 'معرّف المقتطف: يبقى ما بقي المقتطف'],
    ({ excerpt }) => excerpt.id,
  ),
  text('citation', ['How to cite the passage', 'صيغة الإحالة إلى المقتطف'], ({ excerpt, turn }) =>
    citationOf(turn, excerpt.position.line),
  ),
  ...via(ofTheme, themeColumns),
  text('text', ['The passage, exactly as written', 'المقتطف كما كُتب تماماً'], ({ excerpt }) => excerpt.text),
  list(
    'evidence',
    ['The words for which it was coded, in text order', 'الكلمات التي رُمّز من أجلها بترتيب النص'],
    ({ excerpt }) => excerpt.evidence,
  ),
  text('before', ['Up to 30 words before it', 'ما قبله حتى 30 كلمة'], ({ excerpt }) => excerpt.before),
  text('after', ['Up to 30 words after it', 'ما بعده حتى 30 كلمة'], ({ excerpt }) => excerpt.after),
  ...via(({ turn }: Coded) => turn.header, sessionColumns),
  ...via(ofTurn, [turnColumn]),
  ...via(({ turn }: Coded) => turn.speaker, speakerColumns),
  ...via(({ excerpt }: Coded) => excerpt, [timeColumn]),
  ...via(ofTheme, [parentColumn, axesColumn]),
  list(
    'terms',
    ['Terms of the codebook that were found in it', 'مصطلحات دليل الترميز التي وُجدت فيه'],
    ({ excerpt }) => excerpt.terms,
  ),
  list(
    'rule',
    ['Rules that found them: theme#number of the rule in it', 'القواعد التي وجدتها: الموضوع#رقم القاعدة فيه'],
    ({ excerpt }) => excerpt.rules,
  ),
  ...via(({ turn }: Coded) => turn.header, [sourceColumn]),
  ...via(({ excerpt }: Coded) => excerpt.position, positionColumns),
  integer('words', 'words', ['Words of the passage', 'عدد كلمات المقتطف'], ({ excerpt }) => excerpt.words),
  text('coder', ['Who coded it', 'مَن رمّزه'], () => machine),
]
