import { bareText } from '../arabic/letters.ts'

/**
 * A label for reading: composed, without marks, tatweel and invisible signs, digits ASCII, lower case, single spaces:
 * «المُيسّر ١» and «الميسر 1» are one.
 */
export function foldLabel(label: string): string {
  return asciiDigits(bareText(label).replaceAll(/\p{Cf}/gu, ''))
    .replaceAll(/\s+/gu, ' ')
    .trim()
    .toLowerCase()
}

/** What two spellings of one speaker share; spaces don't count either («م 1», «م1»). */
export function labelKey(label: string): string {
  return foldedKey(foldLabel(label))
}

/** The `labelKey` of a label that is folded already. */
export function foldedKey(folded: string): string {
  return folded.replaceAll(' ', '')
}

/** Arabic-Indic and extended Arabic-Indic digits as ASCII ones. */
export function asciiDigits(text: string): string {
  return text.replaceAll(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 0xf))
}

const ordinals =
  'اول|أول|اولى|أولى|ثاني|ثانية|ثالث|ثالثة|رابع|رابعة|خامس|خامسة|سادس|سادسة|سابع|سابعة|ثامن|ثامنة|تاسع|تاسعة|عاشر|عاشرة'
/** What may follow a word for a speaker: a number, an ordinal, a letter. */
const which = `(?: ?(?:رقم ?|#)?[0-9]{1,3}| (?:ال)?(?:${ordinals})| [a-zأإابجدهوزحطي])`
/** Feminine, or both at once: مشاركة، مشارك/ة. */
const either = '(?:ة|\\/ة)?'

const moderatorWords = `(?:ال)?(?:(?:ميسر|محاور|باحث|سائل|مذيع)${either}|(?:مدير|منسق|مقدم)${either} (?:ال)?(?:جلسة|حوار|نقاش|لقاء|ندوة|مقابلة))`
const moderatorWordsInEnglish = 'moderator|interviewer|facilitator|researcher'
const participantWords = `(?:ال)?(?:مشارك|متحدث|متكلم|ضيف|مستجيب|مبحوث|مجيب)${either}`
const participantWordsInEnglish = 'speaker|participant|respondent|interviewee|guest'
/** Too common a word to be a label without a number. */
const numberedWords = `(?:ال)?(?:صوت|شخص|رجل|امرأة|امراة|شاب|شابة|سيدة|خبير${either}|عضو${either})`

const nobody = `الجميع|(?:ال)?[أا]صوات (?:ال)?متداخلة|(?:${participantWords}|(?:ال)?صوت) غير معروف${either}|unknown speaker|speaker unknown|all|everyone`
const nobodysLabel = new RegExp(`^(?:${nobody})$`, 'u')
const moderatorLabel = new RegExp(`^(?:${moderatorWords}|${moderatorWordsInEnglish})(?=$| |[0-9]|_)`, 'u')
const knownLabels = new RegExp(
  [
    `(?:${moderatorWords}|${participantWords})${which}?`,
    `${numberedWords}${which}`,
    `(?:${moderatorWordsInEnglish}|${participantWordsInEnglish})[ _]?(?:[0-9]{1,3}|[a-z])?`,
    // م1، ش2، P1, R10, SID07: one letter, or a few customary ones, and a number.
    '[ء-ي] ?[0-9]{1,3}',
    '(?:p|r|s|m|f|n|sid|spk|id)[ _-]?[0-9]{1,4}',
    nobody,
  ]
    .map((label) => `^(?:${label})$`)
    .join('|'),
  'u',
)

/** Whether a folded label (`foldLabel`) is one that transcripts customarily use, whoever speaks: م1، المشارك الثاني، الميسّرة، Speaker 2, SID07. */
export function isKnownLabel(folded: string): boolean {
  return knownLabels.test(folded)
}

/** Whether a folded label stands for several people or an unknown one: الجميع، متحدث غير معروف. Such turns have no speaker. */
export function isNobodysLabel(folded: string): boolean {
  return nobodysLabel.test(folded)
}

const questionLabel = /^(?:س|سؤال|q|question) ?[0-9]{0,3}$/u
const answerLabel = /^(?:ج|جواب|a|answer) ?[0-9]{0,3}$/u

/**
 * Whether a folded label is a question (س:, Q:) or an answer (ج2:), null otherwise. Such a label is trusted only where its partner stands too:
 * «ج» alone may as well be the third item of a list.
 */
export function questionOrAnswer(folded: string): 'question' | 'answer' | null {
  if (questionLabel.test(folded)) return 'question'
  return answerLabel.test(folded) ? 'answer' : null
}

/** Whether a folded label says that its speaker leads the talk: الميسّر، المحاورة هدى، مديرة الجلسة، Moderator, س. */
export function isModeratorLabel(folded: string): boolean {
  return moderatorLabel.test(folded) || questionOrAnswer(folded) === 'question'
}

const neverFirstWords = new Set(
  [
    // They introduce what somebody says.
    'قال قالت قالوا قلت قلنا قلي قالي قللي قلتلو قلتلها قلتلهن قلتلهم يقول تقول أقول نقول يقولون بيقول بتقول بقول منقول',
    'سأل سألت سألني سألتو سألته سألتها أجاب أجابت رد ردت أضاف أضافت أكد أكدت ذكر ذكرت',
    // They introduce an item, an example, a conclusion.
    'أولا اولا ثانيا ثالثا رابعا خامسا سادسا سابعا أخيرا اخيرا مثلا مثال مثل يعني أي اي طيب بمعنى كما',
    'ملاحظة ملاحظات ملحوظة تنويه النتيجة نتيجة الخلاصة خلاصة السبب المشكلة الحل باختصار بالمختصر note ps',
    // They describe what is heard.
    'ضحك يضحك تضحك يضحكون صمت تصفيق موسيقى غير مقاطعة ضجيج توقف انقطاع بكاء تنهد سعال',
    'inaudible unclear laughter laughs laughing silence noise music crosstalk pause applause',
    // They introduce a fact about the session.
    'التاريخ تاريخ المكان مكان الزمان الوقت المدة الموضوع العنوان عنوان المحور الحضور المشاركون المشاركين date place title',
  ].flatMap((words) => words.split(' ')),
)

/** Whether a folded label begins with a word that introduces speech, an item, a sound or a fact rather than a speaker. */
export function isNeverLabel(folded: string): boolean {
  const [first = ''] = folded.split(' ')
  return neverFirstWords.has(first) || (/^[وف]/u.test(first) && neverFirstWords.has(first.slice(1)))
}

/** Whether a folded label is as short as those of people who must write it again and again: up to 4 words and 40 signs, no punctuation. */
export function isShortLabel(folded: string): boolean {
  return (
    folded.length <= 40 && folded.split(' ').length <= 4 && /\p{L}/u.test(folded) && !/[؟?!،,؛;«»"…]|\.$/u.test(folded)
  )
}
