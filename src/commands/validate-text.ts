import type { Language } from '../diagnostic/format.ts'

/** The words of the summary of `validate` in one language, beside CODEBOOK_VALID and CODEBOOK_PROBLEMS. */
export interface ValidateText {
  /** Of a codebook that could not be read. */
  readonly notChecked: string
  readonly coverage: (exercised: number, rules: number) => string
  readonly tooManyWarnings: (warnings: number, most: number) => string
  readonly transcripts: (errors: number, warnings: number) => string
  readonly codebooks: (valid: number, all: number) => string
}

const english: ValidateText = {
  notChecked: 'its meaning and examples were not checked yet; mend this first',
  coverage: (exercised, rules) =>
    `${exercised} of ${rules} terms and rules are exercised by examples (${percent(exercised, rules)}%)`,
  tooManyWarnings: (warnings, most) => `${counted(warnings, 'warning')}, more than --max-warnings ${most}`,
  transcripts: (errors, warnings) => `in the transcripts: ${counted(errors, 'error')}, ${counted(warnings, 'warning')}`,
  codebooks: (valid, all) => `${valid} of ${all} codebooks ${valid === 1 ? 'is' : 'are'} valid`,
}

const arabic: ValidateText = {
  notChecked: 'لم يُفحص معناه ولا أمثلته بعد؛ أصلح هذا أولاً',
  coverage: (exercised, rules) =>
    `المصطلحات والقواعد التي تختبرها الأمثلة: ${exercised} من ${rules} (${percent(exercised, rules)}%)`,
  tooManyWarnings: (warnings, most) => `التحذيرات ${warnings}، أكثر مما يسمح به الخيار ‎--max-warnings ${most}`,
  transcripts: (errors, warnings) => `في المحاضر: الأخطاء ${errors}، التحذيرات ${warnings}`,
  codebooks: (valid, all) => `أدلة الترميز الصالحة: ${valid} من ${all}`,
}

/** The words of the summary in a language. */
export function validateText(language: Language): ValidateText {
  return language === 'ar' ? arabic : english
}

/** One decimal, rounded down: 100 is said only where nothing is missing. */
function percent(part: number, whole: number): string {
  return String(Math.floor((part / whole) * 1000) / 10)
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
