import { grouped } from '../../text/grouped.ts'
import { html } from './html.ts'
import type { Html } from './html.ts'

/** Where a number of the page stands among the CSV files: a table, the key of its row, a column. */
export interface CellPlace {
  readonly table: string
  readonly row: readonly string[]
  readonly column: string
}

/** How the page names a cell of the CSV files: `frequencies|water|turns`. */
export function nameOfCell({ table, row, column }: CellPlace): string {
  return [table, ...row, column].join('|')
}

/** A count of a table. */
export function countOf(place: CellPlace, count: number): Html {
  return marked(place, grouped(count))
}

/** A share of a table as a percentage with one decimal. */
export function shareOfTable(place: CellPlace, share: number | null): Html {
  return marked(place, percentOf(share, 1))
}

/** A share of a table in whole percents, where there is little room. */
export function wholePercent(place: CellPlace, share: number | null): Html {
  return marked(place, percentOf(share))
}

/** A number or sign that reads from left to right whatever stands around it. */
export function figure(text: string): Html {
  return html`<span class="n">${text}</span>`
}

/** A share (0–1) in percents; what there is is never rounded to nothing. «–» where it is undefined. */
export function percentOf(share: number | null, decimals = 0): string {
  if (share === null) return '–'
  const text = (share * 100).toFixed(decimals)
  const least = decimals === 0 ? '1' : '0.1'
  return Number(text) === 0 && share > 0 ? `<${least}%` : `${text.replace(/[.]0$/, '')}%`
}

function marked(place: CellPlace, text: string): Html {
  return html`<span class="n" data-n="${nameOfCell(place)}">${text}</span>`
}
