import type { WrittenFile } from '../io/file-writer.ts'
import type { Ownership } from '../io/replace-folder.ts'
import { Fields, parseJson } from './fields.ts'
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

/** How a report folder is known for one of ours: by a run.json of this format, which lists what we wrote. */
export const reportOwnership: Ownership = {
  manifest: 'run.json',
  filesIn: (manifest) => {
    const fields = new Fields(parseJson(manifest))
    const outputs = fields.objects('outputs')
    const files = new Map(outputs.map((output) => [output.text('path'), output.text('sha256')]))
    const isOurs = fields.text('format') === reportFormat
    return isOurs && [fields, ...outputs].every(({ isSound }) => isSound) ? files : null
  },
}
