/**
 * Reads the fields of a parsed JSON object one by one. A field of another type than was asked for gives an empty value and makes the
 * whole unsound: ask `isSound` once all are read.
 */
export class Fields {
  readonly #fields: ReadonlyMap<string, unknown>
  #sound = true

  /** @param value anything that JSON.parse gives */
  constructor(value: unknown) {
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value)
    this.#fields = new Map(isObject ? Object.entries(value) : [])
    this.#sound = isObject
  }

  get isSound(): boolean {
    return this.#sound
  }

  text(name: string): string {
    const value = this.#fields.get(name)
    return typeof value === 'string' ? value : this.#unsound('')
  }

  textOrNull(name: string): string | null {
    return this.#fields.get(name) === null ? null : this.text(name)
  }

  /** What is said where the field is absent is `otherwise`. */
  textOr(name: string, otherwise: string): string {
    return this.#fields.has(name) ? this.text(name) : otherwise
  }

  /** A whole number, 0 or more. */
  count(name: string): number {
    const value = this.#fields.get(name)
    return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : this.#unsound(0)
  }

  flag(name: string): boolean {
    const value = this.#fields.get(name)
    return typeof value === 'boolean' ? value : this.#unsound(false)
  }

  texts(name: string): readonly string[] {
    const value = this.#fields.get(name)
    return Array.isArray(value) && value.every((part) => typeof part === 'string') ? value : this.#unsound([])
  }

  /** One of a few words. */
  word<Word extends string>(name: string, words: readonly [Word, ...Word[]]): Word {
    const value = this.#fields.get(name)
    return words.find((word) => word === value) ?? this.#unsound(words[0])
  }

  /** An object whose values are all texts. */
  textMap(name: string): ReadonlyMap<string, string> {
    const inner = this.object(name)
    return new Map([...inner.#fields.keys()].map((key) => [key, this.#within(inner, inner.text(key))]))
  }

  object(name: string): Fields {
    const inner = new Fields(this.#fields.get(name))
    return this.#within(inner, inner)
  }

  objects(name: string): readonly Fields[] {
    const value = this.#fields.get(name)
    return Array.isArray(value) ? value.map((part) => new Fields(part)) : this.#unsound([])
  }

  #within<Value>(inner: Fields, value: Value): Value {
    return inner.isSound ? value : this.#unsound(value)
  }

  #unsound<Value>(value: Value): Value {
    this.#sound = false
    return value
  }
}

/** What a line of JSON says; undefined (which is no JSON) where it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
