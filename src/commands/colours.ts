import { Chalk } from 'chalk'
import type { ChalkInstance } from 'chalk'
import type { Io, Output } from '../io/io.ts'

/** Functions that colour text, or leave it as it is. */
export type Colours = ChalkInstance

/** Colours for one stream: none unless it is a terminal, none where NO_COLOR says so (https://no-color.org), or TERM is `dumb`. */
export function coloursFor(output: Output, { env }: Io): Colours {
  const isWanted = output.isTTY && (env['NO_COLOR'] ?? '') === '' && env['TERM'] !== 'dumb'
  return new Chalk({ level: isWanted ? 1 : 0 })
}
