import type { Codebook, Theme } from '../codebook/codebook.ts'

/** The themes of a codebook by position and by id, and who stands above whom. */
export class ThemeTree {
  readonly themes: readonly Theme[]
  readonly #positions: ReadonlyMap<string, number>
  /** For each theme its own position, then its parent's, up to the top. */
  readonly #lineages: readonly (readonly number[])[]

  constructor({ themes }: Codebook) {
    this.themes = themes
    this.#positions = new Map(themes.map(({ id }, position) => [id, position]))
    const lineages: (readonly number[])[] = []
    // Parents stand before their sub-themes.
    for (const [position, { parent }] of themes.entries()) {
      const above = parent === null ? undefined : this.#positions.get(parent)
      lineages.push([position, ...(above === undefined ? [] : (lineages[above] ?? []))])
    }
    this.#lineages = lineages
  }

  /** Position of a theme in the codebook. Throws a RangeError when it has none of this id. */
  positionOf(id: string): number {
    const position = this.#positions.get(id)
    if (position === undefined) throw new RangeError(`the codebook has no theme ${id}`)
    return position
  }

  /** Throws a RangeError when the codebook has no theme of this id. */
  themeOf(id: string): Theme {
    const theme = this.themes[this.positionOf(id)]
    if (theme === undefined) throw new RangeError(`the codebook has no theme ${id}`)
    return theme
  }

  /** The theme itself, its parent, and so on to the top. */
  lineageOf(position: number): readonly number[] {
    return this.#lineages[position] ?? []
  }

  /** Whether one of the two is the other's ancestor, or both are one. */
  areRelated(a: number, b: number): boolean {
    return this.lineageOf(a).includes(b) || this.lineageOf(b).includes(a)
  }
}
