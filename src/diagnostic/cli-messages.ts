import { didYouMean, didYouMeanInArabic } from './wording.ts'

/** Sentences of CLI_ codes: what was typed, and faults of the program itself. */
export const cliMessages = {
  CLI_UNKNOWN_COMMAND: {
    severity: 'error',
    en: (a: { found: string; nearest: string | null }): string =>
      `Unexpected command or path «${a.found}»; ${didYouMean(a.nearest, 'code-sessions --help lists the commands')}`,
    ar: (a: { found: string; nearest: string | null }): string =>
      `أمر أو مسار غير متوقع «${a.found}»؛ ${didYouMeanInArabic(a.nearest, 'يسرد ‎code-sessions --help الأوامر')}`,
  },
  CLI_UNKNOWN_OPTION: {
    severity: 'error',
    en: (a: { found: string; nearest: string | null; command: string }): string =>
      `Unexpected option «${a.found}»; ${didYouMean(a.nearest, `${a.command} --help lists the options`)}`,
    ar: (a: { found: string; nearest: string | null; command: string }): string =>
      `خيار غير متوقع «${a.found}»؛ ${didYouMeanInArabic(a.nearest, `يسرد ‎${a.command} --help الخيارات`)}`,
  },
  CLI_MISSING_VALUE: {
    severity: 'error',
    en: (a: { option: string }): string =>
      `Unexpected end after «${a.option}», expected its value; write it after the option`,
    ar: (a: { option: string }): string => `لا قيمة بعد «${a.option}»، والمتوقع قيمة له؛ اكتبها بعد الخيار`,
  },
  CLI_BAD_VALUE: {
    severity: 'error',
    en: (a: { option: string; found: string; expected: string; nearest: string | null }): string =>
      `Unexpected value «${a.found}» of ${a.option}, expected ${a.expected}; ${didYouMean(a.nearest, 'choose one of them')}`,
    ar: (a: { option: string; found: string; expected: string; nearest: string | null }): string =>
      `قيمة غير متوقعة «${a.found}» للخيار ${a.option}، والمتوقع ${a.expected}؛ ${didYouMeanInArabic(a.nearest, 'اختر واحدة منها')}`,
  },
  CLI_USAGE: {
    severity: 'error',
    en: (a: { said: string; command: string }): string => `Unexpected command line: ${a.said}; see ${a.command} --help`,
    ar: (a: { said: string; command: string }): string => `سطر أوامر غير متوقع: ${a.said}؛ انظر ‎${a.command} --help`,
  },
  CLI_SEVERAL_CODEBOOKS: {
    severity: 'error',
    en: (a: { found: string }): string =>
      `Unexpected number of codebooks (${a.found}), expected one; name it with --codebook`,
    ar: (a: { found: string }): string => `عدة أدلة ترميز (${a.found})، والمتوقع دليل واحد؛ سمِّه بالخيار ‎--codebook`,
  },
  CLI_UNKNOWN_EXCERPT: {
    severity: 'error',
    en: (a: { id: string; from: string }): string =>
      `Unexpected id «${a.id}», expected an excerpt_id or match_id of ${a.from}; copy it from excerpts.csv or matches.csv, or name another folder with --from`,
    ar: (a: { id: string; from: string }): string =>
      `معرّف غير متوقع «${a.id}»، والمتوقع excerpt_id أو match_id من ${a.from}؛ انسخه من excerpts.csv أو matches.csv، أو سمِّ مجلداً آخر بالخيار ‎--from`,
  },
  CLI_UNKNOWN_THEME: {
    severity: 'error',
    en: (a: { found: string; nearest: string | null }): string =>
      `Unexpected theme «${a.found}», expected the id of a theme of the codebook; ${didYouMean(a.nearest, 'its ids are in the codebook')}`,
    ar: (a: { found: string; nearest: string | null }): string =>
      `موضوع غير متوقع «${a.found}»، والمتوقع معرّف موضوع من دليل الترميز؛ ${didYouMeanInArabic(a.nearest, 'المعرّفات مذكورة في الدليل')}`,
  },
  CLI_NOT_SUGGESTED: {
    severity: 'error',
    en: (a: { found: string; nearest: string | null }): string =>
      `Unexpected --accept «${a.found}», expected one of the suggestions as term=form, or all; ${didYouMean(a.nearest, 'run without --write to see them')}`,
    ar: (a: { found: string; nearest: string | null }): string =>
      `قيمة غير متوقعة «${a.found}» للخيار ‎--accept، والمتوقع اقتراح بصورة مصطلح=صيغة، أو all؛ ${didYouMeanInArabic(a.nearest, 'شغّل الأمر من دون ‎--write لتراها')}`,
  },
  CLI_NOTHING_ACCEPTED: {
    severity: 'error',
    en: (_: Record<never, never>): string =>
      'Unexpected --write without --accept, expected what to write; name suggestions with --accept term=form, or all of them with --accept all',
    ar: (_: Record<never, never>): string =>
      'الخيار ‎--write من دون ‎--accept، والمتوقع ما يُكتب؛ سمِّ الاقتراحات بالخيار ‎--accept مصطلح=صيغة، أو كلها بـ‎--accept all',
  },
  CLI_CANNOT_EDIT: {
    severity: 'error',
    en: (a: { reason: 'layout' | 'encoding' }): string =>
      a.reason === 'layout'
        ? 'Unexpected layout around this term, expected «- term», { term: … } or a list of forms; add the form by hand. Nothing was changed'
        : 'Unexpected encoding of the codebook, expected UTF-8; save it as UTF-8 first. Nothing was changed',
    ar: (a: { reason: 'layout' | 'encoding' }): string =>
      a.reason === 'layout'
        ? 'كتابة غير متوقعة حول هذا المصطلح، والمتوقع «- مصطلح» أو { term: … } أو قائمة صيغ؛ أضف الصيغة بيدك. لم يتغير شيء'
        : 'ترميز غير متوقع لدليل الترميز، والمتوقع UTF-8؛ احفظه بترميز UTF-8 أولاً. لم يتغير شيء',
  },
  CLI_CANNOT_WRITE: {
    severity: 'error',
    en: (a: { reason: string }): string =>
      `Unexpected refusal by the system to write (${a.reason}), expected to be let in; check the permissions and the room on the disk. Nothing was changed`,
    ar: (a: { reason: string }): string =>
      `رفض النظام الكتابة (${a.reason})؛ تحقق من الأذونات ومن المساحة على القرص. لم يتغير شيء`,
  },
  CLI_CHANGED_MEANWHILE: {
    severity: 'error',
    en: (_: Record<never, never>): string =>
      'Unexpected change of the file while the command ran, expected nobody else to write to it; run the command again. Nothing was changed',
    ar: (_: Record<never, never>): string =>
      'تغيّر الملف في أثناء تشغيل الأمر، والمتوقع ألا يكتب فيه أحد؛ أعد تشغيل الأمر. لم يتغير شيء',
  },
  CLI_INTERRUPTED: {
    severity: 'error',
    en: (_: Record<never, never>): string => 'Interrupted; nothing was changed',
    ar: (_: Record<never, never>): string => 'قُطع التشغيل؛ لم يتغير شيء',
  },
  CLI_BUG: {
    severity: 'error',
    // Who asks for --verbose is also told where it happened: below the sentence, as JSON among its values.
    en: (a: { said: string; stack: string | null }): string =>
      `Unexpected fault of the program itself (${a.said}); please report it, with what --verbose adds. Nothing was changed`,
    ar: (a: { said: string; stack: string | null }): string =>
      `عطل غير متوقع في البرنامج نفسه (${a.said})؛ نرجو الإبلاغ عنه مع ما يضيفه ‎--verbose. لم يتغير شيء`,
  },
} as const
