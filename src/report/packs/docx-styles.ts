import { xmlDeclaration } from '../xml.ts'
import { wordNamespace } from './docx-xml.ts'

/*
 * How a pack looks in a word processor. Sizes are half points, lengths twentieths of a point. Fonts are ones that come with the office
 * programs themselves; every size and weight is said twice, since complex scripts have their own.
 */

interface Style {
  readonly id: string
  /** Built-in names, in lower case, let programs know headings for headings. */
  readonly name: string
  readonly basedOn: string | null
  readonly paragraph: string
  readonly size: number | null
  readonly bold?: boolean
  readonly color?: string
  readonly serif?: boolean
}

const styles: readonly Style[] = [
  { id: 'Normal', name: 'Normal', basedOn: null, paragraph: '', size: null },
  { id: 'Title', name: 'Title', basedOn: 'Normal', paragraph: spacing(0, 120), size: 48, bold: true },
  heading(1, 32, `<w:keepNext/>${spacing(480, 120)}`),
  heading(2, 26, `<w:keepNext/>${spacing(320, 80)}`),
  { id: 'Lead', name: 'Lead', basedOn: 'Normal', paragraph: spacing(0, 160), size: 25 },
  { id: 'Note', name: 'Note', basedOn: 'Normal', paragraph: spacing(0, 120), size: 19, color: '566070' },
  {
    id: 'Bullet',
    name: 'List Bullet',
    basedOn: 'Normal',
    paragraph: `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>${spacing(0, 60)}`,
    size: null,
  },
  {
    id: 'Quotation',
    name: 'Quote',
    basedOn: 'Normal',
    paragraph: `<w:keepNext/><w:keepLines/>${spacing(160, 20, 340)}<w:ind w:left="340" w:right="340"/>`,
    size: 26,
    serif: true,
  },
  {
    id: 'Passage',
    name: 'Passage',
    basedOn: 'Quotation',
    paragraph: `<w:keepNext/><w:keepLines/>${spacing(80, 0, 300)}<w:ind w:left="0" w:right="0"/>`,
    size: 23,
    serif: true,
  },
  {
    id: 'Citation',
    name: 'Citation',
    basedOn: 'Normal',
    paragraph: `${spacing(0, 160)}<w:ind w:left="340" w:right="340"/>`,
    size: 18,
    color: '566070',
  },
  {
    id: 'PassageCitation',
    name: 'Passage Citation',
    basedOn: 'Citation',
    paragraph: `${spacing(0, 100)}<w:ind w:left="0" w:right="0"/>`,
    size: 17,
    color: '566070',
  },
  {
    id: 'Caption',
    name: 'caption',
    basedOn: 'Normal',
    paragraph: `<w:keepNext/>${spacing(200, 60)}`,
    size: 20,
    bold: true,
  },
  { id: 'Cell', name: 'Cell', basedOn: 'Normal', paragraph: spacing(30, 30, 260), size: 18 },
  { id: 'CellHead', name: 'Cell Head', basedOn: 'Cell', paragraph: '', size: 17, color: '566070' },
]

export const stylesXml: string = `${xmlDeclaration}<w:styles xmlns:w="${wordNamespace}"><w:docDefaults><w:rPrDefault><w:rPr>${fonts('Arial')}<w:sz w:val="22"/><w:szCs w:val="22"/><w:lang w:val="en-US" w:bidi="ar-SY"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>${spacing(0, 120)}</w:pPr></w:pPrDefault></w:docDefaults>${styles.map(styleXml).join('')}</w:styles>`

export const numberingXml: string = `${xmlDeclaration}<w:numbering xmlns:w="${wordNamespace}"><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="340" w:hanging="227"/></w:pPr></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`

function heading(level: 1 | 2, size: number, paragraph: string): Style {
  const outline = `<w:outlineLvl w:val="${level - 1}"/>`
  return {
    id: `Heading${level}`,
    name: `heading ${level}`,
    basedOn: 'Normal',
    paragraph: paragraph + outline,
    size,
    bold: true,
    color: '0B5F6B',
  }
}

function styleXml({ id, name, basedOn, paragraph, size, bold = false, color, serif = false }: Style): string {
  const run = [
    serif ? fonts('Times New Roman') : '',
    bold ? '<w:b/><w:bCs/>' : '',
    color === undefined ? '' : `<w:color w:val="${color}"/>`,
    size === null ? '' : `<w:sz w:val="${size}"/><w:szCs w:val="${size}"/>`,
  ].join('')
  const base = basedOn === null ? '' : `<w:basedOn w:val="${basedOn}"/>`
  return `<w:style w:type="paragraph"${id === 'Normal' ? ' w:default="1"' : ''} w:styleId="${id}"><w:name w:val="${name}"/>${base}<w:qFormat/><w:pPr>${paragraph}</w:pPr><w:rPr>${run}</w:rPr></w:style>`
}

/** @param line 240 is single */
function spacing(before: number, after: number, line = 300): string {
  return `<w:spacing w:before="${before}" w:after="${after}" w:line="${line}" w:lineRule="auto"/>`
}

function fonts(family: string): string {
  return `<w:rFonts w:ascii="${family}" w:hAnsi="${family}" w:cs="${family}" w:eastAsia="${family}"/>`
}
