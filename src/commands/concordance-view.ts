import { bareText } from '../arabic/letters.ts'
import { FormCounts } from '../coding/concordance.ts'
import type { ConcordanceLine, FoundForm } from '../coding/concordance.ts'
import { terminalTable, terminalText } from './terminal-table.ts'

/** Where a concordance is shown. */
export interface Page {
  /** On a terminal columns stand from right to left and fit into its width. */
  readonly isTerminal: boolean
  /** Cells of a line. */
  readonly columns: number
}

/** Fewest cells that are left to a context, however narrow the terminal. */
const leastContext = 12
const gaps = 6

/**
 * A concordance as aligned lines.
 *
 * On a terminal it reads from right to left, as Arabic does: what stands before the match at its right, what follows at its left, then
 * the place. Elsewhere the same cells stand in the order of speech, without isolates.
 */
export function concordanceLines(lines: readonly ConcordanceLine[], page: Page): readonly string[] {
  const cells = lines.map((line) => ({
    before: oneLine(line.before),
    surface: oneLine(line.surface),
    after: oneLine(line.after),
    place: `${line.header.source}:${line.line}:${line.column}`,
  }))
  if (!page.isTerminal) {
    const rows = cells.map(({ before, surface, after, place }) => [before, surface, after, place])
    return terminalTable(rows, ['right', 'left', 'left', 'left'], false)
  }
  const widest = (texts: readonly string[]): number => Math.max(0, ...texts.map(cellsOf))
  const fixed = widest(cells.map(({ surface }) => surface)) + widest(cells.map(({ place }) => place)) + gaps
  const room = Math.max(leastContext, Math.floor((page.columns - fixed) / 2))
  const rows = cells.map(({ before, surface, after, place }) => [
    firstWords(after, room),
    surface,
    lastWords(before, room),
    place,
  ])
  return terminalTable(rows, ['right', 'right', 'left', 'left'], true)
}

/** The forms that were found, the most frequent first. */
export function formLines(forms: readonly FoundForm[], page: Page): readonly string[] {
  const terms = new Set(forms.map(({ theme, term }) => `${theme ?? ''} ${term}`))
  const rows = forms.map(({ surface, theme, term, class: inflection, confidence, count }) => [
    String(count),
    oneLine(surface),
    ...(terms.size > 1 ? [theme ?? '', oneLine(term)] : []),
    inflection,
    confidence,
  ])
  const alignments = rows[0]?.map((_, at) => (at < 2 ? 'right' : 'left') as 'right' | 'left') ?? []
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
