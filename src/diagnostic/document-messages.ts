/** Sentences of ZIP_, XML_ and FORMAT_ codes: documents and tables that transcripts come in, and the files that they are packed in. */

/** Formats that are told apart and not read. */
export type RefusedFormat = keyof typeof refusals

const again = { en: 'copy or download it again', ar: 'انسخه أو نزّله من جديد' } as const
const saveAgain = {
  en: 'open it in the program it was written with and save it again',
  ar: 'افتحه في البرنامج الذي كُتب به واحفظه من جديد',
} as const

const refusals = {
  pdf: {
    en: 'Unexpected PDF, expected a document that keeps its words (a PDF keeps the shapes of letters, and Arabic comes out of it with letters and words in disorder); ask for the .docx it was made from, or paste its text into a .txt file and read that through',
    ar: 'ملف PDF، والمتوقع وثيقة تحفظ الكلمات (لأن PDF يحفظ أشكال الحروف، فيخرج منه النص العربي مختل ترتيب الحروف والكلمات)؛ اطلب ملف ‎.docx الذي أُنشئ منه، أو الصق نصه في ملف ‎.txt وراجعه',
  },
  doc: {
    en: 'Unexpected document of an old Word (before 2007), expected .docx; open it in Word or LibreOffice and save it as .docx',
    ar: 'وثيقة من إصدار قديم من Word (قبل 2007)، والمتوقع ‎.docx؛ افتحها في Word أو LibreOffice واحفظها بصيغة ‎.docx',
  },
  xls: {
    en: 'Unexpected workbook of an old Excel (before 2007), expected .xlsx or .csv; open it in Excel or LibreOffice and save it as .xlsx',
    ar: 'مصنف من إصدار قديم من Excel (قبل 2007)، والمتوقع ‎.xlsx أو ‎.csv؛ افتحه في Excel أو LibreOffice واحفظه بصيغة ‎.xlsx',
  },
  rtf: {
    en: 'Unexpected RTF document, expected .docx; open it in Word or LibreOffice and save it as .docx',
    ar: 'وثيقة RTF، والمتوقع ‎.docx؛ افتحها في Word أو LibreOffice واحفظها بصيغة ‎.docx',
  },
  pages: {
    en: 'Unexpected document of Apple Pages, expected .docx; open it in Pages and export it as Word',
    ar: 'وثيقة من Apple Pages، والمتوقع ‎.docx؛ افتحها في Pages وصدّرها بصيغة Word',
  },
  recording: {
    en: 'Unexpected sound or video, expected what was said as text; name the transcript of the recording instead',
    ar: 'تسجيل صوتي أو مرئي، والمتوقع نص ما قيل فيه؛ سمِّ محضر التسجيل بدلاً منه',
  },
  protected: {
    en: 'Unexpected document under a password, expected one that opens without; save it without a password and run again',
    ar: 'وثيقة محمية بكلمة مرور، والمتوقع وثيقة تُفتح من دونها؛ احفظها بلا كلمة مرور ثم أعد التشغيل',
  },
} as const

const entryReasons = {
  outside: { en: 'whose name leads out of the archive', ar: 'يخرج اسمه من الأرشيف' },
  link: { en: 'that is a link', ar: 'وهو رابط' },
  twice: { en: 'that is there twice', ar: 'وهو مكرر' },
  encrypted: { en: 'under a password', ar: 'وهو محمي بكلمة مرور' },
  method: { en: 'packed in a way that documents never use', ar: 'وهو مضغوط بطريقة لا تستعملها الوثائق' },
} as const

const excesses = {
  entry: {
    en: (limit: number): string => `expected at most ${limit} bytes in one part`,
    ar: (limit: number): string => `والمتوقع ${limit} بايت على الأكثر في الجزء الواحد`,
  },
  total: {
    en: (limit: number): string => `expected at most ${limit} bytes in all parts`,
    ar: (limit: number): string => `والمتوقع ${limit} بايت على الأكثر في الأجزاء كلها`,
  },
  ratio: {
    en: (limit: number): string => `expected at most ${limit} times its packed size`,
    ar: (limit: number): string => `والمتوقع ${limit} ضعف من حجمه المضغوط على الأكثر`,
  },
} as const

/** What a document held that was not read as speech, and how often. */
export interface LeftOut {
  readonly deletions: number
  readonly comments: number
  readonly notes: number
  readonly hidden: number
}

/** Up to ten names, quoted. */
function listed(names: readonly string[], language: 'en' | 'ar'): string {
  const shown = names.slice(0, 10).map((name) => `«${name}»`)
  return [...shown, ...(names.length > shown.length ? ['…'] : [])].join(language === 'en' ? ', ' : '، ')
}

const inPart = (part: string | null): string => (part === null ? '' : ` in ${part}`)
const inPartInArabic = (part: string | null): string => (part === null ? '' : ` في ${part}`)

export const documentMessages = {
  FORMAT_REFUSED: {
    severity: 'error',
    en: (a: { format: RefusedFormat }): string => refusals[a.format].en,
    ar: (a: { format: RefusedFormat }): string => refusals[a.format].ar,
  },
  FORMAT_LEFT_OUT: {
    severity: 'info',
    en: (a: LeftOut): string =>
      `Unexpected text beside the transcript, left out: ${countsOf(a, 'en').join(', ')}; if it is speech, make it plain text of the document`,
    ar: (a: LeftOut): string =>
      `نص إلى جانب المحضر تُرك: ${countsOf(a, 'ar').join('، ')}؛ إن كان كلاماً قيل في الجلسة فاجعله من متن الوثيقة`,
  },
  FORMAT_NO_TEXT_COLUMN: {
    severity: 'error',
    en: (a: { columns: readonly string[] }): string =>
      `Unexpected columns ${listed(a.columns, 'en')}, expected one that holds what was said, such as «text» or «النص», and beside it «speaker» or «المتحدث» and «time» or «الوقت»; name them so in the first row or with --columns, or move the file out of the folder if it is no transcript`,
    ar: (a: { columns: readonly string[] }): string =>
      `أعمدة غير معروفة ${listed(a.columns, 'ar')}، والمتوقع عمود فيه ما قيل مثل «النص» أو «text»، ومعه «المتحدث» أو «speaker» و«الوقت» أو «time»؛ سمِّها هكذا في الصف الأول أو بالخيار ‎--columns، أو انقل الملف من المجلد إن لم يكن محضراً`,
  },
  FORMAT_NO_SUCH_COLUMN: {
    severity: 'error',
    en: (a: { column: string; columns: readonly string[] }): string =>
      `Unexpected column «${a.column}», expected one of ${listed(a.columns, 'en')}; correct its name`,
    ar: (a: { column: string; columns: readonly string[] }): string =>
      `لا عمود باسم «${a.column}»، والمتوقع أحد ${listed(a.columns, 'ar')}؛ صحّح الاسم`,
  },
  FORMAT_BAD_TIME: {
    severity: 'warning',
    en: (a: { found: string; count: number }): string =>
      `Unexpected time «${a.found}» (${a.count} in all), expected one such as 00:03:12, or seconds such as 192.5; correct it, what was said was read without its time`,
    ar: (a: { found: string; count: number }): string =>
      `توقيت غير متوقع «${a.found}» (عدده ${a.count})، والمتوقع مثل 00:03:12 أو ثوانٍ مثل 192.5؛ صحّحه، وقد قُرئ الكلام بلا وقته`,
  },
  FORMAT_SEVERAL_SESSIONS: {
    severity: 'warning',
    en: (a: { sessions: readonly string[] }): string =>
      `Unexpected rows of several sessions (${listed(a.sessions, 'en')}), expected one session in a file; they were read as one, keep a file for each`,
    ar: (a: { sessions: readonly string[] }): string =>
      `صفوف من عدة جلسات (${listed(a.sessions, 'ar')})، والمتوقع جلسة واحدة في الملف؛ قُرئت جلسةً واحدة، فاجعل لكل جلسة ملفاً`,
  },
  FORMAT_NOT_OTRANSCRIBE: {
    severity: 'error',
    en: (_: Record<never, never>): string =>
      'Unexpected content, expected what oTranscribe exports: JSON with the transcript under «text»; export it again as .otr, or as plain text',
    ar: (_: Record<never, never>): string =>
      'محتوى غير متوقع، والمتوقع ما يصدّره oTranscribe: ملف JSON والمحضر فيه تحت «text»؛ صدّره من جديد بصيغة ‎.otr أو نصاً صرفاً',
  },
  FORMAT_SHEETS_LEFT_OUT: {
    severity: 'warning',
    en: (a: { sheet: string; others: readonly string[] }): string =>
      `Unexpected further sheets ${listed(a.others, 'en')}, expected one transcript in a file; only «${a.sheet}» was read, save each of the others as a file of its own if it holds a transcript`,
    ar: (a: { sheet: string; others: readonly string[] }): string =>
      `أوراق أخرى ${listed(a.others, 'ar')}، والمتوقع محضر واحد في الملف؛ لم تُقرأ إلا «${a.sheet}»، فاحفظ كلاً من الأخرى في ملف مستقل إن كان فيها محضر`,
  },
  ZIP_NOT_A_ZIP: {
    severity: 'error',
    en: (_: Record<never, never>): string =>
      `Unexpected content, expected the zip archive that files of this kind are; ${saveAgain.en}, or give the file the ending it should have`,
    ar: (_: Record<never, never>): string =>
      `محتوى غير متوقع، والمتوقع أرشيف zip كما في الملفات من هذا النوع؛ ${saveAgain.ar}، أو سمِّ الملف بلاحقته الصحيحة`,
  },
  ZIP_DAMAGED: {
    severity: 'error',
    en: (_: Record<never, never>): string =>
      `Unexpected end of the file, or damage in it, expected the whole of the zip archive that files of this kind are; ${again.en}`,
    ar: (_: Record<never, never>): string =>
      `الملف ناقص أو تالف، والمتوقع أرشيف zip كامل كما في الملفات من هذا النوع؛ ${again.ar}`,
  },
  ZIP_DAMAGED_ENTRY: {
    severity: 'error',
    en: (a: { entry: string }): string =>
      `Unexpected damage in the part «${a.entry}» of the file, expected the size and check sum it is said to have; ${again.en}`,
    ar: (a: { entry: string }): string =>
      `الجزء «${a.entry}» من الملف تالف، والمتوقع أن يطابق حجمه ومجموع تدقيقه ما ذُكر عنه؛ ${again.ar}`,
  },
  ZIP_ENTRY_REFUSED: {
    severity: 'error',
    en: (a: { entry: string; reason: keyof typeof entryReasons }): string =>
      `Unexpected part «${a.entry}» of the file, ${entryReasons[a.reason].en}, expected the plain parts of a document; ${saveAgain.en}`,
    ar: (a: { entry: string; reason: keyof typeof entryReasons }): string =>
      `في الملف جزء «${a.entry}» ${entryReasons[a.reason].ar}، والمتوقع أجزاء وثيقة عادية؛ ${saveAgain.ar}`,
  },
  ZIP_MISSING_ENTRY: {
    severity: 'error',
    en: (a: { entry: string }): string =>
      `Unexpected lack of the part «${a.entry}», expected it in a file of this kind; ${saveAgain.en}`,
    ar: (a: { entry: string }): string =>
      `لا جزء باسم «${a.entry}» في الملف، والمتوقع وجوده في الملفات من هذا النوع؛ ${saveAgain.ar}`,
  },
  ZIP_TOO_LARGE: {
    severity: 'error',
    en: (a: { entry: string; reason: keyof typeof excesses; limit: number }): string =>
      `Unexpected size of the part «${a.entry}» once unpacked, ${excesses[a.reason].en(a.limit)}; split the document`,
    ar: (a: { entry: string; reason: keyof typeof excesses; limit: number }): string =>
      `حجم الجزء «${a.entry}» بعد فك الضغط غير متوقع، ${excesses[a.reason].ar(a.limit)}؛ قسّم الوثيقة`,
  },
  XML_SYNTAX: {
    severity: 'error',
    en: (a: { part: string | null }): string =>
      `Unexpected break of the rules of XML${inPart(a.part)}, expected what a program writes; ${saveAgain.en}`,
    ar: (a: { part: string | null }): string =>
      `مخالفة لقواعد XML${inPartInArabic(a.part)}، والمتوقع ما يكتبه برنامج؛ ${saveAgain.ar}`,
  },
  XML_DOCTYPE: {
    severity: 'error',
    en: (a: { part: string | null }): string =>
      `Unexpected DOCTYPE${inPart(a.part)}, expected none (it could fetch other files or swell without end); ${saveAgain.en}`,
    ar: (a: { part: string | null }): string =>
      `تعريف DOCTYPE${inPartInArabic(a.part)}، والمتوقع ألا يرد (لأنه قد يجلب ملفات أخرى أو يتضخم بلا حد)؛ ${saveAgain.ar}`,
  },
  XML_TOO_DEEP: {
    severity: 'error',
    en: (a: { part: string | null; limit: number }): string =>
      `Unexpected nesting deeper than ${a.limit} levels${inPart(a.part)}, expected what people write; ${saveAgain.en}`,
    ar: (a: { part: string | null; limit: number }): string =>
      `تداخل أعمق من ${a.limit} مستوى${inPartInArabic(a.part)}، والمتوقع ما يكتبه الناس؛ ${saveAgain.ar}`,
  },
  XML_ENCODING: {
    severity: 'error',
    en: (a: { part: string | null }): string => `Unexpected bytes${inPart(a.part)}, expected UTF-8; ${saveAgain.en}`,
    ar: (a: { part: string | null }): string =>
      `بايتات غير متوقعة${inPartInArabic(a.part)}، والمتوقع ترميز UTF-8؛ ${saveAgain.ar}`,
  },
} as const

const leftOutNames = {
  deletions: { en: 'tracked deletions', ar: 'محذوفات متتبَّعة' },
  comments: { en: 'comments', ar: 'تعليقات' },
  notes: { en: 'footnotes and endnotes', ar: 'حواشٍ' },
  hidden: { en: 'hidden passages', ar: 'مقاطع مخفية' },
} as const

/** What there is of it, with its number: «comments (3)». */
function countsOf(leftOut: LeftOut, language: 'en' | 'ar'): readonly string[] {
  const kinds = ['deletions', 'comments', 'notes', 'hidden'] as const
  return kinds.filter((kind) => leftOut[kind] > 0).map((kind) => `${leftOutNames[kind][language]} (${leftOut[kind]})`)
}
