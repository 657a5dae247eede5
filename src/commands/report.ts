import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import type { Language } from '../diagnostic/format.ts'
import { writeProblem } from '../io/errno.ts'
import type { WrittenFile } from '../io/file-writer.ts'
import type { Io } from '../io/io.ts'
import { openFolder } from '../io/write-folder.ts'
import type { FolderWriter } from '../io/write-folder.ts'
import { StudyFold } from '../report/model/study-fold.ts'
import type { StudyModel } from '../report/model/study-model.ts'
import { reportPage } from '../report/page/page.ts'
import type { PageLanguage } from '../report/page/page.ts'
import { readRun } from '../results/read-run.ts'
import { reportJson, reportOwnership } from '../results/report-record.ts'
import { Counting } from '../tables/counting.ts'
import { openRecorded } from './coding-source.ts'
import { ProblemReport } from './problem-report.ts'
import type { Manner } from './problem-report.ts'
import type { FileContent, MadeFiles, PackFormat } from './report-file.ts'
import { terminalText } from './terminal-table.ts'

export interface ReportOptions extends Manner {
  /** The results folder as typed. */
  readonly from: string
  /** The folder of the report as typed. */
  readonly out: string
  readonly pageLanguage: PageLanguage
  /** For which axis to make packs, or `all`, as typed; null: none. */
  readonly axis: string | null
  readonly packFormat: PackFormat
  readonly poster: boolean
}

interface Words {
  readonly page: (file: string) => string
  readonly packs: (folder: string) => string
  readonly posters: (folder: string) => string
}

const wrote: Readonly<Record<Language, Words>> = {
  en: {
    page: (file) => `Wrote ${file}: open it in a browser`,
    packs: (folder) => `Wrote the expert packs into ${folder}`,
    posters: (folder) => `Wrote the posters into ${folder}`,
  },
  ar: {
    page: (file) => `كُتب ${file}: افتحه في المتصفح`,
    packs: (folder) => `كُتبت ملفات الخبراء في ${folder}`,
    posters: (folder) => `كُتبت الملصقات في ${folder}`,
  },
}

/**
 * Writes the illustrated report of a results folder, with expert packs and posters where they are asked for, whole or not at all.
 *
 * @returns 0 done · 1 with --strict, where something was warned of · 2 there are no results to read, no such axis, or the folder can't be
 * written · 130 interrupted
 */
export async function report(options: ReportOptions, io: Io): Promise<number> {
  const problems = new ProblemReport(options, io)
  const model = await readStudy(options, problems, io)
  if (typeof model === 'number') return model
  const made = await filesOf(model, options, io.cwd)
  problems.tell(made.diagnostics)
  if (made.files === null) return 2
  const { folder, diagnostics: found } = openFolder(options.out, io.cwd, reportOwnership)
  problems.tell(found)
  if (folder === null) return 2
  const told = writeFolder(folder, made.files, options.out)
  problems.tell(told)
  if (told.some(({ severity }) => severity === 'error')) return 2
  if (!options.quiet && !options.json) tellFiles(options, io)
  return problems.hasProblems ? 1 : 0
}

/** The study of a results folder; or the exit status where there is none. */
async function readStudy(options: ReportOptions, problems: ProblemReport, io: Io): Promise<StudyModel | number> {
  const source = openRecorded(options, problems, io)
  if (typeof source === 'number') return source
  const fold = new StudyFold(new Counting(source.codebook, source.run), source.run)
  const status = await source.each(async (session) => {
    fold.add(session)
    return true
  })
  return status === 0 ? fold.model() : status
}

/** All files of the report but its run.json, by their paths in its folder. What is not asked for is not even loaded. */
async function filesOf(model: StudyModel, options: ReportOptions, cwd: string): Promise<MadeFiles> {
  const languages: readonly Language[] = options.pageLanguage === 'both' ? ['ar', 'en'] : [options.pageLanguage]
  const { facts, diagnostics } =
    options.axis === null && !options.poster ? { facts: null, diagnostics: [] } : readRun(options.from, cwd)
  const made: MadeFiles[] = [{ files: new Map(), diagnostics }]
  if (options.axis !== null) {
    const { packFiles } = await import('./pack-files.ts')
    made.push(packFiles(model, { ...options, axis: options.axis, languages, facts }))
  }
  if (options.poster) {
    const { posterFiles } = await import('./poster-files.ts')
    made.push(await posterFiles(model, languages, facts))
  }
  if (made.some(({ files }) => files === null)) return { files: null, diagnostics: diagnosticsOf(made) }
  const page = new Map<string, FileContent>([['index.html', reportPage(model, options.pageLanguage)]])
  return {
    files: new Map([page, ...made.map(({ files }) => files ?? [])].flatMap((files) => [...files])),
    diagnostics: diagnosticsOf(made),
  }
}

function diagnosticsOf(made: readonly MadeFiles[]): readonly Diagnostic[] {
  return made.flatMap(({ diagnostics }) => diagnostics)
}

function tellFiles({ out, axis, poster, language }: ReportOptions, io: Io): void {
  const words = wrote[language]
  const place = (name: string): string => terminalText(`${out.replace(/[/]$/, '')}/${name}`, io.stderr.isTTY)
  const lines = [
    words.page(place('index.html')),
    ...(axis === null ? [] : [words.packs(place('packs/'))]),
    ...(poster ? [words.posters(place('posters/'))] : []),
  ]
  io.stderr.write(`${lines.join('\n')}\n`)
}

/** @returns warnings, or an error after which nothing was changed */
function writeFolder(
  folder: FolderWriter,
  files: ReadonlyMap<string, FileContent>,
  out: string,
): readonly Diagnostic[] {
  try {
    const outputs = new Map<string, WrittenFile>()
    const write = (name: string, content: FileContent): WrittenFile => {
      const file = folder.createFile(name)
      file.write(content)
      return folder.closeFile(file)
    }
    for (const [name, content] of files) outputs.set(name, write(name, content))
    write('run.json', reportJson(outputs))
  } catch (error) {
    folder.abandon()
    return [writeProblem(error, out)]
  }
  return folder.commit()
}
