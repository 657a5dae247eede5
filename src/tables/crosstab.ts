import type { Codebook, Theme } from '../codebook/codebook.ts'
import { attributeColumn, attributeInArabic } from './attribute-value.ts'
import { columnsOf, rowsOf, via } from './column.ts'
import { ByDialogue } from './counting.ts'
import type { Counting } from './counting.ts'
import { cellColumns, shareIn, shareUnitOf } from './crosstab-columns.ts'
import { tallyGroups } from './groups.ts'
import type { Group } from './groups.ts'
import type { Column, TableFold } from './table.ts'
import { orderedThemes, Tally } from './tally.ts'
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
  const fold = new CrosstabFold(counting, options)
  return options.isWide ? wideTable(fold, options) : tidyTable(fold, counting.codebook, options)
}

/** Tallies by group, and over all. */
class CrosstabFold {
  readonly #counting: Counting
  readonly #groups: ReturnType<typeof tallyGroups<Tally>>
  readonly #whole: ByDialogue<Tally>

  constructor(counting: Counting, { by }: CrosstabOptions) {
    this.#counting = counting
    this.#groups = tallyGroups(by, counting.codebook, () => new Tally())
    this.#whole = new ByDialogue(() => new Tally(), !by.includes('kind') && !by.includes('session'))
  }

  add(session: Parameters<TableFold['add']>[0]): readonly [] {
    const { header, turns } = this.#counting.view(session)
    const counted = turns.filter(({ counts }) => counts)
    this.#whole.of(header).add(counted)
    for (const [tally, members] of this.#groups.of(header).part(counted)) tally.add(members)
    return []
  }

  groups(): readonly Group[] {
    return this.#groups
      .chosen()
      .all()
      .map(({ group }) => group)
  }

  /** For each theme, in the order of `frequencies`: what all turns hold of it, and each group. */
  *themes(): Generator<{ readonly whole: Crossed; readonly groups: readonly Crossed[] }> {
    const whole = this.#whole.chosen()
    const groups = this.#groups.chosen().all()
    const crossed = (theme: Theme, position: number, group: Group, tally: Tally): Crossed => ({
      theme,
      group,
      figures: tally.figures(position),
      totals: tally.totals(),
    })
    for (const { theme, position } of orderedThemes(this.#counting.tree, whole))
      yield {
        whole: crossed(theme, position, [], whole),
        groups: groups.map(({ group, tallied }) => crossed(theme, position, group, tallied)),
      }
  }
}

function tidyTable(fold: CrosstabFold, codebook: Codebook, { by, unit }: CrosstabOptions): TableFold {
  const columns = [
    ...via(({ theme }: Crossed) => theme, [...themeColumns, parentColumn]),
    ...by.map((attribute, at) => attributeColumn<Crossed>(attribute, codebook, ({ group }) => group[at] ?? null)),
    ...cellColumns(unit),
  ]
  return {
    ...describedBy(by),
    columns: columnsOf(columns),
    add: (session) => fold.add(session),
    *finish() {
      for (const { groups } of fold.themes()) yield* rowsOf(columns, groups)
    },
  }
}

/** The columns are known once all rows are: which groups there are, the transcripts tell. */
function wideTable(fold: CrosstabFold, { by, unit, showsShares }: CrosstabOptions): TableFold {
  const cellOf = showsShares
    ? (crossed: Crossed) => shareIn(unit, crossed)
    : (crossed: Crossed) => crossed.figures[unit]
  const themes = [...columnsOf(themeColumns), parentColumn.column]
  const wide = (): readonly Column[] => [
    ...themes,
    wideColumn('all', 'الكل', unit, showsShares),
    ...fold.groups().map((group) => {
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
    add: (session) => fold.add(session),
    *finish() {
      for (const { whole, groups } of fold.themes())
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
