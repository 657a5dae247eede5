import type { Codebook, TermOptions } from '../codebook/codebook.ts'
import { operandsOf } from '../codebook/operands.ts'
import { surfaceKey } from '../coding/leaf-words.ts'
import type { WordOperand } from '../coding/leaf-words.ts'
import { problem } from '../diagnostic/diagnostic.ts'
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import { inflected, isWordOperand, likelyTexts, ownText, withoutSigns } from './own-words.ts'
import type { OwnWords } from './own-words.ts'

/**
 * Terms that can never be found, wherever they stand: with signs that no word has, or with every form under `not_forms`; and what
 * `forms` and `not_forms` say against one another.
 *
 * @returns CODEBOOK_IMPOSSIBLE_TERM, CODEBOOK_NO_FORM_LEFT, CODEBOOK_NOT_ITSELF, CODEBOOK_FORM_BOTH_WAYS and CODEBOOK_IMPOSSIBLE_FORM,
 * at the terms
 */
export function checkImpossibleTerms(codebook: Codebook, words: OwnWords): readonly Diagnostic[] {
  return codebook.themes
    .flatMap(operandsOf)
    .filter(isWordOperand)
    .flatMap((operand) => {
      const { forms, notForms } = operand.kind === 'exact' ? noForms : operand.options
      const excluded = new Set(notForms.map(surfaceKey))
      return [
        ...checkTerm(operand, excluded, words),
        ...forms.flatMap((form) => checkForm(form, operand, excluded, words)),
      ]
    })
}

const noForms: Pick<TermOptions, 'forms' | 'notForms'> = { forms: [], notForms: [] }

/** Whether the matcher finds none of the texts that a term is there for. */
export function isImpossible(operand: WordOperand, words: OwnWords): boolean {
  for (const text of likelyTexts(operand)) if (words.hitsOf(operand, text).length > 0) return false
  return true
}

function checkTerm(operand: WordOperand, excluded: ReadonlySet<string>, words: OwnWords): readonly Diagnostic[] {
  const { kind, text: term, at } = operand
  const isExcluded = excluded.size > 0 && excluded.has(surfaceKey(ownText(operand)))
  if (isImpossible(operand, words)) {
    return isExcluded
      ? [problem('CODEBOOK_NO_FORM_LEFT', { term }, at)]
      : [problem('CODEBOOK_IMPOSSIBLE_TERM', { term, signs: signsOf(term), shorter: shorterThan(term) }, at)]
  }
  // Verbs shed what is written like a noun (خطّط, not خطط); who lists «خبز», «وخبز», «بخبز» wants the other forms of خبز only.
  if (!isExcluded || kind !== 'term') return []
  const listed = Array.from(likelyTexts(operand)).filter((text) => excluded.has(surfaceKey(text)))
  return listed.length > 1 ? [] : [problem('CODEBOOK_NOT_ITSELF', { term }, at)]
}

function checkForm(
  form: string,
  operand: WordOperand,
  excluded: ReadonlySet<string>,
  words: OwnWords,
): readonly Diagnostic[] {
  const args = { term: operand.text, form }
  if (excluded.size > 0 && excluded.has(surfaceKey(form))) return [problem('CODEBOOK_FORM_BOTH_WAYS', args, operand.at)]
  const own = withoutSigns(form)
  const isFound = [own, ...inflected(own)].some((text) => words.hitsOf(operand, text).length > 0)
  return isFound ? [] : [problem('CODEBOOK_IMPOSSIBLE_FORM', args, operand.at)]
}

/** The signs of a term that are no part of words, each once: «+» of «C++»; null where there are none. */
function signsOf(term: string): string | null {
  const signs = new Set(term.match(/[^\p{L}\p{M}\p{N}\s\u0640\u200b-\u200f]/gu))
  return signs.size === 0 ? null : Array.from(signs).join(' ')
}

/** The matcher reads ا و ي written three times or more as one: «كتييير» stands in no text. Null where there is nothing to shorten. */
function shorterThan(term: string): string | null {
  const shorter = term.replaceAll(/([اوي])\1{2,}/gu, '$1')
  return shorter === term ? null : shorter
}
