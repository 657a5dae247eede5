import type { ExcerptRecord, MatchRecord, TurnRecord } from '../coding/coded-session.ts'
import { countWords } from '../text/words.ts'
import type { ThemeTree } from './theme-tree.ts'
import { speechBetween } from './turn-text.ts'

/** What one turn holds of one theme, its sub-themes included: never their sum, always their union. */
export interface ThemeFigures {
  /** Position in the codebook. */
  readonly theme: number
  /** Different passages: one that two sub-themes share counts once. */
  readonly excerpts: number
  /** Different places. */
  readonly matches: number
  /** Words of the turn that at least one of the passages covers. */
  readonly words: number
}

/** The excerpts and counting matches of one theme alone in one turn. */
interface Own {
  readonly excerpts: ExcerptRecord[]
  readonly matches: MatchRecord[]
}

/**
 * The figures of every theme that a turn speaks of, in codebook order; ancestors are among them.
 *
 * @param excerpts of this turn @param matches of this turn; those without an excerpt don't count
 */
export function figuresOf(
  turn: TurnRecord,
  excerpts: readonly ExcerptRecord[],
  matches: readonly MatchRecord[],
  tree: ThemeTree,
): readonly ThemeFigures[] {
  if (excerpts.length === 0) return []
  const families = new Map<number, Own[]>()
  for (const [theme, own] of byTheme(excerpts, matches, tree)) {
    for (const member of tree.lineageOf(theme)) families.set(member, [...(families.get(member) ?? []), own])
  }
  return [...families].toSorted(([a], [b]) => a - b).map(([theme, members]) => ({ theme, ...unionOf(turn, members) }))
}

function byTheme(
  excerpts: readonly ExcerptRecord[],
  matches: readonly MatchRecord[],
  tree: ThemeTree,
): ReadonlyMap<number, Own> {
  const own = new Map<number, Own>()
  for (const excerpt of excerpts) {
    const position = tree.positionOf(excerpt.theme)
    const known = own.get(position)
    if (known === undefined) own.set(position, { excerpts: [excerpt], matches: [] })
    else known.excerpts.push(excerpt)
  }
  for (const match of matches) if (match.excerpt !== null) own.get(tree.positionOf(match.theme))?.matches.push(match)
  return own
}

function unionOf(turn: TurnRecord, members: readonly Own[]): Omit<ThemeFigures, 'theme'> {
  const [only] = members
  if (only !== undefined && members.length === 1) {
    return {
      excerpts: only.excerpts.length,
      matches: only.matches.length,
      words: sum(only.excerpts.map(({ words }) => words)),
    }
  }
  const passages = distinctPlaces(members.flatMap(({ excerpts }) => excerpts))
  return {
    excerpts: passages.length,
    matches: distinctPlaces(members.flatMap(({ matches }) => matches)).length,
    words: coveredWords(turn, passages),
  }
}

/** One of those that begin and end together, in text order. */
function distinctPlaces<Placed extends { readonly position: { readonly start: number; readonly end: number } }>(
  placed: readonly Placed[],
): readonly Placed[] {
  const ordered = placed.toSorted(({ position: a }, { position: b }) => a.start - b.start || a.end - b.end)
  return ordered.filter(({ position }, at) => {
    const previous = ordered[at - 1]?.position
    return previous?.start !== position.start || previous.end !== position.end
  })
}

/** @param passages in text order */
function coveredWords(turn: TurnRecord, passages: readonly ExcerptRecord[]): number {
  let words = 0
  let reached = turn.position.start
  for (const { position, words: own } of passages) {
    if (position.start >= reached) words += own
    else if (position.end > reached) words += countWords(speechBetween(turn, reached, position.end))
    reached = Math.max(reached, position.end)
  }
  return words
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
