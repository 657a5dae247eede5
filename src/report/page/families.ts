import type { ThemeFrequency } from '../../tables/frequencies.ts'
import type { View } from './figure.ts'

/** A theme with its position in the codebook. */
export interface Placed extends ThemeFrequency {
  readonly position: number
}

/** Themes as pages list them: those at the top in the order of the table, each followed by its sub-themes in the same order. */
export function familiesOf({ model: { themes }, tree }: View): readonly Placed[] {
  const childrenOf = (parent: string | null): readonly Placed[] =>
    themes
      .filter(({ theme }) => theme.parent === parent)
      .flatMap((frequency) => [
        { ...frequency, position: tree.positionOf(frequency.theme.id) },
        ...childrenOf(frequency.theme.id),
      ])
  return childrenOf(null)
}

/** Those themes that somebody who counts speaks of. */
export function spokenFamilies(view: View): readonly Placed[] {
  return familiesOf(view).filter(({ figures }) => figures.turns > 0)
}
