import { problem } from '../diagnostic/diagnostic.ts'
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import { formatDiagnostic } from '../diagnostic/format.ts'
import type { Language } from '../diagnostic/format.ts'
import { encodings } from '../io/tell-encoding.ts'
import type { Encoding } from '../io/tell-encoding.ts'
import type { Io } from '../io/io.ts'
import { readColumnNames } from '../session/formats/column-names.ts'
import type { ColumnNames } from '../session/formats/column-names.ts'
import type { Manner } from './problem-report.ts'

/** An option of a command as it is typed and explained. Without `<value>` in its flags it is on or off. */
export interface Flag {
  /** `-c, --codebook <file>` */
  readonly flags: string
  readonly meaning: string
  readonly choices?: readonly string[]
  /** For options with a value. */
  readonly standard?: string
  /** Whether it may be given more than once. */
  readonly isRepeatable?: boolean
}

/** A command as it is typed: what `--help` shows of it, and what runs it. Light, so that every start can afford to know all commands. */
export interface CommandLine {
  readonly name: string
  /** Whether it is what the program does when no command is named. */
  readonly isDefault?: boolean
  readonly summary: string
  readonly description: string
  /** `<word...>` must be there, `[transcripts...]` may. */
  readonly operands: readonly { readonly usage: string; readonly meaning: string }[]
  readonly flags: readonly Flag[]
  /** Without the program's name. */
  readonly examples: readonly string[]
  /** @param operands as typed, in order @returns the exit status */
  readonly run: (operands: readonly string[], flags: FlagValues, io: Io) => Promise<number>
}

/** What was typed for the options of a command, by their long names in camel case (`minConfidence`). */
export class FlagValues {
  readonly #values: Readonly<Record<string, unknown>>
  readonly #command: string

  /** @param command its name */
  constructor(command: string, values: Readonly<Record<string, unknown>>) {
    this.#command = command
    this.#values = values
  }

  isOn(name: string): boolean {
    return this.#values[name] === true
  }

  text(name: string): string | null {
    const value = this.#values[name]
    return typeof value === 'string' ? value : null
  }

  texts(name: string): readonly string[] {
    const value = this.#values[name]
    return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : []
  }

  /** One of the choices that the option lists; the first where it was not given. */
  choice<Choice extends string>(name: string, choices: readonly [Choice, ...Choice[]]): Choice {
    return choices.find((choice) => choice === this.#values[name]) ?? choices[0]
  }

  /** A whole number from 0 on; null where the option was not given. */
  count(name: string): number | null | Diagnostic {
    const found = this.text(name)
    if (found === null) return null
    if (/^[0-9]{1,9}$/.test(found)) return Number(found)
    return problem('CLI_USAGE', {
      said: `--${name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)} «${found}» is no whole number`,
      command: `code-sessions ${this.#command}`,
    })
  }

  /** Several of them, by name; the first that is no number is the fault. */
  counts<Name extends string>(
    ...names: readonly Name[]
  ): { readonly counts: Readonly<Record<Name, number | null>>; readonly fault: Diagnostic | null } {
    const read = names.map((name) => [name, this.count(name)] as const)
    const fault = read.flatMap(([, value]) => (value === null || typeof value === 'number' ? [] : [value]))[0] ?? null
    const counts = read.map(([name, value]) => [name, typeof value === 'number' ? value : null] as const)
    return { counts: Object.fromEntries(counts) as Record<Name, number | null>, fault } // Every name is among them.
  }

  get encoding(): Encoding | null {
    return encodings.find((encoding) => encoding === this.#values['encoding']) ?? null
  }

  /** What `--columns` names, or what is wrong with it. */
  get columns(): { names: ColumnNames; fault: null } | { names: null; fault: Diagnostic } {
    return readColumnNames(this.texts('columns'))
  }

  get language(): Language {
    return this.choice('lang', ['en', 'ar'])
  }

  get manner(): Manner {
    const { language } = this
    const [quiet, verbose, json, strict] = ['quiet', 'verbose', 'json', 'strict'].map((name) => this.isOn(name))
    return { language, quiet: quiet === true, verbose: verbose === true, json: json === true, strict: strict === true }
  }
}

/** Tells a problem with what was typed; the exit status for it. */
export function refuse(diagnostic: Diagnostic, language: Language, io: Io): 2 {
  io.stderr.write(`${formatDiagnostic(diagnostic, language)}\n`)
  return 2
}

export const codebookFlag: Flag = {
  flags: '-c, --codebook <file>',
  meaning: 'codebook (default: the only one in codebooks/)',
}

export const encodingFlag: Flag = {
  flags: '--encoding <name>',
  meaning: 'encoding of those transcripts that are not in UTF-8 (default: told apart)',
  choices: encodings,
}

export const columnsFlag: Flag = {
  flags: '--columns <names>',
  meaning:
    'columns of transcripts that are tables: speaker=…,text=…,time=…,end=…,session=… (default: by their usual names)',
  isRepeatable: true,
}

const languageFlag: Flag = {
  flags: '--lang <language>',
  meaning: 'language of the messages',
  choices: ['en', 'ar'],
  standard: 'en',
}

/** How a command speaks. */
export const mannerFlags: readonly Flag[] = mannerFlagsWith({})

/** `mannerFlags` of a command whose `--lang` says more than the language of its messages. */
export function mannerFlagsWith(language: Partial<Flag>): readonly Flag[] {
  return [
    { flags: '--strict', meaning: 'let warnings make the exit status 1' },
    { flags: '-q, --quiet', meaning: 'tell errors only' },
    { flags: '-v, --verbose', meaning: 'tell more' },
    { flags: '--json', meaning: 'tell problems as JSON Lines' },
    { ...languageFlag, ...language },
  ]
}
