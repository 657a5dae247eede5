import { zipArchive, ZipFile } from '../../parsing/zip-writer.ts'
import { xmlDeclaration, xmlText } from '../xml.ts'
import { blankText } from './document.ts'
import type { Block, Line, PackDocument } from './document.ts'
import { numberingXml, stylesXml } from './docx-styles.ts'
import { directionOf, runsOf, runsOfPeople, runsOfQuotation, wordNamespace } from './docx-xml.ts'
import type { Direction } from './docx-xml.ts'

const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packageRelationships = 'http://schemas.openxmlformats.org/package/2006/relationships'
const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

/** Width of the text on an A4 page with margins of 2 cm, in twentieths of a point. */
const textWidth = 9638
/** Height of the room that people get to write, in twentieths of a point: 5 cm. */
const roomHeight = 2835

/**
 * A pack as a document of word processors (DOCX), to be edited: paragraphs, runs and tables each say that they read from right to left. It
 * holds no time and no author, so that the same pack is the same bytes.
 */
export function docxPack(pack: PackDocument): Uint8Array {
  const title = pack.title.map((inline) => ('text' in inline ? inline.text : '')).join('')
  const parts: readonly (readonly [path: string, text: string])[] = [
    ['[Content_Types].xml', contentTypesXml],
    ['_rels/.rels', packageRelationsXml],
    ['docProps/core.xml', coreXml(`${pack.kicker}: ${title}`, pack.language)],
    ['word/document.xml', new Writer(pack).documentXml()],
    ['word/_rels/document.xml.rels', documentRelationsXml],
    ['word/styles.xml', stylesXml],
    ['word/numbering.xml', numberingXml],
    ['word/settings.xml', settingsXml],
    ['word/footer1.xml', footerXml],
  ]
  const files = parts.map(([path, text]) => {
    const file = new ZipFile()
    file.add(text)
    file.close()
    return file.named(path)
  })
  return Buffer.concat([...zipArchive(files)])
}

/** Writes blocks of a pack in its direction. */
class Writer {
  readonly #pack: PackDocument
  readonly #direction: Direction

  constructor(pack: PackDocument) {
    this.#pack = pack
    this.#direction = pack.language === 'ar' ? 'rtl' : 'ltr'
  }

  documentXml(): string {
    const { kicker, title, blocks } = this.#pack
    const body = [
      this.#paragraph('Note', [{ kind: 'text', text: kicker }]),
      this.#paragraph('Title', title),
      ...blocks.map((block) => this.#block(block)),
    ].join('')
    const bidi = this.#direction === 'rtl' ? '<w:bidi/>' : ''
    const section = `<w:sectPr><w:footerReference w:type="default" r:id="rId4"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/>${bidi}</w:sectPr>`
    return `${xmlDeclaration}<w:document xmlns:w="${wordNamespace}" xmlns:r="${relationships}"><w:body>${body}${section}</w:body></w:document>`
  }

  #block(block: Block): string {
    switch (block.kind) {
      case 'heading':
        return this.#paragraph(`Heading${block.level - 1}`, block.line)
      case 'paragraph':
        return this.#paragraph({ body: 'Normal', lead: 'Lead', note: 'Note' }[block.style], block.line)
      case 'list':
        return block.items.map((item) => this.#paragraph('Bullet', item)).join('')
      case 'table':
        return this.#table(block)
      case 'room':
        return this.#room(block.line)
      case 'quotation': {
        const [text, citation] = block.dense ? ['Passage', 'PassageCitation'] : ['Quotation', 'Citation']
        const direction = directionOf(block.text, this.#direction)
        const cited =
          runsOfPeople(block.citation, this.#direction) + this.#runs([{ kind: 'text', text: '  ' }, ...block.note])
        return (
          paragraphXml(text, direction, runsOfQuotation(block, direction)) +
          paragraphXml(citation, this.#direction, cited)
        )
      }
    }
  }

  #paragraph(style: string, line: Line): string {
    return paragraphXml(style, this.#direction, this.#runs(line))
  }

  #runs(line: Line): string {
    return line.map((inline) => runsOf(inline, this.#direction, blankText[this.#pack.language])).join('')
  }

  #table({ caption, head, rows }: Extract<Block, { kind: 'table' }>): string {
    const widths = widthsOf([head, ...rows])
    const cells = (row: readonly Line[], style: string): string =>
      row
        .map(
          (line, at) =>
            `<w:tc><w:tcPr><w:tcW w:w="${widths[at] ?? 0}" w:type="dxa"/></w:tcPr>${this.#paragraph(style, line)}</w:tc>`,
        )
        .join('')
    const headRow = `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${cells(head, 'CellHead')}</w:tr>`
    const body = rows.map((row) => `<w:tr><w:trPr><w:cantSplit/></w:trPr>${cells(row, 'Cell')}</w:tr>`)
    const lines =
      '<w:tblBorders><w:bottom w:val="single" w:sz="4" w:space="0" w:color="C8C8C8"/><w:insideH w:val="single" w:sz="4" w:space="0" w:color="C8C8C8"/></w:tblBorders>'
    return (
      this.#paragraph('Caption', caption) +
      this.#tableXml(widths, lines, headRow + body.join('')) +
      this.#paragraph('Note', [])
    )
  }

  #room(line: Line): string {
    const sides = ['top', 'left', 'bottom', 'right'].map(
      (side) => `<w:${side} w:val="dashed" w:sz="6" w:space="0" w:color="0B5F6B"/>`,
    )
    const row = `<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="${roomHeight}" w:hRule="atLeast"/></w:trPr><w:tc><w:tcPr><w:tcW w:w="${textWidth}" w:type="dxa"/></w:tcPr>${this.#paragraph('Cell', line)}</w:tc></w:tr>`
    return (
      this.#tableXml([textWidth], `<w:tblBorders>${sides.join('')}</w:tblBorders>`, row) + this.#paragraph('Note', [])
    )
  }

  #tableXml(widths: readonly number[], borders: string, rows: string): string {
    const bidi = this.#direction === 'rtl' ? '<w:bidiVisual/>' : ''
    const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')
    return `<w:tbl><w:tblPr>${bidi}<w:tblW w:w="${textWidth}" w:type="dxa"/>${borders}<w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="70" w:type="dxa"/><w:right w:w="70" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${rows}</w:tbl>`
  }
}

function paragraphXml(style: string, direction: Direction, runs: string): string {
  const bidi = direction === 'rtl' ? '<w:bidi/>' : ''
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/>${bidi}</w:pPr>${runs}</w:p>`
}

/** Columns as wide as their longest word asks for, and what is left by how much stands in them. */
function widthsOf(rows: readonly (readonly Line[])[]): readonly number[] {
  const columns = rows[0]?.length ?? 0
  const perLetter = 105
  const wanted = Array.from({ length: columns }, (_, at) => {
    const texts = rows.map((row) => (row[at] ?? []).map((inline) => ('text' in inline ? inline.text : '')).join(''))
    const longest = Math.max(...texts.map((text) => Math.max(...text.split(/\s/).map(({ length }) => length))))
    const most = Math.max(...texts.map(({ length }) => length))
    return { least: Math.min(longest, 20) * perLetter + 140, most: Math.min(most, 90) }
  })
  const least = wanted.reduce((total, column) => total + column.least, 0)
  const most = wanted.reduce((total, column) => total + column.most, 0)
  const rest = textWidth - least
  return wanted.map((column) =>
    Math.floor(
      rest >= 0 ? column.least + (rest * column.most) / Math.max(1, most) : (column.least * textWidth) / least,
    ),
  )
}

function coreXml(title: string, language: string): string {
  return `${xmlDeclaration}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${xmlText(title)}</dc:title><dc:language>${language}</dc:language></cp:coreProperties>`
}

const settingsXml = `${xmlDeclaration}<w:settings xmlns:w="${wordNamespace}"><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="en-US" w:bidi="ar-SY"/></w:settings>`

const footerXml = `${xmlDeclaration}<w:ftr xmlns:w="${wordNamespace}"><w:p><w:pPr><w:pStyle w:val="Note"/><w:jc w:val="center"/></w:pPr><w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p></w:ftr>`

const packageRelationsXml = relationsXml([
  ['rId1', `${relationships}/officeDocument`, 'word/document.xml'],
  [
    'rId2',
    'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
    'docProps/core.xml',
  ],
])

const documentRelationsXml = relationsXml(
  ['styles', 'numbering', 'settings', 'footer'].map((type, at) => [
    `rId${at + 1}`,
    `${relationships}/${type}`,
    type === 'footer' ? 'footer1.xml' : `${type}.xml`,
  ]),
)

const contentTypesXml = `${xmlDeclaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>${[
  ['document', 'document.main'],
  ['styles', 'styles'],
  ['numbering', 'numbering'],
  ['settings', 'settings'],
  ['footer1', 'footer'],
]
  .map(([part, type]) => `<Override PartName="/word/${part}.xml" ContentType="${wordType}.${type}+xml"/>`)
  .join('')}</Types>`

function relationsXml(relations: readonly (readonly [id: string, type: string, target: string])[]): string {
  const list = relations.map(([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`)
  return `${xmlDeclaration}<Relationships xmlns="${packageRelationships}">${list.join('')}</Relationships>`
}
