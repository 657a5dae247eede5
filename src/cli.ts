import { Command, CommanderError, Option } from 'commander'
import { codeLine } from './commands/code-line.ts'
import { FlagValues } from './commands/command-line.ts'
import type { CommandLine, Flag } from './commands/command-line.ts'
import { diffLine } from './commands/diff-line.ts'
import { explainLine } from './commands/explain-line.ts'
import { exportLine } from './commands/export-line.ts'
import { findLine } from './commands/find-line.ts'
import { initLine } from './commands/init-line.ts'
import { reportLine } from './commands/report-line.ts'
import { sessionsLine } from './commands/sessions-line.ts'
import { suggestLine } from './commands/suggest-line.ts'
import { validateLine } from './commands/validate-line.ts'
import { problem } from './diagnostic/diagnostic.ts'
import type { Diagnostic } from './diagnostic/diagnostic.ts'
import { formatDiagnostic, toJsonLine } from './diagnostic/format.ts'
import type { Language } from './diagnostic/format.ts'
import { exists } from './io/exists.ts'
import type { Io } from './io/io.ts'
import { programVersion } from './results/version.ts'

export { nodeIo } from './io/node-io.ts'

const programName = 'code-sessions'

/** All commands, in the order in which `--help` lists them. */
const commandLines: readonly CommandLine[] = [
  codeLine,
  exportLine,
  reportLine,
  validateLine,
  findLine,
  explainLine,
  sessionsLine,
  suggestLine,
  diffLine,
  initLine,
]

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
  for (const line of commandLines) addCommand(line, program, io, end)
  return program
}

const programExamples = `
${programName} FOLDER is short for ${programName} code FOLDER.

Examples:
  ${programName} transcripts/              code the transcripts, write coded/
  ${programName} report                    write report/index.html, the results to look at
  ${programName} validate                  check the codebooks in codebooks/
  ${programName} find نزوح                 show where a word stands, in all its forms
  ${programName} explain عمالة وافدة       tell why words are coded, or not
  ${programName} code --help               all options of a command

Exit status: 0 done, 1 the inputs have problems, 2 could not run as asked, 3 a bug, 130 interrupted.
`

function addCommand(line: CommandLine, program: Command, io: Io, end: (status: number) => void): void {
  const command = program
    .command(line.name, { isDefault: line.isDefault === true })
    .summary(line.summary)
    .description(line.description)
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
