import { join, resolve } from 'node:path'
import { problem } from '../diagnostic/diagnostic.ts'
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import { readBytes } from '../io/read-bytes.ts'
import type { RunFacts } from '../report/model/run-facts.ts'
import { readRunJson } from './run-record.ts'

type Result =
  | { readonly facts: RunFacts; readonly diagnostics: readonly [] }
  | { readonly facts: null; readonly diagnostics: readonly [Diagnostic] }

/**
 * What the run.json of a results folder says of the run. What was coded stands in coding.jsonl: a reader can do without the rest.
 *
 * @param from the folder as typed @param cwd absolute
 * @returns codes: the warning REPORT_NO_RUN_RECORD
 */
export function readRun(from: string, cwd: string): Result {
  const path = join(from, 'run.json')
  const { bytes } = readBytes(resolve(cwd, path), path)
  const facts = bytes === null ? null : readRunJson(new TextDecoder().decode(bytes))
  return facts === null
    ? { facts, diagnostics: [problem('REPORT_NO_RUN_RECORD', {}, { path })] }
    : { facts, diagnostics: [] }
}
