/** How a value is compared. */
export type Operator = '=' | '!=' | '<' | '<=' | '>' | '>='

/** Which turns are meant: `level>=3 and (mode=online or governorate in (حماة, حمص))`. Columns are 1-based, in code points of the text typed. */
export type Condition =
  | { readonly kind: 'comparison'; readonly attribute: Name; readonly operator: Operator; readonly value: Name }
  | { readonly kind: 'in'; readonly attribute: Name; readonly values: readonly Name[] }
  | { readonly kind: 'not'; readonly condition: Condition }
  | { readonly kind: 'and' | 'or'; readonly conditions: readonly Condition[] }

/** A word as typed, and where. */
export interface Name {
  readonly text: string
  readonly column: number
}
