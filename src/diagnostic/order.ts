import type { Diagnostic } from './diagnostic.ts'

/** The same problems ordered by path (UTF-16 order), line, column and code; those without a place or line come first. */
export function orderByPlace(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return diagnostics.toSorted(comparePlaces)
}

function comparePlaces(a: Diagnostic, b: Diagnostic): number {
  return (
    compareTexts(a.at?.path ?? '', b.at?.path ?? '') ||
    (a.at?.line ?? 0) - (b.at?.line ?? 0) ||
    (a.at?.column ?? 0) - (b.at?.column ?? 0) ||
    compareTexts(a.code, b.code)
  )
}

function compareTexts(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1
}
