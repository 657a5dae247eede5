import { bareText } from '../arabic/letters.ts'
import { FormCounts } from '../coding/concordance.ts'
import type { ConcordanceLine, FoundForm } from '../coding/concordance.ts'
import { terminalTable, terminalText } from './terminal-table.ts'
import type { Alignment } from './terminal-table.ts'

/** Where a concordance is shown. */
export interface Page {
  /** On a terminal columns stand from right to left and fit into its width. */
  readonly isTerminal: boolean
  /** Cells of a line. */
  readonly columns: number
}

/** Words with what stands before and behind them. */
export interface InContext {
  readonly before: string
  readonly surface: string
  readonly after: string
}

/** Fewest cells that are left to a context, however narrow the terminal. */
const leastContext = 12
const gap = 2
const mostLetters = 32

/** How the three cells of `contextCells` are aligned: both contexts towards the words. */
export function contextAlignments({ isTerminal }: Page): readonly Alignment[] {
  return isTerminal ? ['right', 'right', 'left'] : ['right', 'left', 'left']
}

/**
 * Three cells for each place: on a terminal, what follows, the words, what stands before, so that it reads from right to left as Arabic
 * does, cut to the width that is left; elsewhere in the order of speech and whole.
 *
 * @param taken cells of the line that other columns take
 */
export function contextCells(places: readonly InContext[], taken: number, page: Page): readonly (readonly string[])[] {
  const cells = places.map(({ before, surface, after }) => ({
    before: oneLine(before),
    surface: oneLine(surface),
    after: oneLine(after),
  }))
  if (!page.isTerminal) return cells.map(({ before, surface, after }) => [before, surface, after])
  const fixed = taken + widest(cells.map(({ surface }) => surface)) + 3 * gap
  const room = Math.max(leastContext, Math.floor((page.columns - fixed) / 2))
  return cells.map(({ before, surface, after }) => [firstWords(after, room), surface, lastWords(before, room)])
}

/** A concordance as aligned lines, the place last. */
export function concordanceLines(lines: readonly ConcordanceLine[], page: Page): readonly string[] {
  const places = lines.map(({ header, line, column }) => `${header.source}:${line}:${column}`)
  const cells = contextCells(lines, widest(places), page)
  const rows = cells.map((row, index) => [...row, places[index] ?? ''])
  return terminalTable(rows, [...contextAlignments(page), 'left'], page.isTerminal)
}

/** The widest of some texts, in cells. */
export function widest(texts: readonly string[]): number {
  return texts.reduce((most, text) => Math.max(most, cellsOf(text)), 0)
}

/** The forms that were found, the most frequent first. */
export function formLines(forms: readonly FoundForm[], page: Page): readonly string[] {
  const themes = new Set(forms.map(({ theme }) => theme))
  const terms = new Set(forms.map(({ term }) => term))
  const rows = forms.map(({ surface, theme, term, class: inflection, confidence, count }) => [
    String(count),
    clipped(oneLine(surface)),
    ...(themes.size > 1 ? [theme ?? ''] : []),
    ...(terms.size > 1 ? [clipped(oneLine(term))] : []),
    inflection,
    confidence,
  ])
  const alignments = rows[0]?.map((_, at) => (at < 2 ? 'right' : 'left') as Alignment) ?? []
  return terminalTable(rows, alignments, page.isTerminal)
}

/** Counts forms as lines pass, spellings without marks. */
export class BareFormCounts {
  private readonly counts = new FormCounts()

  add(line: ConcordanceLine): void {
    this.counts.add(line, oneLine(bareText(line.surface)))
  }

  all(): readonly FoundForm[] {
    return this.counts.all()
  }
}

function oneLine(text: string): string {
  return terminalText(text, false).trim()
}

/** Roughly, for fitting a line: marks and invisible signs take no cell. The table itself measures exactly. */
function cellsOf(text: string): number {
  return Array.from(text.replaceAll(/[\p{M}\p{Cf}]/gu, '')).length
}

/** Names of rules and what they match can be as long as a sentence. */
function clipped(text: string): string {
  const letters = Array.from(text)
  return letters.length > mostLetters ? `${letters.slice(0, mostLetters).join('')}…` : text
}

function lastWords(text: string, room: number): string {
  const words = text.split(' ')
  while (words.length > 0 && cellsOf(words.join(' ')) > room) words.shift()
  return words.join(' ')
}

function firstWords(text: string, room: number): string {
  const words = text.split(' ')
  while (words.length > 0 && cellsOf(words.join(' ')) > room) words.pop()
  return words.join(' ')
}
