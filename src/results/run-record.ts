import type { Codebook } from '../codebook/codebook.ts'
import type { Confidence } from '../coding/coding.ts'
import type { WrittenFile } from '../io/file-writer.ts'
import type { Ownership } from '../io/replace-folder.ts'
import type { RunFacts } from '../report/model/run-facts.ts'
import type { ColumnNames } from '../session/formats/column-names.ts'
import { codingFormat } from './coding-jsonl.ts'
import { Fields, parseJson } from './fields.ts'
import { ownershipByRun } from './run-ownership.ts'
import { programVersion } from './version.ts'

/** The format of run.json: readers stop at another one. */
const runFormat = 'code-sessions/run@1'

/** The options that change results. */
export interface RunOptions {
  /** As forced by the user; null: told apart file by file. */
  readonly encoding: string | null
  /** What `--columns` names. */
  readonly columns: ColumnNames
  readonly minConfidence: Confidence
  readonly includeModerators: boolean
  /** Whether the CSV files begin with a byte order mark. */
  readonly bom: boolean
}

/** A file that was read: its path below the folder that was named, never as typed. */
export interface InputFile {
  readonly path: string
  readonly sha256: string
}

/** What was coded, documents and moderators included. */
export interface RunCounts {
  readonly sessions: number
  readonly turns: number
  readonly words: number
  readonly excerpts: number
  readonly matches: number
}

/** All that run.json says. */
export interface Run {
  readonly codebook: Codebook
  readonly codebookSha256: string
  readonly options: RunOptions
  readonly inputs: readonly InputFile[]
  readonly outputs: ReadonlyMap<string, WrittenFile>
  readonly counts: RunCounts
}

/** The text of run.json: everything the results depend on and nothing else (no clock, no path as typed, no version of Node). */
export function runJson({ codebook, codebookSha256, options, inputs, outputs, counts }: Run): string {
  const run = {
    format: runFormat,
    program: { name: 'code-sessions', version: programVersion },
    formats: { coding: codingFormat },
    codebook: { path: codebook.path, id: codebook.id, version: codebook.version, sha256: codebookSha256 },
    options: {
      encoding: options.encoding,
      columns: options.columns,
      min_confidence: options.minConfidence,
      include_moderators: options.includeModerators,
      bom: options.bom,
    },
    counts,
    inputs,
    outputs: [...outputs].map(([path, { bytes, sha256 }]) => ({ path, bytes, sha256 })),
  }
  return `${JSON.stringify(run, null, 2)}\n`
}

/** What the text of a run.json says; null where it is none of ours. */
export function readRunJson(text: string): RunFacts | null {
  const fields = new Fields(parseJson(text))
  const program = fields.object('program')
  const codebook = fields.object('codebook')
  const options = fields.object('options')
  const facts = {
    programVersion: program.text('version'),
    codebookSha256: codebook.text('sha256'),
    encoding: options.textOrNull('encoding'),
    inputs: fields.objects('inputs').length,
  }
  const isOurs = fields.text('format') === runFormat
  return isOurs && [fields, program, codebook, options].every(({ isSound }) => isSound) ? facts : null
}

/** How a results folder is known for one of ours. */
export const resultsOwnership: Ownership = ownershipByRun(runFormat)
