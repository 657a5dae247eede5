import { foldLabel } from '../label.ts'
import { columnKinds } from './column-names.ts'
import type { ColumnKind, ColumnNames } from './column-names.ts'

/** Which column (0-based) holds what; null where none does. */
export type Columns = Readonly<Record<ColumnKind, number | null>>

/**
 * The names under which columns are recognised, whatever their case, with or without the article, with spaces, `_` or `-` between words.
 * Where several columns of a table bear such names, the name that stands first here wins.
 */
const knownNames: Readonly<Record<ColumnKind, readonly string[]>> = {
  speaker: names(
    'speaker, speaker name, speaker label, speaker id, participant, participant id, respondent, interviewee, who, voice, name, label',
    'متحدث، متحدثة، اسم المتحدث، متكلم، متكلمة، اسم المتكلم، قائل، قائلة، اسم القائل، مشارك، مشاركة، اسم المشارك، صاحب المداخلة، مستجيب، مبحوث، شخص، طرف، اسم، رمز المشارك، رمز المتحدث',
  ),
  text: names(
    'text, speech, utterance, transcript, transcription, turn, sentence, content, words, quote, comment, message, segment, caption, subtitle',
    'نص، نص المداخلة، نص الكلام، مداخلة، كلام، قول، حديث، تفريغ، نص التفريغ، محتوى، ما قيل، جملة، عبارة، تعليق، إجابة، جواب',
  ),
  time: names(
    'time, start, start time, starttime, begin, begin time, timestamp, timecode, time code, timespan, in, from, time in, offset',
    'وقت، توقيت، وقت البداية، بداية، زمن، زمن البداية، وقت البدء، بدء، دقيقة، من، طابع زمني، رمز زمني',
  ),
  end: names(
    'end, end time, endtime, stop, finish, out, to, time out',
    'نهاية، وقت النهاية، زمن النهاية، وقت الانتهاء، انتهاء، إلى، حتى',
  ),
  session: names(
    'session, session id, session name, interview, interview id, focus group, group, file, file name, filename, source, recording',
    'جلسة، رقم الجلسة، اسم الجلسة، رمز الجلسة، مقابلة، رقم المقابلة، مجموعة، مجموعة النقاش، ملف، اسم الملف، تسجيل',
  ),
}

/** The columns of a row of names; those given in `named` as they are written, else folded as the known ones are, or not at all. */
export function findColumns(row: readonly string[], named: ColumnNames = {}): Columns {
  const folded = row.map(foldName)
  const find = (kind: ColumnKind): number | null => {
    const name = named[kind]
    const indices =
      name === undefined
        ? knownNames[kind].map((known) => folded.indexOf(known))
        : [row.indexOf(name), folded.indexOf(foldName(name))]
    return indices.find((index) => index >= 0) ?? null
  }
  return {
    speaker: find('speaker'),
    text: find('text'),
    time: find('time'),
    end: find('end'),
    session: find('session'),
  }
}

/** The first of the given names that no column bears. */
export function missingColumn(columns: Columns, named: ColumnNames): string | null {
  const missing = columnKinds.find((kind) => named[kind] !== undefined && columns[kind] === null)
  return (missing === undefined ? undefined : named[missing]) ?? null
}

function names(english: string, arabic: string): readonly string[] {
  return [...english.split(', '), ...arabic.split('، ')].map(foldName)
}

/** A name of a column for comparing: «اسم المتحدّث:» and «إسم_متحدث/ة» are one, and «Start time (hh:mm:ss)» and «start_time». */
function foldName(name: string): string {
  return foldLabel(name)
    .replaceAll(/\([^()]*\)|\/(?:ة|ه|ين|ات)(?=$|\s)/gu, ' ')
    .replaceAll(/[_\-:*]+/gu, ' ')
    .replaceAll(/(?<=^|\s)ال(?=\p{L}{2})/gu, '')
    .replaceAll(/[أإآ]/gu, 'ا')
    .replaceAll(/ة(?=$|\s)/gu, 'ه')
    .replaceAll(/\s+/gu, ' ')
    .trim()
}
