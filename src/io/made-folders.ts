import { rmdirSync } from 'node:fs'
import { dirname } from 'node:path'

/** Removes the folders from `inner` up to `outer` as far as they are empty: those that were made for what was not written after all. */
export function removeMadeFolders(outer: string | null, inner: string): void {
  if (outer === null) return
  for (let folder = inner; folder.startsWith(outer); folder = dirname(folder)) {
    try {
      rmdirSync(folder)
    } catch {
      return
    }
  }
}
