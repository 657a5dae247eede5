/** Two codebooks, or two versions of one, side by side: what was added, removed, renamed, moved and changed. */
import type { Codebook, Theme } from '../codebook/codebook.ts'
import { fieldsOfCodebook, fieldsOfTheme } from './codebook-fields.ts'
import { compareRules } from './compare-rules.ts'
import type { RuleComparison } from './compare-rules.ts'
import { changedFields } from './field-changes.ts'
import type { FieldChange } from './field-changes.ts'
import { pairUp, sameBy } from './pairs.ts'
import type { Likeness, Pair } from './pairs.ts'

/**
 * What became of a theme. `renamed`: one names the other's id among its former ids. `merged`: B has neither the theme nor its id, and
 * another theme of B names it among its former ids; `into` is that theme's id.
 */
export interface ThemeComparison extends Pair<Theme> {
  readonly kind: 'kept' | 'added' | 'removed' | 'renamed' | 'merged'
  readonly into: string | null
  /** Keys that say something else: `parent`, `label.ar`, `examples.coded` … */
  readonly fields: readonly FieldChange[]
  /** All its rules, unchanged ones too, in codebook order. */
  readonly rules: readonly RuleComparison[]
}

export interface CodebookComparison {
  readonly a: Codebook
  readonly b: Codebook
  /** Keys outside the themes that say something else: `unit`, `axes`, `attributes.level.values` …; `themes` where only their order differs. */
  readonly fields: readonly FieldChange[]
  /** All themes, unchanged ones too, in the order of B; what only A has stands behind what it followed there. */
  readonly themes: readonly ThemeComparison[]
}

/** Compares two codebooks that passed the schema. Texts are compared as written; comments and layout are no part of a codebook. */
export function compareCodebooks(a: Codebook, b: Codebook): CodebookComparison {
  const pairs = pairUp(a.themes, b.themes, themeLikenesses)
  const heirs = heirsIn(pairs, b)
  const themeId = (id: string): string => heirs.get(id) ?? id
  const rules = compareRules(pairs, a, b, themeId)
  const pairOf = new Map(pairs.flatMap((pair) => (pair.b === null ? [] : [[pair.b.id, pair]])))
  const themes = pairs.map((pair): ThemeComparison => {
    const own = rules.get(pair) ?? []
    const above = pairOf.get(pair.b?.parent ?? '') ?? null
    return {
      ...pair,
      ...kindOf(pair, heirs),
      fields: themeFields(pair, above, a, b, themeId).concat(orderOfRules(own)),
      rules: own,
    }
  })
  return {
    a,
    b,
    fields: [...changedFields(fieldsOfCodebook(a), fieldsOfCodebook(b)), ...orderOfThemes(a, themes)],
    themes,
  }
}

/** Whether anything of a theme differs. */
export function isChanged({ kind, fields, rules }: ThemeComparison): boolean {
  return kind !== 'kept' || fields.length > 0 || rules.some((rule) => rule.kind !== 'same')
}

/** Whether two codebooks say anything different. */
export function hasDifferences({ fields, themes }: CodebookComparison): boolean {
  return fields.length > 0 || themes.some(isChanged)
}

/** The former ids of the later codebook count first; comparing backwards, those of the earlier one. */
const themeLikenesses: readonly Likeness<Theme>[] = [
  sameBy(({ id }) => id),
  { ofA: ({ id }) => [id], ofB: ({ was }) => was },
  { ofA: ({ was }) => was, ofB: ({ id }) => [id] },
]

/** By id of A: the id in B of the theme that it became, or that it was merged into. */
function heirsIn(pairs: readonly Pair<Theme>[], b: Codebook): ReadonlyMap<string, string> {
  const heirs = new Map(b.themes.flatMap(({ id, was }) => was.map((former) => [former, id])))
  for (const pair of pairs) if (pair.a !== null && pair.b !== null) heirs.set(pair.a.id, pair.b.id)
  return heirs
}

function kindOf({ a, b }: Pair<Theme>, heirs: ReadonlyMap<string, string>): Pick<ThemeComparison, 'kind' | 'into'> {
  if (a === null) return { kind: 'added', into: null }
  if (b !== null) return { kind: a.id === b.id ? 'kept' : 'renamed', into: null }
  const into = heirs.get(a.id) ?? null
  return { kind: into === null ? 'removed' : 'merged', into }
}

function themeFields(
  { a, b }: Pair<Theme>,
  above: Pair<Theme> | null,
  codebookA: Codebook,
  codebookB: Codebook,
  themeId: (id: string) => string,
): readonly FieldChange[] {
  if (a === null || b === null) return []
  const changes = changedFields(
    fieldsOfTheme(a, b.id, { register: codebookA.register, themeId }),
    fieldsOfTheme(b, a.id, { register: codebookB.register, themeId: (id) => id }),
  )
  return changes.filter((change) => {
    if (change.field === 'parent') return a.parent === null || themeId(a.parent) !== b.parent
    return !isInherited(change, above)
  })
}

/** Whether the theme above has changed in the same way: sub-themes inherit axes and colour, and the change is told once. */
function isInherited({ field, a, b }: FieldChange, above: Pair<Theme> | null): boolean {
  if (above === null || above.a === null || above.b === null) return false
  if (field !== 'axes' && field !== 'color') return false
  return String(above.a[field]) === String(a) && String(above.b[field]) === String(b)
}

/** A change under `terms` where the rules that stayed stand in another order: of two equally long matches the earlier rule is named. */
function orderOfRules(rules: readonly RuleComparison[]): readonly FieldChange[] {
  const stayed = rules.flatMap(({ kind, a, b }) => (kind === 'moved' || a === null || b === null ? [] : [{ a, b }]))
  const before = stayed.toSorted((one, other) => one.a.number - other.a.number).map(({ b }) => b.rule.name)
  const after = stayed.map(({ b }) => b.rule.name)
  return changedFields(new Map([['terms', before]]), new Map([['terms', after]]))
}

/** A change under `themes` where themes that stayed below one theme stand in another order. */
function orderOfThemes(a: Codebook, themes: readonly ThemeComparison[]): readonly FieldChange[] {
  const positions = new Map(a.themes.map((theme, position) => [theme, position]))
  const stayed = themes.flatMap((theme) =>
    theme.a === null || theme.b === null || theme.fields.some(({ field }) => field === 'parent')
      ? []
      : [{ id: theme.b.id, parent: theme.b.parent, position: positions.get(theme.a) ?? 0 }],
  )
  const parents = Array.from(new Set(stayed.map(({ parent }) => parent)))
  const byFamily = (of: typeof stayed): readonly string[] =>
    parents.flatMap((above) => of.filter(({ parent }) => parent === above).map(({ id }) => id))
  const before = stayed.toSorted((one, other) => one.position - other.position)
  return changedFields(new Map([['themes', byFamily(before)]]), new Map([['themes', byFamily(stayed)]]))
}
