import { ALPHABET_SIZE } from './letters.ts'

/**
 * A trie over letter codes in one flat array: a step is one look-up, whatever the number of words. Every node can hold numbers.
 * Several tries may share one object, each with a root of its own.
 */
export class LetterTrie {
  private next = new Int32Array(ALPHABET_SIZE * 1024)
  private readonly lists: (number[] | undefined)[] = []
  private nodes = 0

  /** A new root; node numbers are never 0. */
  addRoot(): number {
    this.nodes++
    if ((this.nodes + 1) * ALPHABET_SIZE > this.next.length) {
      const grown = new Int32Array(this.next.length * 2)
      grown.set(this.next)
      this.next = grown
    }
    return this.nodes
  }

  /** Puts `value` under the word `codes` below `root`. */
  add(root: number, codes: readonly number[], value: number): void {
    let node = root
    for (const code of codes) {
      let child = this.step(node, code)
      if (child === 0) {
        child = this.addRoot()
        this.next[node * ALPHABET_SIZE + code] = child
      }
      node = child
    }
    const list = this.lists[node]
    if (list === undefined) this.lists[node] = [value]
    else if (!list.includes(value)) list.push(value)
  }

  /** The node reached by one letter, 0 for none. */
  step(node: number, code: number): number {
    return this.next[node * ALPHABET_SIZE + code] ?? 0
  }

  /** The numbers at a node. */
  at(node: number): readonly number[] | undefined {
    return this.lists[node]
  }
}
