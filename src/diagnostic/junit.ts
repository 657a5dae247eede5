import type { Diagnostic } from './diagnostic.ts'
import { describe, formatDiagnostic } from './format.ts'
import type { Language } from './format.ts'

/** The cases of one file. */
export interface TestSuite {
  readonly name: string
  readonly cases: readonly TestCase[]
}

/** Something that was checked, and what was found. */
export interface TestCase {
  /** What it is listed under. Jenkins takes what stands before the last full stop for a package. */
  readonly group: string
  readonly name: string
  readonly path: string
  readonly diagnostics: readonly Diagnostic[]
  /** Why it was not checked, or null. */
  readonly skipped: string | null
}

/** @property isProblem whether a diagnostic makes its case fail; what else there is to say stands in its output */
export interface JunitOptions {
  readonly language: Language
  readonly isProblem: (diagnostic: Diagnostic) => boolean
}

/**
 * Test suites as JUnit XML, as Jenkins and GitLab read it: neither times nor hosts, so that the same input gives the same bytes. A case has
 * at most one `failure` (Jenkins reads no second one), which holds all its problems. GitLab drops a case whose group and name another has
 * already: repeated names get a number.
 */
export function toJunit(suites: readonly TestSuite[], options: JunitOptions): string {
  const all = suites.flatMap(({ cases }) => cases)
  const parts = suites.map((suite) => toSuite(suite, options))
  const counts = countsOf(all, options)
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="code-sessions" ${counts}>\n${parts.join('')}</testsuites>\n`
}

function toSuite({ name, cases }: TestSuite, options: JunitOptions): string {
  const seen = new Map<string, number>()
  const parts = cases.map((testCase) => {
    const key = JSON.stringify([testCase.group, testCase.name])
    const repeat = (seen.get(key) ?? 0) + 1
    seen.set(key, repeat)
    return toCase(testCase, repeat, options)
  })
  return `  <testsuite name=${quoted(name)} ${countsOf(cases, options)}>\n${parts.join('')}  </testsuite>\n`
}

function countsOf(cases: readonly TestCase[], { isProblem }: JunitOptions): string {
  const failures = cases.filter(({ diagnostics }) => diagnostics.some(isProblem)).length
  const skipped = cases.filter((testCase) => testCase.skipped !== null).length
  return `tests="${cases.length}" failures="${failures}" errors="0" skipped="${skipped}"`
}

function toCase({ group, name, path, diagnostics, skipped }: TestCase, repeat: number, options: JunitOptions): string {
  const { language, isProblem } = options
  const unique = repeat === 1 ? name : `${name} (${repeat})`
  const head = `    <testcase classname=${quoted(group)} name=${quoted(unique)} file=${quoted(path)}`
  const problems = diagnostics.filter(isProblem)
  const others = diagnostics.filter((diagnostic) => !isProblem(diagnostic))
  const [first] = problems
  const parts = [
    ...(skipped === null ? [] : [`<skipped message=${quoted(skipped)}/>`]),
    ...(first === undefined
      ? []
      : [
          `<failure type="${first.code}" message=${quoted(describe(first, language))}>${linesOf(problems, language)}</failure>`,
        ]),
    ...(others.length === 0 ? [] : [`<system-out>${linesOf(others, language)}</system-out>`]),
  ]
  if (parts.length === 0) return `${head}/>\n`
  return `${head}>\n${parts.map((part) => `      ${part}\n`).join('')}    </testcase>\n`
}

function linesOf(diagnostics: readonly Diagnostic[], language: Language): string {
  return escapeXml(diagnostics.map((diagnostic) => formatDiagnostic(diagnostic, language)).join('\n'))
}

/** An attribute's value. Line breaks and tabs in it would become spaces. */
function quoted(text: string): string {
  return `"${escapeXml(text).replaceAll(/[\t\n\r]/g, (sign) => `&#${sign.charCodeAt(0)};`)}"`
}

/** Signs that XML 1.0 has no place for (production 2, «Char») are left out, lone surrogates included. */
function escapeXml(text: string): string {
  return text
    .replaceAll(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
