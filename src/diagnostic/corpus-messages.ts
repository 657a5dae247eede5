import { refusalToRead } from './wording.ts'

/** Sentences of CORPUS_ codes: finding, opening and decoding transcripts. */
export const corpusMessages = {
  CORPUS_MISSING_PATH: {
    severity: 'error',
    en: (_: Record<never, never>): string =>
      'Unexpected path that leads to nothing, expected a folder or file of transcripts; check its spelling',
    ar: (_: Record<never, never>): string => 'المسار غير موجود، والمتوقع مجلد محاضر أو ملف؛ تحقق من كتابته',
  },
  CORPUS_NO_TRANSCRIPTS: {
    severity: 'error',
    en: (_: Record<never, never>): string =>
      'Unexpected lack of transcripts, expected at least one file of a format that is read, such as .txt or .docx; name the folder that holds them',
    ar: (_: Record<never, never>): string =>
      'لا محاضر هنا، والمتوقع ملف واحد على الأقل من صيغة مقروءة مثل ‎.txt أو ‎.docx؛ سمِّ المجلد الذي يضمها',
  },
  CORPUS_NOT_A_FILE: {
    severity: 'error',
    en: (_: Record<never, never>): string =>
      'Unexpected pipe, socket or device, expected a file; copy what it holds into a file',
    ar: (_: Record<never, never>): string => 'أنبوب أو مقبس أو جهاز غير متوقع، والمتوقع ملف؛ انسخ محتواه إلى ملف',
  },
  CORPUS_SPECIAL_FILE_SKIPPED: {
    severity: 'warning',
    en: (_: Record<never, never>): string =>
      'Unexpected pipe, socket or device in the folder, expected files; it was left unread, move it out of the folder',
    ar: (_: Record<never, never>): string =>
      'أنبوب أو مقبس أو جهاز غير متوقع في المجلد، والمتوقع ملفات؛ لم يُقرأ، انقله من المجلد',
  },
  CORPUS_LINK_SKIPPED: {
    severity: 'warning',
    en: (a: { reason: 'folder' | 'outside' | 'broken' | 'twice' }): string =>
      `Unexpected link ${linkReasons[a.reason].en}, expected files of the folder itself; it was left unread, ${linkReasons[a.reason].remedy}`,
    ar: (a: { reason: 'folder' | 'outside' | 'broken' | 'twice' }): string =>
      `رابط غير متوقع ${linkReasons[a.reason].ar}، والمتوقع ملفات المجلد نفسه؛ لم يُقرأ، ${linkReasons[a.reason].arabicRemedy}`,
  },
  CORPUS_TOO_DEEP: {
    severity: 'error',
    en: (a: { limit: number }): string =>
      `Unexpected folder more than ${a.limit} levels deep, expected a few; it was left unread, move it up`,
    ar: (a: { limit: number }): string =>
      `مجلد على عمق يزيد على ${a.limit} مستوى، والمتوقع بضعة مستويات؛ لم يُقرأ، انقله إلى مستوى أعلى`,
  },
  CORPUS_BAD_NAME: {
    severity: 'warning',
    en: (_: Record<never, never>): string => 'Unexpected file name that is not UTF-8; it was left unread, rename it',
    ar: (_: Record<never, never>): string => 'اسم ملف ليس بترميز UTF-8؛ لم يُقرأ الملف، غيّر اسمه',
  },
  CORPUS_TWIN_NAMES: {
    severity: 'warning',
    en: (a: { other: string }): string =>
      `Unexpected name that looks the same as «${a.other}» beside it and differs in Unicode composition only, expected distinct names; rename one of them`,
    ar: (a: { other: string }): string =>
      `اسم يطابق في الظاهر «${a.other}» إلى جانبه ولا يختلف إلا في تركيب يونيكود، والمتوقع أسماء متمايزة؛ غيّر أحدهما`,
  },
  CORPUS_FORMAT_NOT_READ: {
    severity: 'error',
    en: (a: { extension: string }): string =>
      `Unexpected format .${a.extension}, expected one that is read, such as .txt, .docx, .vtt or .xlsx; save the transcript as .docx or .txt (UTF-8) and move this file out of the folder`,
    ar: (a: { extension: string }): string =>
      `صيغة غير متوقعة ‎.${a.extension}، والمتوقع صيغة مقروءة مثل ‎.txt أو ‎.docx أو ‎.vtt أو ‎.xlsx؛ احفظ المحضر بصيغة ‎.docx أو ‎.txt (بترميز UTF-8) وأخرج هذا الملف من المجلد`,
  },
  CORPUS_NOT_A_TRANSCRIPT: {
    severity: 'info',
    en: (_: Record<never, never>): string =>
      'Unexpected kind of file, expected a transcript, such as .txt or .docx; it was passed over',
    ar: (_: Record<never, never>): string => 'نوع ملف غير متوقع، والمتوقع محضر مثل ‎.txt أو ‎.docx؛ تُرك',
  },
  CORPUS_RESULTS_SKIPPED: {
    severity: 'info',
    en: (_: Record<never, never>): string => 'Unexpected results folder among the transcripts; it was passed over',
    ar: (_: Record<never, never>): string => 'مجلد نتائج بين المحاضر؛ تُرك',
  },
  CORPUS_VANISHED: {
    severity: 'error',
    en: (_: Record<never, never>): string =>
      'Unexpected disappearance of a file that was here a moment ago; run again when nothing changes the folder',
    ar: (_: Record<never, never>): string => 'اختفى ملف كان هنا قبل لحظة؛ أعد التشغيل حين لا يغيّر شيء المجلد',
  },
  CORPUS_CHANGED: {
    severity: 'error',
    en: (_: Record<never, never>): string =>
      'Unexpected change of the file while it was read; run again when nothing writes to it',
    ar: (_: Record<never, never>): string => 'تغيّر الملف في أثناء قراءته؛ أعد التشغيل حين لا يكتب فيه شيء',
  },
  CORPUS_UNREADABLE: {
    severity: 'error',
    en: (a: { reason: string }): string => refusalToRead(a.reason).en,
    ar: (a: { reason: string }): string => refusalToRead(a.reason).ar,
  },
  CORPUS_TOO_LARGE: {
    severity: 'error',
    en: (a: { size: number; limit: number }): string =>
      `Unexpected size of ${a.size} bytes, expected at most ${a.limit}; split the file`,
    ar: (a: { size: number; limit: number }): string =>
      `حجم الملف ${a.size} بايت، والمتوقع ${a.limit} على الأكثر؛ قسّم الملف`,
  },
  CORPUS_NOT_UTF8: {
    severity: 'error',
    en: (a: { offset: number; byte: string; of: Encoded }): string =>
      `Unexpected byte ${a.byte} at byte offset ${a.offset}, expected UTF-8; save the file as UTF-8${a.of === 'codebook' ? '' : ' or, if it is in an older encoding, name it with --encoding'}`,
    ar: (a: { offset: number; byte: string; of: Encoded }): string =>
      `بايت غير متوقع ${a.byte} عند الإزاحة ${a.offset}، والمتوقع UTF-8؛ احفظ الملف بترميز UTF-8${a.of === 'codebook' ? '' : '، أو سمِّ ترميزه بـ‎--encoding إن كان أقدم'}`,
  },
  CORPUS_NOT_IN_ENCODING: {
    severity: 'error',
    en: (a: { encoding: string; offset: number; byte: string; of: Encoded }): string =>
      `Unexpected byte ${a.byte} at byte offset ${a.offset}, expected ${a.encoding}; ${a.of === 'codebook' ? '' : 'name another --encoding or '}save the file as UTF-8`,
    ar: (a: { encoding: string; offset: number; byte: string; of: Encoded }): string =>
      `بايت غير متوقع ${a.byte} عند الإزاحة ${a.offset}، والمتوقع ترميز ${a.encoding}؛ ${a.of === 'codebook' ? '' : 'سمِّ ترميزاً آخر أو '}احفظ الملف بترميز UTF-8`,
  },
  CORPUS_ENCODING_TOLD: {
    severity: 'warning',
    en: (a: { encoding: string }): string =>
      `Unexpected bytes that are no UTF-8, expected UTF-8; their letters look like Arabic in ${a.encoding}, and the file was read so: check a few lines, then name --encoding ${a.encoding} or save it as UTF-8`,
    ar: (a: { encoding: string }): string =>
      `بايتات ليست بترميز UTF-8، والمتوقع UTF-8؛ تبدو حروفها عربية بترميز ${a.encoding} فقُرئ الملف به: تحقق من بضعة أسطر، ثم سمِّ ‎--encoding ${a.encoding} أو احفظه بترميز UTF-8`,
  },
  CORPUS_ENCODING_KEPT: {
    severity: 'info',
    en: (a: { encoding: string; named: string }): string =>
      `Unexpected ${a.encoding}, expected ${a.named} as --encoding names it; the bytes leave no doubt, and the file was read as ${a.encoding}`,
    ar: (a: { encoding: string; named: string }): string =>
      `الملف بترميز ${a.encoding}، والمتوقع ${a.named} كما سُمّي في ‎--encoding؛ لا شك في بايتاته، فقُرئ بترميز ${a.encoding}`,
  },
  CORPUS_NUL: {
    severity: 'error',
    en: (a: { offset: number }): string =>
      `Unexpected NUL at byte offset ${a.offset}, expected text; remove it, or save the document as plain text`,
    ar: (a: { offset: number }): string =>
      `محرف صفري NUL عند الإزاحة ${a.offset}، والمتوقع نص؛ احذفه، أو احفظ الوثيقة نصاً صرفاً`,
  },
} as const

/** What was decoded: `--encoding` is for transcripts and the tables beside them. */
export type Encoded = 'corpus' | 'codebook'

const fetch = {
  remedy: 'copy the file here or name its folder',
  arabicRemedy: 'انسخ الملف إلى هنا أو سمِّ مجلده',
} as const
const remove = { remedy: 'remove the link', arabicRemedy: 'احذف الرابط' } as const

const linkReasons = {
  folder: { en: 'to a folder', ar: 'إلى مجلد', ...fetch },
  outside: { en: 'that leads out of the folder', ar: 'يخرج من المجلد', ...fetch },
  broken: { en: 'to nothing', ar: 'إلى لا شيء', ...remove },
  twice: { en: 'to a file that is read anyway', ar: 'إلى ملف مقروء أصلاً', ...remove },
} as const
