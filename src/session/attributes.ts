import type { Diagnostic, Place } from '../diagnostic/diagnostic.ts'
import { problem } from '../diagnostic/diagnostic.ts'
import { nearest } from '../text/closeness.ts'
import { foldLabel } from './label.ts'
import type { AttributeDefinition } from './session.ts'

/** What a value is under the definition of its attribute: an alias is its value, and unknown values stay as written. */
export interface Resolved {
  readonly value: string
  /** SESSION_UNKNOWN_VALUE or SESSION_UNKNOWN_GOVERNORATE. */
  readonly diagnostic: Diagnostic | null
}

/** Knows what the attributes of sessions and participants may say. Attributes without a definition may say anything. */
export class Attributes {
  readonly #definitions: ReadonlyMap<string, AttributeDefinition>
  /** Values by their folded spellings, so that «٢» is 2 and marks don't matter. */
  readonly #spellings = new Map<string, ReadonlyMap<string, string>>()

  constructor(definitions: readonly AttributeDefinition[]) {
    this.#definitions = new Map([...builtIn, ...definitions].map((definition) => [definition.name, definition]))
  }

  has(name: string): boolean {
    return this.#definitions.has(name)
  }

  resolve(name: string, value: string, at: Place): Resolved {
    const definition = this.#definitions.get(name)
    if (definition === undefined) return { value, diagnostic: null }
    const known = this.#spellingsOf(definition).get(foldLabel(value))
    if (known !== undefined) return { value: known, diagnostic: null }
    if (definition.values === null) return { value, diagnostic: null }
    const close = nearest(value, [...definition.values, ...definition.aliases.keys()])
    const diagnostic =
      name === 'governorate'
        ? problem('SESSION_UNKNOWN_GOVERNORATE', { value, nearest: close }, at)
        : problem('SESSION_UNKNOWN_VALUE', { attribute: name, value, expected: definition.values, nearest: close }, at)
    return { value, diagnostic }
  }

  #spellingsOf({ name, values, aliases }: AttributeDefinition): ReadonlyMap<string, string> {
    let spellings = this.#spellings.get(name)
    if (spellings === undefined) {
      const pairs = [...aliases, ...(values ?? []).map((value): [string, string] => [value, value])]
      spellings = new Map(pairs.map(([spelling, value]) => [foldLabel(spelling), value]))
      this.#spellings.set(name, spellings)
    }
    return spellings
  }
}

function define(name: string, spellings: Readonly<Record<string, readonly string[]>>): AttributeDefinition {
  const aliases = Object.entries(spellings).flatMap(([value, others]) =>
    others.map((other): [string, string] => [other, value]),
  )
  return { name, values: Object.keys(spellings), aliases: new Map(aliases), ordinal: false }
}

/** What a codebook need not define; it may define `mode` otherwise. */
const builtIn: readonly AttributeDefinition[] = [
  define('kind', {
    'focus-group': [
      'focus group',
      'fgd',
      'group',
      'جلسة',
      'جلسة حوارية',
      'جلسة مركزة',
      'جلسة حوارية مركزة',
      'مجموعة بؤرية',
      'مجموعة مركزة',
      'حلقة نقاش',
    ],
    interview: ['مقابلة', 'مقابلة فردية', 'لقاء', 'لقاء فردي'],
    document: ['وثيقة', 'مستند', 'نص'],
  }),
  define('mode', {
    'in-person': ['in person', 'physical', 'حضوري', 'حضورية', 'فيزيائي', 'فيزيائية', 'وجاهي', 'وجاهية'],
    online: ['virtual', 'remote', 'افتراضي', 'افتراضية', 'عن بعد', 'أونلاين', 'اونلاين'],
  }),
]
