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
  const format = await loadFormat(typed.format ?? endingOf(out))
  if (format === null) {
    const expected = formatNames.map((name) => `.${name}`).join(', ')
    return refused(problem('TABLE_UNKNOWN_FORMAT', { found: out ?? '', expected }))
  }
  const fault = faultOf(format, out, tables, stdout.isTTY)
  return fault === null ? { place: { out, format }, diagnostics: [] } : refused(fault)
}

function faultOf(
  { name, several }: ExportFormat,
  out: string | null,
  tables: number,
  isTerminal: boolean,
): Diagnostic | null {
  if (tables > 1 && out?.endsWith('/') !== true && !several) return problem('TABLE_SEVERAL', { format: name })
  return out === null && isTerminal && isBinary(name) ? problem('TABLE_TO_TERMINAL', { format: name }) : null
}

/** What the name of a file says of its format; stdout and folders say nothing: it is CSV. */
function endingOf(out: string | null): string {
  return out === null || out.endsWith('/') ? 'csv' : (/\.([^./]+)$/.exec(out)?.[1]?.toLowerCase() ?? '')
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
