import { closeSync, lstatSync, openSync, readSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Whether the run.json in a folder begins as ours do. Its first 4 KiB are enough: the whole names every file that was read.
 * Throws the errors of the file system.
 */
export function isResultsFolder(folder: string): boolean {
  const file = join(folder, 'run.json')
  if (!lstatSync(file).isFile()) return false
  const descriptor = openSync(file, 'r')
  try {
    const head = Buffer.alloc(4096)
    const length = readSync(descriptor, head)
    return /"format"\s*:\s*"code-sessions\//.test(head.toString('utf8', 0, length))
  } finally {
    closeSync(descriptor)
  }
}
