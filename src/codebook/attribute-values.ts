import { foldText } from '../arabic/letters.ts'
import { problem } from '../diagnostic/diagnostic.ts'
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import type { YamlDocument } from '../parsing/yaml.ts'
import { foldLabel } from '../session/label.ts'
import { nearest } from '../text/closeness.ts'
import type { Pointer } from './pointer.ts'
import type { RawAttribute } from './raw.ts'

/**
 * What the values and aliases of an attribute say of one another. Transcripts are compared with both without marks, tatweel, invisible
 * signs, case and the script of digits (`foldLabel`), so that two values alike are one; ة and ه, أ and ا stay two letters there.
 *
 * @returns CODEBOOK_DUPLICATE_VALUE, CODEBOOK_VALUE_LIKE_ANOTHER, CODEBOOK_UNKNOWN_VALUE, CODEBOOK_AMBIGUOUS_ALIAS, CODEBOOK_NEEDLESS_ALIAS
 */
export function checkAttribute(name: string, raw: RawAttribute, document: YamlDocument): readonly Diagnostic[] {
  const values = (raw.values ?? []).map(String)
  const aliases = Object.entries(raw.aliases ?? {}).map(([alias, target]): [string, string] => [alias, String(target)])
  const pointer = ['attributes', name]
  return [
    ...checkValues(values, pointer, document),
    ...(raw.values === undefined ? [] : checkTargets(values, aliases, pointer, document)),
    ...checkAliases(values, aliases, pointer, document),
  ]
}

function checkValues(values: readonly string[], pointer: Pointer, document: YamlDocument): readonly Diagnostic[] {
  const attribute = String(pointer.at(-1))
  const spellings = new Set<string>()
  const looseSpellings = new Map<string, string>()
  return values.flatMap((value, index): readonly Diagnostic[] => {
    const [spelling, loose] = [foldLabel(value), looseSpelling(value)]
    const like = looseSpellings.get(loose)
    const isRepeated = spellings.has(spelling)
    spellings.add(spelling)
    if (like === undefined) looseSpellings.set(loose, value)
    if (like === undefined) return []
    const at = document.placeOf([...pointer, 'values', index])
    if (isRepeated) return [problem('CODEBOOK_DUPLICATE_VALUE', { value, attribute }, at)]
    return [problem('CODEBOOK_VALUE_LIKE_ANOTHER', { value, other: like, attribute }, at)]
  })
}

/** What is left of a spelling when people write carelessly: ه for ة, ا for إ, ي for ى. */
function looseSpelling(value: string): string {
  return foldText(foldLabel(value)).replaceAll(/ة(?!\p{L})/gu, 'ه')
}

function checkTargets(
  values: readonly string[],
  aliases: readonly (readonly [string, string])[],
  pointer: Pointer,
  document: YamlDocument,
): readonly Diagnostic[] {
  const known = new Set(values)
  const targets = new Map(aliases)
  return aliases.flatMap(([alias, value]) => {
    if (known.has(value)) return []
    // An alias of an alias leads to nothing: its value was meant.
    const further = targets.get(value)
    const meant = further !== undefined && known.has(further) ? further : nearest(value, values)
    const args = { value, attribute: String(pointer.at(-1)), nearest: meant }
    return [problem('CODEBOOK_UNKNOWN_VALUE', args, document.placeOf([...pointer, 'aliases', alias]))]
  })
}

function checkAliases(
  values: readonly string[],
  aliases: readonly (readonly [string, string])[],
  pointer: Pointer,
  document: YamlDocument,
): readonly Diagnostic[] {
  const readings = new Map(values.map((value) => [foldLabel(value), { as: value, value }]))
  return aliases.flatMap(([alias, value]): readonly Diagnostic[] => {
    const known = readings.get(foldLabel(alias))
    if (known === undefined) readings.set(foldLabel(alias), { as: alias, value })
    if (known === undefined) return []
    const at = document.placeOf([...pointer, 'aliases', alias], 'key')
    if (known.value === value) return [problem('CODEBOOK_NEEDLESS_ALIAS', { alias, known: known.as }, at)]
    return [problem('CODEBOOK_AMBIGUOUS_ALIAS', { alias, value, known: known.as, knownValue: known.value }, at)]
  })
}
