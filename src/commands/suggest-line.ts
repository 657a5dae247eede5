import { problem } from '../diagnostic/diagnostic.ts'
import { codebookFlag, columnsFlag, encodingFlag, mannerFlags, refuse } from './command-line.ts'
import type { CommandLine } from './command-line.ts'

/** `suggest`. */
export const suggestLine: CommandLine = {
  name: 'suggest',
  summary: "suggest forms of the codebook's terms that the transcripts hold",
  description:
    "Suggests broken plurals, or other spellings and relatives (verbal noun, participle, adjective, verb), of the codebook's terms: those that " +
    'stand in the transcripts and that no term of the theme finds yet. Nothing is written without --write.',
  operands: [
    { usage: '<what>', meaning: 'plurals or forms' },
    { usage: '[transcripts...]', meaning: 'files and folders (default: transcripts)' },
  ],
  flags: [
    codebookFlag,
    { flags: '--theme <id>', meaning: 'only for the terms of this theme and of its sub-themes' },
    { flags: '--accept <term=form>', meaning: 'a suggestion to take, or all', isRepeatable: true },
    { flags: '--write', meaning: 'put what is accepted into the codebook, leaving the rest of the file as it is' },
    { flags: '--format <name>', meaning: 'how they are written', choices: ['text', 'csv', 'json'], standard: 'text' },
    encodingFlag,
    columnsFlag,
    ...mannerFlags,
  ],
  examples: [
    'suggest plurals transcripts/',
    'suggest forms --theme resources --format csv > forms.csv',
    'suggest forms --accept زراعة=زراعي --accept قرض=قرض/يقرض --write',
  ],
  async run([what = '', ...transcripts], flags, io) {
    if (what !== 'plurals' && what !== 'forms') {
      const { nearest } = await import('../text/closeness.ts')
      const args = {
        option: '<what>',
        found: what,
        expected: 'plurals, forms',
        nearest: nearest(what, ['plurals', 'forms']),
      }
      return refuse(problem('CLI_BAD_VALUE', args), flags.language, io)
    }
    const { columns } = flags
    if (columns.fault !== null) return refuse(columns.fault, flags.language, io)
    const { suggest } = await import('./suggest.ts')
    return suggest(
      {
        ...flags.manner,
        what,
        transcripts,
        codebook: flags.text('codebook'),
        theme: flags.text('theme'),
        encoding: flags.encoding,
        columns: columns.names,
        format: flags.choice('format', ['text', 'csv', 'json']),
        accept: flags.texts('accept'),
        write: flags.isOn('write'),
      },
      io,
    )
  },
}
