import type { Codebook, Operand, Theme } from '../codebook/codebook.ts'
import { problem } from '../diagnostic/diagnostic.ts'
import type { Diagnostic, Place } from '../diagnostic/diagnostic.ts'
import { nearest } from '../text/closeness.ts'
import { operandsOf, themesById } from '../codebook/operands.ts'

/** A mention of another theme among the terms or exclusions of a theme. */
interface Reference {
  readonly theme: string
  readonly at: Place
}

/** `{ theme: … }` must lead to a theme, and not back to where it stands. */
export function checkThemeReferences(codebook: Codebook): readonly Diagnostic[] {
  const themes = themesById(codebook)
  const unknown = codebook.themes.flatMap(referencesOf).filter(({ theme }) => !themes.has(theme))
  return [
    ...unknown.map(({ theme: id, at }) => problem('CODEBOOK_UNKNOWN_THEME', { id, nearest: meant(id, codebook) }, at)),
    ...findCycles(codebook, themes),
  ]
}

function referencesOf(theme: Theme): readonly Reference[] {
  return operandsOf(theme).filter((operand): operand is Extract<Operand, { kind: 'theme' }> => operand.kind === 'theme')
}

/** The theme that had this id before, or the one whose id is close. */
function meant(id: string, { themes }: Codebook): string | null {
  const renamed = themes.find(({ was }) => was.includes(id))
  return renamed === undefined
    ? nearest(
        id,
        themes.map((theme) => theme.id),
      )
    : renamed.id
}

/**
 * Every reference that closes a circle, with the way around it. A theme stands for its sub-themes too, so that a sub-theme that refers
 * to the theme above it refers to itself. Each theme is entered once.
 */
function findCycles(codebook: Codebook, themes: ReadonlyMap<string, Theme>): readonly Diagnostic[] {
  const finished = new Set<string>()
  const found: Diagnostic[] = []
  const enter = (theme: Theme, way: readonly string[]): void => {
    const here = [...way, theme.id]
    for (const { theme: named, at } of referencesOf(theme)) {
      const family = themes.has(named) ? familyOf(named, codebook) : []
      const closing = family.find(({ id }) => here.includes(id))
      if (closing === undefined) for (const next of family.filter(({ id }) => !finished.has(id))) enter(next, here)
      else {
        const chain = [...here.slice(here.indexOf(closing.id)), ...(named === closing.id ? [] : [named]), closing.id]
        found.push(problem('CODEBOOK_REFERENCE_CYCLE', { chain: chain.join(' → ') }, at))
      }
    }
    finished.add(theme.id)
  }
  for (const theme of codebook.themes) if (!finished.has(theme.id)) enter(theme, [])
  return found
}

/** A theme and its sub-themes at any depth. */
export function familyOf(id: string, { themes }: Codebook): readonly Theme[] {
  const family = new Set([id])
  return themes.filter((theme) => {
    if (theme.parent !== null && family.has(theme.parent)) family.add(theme.id)
    return family.has(theme.id)
  })
}
