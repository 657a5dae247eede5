import { realpathSync, statSync } from 'node:fs'
import type { Stats } from 'node:fs'

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
