import { shortHash } from '../text/short-hash.ts'
import { catalogue } from './codes.ts'
import type { DiagnosticCode } from './codes.ts'
import type { Diagnostic, Place, Severity } from './diagnostic.ts'
import { explain } from './explanation.ts'
import { describe } from './format.ts'
import type { Language } from './format.ts'

/** One run of the program. */
export interface SarifRun {
  readonly version: string
  readonly command: string
  readonly language: Language
  /** Paths of all files that were looked at, those without problems included. */
  readonly files: readonly string[]
  readonly diagnostics: readonly Diagnostic[]
  /** The exit status. */
  readonly status: number
}

const levels = { error: 'error', warning: 'warning', info: 'note' } as const satisfies Record<Severity, string>

/** What relative paths are relative to. GitHub knows the name too; it takes them as relative to the repository. */
const baseId = '%SRCROOT%'

/**
 * A run as SARIF 2.1.0 (OASIS, «Static Analysis Results Interchange Format»), indented JSON. Columns are code points. A run without
 * problems is a run without results. The explanations of the rules are English whatever the language of the messages.
 */
export function toSarif({ version, command, language, files, diagnostics, status }: SarifRun): string {
  const codes = Array.from(new Set(diagnostics.map(({ code }) => code)))
  const fingerprints = new Fingerprints()
  const run = {
    tool: { driver: { name: 'code-sessions', version, semanticVersion: version, rules: codes.map(toRule) } },
    automationDetails: { id: `code-sessions/${command}/` },
    language,
    columnKind: 'unicodeCodePoints',
    originalUriBaseIds: { [baseId]: { description: { text: 'The folder that the command was run in.' } } },
    invocations: [{ executionSuccessful: status < 2, exitCode: status }],
    artifacts: files.map((path) => ({ location: toArtifactLocation(path), roles: ['analysisTarget'] })),
    results: diagnostics.map((diagnostic) => ({
      ruleId: diagnostic.code,
      ruleIndex: codes.indexOf(diagnostic.code),
      level: levels[diagnostic.severity],
      message: { text: escapeBraces(describe(diagnostic, language)) },
      ...(diagnostic.at === null ? {} : { locations: [{ physicalLocation: toPhysicalLocation(diagnostic.at) }] }),
      partialFingerprints: { 'diagnostic/v1': fingerprints.of(diagnostic) },
    })),
  }
  const log = { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] }
  return `${JSON.stringify(log, null, 2)}\n`
}

function toRule(code: DiagnosticCode): object {
  const { summary, text, markdown } = explain(code)
  return {
    id: code,
    shortDescription: { text: summary },
    // Its first paragraph: GitHub shows no more than 1000 characters.
    fullDescription: { text: (text.split('\n\n')[0] ?? '').replaceAll(/\s+/g, ' ') },
    help: { text, markdown },
    defaultConfiguration: { level: levels[catalogue[code].severity] },
  }
}

function toPhysicalLocation({ path, line, column }: Place): object {
  const region =
    line === undefined ? null : { startLine: line, ...(column === undefined ? {} : { startColumn: column }) }
  return { artifactLocation: toArtifactLocation(path), ...(region === null ? {} : { region }) }
}

/** Absolute paths are URIs of their own; all others count from the base. */
function toArtifactLocation(path: string): object {
  const segments = path.replaceAll(/\p{Cs}/gu, '\ufffd').split('/')
  const uri = segments
    .filter((segment) => segment !== '' && segment !== '.')
    .map((segment) => encodeURIComponent(segment))
    .join('/')
  return path.startsWith('/') ? { uri: `file:///${uri}` } : { uri, uriBaseId: baseId }
}

/** The standard keeps single braces for placeholders (3.11.5). */
function escapeBraces(text: string): string {
  return text.replaceAll(/[{}]/g, '$&$&')
}

/**
 * Names of problems that stay the same while the lines around them move: made of the path, the code and the quoted texts, and of a number
 * where several are alike. Numbers among the arguments are left out: they are mostly lines.
 */
class Fingerprints {
  readonly #seen = new Map<string, number>()

  of({ code, at, args }: Diagnostic): string {
    const texts = Object.values(args).filter((value) => typeof value === 'string')
    const key = JSON.stringify([at?.path ?? null, code, ...texts])
    const repeat = (this.#seen.get(key) ?? 0) + 1
    this.#seen.set(key, repeat)
    return shortHash(`${key} ${repeat}`)
  }
}
