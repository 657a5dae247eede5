import { codebookFlag, columnsFlag, encodingFlag, mannerFlags, refuse } from './command-line.ts'
import type { CommandLine } from './command-line.ts'

/** `code`, the main job. */
export const codeLine: CommandLine = {
  name: 'code',
  isDefault: true,
  summary: 'code transcripts and write the results folder',
  description: 'Codes transcripts with a codebook and writes the results folder: excerpts, tables and all codings.',
  operands: [{ usage: '[transcripts...]', meaning: 'files and folders (default: transcripts)' }],
  flags: [
    codebookFlag,
    { flags: '-o, --out <folder>', meaning: 'results folder, replaced as a whole', standard: 'coded' },
    encodingFlag,
    columnsFlag,
    {
      flags: '--min-confidence <level>',
      meaning: 'what counts',
      choices: ['high', 'medium', 'low'],
      standard: 'medium',
    },
    { flags: '--include-moderators', meaning: 'count what moderators say as well' },
    { flags: '--no-bom', meaning: 'write CSV files without a byte order mark (Excel needs it)' },
    ...mannerFlags,
  ],
  examples: [
    'code transcripts/',
    'code interviews/ hama.txt --codebook codebooks/early-recovery.yaml --out results/',
    'code transcripts/ --lang ar',
  ],
  async run(operands, flags, io) {
    const { columns } = flags
    if (columns.fault !== null) return refuse(columns.fault, flags.language, io)
    const { code } = await import('./code.ts')
    return code(
      {
        ...flags.manner,
        transcripts: operands,
        codebook: flags.text('codebook'),
        out: flags.text('out') ?? 'coded',
        encoding: flags.encoding,
        columns: columns.names,
        minConfidence: flags.choice('minConfidence', ['medium', 'high', 'low']),
        includeModerators: flags.isOn('includeModerators'),
        bom: flags.isOn('bom'),
      },
      io,
    )
  },
}
