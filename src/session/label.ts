import { bareText } from '../arabic/letters.ts'
import { strengthOfWords, wordsOfLabel } from './label-words.ts'

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

const eitherGender = '(?:ة|\\/ة)?'
const participantWords = `(?:ال)?(?:مشارك|متحدث|متكلم|ضيف|مستجيب|مبحوث|مجيب)${eitherGender}`
const nobodysLabel = new RegExp(
  `^(?:الجميع|(?:ال)?[أا]صوات (?:ال)?متداخلة|(?:${participantWords}|(?:ال)?صوت) غير معروف${eitherGender}|unknown speaker|speaker unknown|all|everyone)$`,
  'u',
)

/** Whether a label is one that transcripts customarily use, whoever speaks: م1، المشارك الثاني، الميسّرة، متحدث الرد معارضة، Speaker 2, SID07. */
export function isKnownLabel(label: string): boolean {
  return nobodysLabel.test(label) || strengthOfWords(wordsOfLabel(label)) === 'known'
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

/** Whether a label says that its speaker leads the talk: الميسّر، المحاورة هدى، مديرة الجلسة، م.ج، Moderator, س. */
export function isModeratorLabel(folded: string): boolean {
  const [first, second] = wordsOfLabel(folded)
  if (first?.kind === 'lead') return true
  if (first?.kind === 'chair')
    return second?.kind === 'assembly' && !/^(?:عضو|لجن)/u.test(first.text) && second.text !== 'لجنه'
  return questionOrAnswer(folded) === 'question' || /^م\. ?ج\.?$/u.test(folded)
}

/** Whether a folded label is as short as those of people who must write it again and again: up to 4 words and 40 signs, no punctuation. */
export function isShortLabel(folded: string): boolean {
  return (
    folded.length <= 40 && folded.split(' ').length <= 4 && /\p{L}/u.test(folded) && !/[؟?!،,؛;«»"…]|\.$/u.test(folded)
  )
}
