import type { Language } from '../diagnostic/format.ts'
import { grouped } from '../text/grouped.ts'

/** The words of the summary in one language. */
export interface SummaryText {
  readonly read: string
  readonly found: string
  readonly notFound: string
  readonly problems: string
  readonly results: string
  readonly next: string
  readonly focusGroups: (count: number) => string
  readonly interviews: (count: number) => string
  readonly documents: (count: number) => string
  readonly mode: (mode: string | null, count: number) => string
  readonly spoken: (turns: number, speakers: number, words: number) => string
  readonly excerpts: (excerpts: number, themes: number) => string
  /** What the figures leave out: excerpts of moderators and of documents, 0 for none. */
  readonly leftOut: (moderators: number, documents: number) => string
  /** Heads of the columns: theme, excerpts, sessions, speakers, turns. */
  readonly columns: readonly [theme: string, excerpts: string, sessions: string, speakers: string, turns: string]
  readonly nOf: (count: number, whole: number) => string
  readonly noExcerpts: string
  readonly silentThemes: (count: number) => string
  readonly uncoded: (percent: string, file: string) => string
  readonly errorsAndWarnings: (errors: number, warnings: number) => string
  readonly files: readonly (readonly [name: string, meaning: string])[]
  readonly advice: (folder: string) => readonly string[]
  readonly listSeparator: string
}

const english: SummaryText = {
  read: 'Read',
  found: 'Found',
  notFound: 'Not found',
  problems: 'Problems',
  results: 'Results',
  next: 'Next',
  focusGroups: (count) => plural(count, 'focus group'),
  interviews: (count) => plural(count, 'interview'),
  documents: (count) => plural(count, 'document'),
  mode: (mode, count) => `${count} ${mode === 'in-person' ? 'in person' : (mode ?? 'not said how')}`,
  spoken: (turns, speakers, words) =>
    `${plural(turns, 'turn')} of ${plural(speakers, 'speaker')}, ${plural(words, 'word')}`,
  excerpts: (excerpts, themes) => `${plural(excerpts, 'excerpt')} of ${plural(themes, 'theme')}`,
  leftOut: (moderators, documents) =>
    `; the figures leave out ${named([moderators, 'of moderators'], [documents, 'of documents']).join(' and ')}`,
  columns: ['Theme', 'Excerpts', 'Sessions', 'Speakers', 'Turns'],
  nOf: (count, whole) => `${count} of ${whole}`,
  noExcerpts: 'nothing: no theme of the codebook is spoken of',
  silentThemes: (count) => (count === 1 ? '1 theme is never spoken of:' : `${count} themes are never spoken of:`),
  uncoded: (percent, file) => `${percent} of the turns speak of no theme: read ${file}`,
  errorsAndWarnings: (errors, warnings) => `${plural(errors, 'error')}, ${plural(warnings, 'warning')} (above)`,
  files: [
    ['excerpts.csv', 'the passages, with speaker and place'],
    ['frequencies.csv', 'the themes in figures; frequencies-by-… by governorate, level, mode …'],
    ['terms.csv', 'every spelling that was found: check what was coded'],
    ['uncoded.csv', 'the turns that no theme caught: check what was missed'],
  ],
  advice: (folder) => [
    `open ${folder}excerpts.csv in Excel or LibreOffice`,
    `code-sessions report${fromOf(folder)}   writes the illustrated report of these results`,
    'code-sessions validate   checks the codebook after you change it',
  ],
  listSeparator: ', ',
}

const arabic: SummaryText = {
  read: 'قُرئ',
  found: 'وُجد',
  notFound: 'لم يوجد',
  problems: 'مشكلات',
  results: 'النتائج',
  next: 'بعد ذلك',
  focusGroups: (count) => counted(count, 'جلسة مركزة', 'جلستان مركزتان', 'جلسات مركزة'),
  interviews: (count) => counted(count, 'مقابلة', 'مقابلتان', 'مقابلات'),
  documents: (count) => counted(count, 'وثيقة', 'وثيقتان', 'وثائق'),
  mode: (mode, count) =>
    `${count} ${mode === 'in-person' ? 'حضورياً' : mode === 'online' ? 'عن بُعد' : (mode ?? 'لم يُذكر كيف')}`,
  spoken: (turns, speakers, words) =>
    `المداخلات ${grouped(turns)}، المتحدثون ${grouped(speakers)}، الكلمات ${grouped(words)}`,
  excerpts: (excerpts, themes) => `المقتطفات ${grouped(excerpts)}، المواضيع ${grouped(themes)}`,
  leftOut: (moderators, documents) =>
    `؛ لا تُحسب في الأرقام ${named([moderators, 'للميسّرين'], [documents, 'من وثائق']).join(' و')}`,
  columns: ['الموضوع', 'المقتطفات', 'الجلسات', 'المتحدثون', 'المداخلات'],
  nOf: (count, whole) => `${count} من ${whole}`,
  noExcerpts: 'لا شيء: لا حديث عن أي موضوع من دليل الترميز',
  silentThemes: (count) => `مواضيع لا حديث عنها (${count}):`,
  uncoded: (percent, file) => `${percent} من المداخلات لا تتحدث عن أي موضوع: اقرأ ${file}`,
  errorsAndWarnings: (errors, warnings) => `الأخطاء ${errors}، التحذيرات ${warnings} (أعلاه)`,
  files: [
    ['excerpts.csv', 'المقتطفات، مع المتحدث والموضع'],
    ['frequencies.csv', 'المواضيع بالأرقام؛ و‎frequencies-by-…‎ حسب المحافظة والمستوى وغيرهما'],
    ['terms.csv', 'كل رسم وُجد: لمراجعة ما رُمّز'],
    ['uncoded.csv', 'المداخلات التي لم يلتقطها موضوع: لمراجعة ما فات'],
  ],
  advice: (folder) => [
    `افتح ${folder}excerpts.csv في إكسل أو ليبر أوفيس`,
    `code-sessions report${fromOf(folder)}   يكتب التقرير المصوّر لهذه النتائج`,
    'code-sessions validate   يفحص دليل الترميز بعد تعديله',
  ],
  listSeparator: '، ',
}

/** What `report` must be told to find results that are not where it looks. */
function fromOf(folder: string): string {
  return folder === 'coded/' ? '  ' : ` --from ${folder}`
}

/** The words of the summary in a language. */
export function summaryText(language: Language): SummaryText {
  return language === 'ar' ? arabic : english
}

function plural(count: number, noun: string): string {
  return `${grouped(count)} ${noun}${count === 1 ? '' : 's'}`
}

/** «93 of moderators» for every count that is not 0. */
function named(...counts: readonly (readonly [count: number, name: string])[]): readonly string[] {
  return counts.filter(([count]) => count > 0).map(([count, name]) => `${count} ${name}`)
}

/** An Arabic noun after its number: one, two, 3–10, more. */
function counted(count: number, one: string, two: string, few: string): string {
  if (count === 1) return `${one} واحدة`
  if (count === 2) return two
  return count <= 10 ? `${count} ${few}` : `${count} ${one}`
}
