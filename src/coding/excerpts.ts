/** From matches to the passages shown to people. The rule of DESIGN §6 is stated here and nowhere else. */
import type { Unit } from '../codebook/codebook.ts'
import { splitParagraphs, splitSentences } from '../text/sentences.ts'
import type { Span } from '../text/span.ts'
import type { TokenList } from './token-list.ts'

/** Words that an excerpt holds at most, unless one match alone is longer. */
const LONGEST_EXCERPT = 60

/** A stretch of tokens, first and last inclusive. */
export interface TokenRange {
  readonly first: number
  readonly last: number
}

/** The units (sentences, paragraphs or the turn) of a turn, by their tokens. */
export interface Units {
  readonly spans: readonly Span[]
  readonly ranges: readonly TokenRange[]
  /** Whether a long unit is cut into windows: sentences are, paragraphs and turns were asked for whole. */
  readonly areCut: boolean
  unitOf(token: number): number
}

/** Cuts a turn's speech into units; units without a word (a lone «…») are part of no range. */
export function splitUnits(text: string, turn: Span, unit: Unit, tokens: TokenList): Units {
  const all =
    unit === 'turn'
      ? [turn]
      : unit === 'paragraph'
        ? splitParagraphs(text, turn.start, turn.end)
        : splitSentences(text, turn.start, turn.end)
  const spans: Span[] = []
  const ranges: TokenRange[] = []
  for (const span of all) {
    const first = tokens.indexAt(span.start)
    const last = tokens.indexAt(span.end) - 1
    if (last < first) continue
    spans.push(span)
    ranges.push({ first, last })
  }
  return { spans, ranges, areCut: unit === 'sentence', unitOf: (token) => findRange(ranges, token) }
}

function findRange(ranges: readonly TokenRange[], token: number): number {
  let low = 0
  let high = ranges.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ranges[middle]?.last ?? 0) < token) low = middle + 1
    else high = middle
  }
  return low
}

/** A passage and which of the matches it holds (positions in the list given). */
export interface Passage {
  readonly span: Span
  readonly members: readonly number[]
}

/**
 * The passages of one theme in one turn: the unit that holds a match; neighbouring units join while together they stay within
 * `LONGEST_EXCERPT` words; a longer sentence is cut into windows around its matches. Every match lies in exactly one passage.
 *
 * @param matches in text order, not overlapping
 */
export function findPassages(text: string, matches: readonly TokenRange[], units: Units, tokens: TokenList): Passage[] {
  const passages: Passage[] = []
  let members: number[] = []
  let first = 0
  let last = -1
  const close = (): void => {
    if (members.length > 0) passages.push(...cut(text, first, last, members, matches, units, tokens))
    members = []
  }
  matches.forEach((match, index) => {
    const from = units.unitOf(match.first)
    const to = units.unitOf(match.last)
    const touches =
      members.length > 0 && (from <= last || (from === last + 1 && wordsIn(units, first, to) <= LONGEST_EXCERPT))
    if (!touches) {
      close()
      first = from
    }
    last = touches ? Math.max(last, to) : to
    members.push(index)
  })
  close()
  return passages
}

function wordsIn(units: Units, first: number, last: number): number {
  return (units.ranges[last]?.last ?? 0) - (units.ranges[first]?.first ?? 0) + 1
}

/** Whole units when they are short enough, otherwise windows around the matches. */
function cut(
  text: string,
  first: number,
  last: number,
  members: readonly number[],
  matches: readonly TokenRange[],
  units: Units,
  tokens: TokenList,
): Passage[] {
  const start = units.spans[first]?.start ?? 0
  const end = units.spans[last]?.end ?? start
  if (!units.areCut || wordsIn(units, first, last) <= LONGEST_EXCERPT) return [{ span: { start, end }, members }]
  const bounds: TokenRange = { first: units.ranges[first]?.first ?? 0, last: units.ranges[last]?.last ?? 0 }
  const groups = groupMatches(members, matches)
  let floor = bounds.first
  return groups.map((group, index): Passage => {
    const core = coreOf(group, matches)
    const next = groups[index + 1]
    const ceiling = next === undefined ? bounds.last : coreOf(next, matches).first - 1
    const window = widen(text, core, { first: floor, last: ceiling }, tokens)
    floor = window.last + 1
    const from = window.first === bounds.first ? start : tokens.start(window.first)
    const to =
      window.last === bounds.last
        ? end
        : closingEnd(
            text,
            tokens.end(window.last),
            window.last + 1 < tokens.length ? tokens.start(window.last + 1) : end,
          )
    return { span: { start: from, end: to }, members: group }
  })
}

/** Matches that fit into one window, from the left. */
function groupMatches(members: readonly number[], matches: readonly TokenRange[]): number[][] {
  const groups: number[][] = []
  for (const member of members) {
    const group = groups.at(-1)
    const begin = group?.[0] === undefined ? undefined : matches[group[0]]
    const match = matches[member]
    if (match === undefined) continue
    if (group !== undefined && begin !== undefined && match.last - begin.first + 1 <= LONGEST_EXCERPT)
      group.push(member)
    else groups.push([member])
  }
  return groups
}

function coreOf(group: readonly number[], matches: readonly TokenRange[]): TokenRange {
  const first = matches[group[0] ?? 0]?.first ?? 0
  const last = Math.max(...group.map((member) => matches[member]?.last ?? 0))
  return { first, last }
}

/** As many words on both sides as the window holds, then back to the pause or conjunction that is farthest out. */
function widen(text: string, core: TokenRange, bounds: TokenRange, tokens: TokenList): TokenRange {
  const room = Math.max(0, LONGEST_EXCERPT - (core.last - core.first + 1))
  const half = Math.floor(room / 2)
  const left = Math.min(core.first - bounds.first, Math.max(half, room - (bounds.last - core.last)))
  const right = Math.min(bounds.last - core.last, room - left)
  let first = core.first - left
  let last = core.last + right
  if (first > bounds.first) first = firstBreak(text, first, core.first, tokens)
  if (last < bounds.last) last = lastBreak(text, core.last, last, tokens)
  return { first, last }
}

/** The first token in `[from, to]` that a pause stands before or that is a conjunction; `from` when there is none. */
function firstBreak(text: string, from: number, to: number, tokens: TokenList): number {
  for (let token = from; token <= to; token++) if (opensClause(text, token, tokens)) return token
  return from
}

/** The last token in `[from, to]` after which a clause opens; `to` when there is none. */
function lastBreak(text: string, from: number, to: number, tokens: TokenList): number {
  for (let token = to; token >= from; token--) if (opensClause(text, token + 1, tokens)) return token
  return to
}

const pause = /[،؛,;:…*+–—-]|\.\.|[.!?؟]/u
const conjunctions: ReadonlySet<string> = new Set(
  'بس لكن ولكن لأن لأنو لانو لأنه لأنها إنو انو أنو لحتى لكي كي وبعدين بعدين فبعدين حيث بينما أما اما إذا اذا وإذا واذا ف و يعني عشان مشان منشان هلق هلأ'.split(
    ' ',
  ),
)

function opensClause(text: string, token: number, tokens: TokenList): boolean {
  if (token <= 0 || token >= tokens.length) return true
  return pause.test(text.slice(tokens.end(token - 1), tokens.start(token))) || conjunctions.has(tokens.bare(token))
}

/** Takes the punctuation that closes a word with it. */
function closingEnd(text: string, end: number, limit: number): number {
  let at = end
  while (at < limit && '.،؛,;:!?؟…»)"”'.includes(text.charAt(at))) at++
  return at
}
