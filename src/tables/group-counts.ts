import type { TurnView } from './session-view.ts'
import type { ThemeFigures } from './theme-figures.ts'

/** What is counted of a group: its turns, its speakers, the sessions it speaks in, coded words among its words, matches among its words. */
export type CountedUnit = 'turns' | 'speakers' | 'sessions' | 'words' | 'matches'

/** Units by group, of each theme and in all. */
export interface GroupCounts {
  /** @param turns of one session, all of one group */
  add(group: string, turns: readonly TurnView[]): void
  /** Units of a group that speak of a theme; all of them where the theme is null. */
  inGroup(group: string, theme: number | null): number
  /** The same of all other groups together: a session or person that is in several of them is one. */
  inRest(group: string, theme: number | null): number
}

/** Turns, words and matches add up; speakers and sessions are told apart, since one may stand in several groups. */
export function groupCounts(unit: CountedUnit): GroupCounts {
  return unit === 'speakers' || unit === 'sessions' ? new Members(unit) : new Sums(unit)
}

type ByTheme<Counted> = Map<number | null, Counted>

class Sums implements GroupCounts {
  readonly #unit: 'turns' | 'words' | 'matches'
  readonly #all: ByTheme<number> = new Map()
  readonly #groups = new Map<string, ByTheme<number>>()

  constructor(unit: 'turns' | 'words' | 'matches') {
    this.#unit = unit
  }

  add(group: string, turns: readonly TurnView[]): void {
    const own = this.#groups.get(group) ?? new Map<number | null, number>()
    this.#groups.set(group, own)
    for (const counts of [own, this.#all]) {
      for (const { figures, record } of turns) {
        addTo(counts, null, this.#unit === 'turns' ? 1 : record.words)
        for (const one of figures) addTo(counts, one.theme, this.#amountOf(one))
      }
    }
  }

  inGroup(group: string, theme: number | null): number {
    return this.#groups.get(group)?.get(theme) ?? 0
  }

  inRest(group: string, theme: number | null): number {
    return (this.#all.get(theme) ?? 0) - this.inGroup(group, theme)
  }

  #amountOf({ words, matches }: ThemeFigures): number {
    switch (this.#unit) {
      case 'turns':
        return 1
      case 'words':
        return words
      case 'matches':
        return matches
    }
  }
}

class Members implements GroupCounts {
  readonly #unit: 'speakers' | 'sessions'
  readonly #groups = new Map<string, ByTheme<Set<string>>>()

  constructor(unit: 'speakers' | 'sessions') {
    this.#unit = unit
  }

  add(group: string, turns: readonly TurnView[]): void {
    const own = this.#groups.get(group) ?? new Map<number | null, Set<string>>()
    this.#groups.set(group, own)
    for (const turn of turns) {
      const member = this.#unit === 'sessions' ? turn.header.id : speakerOf(turn)
      if (member === null) continue
      for (const theme of [null, ...turn.figures.map((one) => one.theme)])
        own.set(theme, (own.get(theme) ?? new Set()).add(member))
    }
  }

  inGroup(group: string, theme: number | null): number {
    return this.#groups.get(group)?.get(theme)?.size ?? 0
  }

  inRest(group: string, theme: number | null): number {
    const members = new Set<string>()
    for (const [other, own] of this.#groups) {
      if (other !== group) for (const member of own.get(theme) ?? []) members.add(member)
    }
    return members.size
  }
}

/** A person wherever he or she speaks, else a label in its session. */
function speakerOf({ speaker, header }: TurnView): string | null {
  if (speaker === null) return null
  return JSON.stringify(speaker.person === null ? [header.id, speaker.label] : [speaker.person])
}

function addTo(counts: ByTheme<number>, theme: number | null, amount: number): void {
  counts.set(theme, (counts.get(theme) ?? 0) + amount)
}
