import type { Diagnostic, Place } from '../diagnostic/diagnostic.ts'
import { problem } from '../diagnostic/diagnostic.ts'
import { nearest } from '../text/closeness.ts'
import type { Attributes } from './attributes.ts'
import { splitList } from './fields.ts'
import type { Field, Fields } from './fields.ts'
import { asciiDigits, foldLabel } from './label.ts'
import { formatAt } from './metadata.ts'
import type { SessionHeader, SessionKind } from './session.ts'

/** The header as far as the metadata tell it; `kind` is null where they don't. */
export type DeclaredHeader = Omit<SessionHeader, 'kind'> & { readonly kind: SessionKind | null }

const lists = new Set(['governorates', 'moderators'])
const known = ['session', 'title', 'kind', 'mode', 'place', 'date', 'governorates', 'moderators', 'participants']

/** Names under which one may write another in the singular. */
const synonyms: ReadonlyMap<string, string> = new Map([
  ['governorate', 'governorates'],
  ['moderator', 'moderators'],
])

/** The fields of a session under their proper names. */
export function nameSessionFields(fields: Fields): Fields {
  return new Map([...fields].map(([name, field]) => [synonyms.get(name) ?? name, field]))
}

/**
 * Both, field by field; where both say something, `first` holds, and a difference (of more than spelling and order) is
 * SESSION_METADATA_DISAGREE. `of` is put after the field's name there.
 */
export function mergeFields(
  first: Fields,
  second: Fields,
  attributes: Attributes,
  of = '',
): { fields: Fields; diagnostics: readonly Diagnostic[] } {
  const fields = new Map([...first, ...[...second].filter(([name]) => !first.has(name))])
  const diagnostics: Diagnostic[] = []
  for (const [name, field] of first) {
    const other = second.get(name)
    if (other === undefined || canonical(name, field, attributes) === canonical(name, other, attributes)) continue
    const args = { field: `${name}${of}`, kept: field.value, other: other.value, otherAt: formatAt(other.at) }
    diagnostics.push(problem('SESSION_METADATA_DISAGREE', args, field.at))
  }
  return { fields, diagnostics }
}

function canonical(name: string, { value, at }: Field, attributes: Attributes): string {
  if (!lists.has(name)) return foldLabel(attributes.resolve(name, value, at).value)
  const attribute = name === 'governorates' ? 'governorate' : name
  const items = splitList(value).map((item) => foldLabel(attributes.resolve(attribute, item, at).value))
  return items.toSorted().join('|')
}

/** The header that the fields make. Codes: SESSION_UNKNOWN_…, SESSION_BAD_DATE, SESSION_KEY_LIKE_ANOTHER. */
export function toHeader(
  id: string,
  source: string,
  fields: Fields,
  attributes: Attributes,
): { header: DeclaredHeader; diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = []
  const resolve = (name: string, value: string, at: Place): string => {
    const resolved = attributes.resolve(name, value, at)
    if (resolved.diagnostic !== null) diagnostics.push(resolved.diagnostic)
    return resolved.value
  }
  const valueOf = (name: string): string | null => {
    const field = fields.get(name)
    return field === undefined ? null : resolve(name, field.value, field.at)
  }
  const governorates = fields.get('governorates')
  const header = {
    id,
    source,
    title: valueOf('title'),
    kind: toKind(valueOf('kind')),
    mode: valueOf('mode'),
    place: valueOf('place'),
    date: toDate(fields.get('date'), diagnostics),
    governorates:
      governorates === undefined
        ? []
        : unique(splitList(governorates.value).map((item) => resolve('governorate', item, governorates.at))),
    attributes: new Map(
      [...fields.keys()].filter((name) => !known.includes(name)).map((name) => [name, valueOf(name) ?? '']),
    ),
  }
  for (const name of header.attributes.keys()) {
    const close = attributes.has(name) ? null : nearest(name, known)
    if (close !== null)
      diagnostics.push(problem('SESSION_KEY_LIKE_ANOTHER', { key: name, nearest: close }, fields.get(name)?.at ?? null))
  }
  return { header, diagnostics }
}

function unique(values: readonly string[]): readonly string[] {
  return [...new Set(values)]
}

function toKind(value: string | null): SessionKind | null {
  return value === 'focus-group' || value === 'interview' || value === 'document' ? value : null
}

function toDate(field: Field | undefined, diagnostics: Diagnostic[]): string | null {
  if (field === undefined) return null
  const date = asciiDigits(field.value)
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date) ?? []
  if (year !== undefined && isDay(Number(year), Number(month), Number(day))) return date
  diagnostics.push(problem('SESSION_BAD_DATE', { value: field.value }, field.at))
  return null
}

/** Whether the Gregorian calendar has the day; the months count from 1. */
function isDay(year: number, month: number, day: number): boolean {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0
  return day >= 1 && day <= days
}
