import type { ExcerptRecord } from '../coding/coded-session.ts'
import type { Meaning } from './column.ts'
import type { TurnView } from './session-view.ts'
import type { ThemeTree } from './theme-tree.ts'

/**
 * In what two themes must stand to be together: one passage, one turn, a few turns in a row, one session. It is always units that are
 * counted, never pairs of events: no measure can exceed 1.
 */
export type Togetherness =
  | { readonly within: 'excerpts' | 'turns' | 'sessions' }
  /** `turns` turns in a row: a window begins at each turn that has enough after it. */
  | { readonly within: 'window'; readonly turns: number }

/** The themes of each unit of a session: positions in the codebook, ascending, ancestors included. @param turns those that count */
export function* themesByUnit(
  turns: readonly TurnView[],
  together: Togetherness,
  tree: ThemeTree,
): Generator<readonly number[]> {
  switch (together.within) {
    case 'turns':
      for (const turn of turns) yield themesOf([turn])
      return
    case 'sessions':
      if (turns.length > 0) yield themesOf(turns)
      return
    case 'window':
      // A session shorter than the window is one window.
      for (let at = 0; at === 0 || at + together.turns <= turns.length; at++)
        if (turns.length > 0) yield themesOf(turns.slice(at, at + together.turns))
      return
    case 'excerpts':
      for (const { excerpts } of turns) yield* themesByPassage(excerpts, tree)
  }
}

function themesOf(turns: readonly TurnView[]): readonly number[] {
  return ascending(turns.flatMap(({ figures }) => figures.map(({ theme }) => theme)))
}

/** Coded text that hangs together is one passage: excerpts that overlap, directly or by way of others. */
function* themesByPassage(excerpts: readonly ExcerptRecord[], tree: ThemeTree): Generator<readonly number[]> {
  const ordered = excerpts.toSorted(({ position: a }, { position: b }) => a.start - b.start || a.end - b.end)
  let themes: number[] = []
  let end = -1
  for (const { theme, position } of ordered) {
    if (position.start >= end && themes.length > 0) {
      yield ascending(themes)
      themes = []
    }
    themes.push(...tree.lineageOf(tree.positionOf(theme)))
    end = Math.max(end, position.end)
  }
  if (themes.length > 0) yield ascending(themes)
}

function ascending(themes: readonly number[]): readonly number[] {
  return [...new Set(themes)].toSorted((a, b) => a - b)
}

/** How a unit is called in the columns of a table. */
export interface UnitWords {
  /** In English, many: `turns`. */
  readonly name: string
  /** What is counted, for «… that speak of both». */
  readonly counted: Meaning
}

/** What the units of a table are called. */
export function unitWordsOf(together: Togetherness): UnitWords {
  switch (together.within) {
    case 'turns':
      return { name: 'turns', counted: ['Turns', 'المداخلات'] }
    case 'sessions':
      return { name: 'sessions', counted: ['Sessions', 'الجلسات'] }
    case 'excerpts':
      return {
        name: 'passages',
        counted: ['Passages (excerpts that overlap are one)', 'المقاطع (المقتطفات المتداخلة مقطع واحد)'],
      }
    case 'window':
      return {
        name: 'windows',
        counted: [
          `Windows of ${together.turns} turns in a row`,
          `النوافذ، وكل منها ${together.turns} من المداخلات المتتالية`,
        ],
      }
  }
}
