import { createHash } from 'node:crypto'
import type { Label } from '../codebook/codebook.ts'
import type { Language } from '../diagnostic/format.ts'
import type { Cell, Column, Row } from '../tables/table.ts'
import { escapeMarkup } from '../text/markup.ts'
import { cellText, isText } from './cell-text.ts'
import { formatOfOneTable } from './format.ts'
import type { Chunk, ExportFormat, TableHead, TableWriter, WritingOptions } from './format.ts'
import { headingsOf } from './headings.ts'
import { inPieces } from './pieces.ts'

/**
 * One page that needs nothing else: the table, and below it what each column means. It has no script, and its policy forbids all but its own
 * style. Every text takes its direction from itself. U+0000, which HTML can't hold, is shown as U+FFFD.
 */
export const htmlFormat: ExportFormat = formatOfOneTable('html', (head, options) => new HtmlWriter(head, options))

const style = `
body { margin: 1.5rem; font: 1rem/1.6 "Noto Naskh Arabic", "Segoe UI", Tahoma, sans-serif; color: #1b1b1b; background: #fff }
table { border-collapse: collapse }
th, td { padding: .25rem .6rem; border: 1px solid #c8c8c8; text-align: start; vertical-align: top }
th { position: sticky; top: 0; background: #eee }
td { max-width: 40rem; white-space: pre-wrap; overflow-wrap: break-word }
.n { direction: ltr; text-align: end; font-variant-numeric: tabular-nums }
dt { font-weight: bold }
`

const policy = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'; base-uri 'none'; form-action 'none'`

const columnsTitle: Readonly<Record<Language, string>> = { en: 'Columns', ar: 'الأعمدة' }

class HtmlWriter implements TableWriter {
  readonly #head: TableHead
  readonly #language: Language

  constructor(head: TableHead, { language }: WritingOptions) {
    this.#head = head
    this.#language = language
  }

  begin(): Iterable<Chunk> {
    const { name, description, columns } = this.#head
    const language = this.#language
    const title = escapeMarkup(textIn(description, language) ?? name)
    const headings = headingsOf(columns, language).map((heading) => `<th scope="col">${span(heading)}</th>`)
    return [
      `<!doctype html>\n<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">\n<head>\n<meta charset="utf-8">\n`,
      `<meta http-equiv="Content-Security-Policy" content="${policy}">\n`,
      '<meta name="viewport" content="width=device-width, initial-scale=1">\n',
      `<title>${title}</title>\n<style>${style}</style>\n</head>\n<body>\n<h1>${title}</h1>\n`,
      `<table>\n<thead><tr>${headings.join('')}</tr></thead>\n<tbody>\n`,
    ]
  }

  write(rows: Iterable<Row>): Iterable<Chunk> {
    return inPieces(rows, (row) => `<tr>${row.map(cellOf).join('')}</tr>\n`)
  }

  end(): Iterable<Chunk> {
    const { columns } = this.#head
    const headings = headingsOf(columns, this.#language)
    const meanings = columns.map((column, at) => this.#meaning(headings[at] ?? column.name, column))
    return [
      '</tbody>\n</table>\n',
      `<h2>${columnsTitle[this.#language]}</h2>\n<dl>\n${meanings.join('')}</dl>\n</body>\n</html>\n`,
    ]
  }

  #meaning(heading: string, { name, unit, description }: Column): string {
    const meaning = textIn(description, this.#language) ?? name
    const about = unit === null ? span(meaning) : `${span(meaning)} (${span(unit)})`
    const code = heading === name ? '' : ` <code dir="ltr">${escapeMarkup(name)}</code>`
    return `<dt>${span(heading)}${code}</dt><dd>${about}</dd>\n`
  }
}

function textIn(label: Label, language: Language): string | null {
  return label[language] ?? label.ar ?? label.en
}

function cellOf(cell: Cell): string {
  if (isText(cell)) return `<td>${span(cellText(cell))}</td>`
  return cell === null ? '<td></td>' : `<td class="n">${cellText(cell)}</td>`
}

function span(text: string): string {
  return `<bdi dir="auto">${escapeMarkup(text)}</bdi>`
}
