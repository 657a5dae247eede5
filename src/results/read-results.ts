import { statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { problem } from '../diagnostic/diagnostic.ts'
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import { errnoOf } from '../io/errno.ts'
import { readLines } from '../io/read-lines.ts'
import { tidyFolder } from '../io/write-folder.ts'
import { readCoding } from './coding-jsonl.ts'
import type { ReadCoding } from './coding-jsonl.ts'
import { resultsOwnership } from './run-record.ts'

type Result =
  | { readonly coding: ReadCoding; readonly diagnostics: readonly [] }
  | { readonly coding: null; readonly diagnostics: readonly Diagnostic[] }

/**
 * Opens a results folder for reading: everything comes from its coding.jsonl. Results that a writer which died had put aside are
 * brought back first.
 *
 * @param from the folder as typed @param cwd absolute @param onRead told of each piece that was read: its bytes, and those of the whole
 * @returns codes: RESULTS_MISSING, RESULTS_OTHER_FORMAT, RESULTS_DAMAGED, RESULTS_UNREADABLE
 */
export function readResults(
  from: string,
  cwd: string,
  onRead: (bytes: number, whole: number) => void = () => {},
): Result {
  tidyFolder(from, cwd, resultsOwnership)
  const path = join(from, 'coding.jsonl')
  try {
    const file = resolve(cwd, path)
    const { size } = statSync(file)
    return readCoding(
      readLines(file, (bytes) => onRead(bytes, size)),
      path,
    )
  } catch (error) {
    const reason = errnoOf(error)
    if (reason === null) throw error
    const isMissing = reason === 'ENOENT' || reason === 'ENOTDIR'
    const diagnostic = isMissing
      ? problem('RESULTS_MISSING', {}, { path: from })
      : problem('RESULTS_UNREADABLE', { reason }, { path })
    return { coding: null, diagnostics: [diagnostic] }
  }
}
