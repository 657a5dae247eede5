import { didYouMean, didYouMeanInArabic } from './wording.ts'

/** Sentences of the CODEBOOK_ codes about what a well-formed codebook says: references, repetitions, gaps. */

interface UnknownName {
  id: string
  nearest: string | null
}

interface RepeatedTerm {
  term: string
  theme: string
  firstLine: number
}

interface SharedTerm extends RepeatedTerm {
  firstTheme: string
}

/** What a valid codebook holds. */
interface Contents {
  themes: number
  terms: number
  examples: number
  warnings: number
}

const arabicLanguages: Readonly<Record<'ar' | 'en', string>> = { ar: 'العربية', en: 'الإنكليزية' }
const englishLanguages: Readonly<Record<'ar' | 'en', string>> = { ar: 'Arabic', en: 'English' }

export const codebookMeaningMessages = {
  CODEBOOK_DUPLICATE_ID: {
    severity: 'error',
    en: (a: { id: string; firstLine: number }): string =>
      `Unexpected second theme with the id «${a.id}», first on line ${a.firstLine}; give one of them another id`,
    ar: (a: { id: string; firstLine: number }): string =>
      `تكرر معرّف الموضوع «${a.id}» وقد ورد أولاً في السطر ${a.firstLine}؛ أعط أحدهما معرّفاً آخر`,
  },
  CODEBOOK_DUPLICATE_AXIS: {
    severity: 'error',
    en: (a: { id: string; firstLine: number }): string =>
      `Unexpected second axis with the id «${a.id}», first on line ${a.firstLine}; give one of them another id`,
    ar: (a: { id: string; firstLine: number }): string =>
      `تكرر معرّف المحور «${a.id}» وقد ورد أولاً في السطر ${a.firstLine}؛ أعط أحدهما معرّفاً آخر`,
  },
  CODEBOOK_FORMER_ID_IN_USE: {
    severity: 'error',
    en: (a: { id: string; theme: string }): string =>
      `Unexpected former id «${a.id}» that the theme «${a.theme}» goes or went by, expected one that no theme uses; remove it from «was»`,
    ar: (a: { id: string; theme: string }): string =>
      `المعرّف السابق «${a.id}» يستعمله الموضوع «${a.theme}» أو استعمله من قبل، والمتوقع معرّف لا يستعمله أي موضوع؛ احذفه من «was»`,
  },
  CODEBOOK_UNKNOWN_THEME: {
    severity: 'error',
    en: (a: UnknownName): string =>
      `Unexpected theme «${a.id}», expected the id of a theme of this codebook; ${didYouMean(a.nearest, 'correct it or add the theme')}`,
    ar: (a: UnknownName): string =>
      `موضوع غير معروف «${a.id}»، والمتوقع معرّف موضوع من دليل الترميز هذا؛ ${didYouMeanInArabic(a.nearest, 'صحّحه أو أضف الموضوع')}`,
  },
  CODEBOOK_UNKNOWN_AXIS: {
    severity: 'error',
    en: (a: UnknownName): string =>
      `Unexpected axis «${a.id}», expected one listed under «axes»; ${didYouMean(a.nearest, 'correct it or add the axis')}`,
    ar: (a: UnknownName): string =>
      `محور غير معروف «${a.id}»، والمتوقع محور مذكور تحت «axes»؛ ${didYouMeanInArabic(a.nearest, 'صحّحه أو أضف المحور')}`,
  },
  CODEBOOK_UNKNOWN_VALUE: {
    severity: 'error',
    en: (a: { value: string; attribute: string; nearest: string | null }): string =>
      `Unexpected value «${a.value}», expected one listed under «values» of «${a.attribute}»; ${didYouMean(a.nearest, 'correct it or add the value')}`,
    ar: (a: { value: string; attribute: string; nearest: string | null }): string =>
      `قيمة غير معروفة «${a.value}»، والمتوقع قيمة مذكورة تحت «values» في «${a.attribute}»؛ ${didYouMeanInArabic(a.nearest, 'صحّحها أو أضفها')}`,
  },
  CODEBOOK_DUPLICATE_VALUE: {
    severity: 'error',
    en: (a: { value: string; attribute: string }): string =>
      `Unexpected second value «${a.value}» of «${a.attribute}», expected each once; remove one of them`,
    ar: (a: { value: string; attribute: string }): string =>
      `تكررت القيمة «${a.value}» في «${a.attribute}»، والمتوقع كل قيمة مرة واحدة؛ احذف إحداهما`,
  },
  CODEBOOK_REFERENCE_CYCLE: {
    severity: 'error',
    en: (a: { chain: string }): string =>
      `Unexpected themes that refer to one another in a circle (${a.chain}), expected an end; remove one of the references`,
    ar: (a: { chain: string }): string =>
      `مواضيع يحيل بعضها إلى بعض في حلقة (${a.chain})، والمتوقع نهاية للإحالات؛ احذف إحداها`,
  },
  CODEBOOK_DUPLICATE_TERM: {
    severity: 'warning',
    en: (a: RepeatedTerm): string =>
      `Unexpected second term «${a.term}» in the theme «${a.theme}», first on line ${a.firstLine}, where all that both find is listed; remove one of them`,
    ar: (a: RepeatedTerm): string =>
      `تكرر المصطلح «${a.term}» في الموضوع «${a.theme}» وقد ورد أولاً في السطر ${a.firstLine}، وباسم الأول يُدرج ما يعثران عليه كلاهما؛ احذف أحدهما`,
  },
  CODEBOOK_SHARED_TERM: {
    severity: 'warning',
    en: (a: SharedTerm): string =>
      `Unexpected term «${a.term}» in the theme «${a.theme}», which the theme «${a.firstTheme}» claims on line ${a.firstLine}: both will be coded, expected one theme per term; keep it where it belongs, or narrow it with «near» or a longer phrase`,
    ar: (a: SharedTerm): string =>
      `المصطلح «${a.term}» في الموضوع «${a.theme}» وارد أيضاً في الموضوع «${a.firstTheme}» في السطر ${a.firstLine} فيُرمَّز بهما معاً، والمتوقع موضوع واحد لكل مصطلح؛ أبقه حيث ينتمي، أو ضيّقه بـ«near» أو بعبارة أطول`,
  },
  CODEBOOK_DUPLICATE_LABEL: {
    severity: 'warning',
    en: (a: { label: string; theme: string; firstTheme: string; firstLine: number }): string =>
      `Unexpected label «${a.label}» of the theme «${a.theme}», which the theme «${a.firstTheme}» on line ${a.firstLine} has too; tell them apart`,
    ar: (a: { label: string; theme: string; firstTheme: string; firstLine: number }): string =>
      `اسم الموضوع «${a.theme}» («${a.label}») هو نفسه اسم الموضوع «${a.firstTheme}» في السطر ${a.firstLine}؛ ميّز أحدهما عن الآخر`,
  },
  CODEBOOK_UNUSED_AXIS: {
    severity: 'warning',
    en: (a: { id: string }): string =>
      `Unexpected axis «${a.id}» that no theme serves, expected at least one theme; list it under «axes» of a theme or remove it`,
    ar: (a: { id: string }): string =>
      `المحور «${a.id}» لا يخدمه أي موضوع، والمتوقع موضوع واحد على الأقل؛ اذكره تحت «axes» في أحد المواضيع أو احذفه`,
  },
  CODEBOOK_NO_DEFINITION: {
    severity: 'warning',
    en: (a: { theme: string }): string =>
      `Unexpected theme «${a.theme}» without a definition, expected a sentence that says what it means; add «definition»`,
    ar: (a: { theme: string }): string => `الموضوع «${a.theme}» بلا تعريف، والمتوقع جملة تبين معناه؛ أضف «definition»`,
  },
  CODEBOOK_NO_GUIDANCE: {
    severity: 'warning',
    en: (a: { theme: string }): string =>
      `Unexpected theme «${a.theme}» without guidance, expected what belongs to it and what does not; add «include» or «exclude»`,
    ar: (a: { theme: string }): string =>
      `الموضوع «${a.theme}» بلا إرشاد للمرمّزين، والمتوقع بيان ما يدخل فيه وما لا يدخل؛ أضف «include» أو «exclude»`,
  },
  CODEBOOK_NO_EXAMPLES: {
    severity: 'warning',
    en: (a: { theme: string; list: string }): string =>
      `Unexpected theme «${a.theme}» without «${a.list}» examples, expected sentences that test its terms; add them under «examples»`,
    ar: (a: { theme: string; list: string }): string =>
      `الموضوع «${a.theme}» بلا أمثلة «${a.list}»، والمتوقع جمل تختبر مصطلحاته؛ أضفها تحت «examples»`,
  },
  CODEBOOK_NO_TRANSLATION: {
    severity: 'warning',
    en: (a: { key: string; language: 'ar' | 'en' }): string =>
      `Unexpected «${a.key}» without ${englishLanguages[a.language]}, expected every language of the title and of most others; add «${a.language}: …»`,
    ar: (a: { key: string; language: 'ar' | 'en' }): string =>
      `المفتاح «${a.key}» بلا نص باللغة ${arabicLanguages[a.language]}، والمتوقع كل لغات العنوان ولغات معظم أمثاله؛ أضف «${a.language}: …»`,
  },
  CODEBOOK_SHORT_TERM: {
    severity: 'warning',
    en: (a: { term: string }): string =>
      `Unexpected term «${a.term}» of two letters or fewer, expected three or more; make it a phrase, or use «exact»`,
    ar: (a: { term: string }): string =>
      `المصطلح «${a.term}» من حرفين أو أقل، والمتوقع ثلاثة أو أكثر؛ اجعله عبارة، أو استعمل «exact»`,
  },
  CODEBOOK_FUNCTION_WORD: {
    severity: 'warning',
    en: (a: { term: string }): string =>
      `Unexpected function word «${a.term}» as a term, expected a word that speaks of the theme; make it part of a longer phrase or remove it`,
    ar: (a: { term: string }): string =>
      `المصطلح «${a.term}» أداة لا معنى لها وحدها، والمتوقع كلمة تدل على الموضوع؛ اجعله جزءاً من عبارة أطول أو احذفه`,
  },
  CODEBOOK_COMMON_TERM: {
    severity: 'warning',
    en: (a: { term: string }): string =>
      `Unexpected term «${a.term}», which stands in nearly every conversation, expected a word that speaks of the theme; make it a phrase, or part of «near»`,
    ar: (a: { term: string }): string =>
      `المصطلح «${a.term}» يرد في كل حديث تقريباً، والمتوقع كلمة تدل على الموضوع؛ اجعله عبارة، أو جزءاً من «near»`,
  },
  CODEBOOK_LATIN_PATTERN: {
    severity: 'warning',
    en: (a: { found: string }): string =>
      `Unexpected «${a.found}» in a pattern, which knows Latin letters only, expected classes that know Arabic; write \\p{L} for a letter and \\P{L} for anything else, leave out \\b`,
    ar: (a: { found: string }): string =>
      `الرمز «${a.found}» في النمط لا يعرف إلا الحروف اللاتينية، والمتوقع ما يعرف العربية؛ اكتب \\p{L} للحرف و\\P{L} لما سواه، واحذف \\b`,
  },
  CODEBOOK_MISSING: {
    severity: 'error',
    en: (_: Record<never, never>): string =>
      'Unexpected path with nothing there, expected a codebook or a folder of codebooks; check the spelling',
    ar: (_: Record<never, never>): string =>
      'لا شيء في هذا المسار، والمتوقع دليل ترميز أو مجلد فيه أدلة ترميز؛ تحقق من كتابته',
  },
  CODEBOOK_NONE: {
    severity: 'error',
    en: (_: Record<never, never>): string =>
      'Unexpected folder without codebooks, expected files that end in .yaml or .yml; name the file, or another folder',
    ar: (_: Record<never, never>): string =>
      'لا أدلة ترميز في هذا المجلد، والمتوقع ملفات تنتهي بـ.yaml أو .yml؛ سمِّ الملف أو مجلداً آخر',
  },
  CODEBOOK_VALID: {
    severity: 'info',
    en: (a: Contents): string =>
      `valid — ${counted(a.themes, 'theme')}, ${counted(a.terms, 'term')}, ${counted(a.examples, 'example')} ${a.examples === 1 ? 'holds' : 'hold'}` +
      (a.warnings === 0 ? '' : `; ${counted(a.warnings, 'warning')}`),
    ar: (a: Contents): string =>
      `صالح — المواضيع: ${a.themes}، المصطلحات: ${a.terms}، الأمثلة الصحيحة: ${a.examples}` +
      (a.warnings === 0 ? '' : `، التحذيرات: ${a.warnings}`),
  },
  CODEBOOK_BAD_PATTERN: {
    severity: 'error',
    en: (a: { pattern: string; fault: string }): string =>
      `Unexpected pattern «${a.pattern}» (${a.fault}), expected a regular expression of RE2 (no look-around, no back-references); mend it`,
    ar: (a: { pattern: string; fault: string }): string =>
      `النمط «${a.pattern}» لا يُقرأ (${a.fault})، والمتوقع تعبير نمطي بصيغة RE2 (بلا نظر أمامي أو خلفي ولا إحالات)؛ صحّحه`,
  },
  CODEBOOK_PROBLEMS: {
    severity: 'info',
    en: (a: { errors: number; warnings: number }): string =>
      `${counted(a.errors, 'error')}, ${counted(a.warnings, 'warning')}`,
    ar: (a: { errors: number; warnings: number }): string => `الأخطاء: ${a.errors}، التحذيرات: ${a.warnings}`,
  },
} as const

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
