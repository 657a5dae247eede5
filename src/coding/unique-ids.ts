import { shortHash } from '../text/short-hash.ts'

/**
 * Ids that depend only on what they name and on how often the very same has come before. Should two different things share a hash,
 * the later one counts as one repeat more, so that no id stands for two things.
 */
export class UniqueIds {
  readonly #hash: (text: string) => string
  readonly #repeats = new Map<string, number>()
  readonly #taken = new Set<string>()

  constructor(hash: (text: string) => string = shortHash) {
    this.#hash = hash
  }

  /** @param kind a letter in front: a spreadsheet would take `12e34…` for a number @param parts what the id names */
  take(kind: string, parts: readonly string[]): string {
    const key = [kind, ...parts].join('\0')
    for (let repeat = this.#repeats.get(key) ?? 0; ; repeat++) {
      const id = kind + this.#hash(`${key}\0${repeat}`)
      if (this.#taken.has(id)) continue
      this.#repeats.set(key, repeat + 1)
      this.#taken.add(id)
      return id
    }
  }
}
