import { compareTexts } from '../text/compare.ts'
import type { Diagnostic, Place } from './diagnostic.ts'

/** The same problems ordered by path (UTF-16 order), line, column and code; those without a place or line come first. */
export function orderByPlace(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return diagnostics.toSorted(comparePlaces)
}

/** The line of a place; 0 where it has none. */
export function lineOf(at: Place): number {
  return at.line ?? 0
}

function comparePlaces(a: Diagnostic, b: Diagnostic): number {
  const [pathOfA, lineOfA, columnOfA] = placeOf(a)
  const [pathOfB, lineOfB, columnOfB] = placeOf(b)
  return compareTexts(pathOfA, pathOfB) || lineOfA - lineOfB || columnOfA - columnOfB || compareTexts(a.code, b.code)
}

function placeOf({ at }: Diagnostic): readonly [path: string, line: number, column: number] {
  return [at?.path ?? '', at?.line ?? 0, at?.column ?? 0]
}
