import type { Language } from '../diagnostic/format.ts'
import { missReason, missReasonInArabic } from '../diagnostic/miss-reasons.ts'
import type { MissReason } from '../diagnostic/miss-reasons.ts'

/** The words of `explain` in one language. Quoted parts stand in «…». */
export interface ExplainText {
  readonly comparedAs: string
  readonly coded: string
  readonly notCoded: string
  readonly nearMisses: string
  readonly matches: string
  readonly context: string
  readonly rule: (name: string) => string
  readonly reading: (inflection: string, confidence: string) => string
  readonly listedOnly: string
  readonly passedOver: string
  readonly byPattern: string
  readonly readOtherwise: string
  readonly noRule: string
  readonly others: (count: number) => string
  readonly more: (count: number) => string
  readonly confidence: Readonly<Record<'high' | 'medium' | 'low', string>>
  /** Why a rule that came near did not match. */
  readonly reason: (reason: MissReason) => string
}

const english: ExplainText = {
  comparedAs: 'compared as',
  coded: 'Coded',
  notCoded: 'Not coded',
  nearMisses: 'Came near',
  matches: 'Matches',
  context: 'Around it',
  rule: (name) => `rule ${name}`,
  reading: (inflection, confidence) => `class ${inflection}, confidence ${confidence}`,
  listedOnly: 'listed in matches.csv only, counted nowhere',
  passedOver: 'passed over',
  byPattern: 'matched by the pattern, letter by letter',
  readOtherwise: 'this version of the program reads it otherwise; code the transcripts again',
  noRule: 'no rule of the codebook matches, and none comes near',
  others: (count) => (count === 1 ? '(so has 1 other rule)' : `(so have ${count} other rules)`),
  more: (count) => `… and ${count} more; --all shows them`,
  confidence: { high: 'high', medium: 'medium', low: 'low' },
  reason: missReason,
}

const arabic: ExplainText = {
  comparedAs: 'يُقارَن بصورة',
  coded: 'مرمَّز',
  notCoded: 'غير مرمَّز',
  nearMisses: 'ما قاربه',
  matches: 'التطابقات',
  context: 'ما حوله',
  rule: (name) => `القاعدة ${name}`,
  reading: (inflection, confidence) => `الصنف ${inflection}، درجة الثقة ${confidence}`,
  listedOnly: 'يُدرج في matches.csv فقط ولا يُحسب',
  passedOver: 'تُجووزت',
  byPattern: 'طابقها النمط حرفاً بحرف',
  readOtherwise: 'يقرؤها هذا الإصدار من البرنامج قراءة أخرى؛ أعد ترميز المحاضر',
  noRule: 'لا قاعدة في دليل الترميز تطابقه أو تقاربه',
  others: (count) =>
    count === 1 ? '(ومثلها قاعدة أخرى)' : count === 2 ? '(ومثلها قاعدتان)' : `(ومثلها قواعد أخرى عددها ${count})`,
  more: (count) => `… وغيرها، عددها ${count}؛ يعرضها الخيار ‎--all`,
  confidence: { high: 'عالية', medium: 'متوسطة', low: 'منخفضة' },
  reason: missReasonInArabic,
}

/** The words of `explain` in a language. */
export function explainText(language: Language): ExplainText {
  return language === 'ar' ? arabic : english
}
