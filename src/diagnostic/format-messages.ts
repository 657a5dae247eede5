/** What a file of a format that holds all kinds of things must hold to be a transcript. */
export type TranscriptSign = keyof typeof signs

const signs = {
  segments: {
    en: 'segments of speech, each with its text and when it begins, as Whisper and WhisperX write them',
    ar: 'مقاطع كلام لكل منها نص ووقت بداية كما يكتبها Whisper وWhisperX',
  },
  annotations: {
    en: 'an ELAN document with annotations on its tiers',
    ar: 'وثيقة ELAN فيها تعليقات على طبقاتها',
  },
} as const

/** Sentences about subtitles, segments of speech recognition and annotations: formats that say themselves who speaks when. */
export const formatMessages = {
  FORMAT_NOT_A_TRANSCRIPT: {
    severity: 'warning',
    en: (a: { expected: TranscriptSign }): string =>
      `Unexpected content, not a transcript that is understood, expected ${signs[a.expected].en}; it was passed over, move the file out of the folder`,
    ar: (a: { expected: TranscriptSign }): string =>
      `محتوى غير متوقع ليس محضراً مفهوماً، والمتوقع ${signs[a.expected].ar}؛ تُرك، فانقل الملف من المجلد`,
  },
  FORMAT_NOT_UNDERSTOOD: {
    severity: 'error',
    en: (a: { expected: TranscriptSign }): string =>
      `Unexpected content, not a transcript that is understood, expected ${signs[a.expected].en}; name another file, or save the transcript as .txt`,
    ar: (a: { expected: TranscriptSign }): string =>
      `محتوى غير متوقع ليس محضراً مفهوماً، والمتوقع ${signs[a.expected].ar}؛ سمِّ ملفاً آخر أو احفظ المحضر بصيغة ‎.txt`,
  },
  FORMAT_BAD_CHARACTER: {
    severity: 'warning',
    en: (a: { character: string; count: number }): string =>
      `Unexpected ${a.character} (${a.count} in all), which is no character, expected text; it was read as U+FFFD, make the file again if a word is missing`,
    ar: (a: { character: string; count: number }): string =>
      `رمز ${a.character} ليس محرفاً (عدده ${a.count})، والمتوقع نص؛ قُرئ بدلاً منه U+FFFD، فأعد إنشاء الملف إن نقصت كلمة`,
  },
  FORMAT_BAD_SEGMENT: {
    severity: 'warning',
    en: (a: { number: number }): string =>
      `Unexpected segment ${a.number} without text, expected what was said in it; make the file again, the segment was left out`,
    ar: (a: { number: number }): string =>
      `المقطع ${a.number} بلا نص، والمتوقع ما قيل فيه؛ أعد إنشاء الملف، والمقطع متروك حتى ذلك`,
  },
  CAPTIONS_BAD_TIMING: {
    severity: 'warning',
    en: (a: { found: string }): string =>
      `Unexpected timing «${a.found}», expected a beginning and an end such as 00:01:02.500 --> 00:01:05.000; correct it, what was said was read without its time`,
    ar: (a: { found: string }): string =>
      `توقيت غير متوقع «${a.found}»، والمتوقع بداية ونهاية مثل ‎00:01:02.500 --> 00:01:05.000؛ صحّحه، وقد قُرئ الكلام بلا وقته`,
  },
  CAPTIONS_STRAY_TEXT: {
    severity: 'warning',
    en: (a: { found: string; isRead: boolean }): string =>
      `Unexpected text «${a.found}» that no timing stands above, expected a timing first; ${a.isRead ? 'take away the empty line before it, it was read as part of the subtitle above' : 'write one above it if it is speech, it was left out'}`,
    ar: (a: { found: string; isRead: boolean }): string =>
      `نص «${a.found}» لا توقيت فوقه، والمتوقع توقيت قبله؛ ${a.isRead ? 'احذف السطر الفارغ قبله، وقد قُرئ مع المقطع الذي فوقه' : 'اكتب توقيتاً فوقه إن كان كلاماً، وقد تُرك'}`,
  },
  CAPTIONS_ROLLING: {
    severity: 'info',
    en: (a: { count: number }): string =>
      `Unexpected lines that roll on from one subtitle to the next (${a.count}), expected each line once; they were read once, compare the beginning of the text with the recording if in doubt`,
    ar: (a: { count: number }): string =>
      `أسطر تتكرر من مقطع إلى الذي يليه (${a.count})، والمتوقع كل سطر مرة؛ قُرئت مرة واحدة، فقارن أول النص بالتسجيل إن شككت`,
  },
  ELAN_NO_TIME: {
    severity: 'warning',
    en: (a: { annotation: string; tier: string }): string =>
      `Unexpected annotation «${a.annotation}» on the tier «${a.tier}» whose beginning is not known, expected a time slot; align it in ELAN, it was read after the one before it on the tier`,
    ar: (a: { annotation: string; tier: string }): string =>
      `تعليق «${a.annotation}» على الطبقة «${a.tier}» بدايته غير معروفة، والمتوقع موضع زمني؛ حدّده في ELAN، وقد قُرئ بعد ما قبله على الطبقة`,
  },
  ELAN_TIERS_LEFT_OUT: {
    severity: 'info',
    en: (a: { tiers: readonly string[] }): string =>
      `Unexpected tiers that depend on others, such as translations and notes (${named(a.tiers, ', ')}); they were left out, put speech on a tier of its own if one holds any`,
    ar: (a: { tiers: readonly string[] }): string =>
      `طبقات تابعة لغيرها كالترجمات والملاحظات (${named(a.tiers, '، ')})؛ تُركت، فاجعل الكلام على طبقة مستقلة إن كان في إحداها`,
  },
  JSON_SYNTAX: {
    severity: 'error',
    en: (_: Record<never, never>): string =>
      'Unexpected break of the rules of JSON, expected what a program writes; make the file again, or move it out of the folder if it is no transcript',
    ar: (_: Record<never, never>): string =>
      'مخالفة لقواعد JSON، والمتوقع ما يكتبه برنامج؛ أعد إنشاء الملف، أو انقله من المجلد إن لم يكن محضراً',
  },
} as const

/** The first nine, quoted. */
function named(names: readonly string[], separator: string): string {
  const quoted = names.slice(0, 9).map((name) => `«${name}»`)
  return `${quoted.join(separator)}${names.length > 9 ? ' …' : ''}`
}
