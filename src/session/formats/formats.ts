import type { ColumnNames } from './column-names.ts'
import { csvFormat } from './csv.ts'
import { docx } from './docx.ts'
import { elan } from './elan.ts'
import type { Format } from './format.ts'
import { html } from './html.ts'
import { odt } from './odt.ts'
import { otr } from './otr.ts'
import { refused } from './refused.ts'
import { srt, vtt } from './subtitles.ts'
import { whisper } from './whisper.ts'
import { xlsxFormat } from './xlsx.ts'

/** Those whose columns may be named. */
const tableFormats = [csvFormat, xlsxFormat]

/**
 * Every format that transcripts come in, beside plain text and Markdown, whose decoded file is the session text. Where several read
 * files of the same ending, the first does.
 */
export const formats: readonly Format[] = [
  vtt,
  srt,
  whisper,
  elan,
  docx,
  odt,
  html,
  otr,
  ...tableFormats.map((formatWith) => formatWith()),
  ...refused,
]

const byEnding: ReadonlyMap<string, Format> = new Map(
  formats.toReversed().flatMap((format) => format.endings.map((ending) => [ending, format])),
)

/** Endings, lower case and without the dot, of the files in a folder that are read as transcripts. */
export const formatEndings: ReadonlySet<string> = new Set(
  [...byEnding].filter(([, format]) => format.onlyNamed !== true).map(([ending]) => ending),
)

/**
 * The format of a file by its name or path; null where the file is text, or none of ours.
 *
 * @param columns of tables, under other names than those that are known
 */
export function formatOf(source: string, columns: ColumnNames = {}): Format | null {
  const dot = source.lastIndexOf('.')
  const ending = dot < 0 ? '' : source.slice(dot + 1).toLowerCase()
  const tables = tableFormats.map((formatWith) => formatWith(columns))
  return tables.find(({ endings }) => endings.includes(ending)) ?? byEnding.get(ending) ?? null
}
