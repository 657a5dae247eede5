import type { Diagnostic } from '../../diagnostic/diagnostic.ts'
import { problem } from '../../diagnostic/diagnostic.ts'

/** What a column of a table of turns may hold. */
export const columnKinds = ['speaker', 'text', 'time', 'end', 'session'] as const
export type ColumnKind = (typeof columnKinds)[number]

/** Names of columns as a person gave them (`--columns`); what is not named is looked for. */
export type ColumnNames = Readonly<Partial<Record<ColumnKind, string>>>

/** A name may hold commas and signs of equality: only a comma that another `kind=` follows ends it. */
const separator = /[,،](?=\s*\p{L}+\s*=)/u
const assignment = /^\s*(?<kind>[^=]*?)\s*=\s*(?<name>.*?)\s*$/su

/**
 * Reads what was typed for `--columns`, `speaker=القائل,text=الكلام`.
 *
 * @param typed once or several times
 * @returns code: CLI_BAD_VALUE, for what names no column, or a kind of column that there is not, or one that was named before
 */
export function readColumnNames(
  typed: readonly string[],
): { names: ColumnNames; fault: null } | { names: null; fault: Diagnostic } {
  const names = new Map<ColumnKind, string>()
  for (const part of typed.flatMap((value) => value.split(separator))) {
    const { kind: written = '', name = '' } = assignment.exec(part)?.groups ?? {}
    const kind = columnKinds.find((known) => known === written.toLowerCase())
    if (kind === undefined || name === '' || names.has(kind)) return { names: null, fault: faultOf(part) }
    names.set(kind, name)
  }
  // In one order, however they were typed: the results say what was named.
  return {
    names: Object.fromEntries([...names].toSorted(([a], [b]) => columnKinds.indexOf(a) - columnKinds.indexOf(b))),
    fault: null,
  }
}

function faultOf(part: string): Diagnostic {
  const expected = columnKinds.map((kind) => `${kind}=…`).join(', ')
  return problem('CLI_BAD_VALUE', { option: '--columns', found: part.trim(), expected, nearest: null })
}
