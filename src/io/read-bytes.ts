import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs'
import type { BigIntStats } from 'node:fs'
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import { problem } from '../diagnostic/diagnostic.ts'

/** What is read whole must fit into one string: 512 MiB less 24 bytes, the most a string of V8 can hold. */
export const mostBytes = 0x1fffffe8

type Result =
  | { readonly bytes: Uint8Array; readonly diagnostics: readonly [] }
  | { readonly bytes: null; readonly diagnostics: readonly [Diagnostic] }

/**
 * The bytes of a regular file, read without waiting: a pipe or device that took its place is refused, never hung on.
 *
 * Synchronous on purpose: transcripts are small and many, and a thread-pool round trip per call costs more than the reading.
 *
 * @param file absolute path, or bytes of one @param path as the user knows the file @param limit in bytes
 * @returns codes: CORPUS_VANISHED, CORPUS_UNREADABLE, CORPUS_NOT_A_FILE, CORPUS_TOO_LARGE,
 *   CORPUS_CHANGED (it was written to meanwhile). Throws on no error of the file system.
 */
export function readBytes(file: string | Buffer, path: string, limit: number = mostBytes): Result {
  let descriptor: number | null = null
  try {
    // Some platforms have no O_NONBLOCK, and no pipes in folders either.
    descriptor = openSync(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
    return readOpen(descriptor, path, limit)
  } catch (error) {
    return failure(readFault(error, path))
  } finally {
    if (descriptor !== null) closeSync(descriptor)
  }
}

function readOpen(descriptor: number, path: string, limit: number): Result {
  const before = fstatSync(descriptor, { bigint: true })
  if (!before.isFile()) return failure(problem('CORPUS_NOT_A_FILE', {}, { path }))
  if (before.size > limit) return failure(problem('CORPUS_TOO_LARGE', { size: Number(before.size), limit }, { path }))
  const bytes = Buffer.allocUnsafeSlow(Number(before.size))
  let length = 0
  for (let count = -1; count !== 0 && length < bytes.length; length += count) {
    count = readSync(descriptor, bytes, length, bytes.length - length, null)
  }
  if (length < bytes.length || isChanged(before, fstatSync(descriptor, { bigint: true }))) {
    return failure(problem('CORPUS_CHANGED', {}, { path }))
  }
  return { bytes, diagnostics: [] }
}

function isChanged(before: BigIntStats, after: BigIntStats): boolean {
  return before.size !== after.size || before.mtimeNs !== after.mtimeNs
}

/** The problem that an error of the file system is; any other error is thrown on. */
export function readFault(error: unknown, path: string): Diagnostic {
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null
  if (code === null || !/^E[A-Z0-9]+$/.test(code)) throw error
  if (code === 'ENOENT' || code === 'ENOTDIR') return problem('CORPUS_VANISHED', {}, { path })
  return problem('CORPUS_UNREADABLE', { reason: code }, { path })
}

function failure(diagnostic: Diagnostic): Result {
  return { bytes: null, diagnostics: [diagnostic] }
}
