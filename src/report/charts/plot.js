// Plain JavaScript, because the types of Observable Plot are those of a browser; plot.d.ts has ours.
import * as plot from '@observablehq/plot'
import { parseHTML } from 'linkedom'

export const { areaY, axisX, axisY, barX, dot, gridX, gridY, line, ruleX, ruleY, text } = plot

/** Draws without a browser. What Plot would style by itself stands in the style of the page, which its policy allows alone. */
export function drawPlot(options) {
  const { document } = parseHTML('<html><body></body></html>')
  const svg = plot.plot({ ...options, document })
  for (const style of svg.querySelectorAll('style')) style.remove()
  for (const group of svg.querySelectorAll('g[aria-label]')) group.removeAttribute('aria-label')
  for (const name of ['font-family', 'font-size']) svg.removeAttribute(name)
  for (const [name, value] of Object.entries(options.attributes)) svg.setAttribute(name, value)
  return svg.outerHTML.replaceAll(/(?<=[ ,("])-?[0-9]+[.][0-9]{3,}/g, (number) =>
    String(Math.round(number * 100) / 100),
  )
}
