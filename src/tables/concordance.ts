import type { ConcordanceLine } from '../coding/concordance.ts'
import { timeAt } from '../session/session.ts'
import { integer, text } from './column.ts'
import type { ColumnOf } from './column.ts'

/** The columns of a concordance: one row for each place where a term was found. */
export const concordanceColumns: readonly ColumnOf<ConcordanceLine>[] = [
  text('before', ['Words before it, of the same turn', 'الكلمات قبله من المداخلة نفسها'], ({ before }) => before),
  text('surface', ['The words found, as written', 'الكلمات التي وُجدت كما كُتبت'], ({ surface }) => surface),
  text('after', ['Words behind it, of the same turn', 'الكلمات بعده من المداخلة نفسها'], ({ after }) => after),
  text('theme', ['Id of the theme, with --theme', 'معرّف الموضوع، مع ‎--theme'], ({ theme }) => theme),
  text('term', ['The term that found it', 'المصطلح الذي وجده'], ({ match }) => match.term),
  text('form', ['The dictionary form that was found', 'الصيغة المعجمية التي وُجدت'], ({ match }) => match.form),
  text('class', ['How the word is inflected', 'صنف تصريف الكلمة'], ({ match }) => match.class),
  text('confidence', ['high, medium or low', 'درجة الثقة'], ({ match }) => match.confidence),
  text('session', ['Id of the session', 'معرّف الجلسة'], ({ header }) => header.id),
  integer(
    'turn',
    'turns',
    ['Number of the turn in its session, from 1', 'رقم المداخلة في جلستها، من 1'],
    ({ turn }) => turn.index,
  ),
  text('speaker', ['Label of the speaker', 'رمز المتحدث'], ({ turn }) => turn.speaker?.label ?? null),
  text('time', ['Timecode nearest before it, as written', 'أقرب توقيت قبله كما كُتب'], ({ turn, match }) =>
    timeAt(turn, match.span.start),
  ),
  text(
    'source',
    ['Path of the transcript below the folder named', 'مسار المحضر تحت المجلد المسمى'],
    ({ header }) => header.source,
  ),
  integer('line', 'lines', ['Line of the source, from 1', 'السطر في المصدر، من 1'], ({ line }) => line),
  integer('column', 'code points', ['Column of the source, from 1', 'العمود في المصدر، من 1'], ({ column }) => column),
  integer(
    'start',
    'code points',
    ['Where it begins in the session text, from 0', 'بدايته في نص الجلسة، من 0'],
    ({ start }) => start,
  ),
  integer('end', 'code points', ['Where it ends (exclusive)', 'نهايته (غير داخلة)'], ({ end }) => end),
]
