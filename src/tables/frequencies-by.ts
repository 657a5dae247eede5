import type { Theme } from '../codebook/codebook.ts'
import { attributeColumn, attributeInArabic } from './attribute-value.ts'
import { columnsOf, rowsOf, via } from './column.ts'
import type { ColumnOf } from './column.ts'
import type { Counting } from './counting.ts'
import { GroupedTally } from './grouped-tally.ts'
import type { Group } from './groups.ts'
import type { TableFold } from './table.ts'
import { orderedThemes } from './tally.ts'
import { figureColumns, parentColumn, themeColumns } from './theme-columns.ts'
import type { Counted } from './theme-columns.ts'

/** A theme in one group of turns. */
export interface ThemeInGroup extends Counted {
  readonly theme: Theme
  readonly group: Group
}

export interface FrequenciesBy extends TableFold {
  /** Every theme in every group with what has passed so far, in the order of the rows. */
  inGroups(): readonly ThemeInGroup[]
}

/**
 * One row per theme and group of turns, by one attribute or several (`attributeNames`). Themes are ordered as in `frequencies`, groups as
 * `Groups` says; each combination of declared values has its rows: zeros where nobody spoke of the theme, undefined shares where nobody spoke.
 */
export function frequenciesBy(attributes: readonly string[], counting: Counting): FrequenciesBy {
  const { codebook } = counting
  const groupColumns = attributes.map((attribute, at) =>
    attributeColumn<ThemeInGroup>(attribute, codebook, ({ group }) => group[at] ?? null),
  )
  const columns = columnsOfGroups(groupColumns)
  const tally = new GroupedTally(attributes, counting)
  const inGroups = (): readonly ThemeInGroup[] => {
    const groups = tally.groups()
    return orderedThemes(counting.tree, tally.whole()).flatMap(({ theme, position }) =>
      groups.map(({ group, tallied }) => ({
        theme,
        group,
        figures: tallied.figures(position),
        totals: tallied.totals(),
      })),
    )
  }
  return {
    ...describedBy(attributes),
    columns: columnsOf(columns),
    add(session) {
      tally.add(session)
      return []
    },
    *finish() {
      yield* rowsOf(columns, inGroups())
    },
    inGroups,
  }
}

/** The columns of a table of themes by group: what a theme is, which group, the figures. */
export function columnsOfGroups<Subject extends ThemeInGroup>(
  group: readonly ColumnOf<Subject>[],
): readonly ColumnOf<Subject>[] {
  return [
    ...via(({ theme }: Subject) => theme, [...themeColumns, parentColumn]),
    ...group,
    ...via((subject: Subject): Counted => subject, figureColumns),
  ]
}

/** Name and description of a table of frequencies by attributes. */
export function describedBy(attributes: readonly string[]): Pick<TableFold, 'name' | 'description'> {
  return {
    name: ['frequencies-by', ...attributes].join('-'),
    description: {
      en: ['One row per theme', ...attributes].join(' and '),
      ar: ['صف لكل موضوع', ...attributes.map((attribute) => `وكل ${attributeInArabic(attribute)}`)].join(' '),
    },
  }
}
