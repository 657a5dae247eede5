import type { Codebook } from '../codebook/codebook.ts'
import { text } from './column.ts'
import type { ColumnOf, Meaning } from './column.ts'
import { governorateOf } from './counting.ts'
import { attributeOf } from './place-columns.ts'
import type { TurnView } from './session-view.ts'

/** What every turn can be grouped and selected by, whatever the codebook declares. */
const standardAttributes: readonly string[] = [
  'governorate',
  'level',
  'role',
  'kind',
  'mode',
  'place',
  'date',
  'session',
  'speaker',
  'speaker_role',
]

/** The names of all attributes that turns can be grouped and selected by, each once. */
export function attributeNames({ attributes }: Codebook): readonly string[] {
  return [...new Set([...standardAttributes, ...attributes.map(({ name }) => name)])]
}

/**
 * What a turn says of an attribute, null where that is unknown: the speaker's value or, where the speaker says nothing of it, the
 * session's; of governorates a session's only one. A speaker is `SESSION/LABEL`, or the person's id where metadata join speakers.
 */
export function valueOf(attribute: string, turn: Pick<TurnView, 'header' | 'speaker'>): string | null {
  const { header, speaker } = turn
  switch (attribute) {
    case 'governorate':
      return governorateOf(speaker, header)
    case 'kind':
      return header.kind
    case 'mode':
      return header.mode
    case 'place':
      return header.place
    case 'date':
      return header.date
    case 'session':
      return header.id
    case 'speaker':
      return speakerOf(turn)
    case 'speaker_role':
      return speaker?.role ?? null
    default:
      return attributeOf(turn, attribute)
  }
}

function speakerOf({ header, speaker }: Pick<TurnView, 'header' | 'speaker'>): string | null {
  return speaker === null ? null : (speaker.person ?? `${header.id}/${speaker.label}`)
}

/** A column of an attribute's values. @param label of the codebook, for its Arabic heading */
export function attributeColumn<Subject>(
  attribute: string,
  { attributes }: Codebook,
  cell: (subject: Subject) => string | null,
): ColumnOf<Subject> {
  const label = attributes.find(({ name }) => name === attribute)?.label.ar ?? undefined
  const { column } = text(attribute, meaningOf(attribute), cell)
  return { column: label === undefined ? column : { ...column, nameAr: label }, cell }
}

/** What an attribute is called within an Arabic sentence: «صف لكل موضوع وكل محافظة». */
export function attributeInArabic(attribute: string): string {
  return arabicNames.get(attribute) ?? attribute
}

const arabicNames: ReadonlyMap<string, string> = new Map([
  ['governorate', 'محافظة'],
  ['level', 'مستوى'],
  ['mode', 'طريقة انعقاد'],
  ['kind', 'نوع جلسة'],
  ['session', 'جلسة'],
  ['speaker', 'متحدث'],
  ['speaker_role', 'صفة متحدث'],
  ['role', 'دور'],
  ['place', 'مكان'],
  ['date', 'تاريخ'],
])

const meanings: ReadonlyMap<string, Meaning> = new Map([
  [
    'governorate',
    [
      "The speaker's governorate, else the session's if it has just one; empty: unknown",
      'محافظة المتحدث، وإلا فمحافظة الجلسة إن كانت واحدة؛ الفارغ مجهول',
    ],
  ],
  ['level', ['Level of the speaker; empty: unknown', 'مستوى المتحدث؛ الفارغ مجهول']],
  [
    'mode',
    [
      'How the session met: in-person or online; empty: unknown',
      'كيف عُقدت الجلسة: in-person حضورياً، online عن بُعد؛ الفارغ مجهول',
    ],
  ],
  [
    'kind',
    [
      'Kind of session: focus-group, interview or document',
      'نوع الجلسة: focus-group جلسة مركزة، interview مقابلة، document وثيقة',
    ],
  ],
  ['session', ['Id of the session', 'معرّف الجلسة']],
  [
    'speaker',
    [
      "The speaker as SESSION/LABEL, or the person's id where metadata join speakers; empty: nobody",
      'المتحدث بصيغة جلسة/رمز، أو معرّف الشخص إن كانت البيانات الوصفية تجمع رموزه؛ الفارغ: لا متحدث',
    ],
  ],
  [
    'speaker_role',
    ['moderator or participant; empty: nobody', 'moderator ميسّر أو participant مشارك؛ الفارغ: لا متحدث'],
  ],
  ['role', ['What the participant does; empty: unknown', 'دور المشارك؛ الفارغ مجهول']],
  ['place', ['Where the session met; empty: unknown', 'مكان الجلسة؛ الفارغ مجهول']],
  ['date', ['Date of the session, as written; empty: unknown', 'تاريخ الجلسة كما كُتب؛ الفارغ مجهول']],
])

function meaningOf(attribute: string): Meaning {
  return (
    meanings.get(attribute) ?? [
      `Attribute «${attribute}» of the speaker, else of the session; empty: unknown`,
      `السمة «${attribute}» للمتحدث وإلا فللجلسة؛ الفارغ مجهول`,
    ]
  )
}
