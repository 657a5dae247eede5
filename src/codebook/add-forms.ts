/** Adds forms and terms to the text of a codebook; every byte that is not an addition stays as it is, comments and layout included. */
import type { Place } from '../diagnostic/diagnostic.ts'
import { layoutOf, readYaml } from '../parsing/yaml.ts'
import type { YamlLayout } from '../parsing/yaml.ts'
import { LineIndex } from '../text/line-index.ts'
import { isMap } from './pointer.ts'

/** A form that a term gets under `forms`, or a word that becomes a term behind it. */
export interface Addition {
  /** Where the term stands, as `Operand.at` says. */
  readonly at: Place
  readonly goesTo: 'forms' | 'terms'
  readonly form: string
  readonly isVerb: boolean
}

/** The new text, or the place of the first term that can't be changed without touching what stands around it. */
export type Added = { readonly text: string } | { readonly text: null; readonly failed: Place }

type Step = string | number

/** A term of the document: the scalar, what holds it, and the way to it. */
interface Target {
  readonly scalar: YamlLayout
  readonly way: readonly Step[]
  /** From the root down to what holds the scalar. */
  readonly holders: readonly YamlLayout[]
}

interface Splice {
  readonly at: number
  readonly end: number
  readonly text: string
}

/** @param path as the user knows the file */
export function addToCodebook(text: string, path: string, additions: readonly Addition[]): Added {
  const root = layoutOf(text)
  const lines = new LineIndex(text)
  const splices: Splice[] = []
  let expected: unknown = readYaml(text, path).document?.value
  for (const group of byPlace(additions)) {
    const [first] = group
    if (first === undefined) continue
    const target = root === null ? null : findTerm(root, lines, first.at)
    const forms = distinct(group.filter(({ goesTo }) => goesTo === 'forms'))
    const terms = distinct(group.filter(({ goesTo }) => goesTo === 'terms'))
    const changes = target === null ? null : [...spliceForms(text, target, forms), ...spliceTerms(text, target, terms)]
    if (target === null || changes === null || changes.includes(null)) return { text: null, failed: first.at }
    splices.push(...changes.filter((change) => change !== null))
    expected = withTerms(withForms(expected, target, forms), target, terms)
  }
  const changed = applied(text, splices)
  // The change is read again: it must be there, and nothing else may be different.
  const isRight = canonical(readYaml(changed, path).document?.value) === canonical(expected)
  return isRight ? { text: changed } : { text: null, failed: additions[0]?.at ?? { path } }
}

/** Additions by term, from the end of the document: what is added to a list does not move what is still to come. */
function byPlace(additions: readonly Addition[]): readonly (readonly Addition[])[] {
  const groups = new Map<string, Addition[]>()
  for (const addition of additions) {
    const key = `${addition.at.line ?? 0}:${addition.at.column ?? 0}`
    groups.set(key, [...(groups.get(key) ?? []), addition])
  }
  const lineOf = ([first]: readonly Addition[]): number => first?.at.line ?? 0
  const columnOf = ([first]: readonly Addition[]): number => first?.at.column ?? 0
  return Array.from(groups.values()).toSorted((a, b) => lineOf(b) - lineOf(a) || columnOf(b) - columnOf(a))
}

function distinct(additions: readonly Addition[]): readonly Addition[] {
  return additions.filter(({ form }, index) => additions.findIndex((other) => other.form === form) === index)
}

function findTerm(node: YamlLayout, lines: LineIndex, at: Place, way: readonly Step[] = []): Target | null {
  if (node.kind === 'scalar') {
    const { line, column } = lines.pointAt(node.start)
    return line === at.line && column === at.column ? { scalar: node, way, holders: [] } : null
  }
  for (const [step, child] of node.children) {
    const found = findTerm(child, lines, at, [...way, step])
    if (found !== null) return { ...found, holders: [node, ...found.holders] }
  }
  return null
}

/** Null stands for a change that the layout does not allow. */
type Change = Splice | null

function spliceForms(
  text: string,
  { scalar, way, holders }: Target,
  additions: readonly Addition[],
): readonly Change[] {
  if (additions.length === 0) return []
  const written = additions.map(({ form }) => form).join(', ')
  const holder = holders.at(-1)
  if (holder?.kind === 'list') {
    const source = text.slice(scalar.start, scalar.end)
    return /[\r\n]/.test(source)
      ? [null]
      : [{ at: scalar.start, end: scalar.end, text: `{ term: ${inBraces(source)}, forms: [${written}] }` }]
  }
  if (holder?.kind !== 'map' || way.at(-1) !== 'term') return [null]
  const forms = holder.children.get('forms')
  if (forms !== undefined) return [spliceList(text, forms, additions)]
  if (holder.inBrackets) return [insert(scalar.end, `, forms: [${written}]`)]
  if (scalar.keyAt === null) return [null]
  const indent = text.slice(lineStart(text, scalar.keyAt), scalar.keyAt).replaceAll(/\S/gu, ' ')
  return [insert(lineEnd(text, scalar.end), `${lineBreak(text)}${indent}forms: [${written}]`)]
}

/** Behind the last item of a list. */
function spliceList(text: string, list: YamlLayout, additions: readonly Addition[]): Change {
  const last = list.children.get(list.children.size - 1)
  const items = additions.map(({ form }) => form)
  if (list.kind !== 'list') return null
  if (list.inBrackets) {
    if (last !== undefined) return insert(last.end, `, ${items.join(', ')}`)
    return insert(list.start + 1, items.join(', '))
  }
  return last === undefined ? null : insertItems(text, last, items)
}

function spliceTerms(text: string, { scalar, holders }: Target, additions: readonly Addition[]): readonly Change[] {
  if (additions.length === 0) return []
  const items = additions.map(({ form, isVerb }) => (isVerb ? `{ verb: ${form} }` : form))
  const holder = holders.at(-1)
  const item = holder?.kind === 'map' ? holder : scalar
  const list = holder?.kind === 'map' ? holders.at(-2) : holder
  if (list?.kind !== 'list') return [null]
  return [list.inBrackets ? insert(item.end, `, ${items.join(', ')}`) : insertItems(text, item, items)]
}

/** New lines behind an item of a list in lines, with its indentation; a comment on its last line stays with it. */
function insertItems(text: string, item: YamlLayout, items: readonly string[]): Change {
  const lead = text.slice(lineStart(text, item.start), item.start)
  if (!/^[^\S\r\n]*-[^\S\r\n]+$/u.test(lead)) return null
  const end = item.start + text.slice(item.start, item.end).trimEnd().length
  const lines = items.map((written) => `${lineBreak(text)}${lead}${written}`)
  return insert(lineEnd(text, end), lines.join(''))
}

function insert(at: number, text: string): Splice {
  return { at, end: at, text }
}

/** A plain scalar of a list may hold what has a meaning between braces. */
function inBraces(source: string): string {
  return /^["']/.test(source) || !/[,[\]{}]/.test(source) ? source : JSON.stringify(source)
}

function lineStart(text: string, offset: number): number {
  return Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1
}

function lineEnd(text: string, offset: number): number {
  const length = text.slice(offset).search(/[\r\n]/)
  return length < 0 ? text.length : offset + length
}

/** The line break of the document, taken from its first line. */
function lineBreak(text: string): string {
  return /\r\n|\n|\r/.exec(text)?.[0] ?? '\n'
}

function applied(text: string, splices: readonly Splice[]): string {
  return splices
    .toSorted((a, b) => b.at - a.at || b.end - a.end)
    .reduce((changed, splice) => changed.slice(0, splice.at) + splice.text + changed.slice(splice.end), text)
}

/** The value of the document with the forms of a term added. */
function withForms(root: unknown, { way }: Target, additions: readonly Addition[]): unknown {
  if (additions.length === 0) return root
  const added = additions.map(({ form }) => form)
  const last = way.at(-1)
  if (typeof last === 'number') return changedAt(root, way, (term) => ({ term, forms: added }))
  return changedAt(root, way.slice(0, -1), (map) => {
    const known = isMap(map) && Array.isArray(map['forms']) ? map['forms'] : []
    return { ...(isMap(map) ? map : {}), forms: [...known, ...added] }
  })
}

/** The value of the document with terms behind a term added; later items of the list move on. */
function withTerms(root: unknown, { way }: Target, additions: readonly Addition[]): unknown {
  const index = way.findLastIndex((step) => typeof step === 'number')
  const position = way[index]
  if (additions.length === 0 || typeof position !== 'number') return root
  const added = additions.map(({ form, isVerb }) => (isVerb ? { verb: form } : form))
  return changedAt(root, way.slice(0, index), (list) =>
    Array.isArray(list) ? [...list.slice(0, position + 1), ...added, ...list.slice(position + 1)] : list,
  )
}

function changedAt(value: unknown, way: readonly Step[], change: (value: unknown) => unknown): unknown {
  const [step, ...rest] = way
  if (step === undefined) return change(value)
  if (Array.isArray(value)) return value.map((item, index) => (index === step ? changedAt(item, rest, change) : item))
  return isMap(value) ? { ...value, [step]: changedAt(value[step], rest, change) } : value
}

/** JSON with keys in order: equal for equal values. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    isMap(part) ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1))) : part,
  )
}
