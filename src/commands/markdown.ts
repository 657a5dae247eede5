import { stripControls } from '../text/bidi.ts'

/*
 * Text for Markdown as forges show it (GitHub, GitLab, Gitea), in a paragraph, a table or between HTML tags alike. What is shown and copied
 * is the text itself; only white space becomes single spaces.
 */

/** What Markdown or HTML would take for more than a character, so that it is written as a reference to it. */
const special = /[&<>"'`*_[\]~|\\$]/g

/** Text that stands for itself: no markup, no table cell border, no link, and nobody is notified. */
export function markdownText(text: string): string {
  return (
    stripControls(text)
      .replaceAll(/[\s\u2028\u2029]+/gu, ' ')
      .replaceAll(special, (sign) => `&#${sign.charCodeAt(0)};`)
      .replaceAll('://', '&#58;//')
      .replaceAll(/(www)\./gi, '$1&#46;')
      // Mentions (@name) and issues (#12) are looked for in the finished page: a reference would not hide them, an empty element does.
      .replaceAll('@', '@<span></span>')
      .replaceAll(/#(?=[0-9])(?<!&#)/g, '#<span></span>')
  )
}

/** Text of whatever direction inside a line: it takes its direction from itself, and does not reorder its surroundings. */
export function markdownSpan(text: string): string {
  return text === '' ? '' : `<span dir="auto">${markdownText(text)}</span>`
}

/** A path, an id or a key. */
export function markdownCode(text: string): string {
  return `<code dir="ltr">${markdownText(text)}</code>`
}

/** A passage, and below it in small letters what is said of it. `about` is Markdown already. One line: a blank one would end the block. */
export function markdownQuote(text: string, about: readonly string[]): string {
  const lines = about.length === 0 ? '' : `<br><sub>${about.join(' · ')}</sub>`
  return `<blockquote dir="auto">${markdownText(text)}${lines}</blockquote>`
}

/** A table; cells are Markdown already. @param of what stands behind the first column */
export function markdownTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  of: 'figures' | 'texts',
): readonly string[] {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  const rule = head.map((_, index) => (index === 0 || of === 'texts' ? ':--' : '--:'))
  return [line(head), line(rule), ...rows.map(line)]
}

/** What opens at a click: blank lines let Markdown inside be read as such. */
export function markdownDetails(summary: string, lines: readonly string[]): readonly string[] {
  const end = lines.findLastIndex((line) => line !== '') + 1
  return ['<details>', `<summary>${summary}</summary>`, '', ...lines.slice(0, end), '', '</details>']
}
