import type { CodedSession } from '../coding/coded-session.ts'
import type { SessionKind } from '../session/session.ts'
import { ByDialogue } from '../tables/counting.ts'
import type { Counting } from '../tables/counting.ts'
import { frequenciesTable } from '../tables/frequencies.ts'
import type { ThemeFrequency } from '../tables/frequencies.ts'

/** What the summary tells of a run. */
export interface SummaryFigures {
  /** Sessions by kind, and of each kind by mode (`in-person`, `online`; null: unknown). */
  readonly sessions: ReadonlyMap<SessionKind, ReadonlyMap<string | null, number>>
  /** Every theme, ordered as in `frequencies`. */
  readonly themes: readonly ThemeFrequency[]
  /** Rows of excerpts.csv. */
  readonly excerpts: number
  /** Counted turns that no theme caught. */
  readonly uncodedTurns: number
}

/** Gathers what the summary tells while sessions pass. */
export class SummaryFold {
  readonly #counting: Counting
  readonly #frequencies: ReturnType<typeof frequenciesTable>
  readonly #uncoded = new ByDialogue(() => ({ turns: 0 }))
  readonly #sessions = new Map<SessionKind, Map<string | null, number>>()
  #excerpts = 0

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
    const { turns } = this.#counting.view(session)
    this.#uncoded.of(session.header).turns += turns.filter(({ counts, excerpts }) => counts && excerpts.length === 0).length
  }

  figures(): SummaryFigures {
    const themes = this.#frequencies.themes()
    return { sessions: this.#sessions, themes, excerpts: this.#excerpts, uncodedTurns: this.#uncoded.chosen().turns }
  }
}
