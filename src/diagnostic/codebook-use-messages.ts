import { missReason, missReasonInArabic } from './miss-reasons.ts'
import type { MissReason } from './miss-reasons.ts'

/** Sentences of the CODEBOOK_ codes about how examples and transcripts use a codebook. */

interface FailedExample {
  theme: string
  example: string
}

/** The term that came nearest, the line it stands on, and why it was not enough; null when none came near. */
interface UncodedExample extends FailedExample {
  nearest: { readonly term: string; readonly line: number; readonly reason: MissReason } | null
}

/** The rule that fired, what it found, and how it read it: `pieces` is empty where there is nothing to say of the word's parts. */
interface CodedExample extends FailedExample {
  term: string
  line: number
  evidence: string
  class: string
  pieces: readonly Piece[]
}

/** A part of a word as written, and what it means. */
interface Piece {
  readonly text: string
  readonly meaning: { readonly en: string; readonly ar: string } | null
}

interface UnexercisedTerm {
  term: string
  theme: string
}

interface UnusedTheme {
  theme: string
  /** How many it has. */
  terms: number
  /** In how many turns they were looked for. */
  turns: number
}

interface BroadTerm {
  term: string
  theme: string
  turns: number
  total: number
}

interface OneSessionTheme {
  theme: string
  session: string
  sessions: number
}

interface InseparableThemes {
  theme: string
  other: string
  turns: number
  otherTurns: number
}

interface UncodedWords {
  words: readonly { readonly word: string; readonly uncoded: number; readonly coded: number }[]
  /** Turns that no theme caught. */
  turns: number
  total: number
}

/** As many names of a list are written out. */
const mostNames = 12

export const codebookUseMessages = {
  CODEBOOK_EXAMPLE_NOT_CODED: {
    severity: 'error',
    en: ({ theme, example, nearest }: UncodedExample): string =>
      `Unexpected example that is not coded with «${theme}»: «${example}»` +
      (nearest === null
        ? ''
        : ` (nearest: the term «${nearest.term}» on line ${nearest.line} — ${missReason(nearest.reason)})`) +
      '; add a term that finds it, or move it to «not_coded»',
    ar: ({ theme, example, nearest }: UncodedExample): string =>
      `مثال لا يُرمَّز بالموضوع «${theme}»: «${example}»` +
      (nearest === null
        ? ''
        : ` (أقرب ما إليه المصطلح «${nearest.term}» في السطر ${nearest.line} — ${missReasonInArabic(nearest.reason)})`) +
      '؛ أضف مصطلحاً يجده، أو انقله إلى «not_coded»',
  },
  CODEBOOK_EXAMPLE_CODED: {
    severity: 'error',
    en: (a: CodedExample): string =>
      `Unexpected example that is coded with «${a.theme}»: the term «${a.term}» on line ${a.line} found «${a.evidence}» (class ${a.class}${written(a.pieces, 'en')}) in «${a.example}»; narrow the term with «unless» or «not_forms», or move the example to «coded»`,
    ar: (a: CodedExample): string =>
      `مثال يُرمَّز بالموضوع «${a.theme}» خلافاً للمتوقع: عثر المصطلح «${a.term}» في السطر ${a.line} على «${a.evidence}» (الصنف ${a.class}${written(a.pieces, 'ar')}) في «${a.example}»؛ ضيّق المصطلح بـ«unless» أو «not_forms»، أو انقل المثال إلى «coded»`,
  },
  CODEBOOK_UNEXERCISED_RULE: {
    severity: 'warning',
    en: (a: UnexercisedTerm & { hiddenBy: string | null }): string =>
      `Unexpected term «${a.term}» of the theme «${a.theme}» that no example exercises` +
      (a.hiddenBy === null ? '' : ` (where it stands, «${a.hiddenBy}» is found in its place)`) +
      ', expected a «coded» example that it finds; add one, or remove the term',
    ar: (a: UnexercisedTerm & { hiddenBy: string | null }): string =>
      `المصطلح «${a.term}» في الموضوع «${a.theme}» لا يختبره أي مثال` +
      (a.hiddenBy === null ? '' : ` (حيث يرد يُعثر على «${a.hiddenBy}» مكانه)`) +
      '، والمتوقع مثال «coded» يجده هذا المصطلح؛ أضف مثالاً، أو احذف المصطلح',
  },
  CODEBOOK_UNEXERCISED_UNLESS: {
    severity: 'warning',
    en: (a: UnexercisedTerm): string =>
      `Unexpected exclusion «${a.term}» in the theme «${a.theme}» that no example exercises, expected an example in which it discards a match; add one under «not_coded», or remove the exclusion`,
    ar: (a: UnexercisedTerm): string =>
      `الاستثناء «${a.term}» في الموضوع «${a.theme}» لا يختبره أي مثال، والمتوقع مثال يُسقط فيه تطابقاً؛ أضف مثالاً تحت «not_coded»، أو احذف الاستثناء`,
  },
  CODEBOOK_UNUSED_TERMS: {
    severity: 'info',
    en: (a: UnusedTheme & { unused: readonly string[] }): string =>
      `${a.unused.length} of the ${a.terms} terms of «${a.theme}» found nothing in ${a.turns} turns: ${names(a.unused, ', ', 'more')}`,
    ar: (a: UnusedTheme & { unused: readonly string[] }): string =>
      `مصطلحات الموضوع «${a.theme}» التي لم تجد شيئاً: ${a.unused.length} من ${a.terms} (عدد المداخلات: ${a.turns}): ${names(a.unused, '، ', 'غيرها')}`,
  },
  CODEBOOK_UNUSED_THEME: {
    severity: 'info',
    en: (a: UnusedTheme): string =>
      `No term of «${a.theme}» found anything in ${a.turns} turns (terms: ${a.terms}); if people do speak of it, add the words they use`,
    ar: (a: UnusedTheme): string =>
      `لم يجد أي مصطلح من مصطلحات الموضوع «${a.theme}» شيئاً (عدد المصطلحات: ${a.terms}، عدد المداخلات: ${a.turns})؛ إن كان المشاركون يتحدثون عنه فأضف كلماتهم`,
  },
  CODEBOOK_BROAD_TERM: {
    severity: 'warning',
    en: (a: BroadTerm): string =>
      `Unexpected term «${a.term}» of the theme «${a.theme}» in ${a.turns} of ${a.total} turns, expected a tenth of them at most; narrow it with «near» or «unless», or make it a phrase`,
    ar: (a: BroadTerm): string =>
      `المصطلح «${a.term}» في الموضوع «${a.theme}» يرد في مداخلات كثيرة (${a.turns} من ${a.total})، والمتوقع عُشرها على الأكثر؛ ضيّقه بـ«near» أو «unless»، أو اجعله عبارة`,
  },
  CODEBOOK_ONE_SESSION_THEME: {
    severity: 'info',
    en: (a: OneSessionTheme): string =>
      `The theme «${a.theme}» was found in one of ${a.sessions} sessions only, «${a.session}»; see whether its terms know how people of other places say it`,
    ar: (a: OneSessionTheme): string =>
      `لم يُعثر على الموضوع «${a.theme}» إلا في جلسة واحدة هي «${a.session}» (عدد الجلسات: ${a.sessions})؛ انظر هل تشمل مصطلحاته كلام أهل الأماكن الأخرى`,
  },
  CODEBOOK_INSEPARABLE_THEMES: {
    severity: 'warning',
    en: (a: InseparableThemes): string =>
      `Unexpected theme «${a.theme}» that never comes without «${a.other}» (${a.turns} turns, ${a.otherTurns} with the other), expected themes that can be told apart; look for a term that both have, or make one a sub-theme of the other`,
    ar: (a: InseparableThemes): string =>
      `الموضوع «${a.theme}» لا يرد إلا مع الموضوع «${a.other}» (عدد مداخلات الأول: ${a.turns}، والثاني: ${a.otherTurns})، والمتوقع موضوعان يتميز أحدهما من الآخر؛ ابحث عن مصطلح مشترك بينهما، أو اجعل أحدهما موضوعاً فرعياً للآخر`,
  },
  CODEBOOK_UNCODED_WORDS: {
    severity: 'info',
    en: (a: UncodedWords): string =>
      `No theme caught ${a.turns} of ${a.total} turns; words most typical of those: ${counted(a.words, ', ')}; those that speak of a theme may be added to its terms`,
    ar: (a: UncodedWords): string =>
      `المداخلات التي لم يلتقطها أي موضوع: ${a.turns} من ${a.total}؛ أكثر الكلمات تمييزاً لها: ${counted(a.words, '، ')}؛ ما يدل منها على موضوع يمكن إضافته إلى مصطلحاته`,
  },
} as const

/** The first of a list of names, and how many more there are. */
function names(all: readonly string[], separator: string, more: string): string {
  const shown = all.slice(0, mostNames).map((name) => `«${name}»`)
  const rest = all.length - shown.length
  return [...shown, ...(rest > 0 ? [more === 'more' ? `${rest} more` : `و${more} ${rest}`] : [])].join(separator)
}

/** Words with the number of times they were said. */
function counted(words: UncodedWords['words'], separator: string): string {
  return words.map(({ word, uncoded }) => `«${word}» ${uncoded}`).join(separator)
}

/** «: «بال» in the + «نازحين»», or nothing. */
function written(pieces: readonly Piece[], language: 'en' | 'ar'): string {
  const parts = pieces.map(({ text, meaning }) => (meaning === null ? `«${text}»` : `«${text}» ${meaning[language]}`))
  return parts.length === 0 ? '' : `: ${parts.join(' + ')}`
}
