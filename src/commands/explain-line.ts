import { problem } from '../diagnostic/diagnostic.ts'
import { codebookFlag, mannerFlags, refuse } from './command-line.ts'
import type { CommandLine } from './command-line.ts'

/** `explain`. */
export const explainLine: CommandLine = {
  name: 'explain',
  summary: 'tell why words or an excerpt were coded, or not',
  description:
    'Tells which rule of the codebook matches some words and how each word was read (prefix + stem + ending); or which rules came near, and ' +
    'why they do not match. With the id of an excerpt or match of a results folder: why it was coded.',
  operands: [{ usage: '<word...>', meaning: 'words as somebody says them, or one excerpt_id or match_id' }],
  flags: [
    codebookFlag,
    { flags: '--from <folder>', meaning: 'results folder that an id is of', standard: 'coded' },
    { flags: '--all', meaning: 'show every rule that came near' },
    ...mannerFlags,
  ],
  examples: [
    'explain وبمجالسنا المحلية',
    'explain عمالة وافدة --codebook codebooks/early-recovery.yaml',
    'explain x4eqsfbcf8qr9',
  ],
  async run(words, flags, io) {
    if (!words.some((word) => /[\p{L}\p{N}]/u.test(word))) {
      const said = `there is no word in «${words.join(' ')}»`
      return refuse(problem('CLI_USAGE', { said, command: 'code-sessions explain' }), flags.language, io)
    }
    const { explain } = await import('./explain.ts')
    return explain(
      {
        ...flags.manner,
        words,
        codebook: flags.text('codebook'),
        from: flags.text('from') ?? 'coded',
        all: flags.isOn('all'),
      },
      io,
    )
  },
}
