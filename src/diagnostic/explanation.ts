import { diagnosticsPage } from './diagnostics-page.js'

/** What a code means, beyond the sentence of a single problem: in English, as docs/diagnostics.md has it. */
export interface Explanation {
  /** Its first sentence, on one line. */
  readonly summary: string
  /** All of it, without signs of Markdown. */
  readonly text: string
  readonly markdown: string
}

/** The entry of a code in docs/diagnostics.md. @param page the page in Markdown */
export function explain(code: string, page: string = diagnosticsPage): Explanation {
  const [, entry = code] = page.replaceAll('\r\n', '\n').split(`\n### ${code}\n`)
  const [body = ''] = entry.split(/\n#{1,6} /)
  const markdown = body
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .trim()
    .replace(severityMark, '')
  const text = markdown.replaceAll(/^```.*\n?|\*\*|`/gm, '')
  const [summary = ''] = text.replaceAll(/\s+/g, ' ').split(/(?<=\.) /)
  return { summary, text: text.trim(), markdown }
}

/** An entry begins with its severity: «**error** · ». */
const severityMark = /^\*\*[a-z]+\*\* · /
