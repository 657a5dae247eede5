import type { Diagnostic, Severity } from './diagnostic.ts'
import { describe } from './format.ts'
import type { Language } from './format.ts'

const commands: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' }

/**
 * A problem as a workflow command of GitHub Actions, one line: GitHub shows it at its line of a pull request.
 *
 * Columns of GitHub are counted like ours. Source: GitHub Docs, «Workflow commands for GitHub Actions»; the escapes are those of
 * actions/toolkit (packages/core/src/command.ts).
 */
export function toAnnotation(diagnostic: Diagnostic, language: Language): string {
  const { code, severity, at } = diagnostic
  const properties = [
    ['file', at?.path],
    ['line', at?.line],
    ['col', at?.column],
    ['title', code],
  ].flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${escapeProperty(String(value))}`]))
  return `::${commands[severity]} ${properties.join(',')}::${escapeMessage(describe(diagnostic, language))}\n`
}

function escapeMessage(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function escapeProperty(text: string): string {
  return escapeMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
