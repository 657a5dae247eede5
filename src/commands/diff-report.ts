import type { CodebookComparison, ThemeComparison } from '../checks/compare-codebooks.ts'
import type { RuleComparison } from '../checks/compare-rules.ts'
import type { CodingChange, CodingChangeKind, ThemeEffect } from '../checks/compare-codings.ts'
import type { FieldChange } from '../checks/field-changes.ts'
import type { VersionAdvice } from '../checks/version-advice.ts'
import type { Theme } from '../codebook/codebook.ts'
import type { ExcerptRecord } from '../coding/coded-session.ts'
import type { Place } from '../diagnostic/diagnostic.ts'
import type { Language } from '../diagnostic/format.ts'
import type { Session } from '../session/session.ts'
import { citationOf } from '../tables/citation.ts'

/** A codebook that is compared, as it was named. */
export interface Side {
  readonly path: string
  readonly id: string
  readonly version: string
  readonly sha256: string
}

/** All that `diff` has to show. */
export interface DiffReport {
  readonly a: Side
  readonly b: Side
  readonly comparison: CodebookComparison
  /** Where a key outside the themes stands: in B, or in A where B lacks it. */
  readonly placeOf: (change: FieldChange) => Place
  /** Null where no transcripts were named. */
  readonly effect: Effect | null
  readonly advice: VersionAdvice
}

/** What the change does to the codings of some sessions. */
export interface Effect {
  readonly sessions: number
  readonly themes: readonly ThemeEffect[]
  readonly examples: Examples
}

/** What one side made of a passage: its excerpts verbatim, the words they were coded for, and the terms that found those. */
export interface ShownPassage {
  readonly texts: readonly string[]
  readonly evidence: readonly string[]
  readonly terms: readonly string[]
}

/** A passage that A and B code differently, as people are shown it. */
export interface Example {
  /** `hama.txt:2:34` */
  readonly place: string
  readonly citation: string
  readonly a: ShownPassage | null
  readonly b: ShownPassage | null
}

/** The kinds of passages in the order in which they are shown. */
export const changeKinds: readonly CodingChangeKind[] = ['gained', 'lost', 'evidence', 'border']

/** The first passages of every theme and kind; the others are counted elsewhere. */
export class Examples {
  readonly #limit: number
  readonly #kept = new Map<ThemeComparison, Record<CodingChangeKind, Example[]>>()

  /** @param limit for each theme and kind */
  constructor(limit: number) {
    this.#limit = limit
  }

  add(changes: readonly CodingChange[], session: Session): void {
    for (const change of changes) {
      const own = this.#kept.get(change.theme) ?? { gained: [], lost: [], evidence: [], border: [] }
      this.#kept.set(change.theme, own)
      if (own[change.kind].length < this.#limit) own[change.kind].push(detached(toExample(change, session)))
    }
  }

  of(theme: ThemeComparison, kind: CodingChangeKind): readonly Example[] {
    return this.#kept.get(theme)?.[kind] ?? []
  }
}

/** A slice keeps the whole text alive that it was cut from: what is kept until the end must not hold on to its session. */
function detached(example: Example): Example {
  return JSON.parse(JSON.stringify(example)) as Example // What was written is what is read.
}

function toExample(change: CodingChange, session: Session): Example {
  const { line, column } = firstOf(change).position
  return {
    place: `${session.header.source}:${line}:${column}`,
    citation: citationOfChange(change, session),
    a: toPassage(change.a),
    b: toPassage(change.b),
  }
}

/** How a report cites the beginning of a passage. */
export function citationOfChange(change: CodingChange, { header, turns }: Session): string {
  const speaker = turns.find(({ index }) => index === change.turn)?.speaker ?? null
  return citationOf({ speaker, header }, firstOf(change).position.line)
}

function firstOf({ a, b }: CodingChange): ExcerptRecord {
  const first = b[0] ?? a[0]
  if (first === undefined) throw new RangeError('a passage that nobody coded has not changed')
  return first
}

function toPassage(excerpts: readonly ExcerptRecord[]): ShownPassage | null {
  if (excerpts.length === 0) return null
  return {
    texts: excerpts.map(({ text }) => text),
    evidence: [...new Set(excerpts.flatMap(({ evidence }) => evidence))],
    terms: [...new Set(excerpts.flatMap(({ terms }) => terms))],
  }
}

/** How many passages of a theme are of a kind. */
export function countOf(effect: ThemeEffect, kind: CodingChangeKind): number {
  return kind === 'border' ? effect.borders : effect[kind]
}

/** The theme as it is now, or as it was where it is gone. */
export function presentOf({ a, b }: ThemeComparison): Theme {
  const theme = b ?? a
  if (theme === null) throw new RangeError('a comparison without a theme')
  return theme
}

/** The label in a language, else in any. */
export function labelOf({ label }: Theme, language: Language): string {
  return label[language] ?? label.ar ?? label.en ?? ''
}

/** `path:line:column` */
export function placeText({ path, line, column }: Place): string {
  return [path, line, column].filter((part) => part !== undefined).join(':')
}

/** Terms of a theme that came from, or went to, one other theme. */
export interface TermMove {
  readonly isHere: boolean
  /** Id of the other theme. */
  readonly theme: string
  readonly terms: number
}

/** The rules of a theme that are told one by one: where a theme is new or gone, only how many of its terms stand elsewhere. */
export function toldRules({ kind, rules }: ThemeComparison): readonly RuleComparison[] {
  return kind === 'kept' || kind === 'renamed' ? rules.filter((rule) => rule.kind !== 'same') : []
}

/** Where the terms of a theme that is new or gone came from, or went. */
export function movesOf({ kind, b, rules }: ThemeComparison): readonly TermMove[] {
  if (kind === 'kept' || kind === 'renamed') return []
  const counts = new Map<string, number>()
  for (const rule of rules) {
    if (rule.kind !== 'moved') continue
    const other = (b === null ? rule.b : rule.a)?.theme.id ?? ''
    counts.set(other, (counts.get(other) ?? 0) + 1)
  }
  return Array.from(counts, ([theme, terms]) => ({ isHere: b !== null, theme, terms }))
}
