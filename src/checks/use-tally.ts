import type { Codebook } from '../codebook/codebook.ts'
import type { CodedSession, ExcerptRecord, TurnRecord } from '../coding/coded-session.ts'
import { TypicalWords } from './typical-words.ts'

/** How a rule is named in excerpts. @param position in `Theme.rules` */
export function ruleKey(theme: string, position: number): string {
  return `${theme}#${position + 1}`
}

/** Counts by key. */
class Counter {
  readonly #counts = new Map<string, number>()

  add(key: string): void {
    this.#counts.set(key, this.of(key) + 1)
  }

  of(key: string): number {
    return this.#counts.get(key) ?? 0
  }
}

/** What turns hold of a codebook. Only what counts is added: turns, excerpts. Memory follows themes, rules and vocabulary. */
export class UseTally {
  turns = 0
  uncodedTurns = 0
  sessions = 0
  /** Turns by rule (`theme#number`). */
  readonly byRule: Counter = new Counter()
  /** Turns by theme, of the theme's own excerpts. */
  readonly byTheme: Counter = new Counter()
  /** Turns that hold both of two themes, by `pairKey`. */
  readonly byPair: Counter = new Counter()
  /** Sessions by theme, sub-themes included. */
  readonly sessionsByTheme: Counter = new Counter()
  /** By theme the id of a session that holds it. */
  readonly sessionOfTheme: Map<string, string> = new Map<string, string>()
  readonly words: TypicalWords = new TypicalWords()
  readonly #lineages: ReadonlyMap<string, readonly string[]>

  constructor(codebook: Codebook) {
    this.#lineages = lineagesOf(codebook)
  }

  /** Adds the turns of a session that count. */
  add({ header, turns, excerpts }: Pick<CodedSession, 'header' | 'turns' | 'excerpts'>): void {
    if (turns.length === 0) return
    const byTurn = new Map<number, ExcerptRecord[]>(turns.map(({ index }) => [index, []]))
    for (const excerpt of excerpts) byTurn.get(excerpt.turn)?.push(excerpt)
    const inSession = new Set<string>()
    for (const turn of turns) {
      const themes = this.#addTurn(turn, byTurn.get(turn.index) ?? [])
      for (const theme of themes) for (const above of this.#lineages.get(theme) ?? [theme]) inSession.add(above)
    }
    for (const theme of inSession) {
      this.sessionsByTheme.add(theme)
      this.sessionOfTheme.set(theme, header.id)
    }
    this.sessions++
  }

  /** @returns the themes it holds */
  #addTurn({ text }: TurnRecord, excerpts: readonly ExcerptRecord[]): readonly string[] {
    const themes = Array.from(new Set(excerpts.map(({ theme }) => theme)))
    this.turns++
    if (themes.length === 0) this.uncodedTurns++
    this.words.add(text, themes.length > 0)
    for (const rule of new Set(excerpts.flatMap(({ rules }) => rules))) this.byRule.add(rule)
    for (const theme of themes) this.byTheme.add(theme)
    for (const [at, theme] of themes.entries())
      for (const other of themes.slice(at + 1)) this.byPair.add(pairKey(theme, other))
    return themes
  }
}

/** By id: a theme and those above it, up to the top. */
export function lineagesOf({ themes }: Codebook): ReadonlyMap<string, readonly string[]> {
  const lineages = new Map<string, readonly string[]>()
  // Parents stand before their sub-themes.
  for (const { id, parent } of themes) lineages.set(id, [id, ...(lineages.get(parent ?? '') ?? [])])
  return lineages
}

/** The same for two themes in either order. */
export function pairKey(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`
}
