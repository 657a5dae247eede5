/** Which excerpts a link leads to; what is left out leaves them all. */
export interface Filter {
  readonly theme?: string
  /** Of turns that speak of this theme too. */
  readonly with?: string
  readonly axis?: string
  readonly session?: string
  /** null: unknown. */
  readonly governorate?: string | null
  readonly level?: string | null
  /** `session/label` */
  readonly speaker?: string
  readonly confidence?: string
  /** Only what the figures count. */
  readonly counted?: boolean
  /** Turns that no theme caught, instead of excerpts. */
  readonly uncoded?: boolean
}

/** What stands for an unknown value in an address. */
export const unknownValue = '-'

/** The address of some excerpts in the browser of the page: `#find?theme=water&level=2`. */
export function findLink(filter: Filter): string {
  const entries: readonly (readonly [string, string | boolean | null | undefined])[] = Object.entries(filter)
  const parts = entries.flatMap(([name, value]) => {
    if (value === undefined || value === false) return []
    return [`${name}=${inAddress(value === null ? unknownValue : value === true ? '1' : value)}`]
  })
  return `#find?${parts.join('&')}`
}

/** A value of an address, escaped where it must be: Arabic stays as it is, so that people can read the address. */
export function inAddress(value: string): string {
  return value.replaceAll(/[^\p{L}\p{N}/._-]/gu, encodeURIComponent)
}
