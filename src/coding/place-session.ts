import { LineIndex } from '../text/line-index.ts'
import { shortHash } from '../text/short-hash.ts'
import { countWords } from '../text/words.ts'
import type { Span } from '../text/span.ts'
import type { Codebook, Theme } from '../codebook/codebook.ts'
import { timeAt } from '../session/session.ts'
import type { Session, Turn } from '../session/session.ts'
import { contextOf } from './context.ts'
import type { CodedSession, ExcerptRecord, MatchRecord, Position, TurnRecord } from './coded-session.ts'
import type { CodedTurn, Excerpt, Match } from './coding.ts'
import { UniqueIds } from './unique-ids.ts'

/**
 * Resolves the coding of a session to records: UTF-16 spans become code points, lines and columns; excerpts and matches get their
 * ids and excerpts their context. Linear in the session (and logarithmic in its lines).
 *
 * Records stand in text order, those of one place in codebook order.
 *
 * @param turns the coded turns of the session, in order
 */
export function placeSession(session: Session, turns: readonly CodedTurn[], codebook: Codebook): CodedSession {
  const places = new Places(session, codebook)
  const records: { turns: TurnRecord[]; excerpts: ExcerptRecord[]; matches: MatchRecord[] } = {
    turns: [],
    excerpts: [],
    matches: [],
  }
  for (const [position, coded] of turns.entries()) {
    records.turns.push(places.turn(coded))
    /** The excerpt that a match counts in: within a theme no two matches begin at one place. */
    const excerptIds = new Map<number, string>()
    for (const excerpt of inTextOrder(coded.excerpts)) {
      const record = places.excerpt(coded, position, excerpt)
      records.excerpts.push(record)
      for (const match of excerpt.matches) excerptIds.set(places.matchKey(match), record.id)
    }
    for (const match of inTextOrder(coded.matches))
      records.matches.push(places.match(coded, match, excerptIds.get(places.matchKey(match)) ?? null))
  }
  return { header: session.header, speakers: session.speakers, ...records }
}

/** What every record of one session needs to know of it. */
class Places {
  readonly #session: Session
  readonly #themes: readonly Theme[]
  readonly #lines: LineIndex
  readonly #ids = new UniqueIds()
  #lastTurn = { index: 0, name: '' }

  constructor(session: Session, codebook: Codebook) {
    this.#session = session
    this.#themes = codebook.themes
    this.#lines = new LineIndex(session.text)
  }

  turn({ turn, words }: CodedTurn): TurnRecord {
    const text = this.#session.text.slice(turn.span.start, turn.span.end)
    return {
      index: turn.index,
      speaker: turn.speaker?.label ?? null,
      time: turn.time,
      position: this.#position(turn.span),
      words,
      text,
      speech: this.#session.speech.slice(turn.span.start, turn.span.end),
    }
  }

  excerpt({ turn }: CodedTurn, position: number, excerpt: Excerpt): ExcerptRecord {
    const { text, speech, header, turns } = this.#session
    const { span } = excerpt
    const passage = text.slice(span.start, span.end)
    const theme = this.#themeId(excerpt.theme)
    const matches = inTextOrder(excerpt.matches)
    return {
      id: this.#ids.take('x', [header.id, theme, passage]),
      theme,
      turn: turn.index,
      time: timeAt(turn, span.start),
      position: this.#position(span),
      text: passage,
      words: countWords(speech, span.start, span.end),
      evidence: matches.map((match) => text.slice(match.span.start, match.span.end)),
      terms: distinct(matches.map((match) => match.term)),
      rules: distinct(matches.map((match) => `${theme}#${match.rule + 1}`)),
      ...contextOf(text, turns, position, span),
    }
  }

  match({ turn }: CodedTurn, match: Match, excerpt: string | null): MatchRecord {
    const { text, header } = this.#session
    const theme = this.#themeId(match.theme)
    const surface = text.slice(match.span.start, match.span.end)
    return {
      // What surrounds the match is part of its name: its excerpt, else its turn.
      id: this.#ids.take('m', [header.id, theme, excerpt ?? this.#nameOf(turn), match.term, surface]),
      excerpt,
      theme,
      turn: turn.index,
      time: timeAt(turn, match.span.start),
      position: this.#position(match.span),
      term: match.term,
      form: match.form,
      surface,
      class: match.class,
      confidence: match.confidence,
    }
  }

  matchKey({ theme, span }: Match): number {
    return span.start * this.#themes.length + theme
  }

  /** A turn may be as long as the session: it is hashed once, whatever the number of its matches. */
  #nameOf({ index, span }: Turn): string {
    if (this.#lastTurn.index !== index)
      this.#lastTurn = { index, name: shortHash(this.#session.text.slice(span.start, span.end)) }
    return this.#lastTurn.name
  }

  #themeId(position: number): string {
    const theme = this.#themes[position]
    if (theme === undefined) throw new RangeError(`the codebook has no theme at position ${position}`)
    return theme.id
  }

  #position(span: Span): Position {
    const { line, column } = this.#lines.pointAt(span.start)
    const { line: endLine, column: endColumn } = this.#lines.pointAt(span.end)
    return {
      start: this.#lines.codePointAt(span.start),
      end: this.#lines.codePointAt(span.end),
      line,
      column,
      endLine,
      endColumn,
    }
  }
}

/** Within a theme nothing overlaps: no two of them begin at one place. */
function inTextOrder<Placed extends { readonly span: Span; readonly theme: number }>(
  placed: readonly Placed[],
): readonly Placed[] {
  return placed.toSorted((a, b) => a.span.start - b.span.start || a.theme - b.theme)
}

function distinct(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)]
}
