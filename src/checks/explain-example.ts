import { describeParts } from '../arabic/part-names.ts'
import type { Piece } from '../arabic/part-names.ts'
import type { Codebook } from '../codebook/codebook.ts'
import { operandsOf } from '../codebook/operands.ts'
import type { Match } from '../coding/coding.ts'
import { CodebookExplainer } from '../coding/explain-match.ts'
import { MissSearch } from '../coding/near-misses.ts'
import { toMissReason } from '../coding/to-miss-reason.ts'
import type { MissReason } from '../diagnostic/miss-reasons.ts'
import { lineOf } from '../diagnostic/place.ts'

/** The term of a theme that came nearest to an example, where it stands, and why it was not enough. */
export interface NearestTerm {
  readonly term: string
  readonly line: number
  readonly reason: MissReason
}

/** One theme as a codebook of its own. */
interface Narrow {
  readonly index: number
  readonly codebook: Codebook
  readonly explainer: CodebookExplainer
}

/** Explains why an example failed, by the rules of its theme alone; what that needs is made when an example of the theme first fails. */
export class ExampleExplainer {
  readonly #codebook: Codebook
  #last: Narrow | null = null

  constructor(codebook: Codebook) {
    this.#codebook = codebook
  }

  /** What came nearest in an example that a theme does not match at all; null when nothing did. @param index position of the theme */
  nearest(text: string, index: number): NearestTerm | null {
    const { codebook, explainer } = this.#narrow(index)
    const id = this.#codebook.themes[index]?.id
    const read = explainer.read(text, 0, text.length)
    const misses = new MissSearch(text, codebook, explainer, read, []).misses()
    const miss = misses.find(({ theme }) => theme.id === id)
    if (miss === undefined) return null
    return { term: miss.term, line: lineOf(miss.rule.at), reason: toMissReason(miss.reason) }
  }

  /** How a match of one word reads it, piece by piece; nothing where the word is the term itself, or where there are several. */
  pieces(text: string, match: Match): readonly Piece[] {
    const { codebook, explainer } = this.#narrow(match.theme)
    const theme = codebook === this.#codebook ? match.theme : 0
    const words = explainer.explain(text, { start: 0, end: text.length }, { ...match, theme })?.words ?? []
    const [reading = null] = words.map((word) => word.reading)
    if (reading === null || words.length > 1) return []
    const pieces = describeParts(reading.parts, reading.term)
    return pieces.length === 1 && pieces[0]?.meaning === null ? [] : pieces
  }

  #narrow(index: number): Narrow {
    if (this.#last?.index === index) return this.#last
    const codebook = this.#bookOf(index)
    this.#last = { index, codebook, explainer: new CodebookExplainer(codebook) }
    return this.#last
  }

  /** The codebook of one theme; the whole one where the theme builds on others. */
  #bookOf(index: number): Codebook {
    const themes = this.#codebook.themes.slice(index, index + 1)
    const refersToOthers = themes.flatMap(operandsOf).some(({ kind }) => kind === 'theme')
    return refersToOthers ? this.#codebook : { ...this.#codebook, themes }
  }
}
