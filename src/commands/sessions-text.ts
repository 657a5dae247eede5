import type { Language } from '../diagnostic/format.ts'

/** The words of `sessions` in one language. */
export interface SessionsText {
  readonly roles: Readonly<Record<'moderator' | 'participant', string>>
  readonly kinds: Readonly<Record<'focus-group' | 'interview' | 'document', string>>
  readonly nobody: (turns: number) => string
  readonly paragraphs: (turns: number, words: number) => string
  readonly times: (first: string, last: string, gap: string) => string
  readonly backwards: (count: number) => string
  readonly warnings: (count: number) => string
  readonly notRead: (code: string) => string
  readonly turns: (count: number) => string
  readonly words: (count: number) => string
  readonly total: (files: number, sessions: number, speakers: number, turns: number, words: number) => string
  readonly missing: (files: number) => string
  readonly written: (paths: readonly string[]) => string
}

const english: SessionsText = {
  roles: { moderator: 'moderator', participant: 'participant' },
  kinds: { 'focus-group': 'focus group', interview: 'interview', document: 'document' },
  nobody: (turns) => `${counted(turns, 'turn', 'turns')} of nobody known`,
  paragraphs: (turns, words) => `${counted(turns, 'paragraph', 'paragraphs')}, ${counted(words, 'word', 'words')}`,
  times: (first, last, gap) => `timecodes ${first} to ${last}${gap === '' ? '' : `, at most ${gap} apart`}`,
  backwards: (count) => `${counted(count, 'timecode', 'timecodes')} earlier than the one before`,
  warnings: (count) => counted(count, 'warning', 'warnings'),
  notRead: (code) => `not read: ${code}, see the problems`,
  turns: (count) => counted(count, 'turn', 'turns'),
  words: (count) => counted(count, 'word', 'words'),
  total: (files, sessions, speakers, turns, words) =>
    [
      counted(files, 'file', 'files'),
      counted(sessions, 'session', 'sessions'),
      counted(speakers, 'speaker', 'speakers'),
      counted(turns, 'turn', 'turns'),
      counted(words, 'word', 'words'),
    ].join(', '),
  missing: (files) =>
    `${counted(files, 'file was', 'files were')} not read: ${files === 1 ? 'it stands' : 'they stand'} last`,
  written: (paths) => `Drafted ${paths.join(' and ')}: fill in what is empty; what is empty says nothing`,
}

const arabic: SessionsText = {
  roles: { moderator: 'ميسّر', participant: 'مشارك' },
  kinds: { 'focus-group': 'جلسة مركزة', interview: 'مقابلة', document: 'وثيقة' },
  nobody: (turns) => `مداخلات لا يُعرف صاحبها: ${turns}`,
  paragraphs: (turns, words) => `الفقرات ${turns}، الكلمات ${words}`,
  times: (first, last, gap) => `التوقيت من ${first} إلى ${last}${gap === '' ? '' : `، وأطول مدة بين توقيتين ${gap}`}`,
  backwards: (count) => `توقيتات أسبق مما قبلها: ${count}`,
  warnings: (count) => `التحذيرات: ${count}`,
  notRead: (code) => `لم يُقرأ: ${code}، انظر المشكلات`,
  turns: (count) => `المداخلات ${count}`,
  words: (count) => `الكلمات ${count}`,
  total: (files, sessions, speakers, turns, words) =>
    `الملفات ${files}، الجلسات ${sessions}، المتحدثون ${speakers}، المداخلات ${turns}، الكلمات ${words}`,
  missing: (files) => `ملفات لم تُقرأ: ${files}، وهي في آخر القائمة`,
  written: (paths) => `كُتبت مسودة ${paths.join(' و')}: املأ الفارغ فيها؛ وما يبقى فارغاً لا يقول شيئاً`,
}

/** The words of `sessions` in a language. */
export function sessionsText(language: Language): SessionsText {
  return language === 'ar' ? arabic : english
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`
}
