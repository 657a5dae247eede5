import { Command, CommanderError, Option } from 'commander'
import { FlagValues } from './commands/command-line.ts'
import type { CommandLine, Flag } from './commands/command-line.ts'
import { explainLine } from './commands/explain-line.ts'
import { findLine } from './commands/find-line.ts'
import { suggestLine } from './commands/suggest-line.ts'
import { problem } from './diagnostic/diagnostic.ts'
import type { Diagnostic } from './diagnostic/diagnostic.ts'
import { formatDiagnostic, toJsonLine } from './diagnostic/format.ts'
import type { Language } from './diagnostic/format.ts'
import { encodings } from './io/decode.ts'
import type { Encoding } from './io/decode.ts'
import { exists } from './io/exists.ts'
import type { Io } from './io/io.ts'
import { programVersion } from './results/version.ts'

export { nodeIo } from './io/node-io.ts'

/** What every command takes, as commander gives it. */
interface CommonFlags {
  readonly lang: Language
  readonly strict: boolean
}

interface CodeFlags extends CommonFlags {
  readonly codebook?: string
  readonly out: string
  readonly encoding?: Encoding
  readonly minConfidence: 'high' | 'medium' | 'low'
  readonly includeModerators: boolean
  readonly bom: boolean
  readonly quiet: boolean
  readonly verbose: boolean
  readonly json: boolean
}

interface ValidateFlags extends CommonFlags {
  readonly format: 'text' | 'json'
}

const programName = 'code-sessions'

/**
 * The command line. Data go to stdout, everything else to stderr; nothing is thrown.
 *
 * @param argv what was typed after the program's name
 * @returns the exit status: 0 done · 1 the inputs have problems · 2 could not run as asked · 3 a bug · 130 interrupted
 */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  let status = 0
  const program = buildProgram(io, (result) => (status = result))
  try {
    const unknown = await unknownCommand(argv, program, io)
    if (unknown !== null) return tell(unknown, argv, io)
    await program.parseAsync([...argv], { from: 'user' })
    return status
  } catch (error) {
    if (!(error instanceof CommanderError)) return tellBug(error, argv, io)
    return error.exitCode === 0 ? 0 : tell(await toDiagnostic(error, argv, program), argv, io)
  }
}

function buildProgram(io: Io, end: (status: number) => void): Command {
  const program = new Command(programName)
  program
    .description('Codes Arabic transcripts with a codebook: every passage verbatim, every passage traceable.')
    .version(programVersion, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'show this help')
    .helpCommand('help [command]', 'show the help of a command')
    .showSuggestionAfterError(false)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void io.stdout.write(text),
      // Errors are told in our own words.
      writeErr: () => {},
      getOutHelpWidth: () => io.stdout.columns,
      getOutHasColors: () => false,
    })
    .addHelpText('after', programExamples)
  addCode(program, io, end)
  addValidate(program, io, end)
  for (const line of [findLine, explainLine, suggestLine]) addCommand(line, program, io, end)
  return program
}

const programExamples = `
${programName} FOLDER is short for ${programName} code FOLDER.

Examples:
  ${programName} transcripts/              code the transcripts, write coded/
  ${programName} validate                  check the codebooks in codebooks/
  ${programName} find نزوح                 show where a word stands, in all its forms
  ${programName} explain عمالة وافدة       tell why words are coded, or not
  ${programName} code --help               all options of a command

Exit status: 0 done, 1 the inputs have problems, 2 could not run as asked, 3 a bug, 130 interrupted.
`

function addCode(program: Command, io: Io, end: (status: number) => void): void {
  program
    .command('code', { isDefault: true })
    .summary('code transcripts and write the results folder')
    .description('Codes transcripts with a codebook and writes the results folder: excerpts, tables and all codings.')
    .argument('[transcripts...]', 'files and folders (default: transcripts)')
    .option('-c, --codebook <file>', 'codebook (default: the only one in codebooks/)')
    .option('-o, --out <folder>', 'results folder, replaced as a whole', 'coded')
    .addOption(new Option('--encoding <name>', 'encoding of the transcripts (default: told apart)').choices(encodings))
    .addOption(
      new Option('--min-confidence <level>', 'what counts').choices(['high', 'medium', 'low']).default('medium'),
    )
    .option('--include-moderators', 'count what moderators say as well', false)
    .option('--no-bom', 'write CSV files without a byte order mark (Excel needs it)')
    .option('--strict', 'let warnings make the exit status 1', false)
    .option('-q, --quiet', 'tell errors only', false)
    .option('-v, --verbose', 'tell more', false)
    .option('--json', 'tell problems as JSON Lines', false)
    .addOption(languageOption())
    .addHelpText(
      'after',
      `
Examples:
  ${programName} code transcripts/
  ${programName} code interviews/ hama.txt --codebook codebooks/early-recovery.yaml --out results/
  ${programName} code transcripts/ --lang ar
`,
    )
    .action(async (transcripts: string[], flags: CodeFlags) => {
      const { code } = await import('./commands/code.ts')
      const { codebook = null, encoding = null, lang: language, ...others } = flags
      end(await code({ ...others, transcripts, codebook, encoding, language }, io))
    })
}

function addValidate(program: Command, io: Io, end: (status: number) => void): void {
  program
    .command('validate')
    .summary('check codebooks: their shape, their meaning, their examples')
    .description('Checks codebooks: their shape, their meaning, and that their examples are coded as they say.')
    .argument('[codebooks...]', 'files and folders (default: codebooks)')
    .option('--strict', 'let warnings make the exit status 1', false)
    .addOption(new Option('--format <name>', 'how problems are told').choices(['text', 'json']).default('text'))
    .option('-v, --verbose', 'tell more', false)
    .addOption(languageOption())
    .addHelpText(
      'after',
      `
Examples:
  ${programName} validate
  ${programName} validate codebooks/early-recovery.yaml --strict
  ${programName} validate --format json > problems.json
`,
    )
    .action(async (codebooks: string[], { strict, format, lang: language }: ValidateFlags) => {
      const { validate } = await import('./commands/validate.ts')
      end(await validate({ codebooks, strict, format, language }, io))
    })
}

/** A command that says by itself how it is typed. */
function addCommand(line: CommandLine, program: Command, io: Io, end: (status: number) => void): void {
  const command = program.command(line.name).summary(line.summary).description(line.description)
  for (const { usage, meaning } of line.operands) command.argument(usage, meaning)
  for (const flag of line.flags) command.addOption(toOption(flag))
  const examples = line.examples.map((example) => `  ${programName} ${example}\n`).join('')
  command.addHelpText('after', `\nExamples:\n${examples}`)
  command.action(async () => end(await line.run(command.args, new FlagValues(line.name, command.opts()), io)))
}

function toOption({ flags, meaning, choices, standard, isRepeatable }: Flag): Option {
  const option = new Option(flags, meaning)
  if (choices !== undefined) option.choices(choices)
  if (standard !== undefined) option.default(standard)
  if (isRepeatable === true) option.argParser<string[] | undefined>((value, earlier) => [...(earlier ?? []), value])
  return option
}

function languageOption(): Option {
  return new Option('--lang <language>', 'language of the messages').choices(['en', 'ar']).default('en')
}

/** A bare word that is no command and no path, but close to a command: `code-sessions valdate`; or help asked for no command. */
async function unknownCommand(argv: readonly string[], program: Command, io: Io): Promise<Diagnostic | null> {
  const isHelp = argv[0] === 'help'
  const found = argv[isHelp ? 1 : 0] ?? ''
  const names = [...program.commands.map((command) => command.name()), 'help']
  if (!/^[a-z]+$/.test(found) || names.includes(found) || (!isHelp && exists(found, io.cwd))) return null
  const { nearest } = await import('./text/closeness.ts')
  const meant = nearest(found, names)
  return meant === null && !isHelp ? null : problem('CLI_UNKNOWN_COMMAND', { found, nearest: meant })
}

/** What commander found wrong, in our words. */
async function toDiagnostic(error: CommanderError, argv: readonly string[], program: Command): Promise<Diagnostic> {
  const typed = program.commands.find((command) => command.name() === argv[0]) ?? program.commands[0] ?? program
  const command = `${programName} ${typed.name()}`
  const [first = '', second = ''] = [...error.message.matchAll(/'([^']*)'/g)].map((match) => match[1] ?? '')
  const { nearest } = await import('./text/closeness.ts')
  switch (error.code) {
    case 'commander.unknownOption': {
      const known = typed.options.flatMap(({ long }) => long ?? [])
      const meant = nearest(first, [...known, '--help', '--version'])
      return problem('CLI_UNKNOWN_OPTION', { found: first, nearest: meant, command })
    }
    case 'commander.optionMissingArgument':
      return problem('CLI_MISSING_VALUE', { option: longFlag(first) })
    case 'commander.invalidArgument': {
      const [, expected = ''] = /choices are ([^.]+)/.exec(error.message) ?? []
      const meant = nearest(second, expected.split(', '))
      return problem('CLI_BAD_VALUE', { option: longFlag(first), found: second, expected, nearest: meant })
    }
    default:
      return problem('CLI_USAGE', { said: error.message.replace(/^error: /, ''), command })
  }
}

/** `-o, --out <folder>` → `--out`. */
function longFlag(flags: string): string {
  return /--[a-z-]+/.exec(flags)?.[0] ?? flags
}

function tell(diagnostic: Diagnostic, argv: readonly string[], io: Io): number {
  const line = argv.includes('--json') ? toJsonLine : formatDiagnostic
  io.stderr.write(`${line(diagnostic, languageOf(argv))}\n`)
  return 2
}

function tellBug(error: unknown, argv: readonly string[], io: Io): number {
  const said = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
  const isVerbose = argv.includes('--verbose') || argv.includes('-v')
  const stack = isVerbose && error instanceof Error ? (error.stack ?? null) : null
  tell(problem('CLI_BUG', { said, stack }), argv, io)
  if (stack !== null && !argv.includes('--json')) io.stderr.write(`${stack}\n`)
  return 3
}

/** The language that was asked for, also where the rest of the line can't be understood. */
function languageOf(argv: readonly string[]): Language {
  const isArabic = argv.some((word, at) => word === '--lang=ar' || (word === '--lang' && argv[at + 1] === 'ar'))
  return isArabic ? 'ar' : 'en'
}
