import { problem } from '../diagnostic/diagnostic.ts'
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import { lineOf } from '../diagnostic/place.ts'
import type { YamlDocument } from '../parsing/yaml.ts'
import { nearest } from '../text/closeness.ts'
import { checkAttribute } from './attribute-values.ts'
import { checkLanguages } from './languages.ts'
import { locateThemes } from './located-themes.ts'
import type { LocatedTheme } from './located-themes.ts'
import type { RawCodebook } from './raw.ts'

/**
 * What the parts of a codebook say of one another: axes, attribute values, former ids, languages. They are compared here and not in
 * src/checks because their places are known only where the document is (`Codebook` keeps places of themes, terms and examples).
 */
export function checkReferences(raw: RawCodebook, document: YamlDocument): readonly Diagnostic[] {
  const themes = locateThemes(raw.themes, ['themes'])
  return [
    ...checkAxisIds(raw, themes, document),
    ...themes.flatMap((located) => checkThemeAxes(located, raw, document)),
    ...themes.flatMap((located) => checkFormerIds(located, themes, document)),
    ...Object.entries(raw.attributes ?? {}).flatMap(([name, attribute]) => checkAttribute(name, attribute, document)),
    ...checkLanguages(raw, themes, document),
  ]
}

function checkAxisIds(
  raw: RawCodebook,
  themes: readonly LocatedTheme[],
  document: YamlDocument,
): readonly Diagnostic[] {
  const served = new Set(themes.flatMap(({ theme }) => theme.axes ?? []))
  const lines = new Map<string, number>()
  return (raw.axes ?? []).flatMap(({ id }, index): readonly Diagnostic[] => {
    const at = document.placeOf(['axes', index, 'id'])
    const firstLine = lines.get(id)
    if (firstLine !== undefined) return [problem('CODEBOOK_DUPLICATE_AXIS', { id, firstLine }, at)]
    lines.set(id, lineOf(at))
    return served.has(id) ? [] : [problem('CODEBOOK_UNUSED_AXIS', { id }, at)]
  })
}

function checkThemeAxes(
  { theme, pointer }: LocatedTheme,
  raw: RawCodebook,
  document: YamlDocument,
): readonly Diagnostic[] {
  const known = (raw.axes ?? []).map(({ id }) => id)
  return (theme.axes ?? []).flatMap((id, index) => {
    if (known.includes(id)) return []
    return [
      problem(
        'CODEBOOK_UNKNOWN_AXIS',
        { id, nearest: nearest(id, known) },
        document.placeOf([...pointer, 'axes', index]),
      ),
    ]
  })
}

/** A former id must not be the id of a theme, nor a former id of another one: decisions stored under it would be ambiguous. */
function checkFormerIds(
  { theme, pointer }: LocatedTheme,
  themes: readonly LocatedTheme[],
  document: YamlDocument,
): readonly Diagnostic[] {
  return (theme.was ?? []).flatMap((id, index) => {
    const user = themes.find(({ theme: other }) => other.id === id || (other !== theme && other.was?.includes(id)))
    if (user === undefined) return []
    return [
      problem('CODEBOOK_FORMER_ID_IN_USE', { id, theme: user.theme.id }, document.placeOf([...pointer, 'was', index])),
    ]
  })
}
