import { columnsFlag, encodingFlag, mannerFlags, refuse } from './command-line.ts'
import type { CommandLine } from './command-line.ts'

/** `diff`. */
export const diffLine: CommandLine = {
  name: 'diff',
  summary: 'show what a change of a codebook changes, in its themes and in the codings',
  description:
    'Compares two codebooks, or two versions of one: themes, terms and all else that differs, and what version that asks for. With transcripts, ' +
    'both codebooks code them, and the excerpts that each theme and term gained and lost are shown. A file in git is named as revision:path.',
  operands: [
    { usage: '<a>', meaning: 'the codebook before: a file, or a file in git such as main:codebooks/my-study.yaml' },
    { usage: '<b>', meaning: 'the codebook after, likewise' },
    { usage: '[transcripts...]', meaning: 'files and folders to code with both (default: none)' },
  ],
  flags: [
    { flags: '--limit <passages>', meaning: 'show no more passages than this of a theme and kind (default: 10)' },
    {
      flags: '--min-confidence <level>',
      meaning: 'which matches count',
      choices: ['high', 'medium', 'low'],
      standard: 'medium',
    },
    { flags: '--format <name>', meaning: 'how it is written', choices: ['text', 'markdown', 'json'], standard: 'text' },
    { flags: '--exit-code', meaning: 'exit with 1 where anything differs' },
    encodingFlag,
    columnsFlag,
    ...mannerFlags,
  ],
  examples: [
    'diff HEAD:codebooks/early-recovery.yaml codebooks/early-recovery.yaml transcripts/',
    'diff v1.0:./my-study.yaml main:./my-study.yaml --format markdown > comment.md',
    'diff old.yaml new.yaml interviews/ --limit 3 --lang ar',
  ],
  async run([a = '', b = '', ...transcripts], flags, io) {
    const limit = flags.count('limit')
    if (limit !== null && typeof limit !== 'number') return refuse(limit, flags.language, io)
    const { columns } = flags
    if (columns.fault !== null) return refuse(columns.fault, flags.language, io)
    const { diff } = await import('./diff.ts')
    return diff(
      {
        ...flags.manner,
        a,
        b,
        transcripts,
        limit,
        encoding: flags.encoding,
        columns: columns.names,
        format: flags.choice('format', ['text', 'markdown', 'json']),
        minConfidence: flags.choice('minConfidence', ['medium', 'high', 'low']),
        exitCode: flags.isOn('exitCode'),
      },
      io,
    )
  },
}
