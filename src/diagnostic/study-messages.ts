/** What stands where something else is to be made. */
export type Found = 'file' | 'folder' | 'link'

const inArabic: Readonly<Record<Found, string>> = { file: 'ملف', folder: 'مجلد', link: 'رابط' }

/** Sentences of STUDY_ codes: making a new study. */
export const studyMessages = {
  STUDY_FILE_EXISTS: {
    severity: 'error',
    en: (a: { found: Found }): string =>
      `Unexpected ${a.found}, expected nothing of this name yet; move it away, or name another folder. Nothing was written`,
    ar: (a: { found: Found }): string =>
      `${inArabic[a.found]} غير متوقع، والمتوقع ألا يوجد شيء بهذا الاسم بعد؛ انقله أو سمِّ مجلداً آخر. لم يُكتب شيء`,
  },
  STUDY_NOT_A_FOLDER: {
    severity: 'error',
    en: (a: { found: Found }): string =>
      `Unexpected ${a.found}, expected a folder or nothing; move it away, or name another folder. Nothing was written`,
    ar: (a: { found: Found }): string =>
      `${inArabic[a.found]} غير متوقع، والمتوقع مجلد أو لا شيء؛ انقله أو سمِّ مجلداً آخر. لم يُكتب شيء`,
  },
} as const
