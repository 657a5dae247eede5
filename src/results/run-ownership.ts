import type { Ownership } from '../io/replace-folder.ts'
import { Fields, parseJson } from './fields.ts'

/** How a folder is known for one of ours: by a run.json of this format, which lists what we wrote with its SHA-256. */
export function ownershipByRun(format: string): Ownership {
  return {
    manifest: 'run.json',
    filesIn: (manifest) => {
      const fields = new Fields(parseJson(manifest))
      const isOurs = fields.text('format') === format
      const outputs = fields.objects('outputs')
      const files = new Map(outputs.map((output) => [output.text('path'), output.text('sha256')]))
      return isOurs && [fields, ...outputs].every(({ isSound }) => isSound) ? files : null
    },
  }
}
