import { existsSync } from 'node:fs'
import { resolve } from 'node:path'

/** Whether something stands at a path as typed. @param cwd absolute */
export function exists(path: string, cwd: string): boolean {
  return existsSync(resolve(cwd, path))
}
