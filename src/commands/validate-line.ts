import { mannerFlags } from './command-line.ts'
import type { CommandLine } from './command-line.ts'

/** `validate`. */
export const validateLine: CommandLine = {
  name: 'validate',
  summary: 'check codebooks: their shape, their meaning, their examples',
  description: 'Checks codebooks: their shape, their meaning, and that their examples are coded as they say.',
  operands: [{ usage: '[codebooks...]', meaning: 'files and folders (default: codebooks)' }],
  flags: [
    { flags: '--format <name>', meaning: 'how problems are told', choices: ['text', 'json'], standard: 'text' },
    ...mannerFlags.filter(({ flags }) => !flags.includes('--json') && !flags.includes('--quiet')),
  ],
  examples: ['validate', 'validate codebooks/early-recovery.yaml --strict', 'validate --format json > problems.json'],
  async run(operands, flags, io) {
    const { validate } = await import('./validate.ts')
    const { language, strict } = flags.manner
    return validate({ codebooks: operands, strict, format: flags.choice('format', ['text', 'json']), language }, io)
  },
}
