import type { CodedSession } from '../coding/coded-session.ts'
import { ByDialogue } from './counting.ts'
import type { Counting } from './counting.ts'
import { Groups } from './groups.ts'
import type { Group } from './groups.ts'
import { Tally } from './tally.ts'

/** The turns of a group, tallied. */
export interface TalliedGroup {
  readonly group: Group
  readonly tallied: Tally
}

/**
 * Counts the turns that count, in all and in groups by attributes. Documents stand apart from the dialogue, unless the groups themselves
 * tell them from it.
 */
export class GroupedTally {
  readonly #counting: Counting
  readonly #tallies: ByDialogue<{ readonly whole: Tally; readonly groups: Groups<Tally> }>

  /** @param attributes one or several (`attributeNames`) */
  constructor(attributes: readonly string[], counting: Counting) {
    this.#counting = counting
    this.#tallies = new ByDialogue(
      () => ({ whole: new Tally(), groups: new Groups(attributes, counting.codebook, () => new Tally()) }),
      !attributes.includes('kind') && !attributes.includes('session'),
    )
  }

  add(session: CodedSession): void {
    const { header, turns } = this.#counting.view(session)
    const counted = turns.filter(({ counts }) => counts)
    const { whole, groups } = this.#tallies.of(header)
    whole.add(counted)
    for (const [tally, members] of groups.part(counted)) tally.add(members)
  }

  whole(): Tally {
    return this.#tallies.chosen().whole
  }

  /** In the order of `Groups`. */
  groups(): readonly TalliedGroup[] {
    return this.#tallies.chosen().groups.all()
  }
}
