import type { YamlDocument } from '../parsing/yaml.ts'
import type { Example, Register, Theme } from './codebook.ts'
import { toLabel } from './label.ts'
import type { Pointer } from './pointer.ts'
import type { RawTheme } from './raw.ts'
import { readExclusions, readRule } from './read-rule.ts'

/** What themes inherit from the theme (or the codebook) above them. */
interface Inheritance {
  readonly document: YamlDocument
  readonly parent: string | null
  readonly depth: number
  readonly axes: readonly string[]
  readonly color: string | null
  readonly register: Register | null
}

/** Themes and their sub-themes in one list, depth first: the order of the document. */
export function readThemes(raw: readonly RawTheme[], pointer: Pointer, above: Inheritance): readonly Theme[] {
  return raw.flatMap((theme, index) => readBranch(theme, [...pointer, index], above))
}

function readBranch(raw: RawTheme, pointer: Pointer, above: Inheritance): readonly Theme[] {
  const theme = readTheme(raw, pointer, above)
  const { id, axes, color, depth } = theme
  const register = raw.register ?? above.register
  const below = { document: above.document, parent: id, depth: depth + 1, axes, color, register }
  return [theme, ...readThemes(raw.themes ?? [], [...pointer, 'themes'], below)]
}

function readTheme(raw: RawTheme, pointer: Pointer, above: Inheritance): Theme {
  const { document } = above
  const scope = { document, register: raw.register ?? above.register }
  const examples = (list: 'coded' | 'not_coded'): readonly Example[] =>
    (raw.examples?.[list] ?? []).map((text, index) => ({
      text: text.trim(),
      at: document.placeOf([...pointer, 'examples', list, index]),
    }))
  return {
    id: raw.id,
    label: toLabel(raw.label),
    definition: toLabel(raw.definition),
    include: raw.include?.trim() ?? null,
    exclude: raw.exclude?.trim() ?? null,
    axes: raw.axes ?? above.axes,
    color: raw.color ?? above.color,
    parent: above.parent,
    depth: above.depth,
    was: raw.was ?? [],
    rules: (raw.terms ?? []).map((term, index) => readRule(term, [...pointer, 'terms', index], scope)),
    unless: readExclusions(raw.unless, [...pointer, 'unless'], scope),
    coded: examples('coded'),
    notCoded: examples('not_coded'),
    at: document.placeOf([...pointer, 'id']),
  }
}
