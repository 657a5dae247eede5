import type { Position } from '../coding/coded-session.ts'
import type { Codebook } from '../codebook/codebook.ts'
import type { SessionHeader, Speaker } from '../session/session.ts'
import { integer, list, renamed, text } from './column.ts'
import type { ColumnOf } from './column.ts'
import type { TurnView } from './session-view.ts'

export const sessionColumn: ColumnOf<SessionHeader> = text(
  'session',
  ['Id of the session', 'معرّف الجلسة'],
  ({ id }) => id,
)

/** `session, kind, mode, place, governorates, date`. */
export const sessionColumns: readonly ColumnOf<SessionHeader>[] = [
  sessionColumn,
  text(
    'kind',
    [
      'Kind of session: focus-group, interview or document',
      'نوع الجلسة: focus-group جلسة مركزة، interview مقابلة، document وثيقة',
    ],
    ({ kind }) => kind,
  ),
  text(
    'mode',
    ['How the session met: in-person or online', 'كيف عُقدت الجلسة: in-person حضورياً، online عن بُعد'],
    ({ mode }) => mode,
  ),
  text('place', ['Where the session met', 'مكان الجلسة'], ({ place }) => place),
  list(
    'governorates',
    ['Governorates that the session is about', 'محافظات الجلسة'],
    ({ governorates }) => governorates,
  ),
  text('date', ['Date of the session, as written', 'تاريخ الجلسة كما كُتب'], ({ date }) => date),
]

export const sourceColumn: ColumnOf<SessionHeader> = text(
  'source',
  ['File of the session, below the folder that was coded', 'ملف الجلسة داخل المجلد المرمّز'],
  ({ source }) => source,
)

/** `speaker, speaker_role, level, speaker_governorate, role`. */
export const speakerColumns: readonly ColumnOf<Speaker | null>[] = [
  text('speaker', ['Label of the speaker', 'رمز المتحدث'], (speaker) => speaker?.label ?? null),
  text(
    'speaker_role',
    ['moderator or participant', 'moderator ميسّر أو participant مشارك'],
    (speaker) => speaker?.role ?? null,
  ),
  text(
    'level',
    ['Level of the participant, as the codebook lists them', 'مستوى المشارك كما ترد المستويات في دليل الترميز'],
    attribute('level'),
  ),
  text('speaker_governorate', ['Governorate of the participant', 'محافظة المشارك'], attribute('governorate')),
  text('role', ['What the participant does', 'دور المشارك'], attribute('role')),
]

export const personColumn: ColumnOf<Speaker | null> = text(
  'person',
  ['Id of the speaker across sessions', 'معرّف المتحدث عبر الجلسات'],
  (speaker) => speaker?.person ?? null,
)

export const turnColumn: ColumnOf<TurnView> = integer(
  'turn',
  'turns',
  ['Number of the turn in its session, from 1', 'رقم المداخلة في جلستها، من 1'],
  ({ record }) => record.index,
)
export const timeColumn: ColumnOf<{ readonly time: string | null }> = text(
  'time',
  ['Timecode nearest before it, as written', 'أقرب توقيت قبله كما كُتب'],
  ({ time }) => time,
)

const lines: readonly ColumnOf<Position>[] = [
  integer('line', 'lines', ['Line where it begins, from 1', 'السطر الذي يبدأ فيه، من 1'], ({ line }) => line),
  integer(
    'column',
    'code points',
    ['Column where it begins, from 1', 'العمود الذي يبدأ فيه، من 1'],
    ({ column }) => column,
  ),
]
const endLines: readonly ColumnOf<Position>[] = [
  integer('end_line', 'lines', ['Line where it ends, from 1', 'السطر الذي ينتهي فيه، من 1'], ({ endLine }) => endLine),
  integer(
    'end_column',
    'code points',
    ['Column just after its end, from 1', 'العمود الذي يلي نهايته، من 1'],
    ({ endColumn }) => endColumn,
  ),
]
const offsets: readonly ColumnOf<Position>[] = [
  integer(
    'start',
    'code points',
    ['Where it begins in the session text, from 0', 'موضع بدايته في نص الجلسة، من 0'],
    ({ start }) => start,
  ),
  integer(
    'end',
    'code points',
    ['Where it ends in the session text, not included', 'موضع نهايته في نص الجلسة، غير داخل فيه'],
    ({ end }) => end,
  ),
]

/** `line, column, start, end`. */
export const startColumns: readonly ColumnOf<Position>[] = [...lines, ...offsets]
/** `line, column, end_line, end_column, start, end`. */
export const positionColumns: readonly ColumnOf<Position>[] = [...lines, ...endLines, ...offsets]

/** Whom an attribute is asked of: the speaker first, then the session. */
export interface Attributed {
  readonly header: SessionHeader
  readonly speaker: Speaker | null
}

/** What a speaker, else the session, says of an attribute. */
export function attributeOf({ header, speaker }: Attributed, name: string): string | null {
  return speaker?.attributes.get(name) ?? header.attributes.get(name) ?? null
}

/** Attributes that every table shows under names of their own. */
const shownAnyway: ReadonlySet<string> = new Set([
  'governorate',
  'level',
  'role',
  'kind',
  'mode',
  'place',
  'date',
  'session',
  'speaker',
])

/**
 * One column for every attribute that the codebook declares and the table does not show yet, in codebook order. An attribute named
 * like a column of another meaning (`text`, `words`) gets `attribute_` in front.
 */
export function otherAttributeColumns(
  codebook: Codebook,
  present: readonly ColumnOf<never>[],
): readonly ColumnOf<Attributed>[] {
  const names = new Set(present.map(({ column }) => column.name))
  return codebook.attributes.flatMap(({ name, label }) => {
    if (shownAnyway.has(name)) return []
    const meaning = [
      `Attribute of the participant or session: ${label.en ?? name}`,
      `سمة للمشارك أو الجلسة: ${label.ar ?? name}`,
    ] as const
    const column = text(name, meaning, (subject: Attributed) => attributeOf(subject, name))
    return [renamed(column, names.has(name) ? `attribute_${name}` : name, label.ar ?? name)]
  })
}

function attribute(name: string): (speaker: Speaker | null) => string | null {
  return (speaker) => speaker?.attributes.get(name) ?? null
}
