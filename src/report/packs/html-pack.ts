import { createHash } from 'node:crypto'
import type { Language } from '../../diagnostic/format.ts'
import { attributes, html, Html, isolated } from '../page/html.ts'
import { nameOfCell } from '../page/numbers.ts'
import { packStyle, pageStyle } from '../report-assets.js'
import { blankText, stretchesOf } from './document.ts'
import type { Block, Inline, Line, PackDocument, Quotation } from './document.ts'

const contents: Readonly<Record<Language, string>> = { ar: 'محتويات الملف', en: 'Contents of the pack' }

/** A pack as one page that needs nothing else and runs nothing: its policy lets through its own style, by its hash, and no more. */
export function htmlPack(pack: PackDocument): string {
  const { language, kicker, title, blocks } = pack
  const style = pageStyle + packStyle
  const policy = [
    "default-src 'none'",
    `style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`,
    'font-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
  const plainTitle = title.map((inline) => ('text' in inline ? inline.text : '')).join('')
  const chapters = blocks.filter((block) => block.kind === 'heading' && block.level === 2)
  return html`<!doctype html>
    <html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${policy}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${kicker}: ${plainTitle}</title>
        ${new Html(`<style>${style}</style>`)}
      </head>
      <body>
        <div class="report pack">
          <header>
            <div class="bar"><p class="kicker">${kicker}</p></div>
            <h1>${lineOf(title, pack)}</h1>
          </header>
          <nav aria-label="${contents[language]}">
            <ul>
              ${chapters.map((block, at) => (block.kind === 'heading' ? html`<li><a href="#part-${at + 1}">${lineOf(block.line, pack)}</a></li>` : null))}
            </ul>
          </nav>
          <main>${new Writer(pack).all(blocks)}</main>
        </div>
      </body>
    </html> `.text
}

/** Writes blocks one after another; parts are numbered for the links to them. */
class Writer {
  readonly #pack: PackDocument
  #parts = 0

  constructor(pack: PackDocument) {
    this.#pack = pack
  }

  all(blocks: readonly Block[]): readonly Html[] {
    return blocks.map((block) => this.#block(block))
  }

  #block(block: Block): Html {
    const line = (said: Line): readonly Html[] => lineOf(said, this.#pack)
    switch (block.kind) {
      case 'heading':
        return this.#heading(block.level, line(block.line))
      case 'paragraph':
        return html`<p ${attributes({ class: block.style === 'body' ? null : block.style })}>${line(block.line)}</p> `
      case 'list':
        return html`<ul>
          ${block.items.map((item) => html`<li>${line(item)}</li> `)}
        </ul> `
      case 'table':
        return this.#table(block)
      case 'room':
        return html`<div class="room"><p>${line(block.line)}</p></div> `
      case 'quotation':
        return quotationOf(block, this.#pack)
    }
  }

  #heading(level: 2 | 3, line: readonly Html[]): Html {
    if (level === 2) return html`<h2 id="part-${++this.#parts}">${line}</h2> `
    return html`<h3>${line}</h3> `
  }

  #table({ caption, head, rows }: Extract<Block, { kind: 'table' }>): Html {
    const line = (said: Line): readonly Html[] => lineOf(said, this.#pack)
    const label = caption.map((inline) => ('text' in inline ? inline.text : '')).join('')
    return html`<div class="scroll" tabindex="0" role="region" aria-label="${label}">
      <table>
        <caption>
          ${line(caption)}
        </caption>
        <thead>
          <tr>
            ${head.map((cell) => html`<th scope="col">${line(cell)}</th> `)}
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            ([first = [], ...others]) =>
              html`<tr>
                <th scope="row">${line(first)}</th>
                ${others.map((cell) => html`<td>${line(cell)}</td> `)}
              </tr> `,
          )}
        </tbody>
      </table>
    </div> `
  }
}

function quotationOf(quotation: Quotation, pack: PackDocument): Html {
  const { citation, note, dense, excerptId } = quotation
  const text = stretchesOf(quotation).map(({ text, isEvidence }) =>
    isEvidence ? html`<mark>${text}</mark>` : html`${text}`,
  )
  return html`<figure class="${dense ? 'said dense' : 'said'}" data-x="${excerptId}">
    <blockquote><bdi dir="auto">${text}</bdi></blockquote>
    <figcaption>${isolated(citation)} <span class="note">${lineOf(note, pack)}</span></figcaption>
  </figure> `
}

function lineOf(line: Line, { language }: PackDocument): readonly Html[] {
  return line.map((inline) => inlineOf(inline, language))
}

function inlineOf(inline: Inline, language: PackDocument['language']): Html {
  switch (inline.kind) {
    case 'text':
      return html`${inline.text}`
    case 'strong':
      return html`<strong>${inline.text}</strong>`
    case 'name':
      return isolated(inline.text)
    case 'code':
      return html`<code dir="ltr">${inline.text}</code>`
    case 'number':
      return html`<span class="n" ${attributes({ 'data-n': inline.cell === null ? null : nameOfCell(inline.cell) })}
        >${inline.text}</span
      >`
    case 'blank':
      return html`<span class="blank">${blankText[language]}</span>`
  }
}
