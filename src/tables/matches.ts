import type { MatchRecord } from '../coding/coded-session.ts'
import { columnsOf, rowsOf, text, via } from './column.ts'
import type { ColumnOf } from './column.ts'
import type { Counting } from './counting.ts'
import { sessionColumn, sourceColumn, speakerColumns, startColumns, timeColumn, turnColumn } from './place-columns.ts'
import type { TurnView } from './session-view.ts'
import type { TableFold } from './table.ts'

interface Found {
  readonly match: MatchRecord
  readonly turn: TurnView
}

/** One row per match, in text order; those too unsure to count have no excerpt. */
export function matchesTable(counting: Counting): TableFold {
  return {
    name: 'matches',
    description: { en: 'One row per place where a term was found', ar: 'صف لكل موضع وُجد فيه مصطلح' },
    columns: columnsOf(columns),
    *add(session) {
      const { turnOf } = counting.view(session)
      yield* rowsOf(
        columns,
        session.matches.map((match) => ({ match, turn: turnOf(match.turn) })),
      )
    },
    *finish() {},
  }
}

/** `term, form, surface, class, confidence`: what was found and how it was read. */
export const readingColumns: readonly ColumnOf<MatchRecord>[] = [
  text(
    'term',
    ['Term of the codebook, as its author wrote it', 'المصطلح كما كتبه واضع دليل الترميز'],
    ({ term }) => term,
  ),
  text(
    'form',
    [
      'Dictionary form that was found: the term, a plural or a spelling of it',
      'الصيغة المعجمية التي وُجدت: المصطلح أو جمع له أو رسم آخر',
    ],
    ({ form }) => form,
  ),
  text('surface', ['The words as they stand in the text', 'الكلمات كما وردت في النص'], ({ surface }) => surface),
  text('class', ['How the term was inflected', 'كيف صُرّف المصطلح'], (match) => match.class),
  text(
    'confidence',
    ['How sure the reading is: high, medium or low', 'درجة الثقة بالقراءة: high عالية، medium متوسطة، low منخفضة'],
    ({ confidence }) => confidence,
  ),
]

const columns: readonly ColumnOf<Found>[] = [
  text('match_id', ['Id of the match', 'معرّف التطابق'], ({ match }) => match.id),
  text(
    'excerpt_id',
    [
      'The excerpt it counts in; empty when its confidence is too low to count',
      'المقتطف الذي يُحسب فيه؛ فارغ إن كانت الثقة به أدنى من أن يُحسب',
    ],
    ({ match }) => match.excerpt,
  ),
  ...via(({ turn }: Found) => turn.header, [sessionColumn]),
  ...via(({ turn }: Found) => turn, [turnColumn]),
  ...via(({ turn }: Found) => turn.speaker, speakerColumns.slice(0, 1)),
  text('theme', ['Id of the theme', 'معرّف الموضوع'], ({ match }) => match.theme),
  ...via(({ match }: Found) => match, readingColumns),
  ...via(({ match }: Found) => match, [timeColumn]),
  ...via(({ turn }: Found) => turn.header, [sourceColumn]),
  ...via(({ match }: Found) => match.position, startColumns),
]
