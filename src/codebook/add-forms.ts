/** Adds forms and terms to the text of a codebook; every byte that is not an addition stays as it is, comments and layout included. */
import type { Place } from '../diagnostic/diagnostic.ts'
import { layoutOf, readYaml } from '../parsing/yaml.ts'
import type { YamlLayout } from '../parsing/yaml.ts'
import { LineIndex } from '../text/line-index.ts'
import { isMap, valueAt } from './pointer.ts'
import type { Pointer } from './pointer.ts'

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

/** A term of the document: the scalar, what holds it, and the way to it. */
interface Target {
  readonly scalar: YamlLayout
  readonly way: Pointer
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
  const targets = targetsIn(layoutOf(text), new LineIndex(text))
  const wanted = new Map<Target, Addition[]>()
  for (const addition of additions) {
    const target = targets.get(placeKey(addition.at))
    if (target === undefined) return { text: null, failed: addition.at }
    wanted.set(target, [...(wanted.get(target) ?? []), addition])
  }
  const splices: Splice[] = []
  let expected = valueOf(text, path)
  // From the end of the document: what is added to a list does not move what is still to come.
  for (const [target, own] of Array.from(wanted).toSorted(([a], [b]) => b.scalar.start - a.scalar.start)) {
    const forms = distinct(own.filter(({ goesTo }) => goesTo === 'forms'))
    const terms = distinct(own.filter(({ goesTo }) => goesTo === 'terms'))
    for (const change of [...spliceForms(text, target, forms), ...spliceTerms(text, target, terms)]) {
      if (change === null) return failure(own, path)
      splices.push(change)
    }
    expected = withTerms(withForms(expected, target, forms), target, terms)
  }
  const changed = applied(text, splices)
  // The change is read again: it must be there, and nothing else may be different.
  return canonical(valueOf(changed, path)) === canonical(expected) ? { text: changed } : failure(additions, path)
}

/** Names the first addition. */
function failure(additions: readonly Addition[], path: string): Added {
  return { text: null, failed: additions.reduceRight<Place>((_, { at }) => at, { path }) }
}

function valueOf(text: string, path: string): unknown {
  return readYaml(text, path).document?.value
}

function distinct(additions: readonly Addition[]): readonly Addition[] {
  return additions.filter(({ form }, index) => additions.findIndex((other) => other.form === form) === index)
}

function placeKey({ line, column }: Omit<Place, 'path'>): string {
  return `${line}:${column}`
}

/** Every scalar of a document by its place. */
function targetsIn(root: YamlLayout | null, lines: LineIndex): ReadonlyMap<string, Target> {
  const targets = new Map<string, Target>()
  const visit = (node: YamlLayout, way: Pointer, holders: readonly YamlLayout[]): void => {
    if (node.kind === 'scalar') targets.set(placeKey(lines.pointAt(node.start)), { scalar: node, way, holders })
    for (const [step, child] of node.children) visit(child, [...way, step], [...holders, node])
  }
  if (root !== null) visit(root, [], [])
  return targets
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
  if (holder?.kind !== 'map' || way.at(-1) !== 'term' || scalar.keyAt === null) return [null]
  const forms = holder.children.get('forms')
  if (forms !== undefined) return [spliceList(text, forms, additions)]
  if (holder.inBrackets) return [insert(scalar.end, `, forms: [${written}]`)]
  const indent = text.slice(lineStart(text, scalar.keyAt), scalar.keyAt).replaceAll(/\S/gu, ' ')
  return [insert(lineEnd(text, scalar.end), `${lineBreak(text)}${indent}forms: [${written}]`)]
}

/** Behind the last item of a list. */
function spliceList(text: string, list: YamlLayout, additions: readonly Addition[]): Change {
  const last = list.children.get(list.children.size - 1)
  const items = additions.map(({ form }) => form)
  // The schema wants one form at least.
  if (list.kind !== 'list' || last === undefined) return null
  return list.inBrackets ? insert(last.end, `, ${items.join(', ')}`) : insertItems(text, last, items)
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

function lineBreak(text: string): string {
  if (text.includes('\r\n')) return '\r\n'
  return text.includes('\n') ? '\n' : '\r'
}

/** From the end of the text; of two in one place the earlier one stands first. */
function applied(text: string, splices: readonly Splice[]): string {
  return splices
    .toReversed()
    .toSorted((a, b) => b.at - a.at)
    .reduce((changed, splice) => changed.slice(0, splice.at) + splice.text + changed.slice(splice.end), text)
}

/** The value of the document with the forms of a term added. */
function withForms(root: unknown, { way }: Target, additions: readonly Addition[]): unknown {
  if (additions.length === 0) return root
  const added = additions.map(({ form }) => form)
  const last = way.at(-1)
  if (typeof last === 'number') return changedAt(root, way, (term) => ({ term, forms: added }))
  return changedAt(root, way.slice(0, -1), (map) => ({
    ...(isMap(map) && map),
    forms: [...[valueAt(map, ['forms']) ?? []].flat(), ...added],
  }))
}

/** The value of the document with terms behind a term added; later items of the list move on. */
function withTerms(root: unknown, { way }: Target, additions: readonly Addition[]): unknown {
  const index = way.findLastIndex((step) => typeof step === 'number')
  const position = way[index]
  if (additions.length === 0 || typeof position !== 'number') return root
  const added = additions.map(({ form, isVerb }) => (isVerb ? { verb: form } : form))
  return changedAt(root, way.slice(0, index), (list) => [list].flat().toSpliced(position + 1, 0, ...added))
}

function changedAt(value: unknown, way: Pointer, change: (value: unknown) => unknown): unknown {
  const [step, ...rest] = way
  if (step === undefined) return change(value)
  if (Array.isArray(value)) return value.map((item, index) => (index === step ? changedAt(item, rest, change) : item))
  return { ...(isMap(value) && value), [step]: changedAt(valueAt(value, [step]), rest, change) }
}

/** JSON with keys in order: equal for equal values. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    isMap(part) ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1))) : part,
  )
}
