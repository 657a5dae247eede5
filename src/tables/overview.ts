import type { SessionOverview, VoiceOverview } from '../session/overview.ts'
import { integer, number, text, via } from './column.ts'
import type { ColumnOf } from './column.ts'
import { sessionColumns, speakerColumns } from './place-columns.ts'

/** A file that was found among the transcripts. `overview` is null where no session came of it: `problem` is the code that says why. */
export interface ReadFile {
  readonly source: string
  readonly format: string | null
  readonly encoding: string | null
  readonly overview: SessionOverview | null
  readonly problem: string | null
  /** Problems with the file, doubts about its metadata among them. */
  readonly warnings: number
}

/** A speaker of a file. */
export interface ReadVoice {
  readonly file: ReadFile
  readonly overview: SessionOverview
  readonly voice: VoiceOverview
}

/** One row per file: what the reader understood of it. */
export const fileColumns: readonly ColumnOf<ReadFile>[] = [
  text('source', ['File, below the folder that was named', 'الملف داخل المجلد المسمّى'], ({ source }) => source),
  text('format', ['Format that it was read as', 'الصيغة التي قُرئ بها'], ({ format }) => format),
  text('encoding', ['Encoding that it was read in', 'الترميز الذي قُرئ به'], ({ encoding }) => encoding),
  text('problem', ['Why no session came of it', 'لمَ لم تُقرأ منه جلسة'], ({ problem }) => problem),
  ...sessionColumns.map(({ column, cell }) => ({
    column,
    cell: ({ overview }: ReadFile) => (overview === null ? null : cell(overview.header)),
  })),
  text('title', ['Title of the session', 'عنوان الجلسة'], ({ overview }) => overview?.header.title ?? null),
  ofOverview('participants', 'speakers', ['Participants who speak', 'المشاركون المتكلمون'], (overview) =>
    speakersOf(overview, 'participant'),
  ),
  ofOverview('moderators', 'speakers', ['Moderators who speak', 'الميسّرون المتكلمون'], (overview) =>
    speakersOf(overview, 'moderator'),
  ),
  ofOverview('turns', 'turns', ['All turns', 'كل المداخلات'], ({ turns }) => turns),
  ofOverview(
    'turns_of_nobody',
    'turns',
    ['Turns whose speaker is not known', 'المداخلات التي لا يُعرف صاحبها'],
    ({ turnsOfNobody }) => turnsOfNobody,
  ),
  ofOverview('words', 'words', ['Words of all turns', 'كلمات كل المداخلات'], ({ words }) => words),
  text('first_time', ['First timecode', 'أول توقيت'], ({ overview }) => overview?.firstTime ?? null),
  text('last_time', ['Last timecode', 'آخر توقيت'], ({ overview }) => overview?.lastTime ?? null),
  number(
    'longest_gap',
    'seconds',
    ['Longest stretch between two timecodes', 'أطول مدة بين توقيتين متتاليين'],
    ({ overview }) => overview?.longestGap ?? null,
  ),
  ofOverview(
    'times_backwards',
    'timecodes',
    ['Timecodes that are earlier than the one before', 'توقيتات أسبق مما قبلها'],
    ({ timesBackwards }) => timesBackwards,
  ),
  integer('warnings', 'warnings', ['Warnings about the file', 'التحذيرات بشأن الملف'], ({ warnings }) => warnings),
]

/** One row per speaker and file. */
export const voiceColumns: readonly ColumnOf<ReadVoice>[] = [
  ...via(({ overview }: ReadVoice) => overview.header, sessionColumns.slice(0, 1)),
  ...via(({ voice }: ReadVoice) => voice.speaker, speakerColumns),
  text('source', ['File, below the folder that was named', 'الملف داخل المجلد المسمّى'], ({ file }) => file.source),
  integer('turns', 'turns', ['Turns of the speaker', 'مداخلات المتحدث'], ({ voice }) => voice.turns),
  integer('words', 'words', ['Words of these turns', 'كلماتها'], ({ voice }) => voice.words),
]

function ofOverview(
  name: string,
  unit: string,
  meaning: readonly [en: string, ar: string],
  cell: (overview: SessionOverview) => number,
): ColumnOf<ReadFile> {
  return integer(name, unit, meaning, ({ overview }) => (overview === null ? null : cell(overview)))
}

function speakersOf({ voices }: SessionOverview, role: 'moderator' | 'participant'): number {
  return voices.filter(({ speaker }) => speaker.role === role).length
}
