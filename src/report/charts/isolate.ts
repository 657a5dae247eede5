/**
 * A label of a chart, isolated so that it reads by its own direction: charts are drawn from left to right whatever the page is, or renderers
 * turn the anchors of their texts around.
 */
export function isolate(text: string): string {
  return `\u2068${text}\u2069`
}
