import { escapeMarkup } from '../../text/markup.ts'

/** A piece of a page, safe to stand in it: texts that people wrote got into it escaped. */
export class Html {
  readonly text: string

  constructor(text: string) {
    this.text = text
  }
}

/** What may stand in a template: texts are escaped, pieces of pages stay, lists are joined, null is nothing. */
export type Part = string | number | Html | null | readonly Part[]

/** A piece of a page: `` html`<p>${text}</p>` ``. Whatever is put in is escaped, in text and attribute alike, unless it is a piece of a page itself. */
export function html(texts: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return new Html(texts.map((text, at) => shortened(text) + written(parts[at] ?? null)).join(''))
}

/** Names of attributes with their values; null leaves one out, true writes its name alone. */
export function attributes(values: Readonly<Record<string, string | number | boolean | null>>): Html {
  const written = Object.entries(values).flatMap(([name, value]) =>
    value === null || value === false ? [] : [value === true ? ` ${name}` : ` ${name}="${escaped(String(value))}"`],
  )
  return new Html(written.join(''))
}

/** A text that people wrote, isolated, with a direction of its own. */
export function isolated(text: string): Html {
  return html`<bdi dir="auto">${text}</bdi>`
}

/** Templates are laid out for who reads the code; their indentation is no part of the page. */
function shortened(template: string): string {
  return template.replaceAll(/\s*\n\s*/g, '\n')
}

function written(part: Part): string {
  if (part === null) return ''
  if (part instanceof Html) return part.text
  return typeof part === 'object' ? part.map(written).join('') : escaped(String(part))
}

/** U+0000, which HTML can't hold, is shown as U+FFFD. */
function escaped(text: string): string {
  return escapeMarkup(text).replaceAll('\0', '\uFFFD')
}

/** A value for the page's script, as JSON in an element of its own: nothing in it ends the element or a line. */
export function jsonScript(id: string, value: unknown): Html {
  const json = JSON.stringify(value).replaceAll(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
  return new Html(`<script type="application/json" id="${id}">${json}</script>`)
}
