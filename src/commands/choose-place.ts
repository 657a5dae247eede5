import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import { problem } from '../diagnostic/diagnostic.ts'
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import { formatNames, loadFormat } from '../export/formats.ts'
import type { ExportFormat, FormatName } from '../export/format.ts'
import type { Io } from '../io/io.ts'

/** Where tables go. */
export interface Place {
  /** A file, a folder (with `/` at its end), or null for stdout; as typed. */
  readonly out: string | null
  readonly format: ExportFormat
}

type Chosen =
  | { readonly place: Place; readonly diagnostics: readonly [] }
  | { readonly place: null; readonly diagnostics: readonly Diagnostic[] }

/**
 * Chooses format and kind of place: a path with `/` at its end, or of a folder that is there, is a folder; any other a file, whose ending
 * names the format where nothing else does. Without either it is CSV.
 *
 * @param typed `-o` and `--format` @param tables how many there are
 * @returns codes: TABLE_UNKNOWN_FORMAT, TABLE_SEVERAL, TABLE_TO_TERMINAL
 */
export async function choosePlace(
  typed: { readonly out: string | null; readonly format: FormatName | null },
  tables: number,
  { cwd, stdout }: Io,
): Promise<Chosen> {
  const out = typed.out !== null && isFolder(typed.out, cwd) ? withSlash(typed.out) : typed.out
  const inFolder = out?.endsWith('/') === true
  const ending = out === null || inFolder ? 'csv' : (/\.([^./]+)$/.exec(out)?.[1]?.toLowerCase() ?? '')
  const format = await loadFormat(typed.format ?? ending)
  if (format === null) {
    const expected = formatNames.map((name) => `.${name}`).join(', ')
    return refused(problem('TABLE_UNKNOWN_FORMAT', { found: out ?? '', expected }))
  }
  if (tables > 1 && !inFolder && !format.several) return refused(problem('TABLE_SEVERAL', { format: format.name }))
  if (out === null && stdout.isTTY && isBinary(format.name))
    return refused(problem('TABLE_TO_TERMINAL', { format: format.name }))
  return { place: { out, format }, diagnostics: [] }
}

function isFolder(path: string, cwd: string): boolean {
  return path.endsWith('/') || statSync(resolve(cwd, path), { throwIfNoEntry: false })?.isDirectory() === true
}

function withSlash(path: string): string {
  return path.endsWith('/') ? path : `${path}/`
}

function isBinary(format: FormatName): boolean {
  return format === 'xlsx' || format === 'parquet'
}

function refused(diagnostic: Diagnostic): Chosen {
  return { place: null, diagnostics: [diagnostic] }
}
