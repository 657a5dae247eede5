import type { Codebook } from '../codebook/codebook.ts'
import type { CodedSession } from '../coding/coded-session.ts'
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import { orderByPlace } from '../diagnostic/place.ts'
import { findingsOf } from './use-findings.ts'
import { UseTally } from './use-tally.ts'

/**
 * What transcripts say of a codebook: sessions are added one by one, in any order.
 *
 * As in the tables, moderators do not count, nor do matches below the chosen confidence, and documents count only where there is nothing
 * else.
 */
export class CodebookUse {
  readonly #codebook: Codebook
  readonly #dialogue: UseTally
  readonly #documents: UseTally

  /** @param codebook the sessions are coded with it */
  constructor(codebook: Codebook) {
    this.#codebook = codebook
    this.#dialogue = new UseTally(codebook)
    this.#documents = new UseTally(codebook)
  }

  add({ header, speakers, turns, excerpts }: CodedSession): void {
    const moderators = new Set<string | null>(
      speakers.filter(({ role }) => role === 'moderator').map(({ label }) => label),
    )
    const counting = turns.filter(({ speaker }) => !moderators.has(speaker))
    const tally = header.kind === 'document' ? this.#documents : this.#dialogue
    tally.add({ header, turns: counting, excerpts })
  }

  /**
   * All that there is to say, ordered by place.
   *
   * @returns CODEBOOK_UNUSED_TERMS, CODEBOOK_UNUSED_THEME, CODEBOOK_BROAD_TERM, CODEBOOK_ONE_SESSION_THEME,
   * CODEBOOK_INSEPARABLE_THEMES at their themes and terms, CODEBOOK_UNCODED_WORDS at the codebook; nothing where no turn counts
   */
  finish(): readonly Diagnostic[] {
    const tally = this.#dialogue.turns > 0 ? this.#dialogue : this.#documents
    return tally.turns === 0 ? [] : orderByPlace(findingsOf(this.#codebook, tally))
  }
}
