import { foldText } from '../../arabic/letters.ts'
import { inAddress, unknownValue } from '../page/filter.ts'
import { confidences } from '../page/payload.ts'
import type { PayloadTurn } from '../page/payload.ts'
import type { Coding, Passage, Study } from './study.ts'

/** What the address says after `#find?`: names and values of filters. */
export type Filters = ReadonlyMap<string, string>

const names = [
  'theme',
  'with',
  'axis',
  'session',
  'governorate',
  'level',
  'speaker',
  'confidence',
  'counted',
  'uncoded',
  'q',
]

/** The filters of an address; null where it is not one of the browser's. */
export function readFilters(hash: string): Filters | null {
  const found = /^#find(?:-en)?(?:[?](.*))?$/s.exec(hash)
  if (found === null) return null
  const given = new URLSearchParams(found[1] ?? '')
  return new Map(names.flatMap((name) => (given.get(name) ? [[name, given.get(name) ?? '']] : [])))
}

export function writeFilters(filters: Filters): string {
  const parts = [...filters].map(([name, value]) => `${name}=${inAddress(value)}`)
  return `#find${parts.length === 0 ? '' : '?'}${parts.join('&')}`
}

/** The passages that pass all filters, in the order of the text. */
export function filterPassages(study: Study, filters: Filters): readonly Passage[] {
  const passages = filters.has('uncoded') ? study.uncoded : study.passages
  const tests = [...filters].flatMap(([name, value]) => testOf(study, name, value) ?? [])
  const words = searched(filters.get('q') ?? '')
  return passages.filter(
    (passage) => tests.every((passes) => passes(passage, study.turnOf(passage))) && holds(study, passage, words),
  )
}

type Test = (passage: Passage, turn: PayloadTurn) => boolean

function testOf(study: Study, name: string, value: string): Test | null {
  const known = value === unknownValue ? null : value
  switch (name) {
    case 'theme':
      return withTheme(study, value)
    case 'with': {
      const position = study.positionOf(value) ?? -1
      return (_, turn) => turn[7].includes(position)
    }
    case 'axis':
      return ofCodings(({ theme }) => study.themeAt(theme).axes.includes(value))
    case 'session':
      return (_, turn) => study.payload.sessions[turn[0]]?.id === value
    case 'governorate':
      return (_, turn) => turn[2] === known
    case 'level':
      return (_, turn) => turn[3] === known
    case 'speaker':
      return (_, turn) => `${study.payload.sessions[turn[0]]?.id}/${study.voiceOf(turn)?.label}` === value
    case 'confidence':
      return ofCodings(({ confidence }) => confidences[confidence] === value)
    case 'counted':
      return ({ counts }) => counts
    default:
      return null
  }
}

/** With a theme or a sub-theme of it. */
function withTheme(study: Study, id: string): Test {
  const position = study.positionOf(id) ?? -1
  return ofCodings(({ theme }) => study.lineageOf(theme).includes(position))
}

function ofCodings(passes: (coding: Coding) => boolean): Test {
  return ({ codings }) => codings.some(passes)
}

/** What is searched for: every word of it must stand in a passage, spelled in any of the ways that the matcher takes for one. */
function searched(query: string): readonly string[] {
  return foldText(query)
    .split(/\s+/u)
    .filter((word) => word !== '')
}

const folded = new WeakMap<Passage, string>()

function holds(study: Study, passage: Passage, words: readonly string[]): boolean {
  if (words.length === 0) return true
  const text = folded.get(passage) ?? foldText(study.textOf(passage))
  folded.set(passage, text)
  return words.every((word) => text.includes(word))
}
