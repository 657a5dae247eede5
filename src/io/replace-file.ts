import {
  chmodSync,
  closeSync,
  fsyncSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { problem } from '../diagnostic/diagnostic.ts'
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import { errnoOf } from './errno.ts'
import { sha256 } from './hash.ts'

/**
 * Puts new content in the place of a file, whole or not at all: it is written beside it, made sure of, and renamed. Links are followed,
 * permissions kept.
 *
 * @param file absolute path @param path as the user knows it @param expected SHA-256 of what the new content was made from: a file that has
 * changed since is left alone
 * @returns codes: CLI_CHANGED_MEANWHILE, CLI_CANNOT_WRITE; null when it was done
 */
export function replaceFile(file: string, path: string, expected: string, content: Uint8Array): Diagnostic | null {
  let beside: string | null = null
  try {
    const target = realpathSync(file)
    const { mode } = statSync(target)
    const name = join(dirname(target), `.${basename(target)}-${process.pid}`)
    const descriptor = openSync(name, 'wx')
    beside = name
    try {
      for (let at = 0; at < content.length;) at += writeSync(descriptor, content, at)
      fsyncSync(descriptor)
    } finally {
      closeSync(descriptor)
    }
    chmodSync(name, mode & 0o777)
    // As late as can be: what is between this and the rename is lost to nobody but to who writes in the same instant.
    if (sha256(readFileSync(target)) !== expected) return problem('CLI_CHANGED_MEANWHILE', {}, { path })
    renameSync(name, target)
    beside = null
    return null
  } catch (error) {
    const reason = errnoOf(error)
    if (reason === null) throw error
    return problem('CLI_CANNOT_WRITE', { reason }, { path })
  } finally {
    if (beside !== null) rmSync(beside, { force: true })
  }
}
