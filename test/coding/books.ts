import type { Codebook, Exclusion, Operand, Rule, TermOptions, Theme, Unit } from '../../src/codebook/codebook.ts'
import type { CodedTurn, Coder, Confidence, Excerpt, Match } from '../../src/coding/coding.ts'
import { compileCodebook } from '../../src/coding/compile.ts'
import type { Turn } from '../../src/session/session.ts'
import type { Span } from '../../src/text/span.ts'

const at = { path: 'book.yaml' }
const usual: TermOptions = { forms: [], notForms: [], match: 'inflected', partOfSpeech: null, register: null }

export const term = (text: string, options: Partial<TermOptions> = {}): Operand => ({
  kind: 'term',
  text,
  options: { ...usual, ...options },
  at,
})

export const verb = (text: string, options: Partial<TermOptions> = {}): Operand => ({
  kind: 'verb',
  text,
  options: { ...usual, ...options },
  at,
})

export const exact = (text: string): Operand => ({ kind: 'exact', text, at })
export const pattern = (source: string): Operand => ({ kind: 'pattern', pattern: source, at })
export const themeRef = (theme: string): Operand => ({ kind: 'theme', theme, at })

const operandOf = (part: Operand | string): Operand => (typeof part === 'string' ? term(part) : part)

export const near = (within: number, ...parts: readonly (Operand | string)[]): Operand => ({
  kind: 'near',
  operands: parts.map(operandOf),
  within,
  ordered: false,
  at,
})

export const before = (within: number, ...parts: readonly (Operand | string)[]): Operand => ({
  kind: 'near',
  operands: parts.map(operandOf),
  within,
  ordered: true,
  at,
})

export const all = (...parts: readonly (Operand | string)[]): Operand => ({
  kind: 'all',
  operands: parts.map(operandOf),
  at,
})

export const any = (...parts: readonly (Operand | string)[]): Operand => ({
  kind: 'any',
  operands: parts.map(operandOf),
  at,
})

export const unless = (scope: 'overlap' | 'unit', ...parts: readonly (Operand | string)[]): Exclusion => ({
  scope,
  operands: parts.map(operandOf),
})

/** A rule that tables show under the text of its operand, or under its kind where it has none. */
export function rule(part: Operand | string, ...exclusions: readonly Exclusion[]): Rule {
  const operand = operandOf(part)
  return { name: 'text' in operand ? operand.text : operand.kind, operand, unless: exclusions, at }
}

interface ThemeOptions {
  readonly parent?: string
  readonly unless?: readonly Exclusion[]
}

/** A theme of rules; a string or an operand stands for a rule without conditions. */
export function theme(id: string, rules: readonly (Rule | Operand | string)[], options: ThemeOptions = {}): Theme {
  return {
    id,
    label: { ar: id, en: id },
    definition: { ar: null, en: null },
    include: null,
    exclude: null,
    axes: [],
    color: null,
    parent: options.parent ?? null,
    depth: options.parent === undefined ? 0 : 1,
    was: [],
    rules: rules.map((part) => (typeof part !== 'string' && 'operand' in part ? part : rule(part))),
    unless: options.unless ?? [],
    coded: [],
    notCoded: [],
    at,
  }
}

type BookOptions = Partial<Pick<Codebook, 'unit' | 'plurals' | 'register'>>

export function book(themes: readonly Theme[], options: BookOptions = {}): Codebook {
  return {
    path: 'book.yaml',
    id: 'fixture',
    version: '1.0.0',
    title: { ar: 'دليل', en: null },
    language: 'ar',
    unit: 'sentence',
    plurals: 'list',
    register: null,
    axes: [],
    attributes: [],
    texts: [],
    themes,
    ...options,
  }
}

/** A codebook of one theme. */
export function oneTheme(...rules: readonly (Rule | Operand | string)[]): Codebook {
  return book([theme('only', rules)])
}

export function coderOf(codebook: Codebook, minConfidence: Confidence = 'medium'): Coder {
  return compileCodebook(codebook, { minConfidence }).coder
}

export const turnAt = (start: number, end: number): Turn => ({
  index: 1,
  speaker: null,
  time: null,
  span: { start, end },
  marks: [],
})

/** A text coded as one turn. */
export interface Coded extends CodedTurn {
  readonly text: string
}

/** Codes a whole text as one turn. */
export function code(codebook: Codebook, text: string, minConfidence: Confidence = 'medium'): Coded {
  return { text, ...coderOf(codebook, minConfidence).codeTurn(text, turnAt(0, text.length)) }
}

/** The words that matches or excerpts cover, as written. */
export function words(
  { text }: { readonly text: string },
  found: readonly { readonly span: Span }[],
): readonly string[] {
  return found.map(({ span }) => text.slice(span.start, span.end))
}

/** The matches of a text with their themes, as `theme: words`. */
export function byTheme(coded: Coded, codebook: Codebook, found: readonly (Match | Excerpt)[]): readonly string[] {
  return found.map(
    (item) => `${codebook.themes[item.theme]?.id ?? ''}: ${coded.text.slice(item.span.start, item.span.end)}`,
  )
}

/** What a codebook of one theme with these rules finds in a text, sure or not. */
export function found(text: string, ...rules: readonly (Rule | Operand | string)[]): readonly string[] {
  const coded = code(oneTheme(...rules), text)
  return words(coded, coded.matches)
}

/** The excerpts that a codebook of one theme with these rules makes of a text. */
export function excerpts(text: string, ...rules: readonly (Rule | Operand | string)[]): readonly string[] {
  const coded = code(oneTheme(...rules), text)
  return words(coded, coded.excerpts)
}

/** The units of a turn may be asked for by name. */
export const withUnit = (unit: Unit, ...rules: readonly (Rule | Operand | string)[]): Codebook =>
  book([theme('only', rules)], { unit })
