import type { WrittenFile } from '../io/file-writer.ts'
import type { Ownership } from '../io/replace-folder.ts'
import { ownershipByRun } from './run-ownership.ts'
import { programVersion } from './version.ts'

/** The format of the run.json of a report folder: its name begins as that of results does, so that nobody takes a report for a transcript. */
const reportFormat = 'code-sessions/report@1'

/** The text of a report's run.json: which files it has, by which version they were written. */
export function reportJson(outputs: ReadonlyMap<string, WrittenFile>): string {
  const run = {
    format: reportFormat,
    program: { name: 'code-sessions', version: programVersion },
    outputs: [...outputs].map(([path, { bytes, sha256 }]) => ({ path, bytes, sha256 })),
  }
  return `${JSON.stringify(run, null, 2)}\n`
}

/** How a report folder is known for one of ours. */
export const reportOwnership: Ownership = ownershipByRun(reportFormat)
