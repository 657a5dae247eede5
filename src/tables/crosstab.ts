import type { Theme } from '../codebook/codebook.ts'
import { attributeColumn, attributeInArabic } from './attribute-value.ts'
import { columnsOf, rowsOf, via } from './column.ts'
import type { Counting } from './counting.ts'
import { cellColumns, shareIn, shareUnitOf } from './crosstab-columns.ts'
import { GroupedTally } from './grouped-tally.ts'
import type { TalliedGroup } from './grouped-tally.ts'
import type { Group } from './groups.ts'
import type { Column, TableFold } from './table.ts'
import { orderedThemes } from './tally.ts'
import { parentColumn, themeColumns } from './theme-columns.ts'
import type { Counted } from './theme-columns.ts'
import { unitsInArabic } from './units.ts'
import type { Unit } from './units.ts'

/** What a crosstab counts, and how it is laid out. */
export interface CrosstabOptions {
  /** One attribute or several, by which turns are told apart. */
  readonly by: readonly string[]
  readonly unit: Unit
  /** A column for each group, instead of a row for each theme and group. */
  readonly isWide: boolean
  /** In a wide table: shares (0–1) instead of counts; of passages and places, their number per 1,000 words. */
  readonly showsShares: boolean
}

/** A theme in one group of turns, or over all of them. */
interface Crossed extends Counted {
  readonly theme: Theme
  readonly group: Group
}

/**
 * Themes against groups of turns: how much of one unit each group holds of each theme, of how much in all. Over all groups, turns, passages,
 * places and words add up to `frequencies`; speakers and sessions may be in several groups.
 */
export function crosstabTable(counting: Counting, options: CrosstabOptions): TableFold {
  return options.isWide ? wideTable(counting, options) : tidyTable(counting, options)
}

/** A theme over all turns, and in each group. */
interface CrossedTheme {
  readonly whole: Crossed
  readonly groups: readonly Crossed[]
}

/** Every theme, in the order of `frequencies`. */
function* crossedThemes(tally: GroupedTally, { tree }: Counting): Generator<CrossedTheme> {
  const whole = { group: [], tallied: tally.whole() }
  const groups = tally.groups()
  for (const { theme, position } of orderedThemes(tree, whole.tallied)) {
    const crossed = ({ group, tallied }: TalliedGroup): Crossed => ({
      theme,
      group,
      figures: tallied.figures(position),
      totals: tallied.totals(),
    })
    yield { whole: crossed(whole), groups: groups.map(crossed) }
  }
}

function tidyTable(counting: Counting, { by, unit }: CrosstabOptions): TableFold {
  const { codebook } = counting
  const tally = new GroupedTally(by, counting)
  const columns = [
    ...via(({ theme }: Crossed) => theme, [...themeColumns, parentColumn]),
    ...by.map((attribute, at) => attributeColumn<Crossed>(attribute, codebook, ({ group }) => group[at] ?? null)),
    ...cellColumns(unit),
  ]
  return {
    ...describedBy(by),
    columns: columnsOf(columns),
    add(session) {
      tally.add(session)
      return []
    },
    *finish() {
      for (const { groups } of crossedThemes(tally, counting)) yield* rowsOf(columns, groups)
    },
  }
}

/** The columns are known once all rows are: which groups there are, the transcripts tell. */
function wideTable(counting: Counting, { by, unit, showsShares }: CrosstabOptions): TableFold {
  const tally = new GroupedTally(by, counting)
  const cellOf = showsShares
    ? (crossed: Crossed) => shareIn(unit, crossed)
    : (crossed: Crossed) => crossed.figures[unit]
  const themes = [...columnsOf(themeColumns), parentColumn.column]
  const wide = (): readonly Column[] => [
    ...themes,
    wideColumn('all', 'الكل', unit, showsShares),
    ...tally.groups().map(({ group }) => {
      const names = group.map((value) => value ?? 'unknown')
      return wideColumn(
        by.map((attribute, at) => `${attribute}_${names[at] ?? ''}`).join('_'),
        group.map((value, at) => arabicValue(by[at] ?? '', value)).join('، '),
        unit,
        showsShares,
      )
    }),
  ]
  return {
    ...describedBy(by),
    get columns() {
      return wide()
    },
    add(session) {
      tally.add(session)
      return []
    },
    *finish() {
      for (const { whole, groups } of crossedThemes(tally, counting))
        yield [
          ...[...themeColumns, parentColumn].map(({ cell }) => cell(whole.theme)),
          ...[whole, ...groups].map(cellOf),
        ]
    },
  }
}

function arabicValue(attribute: string, value: string | null): string {
  if (value === null) return `${attributeInArabic(attribute)}: غير معروف`
  return attribute === 'governorate' ? value : `${attributeInArabic(attribute)} ${value}`
}

function wideColumn(name: string, nameAr: string, unit: Unit, showsShares: boolean): Column {
  const shown = showsShares ? shareUnitOf(unit) : unit
  return {
    name,
    nameAr,
    type: showsShares ? 'number' : 'integer',
    unit: shown,
    description: {
      en: `What the turns of the group hold of the theme: ${shown}`,
      ar: `ما في مداخلات المجموعة من الموضوع: ${unitsInArabic[unit]}`,
    },
  }
}

function describedBy(by: readonly string[]): Pick<TableFold, 'name' | 'description'> {
  return {
    name: ['crosstab-by', ...by].join('-'),
    description: {
      en: `Themes against ${by.join(' and ')}`,
      ar: `المواضيع مقابل ${by.map((attribute) => attributeInArabic(attribute)).join(' و')}`,
    },
  }
}
