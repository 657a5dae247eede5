import { problem } from '../diagnostic/diagnostic.ts'
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import { lineOf } from '../diagnostic/place.ts'
import type { YamlDocument } from '../parsing/yaml.ts'
import { nearest } from '../text/closeness.ts'
import type { Pointer } from './pointer.ts'
import type { RawAttribute, RawCodebook, RawLabel, RawTheme } from './raw.ts'

/** A theme of the document and the way to it. */
interface Located {
  readonly theme: RawTheme
  readonly pointer: Pointer
}

/**
 * What the parts of a codebook say of one another: axes, attribute values, former ids, languages. They are compared here and not in
 * src/checks because their places are known only where the document is (`Codebook` keeps places of themes, terms and examples).
 */
export function checkReferences(raw: RawCodebook, document: YamlDocument): readonly Diagnostic[] {
  const themes = locate(raw.themes, ['themes'])
  return [
    ...checkAxisIds(raw, themes, document),
    ...themes.flatMap((located) => checkThemeAxes(located, raw, document)),
    ...themes.flatMap((located) => checkFormerIds(located, themes, document)),
    ...Object.entries(raw.attributes ?? {}).flatMap(([name, attribute]) => checkAttribute(name, attribute, document)),
    ...checkLanguages(raw, themes, document),
  ]
}

function locate(themes: readonly RawTheme[], pointer: Pointer): readonly Located[] {
  return themes.flatMap((theme, index) => {
    const here = [...pointer, index]
    return [{ theme, pointer: here }, ...locate(theme.themes ?? [], [...here, 'themes'])]
  })
}

function checkAxisIds(raw: RawCodebook, themes: readonly Located[], document: YamlDocument): readonly Diagnostic[] {
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

function checkThemeAxes({ theme, pointer }: Located, raw: RawCodebook, document: YamlDocument): readonly Diagnostic[] {
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
  { theme, pointer }: Located,
  themes: readonly Located[],
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

function checkAttribute(name: string, raw: RawAttribute, document: YamlDocument): readonly Diagnostic[] {
  const values = raw.values?.map(String)
  if (values === undefined) return []
  const repeated = values.flatMap((value, index) => {
    if (values.indexOf(value) === index) return []
    return [
      problem(
        'CODEBOOK_DUPLICATE_VALUE',
        { value, attribute: name },
        document.placeOf(['attributes', name, 'values', index]),
      ),
    ]
  })
  const unknown = Object.entries(raw.aliases ?? {}).flatMap(([alias, target]) => {
    const value = String(target)
    if (values.includes(value)) return []
    const at = document.placeOf(['attributes', name, 'aliases', alias])
    return [problem('CODEBOOK_UNKNOWN_VALUE', { value, attribute: name, nearest: nearest(value, values) }, at)]
  })
  return [...repeated, ...unknown]
}

/** Every label and definition is expected in the codebook's own language and in those of its title. */
function checkLanguages(raw: RawCodebook, themes: readonly Located[], document: YamlDocument): readonly Diagnostic[] {
  const expected = (['ar', 'en'] as const).filter(
    (language) => raw.language === language || raw.title[language] !== undefined,
  )
  const check = (label: RawLabel | undefined, pointer: Pointer): readonly Diagnostic[] =>
    expected
      .filter((language) => label !== undefined && label[language] === undefined)
      .map((language) =>
        problem('CODEBOOK_NO_TRANSLATION', { key: String(pointer.at(-1)), language }, document.placeOf(pointer, 'key')),
      )
  return [
    ...check(raw.title, ['title']),
    ...(raw.axes ?? []).flatMap(({ label }, index) => check(label, ['axes', index, 'label'])),
    ...Object.entries(raw.attributes ?? {}).flatMap(([name, { label }]) => check(label, ['attributes', name, 'label'])),
    ...themes.flatMap(({ theme, pointer }) => [
      ...check(theme.label, [...pointer, 'label']),
      ...check(theme.definition, [...pointer, 'definition']),
    ]),
  ]
}
