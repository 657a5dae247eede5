/**
 * `schema-validator.js` is no file: the build and the test runner compile it from codebooks/codebook.schema.json
 * (tools/schema-validator.js), so the shape of a codebook is stated once and no schema is compiled at start-up.
 */

/** One way in which a value differs from the schema. Places are JSON Pointers; `params` depends on `keyword` (ajv's documentation lists them). */
export interface ShapeProblem {
  readonly instancePath: string
  readonly schemaPath: string
  readonly keyword: string
  readonly params: Readonly<Record<string, unknown>>
  readonly propertyName?: string
  readonly message?: string
}

/** Whether the value has the shape of a codebook; when not, `matchesSchema.errors` holds every problem until the next call. */
export declare const matchesSchema: ((value: unknown) => boolean) & { readonly errors: readonly ShapeProblem[] | null }
