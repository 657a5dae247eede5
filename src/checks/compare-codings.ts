/** What a change of a codebook does to the codings: the excerpts that each theme and each rule gained and lost. */
import type { CodedSession, ExcerptRecord, MatchRecord } from '../coding/coded-session.ts'
import type { CodebookComparison, ThemeComparison } from './compare-codebooks.ts'
import type { RuleComparison } from './compare-rules.ts'

/**
 * What became of a passage of one theme.
 *
 * - `gained`: A coded nothing of it, `lost`: B codes nothing of it
 * - `evidence`: coded by both, for other words (its borders may differ, too)
 * - `border`: coded by both for the same words, with other borders
 */
export type CodingChangeKind = 'gained' | 'lost' | 'evidence' | 'border'

/** A passage that A and B code differently: the excerpts of both that overlap, in text order; one side is empty for what was gained or lost. */
export interface CodingChange {
  readonly kind: CodingChangeKind
  readonly theme: ThemeComparison
  /** Index of its turn. */
  readonly turn: number
  readonly a: readonly ExcerptRecord[]
  readonly b: readonly ExcerptRecord[]
}

/** Excerpts that a rule is evidence in; `gained` and `lost` are those that the theme gained and lost. */
export interface RuleEffect {
  readonly rule: RuleComparison
  readonly before: number
  readonly after: number
  readonly gained: number
  readonly lost: number
}

/**
 * Excerpts of a theme itself, sub-themes apart, those of moderators included: the rows of excerpts.csv. `borders` and `evidence` count passages, which may be
 * two excerpts in A and one in B.
 */
export interface ThemeEffect {
  readonly theme: ThemeComparison
  readonly before: number
  readonly after: number
  readonly gained: number
  readonly lost: number
  readonly borders: number
  readonly evidence: number
  /** Rules whose figures differ, in codebook order. */
  readonly rules: readonly RuleEffect[]
}

type Figures = Record<'before' | 'after' | 'gained' | 'lost', number>
type ThemeFigures = Figures & Record<'border' | 'evidence', number>

/** Compares the codings of one session after the other; keeps nothing but figures. */
export class CodingComparison {
  readonly #themes: readonly ThemeComparison[]
  readonly #themesOfA = new Map<string, ThemeComparison>()
  readonly #themesOfB = new Map<string, ThemeComparison>()
  /** By `theme#number`. */
  readonly #rulesOfA = new Map<string, RuleComparison>()
  readonly #rulesOfB = new Map<string, RuleComparison>()
  readonly #themeFigures = new Map<ThemeComparison, ThemeFigures>()
  readonly #ruleFigures = new Map<RuleComparison, Figures>()

  constructor({ themes }: CodebookComparison) {
    this.#themes = themes
    for (const theme of themes) if (theme.b !== null) this.#themesOfB.set(theme.b.id, theme)
    for (const theme of themes) {
      const heir = theme.into === null ? theme : this.#themesOfB.get(theme.into)
      if (theme.a !== null) this.#themesOfA.set(theme.a.id, heir ?? theme)
      for (const rule of theme.rules) this.#addRule(rule)
    }
  }

  /** @param a the session as A codes it @param b as B does @returns what differs, in codebook order, then text order */
  add(a: CodedSession, b: CodedSession): readonly CodingChange[] {
    const [before, after] = [byTheme(a, this.#themesOfA), byTheme(b, this.#themesOfB)]
    const [evidenceOfA, evidenceOfB] = [evidenceIn(a), evidenceIn(b)]
    return this.#themes.flatMap((theme) => {
      const [own, others] = [before.get(theme) ?? [], after.get(theme) ?? []]
      this.#count(theme, own, others)
      const changes = passagesOf(own, others).flatMap((passage): readonly CodingChange[] => {
        const kind = kindOf(passage, evidenceOfA, evidenceOfB)
        const first = passage.a[0] ?? passage.b[0]
        return kind === null || first === undefined ? [] : [{ kind, theme, turn: first.turn, ...passage }]
      })
      for (const change of changes) this.#countChange(change)
      return changes
    })
  }

  /** The themes whose codings, or the rules behind them, differ, in codebook order. */
  effects(): readonly ThemeEffect[] {
    return this.#themes.flatMap((theme) => {
      const figures = this.#themeFigures.get(theme)
      const rules = this.#rulesOf(theme)
      if (figures === undefined) return []
      const { before, after, gained, lost, border: borders, evidence } = figures
      const isSame = gained + lost + borders + evidence + rules.length === 0
      return isSame ? [] : [{ theme, before, after, gained, lost, borders, evidence, rules }]
    })
  }

  #addRule(rule: RuleComparison): void {
    if (rule.a !== null) this.#rulesOfA.set(`${rule.a.theme.id}#${rule.a.number}`, rule)
    if (rule.b !== null) this.#rulesOfB.set(`${rule.b.theme.id}#${rule.b.number}`, rule)
  }

  #rulesOf({ rules }: ThemeComparison): readonly RuleEffect[] {
    return rules.flatMap((rule) => {
      const figures = this.#ruleFigures.get(rule)
      if (figures === undefined) return []
      const { before, after, gained, lost } = figures
      return before === after && gained + lost === 0 ? [] : [{ rule, before, after, gained, lost }]
    })
  }

  #count(theme: ThemeComparison, before: readonly ExcerptRecord[], after: readonly ExcerptRecord[]): void {
    if (before.length + after.length === 0) return
    const figures = this.#figuresOf(theme)
    figures.before += before.length
    figures.after += after.length
    this.#countRules(before, this.#rulesOfA, 'before')
    this.#countRules(after, this.#rulesOfB, 'after')
  }

  #countChange({ kind, theme, a, b }: CodingChange): void {
    this.#figuresOf(theme)[kind]++
    if (kind === 'gained') this.#countRules(b, this.#rulesOfB, kind)
    if (kind === 'lost') this.#countRules(a, this.#rulesOfA, kind)
  }

  #countRules(
    excerpts: readonly ExcerptRecord[],
    rules: ReadonlyMap<string, RuleComparison>,
    figure: keyof Figures,
  ): void {
    for (const name of excerpts.flatMap((excerpt) => excerpt.rules)) {
      const rule = rules.get(name)
      if (rule === undefined) continue
      const figures = this.#ruleFigures.get(rule) ?? { before: 0, after: 0, gained: 0, lost: 0 }
      figures[figure]++
      this.#ruleFigures.set(rule, figures)
    }
  }

  #figuresOf(theme: ThemeComparison): ThemeFigures {
    const known = this.#themeFigures.get(theme)
    if (known !== undefined) return known
    const figures = { before: 0, after: 0, gained: 0, lost: 0, border: 0, evidence: 0 }
    this.#themeFigures.set(theme, figures)
    return figures
  }
}

/** The excerpts of a session by what became of their themes, in text order; what two themes of A had that are one in B may overlap. */
function byTheme(
  { excerpts }: CodedSession,
  themes: ReadonlyMap<string, ThemeComparison>,
): ReadonlyMap<ThemeComparison, readonly ExcerptRecord[]> {
  const found = new Map<ThemeComparison, ExcerptRecord[]>()
  for (const excerpt of excerpts) {
    const theme = themes.get(excerpt.theme)
    if (theme === undefined) throw new RangeError(`the codebook has no theme ${excerpt.theme}`)
    const own = found.get(theme)
    if (own === undefined) found.set(theme, [excerpt])
    else own.push(excerpt)
  }
  return found
}

type Passage = Pick<CodingChange, 'a' | 'b'>

/** The stretches that excerpts cover together: what overlaps belongs to one passage. Both lists in text order. */
function passagesOf(before: readonly ExcerptRecord[], after: readonly ExcerptRecord[]): readonly Passage[] {
  const passages: { a: ExcerptRecord[]; b: ExcerptRecord[] }[] = []
  let end = -1
  const all = [
    ...before.map((excerpt) => ({ side: 'a' as const, excerpt })),
    ...after.map((excerpt) => ({ side: 'b' as const, excerpt })),
  ].toSorted((one, other) => one.excerpt.position.start - other.excerpt.position.start)
  for (const { side, excerpt } of all) {
    const { start, end: ownEnd } = excerpt.position
    if (start >= end) passages.push({ a: [], b: [] })
    passages.at(-1)?.[side].push(excerpt)
    end = Math.max(end, ownEnd)
  }
  return passages
}

/** Null where both say the same. */
function kindOf({ a, b }: Passage, evidenceOfA: Evidence, evidenceOfB: Evidence): CodingChangeKind | null {
  if (a.length === 0) return 'gained'
  if (b.length === 0) return 'lost'
  if (evidenceOf(a, evidenceOfA) !== evidenceOf(b, evidenceOfB)) return 'evidence'
  return bordersOf(a) === bordersOf(b) ? null : 'border'
}

/** Places of the matches that count, by excerpt id. */
type Evidence = ReadonlyMap<string, readonly MatchRecord[]>

function evidenceIn({ matches }: CodedSession): Evidence {
  const found = new Map<string, MatchRecord[]>()
  for (const match of matches) {
    if (match.excerpt === null) continue
    const own = found.get(match.excerpt)
    if (own === undefined) found.set(match.excerpt, [match])
    else own.push(match)
  }
  return found
}

function evidenceOf(excerpts: readonly ExcerptRecord[], evidence: Evidence): string {
  return distinct(excerpts.flatMap(({ id }) => (evidence.get(id) ?? []).map(placeOf)))
}

function bordersOf(excerpts: readonly ExcerptRecord[]): string {
  return distinct(excerpts.map(placeOf))
}

function placeOf({ position: { start, end } }: Pick<ExcerptRecord, 'position'>): string {
  return `${start}-${end}`
}

/** Two themes that became one may have coded the same place. */
function distinct(places: readonly string[]): string {
  return [...new Set(places)].toSorted().join(' ')
}
