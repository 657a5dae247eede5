import type { Theme } from '../codebook/codebook.ts'
import { attributeColumn, valueOf } from './attribute-value.ts'
import { columnsOf, renamed, rowsOf, via } from './column.ts'
import type { ColumnOf } from './column.ts'
import { ByDialogue } from './counting.ts'
import type { Counting } from './counting.ts'
import { groupBy } from './group-by.ts'
import { orderOfGroups } from './groups.ts'
import type { Group } from './groups.ts'
import { groupCounts } from './group-counts.ts'
import type { CountedUnit, GroupCounts } from './group-counts.ts'
import { keynessColumns, keynessOf } from './keyness-columns.ts'
import type { Keyness } from './keyness-columns.ts'
import type { SessionView, TurnView } from './session-view.ts'
import { unitColumn } from './statistic-columns.ts'
import { isUndefined } from './statistics/figure.ts'
import type { TableFold } from './table.ts'
import { orderedThemes, Tally } from './tally.ts'
import { parentColumn, themeColumns } from './theme-columns.ts'

export interface KeynessOptions {
  /** Attributes that make the groups, as in `frequencies-by`: one, or several whose values are combined. */
  readonly by: readonly string[]
  /** Turns unless told. */
  readonly unit?: CountedUnit
}

/** A theme in a group against the rest. */
interface ThemeKeyness extends Keyness {
  readonly theme: Theme
  readonly group: Group
  readonly unit: CountedUnit
}

/**
 * One row per group and theme: what the group speaks of more, or less, than all others together. Turns of which an attribute is unknown
 * are left out, of the rest too: they may belong to the group. A group has rows where somebody who counts speaks in it and somebody
 * outside of it. Groups as the codebook declares their values; in a group the strongest evidence (G²) first, then as `frequencies`;
 * p-values are adjusted over the themes of a group. A parent counts the union with its sub-themes. Memory: themes × groups, and times
 * the speakers or sessions where those are counted.
 */
export function keynessTable(counting: Counting, { by, unit = 'turns' }: KeynessOptions): TableFold {
  const columns = columnsBy(by, counting)
  const byKind = by.includes('kind')
  // By kind, documents stand beside the dialogue anyway.
  const tallies = new ByDialogue(() => new KeynessTally(by, unit), !byKind)
  return {
    name: `keyness-by-${by.join('-')}`,
    description: {
      en: `One row per theme and ${by.join(' × ')}: what tells the group from the rest`,
      ar: 'صف لكل موضوع وكل مجموعة: ما يميّز المجموعة من غيرها',
    },
    columns: columnsOf(columns),
    add(session) {
      const view = counting.view(session)
      tallies.of(view.header).add(view)
      return []
    },
    *finish() {
      yield* rowsOf(columns, tallies.chosen().rows(counting))
    },
  }
}

class KeynessTally {
  readonly #by: readonly string[]
  readonly #unit: CountedUnit
  readonly #all = new Tally()
  readonly #counts: GroupCounts
  /** By their keys. */
  readonly #groups = new Map<string, Group>()

  constructor(by: readonly string[], unit: CountedUnit) {
    this.#by = by
    this.#unit = unit
    this.#counts = groupCounts(unit)
  }

  add({ turns }: SessionView): void {
    const counted = turns.filter(({ counts }) => counts)
    this.#all.add(counted)
    for (const [key, group] of groupBy(counted, (turn) => this.#keyOf(turn))) {
      if (key !== null) this.#counts.add(key, group)
    }
  }

  *rows({ tree, codebook }: Counting): Generator<ThemeKeyness> {
    const themes = orderedThemes(tree, this.#all)
    const compare = orderOfGroups(this.#by, codebook)
    for (const [key, group] of [...this.#groups].toSorted(([, one], [, other]) => compare(one, other))) {
      const [groupTotal, restTotal] = [this.#counts.inGroup(key, null), this.#counts.inRest(key, null)]
      if (groupTotal === 0 || restTotal === 0) continue
      const rows = keynessOf(
        themes.map(({ theme, position }) => {
          const [inGroup, inRest] = [this.#counts.inGroup(key, position), this.#counts.inRest(key, position)]
          return { theme, group, unit: this.#unit, contrast: { inGroup, groupTotal, inRest, restTotal } }
        }),
      )
      yield* rows.toSorted((a, b) => evidenceOf(b) - evidenceOf(a))
    }
  }

  /** Null where the value of an attribute is unknown. */
  #keyOf(turn: TurnView): string | null {
    const group = this.#by.map((attribute) => valueOf(attribute, turn))
    if (group.includes(null)) return null
    const key = JSON.stringify(group)
    this.#groups.set(key, group)
    return key
  }
}

/** Themes without a figure come last. */
function evidenceOf({ likelihood }: Keyness): number {
  return isUndefined(likelihood) ? -1 : likelihood
}

function columnsBy(by: readonly string[], counting: Counting): readonly ColumnOf<ThemeKeyness>[] {
  const others = [unitColumn<ThemeKeyness>(({ unit }) => unit), ...keynessColumns]
  const themes = via(({ theme }: ThemeKeyness) => theme, [...themeColumns, parentColumn])
  const names = new Set([...themes, ...others].map(({ column }) => column.name))
  const groups = by.map((attribute, at) => {
    const column = attributeColumn<ThemeKeyness>(attribute, counting.codebook, ({ group }) => group[at] ?? null)
    return names.has(attribute) ? renamed(column, `attribute_${attribute}`, column.column.nameAr) : column
  })
  return [...themes, ...groups, ...others]
}
