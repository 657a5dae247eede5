import { setImmediate } from 'node:timers/promises'
import type { Io, Output } from './io.ts'

/**
 * The surroundings of a real process. The first Ctrl-C or SIGTERM aborts `signal`; the second ends the process at once, as it does by
 * default. A reader that has gone away (`| head`) is no error: `write` gives false from then on.
 */
export function nodeIo(process: NodeJS.Process): Io {
  const abort = new AbortController()
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => abort.abort())
  return {
    stdout: toOutput(process.stdout),
    stderr: toOutput(process.stderr),
    env: process.env,
    cwd: process.cwd(),
    signal: abort.signal,
  }
}

function toOutput(stream: NodeJS.WriteStream): Output {
  let isOpen = true
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
    isOpen = false
  })
  return {
    write(text) {
      if (isOpen) stream.write(text)
      return isOpen
    },
    async flush() {
      if (isOpen) await new Promise((done) => stream.write('', done))
      // The fault of a write is told after its end.
      await setImmediate()
      return isOpen
    },
    isTTY: stream.isTTY === true,
    get columns() {
      return stream.columns || 80
    },
  }
}
