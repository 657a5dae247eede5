import type { Theme } from '../codebook/codebook.ts'
import type { MatchRecord } from '../coding/coded-session.ts'
import { compareTexts } from '../text/compare.ts'
import { columnsOf, integer, rowsOf, via } from './column.ts'
import type { ColumnOf } from './column.ts'
import { ByDialogue } from './counting.ts'
import type { Counting } from './counting.ts'
import { readingColumns } from './matches.ts'
import type { TableFold } from './table.ts'
import { themeColumns } from './theme-columns.ts'
import type { ThemeTree } from './theme-tree.ts'

/** One spelling in which a term was found and how it was read; `match` is the first of its kind. */
interface Surface {
  readonly theme: Theme
  readonly match: MatchRecord
  readonly matches: number
  readonly sessions: number
  readonly counted: number
}

/**
 * One row per theme, term, form and surface: every spelling that was found. This is what a researcher reads to trust the coder, so
 * `matches` counts all, whoever said it; `matches_counted` are those that count in the figures. Ordered by theme and term as in the
 * codebook, then by matches, then by surface.
 */
export function termsTable(counting: Counting): TableFold {
  const found = new Map<string, Found>()
  const counted = new ByDialogue(() => new Map<string, number>())
  return {
    name: 'terms',
    description: { en: 'One row per spelling in which a term was found', ar: 'صف لكل كتابة وُجد بها مصطلح' },
    columns: columnsOf(columns),
    add(session) {
      const { turnOf, header } = counting.view(session)
      const countedHere = counted.of(header)
      for (const match of session.matches) {
        const key = [match.theme, match.term, match.form, match.surface, match.class, match.confidence].join('\0')
        const surface = found.get(key) ?? new Found(match)
        found.set(key, surface)
        surface.add(header.id)
        if (match.excerpt !== null && turnOf(match.turn).counts) countedHere.set(key, (countedHere.get(key) ?? 0) + 1)
      }
      return []
    },
    *finish() {
      const countedShown = counted.chosen()
      const surfaces = [...found].map(([key, { match, matches, sessions }]) => {
        return {
          theme: counting.tree.themeOf(match.theme),
          match,
          matches,
          sessions,
          counted: countedShown.get(key) ?? 0,
        }
      })
      yield* rowsOf(columns, inOrder(surfaces, counting.tree))
    },
  }
}

class Found {
  readonly match: MatchRecord
  matches = 0
  sessions = 0
  #lastSession: string | null = null

  constructor(match: MatchRecord) {
    this.match = match
  }

  add(session: string): void {
    this.matches++
    if (this.#lastSession !== session) this.sessions++
    this.#lastSession = session
  }
}

function inOrder(surfaces: readonly Surface[], tree: ThemeTree): readonly Surface[] {
  return surfaces
    .map((surface) => ({
      ...surface,
      position: tree.positionOf(surface.theme.id),
      rule: surface.theme.rules.findIndex(({ name }) => name === surface.match.term),
    }))
    .toSorted(
      (a, b) =>
        a.position - b.position || a.rule - b.rule || b.matches - a.matches || compareReadings(a.match, b.match),
    )
}

function compareReadings(a: MatchRecord, b: MatchRecord): number {
  return (
    compareTexts(a.surface, b.surface) ||
    compareTexts(a.form, b.form) ||
    compareTexts(a.class, b.class) ||
    compareTexts(a.confidence, b.confidence)
  )
}

const columns: readonly ColumnOf<Surface>[] = [
  ...via(({ theme }: Surface) => theme, themeColumns),
  ...via(({ match }: Surface) => match, readingColumns),
  integer(
    'matches',
    'matches',
    ['How often it was found, whoever said it', 'كم مرة وُجدت، أياً كان القائل'],
    ({ matches }) => matches,
  ),
  integer(
    'matches_counted',
    'matches',
    ['Those that count in the figures', 'ما يُحسب منها في الأرقام'],
    ({ counted }) => counted,
  ),
  integer(
    'sessions',
    'sessions',
    ['Sessions in which it was found', 'الجلسات التي وُجدت فيها'],
    ({ sessions }) => sessions,
  ),
]
