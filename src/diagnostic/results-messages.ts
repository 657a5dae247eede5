import { refusalToRead } from './wording.ts'

/** Sentences of RESULTS_ codes: writing the results folder and reading it back. */
export const resultsMessages = {
  RESULTS_CANNOT_WRITE: {
    severity: 'error',
    en: (a: { reason: string }): string =>
      `Unexpected refusal to write: ${reasonOf(a.reason).en} (${a.reason}); ${reasonOf(a.reason).remedy}. Nothing was changed`,
    ar: (a: { reason: string }): string =>
      `تعذرت الكتابة: ${reasonOf(a.reason).ar} (${a.reason})؛ ${reasonOf(a.reason).arabicRemedy}. لم يتغير شيء`,
  },
  RESULTS_NOT_OURS: {
    severity: 'error',
    en: (_: Record<never, never>): string =>
      'Unexpected files in the folder for the results, expected an empty folder or results of this program; name another folder with --out',
    ar: (_: Record<never, never>): string =>
      'في مجلد النتائج ملفات غير متوقعة، والمتوقع مجلد فارغ أو نتائج سابقة لهذا البرنامج؛ سمِّ مجلداً آخر بالخيار ‎--out',
  },
  RESULTS_LOCKED: {
    severity: 'error',
    // 0: the lock is gone, and nobody says who took it.
    en: (a: { pid: number; lock: string }): string =>
      a.pid === 0
        ? `Unexpected disappearance of the lock ${a.lock}, expected it to stay until the end of the run; run again when nothing else writes to the folder`
        : `Unexpected second run into the same folder: process ${a.pid} is writing to it; wait until it ends, or delete ${a.lock} if it no longer runs`,
    ar: (a: { pid: number; lock: string }): string =>
      a.pid === 0
        ? `اختفى القفل ${a.lock}، والمتوقع بقاؤه حتى نهاية التشغيل؛ أعد التشغيل حين لا يكتب في المجلد شيء آخر`
        : `تشغيل ثانٍ يكتب في المجلد نفسه (العملية ${a.pid})؛ انتظر انتهاءه، أو احذف ${a.lock} إن لم يعد يعمل`,
  },
  RESULTS_FILE_KEPT: {
    severity: 'warning',
    en: (a: { kept: string }): string =>
      `Unexpected change to a file of the earlier results, expected what was written then; your version is now «${a.kept}»`,
    ar: (a: { kept: string }): string => `تغيّر ملف من النتائج السابقة عما كُتب حينها؛ حُفظت نسختك باسم «${a.kept}»`,
  },
  RESULTS_MISSING: {
    severity: 'error',
    en: (_: Record<never, never>): string =>
      'Unexpected lack of results, expected a folder that `code-sessions code` wrote; code the transcripts first or name the folder with --from',
    ar: (_: Record<never, never>): string =>
      'لا نتائج هنا، والمتوقع مجلد كتبه الأمر `code-sessions code`؛ رمّز المحاضر أولاً أو سمِّ المجلد بالخيار ‎--from',
  },
  RESULTS_OTHER_FORMAT: {
    severity: 'error',
    en: (a: { found: string; expected: string }): string =>
      `Unexpected format «${a.found}», expected ${a.expected}; code the transcripts again with this version`,
    ar: (a: { found: string; expected: string }): string =>
      `صيغة غير متوقعة «${a.found}»، والمتوقع ${a.expected}؛ أعد ترميز المحاضر بهذا الإصدار`,
  },
  RESULTS_DAMAGED: {
    severity: 'error',
    // '' is found where a line holds no record at all.
    en: (a: { found: string; expected: 'run' | 'session' }): string =>
      `Unexpected ${a.found === '' ? 'line without a record' : `record «${a.found}»`}, expected ${a.expected === 'run' ? 'the record of the run' : 'a record of a session'} as the program wrote it; code the transcripts again`,
    ar: (a: { found: string; expected: 'run' | 'session' }): string =>
      `${a.found === '' ? 'سطر بلا سجل' : `سجل غير متوقع «${a.found}»`}، والمتوقع ${a.expected === 'run' ? 'سجل التشغيل' : 'سجل من سجلات جلسة'} كما كتبه البرنامج؛ أعد ترميز المحاضر`,
  },
  RESULTS_UNREADABLE: {
    severity: 'error',
    en: (a: { reason: string }): string => refusalToRead(a.reason).en,
    ar: (a: { reason: string }): string => refusalToRead(a.reason).ar,
  },
} as const

interface Reason {
  readonly en: string
  readonly remedy: string
  readonly ar: string
  readonly arabicRemedy: string
}

const elsewhere = { remedy: 'name another folder with --out', arabicRemedy: 'سمِّ مجلداً آخر بالخيار ‎--out' } as const

const reasons: ReadonlyMap<string, Reason> = new Map<string, Reason>([
  [
    'ENOSPC',
    {
      en: 'no space is left on the disk',
      ar: 'لا مساحة باقية على القرص',
      remedy: 'make room, or name a folder on another disk with --out',
      arabicRemedy: 'أفسح مكاناً، أو سمِّ مجلداً على قرص آخر بالخيار ‎--out',
    },
  ],
  ['EDQUOT', { en: 'your quota on this disk is used up', ar: 'استُنفدت حصتك من القرص', ...elsewhere }],
  ['EACCES', { en: 'you may not write here', ar: 'لا إذن لك بالكتابة هنا', ...elsewhere }],
  ['EPERM', { en: 'you may not write here', ar: 'لا إذن لك بالكتابة هنا', ...elsewhere }],
  ['EROFS', { en: 'the disk is read-only', ar: 'القرص للقراءة فقط', ...elsewhere }],
  ['EFBIG', { en: 'a file would become larger than is allowed', ar: 'سيتجاوز ملف أكبر حجم مسموح', ...elsewhere }],
  ['ENOTDIR', { en: 'it is a file, not a folder', ar: 'هذا ملف لا مجلد', ...elsewhere }],
  ['EEXIST', { en: 'it is a file, not a folder', ar: 'هذا ملف لا مجلد', ...elsewhere }],
  ['ENAMETOOLONG', { en: 'the name is too long', ar: 'الاسم أطول مما يُسمح به', ...elsewhere }],
  [
    'EBUSY',
    {
      en: 'the folder is in use, or a disk is mounted on it',
      ar: 'المجلد مستعمل الآن أو هو نقطة وصل لقرص',
      remedy: 'name a folder inside it with --out',
      arabicRemedy: 'سمِّ مجلداً داخله بالخيار ‎--out',
    },
  ],
  [
    'EXDEV',
    {
      en: 'a disk is mounted on the folder',
      ar: 'المجلد نقطة وصل لقرص',
      remedy: 'name a folder inside it with --out',
      arabicRemedy: 'سمِّ مجلداً داخله بالخيار ‎--out',
    },
  ],
])

const unknownReason: Reason = { en: 'the system said no', ar: 'رفض النظام', ...elsewhere }

function reasonOf(code: string): Reason {
  return reasons.get(code) ?? unknownReason
}
