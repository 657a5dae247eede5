import { Html, html } from './html.ts'

/** Widths at which charts are drawn, of which a page shows the one that fits, in pixels. */
const widths = [
  { width: 940, style: 'wide' },
  { width: 350, style: 'narrow' },
] as const

/** A chart at every width: one that shrinks has labels that nobody can read. */
export function charts(draw: (size: { readonly width: number; readonly style: string }) => string): Html {
  return html`<div class="chart">${widths.map((size) => new Html(draw(size)))}</div>`
}
