import { problem } from '../diagnostic/diagnostic.ts'
import { codebookFlag, columnsFlag, encodingFlag, mannerFlags, refuse } from './command-line.ts'
import type { CommandLine } from './command-line.ts'

/** `find`. */
export const findLine: CommandLine = {
  name: 'find',
  summary: 'show where a term stands, with the words around it',
  description:
    'Shows every place where a term stands in the transcripts, in whatever form, with the words around it and the forms found. ' +
    'On a terminal the columns read from right to left.',
  operands: [
    { usage: '[term]', meaning: 'a word, a phrase, or a verb as past/imperfect; left out with --theme' },
    { usage: '[transcripts...]', meaning: 'files and folders (default: transcripts)' },
  ],
  flags: [
    { flags: '--term <term>', meaning: 'one more term', isRepeatable: true },
    { flags: '--verb', meaning: 'the terms are verbs (a slash says so by itself)' },
    { flags: '--theme <id>', meaning: 'all terms of a theme of the codebook and of its sub-themes' },
    codebookFlag,
    { flags: '--context <words>', meaning: 'words on either side', standard: '6' },
    {
      flags: '--min-confidence <level>',
      meaning: 'what is shown',
      choices: ['high', 'medium', 'low'],
      standard: 'medium',
    },
    { flags: '--limit <lines>', meaning: 'show no more lines than this; all are counted' },
    {
      flags: '--format <name>',
      meaning: 'how it is written',
      choices: ['text', 'csv', 'json', 'jsonl'],
      standard: 'text',
    },
    encodingFlag,
    columnsFlag,
    ...mannerFlags,
  ],
  examples: [
    'find نزوح transcripts/',
    'find "مجلس محلي" --term بلدية --context 8',
    'find نزح/ينزح --format csv > displaced.csv',
    'find --theme return interviews/',
  ],
  async run(operands, flags, io) {
    const theme = flags.text('theme')
    const [context, limit] = [flags.count('context'), flags.count('limit')]
    if (context !== null && typeof context !== 'number') return refuse(context, flags.language, io)
    if (limit !== null && typeof limit !== 'number') return refuse(limit, flags.language, io)
    const [term, ...others] = operands
    const typed = theme === null && term !== undefined ? [term, ...flags.texts('term')] : flags.texts('term')
    const said = faultOf(theme, typed)
    if (said !== null) return refuse(problem('CLI_USAGE', { said, command: 'code-sessions find' }), flags.language, io)
    const { columns } = flags
    if (columns.fault !== null) return refuse(columns.fault, flags.language, io)
    const { find } = await import('./find.ts')
    return find(
      {
        ...flags.manner,
        terms: typed,
        verb: flags.isOn('verb'),
        transcripts: theme === null ? others : operands,
        codebook: flags.text('codebook'),
        theme,
        encoding: flags.encoding,
        columns: columns.names,
        format: flags.choice('format', ['text', 'csv', 'json', 'jsonl']),
        context: context ?? 6,
        minConfidence: flags.choice('minConfidence', ['medium', 'high', 'low']),
        limit,
      },
      io,
    )
  },
}

/** What is wrong with what is looked for, or null. */
function faultOf(theme: string | null, terms: readonly string[]): string | null {
  if (theme !== null) return terms.length === 0 ? null : '--theme and --term exclude one another'
  if (terms.length === 0) return 'there is neither a term nor --theme'
  const empty = terms.find((term) => !/[\p{L}\p{N}]/u.test(term))
  return empty === undefined ? null : `the term «${empty}» has no letters`
}
