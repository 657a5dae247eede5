import { closeSync, openSync, readSync } from 'node:fs'
import { StringDecoder } from 'node:string_decoder'

/**
 * The lines of a UTF-8 file of any size, ended by LF and by nothing else; a last line without one counts. Throws what the file system throws.
 *
 * @param onRead told of each piece that was read, in bytes
 */
export function* readLines(file: string, onRead: (bytes: number) => void = () => {}): Generator<string> {
  const descriptor = openSync(file, 'r')
  try {
    const decoder = new StringDecoder('utf8')
    const chunk = Buffer.allocUnsafe(1 << 20)
    let rest = ''
    for (let length = readSync(descriptor, chunk); length > 0; length = readSync(descriptor, chunk)) {
      onRead(length)
      const [first = '', ...others] = decoder.write(chunk.subarray(0, length)).split('\n')
      rest += first
      for (const next of others) {
        yield rest
        rest = next
      }
    }
    rest += decoder.end()
    if (rest !== '') yield rest
  } finally {
    closeSync(descriptor)
  }
}
