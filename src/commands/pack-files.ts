import type { Axis } from '../codebook/codebook.ts'
import { problem } from '../diagnostic/diagnostic.ts'
import type { Language } from '../diagnostic/format.ts'
import type { RunFacts } from '../report/model/run-facts.ts'
import type { StudyModel } from '../report/model/study-model.ts'
import { docxPack } from '../report/packs/docx-pack.ts'
import { expertPack } from '../report/packs/expert-pack.ts'
import { htmlPack } from '../report/packs/html-pack.ts'
import { ThemeTree } from '../tables/theme-tree.ts'
import { nearest } from '../text/closeness.ts'
import type { FileContent, MadeFiles, PackFormat } from './report-file.ts'

interface PackOptions {
  /** An id of an axis, or `all`. */
  readonly axis: string
  readonly packFormat: PackFormat
  readonly languages: readonly Language[]
  readonly facts: RunFacts | null
}

/**
 * Expert packs as files, one for each axis, language and format: `packs/financial-ar.docx`.
 *
 * @returns codes: REPORT_NO_AXES, REPORT_UNKNOWN_AXIS
 */
export function packFiles(model: StudyModel, options: PackOptions): MadeFiles {
  const { axes } = model.codebook
  const chosen = options.axis === 'all' ? axes : axes.filter(({ id }) => id === options.axis)
  if (axes.length === 0) return { files: null, diagnostics: [problem('REPORT_NO_AXES', {})] }
  if (chosen.length === 0) {
    const known = axes.map(({ id }) => id)
    const args = { id: options.axis, nearest: nearest(options.axis, [...known, 'all']), known: known.join(', ') }
    return { files: null, diagnostics: [problem('REPORT_UNKNOWN_AXIS', args)] }
  }
  const tree = new ThemeTree(model.codebook)
  const files = chosen.flatMap((axis) =>
    options.languages.flatMap((language) => {
      const pack = expertPack({ model, language, tree, facts: options.facts }, axis)
      return formatsOf(options.packFormat).map((format): [string, FileContent] => [
        nameOf(axis, language, format),
        format === 'html' ? htmlPack(pack) : docxPack(pack),
      ])
    }),
  )
  return { files: new Map(files), diagnostics: [] }
}

function formatsOf(format: PackFormat): readonly ('html' | 'docx')[] {
  return format === 'both' ? ['html', 'docx'] : [format]
}

function nameOf({ id }: Axis, language: Language, format: string): string {
  return `packs/${id}-${language}.${format}`
}
