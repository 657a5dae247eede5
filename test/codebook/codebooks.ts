import type { Codebook } from '../../src/codebook/codebook.ts'
import { readCodebook } from '../../src/codebook/read-codebook.ts'
import type { Diagnostic } from '../../src/diagnostic/diagnostic.ts'

/** Six lines that every fixture begins with: what follows them begins on line 7. */
export const head = `format: code-sessions/codebook@1
id: fixture
version: 1.0.0
title: { ar: دليل }
language: ar
themes:
`

/** A theme on lines 7–9 whose terms begin on line 10, four spaces before their hyphen. */
export const oneTheme = `${head}- id: return
  label: { ar: العودة }
  terms:
`

/** Problems as a test states them: `CODE line:column`. */
export function told(diagnostics: readonly Diagnostic[]): readonly string[] {
  return diagnostics.map(({ code, at }) =>
    [code, [at?.line, at?.column].filter((part) => part !== undefined).join(':')].join(' ').trim(),
  )
}

/** The codebook of a text that has no errors of shape; throws with the problems otherwise. */
export function codebookOf(text: string): Codebook {
  const { codebook, diagnostics } = readCodebook(text, 'book.yaml')
  if (codebook === null) throw new Error(told(diagnostics).join('\n'))
  return codebook
}
