/**
 * Our own list of broken plurals, facts written by hand: one singular a line, its plurals after it; a plural after `?` has a commoner
 * reading and is only suggested. A codebook switches the list off with `plurals: author`.
 */
import { foldText } from './letters.ts'
import { abstractPlurals } from './plurals/abstract.ts'
import { administrationPlurals } from './plurals/administration.ts'
import { economyPlurals } from './plurals/economy.ts'
import { knowledgePlurals } from './plurals/knowledge.ts'
import { lawPlurals } from './plurals/law.ts'
import { naturePlurals } from './plurals/nature.ts'
import { peoplePlurals } from './plurals/people.ts'
import { servicesPlurals } from './plurals/services.ts'
import { societyPlurals } from './plurals/society.ts'
import { thingsPlurals } from './plurals/things.ts'

const sources: readonly string[] = [
  abstractPlurals,
  administrationPlurals,
  economyPlurals,
  knowledgePlurals,
  lawPlurals,
  naturePlurals,
  peoplePlurals,
  servicesPlurals,
  societyPlurals,
  thingsPlurals,
]

interface Entry {
  readonly singular: string
  readonly plurals: readonly string[]
  readonly suggestions: readonly string[]
}

let entries: ReadonlyMap<string, readonly Entry[]> | null = null

/** Reads the list at its first use: start-up pays nothing for it. */
function pluralEntries(): ReadonlyMap<string, readonly Entry[]> {
  if (entries !== null) return entries
  const map = new Map<string, Entry[]>()
  for (const source of sources) {
    for (const line of source.split('\n')) {
      const [singular, ...plurals] = (line.split('#')[0] ?? '').trim().split(/\s+/u)
      if (singular === undefined || singular === '' || plurals.length === 0) continue
      const entry = {
        singular,
        plurals: plurals.filter((plural) => !plural.startsWith('?')),
        suggestions: plurals.filter((plural) => plural.startsWith('?')).map((plural) => plural.slice(1)),
      }
      const key = foldText(singular)
      map.set(key, [...(map.get(key) ?? []), entry])
    }
  }
  entries = map
  return map
}

/** The entries of a singular: its spelling exactly, or, where none is, the spellings it folds onto (اجراء for إجراء). */
function entriesOf(singular: string): readonly Entry[] {
  const near = pluralEntries().get(foldText(singular)) ?? []
  const same = near.filter((entry) => entry.singular === singular)
  return same.length > 0 || /[أإآؤئءى]/u.test(singular) ? same : near
}

/** Broken plurals that are matched for a singular without asking. */
export function pluralsOf(singular: string): readonly string[] {
  return entriesOf(singular).flatMap((entry) => entry.plurals)
}

/** Broken plurals that are only suggested for it. */
export function suggestedPluralsOf(singular: string): readonly string[] {
  return entriesOf(singular).flatMap((entry) => entry.suggestions)
}
