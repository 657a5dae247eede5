import type { CandidateKind } from '../arabic/candidates.ts'
import type { Language } from '../diagnostic/format.ts'

/** The words of `suggest` in one language. */
export interface SuggestText {
  readonly kinds: Readonly<Record<CandidateKind, string>>
  readonly none: string
  readonly listed: (count: number) => string
  readonly howToAccept: (example: string) => string
  readonly notWritten: string
  readonly written: (forms: number, terms: number, path: string) => string
}

const english: SuggestText = {
  kinds: {
    plural: 'plural',
    spelling: 'spelling',
    masdar: 'verbal noun',
    participle: 'participle',
    nisba: 'adjective',
    noun: 'noun',
    verb: 'verb',
  },
  none: 'nothing to suggest: the transcripts hold no such form that is not found already',
  listed: (count) => (count === 1 ? '1 suggestion' : `${count} suggestions`),
  howToAccept: (example) => `to take one into the codebook: --accept "${example}" --write`,
  notWritten: 'nothing was written; --write does it',
  written: (forms, terms, path) => `${path}: ${forms} added under forms, ${terms} as terms of their own`,
}

const arabic: SuggestText = {
  kinds: {
    plural: 'جمع',
    spelling: 'رسم آخر',
    masdar: 'مصدر',
    participle: 'مشتق',
    nisba: 'نسبة',
    noun: 'اسم',
    verb: 'فعل',
  },
  none: 'لا اقتراح: ليس في المحاضر صيغة من هذا النوع لم تُلتقط بعد',
  listed: (count) => `الاقتراحات: ${count}`,
  howToAccept: (example) => `لأخذ واحد منها إلى دليل الترميز: ‎--accept "${example}" --write`,
  notWritten: 'لم يُكتب شيء؛ يكتبه الخيار ‎--write',
  written: (forms, terms, path) => `${path}: أُضيف إلى forms ‏${forms}، ومصطلحات قائمة بنفسها ${terms}`,
}

/** The words of `suggest` in a language. */
export function suggestText(language: Language): SuggestText {
  return language === 'ar' ? arabic : english
}
