/**
 * A codebook as YAML gives it, once it matches codebooks/codebook.schema.json. Only src/codebook sees these types; everyone
 * else works with `Codebook`.
 */

export interface RawCodebook {
  readonly format: string
  readonly id: string
  readonly version: string
  readonly title: RawLabel
  readonly language: 'ar' | 'en'
  readonly unit?: 'sentence' | 'paragraph' | 'turn'
  readonly plurals?: 'list' | 'author'
  readonly register?: RawRegister
  readonly axes?: readonly RawAxis[]
  readonly attributes?: Readonly<Record<string, RawAttribute>>
  readonly themes: readonly RawTheme[]
}

export interface RawLabel {
  readonly ar?: string
  readonly en?: string
}

export type RawRegister = 'msa' | 'dialect'

export interface RawAxis {
  readonly id: string
  readonly label: RawLabel
  readonly question?: RawLabel
}

export interface RawAttribute {
  readonly label?: RawLabel
  readonly values?: readonly (string | number)[]
  readonly aliases?: Readonly<Record<string, string | number>>
  readonly ordinal?: boolean
}

export interface RawTheme {
  readonly id: string
  readonly was?: readonly string[]
  readonly label: RawLabel
  readonly definition?: RawLabel
  readonly include?: string
  readonly exclude?: string
  readonly axes?: readonly string[]
  readonly color?: string
  readonly register?: RawRegister
  readonly terms?: readonly RawTerm[]
  readonly unless?: RawUnless
  readonly examples?: { readonly coded?: readonly string[]; readonly not_coded?: readonly string[] }
  readonly themes?: readonly RawTheme[]
}

/** A plain text, or a map with exactly one of the keys that say what is looked for. */
export type RawTerm = string | RawTermMap

export type RawTermMap =
  | RawWord
  | RawVerb
  | (RawCondition & { readonly exact: string })
  | (RawNamed & { readonly pattern: string })
  | (RawCondition & { readonly theme: string })
  | RawCombination

/** A rule that may have a name of its own. */
interface RawNamed extends RawCondition {
  readonly name?: string
}

export type RawCombination =
  | (RawNamed & { readonly near: readonly RawTerm[]; readonly within?: number })
  | (RawNamed & { readonly before: readonly RawTerm[]; readonly within?: number })
  | (RawNamed & { readonly all: readonly RawTerm[] })
  | (RawNamed & { readonly any: readonly RawTerm[] })

interface RawCondition {
  readonly unless?: RawUnless
}

/** What terms and verbs may say of their forms. */
export interface RawForms {
  readonly forms?: readonly string[]
  readonly not_forms?: readonly string[]
  readonly register?: RawRegister
  readonly match?: 'inflected' | 'exact'
  readonly pos?: 'noun' | 'adj'
}

interface RawWord extends RawCondition, RawForms {
  readonly term: string
}

interface RawVerb extends RawCondition, RawForms {
  readonly verb: string
}

export type RawUnless = readonly RawTerm[] | { readonly in: 'unit'; readonly terms: readonly RawTerm[] }
