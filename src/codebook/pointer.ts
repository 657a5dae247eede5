/** A way from the root of the document to a part of it: `['themes', 0, 'id']`. */
export type Pointer = readonly (string | number)[]

/** Reads a JSON Pointer («/themes/0/id») against the document it points into: only steps into lists are numbers. */
export function toPointer(root: unknown, text: string): Pointer {
  const pointer: (string | number)[] = []
  let value = root
  for (const escaped of text.split('/').slice(1)) {
    const name = escaped.replaceAll('~1', '/').replaceAll('~0', '~')
    const step = Array.isArray(value) ? Number(name) : name
    pointer.push(step)
    value = valueAt(value, [step])
  }
  return pointer
}

/** The innermost key on the way, that is the key whose value (or list item) is meant; '' at the root. */
export function keyOf(pointer: Pointer): string {
  return String(pointer.findLast((step) => typeof step === 'string') ?? '')
}

/** Whether a value is a map of YAML. */
export function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The part of a document that a pointer leads to; undefined where there is none. */
export function valueAt(root: unknown, pointer: Pointer): unknown {
  let value = root
  for (const step of pointer) {
    if (Array.isArray(value) && typeof step === 'number') value = value[step]
    else if (isMap(value) && Object.hasOwn(value, step)) value = value[step]
    else return undefined
  }
  return value
}
