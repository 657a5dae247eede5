/** Keyword in context: where terms stand in a session, with the words around them. The matcher is the coder's own. */
import type { Codebook, Label, Operand, Rule, TermOptions } from '../codebook/codebook.ts'
import type { Session, SessionHeader, Turn } from '../session/session.ts'
import { LineIndex } from '../text/line-index.ts'
import type { Span } from '../text/span.ts'
import { nextWord } from '../text/words.ts'
import { isAtLeast } from '../arabic/reading.ts'
import type { Coder, Confidence, Match } from './coding.ts'

/** A place where a term was found. `start` and `end` are code points of the session text, `line` and `column` 1-based. */
export interface ConcordanceLine {
  readonly header: SessionHeader
  readonly turn: Turn
  /** Id of its theme; null for terms that were typed. */
  readonly theme: string | null
  readonly match: Match
  readonly before: string
  readonly surface: string
  readonly after: string
  readonly line: number
  readonly column: number
  readonly start: number
  readonly end: number
}

/** What a concordance shows. */
export interface ConcordanceOptions {
  /** Words on either side, of the same turn. */
  readonly context: number
  readonly minConfidence: Confidence
}

/** Where a session speaks of some themes, in text order, and how many places were not sure enough. */
export interface SessionConcordance {
  readonly lines: readonly ConcordanceLine[]
  readonly unsure: number
}

const noLabel: Label = { ar: null, en: null }
const options: TermOptions = { forms: [], notForms: [], match: 'inflected', partOfSpeech: null, register: null }

/**
 * A codebook of one theme whose terms are those that somebody typed. Where two of them overlap, the longer one is shown.
 *
 * @param asVerbs whether they are verbs; a slash («نزح/ينزح») says so by itself
 */
export function codebookOfTerms(terms: readonly string[], asVerbs: boolean): Codebook {
  const at = { path: '' }
  const rules = terms.map((text): Rule => {
    const tidy = text.trim().replaceAll(/\s+/gu, ' ')
    const operand: Operand = { kind: asVerbs || text.includes('/') ? 'verb' : 'term', text: tidy, options, at }
    return { name: tidy, operand, unless: [], at }
  })
  const about = { label: noLabel, definition: noLabel, include: null, exclude: null, axes: [], color: null, was: [] }
  const theme = { id: 'find', ...about, parent: null, depth: 0, rules, unless: [], coded: [], notCoded: [], at }
  return {
    path: '',
    id: 'find',
    version: '1',
    title: noLabel,
    language: 'ar',
    unit: 'sentence',
    plurals: 'list',
    register: null,
    axes: [],
    attributes: [],
    themes: [theme],
    texts: [],
  }
}

/** Positions of a theme and of its sub-themes; none where the codebook has no theme of this id, present or former. */
export function familyOf(id: string, { themes }: Codebook): ReadonlySet<number> {
  const family = new Set(themes.filter((theme) => theme.id === id || theme.was.includes(id)).map((theme) => theme.id))
  const positions = new Set<number>()
  themes.forEach((theme, position) => {
    if (theme.parent !== null && family.has(theme.parent)) family.add(theme.id)
    if (family.has(theme.id)) positions.add(position)
  })
  return positions
}

/**
 * The concordance of one session.
 *
 * @param themes by their positions in the codebook @param nameOf the id that is shown for a theme
 */
export function concordanceOf(
  session: Session,
  coder: Coder,
  themes: ReadonlySet<number>,
  nameOf: (theme: number) => string | null,
  { context, minConfidence }: ConcordanceOptions,
): SessionConcordance {
  const places = new LineIndex(session.text)
  const lines: ConcordanceLine[] = []
  let unsure = 0
  for (const turn of session.turns) {
    const found = coder.codeTurn(session.speech, turn).matches.filter(({ theme }) => themes.has(theme))
    const sure = found.filter(({ confidence }) => isAtLeast(confidence, minConfidence))
    unsure += found.length - sure.length
    if (sure.length === 0) continue
    const words = wordsIn(session.speech, turn.span)
    for (const match of sure) {
      const { start, end } = match.span
      lines.push({
        header: session.header,
        turn,
        theme: nameOf(match.theme),
        match,
        surface: session.text.slice(start, end),
        ...contextAround(session.text, words, match.span, context),
        ...places.pointAt(start),
        start: places.codePointAt(start),
        end: places.codePointAt(end),
      })
    }
  }
  return { lines, unsure }
}

/** The borders of all words of a turn. */
export function wordsIn(speech: string, turn: Span): readonly Span[] {
  const borders = new Int32Array(2)
  const words: Span[] = []
  for (let at = turn.start; nextWord(speech, at, turn.end, borders); at = borders[1] ?? turn.end)
    words.push({ start: borders[0] ?? at, end: borders[1] ?? turn.end })
  return words
}

/** Verbatim slices of the turn: so many words before and behind a match, white space at the borders left off. */
export function contextAround(
  text: string,
  words: readonly Span[],
  match: Span,
  count: number,
): { readonly before: string; readonly after: string } {
  const first = words.findIndex(({ end }) => end > match.start)
  const next = words.findIndex(({ start }) => start >= match.end)
  const from = words[Math.max(0, first - count)]?.start ?? match.start
  const last = next < 0 || count === 0 ? undefined : words[Math.min(words.length, next + count) - 1]
  const following = last === undefined ? match.end : last.end
  return {
    before: text.slice(Math.min(from, match.start), match.start).trim(),
    after: text.slice(match.end, following).trim(),
  }
}

/** A spelling in which a term was found, and how often. */
export interface FoundForm {
  /** Without marks. */
  readonly surface: string
  readonly theme: string | null
  readonly term: string
  readonly class: string
  readonly confidence: Confidence
  readonly count: number
}

/** Counts the forms of a concordance as its lines pass. */
export class FormCounts {
  private readonly forms = new Map<string, FoundForm>()

  /** @param bare the surface without marks */
  add({ theme, match }: ConcordanceLine, bare: string): void {
    const { term, class: inflection, confidence } = match
    const key = [theme, term, bare, inflection, confidence].join('\0')
    const count = (this.forms.get(key)?.count ?? 0) + 1
    this.forms.set(key, { surface: bare, theme, term, class: inflection, confidence, count })
  }

  /** The most frequent first, then by spelling (UTF-16 order). */
  all(): readonly FoundForm[] {
    return Array.from(this.forms.values()).sort(
      (a, b) => b.count - a.count || (a.surface === b.surface ? 0 : a.surface < b.surface ? -1 : 1),
    )
  }
}
