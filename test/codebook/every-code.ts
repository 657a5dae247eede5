import { checkCodebook } from '../../src/checks/check-codebook.ts'
import { checkCoverage } from '../../src/checks/coverage.ts'
import { readCodebook } from '../../src/codebook/read-codebook.ts'
import { compileCodebook } from '../../src/coding/compile.ts'
import type { Diagnostic } from '../../src/diagnostic/diagnostic.ts'
import type { DiagnosticCode } from '../../src/diagnostic/codes.ts'
import { orderByPlace } from '../../src/diagnostic/place.ts'
import { coded, used } from '../checks/using.ts'
import type { Said } from '../checks/using.ts'
import { codebookOf } from './codebooks.ts'

/** A codebook that nothing is wrong with, not even its coverage. Rows write some of its lines otherwise. */
const lines: ReadonlyMap<number, string> = new Map([
  [1, 'format: code-sessions/codebook@1'],
  [2, 'id: fixture'],
  [3, 'version: 1.0.0'],
  [4, 'title: { ar: دليل }'],
  [5, 'language: ar'],
  [6, 'axes:'],
  [7, '  - { id: social, label: { ar: الاجتماعي } }'],
  [8, 'attributes:'],
  [9, '  place: { values: [دمشق, حلب], aliases: { الشام: دمشق } }'],
  [10, 'themes:'],
  [11, '- id: displacement'],
  [12, '  label: { ar: النزوح }'],
  [13, '  definition: { ar: ترك المسكن قسراً }'],
  [14, '  include: النزوح داخل البلاد'],
  [15, '  axes: [social]'],
  [16, "  color: '#0b7285'"],
  [17, '  terms:'],
  [18, '    - نازح'],
  [19, '  examples:'],
  [20, '    coded: [وصل النازحون]'],
  [21, '    not_coded: [انزاح الستار]'],
  [22, '- id: return'],
  [23, '  label: { ar: العودة }'],
  [24, '  definition: { ar: الرجوع إلى المسكن }'],
  [25, '  exclude: العودة من السفر'],
  [26, '  terms:'],
  [27, '    - عودة'],
  [28, '  examples:'],
  [29, '    coded: [العودة صعبة]'],
  [30, '    not_coded: [عاد الصيف]'],
])

/** Other lines by their number in that codebook; '' leaves one blank, so that those after it keep their numbers. */
export type Changes = Readonly<Record<number, string>>

/** A code, where it is expected in a text that has just this fault, and the twin of the text that has none. */
export interface Row {
  readonly code: DiagnosticCode
  /** `line:column` in code points, 1-based; '' where the whole file is meant. */
  readonly at: string
  readonly faulty: string
  readonly clean: string
  /** What comes with it by nature, `CODE line:column`; a comment at the row says why. */
  readonly also: readonly string[]
  /** What is said in sessions, with the faulty text and with its twin, where transcripts are asked. */
  readonly sessions: { readonly faulty: Sessions; readonly clean: Sessions } | null
}

export type Sessions = readonly (readonly Said[])[]

/** A row whose texts are the codebook above but for some lines. */
export function row(
  code: DiagnosticCode,
  at: string,
  faulty: Changes,
  clean: Changes = {},
  also: readonly string[] = [],
): Row {
  return { code, at, faulty: bookWith(faulty), clean: bookWith(clean), also, sessions: null }
}

export function bookWith(changes: Changes = {}): string {
  return `${Array.from(lines, ([number, line]) => changes[number] ?? line).join('\n')}\n`
}

/** All that `validate --coverage` says of a text, and with `--transcripts` of a text and sessions. */
export function problemsOf(text: string, sessions: Sessions | null): readonly Diagnostic[] {
  const { codebook, diagnostics: inShape } = readCodebook(text, 'book.yaml')
  if (codebook === null) return orderByPlace(inShape)
  const { coder, diagnostics: uncompilable } = compileCodebook(codebook, { minConfidence: 'medium' })
  const { diagnostics: idle } = checkCoverage(codebook, coder)
  const found = [...inShape, ...uncompilable, ...checkCodebook(codebook, coder), ...idle]
  return orderByPlace(sessions === null ? found : [...found, ...problemsOfUse(text, sessions)])
}

function problemsOfUse(text: string, sessions: Sessions): readonly Diagnostic[] {
  const codebook = codebookOf(text)
  return used(
    codebook,
    sessions.map((said, index) => coded(codebook, `s${index + 1}`, said)),
  )
}
