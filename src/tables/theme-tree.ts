import type { Codebook, Theme } from '../codebook/codebook.ts'

interface Entry {
  readonly theme: Theme
  readonly position: number
}

/** The themes of a codebook by position and by id, and who stands above whom. */
export class ThemeTree {
  readonly themes: readonly Theme[]
  /** By id; nothing under null. */
  readonly #entries: ReadonlyMap<string | null, Entry>
  readonly #lineages: readonly (readonly number[])[]

  constructor({ themes }: Codebook) {
    this.themes = themes
    this.#entries = new Map(themes.map((theme, position) => [theme.id, { theme, position }]))
    this.#lineages = themes.map(({ id }) => this.#climb(id))
  }

  /** Position of a theme in the codebook. Throws a RangeError when it has none of this id. */
  positionOf(id: string): number {
    return this.#find(id).position
  }

  /** Throws a RangeError when the codebook has no theme of this id. */
  themeOf(id: string): Theme {
    return this.#find(id).theme
  }

  /** The theme itself, its parent, and so on to the top; nothing for a position beyond the themes. */
  lineageOf(position: number): readonly number[] {
    return this.#lineages[position] ?? []
  }

  /** Whether one of the two is the other's ancestor, or both are one. */
  areRelated(a: number, b: number): boolean {
    return this.lineageOf(a).includes(b) || this.lineageOf(b).includes(a)
  }

  #find(id: string): Entry {
    const entry = this.#entries.get(id)
    if (entry === undefined) throw new RangeError(`the codebook has no theme ${id}`)
    return entry
  }

  #climb(id: string): readonly number[] {
    const lineage: number[] = []
    for (let entry = this.#entries.get(id); entry !== undefined; entry = this.#entries.get(entry.theme.parent))
      lineage.push(entry.position)
    return lineage
  }
}
