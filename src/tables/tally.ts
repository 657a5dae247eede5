import type { Theme } from '../codebook/codebook.ts'
import type { Speaker } from '../session/session.ts'
import type { TurnView } from './session-view.ts'
import type { Figure } from './statistics/figure.ts'
import { share } from './statistics/share.ts'
import type { ThemeTree } from './theme-tree.ts'

/** What a group of turns holds in all: the denominators. */
export interface Totals {
  readonly turns: number
  readonly speakers: number
  readonly sessions: number
  readonly words: number
}

/** What a group of turns holds of one theme; `words` are those of its coded text. */
export interface Figures extends Totals {
  readonly excerpts: number
  readonly matches: number
}

const none: Figures = { excerpts: 0, matches: 0, turns: 0, speakers: 0, sessions: 0, words: 0 }

/** Counts a group of turns and what they hold of each theme, session by session; memory follows themes and persons. */
export class Tally {
  readonly #all = new Count()
  readonly #themes = new Map<number, Count>()

  /** Adds turns of one session that nobody has added yet. */
  add(turns: Iterable<TurnView>): void {
    const touched = new Set<Count>()
    for (const turn of turns) {
      touched.add(this.#all)
      this.#all.add(turn.speaker, 0, 0, turn.record.words)
      for (const { theme, excerpts, matches, words } of turn.figures) {
        const count = this.#countOf(theme)
        touched.add(count)
        count.add(turn.speaker, excerpts, matches, words)
      }
    }
    for (const count of touched) count.endSession()
  }

  totals(): Totals {
    return this.#all.figures()
  }

  /** @param theme position in the codebook */
  figures(theme: number): Figures {
    return this.#themes.get(theme)?.figures() ?? none
  }

  #countOf(theme: number): Count {
    const known = this.#themes.get(theme)
    if (known !== undefined) return known
    const count = new Count()
    this.#themes.set(theme, count)
    return count
  }
}

class Count {
  #excerpts = 0
  #matches = 0
  #turns = 0
  #sessions = 0
  #words = 0
  /** Speakers without a person id, of the sessions that have ended. */
  #earlierSpeakers = 0
  #labels: Set<string> | null = null
  #persons: Set<string> | null = null

  add(speaker: Speaker | null, excerpts: number, matches: number, words: number): void {
    this.#turns++
    this.#excerpts += excerpts
    this.#matches += matches
    this.#words += words
    if (speaker === null) return
    if (speaker.person === null) this.#labels = (this.#labels ?? new Set()).add(speaker.label)
    else this.#persons = (this.#persons ?? new Set()).add(speaker.person)
  }

  endSession(): void {
    this.#sessions++
    this.#earlierSpeakers += this.#labels?.size ?? 0
    this.#labels = null
  }

  figures(): Figures {
    return {
      excerpts: this.#excerpts,
      matches: this.#matches,
      turns: this.#turns,
      speakers: this.#earlierSpeakers + (this.#persons?.size ?? 0),
      sessions: this.#sessions,
      words: this.#words,
    }
  }
}

/** The themes ordered as tables show them: by sessions, then by turns, then as in the codebook. Shares have one denominator, so counts do. */
export function orderedThemes(
  { themes }: ThemeTree,
  tally: Tally,
): readonly { readonly theme: Theme; readonly position: number }[] {
  return themes
    .map((theme, position) => ({ theme, position, ...tally.figures(position) }))
    .toSorted((a, b) => b.sessions - a.sessions || b.turns - a.turns || a.position - b.position)
}

/** part ÷ whole (0–1) as a cell; null where the whole is 0: undefined, not 0. */
export function shareOf(part: number, whole: number): number | null {
  return cellOf(share(part, whole))
}

/** A figure as a cell, rounded; null where it is undefined. */
export function cellOf(figure: Figure | undefined): number | null {
  return typeof figure === 'number' ? rounded(figure) : null
}

/** A probability as a cell, rounded to 6 significant digits: small ones are not 0. */
export function probabilityCellOf(figure: Figure | undefined): number | null {
  return typeof figure === 'number' ? Number(figure.toPrecision(6)) : null
}

/** Rounded to 6 decimals: what stands after them says nothing about so few turns. Never −0. */
function rounded(number: number): number {
  return Math.round(number * 1e6) / 1e6 + 0
}
