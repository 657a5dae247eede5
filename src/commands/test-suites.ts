import type { Diagnostic, Place } from '../diagnostic/diagnostic.ts'
import type { TestCase, TestSuite } from '../diagnostic/junit.ts'
import { checks } from './check-file.ts'
import type { CheckedExample, CheckedFile } from './check-file.ts'

/**
 * A checked codebook as a test suite: a case for each check, and in place of «examples» one for each example, listed under its theme.
 *
 * @param notChecked why a codebook that can't be read has cases that were skipped
 */
export function toTestSuite(file: CheckedFile, notChecked: string): TestSuite {
  const { path, contents, problems } = file
  const group = groupOf(path)
  const ofChecks = checks
    .filter((check) => problems.has(check) && check !== 'examples')
    .map((check) => ({ group, name: check, path, diagnostics: problems.get(check) ?? [], skipped: null }))
  if (contents !== null) return { name: path, cases: [...ofChecks, ...exampleCases(contents.examples, file)] }
  const skipped = (['meaning', 'examples'] as const).map((name) => ({
    group,
    name,
    path,
    diagnostics: [],
    skipped: notChecked,
  }))
  return { name: path, cases: [...ofChecks, ...skipped] }
}

/** Problems of no codebook (a path with nothing there, a link that is not followed, a transcript) as test suites, one for each path. */
export function suitesOfPaths(diagnostics: readonly Diagnostic[]): readonly TestSuite[] {
  const byPath = new Map<string, Diagnostic[]>()
  for (const diagnostic of diagnostics) {
    const path = diagnostic.at?.path ?? ''
    byPath.set(path, [...(byPath.get(path) ?? []), diagnostic])
  }
  return Array.from(byPath, ([path, found]) => {
    const file: TestCase = { group: groupOf(path), name: 'file', path, diagnostics: found, skipped: null }
    return { name: path, cases: [file] }
  })
}

function exampleCases(examples: readonly CheckedExample[], { path, problems }: CheckedFile): readonly TestCase[] {
  const byPlace = new Map<string, Diagnostic[]>()
  for (const diagnostic of problems.get('examples') ?? []) {
    const place = placeKey(diagnostic.at)
    byPlace.set(place, [...(byPlace.get(place) ?? []), diagnostic])
  }
  return examples.map(({ theme, list, text, at }) => ({
    group: `${groupOf(path)}.${theme}`,
    name: `${list}: ${text}`,
    path,
    diagnostics: byPlace.get(placeKey(at)) ?? [],
    skipped: null,
  }))
}

function placeKey(at: Place | null): string {
  return `${at?.line ?? 0}:${at?.column ?? 0}`
}

/** The path without its ending; a full stop would divide it. */
function groupOf(path: string): string {
  return path.replace(/\.ya?ml$/i, '').replaceAll('.', '_')
}
