import type { Language } from '../diagnostic/format.ts'

/** The words of `find` in one language. */
export interface FindText {
  readonly forms: string
  readonly found: (matches: number, sessions: number, all: number) => string
  readonly unsure: (count: number) => string
  readonly hidden: (count: number) => string
}

const english: FindText = {
  forms: 'Forms found',
  found: (matches, sessions, all) =>
    matches === 0
      ? `nothing in ${counted(all, 'session', 'sessions')}`
      : `${counted(matches, 'match', 'matches')} in ${sessions} of ${counted(all, 'session', 'sessions')}`,
  unsure: (count) => `${count} more of lower confidence; --min-confidence low shows ${count === 1 ? 'it' : 'them'}`,
  hidden: (count) => `… and ${count} more; --limit was reached`,
}

const arabic: FindText = {
  forms: 'الصيغ التي وُجدت',
  found: (matches, sessions, all) =>
    matches === 0 ? `لا شيء، الجلسات ${all}` : `التطابقات ${matches}، الجلسات ${sessions} من ${all}`,
  unsure: (count) => `وغيرها بدرجة ثقة أدنى: ${count}؛ يعرضها الخيار ‎--min-confidence low`,
  hidden: (count) => `… وغيرها ${count}؛ بُلغ حدّ الخيار ‎--limit`,
}

/** The words of `find` in a language. */
export function findText(language: Language): FindText {
  return language === 'ar' ? arabic : english
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`
}
