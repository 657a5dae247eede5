import { compareCodebooks, isChanged } from '../../src/checks/compare-codebooks.ts'
import type { CodebookComparison, ThemeComparison } from '../../src/checks/compare-codebooks.ts'
import { codebookOf, head } from '../codebook/codebooks.ts'

/** A theme of three lines, or more with `rest`. */
export const theme = (id: string, terms: string, rest = ''): string =>
  `- id: ${id}\n  label: { ar: موضوع ${id} }\n  terms: [${terms}]\n${rest}`

export const compare = (a: string, b: string): CodebookComparison => compareCodebooks(codebookOf(a), codebookOf(b))
export const compareThemes = (a: string, b: string): CodebookComparison => compare(head + a, head + b)

/** Themes that changed as `kind id`, then what became of their rules as `kind name`. */
export const themesOf = ({ themes }: CodebookComparison): readonly string[] =>
  themes.filter(isChanged).map((own) => [`${own.kind} ${own.b?.id ?? own.a?.id ?? ''}`, ...rulesOf(own)].join(', '))

export const rulesOf = ({ rules }: ThemeComparison): readonly string[] =>
  rules.filter(({ kind }) => kind !== 'same').map(({ kind, a, b }) => `${kind} ${(b ?? a)?.rule.name ?? ''}`)
