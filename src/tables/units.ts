/** What tables count. The first four are parts of a whole; passages and places are none: they are related to words. */
export const units = ['turns', 'speakers', 'sessions', 'words', 'excerpts', 'matches'] as const

export type Unit = (typeof units)[number]

export const unitsInArabic: Readonly<Record<Unit, string>> = {
  turns: 'المداخلات',
  speakers: 'المتحدثون',
  sessions: 'الجلسات',
  words: 'الكلمات',
  excerpts: 'المقتطفات',
  matches: 'التطابقات',
}
