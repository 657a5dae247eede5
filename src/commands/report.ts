import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import type { Language } from '../diagnostic/format.ts'
import { writeProblem } from '../io/errno.ts'
import type { WrittenFile } from '../io/file-writer.ts'
import type { Io } from '../io/io.ts'
import { openFolder } from '../io/write-folder.ts'
import type { FolderWriter } from '../io/write-folder.ts'
import { StudyFold } from '../report/model/study-fold.ts'
import { reportPage } from '../report/page/page.ts'
import type { PageLanguage } from '../report/page/page.ts'
import { readResults } from '../results/read-results.ts'
import { reportJson, reportOwnership } from '../results/report-record.ts'
import { Counting } from '../tables/counting.ts'
import { ProblemReport } from './problem-report.ts'
import type { Manner } from './problem-report.ts'
import { terminalText } from './terminal-table.ts'

export interface ReportOptions extends Manner {
  /** The results folder as typed. */
  readonly from: string
  /** The folder of the report as typed. */
  readonly out: string
  readonly pageLanguage: PageLanguage
}

const wrote: Readonly<Record<Language, (file: string) => string>> = {
  en: (file) => `Wrote ${file}: open it in a browser`,
  ar: (file) => `كُتب ${file}: افتحه في المتصفح`,
}

/**
 * Writes the illustrated report of a results folder, whole or not at all.
 *
 * @returns 0 done · 1 with --strict, where something was warned of · 2 there are no results to read, or the folder can't be written
 */
export function report(options: ReportOptions, io: Io): number {
  const problems = new ProblemReport(options, io)
  const { page, diagnostics } = readPage(options, io.cwd)
  problems.tell(diagnostics)
  if (page === null) return 2
  const { folder, diagnostics: found } = openFolder(options.out, io.cwd, reportOwnership)
  problems.tell(found)
  if (folder === null) return 2
  const told = writeFolder(folder, new Map([['index.html', page]]), options.out)
  problems.tell(told)
  if (told.some(({ severity }) => severity === 'error')) return 2
  if (!options.quiet && !options.json) {
    const file = `${options.out.replace(/[/]$/, '')}/index.html`
    io.stderr.write(`${wrote[options.language](terminalText(file, io.stderr.isTTY))}\n`)
  }
  return problems.hasProblems ? 1 : 0
}

function readPage(
  { from, pageLanguage }: ReportOptions,
  cwd: string,
): { readonly page: string | null; readonly diagnostics: readonly Diagnostic[] } {
  const { coding, diagnostics } = readResults(from, cwd)
  if (coding === null) return { page: null, diagnostics }
  const fold = new StudyFold(new Counting(coding.run.codebook, coding.run), coding.run)
  for (const read of coding.sessions()) {
    if (read.kind === 'problem') return { page: null, diagnostics: [read.diagnostic] }
    fold.add(read.session)
  }
  return { page: reportPage(fold.model(), pageLanguage), diagnostics }
}

/** @returns warnings, or an error after which nothing was changed */
function writeFolder(folder: FolderWriter, files: ReadonlyMap<string, string>, out: string): readonly Diagnostic[] {
  try {
    const outputs = new Map<string, WrittenFile>()
    const write = (name: string, text: string): WrittenFile => {
      const file = folder.createFile(name)
      file.write(text)
      return folder.closeFile(file)
    }
    for (const [name, text] of files) outputs.set(name, write(name, text))
    write('run.json', reportJson(outputs))
  } catch (error) {
    folder.abandon()
    return [writeProblem(error, out)]
  }
  return folder.commit()
}
