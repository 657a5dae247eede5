// What measurements share.
import { spawnSync } from 'node:child_process'

/** Numbers in [0, 1), the same for the same seed (mulberry32).
 * @param {number} seed */
export function randomNumbers(seed) {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** How long Node takes to run something that must succeed.
 * @param {string[]} args */
export function seconds(args) {
  const start = performance.now()
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' })
  if (status !== 0) throw new Error(`${args.join(' ')} ended with status ${status}:\n${stderr}`)
  return (performance.now() - start) / 1000
}

/** @param {number[]} list */
export function medianOf(list) {
  return list.toSorted((a, b) => a - b)[list.length >> 1] ?? NaN
}
