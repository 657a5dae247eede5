import { columnsFlag, encodingFlag, mannerFlags, refuse } from './command-line.ts'
import type { CommandLine } from './command-line.ts'

const formats = ['text', 'json', 'github', 'sarif', 'junit'] as const

/** `validate`. */
export const validateLine: CommandLine = {
  name: 'validate',
  summary: 'check codebooks: their shape, their meaning, their examples',
  description:
    'Checks codebooks: their shape, their meaning, and that their examples are coded as they say. ' +
    'Problems go to stdout, a summary to stderr.',
  operands: [{ usage: '[codebooks...]', meaning: 'files and folders (default: codebooks)' }],
  flags: [
    { flags: '--format <name>', meaning: 'how problems are told', choices: formats, standard: 'text' },
    { flags: '--coverage', meaning: 'also tell which terms, rules and exclusions no example exercises' },
    {
      flags: '--transcripts <path>',
      meaning: 'also tell what never, or nearly always, is found in these transcripts; may be given more than once',
      isRepeatable: true,
    },
    encodingFlag,
    columnsFlag,
    { flags: '--max-warnings <count>', meaning: 'let more warnings than this make the exit status 1' },
    ...mannerFlags.filter(({ flags }) => flags.startsWith('--strict')),
    { flags: '-q, --quiet', meaning: 'tell the problems and no summary' },
    ...mannerFlags.filter(({ flags }) => flags.startsWith('--lang')),
  ],
  examples: [
    'validate',
    'validate codebooks/early-recovery.yaml --strict',
    'validate --coverage --transcripts transcripts/',
    'validate studies/ --format sarif > problems.sarif',
  ],
  async run(operands, flags, io) {
    const maxWarnings = flags.count('maxWarnings')
    if (maxWarnings !== null && typeof maxWarnings !== 'number') return refuse(maxWarnings, flags.language, io)
    const { columns } = flags
    if (columns.fault !== null) return refuse(columns.fault, flags.language, io)
    const { validate } = await import('./validate.ts')
    const { language, strict, quiet } = flags.manner
    return validate(
      {
        codebooks: operands,
        coverage: flags.isOn('coverage'),
        transcripts: flags.texts('transcripts'),
        encoding: flags.encoding,
        columns: columns.names,
        strict: strict || maxWarnings === 0,
        maxWarnings,
        format: flags.choice('format', formats),
        quiet,
        language,
      },
      io,
    )
  },
}
