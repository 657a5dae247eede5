import type { Neighbours } from '../../src/arabic/agreement.ts'
import { Lexicon } from '../../src/arabic/lexicon.ts'
import type { Reading, WordOptions } from '../../src/arabic/lexicon.ts'
import type { Stem } from '../../src/arabic/stem.ts'
import { nounStems } from '../../src/arabic/stems.ts'
import { TokenBuffer } from '../../src/arabic/token.ts'
import { verbStems } from '../../src/arabic/verbs.ts'

export const noNeighbours: Neighbours = { previous: () => null, next: () => null }

export const between = (previous: string | null, next: string | null): Neighbours => ({
  previous: () => previous,
  next: () => next,
})

/** Reads one word with a lexicon. */
export function read(lexicon: Lexicon, word: string, neighbours: Neighbours = noNeighbours): readonly Reading[] {
  const token = new TokenBuffer()
  token.fill(word, 0, word.length)
  return lexicon.read(token, neighbours)
}

/** A lexicon of one word, given by its stems. */
export function lexiconOf(stems: readonly Stem[], options: Partial<WordOptions> = {}): Lexicon {
  const lexicon = new Lexicon()
  lexicon.addWord(stems, { register: null, notForms: [], ...options })
  return lexicon
}

export const stemsOf = (word: string): readonly Stem[] =>
  word.includes('/') ? verbStems(word) : nounStems(word, { forms: [], partOfSpeech: null, listedPlurals: true })

/** A reading as a test states it: prefix + stem + ending, class and confidence. */
export function told(readings: readonly Reading[]): readonly string[] {
  return readings.map(({ prefix, stem, suffix, class: name, confidence }) =>
    [[prefix.text, stem.letters, suffix.text].join('+'), name, confidence].join(' '),
  )
}
