import type { Language } from '../../diagnostic/format.ts'
import type { Span } from '../../text/span.ts'
import type { CellPlace } from '../page/numbers.ts'

/*
 * A pack as a tree that knows no format: what is said, and which of it people wrote, so that each writer can keep such texts apart and let
 * them have their own direction.
 */

/** A stretch of a line. */
export type Inline =
  /** Ours, in the language of the pack. */
  | { readonly kind: 'text' | 'strong'; readonly text: string }
  /** What people wrote: a label, a title, a place, whatever its language. */
  | { readonly kind: 'name'; readonly text: string }
  /** An id, a version, a hash. */
  | { readonly kind: 'code'; readonly text: string }
  /** A number, range or share, which reads from left to right; `cell` is where it stands among the CSV files, null where in none. */
  | { readonly kind: 'number'; readonly text: string; readonly cell: CellPlace | null }
  /** What only people can say, to be filled by them. */
  | { readonly kind: 'blank' }

export type Line = readonly Inline[]

/** A passage, verbatim. */
export interface Quotation {
  readonly kind: 'quotation'
  readonly text: string
  /** Where its evidence stands in `text`, in UTF-16 units; these may overlap. */
  readonly evidence: readonly Span[]
  readonly citation: string
  readonly excerptId: string
  /** What is to be said of it beside its citation. */
  readonly note: Line
  /** Whether it stands in a long list. */
  readonly dense: boolean
}

export type Block =
  | { readonly kind: 'heading'; readonly level: 2 | 3; readonly line: Line }
  | { readonly kind: 'paragraph'; readonly style: 'body' | 'lead' | 'note'; readonly line: Line }
  | { readonly kind: 'list'; readonly items: readonly Line[] }
  | { readonly kind: 'table'; readonly caption: Line; readonly head: readonly Line[]; readonly rows: readonly Row[] }
  /** Room for what people write, after a line that asks for it. */
  | { readonly kind: 'room'; readonly line: Line }
  | Quotation

export type Row = readonly Line[]

export interface PackDocument {
  readonly language: Language
  /** Above the title: what this is. */
  readonly kicker: string
  readonly title: Line
  readonly blocks: readonly Block[]
}

/** What may stand in a line's template. */
export type Said = string | Inline | Line

/** A line: `` say`${count} of ${name('…')}` ``. */
export function say(texts: TemplateStringsArray, ...said: readonly Said[]): Line {
  return texts.flatMap((text, at) => [...(text === '' ? [] : [plain(text)]), ...lineOf(said[at] ?? [])])
}

/** Lines in one, with something between them. */
export function joined(lines: readonly Said[], between: string): Line {
  return lines.flatMap((line, at) => [...(at === 0 ? [] : [plain(between)]), ...lineOf(line)])
}

export function plain(text: string): Inline {
  return { kind: 'text', text }
}

export function strong(text: string): Inline {
  return { kind: 'strong', text }
}

/** What people wrote. */
export function name(text: string): Inline {
  return { kind: 'name', text }
}

export function code(text: string): Inline {
  return { kind: 'code', text }
}

/** @param cell where it stands among the CSV files */
export function number(text: string, cell: CellPlace | null = null): Inline {
  return { kind: 'number', text, cell }
}

export const blank: Inline = { kind: 'blank' }

/** How a blank reads, until somebody fills it. */
export const blankText: Readonly<Record<Language, string>> = { ar: '[يُملأ]', en: '[to be filled]' }

export function paragraph(line: Line, style: 'body' | 'lead' | 'note' = 'body'): Block {
  return { kind: 'paragraph', style, line }
}

export function heading(level: 2 | 3, line: Said): Block {
  return { kind: 'heading', level, line: lineOf(line) }
}

function lineOf(said: Said): Line {
  if (typeof said === 'string') return said === '' ? [] : [plain(said)]
  return 'kind' in said ? [said] : said
}

/** A stretch of a quotation: evidence or what stands between. */
export interface Stretch {
  readonly text: string
  readonly isEvidence: boolean
}

/** A quotation cut where its evidence begins and ends; joined again, the stretches are its text. */
export function stretchesOf({ text, evidence }: Pick<Quotation, 'text' | 'evidence'>): readonly Stretch[] {
  const stretches: Stretch[] = []
  let at = 0
  const cut = (end: number, isEvidence: boolean): void => {
    if (end > at) stretches.push({ text: text.slice(at, end), isEvidence })
    at = Math.max(at, end)
  }
  for (const { start, end } of evidence) {
    cut(start, false)
    cut(end, true)
  }
  cut(text.length, false)
  return stretches
}
