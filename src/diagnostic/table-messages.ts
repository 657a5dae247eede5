import { didYouMean, didYouMeanInArabic } from './wording.ts'

/** What a condition may go on with, by the name the reader has for it. */
const expectations = {
  attribute: { en: 'the name of an attribute, as in level>=3', ar: 'اسم سمة كما في level>=3' },
  operator: { en: 'one of = != < <= > >= in', ar: 'أحد الرموز = ‎!= < <= > >= in' },
  value: { en: 'a value, in quotes where it is more than words', ar: 'قيمة، بين علامتي اقتباس إن لم تكن كلمات فقط' },
  list: {
    en: 'a list in brackets, as in governorate in (حماة, حمص)',
    ar: 'قائمة بين قوسين كما في governorate in (حماة, حمص)',
  },
  bracket: { en: 'the bracket that closes', ar: 'قوس الإغلاق' },
  end: { en: 'and, or, or the end', ar: 'and أو or أو النهاية' },
} as const

/** Sentences of TABLE_ codes: which tables were asked for, of what, and where they go. */
export const tableMessages = {
  TABLE_UNKNOWN: {
    severity: 'error',
    en: (a: { found: string; expected: string; nearest: string | null }): string =>
      `Unexpected table «${a.found}», expected one of ${a.expected}; ${didYouMean(a.nearest, 'name one of them')}`,
    ar: (a: { found: string; expected: string; nearest: string | null }): string =>
      `جدول غير متوقع «${a.found}»، والمتوقع أحد الجداول ${a.expected}؛ ${didYouMeanInArabic(a.nearest, 'سمِّ واحداً منها')}`,
  },
  TABLE_UNKNOWN_COLUMN: {
    severity: 'error',
    en: (a: { option: string; found: string; nearest: string | null }): string =>
      `Unexpected column «${a.found}» for ${a.option}, expected a column of the tables asked for; ${didYouMean(a.nearest, 'the first line of a table names its columns')}`,
    ar: (a: { option: string; found: string; nearest: string | null }): string =>
      `عمود غير متوقع «${a.found}» للخيار ‎${a.option}، والمتوقع عمود من الجداول المطلوبة؛ ${didYouMeanInArabic(a.nearest, 'السطر الأول من الجدول يسمي أعمدته')}`,
  },
  TABLE_OPTION_UNUSED: {
    severity: 'error',
    en: (a: { option: string; takenBy: string }): string =>
      `Unexpected option ${a.option}, expected a table that it changes; it goes with ${a.takenBy}`,
    ar: (a: { option: string; takenBy: string }): string =>
      `خيار غير متوقع ‎${a.option}، والمتوقع جدول يؤثر فيه؛ موضعه مع ${a.takenBy}`,
  },
  TABLE_NEEDS_OPTION: {
    severity: 'error',
    en: (a: { table: string; option: string }): string =>
      `Unexpected lack of ${a.option} for the table ${a.table}, expected what to tell groups apart by; add ${a.option} governorate, or another attribute`,
    ar: (a: { table: string; option: string }): string =>
      `الجدول ${a.table} من دون ‎${a.option}، والمتوقع ما تُميَّز به المجموعات؛ أضف ‎${a.option} governorate أو سمة أخرى`,
  },
  TABLE_UNKNOWN_ATTRIBUTE: {
    severity: 'error',
    en: (a: { option: string; found: string; nearest: string | null }): string =>
      `Unexpected attribute «${a.found}» in ${a.option}, expected one of sessions or participants; ${didYouMean(a.nearest, 'the codebook lists them under attributes')}`,
    ar: (a: { option: string; found: string; nearest: string | null }): string =>
      `سمة غير متوقعة «${a.found}» في ‎${a.option}، والمتوقع سمة للجلسات أو للمشاركين؛ ${didYouMeanInArabic(a.nearest, 'يسردها دليل الترميز تحت attributes')}`,
  },
  TABLE_UNKNOWN_VALUE: {
    severity: 'warning',
    en: (a: { attribute: string; found: string; nearest: string | null }): string =>
      `Unexpected value «${a.found}» of ${a.attribute} in --where, expected one that the codebook declares; ${didYouMean(a.nearest, 'only transcripts that say just this are taken')}`,
    ar: (a: { attribute: string; found: string; nearest: string | null }): string =>
      `قيمة غير متوقعة «${a.found}» للسمة ${a.attribute} في ‎--where، والمتوقع قيمة يعلنها دليل الترميز؛ ${didYouMeanInArabic(a.nearest, 'لا تؤخذ إلا المحاضر التي كُتبت فيها كما هي')}`,
  },
  TABLE_UNORDERED_ATTRIBUTE: {
    severity: 'error',
    en: (a: { attribute: string; operator: string }): string =>
      `Unexpected «${a.operator}» after ${a.attribute}, expected = or in, for its values have no order; compare numbers, dates or an ordinal attribute, or list the values with in (…)`,
    ar: (a: { attribute: string; operator: string }): string =>
      `رمز غير متوقع «${a.operator}» بعد ${a.attribute}، والمتوقع = أو in لأن قيمها بلا ترتيب؛ قارن أعداداً أو تواريخ أو سمة ترتيبية، أو اسرد القيم بـ in (…)`,
  },
  TABLE_UNKNOWN_AXIS: {
    severity: 'error',
    en: (a: { found: string; expected: string; nearest: string | null }): string =>
      `Unexpected axis «${a.found}», expected ${a.expected === '' ? 'none, for the codebook has no axes' : `one of ${a.expected}`}; ${didYouMean(a.nearest, 'the codebook lists them under axes')}`,
    ar: (a: { found: string; expected: string; nearest: string | null }): string =>
      `محور غير متوقع «${a.found}»، ${a.expected === '' ? 'فليس في دليل الترميز محاور' : `والمتوقع أحد المحاور ${a.expected}`}؛ ${didYouMeanInArabic(a.nearest, 'يسردها دليل الترميز تحت axes')}`,
  },
  TABLE_BAD_CONDITION: {
    severity: 'error',
    en: (a: { condition: string; column: number; found: string; expected: keyof typeof expectations }): string =>
      `Unexpected ${a.found === '' ? 'end' : `«${a.found}»`} at character ${a.column} of --where «${a.condition}», expected ${expectations[a.expected].en}; write it as in 'level>=3 and mode=online'`,
    ar: (a: { condition: string; column: number; found: string; expected: keyof typeof expectations }): string =>
      `${a.found === '' ? 'نهاية غير متوقعة' : `«${a.found}» غير متوقع`} عند الحرف ${a.column} من ‎--where «${a.condition}»، والمتوقع ${expectations[a.expected].ar}؛ اكتبه مثل 'level>=3 and mode=online'`,
  },
  TABLE_UNKNOWN_FORMAT: {
    severity: 'error',
    en: (a: { found: string; expected: string }): string =>
      `Unexpected ending of the file «${a.found}», expected one of ${a.expected}; name the format with --format, or a folder with a slash at its end`,
    ar: (a: { found: string; expected: string }): string =>
      `نهاية غير متوقعة لاسم الملف «${a.found}»، والمتوقع إحدى ${a.expected}؛ سمِّ الصيغة بالخيار ‎--format، أو سمِّ مجلداً في آخره خط مائل`,
  },
  TABLE_SEVERAL: {
    severity: 'error',
    en: (a: { format: string }): string =>
      `Unexpected number of tables for one place, expected one table in ${a.format}; write them into a folder with -o FOLDER/, or into a workbook with -o FILE.xlsx`,
    ar: (a: { format: string }): string =>
      `عدة جداول لموضع واحد، والمتوقع جدول واحد بصيغة ${a.format}؛ اكتبها في مجلد بالخيار ‎-o مجلد/ أو في مصنف واحد بالخيار ‎-o ملف.xlsx`,
  },
  TABLE_TO_TERMINAL: {
    severity: 'error',
    en: (a: { format: string }): string =>
      `Unexpected terminal for the bytes of ${a.format}, expected a file; write it with -o FILE.${a.format}`,
    ar: (a: { format: string }): string =>
      `صيغة ${a.format} ليست نصاً يُعرض في الطرفية، والمتوقع ملف؛ اكتبها بالخيار ‎-o ملف.${a.format}`,
  },
  TABLE_FILE_EXISTS: {
    severity: 'error',
    en: (_: Record<never, never>): string =>
      'Unexpected file at this place, expected nothing to be overwritten; name another with -o, or let it be replaced with --force',
    ar: (_: Record<never, never>): string =>
      'في هذا الموضع ملف، والمتوقع ألا يُكتب فوق شيء؛ سمِّ ملفاً آخر بالخيار ‎-o، أو اسمح باستبداله بالخيار ‎--force',
  },
  TABLE_CELLS_CUT: {
    severity: 'warning',
    en: (a: { table: string; cells: number }): string =>
      `Unexpected length of ${a.cells} texts in the sheet ${a.table}, expected at most 32,767 characters, which is what a cell holds; they end in «…» there: csv, json and parquet have them whole`,
    ar: (a: { table: string; cells: number }): string =>
      `نصوص طويلة في ورقة ${a.table} (عددها ${a.cells})، والخلية لا تتسع لأكثر من ‎32,767 حرفاً؛ تنتهي هناك بـ«…» وتجدها كاملة في csv وjson وparquet`,
  },
} as const
