import type { CodedSession } from '../coding/coded-session.ts'
import type { SessionKind } from '../session/session.ts'
import { ByDialogue } from '../tables/counting.ts'
import type { Counting } from '../tables/counting.ts'
import { frequenciesTable } from '../tables/frequencies.ts'
import type { ThemeFrequency } from '../tables/frequencies.ts'
import { isUncoded } from '../tables/uncoded.ts'

/** What the summary tells of a run. */
export interface SummaryFigures {
  /** Sessions by kind, and of each kind by mode (`in-person`, `online`; null: unknown). */
  readonly sessions: ReadonlyMap<SessionKind, ReadonlyMap<string | null, number>>
  /** Every theme, ordered as in `frequencies`. */
  readonly themes: readonly ThemeFrequency[]
  /** Rows of excerpts.csv. */
  readonly excerpts: number
  /** Those of them that the figures leave out. */
  readonly leftOut: { readonly moderators: number; readonly documents: number }
  /** Counted turns that no theme caught. */
  readonly uncodedTurns: number
}

/** What is told of the dialogue or of the documents, whichever the figures are of. */
interface Tallied {
  uncodedTurns: number
  countedExcerpts: number
}

/** Gathers what the summary tells while sessions pass. */
export class SummaryFold {
  readonly #counting: Counting
  readonly #frequencies: ReturnType<typeof frequenciesTable>
  readonly #tallied = new ByDialogue((): Tallied => ({ uncodedTurns: 0, countedExcerpts: 0 }))
  readonly #sessions = new Map<SessionKind, Map<string | null, number>>()
  #excerpts = 0
  #ofModerators = 0

  constructor(counting: Counting) {
    this.#counting = counting
    this.#frequencies = frequenciesTable(counting)
  }

  add(session: CodedSession): void {
    const { kind, mode } = session.header
    const modes = this.#sessions.get(kind) ?? new Map<string | null, number>()
    this.#sessions.set(kind, modes.set(mode, (modes.get(mode) ?? 0) + 1))
    this.#excerpts += session.excerpts.length
    // It gives its rows at the end only.
    Array.from(this.#frequencies.add(session))
    const tallied = this.#tallied.of(session.header)
    for (const turn of this.#counting.view(session).turns) {
      if (isUncoded(turn)) tallied.uncodedTurns++
      if (turn.counts) tallied.countedExcerpts += turn.excerpts.length
      else this.#ofModerators += turn.excerpts.length
    }
  }

  figures(): SummaryFigures {
    const { uncodedTurns, countedExcerpts } = this.#tallied.chosen()
    const moderators = this.#ofModerators
    return {
      sessions: this.#sessions,
      themes: this.#frequencies.themes(),
      excerpts: this.#excerpts,
      leftOut: { moderators, documents: this.#excerpts - moderators - countedExcerpts },
      uncodedTurns,
    }
  }
}
