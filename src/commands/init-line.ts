import { problem } from '../diagnostic/diagnostic.ts'
import { mannerFlags, refuse } from './command-line.ts'
import type { CommandLine } from './command-line.ts'

/** `init`. */
export const initLine: CommandLine = {
  name: 'init',
  summary: 'make a new study that works at once',
  description:
    'Makes a new study: a codebook of two themes with its schema, an example transcript, tables for metadata, a workflow and a hook that check ' +
    'the codebook, and a .gitignore that keeps transcripts and results out of git. Nothing that exists is overwritten.',
  operands: [{ usage: '[dir]', meaning: 'its folder, made where it is missing (default: the current one)' }],
  flags: mannerFlags.filter(({ flags }) => !flags.includes('--strict') && !flags.includes('--verbose')),
  examples: ['init', 'init my-study', 'init my-study --lang ar'],
  async run([folder = '.'], flags, io) {
    if (folder === '') {
      // An empty shell variable, most likely: the current folder is not what was meant.
      const args = { said: 'the name of the folder is empty', command: 'code-sessions init' }
      return refuse(problem('CLI_USAGE', args), flags.language, io)
    }
    const { init } = await import('./init.ts')
    return init({ ...flags.manner, folder }, io)
  },
}
