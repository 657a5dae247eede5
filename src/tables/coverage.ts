import { valueOf } from './attribute-value.ts'
import type { Theme } from '../codebook/codebook.ts'
import { compareTexts } from '../text/compare.ts'
import { columnsOf, list, rowsOf, text, via } from './column.ts'
import type { ColumnOf } from './column.ts'
import { ByDialogue } from './counting.ts'
import type { Counting } from './counting.ts'
import { valuesInOrder } from './groups.ts'
import { PairTally } from './pair-tally.ts'
import type { SessionView, TurnView } from './session-view.ts'
import { jaccard } from './statistics/association.ts'
import { isUndefined } from './statistics/figure.ts'
import type { TableFold } from './table.ts'
import { orderedThemes, Tally } from './tally.ts'
import { figureColumns, parentColumn, themeColumns } from './theme-columns.ts'
import type { Counted } from './theme-columns.ts'

export interface CoverageOptions {
  /** A theme in a greater share of the turns (0–1) hardly tells them apart. */
  readonly broadShare: number
  /** Themes whose turns overlap by more than this (Jaccard, 0–1) may be one. */
  readonly duplicateShare: number
}

/** A theme, where nobody speaks of it, and what may be wrong with it. */
interface Covered extends Counted {
  readonly theme: Theme
  readonly absent: Places<readonly string[]>
  readonly use: string
  readonly duplicates: readonly string[]
}

interface Places<Values> {
  readonly sessions: Values
  readonly governorates: Values
  readonly levels: Values
}

const usual: CoverageOptions = { broadShare: 0.25, duplicateShare: 0.8 }

/**
 * One row per theme: where it is spoken of and, the negative cases, where not: sessions, governorates and levels of people who count
 * and none of whom speaks of it; themes that are never used, used once or used nearly everywhere; and themes that may be the same. A parent counts the union
 * with its sub-themes, and themes of one lineage are never taken for the same. Ordered as `frequencies`. Memory: themes × sessions.
 *
 * @param options those that are left out are usual: broadShare 0.25, duplicateShare 0.8
 */
export function coverageTable(counting: Counting, options: Partial<CoverageOptions> = {}): TableFold {
  const { broadShare, duplicateShare } = { ...usual, ...options }
  const tallies = new ByDialogue(() => new CoverageTally(counting))
  return {
    name: 'coverage',
    description: {
      en: 'One row per theme: where it is spoken of and where not',
      ar: 'صف لكل موضوع: أين يُتحدث عنه وأين لا',
    },
    columns: columnsOf(columns),
    add(session) {
      const view = counting.view(session)
      tallies.of(view.header).add(view)
      return []
    },
    *finish() {
      const tally = tallies.chosen()
      const duplicates = tally.duplicates(duplicateShare)
      const totals = tally.all.totals()
      const rows = orderedThemes(counting.tree, tally.all).map(({ theme, position }): Covered => {
        const figures = tally.all.figures(position)
        const use = useOf(figures.excerpts, figures.turns > totals.turns * broadShare)
        return { theme, figures, totals, absent: tally.absent(position), use, duplicates: duplicates.get(theme) ?? [] }
      })
      yield* rowsOf(columns, rows)
    },
  }
}

function useOf(excerpts: number, isBroad: boolean): string {
  if (excerpts === 0) return 'never'
  if (isBroad) return 'broad'
  return excerpts === 1 ? 'once' : 'several'
}

/** Who speaks where, in all and by theme. */
class CoverageTally {
  readonly all: Tally = new Tally()
  readonly #counting: Counting
  readonly #pairs: PairTally
  readonly #everywhere: Places<Set<string>> = emptyPlaces()
  readonly #themes = new Map<number, Places<Set<string>>>()

  constructor(counting: Counting) {
    this.#counting = counting
    this.#pairs = new PairTally(counting.tree)
  }

  add({ turns }: SessionView): void {
    const counted = turns.filter(({ counts }) => counts)
    this.all.add(counted)
    for (const turn of counted) {
      this.#pairs.add(turn.figures.map(({ theme }) => theme))
      addPlaces(this.#everywhere, turn)
      for (const { theme } of turn.figures) {
        const places = this.#themes.get(theme) ?? emptyPlaces()
        this.#themes.set(theme, places)
        addPlaces(places, turn)
      }
    }
  }

  /** @param theme position in the codebook */
  absent(theme: number): Places<readonly string[]> {
    const present = this.#themes.get(theme) ?? emptyPlaces()
    const { sessions, governorates, levels } = this.#everywhere
    return {
      sessions: [...sessions].filter((session) => !present.sessions.has(session)).toSorted(compareTexts),
      governorates: this.#inOrder('governorate', governorates).filter((value) => !present.governorates.has(value)),
      levels: this.#inOrder('level', levels).filter((value) => !present.levels.has(value)),
    }
  }

  duplicates(share: number): ReadonlyMap<Theme, readonly string[]> {
    const duplicates = new Map<Theme, string[]>()
    for (const pair of this.#pairs.pairs()) {
      const overlap = jaccard(pair)
      if (isUndefined(overlap) || overlap <= share) continue
      for (const [one, other] of [
        [pair.a, pair.b],
        [pair.b, pair.a],
      ] as const)
        duplicates.set(one, [...(duplicates.get(one) ?? []), other.id])
    }
    return duplicates
  }

  #inOrder(attribute: string, found: ReadonlySet<string>): readonly string[] {
    const definition = this.#counting.codebook.attributes.find(({ name }) => name === attribute)
    return valuesInOrder(definition?.values ?? [], found)
  }
}

function emptyPlaces(): Places<Set<string>> {
  return { sessions: new Set(), governorates: new Set(), levels: new Set() }
}

function addPlaces(places: Places<Set<string>>, turn: TurnView): void {
  places.sessions.add(turn.header.id)
  const governorate = valueOf('governorate', turn)
  if (governorate !== null) places.governorates.add(governorate)
  const level = valueOf('level', turn)
  if (level !== null) places.levels.add(level)
}

const shown: ReadonlySet<string> = new Set(['excerpts', 'turns', 'turns_total', 'turns_share', 'sessions'])

const columns: readonly ColumnOf<Covered>[] = [
  ...via(({ theme }: Covered) => theme, [...themeColumns, parentColumn]),
  ...via(
    (covered: Covered): Counted => covered,
    figureColumns.filter(({ column }) => shown.has(column.name)),
  ),
  list(
    'sessions_without',
    ['Sessions in which people count and nobody speaks of it', 'جلسات فيها من يُحسب كلامه ولا يتحدث فيها أحد عنه'],
    ({ absent }) => absent.sessions,
  ),
  list(
    'governorates_without',
    ['Governorates whose people count and nobody speaks of it', 'محافظات يُحسب كلام أهلها ولا يتحدث منهم أحد عنه'],
    ({ absent }) => absent.governorates,
  ),
  list(
    'levels_without',
    ['Levels whose people count and nobody speaks of it', 'مستويات يُحسب كلام أهلها ولا يتحدث منهم أحد عنه'],
    ({ absent }) => absent.levels,
  ),
  text(
    'use',
    [
      'never, once (in one excerpt), several, or broad (in so large a share of the turns that it hardly tells them apart)',
      'never لم يُستعمل، once في مقتطف واحد، several في عدة مقتطفات، broad في حصة من المداخلات تكاد لا تميّز بعضها من بعض',
    ],
    ({ use }) => use,
  ),
  list(
    'near_duplicates',
    ['Themes that nearly the same turns speak of', 'مواضيع تكاد تتحدث عنها المداخلات نفسها'],
    ({ duplicates }) => duplicates,
  ),
]
