import { codebookFlag, columnsFlag, encodingFlag, mannerFlags, refuse } from './command-line.ts'
import type { CommandLine } from './command-line.ts'

/** `sessions`. */
export const sessionsLine: CommandLine = {
  name: 'sessions',
  summary: 'show what is understood of transcripts, before anything is coded',
  description:
    'Shows, file by file, what the reader understood: format, encoding, session, speakers with their turns and words, timecodes, and every doubt. ' +
    'With --write-metadata it drafts sessions.csv and participants.csv, to be filled in.',
  operands: [{ usage: '[transcripts...]', meaning: 'files and folders (default: transcripts)' }],
  flags: [
    { flags: '--speakers', meaning: 'a row for each speaker, in csv, json and jsonl' },
    {
      flags: '--format <name>',
      meaning: 'how it is written',
      choices: ['text', 'csv', 'json', 'jsonl'],
      standard: 'text',
    },
    { flags: '--write-metadata', meaning: 'draft sessions.csv and participants.csv in the folder of transcripts' },
    { ...codebookFlag, meaning: 'codebook whose attributes the metadata may have (default: none)' },
    encodingFlag,
    columnsFlag,
    ...mannerFlags,
  ],
  examples: [
    'sessions transcripts/',
    'sessions interviews/ --format csv --speakers > speakers.csv',
    'sessions transcripts/ --write-metadata --codebook codebooks/early-recovery.yaml',
  ],
  async run(operands, flags, io) {
    const { columns } = flags
    if (columns.fault !== null) return refuse(columns.fault, flags.language, io)
    const { sessions } = await import('./sessions.ts')
    return sessions(
      {
        ...flags.manner,
        transcripts: operands.length === 0 ? ['transcripts'] : operands,
        codebook: flags.text('codebook'),
        encoding: flags.encoding,
        columns: columns.names,
        format: flags.choice('format', ['text', 'csv', 'json', 'jsonl']),
        speakers: flags.isOn('speakers'),
        writeMetadata: flags.isOn('writeMetadata'),
      },
      io,
    )
  },
}
