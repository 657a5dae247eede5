import type { Pointer } from './pointer.ts'
import type { RawTheme } from './raw.ts'

/** A theme of the document and the way to it. */
export interface LocatedTheme {
  readonly theme: RawTheme
  readonly pointer: Pointer
}

/** Themes and their sub-themes, depth first. @param pointer leads to the list */
export function locateThemes(themes: readonly RawTheme[], pointer: Pointer): readonly LocatedTheme[] {
  return themes.flatMap((theme, index) => {
    const here = [...pointer, index]
    return [{ theme, pointer: here }, ...locateThemes(theme.themes ?? [], [...here, 'themes'])]
  })
}
