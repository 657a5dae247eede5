import { csvHeader, csvRows } from '../export/csv.ts'
import type { NewFile } from '../io/create-files.ts'
import type { AttributeDefinition, SessionHeader, Speaker } from '../session/session.ts'
import { columnsOf, rowsOf, text } from '../tables/column.ts'
import type { ColumnOf } from '../tables/column.ts'

/** A session as a draft of metadata needs it. */
export interface DraftedSession {
  readonly header: SessionHeader
  readonly speakers: readonly Speaker[]
}

const ofSession = ['session', 'title', 'kind', 'mode', 'place', 'date', 'governorates', 'moderators'] as const
const ofParticipant = ['level', 'governorate', 'gender', 'role', 'person'] as const

/**
 * sessions.csv and participants.csv with a row for every session and every participant, what is known filled in and the rest left
 * empty, as `readMetadata` reads them. Attributes that the codebook declares have columns of their own in participants.csv.
 */
export function draftMetadata(
  sessions: readonly DraftedSession[],
  attributes: readonly AttributeDefinition[],
): readonly NewFile[] {
  const participants = sessions.flatMap(({ header, speakers }) =>
    speakers.filter(({ role }) => role === 'participant').map((speaker) => ({ header, speaker })),
  )
  const usual: ReadonlySet<string> = new Set([...ofSession, ...ofParticipant])
  const others = attributes.map(({ name }) => name).filter((name) => !usual.has(name))
  return [
    toFile(
      'sessions.csv',
      ofSession.map((name) => columnOf(name, (session: DraftedSession) => sessionValue(session, name))),
      sessions,
    ),
    toFile(
      'participants.csv',
      [
        columnOf('session', ({ header }: Participant) => header.id),
        columnOf('speaker', ({ speaker }: Participant) => speaker.label),
        ...[...ofParticipant, ...others].map((name) =>
          columnOf(name, ({ speaker }: Participant) =>
            name === 'person' ? speaker.person : (speaker.attributes.get(name) ?? null),
          ),
        ),
      ],
      participants,
    ),
  ]
}

interface Participant {
  readonly header: SessionHeader
  readonly speaker: Speaker
}

function sessionValue({ header, speakers }: DraftedSession, name: (typeof ofSession)[number]): string | null {
  if (name === 'session') return header.id
  if (name === 'governorates') return header.governorates.join(' | ')
  if (name !== 'moderators') return header[name]
  const labels = speakers.filter(({ role }) => role === 'moderator').map(({ label }) => label)
  return labels.join(' | ')
}

function columnOf<Subject>(name: string, cell: (subject: Subject) => string | null): ColumnOf<Subject> {
  return text(name, ['', ''], cell)
}

function toFile<Subject>(path: string, columns: readonly ColumnOf<Subject>[], subjects: readonly Subject[]): NewFile {
  const rows = Array.from(csvRows(rowsOf(columns, subjects)))
  return { path, text: csvHeader(columnsOf(columns), { bom: true }) + rows.join(''), isExecutable: false }
}
