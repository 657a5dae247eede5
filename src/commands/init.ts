import { join, normalize } from 'node:path'
import { createFiles } from '../io/create-files.ts'
import type { Io } from '../io/io.ts'
import { coloursFor } from './colours.ts'
import { initText } from './init-text.ts'
import { ProblemReport } from './problem-report.ts'
import type { Manner } from './problem-report.ts'
import { studyFiles } from './study-files.js'
import { terminalTable, terminalText } from './terminal-table.ts'

export interface InitOptions extends Manner {
  /** The folder of the study as typed. */
  readonly folder: string
}

/**
 * Makes a new study, all of its files or none: nothing that exists is overwritten. What was made, and what to do next, goes to stderr.
 *
 * @returns 0 done · 2 something stands in the way, or the system refuses to write (nothing is written)
 */
export async function init(options: InitOptions, io: Io): Promise<number> {
  const report = new ProblemReport(options, io)
  const diagnostics = createFiles(options.folder, io.cwd, studyFiles)
  report.tell(diagnostics)
  if (diagnostics.length > 0) return 2
  if (!options.quiet && !options.json) io.stderr.write(`${summarise(options, io).join('\n')}\n`)
  return 0
}

function summarise({ folder, language }: InitOptions, io: Io): readonly string[] {
  const text = initText(language)
  const { bold } = coloursFor(io.stderr, io)
  const isolated = io.stderr.isTTY
  const commands = [
    ...(normalize(join(folder, '.')) === '.' ? [] : [[`cd ${toShellWord(folder)}`, '']]),
    ['code-sessions', text.codes],
    ['code-sessions validate', text.checks],
  ]
  const indented = (line: string): string => `  ${line}`
  return [
    bold(text.made),
    ...studyFiles.map(({ path }) => terminalText(join(folder, path), isolated)).map(indented),
    '',
    bold(text.next),
    // Never isolated: what is copied from here must run.
    ...terminalTable(commands, ['left', 'left'], false).map(indented),
    '',
    text.hook,
  ]
}

/** A path as a shell takes it: in single quotes where it holds more than letters, digits and `. _ - / :`. */
function toShellWord(path: string): string {
  return /^[\p{L}\p{M}\p{N}._/:-]+$/u.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`
}
