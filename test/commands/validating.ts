import { validate } from '../../src/commands/validate.ts'
import type { ValidateOptions } from '../../src/commands/validate.ts'
import type { Io, Output } from '../../src/io/io.ts'

const head =
  'format: code-sessions/codebook@1\nid: fixture\nversion: 1.0.0\ntitle: { ar: دليل }\nlanguage: ar\nthemes:\n'
const whole =
  '- id: displacement\n  label: { ar: النزوح }\n  definition: { ar: ترك المسكن }\n  exclude: السفر\n  terms: [نزوح, { verb: نزح/ينزح }]\n'
const examples = '  examples: { coded: [نزحت العائلة مرتين], not_coded: [زرعنا الأرض] }\n'

/** Codebooks for tests. The themes begin at line 7, the examples of the whole ones at line 12. */
export const books = {
  head,
  /** A theme with everything but examples. */
  whole: head + whole,
  /** Nothing to complain of: one theme, two terms, two examples. */
  valid: head + whole + examples,
  /** Line 8 has the first error, line 9 a second one. */
  invalid: `${head}- id: displacement\n  lable: { ar: النزوح }\n  terms: [نزوح, 5]\n`,
  /** No example of what is not coded: a warning at 7:7. */
  doubtful: head + whole + examples.replace(', not_coded: [زرعنا الأرض]', ''),
  /** An example that is not coded at 14:9, one that is coded and must not be at 16:9. */
  failing: `${head}${whole}  examples:\n    coded:\n      - سكنّا في بيت\n    not_coded:\n      - بعد النزوح الأول\n`,
} as const

/** Surroundings, and how many writes to stdout are taken before its reader has gone. */
type Surroundings = Partial<Io> & { readonly readerLeavesAfter?: number; readonly isTTY?: boolean }

/** Runs `validate` in a folder. */
export async function validateIn(
  folder: string,
  options: Partial<ValidateOptions>,
  { readerLeavesAfter = Infinity, isTTY = false, ...surroundings }: Surroundings = {},
): Promise<{ readonly status: number; readonly out: string; readonly err: string }> {
  const written = { out: '', err: '' }
  let writes = 0
  const output = (stream: 'out' | 'err'): Output => ({
    write: (text) => {
      if (stream === 'out') writes++
      if (stream === 'out' && writes > readerLeavesAfter) return false
      written[stream] += text
      return true
    },
    flush: async () => stream === 'err' || writes <= readerLeavesAfter,
    isTTY,
    columns: 80,
  })
  const io = {
    stdout: output('out'),
    stderr: output('err'),
    env: {},
    cwd: folder,
    signal: new AbortController().signal,
    ...surroundings,
  }
  const plain: ValidateOptions = {
    codebooks: [],
    coverage: false,
    transcripts: [],
    strict: false,
    maxWarnings: null,
    format: 'text',
    quiet: false,
    language: 'en',
  }
  const status = await validate({ ...plain, ...options }, io)
  return { status, ...written }
}
