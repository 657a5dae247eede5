import { tellLeftOut } from './docx.ts'
import type { Extraction, Format } from './format.ts'
import { HtmlText } from './html-text.ts'

/** Pages as browsers and word processors save them. Code: FORMAT_LEFT_OUT. */
export const html: Format = { name: 'html', endings: ['html', 'htm', 'xhtml'], holds: 'text', extract: extractHtml }

/** HTML as a transcript, also where it is a part of another file. */
export async function extractHtml(text: string, path: string): Promise<Extraction> {
  const { readHtml } = await import('../../parsing/html.ts')
  const handler = new HtmlText()
  readHtml(text, handler)
  return {
    extracted: { text: handler.toString(), speeches: null, properties: handler.properties },
    diagnostics: tellLeftOut(handler.leftOut, path),
  }
}
