import { randomBytes } from 'node:crypto'
import { closeSync, linkSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs'
import { errnoOf } from './errno.ts'

/** Who holds a lock: the process and, where the system tells it, when it started (process ids are used again). */
interface Owner {
  readonly pid: number
  readonly started: string | null
}

/** Locks that this very process holds: its own id in a lock file tells nothing else apart, containers count their processes from 1. */
const ownLocks = new Set<string>()

/** How often and how long (ms) to look again at a lock that its owner is just about to sign. */
const patience = { times: 20, ms: 50 }

/** A file that says who writes: made with O_EXCL, so that of two only one succeeds. */
export class Lock {
  readonly #file: string
  readonly #text: string

  private constructor(file: string, text: string) {
    this.#file = file
    this.#text = text
  }

  /**
   * Takes a lock, also one whose owner no longer runs. Throws what the file system throws.
   *
   * @param file absolute path @returns the lock, or who holds it
   */
  static take(file: string): Lock | { readonly heldBy: number } {
    const owner: Owner = { pid: process.pid, started: startOf(process.pid) }
    // The last part tells apart two locks of one process.
    const text = JSON.stringify({ ...owner, token: randomBytes(8).toString('hex') })
    for (;;) {
      if (create(file, text)) {
        ownLocks.add(file)
        return new Lock(file, text)
      }
      const found = readSigned(file)
      if (found === null) continue
      const holder = toOwner(found)
      if (holder !== null && isRunning(holder, file)) return { heldBy: holder.pid }
      removeStale(file, found)
    }
  }

  /** The process that has taken the lock from us, taking us for dead (0: it is gone altogether); null while it is ours. */
  lostTo(): number | null {
    const text = readText(this.#file)
    return text === this.#text ? null : (toOwner(text ?? '')?.pid ?? 0)
  }

  release(): void {
    ownLocks.delete(this.#file)
    if (this.lostTo() === null) rmSync(this.#file, { force: true })
  }
}

function create(file: string, text: string): boolean {
  try {
    const descriptor = openSync(file, 'wx')
    try {
      writeSync(descriptor, text)
    } finally {
      closeSync(descriptor)
    }
    return true
  } catch (error) {
    if (errnoOf(error) === 'EEXIST') return false
    throw error
  }
}

/** What the lock file says, once it says something; null when it has gone meanwhile. */
function readSigned(file: string): string | null {
  let text = readText(file)
  for (let time = 0; text === '' && time < patience.times; time++) {
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, patience.ms)
    text = readText(file)
  }
  return text
}

/**
 * Puts a lock of the dead away. It is moved first and looked at then: another process may have replaced it since we read it, and gets
 * it back; whoever loses a lock all the same finds out by `lostTo` before anything is changed.
 */
function removeStale(file: string, stale: string): void {
  const aside = `${file}-${process.pid}`
  try {
    renameSync(file, aside)
    if (readText(aside) !== stale) linkSync(aside, file)
  } catch (error) {
    if (!['ENOENT', 'EEXIST'].includes(errnoOf(error) ?? '')) throw error
  } finally {
    rmSync(aside, { force: true })
  }
}

function readText(file: string): string | null {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return null
    throw error
  }
}

function toOwner(text: string): Owner | null {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value !== 'object' || value === null || !('pid' in value) || typeof value.pid !== 'number') return null
    return { pid: value.pid, started: 'started' in value && typeof value.started === 'string' ? value.started : null }
  } catch {
    return null
  }
}

function isRunning({ pid, started }: Owner, file: string): boolean {
  if (pid === process.pid) return ownLocks.has(file)
  try {
    process.kill(pid, 0)
  } catch (error) {
    // EPERM: it runs, and is somebody else's.
    if (errnoOf(error) !== 'EPERM') return false
  }
  const startedNow = startOf(pid)
  return started === null || startedNow === null || started === startedNow
}

/** When a process started, in ticks since the machine did; null where the system has no /proc. */
function startOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The second field is the program's name in brackets and may hold anything.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null
  } catch {
    return null
  }
}
