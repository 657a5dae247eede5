import type { Place } from '../diagnostic/diagnostic.ts'
import type { AttributeDefinition } from '../session/session.ts'

export type Unit = 'sentence' | 'paragraph' | 'turn'
export type Register = 'msa' | 'dialect'

/** A text in the languages of the codebook; a missing language is null. */
export interface Label {
  readonly ar: string | null
  readonly en: string | null
}

/** A field of the phase-two experts. */
export interface Axis {
  readonly id: string
  readonly label: Label
  /** What its experts are asked. */
  readonly question: Label
}

/** How a word or phrase of a codebook inflects. `register` null means both. */
export interface TermOptions {
  readonly forms: readonly string[]
  readonly notForms: readonly string[]
  readonly match: 'inflected' | 'exact'
  readonly partOfSpeech: 'noun' | 'adj' | null
  readonly register: Register | null
}

/** What is looked for. Leaves are `term`, `verb`, `exact`, `pattern` and `theme`; the others combine them. */
export type Operand =
  | { readonly kind: 'term'; readonly text: string; readonly options: TermOptions; readonly at: Place }
  | { readonly kind: 'verb'; readonly text: string; readonly options: TermOptions; readonly at: Place }
  | { readonly kind: 'exact'; readonly text: string; readonly at: Place }
  | { readonly kind: 'pattern'; readonly pattern: string; readonly at: Place }
  | { readonly kind: 'theme'; readonly theme: string; readonly at: Place }
  | {
      readonly kind: 'near'
      readonly operands: readonly Operand[]
      readonly within: number
      readonly ordered: boolean
      readonly at: Place
    }
  | { readonly kind: 'all' | 'any'; readonly operands: readonly Operand[]; readonly at: Place }

/** Discards a match: `overlap` when it overlaps one of the operands' matches, `unit` when one stands anywhere in its unit. */
export interface Exclusion {
  readonly scope: 'overlap' | 'unit'
  readonly operands: readonly Operand[]
}

/** A term with its conditions. `name` is what tables show for it: the term as the author wrote it, or the rule in words. */
export interface Rule {
  readonly name: string
  readonly operand: Operand
  readonly unless: readonly Exclusion[]
  readonly at: Place
}

/** A sentence that must (or must not) be coded with its theme. */
export interface Example {
  readonly text: string
  readonly at: Place
}

/** A code. `axes` and `color` are those in force (sub-themes inherit them). */
export interface Theme {
  readonly id: string
  readonly label: Label
  readonly definition: Label
  readonly include: string | null
  readonly exclude: string | null
  readonly axes: readonly string[]
  readonly color: string | null
  readonly parent: string | null
  /** 0 for a top theme. */
  readonly depth: number
  /** Former ids. */
  readonly was: readonly string[]
  readonly rules: readonly Rule[]
  readonly unless: readonly Exclusion[]
  readonly coded: readonly Example[]
  readonly notCoded: readonly Example[]
  readonly at: Place
}

/** An attribute of sessions and participants with its name for people. */
export interface Attribute extends AttributeDefinition {
  readonly label: Label
}

/**
 * What a text of a codebook is for: words to look for; a name for people; a value of an attribute, or another spelling of one; an example;
 * a definition, a question or guidance.
 */
export type TextKind = 'term' | 'label' | 'value' | 'alias' | 'example' | 'prose'

/** A text as its author wrote it into the file, for checks of the writing itself. Ids, keys and patterns are none. */
export interface WrittenText {
  readonly kind: TextKind
  /** What YAML reads. */
  readonly text: string
  /** What stands in the file: with quotes, escapes and line breaks. */
  readonly written: string
  /** `item`: without quotes, in a list between brackets, where a comma ends it. */
  readonly style: 'quoted' | 'plain' | 'item'
  /** Where `written` begins. */
  readonly at: Place
}

/** A codebook that passed the schema. `themes` is flat, in document order, parents before their sub-themes. */
export interface Codebook {
  readonly path: string
  readonly id: string
  readonly version: string
  readonly title: Label
  readonly language: string
  readonly unit: Unit
  /** `list`: the program's own broken plurals apply; `author`: only those the author wrote. */
  readonly plurals: 'list' | 'author'
  readonly register: Register | null
  readonly axes: readonly Axis[]
  readonly attributes: readonly Attribute[]
  readonly themes: readonly Theme[]
  /** Every text that people wrote, in document order; none where the codebook was not read from a file. */
  readonly texts: readonly WrittenText[]
}
