import { bareText, foldText } from '../arabic/letters.ts'
import type { Codebook, Operand, Theme } from '../codebook/codebook.ts'
import { ruleName } from '../codebook/rule-name.ts'
import { problem } from '../diagnostic/diagnostic.ts'
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import { lineOf } from '../diagnostic/place.ts'
import { compareTexts } from '../text/compare.ts'
import { alternativesOf } from '../codebook/operands.ts'

/**
 * What stands twice in a codebook: ids of themes (an error), labels, and terms, within a theme or in two.
 * Terms are compared as the matcher compares words: without marks, tatweel and invisible signs, ا for أإآ, ي for ى; two terms that
 * write different hamzas (أمن، آمن) or different marks (عِلم، عَلَم) stay two.
 */
export function checkRepetitions(codebook: Codebook): readonly Diagnostic[] {
  return [...checkIds(codebook), ...checkLabels(codebook), ...checkTerms(codebook)]
}

function checkIds({ themes }: Codebook): readonly Diagnostic[] {
  const lines = new Map<string, number>()
  return themes.flatMap(({ id, at }) => {
    const firstLine = lines.get(id)
    if (firstLine !== undefined) return [problem('CODEBOOK_DUPLICATE_ID', { id, firstLine }, at)]
    lines.set(id, lineOf(at))
    return []
  })
}

function checkLabels({ themes }: Codebook): readonly Diagnostic[] {
  return (['ar', 'en'] as const).flatMap((language) => {
    const firsts = new Map<string, Theme>()
    return themes.flatMap((theme) => {
      const label = theme.label[language]
      if (label === null) return []
      const first = firsts.get(foldText(label))
      if (first === undefined) firsts.set(foldText(label), theme)
      if (first === undefined) return []
      const args = { label, theme: theme.id, firstTheme: first.id, firstLine: lineOf(first.at) }
      return [problem('CODEBOOK_DUPLICATE_LABEL', args, theme.at)]
    })
  })
}

/** A term where it stands. */
interface Claim {
  readonly theme: Theme
  readonly operand: Operand
  readonly writing: string
}

function checkTerms({ themes }: Codebook): readonly Diagnostic[] {
  const claims = new Map<string, Claim[]>()
  return themes.flatMap((theme) =>
    theme.rules.flatMap(alternativesOf).flatMap((operand): readonly Diagnostic[] => {
      const claim = { theme, operand, writing: writingOf(operand) }
      const key = keyOf(operand, claim.writing)
      const others = claims.get(key)
      if (others === undefined) {
        claims.set(key, [claim])
        return []
      }
      const found = compare(
        claim,
        others.filter((other) => isSameWriting(other.writing, claim.writing)),
      )
      if (!others.some((other) => other.theme === theme && other.writing === claim.writing)) others.push(claim)
      return found
    }),
  )
}

function compare({ theme, operand }: Claim, others: readonly Claim[]): readonly Diagnostic[] {
  const name = ruleName(operand)
  const twin = others.find((other) => other.theme === theme)
  if (twin !== undefined) {
    return [
      problem(
        'CODEBOOK_DUPLICATE_TERM',
        { term: name, theme: theme.id, firstLine: lineOf(twin.operand.at) },
        operand.at,
      ),
    ]
  }
  const first = others[0]
  // Two themes may well build on a third one.
  if (first === undefined || operand.kind === 'theme') return []
  const args = { term: name, theme: theme.id, firstTheme: first.theme.id, firstLine: lineOf(first.operand.at) }
  return [problem('CODEBOOK_SHARED_TERM', args, operand.at)]
}

/** Whether two terms stand for one another, as CODEBOOK_DUPLICATE_TERM understands it. */
export function areWrittenAlike(a: Operand, b: Operand): boolean {
  const [writingOfA, writingOfB] = [writingOf(a), writingOf(b)]
  return keyOf(a, writingOfA) === keyOf(b, writingOfB) && isSameWriting(writingOfA, writingOfB)
}

/** All that an operand looks for, where `ruleName` leaves out what is long; parts whose order says nothing in an order of ours. */
export function writingOf(operand: Operand): string {
  if (!('operands' in operand)) return ruleName(operand)
  const parts = operand.operands.map((part) => `${part.kind} ${writingOf(part)}`)
  if (operand.kind !== 'near') return `(${parts.toSorted(compareTexts).join(' | ')})`
  return `${operand.within} (${(operand.ordered ? parts : parts.toSorted(compareTexts)).join(operand.ordered ? ' > ' : ' ~ ')})`
}

/** Terms and exact words are one kind: the term finds all that the exact word finds. */
function keyOf(operand: Operand, writing: string): string {
  return `${operand.kind === 'exact' ? 'term' : operand.kind} ${operand.kind === 'pattern' ? writing : foldText(writing)}`
}

/** Whether two texts of one key say nothing different: neither explicit hamzas nor marks that both write. */
function isSameWriting(a: string, b: string): boolean {
  if (a === b) return true
  return (
    sharesHamzas(bareText(a), bareText(b)) &&
    (!marks.test(a) || !marks.test(b) || a.normalize('NFKC') === b.normalize('NFKC'))
  )
}

const marks = /[\u064b-\u0652\u0670]/

const explicitHamzas: ReadonlySet<string | undefined> = new Set('أإآ')

function sharesHamzas(a: string, b: string): boolean {
  const lettersOfB = Array.from(b)
  return Array.from(a).every((letter, index) => {
    const other = lettersOfB[index]
    return letter === other || !explicitHamzas.has(letter) || !explicitHamzas.has(other)
  })
}
