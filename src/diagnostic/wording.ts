/** Turns of phrase that several sentences share. */

/** «did you mean …?» where a close name is known, otherwise another remedy. */
export function didYouMean(nearest: string | null, otherwise: string): string {
  return nearest === null ? otherwise : `did you mean «${nearest}»?`
}

/** `didYouMean` in Arabic. */
export function didYouMeanInArabic(nearest: string | null, otherwise: string): string {
  return nearest === null ? otherwise : `هل تقصد «${nearest}»؟`
}

interface Sentence {
  readonly en: string
  readonly ar: string
}

const refusals: ReadonlyMap<string, Sentence> = new Map<string, Sentence>([
  [
    'ELOOP',
    {
      en: 'Unexpected links in a circle (ELOOP), expected a file or folder at their end; remove one of the links',
      ar: 'روابط تدور في حلقة (ELOOP)، والمتوقع ملف أو مجلد في نهايتها؛ احذف أحد الروابط',
    },
  ],
  [
    'ENAMETOOLONG',
    {
      en: 'Unexpected length of the path or of a name in it (ENAMETOOLONG), expected what the system can take; shorten it',
      ar: 'المسار أو اسم فيه أطول مما يقبله النظام (ENAMETOOLONG)، والمتوقع ما هو أقصر؛ قصّره',
    },
  ],
  [
    'EISDIR',
    {
      en: 'Unexpected folder (EISDIR), expected a file of this name; move the folder away or name another path',
      ar: 'مجلد غير متوقع (EISDIR)، والمتوقع ملف بهذا الاسم؛ انقل المجلد أو سمِّ مساراً آخر',
    },
  ],
])

/** What the system's refusal to open or list something means. @param reason its own code, such as `EACCES` */
export function refusalToRead(reason: string): Sentence {
  return (
    refusals.get(reason) ?? {
      en: `Unexpected refusal by the system (${reason}), expected to be let in; check the permissions`,
      ar: `رفض النظام القراءة (${reason})، والمتوقع السماح بها؛ تحقق من الأذونات`,
    }
  )
}
