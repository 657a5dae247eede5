import { didYouMean, didYouMeanInArabic } from './wording.ts'

/**
 * Sentences of SESSION_ codes: what a transcript and the metadata beside it say. Quoted text from the user's files stands inside « »;
 * every sentence says what was found, what was expected and what to do.
 */
export const sessionMessages = {
  SESSION_EMPTY: {
    severity: 'warning',
    en: (_: Record<never, never>): string =>
      'Unexpected empty transcript, expected at least one turn; fill it or move it out of the folder',
    ar: (_: Record<never, never>): string => 'المحضر فارغ، والمتوقع مداخلة واحدة على الأقل؛ املأه أو انقله من المجلد',
  },
  SESSION_DUPLICATE_ID: {
    severity: 'error',
    en: (a: { id: string; first: string; instead: string }): string =>
      `Unexpected second session «${a.id}», first in ${a.first}; give one of them another id, until then this one is «${a.instead}»`,
    ar: (a: { id: string; first: string; instead: string }): string =>
      `تكرر معرّف الجلسة «${a.id}» وقد ورد أولاً في ${a.first}؛ أعط إحداهما معرّفاً آخر، واسم هذه حتى ذلك «${a.instead}»`,
  },
  SESSION_FRONT_MATTER_OPEN: {
    severity: 'warning',
    en: (_: Record<never, never>): string =>
      'Unexpected «---» on the first line without a second one, expected a head between two; close the head, or remove the line',
    ar: (_: Record<never, never>): string =>
      'السطر الأول «---» بلا سطر ثانٍ مثله، والمتوقع ترويسة بين سطرين؛ أغلق الترويسة أو احذف السطر',
  },
  SESSION_FRONT_MATTER_SHAPE: {
    severity: 'error',
    en: (a: { key: string; expected: 'text' | 'mapping' }): string =>
      `Unexpected shape of «${a.key}», expected ${a.expected === 'text' ? 'a text or a list of texts' : 'keys and values, such as م1: { level: 2 }'}; rewrite it`,
    ar: (a: { key: string; expected: 'text' | 'mapping' }): string =>
      `صيغة «${a.key}» غير متوقعة، والمتوقع ${a.expected === 'text' ? 'نص أو قائمة نصوص' : 'مفاتيح وقيم مثل م1: { level: 2 }'}؛ أعد كتابتها`,
  },
  SESSION_KEY_LIKE_ANOTHER: {
    severity: 'info',
    en: (a: { key: string; nearest: string }): string =>
      `Unexpected key «${a.key}», taken as an attribute of its own; did you mean «${a.nearest}»?`,
    ar: (a: { key: string; nearest: string }): string =>
      `مفتاح غير معهود «${a.key}»، عُدّ سمة قائمة بذاتها؛ هل تقصد «${a.nearest}»؟`,
  },
  SESSION_MISSING_COLUMN: {
    severity: 'error',
    en: (a: { column: string; nearest: string | null }): string =>
      `Unexpected table without a column «${a.column}», expected it in the first line; ${a.nearest === null ? 'add it' : `rename «${a.nearest}» if that is it`}, the table is left out until then`,
    ar: (a: { column: string; nearest: string | null }): string =>
      `جدول بلا عمود «${a.column}»، والمتوقع وروده في السطر الأول؛ ${a.nearest === null ? 'أضفه' : `غيّر اسم «${a.nearest}» إن كان هو المقصود`}، والجدول متروك حتى ذلك`,
  },
  SESSION_MISSING_CELL: {
    severity: 'error',
    en: (a: { column: string }): string =>
      `Unexpected empty cell in the column «${a.column}»; fill it, the row is left out until then`,
    ar: (a: { column: string }): string => `خلية فارغة في العمود «${a.column}»؛ املأها، والصف متروك حتى ذلك`,
  },
  SESSION_DUPLICATE_ROW: {
    severity: 'error',
    en: (a: { of: string; first: string }): string =>
      `Unexpected second entry for «${a.of}», first at ${a.first}, which holds; remove one of them`,
    ar: (a: { of: string; first: string }): string =>
      `مدخل ثانٍ عن «${a.of}»، والأول في ${a.first} وهو المعتمد؛ احذف أحدهما`,
  },
  SESSION_METADATA_DISAGREE: {
    severity: 'warning',
    en: (a: { field: string; kept: string; other: string; otherAt: string }): string =>
      `Unexpected difference in «${a.field}»: «${a.kept}» here, which holds, but «${a.other}» at ${a.otherAt}; make them the same`,
    ar: (a: { field: string; kept: string; other: string; otherAt: string }): string =>
      `اختلاف في «${a.field}»: هنا «${a.kept}» وهو المعتمد، وفي ${a.otherAt} «${a.other}»؛ وحّدهما`,
  },
  SESSION_METADATA_UNUSED: {
    severity: 'warning',
    en: (a: { session: string; nearest: string | null }): string =>
      `Unexpected session «${a.session}», expected one of the transcripts; ${didYouMean(a.nearest, 'correct it or remove its rows')}`,
    ar: (a: { session: string; nearest: string | null }): string =>
      `جلسة «${a.session}» ليس لها محضر، والمتوقع أحد المحاضر؛ ${didYouMeanInArabic(a.nearest, 'صحّحها أو احذف صفوفها')}`,
  },
  SESSION_UNKNOWN_VALUE: {
    severity: 'warning',
    en: (a: { attribute: string; value: string; expected: readonly string[]; nearest: string | null }): string =>
      `Unexpected value «${a.value}» of «${a.attribute}», expected ${a.expected.slice(0, 9).join(', ')}${a.expected.length > 9 ? ' …' : ''}; ${didYouMean(a.nearest, 'correct it or add it to the codebook')}`,
    ar: (a: { attribute: string; value: string; expected: readonly string[]; nearest: string | null }): string =>
      `قيمة غير متوقعة «${a.value}» للسمة «${a.attribute}»، والمتوقع ${a.expected.slice(0, 9).join('، ')}${a.expected.length > 9 ? ' …' : ''}؛ ${didYouMeanInArabic(a.nearest, 'صحّحها أو أضفها إلى دليل الترميز')}`,
  },
  SESSION_UNKNOWN_GOVERNORATE: {
    severity: 'warning',
    en: (a: { value: string; nearest: string | null }): string =>
      `Unexpected governorate «${a.value}», expected one that the codebook lists; ${didYouMean(a.nearest, 'correct it or add it to the codebook')}`,
    ar: (a: { value: string; nearest: string | null }): string =>
      `محافظة غير متوقعة «${a.value}»، والمتوقع محافظة يذكرها دليل الترميز؛ ${didYouMeanInArabic(a.nearest, 'صحّحها أو أضفها إلى الدليل')}`,
  },
  SESSION_BAD_DATE: {
    severity: 'warning',
    en: (a: { value: string }): string =>
      `Unexpected date «${a.value}», expected YYYY-MM-DD; rewrite it, the session has no date until then`,
    ar: (a: { value: string }): string =>
      `تاريخ غير متوقع «${a.value}»، والمتوقع سنة-شهر-يوم مثل 2022-03-05؛ أعد كتابته، والجلسة بلا تاريخ حتى ذلك`,
  },
  SESSION_KIND_ASSUMED: {
    severity: 'warning',
    en: (a: { kind: string }): string =>
      `Unexpected session without a kind, expected focus-group, interview or document; taken as ${a.kind}, write «kind: ${a.kind}» into its head or sessions.csv if that is right`,
    ar: (a: { kind: string }): string =>
      `جلسة بلا نوع، والمتوقع focus-group أو interview أو document؛ عُدّت ${a.kind}، فاكتب «kind: ${a.kind}» في ترويستها أو في sessions.csv إن صحّ ذلك`,
  },
  SESSION_UNDECLARED_SPEAKER: {
    severity: 'warning',
    en: (a: { label: string; nearest: string | null }): string =>
      `Unexpected speaker «${a.label}», expected one of the participants or moderators that the metadata name; ${didYouMean(a.nearest, 'add the speaker there')}`,
    ar: (a: { label: string; nearest: string | null }): string =>
      `متحدث غير متوقع «${a.label}»، والمتوقع أحد المشاركين أو الميسّرين المذكورين في البيانات؛ ${didYouMeanInArabic(a.nearest, 'أضفه إليها')}`,
  },
  SESSION_SILENT_SPEAKER: {
    severity: 'info',
    en: (a: { label: string }): string =>
      `Unexpected participant «${a.label}» who says nothing in the transcript; check the spelling of the label if that is wrong`,
    ar: (a: { label: string }): string => `المشارك «${a.label}» لم يتكلم في المحضر؛ تحقق من كتابة اسمه إن كان ذلك خطأ`,
  },
  SESSION_DOUBTFUL_SPEAKER: {
    severity: 'info',
    en: (a: { label: string }): string =>
      `Unexpected colon after «${a.label}», taken for speech and not for a speaker; name the speaker among the participants if that is wrong`,
    ar: (a: { label: string }): string =>
      `نقطتان بعد «${a.label}» عُدّتا من الكلام لا من أسماء المتحدثين؛ اذكر المتحدث بين المشاركين إن كان ذلك خطأ`,
  },
  SESSION_ALIKE_SPEAKERS: {
    severity: 'info',
    en: (a: { label: string; kept: string }): string =>
      `Unexpected spelling «${a.label}» of the speaker «${a.kept}», taken for the same; write one of them throughout, or name both among the participants if they are two`,
    ar: (a: { label: string; kept: string }): string =>
      `كتابة مختلفة «${a.label}» لاسم المتحدث «${a.kept}»، عُدّا واحداً؛ وحّد الكتابة، أو اذكر كليهما بين المشاركين إن كانا اثنين`,
  },
  SESSION_NO_MODERATOR: {
    severity: 'info',
    en: (a: { speakers: number }): string =>
      `Unexpected talk of ${a.speakers} speakers of whom none is known as its moderator, so that all count as participants; name who leads it under «moderators:» in its head or in sessions.csv`,
    ar: (a: { speakers: number }): string =>
      `لا يُعرف بين المتحدثين (عددهم ${a.speakers}) من يدير الجلسة، فعُدّوا جميعاً مشاركين؛ اذكر من يديرها في «moderators:» في ترويستها أو في sessions.csv`,
  },
  SESSION_EMPTY_TURN: {
    severity: 'info',
    en: (a: { label: string }): string =>
      `Unexpected turn of «${a.label}» without a word, expected speech after the label; it was passed over`,
    ar: (a: { label: string }): string => `مداخلة فارغة لـ«${a.label}»، والمتوقع كلام بعد الاسم؛ تُركت`,
  },
  SESSION_NO_SPEAKERS: {
    severity: 'warning',
    en: (a: { kind: string }): string =>
      `Unexpected ${a.kind} in which no line names a speaker, expected labels such as «م1:»; label the turns, or write «kind: document» if nobody speaks`,
    ar: (a: { kind: string }): string =>
      `محضر من نوع ${a.kind} لا يسمّي أي سطر فيه متحدثاً، والمتوقع أسماء مثل «م1:»؛ ضع الأسماء أول المداخلات، أو اكتب «kind: document» إن لم يكن فيه متحدثون`,
  },
  SESSION_GARBLED: {
    severity: 'warning',
    en: (a: { found: string; encoding: string }): string =>
      `Unexpected «${a.found}», which is what Arabic in UTF-8 looks like after it was read as ${a.encoding} and saved again; use the original file, or convert this one back`,
    ar: (a: { found: string; encoding: string }): string =>
      `نص مشوّه «${a.found}»، وهكذا تبدو العربية المكتوبة بترميز UTF-8 بعد قراءتها بترميز ${a.encoding} وحفظها؛ استعمل الملف الأصلي أو أعد تحويل هذا`,
  },
  SESSION_LOST_LETTERS: {
    severity: 'warning',
    en: (a: { count: number }): string =>
      `Unexpected U+FFFD (${a.count} in the text), which programs write where they could not read a letter; use the original file, or mend the words`,
    ar: (a: { count: number }): string =>
      `محرف U+FFFD في النص (العدد ${a.count})، وتكتبه البرامج مكان حرف لم تستطع قراءته؛ استعمل الملف الأصلي أو أصلح الكلمات`,
  },
  SESSION_UNBALANCED_BIDI: {
    severity: 'warning',
    en: (a: { character: string }): string =>
      `Unexpected direction control ${a.character} without its partner on the line, which reorders the letters beside it; remove it`,
    ar: (a: { character: string }): string =>
      `محرف اتجاه ${a.character} بلا قرينه في السطر، وهو يغيّر ترتيب ما حوله؛ احذفه`,
  },
} as const
