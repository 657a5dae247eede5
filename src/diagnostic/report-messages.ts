import { didYouMean, didYouMeanInArabic } from './wording.ts'

/** Sentences of REPORT_ codes: expert packs and posters. */
export const reportMessages = {
  REPORT_NO_AXES: {
    severity: 'error',
    en: (_: Record<never, never>): string =>
      'Unexpected codebook without axes, expected fields of experts to make packs for; list them under «axes» and code the transcripts again',
    ar: (_: Record<never, never>): string =>
      'دليل ترميز بلا محاور، والمتوقع محاور تُعدّ لها ملفات الخبراء؛ اذكرها تحت «axes» ثم أعد ترميز المحاضر',
  },
  REPORT_NO_RENDERER: {
    severity: 'warning',
    en: (a: { package: string }): string =>
      `Unexpected lack of the package ${a.package}, expected it for posters as PNG; they are SVG only: install it beside this program (npm install ${a.package}) for both`,
    ar: (a: { package: string }): string =>
      `الحزمة ${a.package} غير مثبتة، وهي التي ترسم الملصقات بصيغة PNG؛ الملصقات بصيغة SVG وحدها: ثبّتها إلى جانب البرنامج (npm install ${a.package}) لتحصل على الصيغتين`,
  },
  REPORT_NO_RUN_RECORD: {
    severity: 'warning',
    en: (_: Record<never, never>): string =>
      'Unexpected lack of a record of the run, expected the one that `code` wrote; the version of the program and the hash of the codebook are left blank in the method note',
    ar: (_: Record<never, never>): string =>
      'لا سجل للتشغيل هنا، والمتوقع السجل الذي كتبه الأمر `code`؛ تُرك إصدار البرنامج وبصمة دليل الترميز فراغاً في بيان المنهج',
  },
  REPORT_UNKNOWN_AXIS: {
    severity: 'error',
    en: (a: { id: string; nearest: string | null; known: string }): string =>
      `Unexpected axis «${a.id}», expected all or one of the codebook (${a.known}); ${didYouMean(a.nearest, 'name one of them')}`,
    ar: (a: { id: string; nearest: string | null; known: string }): string =>
      `محور غير معروف «${a.id}»، والمتوقع all أو محور من دليل الترميز (${a.known})؛ ${didYouMeanInArabic(a.nearest, 'سمِّ واحداً منها')}`,
  },
} as const
