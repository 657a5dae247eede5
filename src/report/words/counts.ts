import type { Language } from '../../diagnostic/format.ts'
import { grouped } from '../../text/grouped.ts'
import { arabicCount } from './arabic-count.ts'
import type { ArabicNoun } from './arabic-count.ts'

/** What a report counts. */
export type Counted =
  | 'focusGroups'
  | 'interviews'
  | 'documents'
  | 'sessions'
  | 'speakers'
  | 'participants'
  | 'turns'
  | 'words'
  | 'excerpts'
  | 'codings'
  | 'themes'

interface Noun {
  readonly ar: ArabicNoun
  readonly en: readonly [one: string, many: string]
}

const nouns: Readonly<Record<Counted, Noun>> = {
  focusGroups: {
    ar: feminine('جلسة مركزة', 'جلستان مركزتان', 'جلسات مركزة'),
    en: ['focus group', 'focus groups'],
  },
  interviews: { ar: feminine('مقابلة', 'مقابلتان', 'مقابلات'), en: ['interview', 'interviews'] },
  documents: { ar: feminine('وثيقة', 'وثيقتان', 'وثائق'), en: ['document', 'documents'] },
  sessions: { ar: feminine('جلسة', 'جلستان', 'جلسات'), en: ['session', 'sessions'] },
  speakers: {
    ar: { one: 'متحدث واحد', two: 'متحدثان', few: 'متحدثين', many: 'متحدثاً', hundred: 'متحدث' },
    en: ['speaker', 'speakers'],
  },
  participants: {
    ar: { one: 'مشارك واحد', two: 'مشاركان', few: 'مشاركين', many: 'مشاركاً', hundred: 'مشارك' },
    en: ['participant', 'participants'],
  },
  turns: { ar: feminine('مداخلة', 'مداخلتان', 'مداخلات'), en: ['turn', 'turns'] },
  words: { ar: feminine('كلمة', 'كلمتان', 'كلمات'), en: ['word', 'words'] },
  excerpts: {
    ar: { one: 'مقتطف واحد', two: 'مقتطفان', few: 'مقتطفات', many: 'مقتطفاً', hundred: 'مقتطف' },
    en: ['excerpt', 'excerpts'],
  },
  codings: {
    ar: { one: 'ترميز واحد', two: 'ترميزين', few: 'ترميزات', many: 'ترميزاً', hundred: 'ترميز' },
    en: ['coding', 'codings'],
  },
  themes: {
    ar: { one: 'موضوع واحد', two: 'موضوعان', few: 'مواضيع', many: 'موضوعاً', hundred: 'موضوع' },
    en: ['theme', 'themes'],
  },
}

/** A number with what it counts, in words of a language: «7 جلسات مركزة», `7 focus groups`. */
export function counted(count: number, what: Counted, language: Language): string {
  const { ar, en } = nouns[what]
  if (language === 'ar') return arabicCount(count, ar, grouped)
  return `${grouped(count)} ${en[count === 1 ? 0 : 1]}`
}

/** A feminine noun: its singular has one shape in all cases that a numeral asks for. */
function feminine(one: string, two: string, few: string): ArabicNoun {
  const single = one.includes(' ') ? one : `${one} واحدة`
  return { one: single, two, few, many: one, hundred: one }
}
