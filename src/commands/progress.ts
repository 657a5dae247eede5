import { Writable } from 'node:stream'
import type { SingleBar } from 'cli-progress'
import type { Io } from '../io/io.ts'

/** Work shorter than this (ms) shows no bar. */
const patience = 1500

/** A bar on stderr for long work: only on a terminal, only once the work has taken a while. */
export class Progress {
  readonly #io: Io
  readonly #wanted: boolean
  readonly #started: number = performance.now()
  #files: number | null = 0
  #bytes = 0
  #filesDone = 0
  #bytesDone = 0
  #bar: SingleBar | null = null

  constructor(wanted: boolean, io: Io) {
    this.#io = io
    this.#wanted = wanted && io.stderr.isTTY && io.env['CI'] === undefined
  }

  /** What there is to do. @param files null where only the bytes are known */
  begin(files: number | null, bytes: number): void {
    this.#files = files
    this.#bytes = bytes
  }

  /** One file more is done. @param bytes its size */
  async step(bytes: number): Promise<void> {
    this.#filesDone++
    this.#bytesDone += bytes
    const seconds = (performance.now() - this.#started) / 1000
    if (!this.#wanted || seconds * 1000 < patience) return
    this.#bar ??= await this.#show()
    const speed = (this.#bytesDone / 1e6 / seconds).toFixed(1)
    this.#bar.update(this.#bytesDone, { done: this.#filesDone, files: this.#files, speed })
  }

  /** Takes the bar off the screen; the next step brings it back. */
  hide(): void {
    this.#bar?.stop()
    this.#bar = null
  }

  async #show(): Promise<SingleBar> {
    const { default: cliProgress } = await import('cli-progress')
    const { stderr } = this.#io
    const screen = new Writable({
      decodeStrings: false,
      write: (text: string, _encoding, done) => {
        stderr.write(text)
        done()
      },
    })
    const bar = new cliProgress.SingleBar({
      stream: Object.assign(screen, { isTTY: true, columns: stderr.columns }),
      format: `{bar} {percentage}%  ${this.#files === null ? '' : '{done}/{files} files  '}{speed} MB/s  {eta_formatted} left`,
      barCompleteChar: '█',
      barIncompleteChar: '░',
      barsize: 24,
      clearOnComplete: true,
      hideCursor: true,
    })
    bar.start(this.#bytes, this.#bytesDone)
    return bar
  }
}
