import type { Io } from '../../src/io/io.ts'

/** Surroundings that remember what was written. */
export interface FakeIo extends Io {
  /** Everything written to stdout so far. */
  readonly said: () => string
  /** Everything written to stderr so far. */
  readonly told: () => string
  readonly interrupt: () => void
}

/** A terminal or a pipe in a folder of one's own. @param cwd absolute */
export function fakeIo(
  cwd: string,
  { isTTY = false, columns = 100, env = {} as Io['env'], onWrite = (_: string): void => {} } = {},
): FakeIo {
  const written = { stdout: '', stderr: '' }
  const abort = new AbortController()
  const output = (name: 'stdout' | 'stderr') => ({
    write(piece: string | Uint8Array): boolean {
      const text = typeof piece === 'string' ? piece : Buffer.from(piece).toString('latin1')
      written[name] += text
      onWrite(text)
      return true
    },
    flush: async () => true,
    isTTY,
    columns,
  })
  return {
    stdout: output('stdout'),
    stderr: output('stderr'),
    env,
    cwd,
    signal: abort.signal,
    said: () => written.stdout,
    told: () => written.stderr,
    interrupt: () => abort.abort(),
  }
}
