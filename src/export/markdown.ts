import type { Column, Row } from '../tables/table.ts'
import { cellText, isText } from './cell-text.ts'
import { formatOfOneTable } from './format.ts'
import type { Chunk, ExportFormat, TableHead, TableWriter, WritingOptions } from './format.ts'
import { headingsOf } from './headings.ts'
import { inPieces } from './pieces.ts'

/**
 * A table as GitHub, GitLab and Gitea show it. Line feeds are `<br>`; what Markdown or HTML would take for more than a character is written
 * as a reference to it (`&#124;`), and so is other white space that would be lost; an empty element stands behind what forges would make a
 * mention of. Undone by taking the empty elements away, then reading `<br>` and the references.
 */
export const markdownFormat: ExportFormat = formatOfOneTable('md', (head, options) => new MarkdownWriter(head, options))

class MarkdownWriter implements TableWriter {
  readonly #head: TableHead
  readonly #options: WritingOptions

  constructor(head: TableHead, options: WritingOptions) {
    this.#head = head
    this.#options = options
  }

  begin(): Iterable<Chunk> {
    const { columns } = this.#head
    return [lineOf(headingsOf(columns, this.#options.language)), `|${columns.map(ruleOf).join('|')}|\n`]
  }

  write(rows: Iterable<Row>): Iterable<Chunk> {
    return inPieces(rows, lineOf)
  }

  end(): Iterable<Chunk> {
    return []
  }
}

function lineOf(row: Row): string {
  return `| ${row.map((cell) => (isText(cell) ? escaped(cellText(cell)) : cellText(cell))).join(' | ')} |\n`
}

/** Numbers stand at the right; texts at the left or the right, as their language has it. */
function ruleOf({ type }: Column): string {
  return type === 'integer' || type === 'number' ? ' --: ' : ' --- '
}

/** Markup, cell borders, formulas, addresses, and spaces that would be taken away. */
const special = /[&<>"'`*_[\]~|\\$\t\r\v\f\0]|^ | $| (?= )|:(?=\/\/)|(?<=www)\./giu

/** Mentions (@name), issues (#12) and emoji (:name:) are looked for in the finished page, where a reference is the sign itself. */
const lookedForLater = /@|(?<!&)#|:(?=[0-9_]*[a-z+-][a-z0-9_+-]*:)/giu

const nothing = '<span></span>'

function escaped(text: string): string {
  return text
    .replaceAll(special, (sign) => `&#${sign.charCodeAt(0)};`)
    .replaceAll(lookedForLater, (sign) => sign + nothing)
    .replaceAll('\n', '<br>')
}
