import { lstatSync, readlinkSync, realpathSync, statSync } from 'node:fs'
import type { Stats } from 'node:fs'
import { dirname, resolve } from 'node:path'

/** The path without links; what does not exist is taken as it stands. */
export function realPathOf(path: string): string {
  try {
    return realpathSync(path)
  } catch {
    return path
  }
}

/** What a link leads to; undefined where that is nothing, links in a circle, or what the system keeps closed. */
export function targetOf(link: string): Stats | undefined {
  try {
    return statSync(link)
  } catch {
    return undefined
  }
}

/** Where what is written to an absolute path goes; a link that leads to nothing yet is followed as well. Throws what the file system throws. */
export function endOfLinks(path: string): string {
  const stats = lstatSync(path, { throwIfNoEntry: false })
  if (stats === undefined) return path
  if (!stats.isSymbolicLink() || statSync(path, { throwIfNoEntry: false }) !== undefined) return realpathSync(path)
  return endOfLinks(resolve(dirname(path), readlinkSync(path)))
}
