import stringWidth from 'string-width'
import { isolate, stripControls } from '../text/bidi.ts'

export type Alignment = 'left' | 'right'

/**
 * Lines of a table for a terminal: columns padded with spaces, two spaces between them, the last column's trailing spaces left off.
 *
 * In a terminal that reorders right-to-left text, columns would swap places; so each cell stands isolated (FSI … PDI) with its padding
 * outside. Widths are in terminal cells.
 *
 * @param rows of equally many cells @param isolated whether to write isolates: to a terminal only
 */
export function terminalTable(
  rows: readonly (readonly string[])[],
  alignments: readonly Alignment[],
  isolated: boolean,
): readonly string[] {
  const clean = rows.map((row) => row.map(harmless))
  const widths = alignments.map((_, at) => Math.max(0, ...clean.map((row) => stringWidth(row[at] ?? ''))))
  return clean.map((row) =>
    alignments
      .map((alignment, at) => {
        const cell = row[at] ?? ''
        const shown = isolated && cell !== '' ? isolate(cell) : cell
        const padding = ' '.repeat((widths[at] ?? 0) - stringWidth(cell))
        return alignment === 'left' ? shown + padding : padding + shown
      })
      .join('  ')
      .trimEnd(),
  )
}

/** Text for one line of a terminal: no control characters, and isolated where the terminal may reorder it. */
export function terminalText(text: string, isolated: boolean): string {
  const clean = harmless(text).replaceAll(/\s+/gu, ' ')
  return isolated ? isolate(clean) : clean
}

/** Text without what a terminal would obey, embeddings and overrides of direction included: those show words otherwise than they were said. */
function harmless(text: string): string {
  return stripControls(text).replaceAll(/[\u202a-\u202e]/gu, '')
}
