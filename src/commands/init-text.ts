import type { Language } from '../diagnostic/format.ts'

/** The words of `init` in one language. */
export interface InitText {
  readonly made: string
  readonly next: string
  /** What the two next commands do: coding, then checking. */
  readonly codes: string
  readonly checks: string
  readonly hook: string
}

const english: InitText = {
  made: 'Made',
  next: 'Next',
  codes: 'codes the example transcript; then put yours into transcripts/',
  checks: 'checks the codebook after you change it',
  hook: 'README.md says how git and GitHub check the codebook for you.',
}

const arabic: InitText = {
  made: 'أُنشئ',
  next: 'التالي',
  codes: 'يرمّز المحضر المثال؛ ثم ضع محاضرك في transcripts/',
  checks: 'يتحقق من دليل الترميز بعد تغييره',
  hook: 'في README.md كيف يتحقق git وGitHub من دليل الترميز عنك.',
}

/** The words of `init` in a language. */
export function initText(language: Language): InitText {
  return language === 'ar' ? arabic : english
}
