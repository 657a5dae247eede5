import { cliMessages } from './cli-messages.ts'
import { codebookMessages } from './codebook-messages.ts'
import { comparisonMessages } from './comparison-messages.ts'
import { corpusMessages } from './corpus-messages.ts'
import { documentMessages } from './document-messages.ts'
import { formatMessages } from './format-messages.ts'
import { parsingMessages } from './parsing-messages.ts'
import { reportMessages } from './report-messages.ts'
import { resultsMessages } from './results-messages.ts'
import { sessionMessages } from './session-messages.ts'
import { studyMessages } from './study-messages.ts'
import { tableMessages } from './table-messages.ts'

/** Every code with its severity and its sentence in both languages. Codes are permanent and never reused. */
export const catalogue: typeof cliMessages &
  typeof corpusMessages &
  typeof parsingMessages &
  typeof documentMessages &
  typeof formatMessages &
  typeof sessionMessages &
  typeof codebookMessages &
  typeof resultsMessages &
  typeof reportMessages &
  typeof comparisonMessages &
  typeof studyMessages &
  typeof tableMessages = {
  ...cliMessages,
  ...corpusMessages,
  ...parsingMessages,
  ...documentMessages,
  ...formatMessages,
  ...sessionMessages,
  ...codebookMessages,
  ...resultsMessages,
  ...reportMessages,
  ...comparisonMessages,
  ...studyMessages,
  ...tableMessages,
}

export type DiagnosticCode = keyof typeof catalogue

/** The values a code's sentence is made from. */
export type ArgumentsOf<Code extends DiagnosticCode> = Parameters<(typeof catalogue)[Code]['en']>[0]

/** All codes, in the order of the catalogue. */
export const diagnosticCodes: readonly DiagnosticCode[] = Object.keys(catalogue) as DiagnosticCode[]
